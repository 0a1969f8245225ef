import type { Color, Duration } from '../rules';
import type { CivilDate } from '../sheet';

/** What an item of a request mainly is; an item can be read in more than one way all the same. */
export type ItemKind = 'word' | 'number' | 'percent' | 'duration' | 'date' | 'time' | 'color' | 'quoted' | 'operator' | 'punctuation';

/** One thing in a request that the model can point at: a word, or several words that say one literal. */
export interface RequestItem {
  /** As typed, quotes included. */
  readonly text: string;
  /** UTF-16 offsets in the utterance, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly kind: ItemKind;
  /** The number that it says; a percentage in points, a time as a fraction of a day. */
  readonly number?: number;
  readonly duration?: Duration;
  /** `year` is absent where none was said. */
  readonly date?: Omit<CivilDate, 'year'> & { readonly year?: number };
  /** The other order of day and month, where both are possible. */
  readonly color?: Color;
  /** Text between quotes. */
  readonly quoted?: string;
}

/** A piece of text before literals are put together. */
export interface RawToken {
  readonly text: string;
  /** Lower case, typographic apostrophes made plain. */
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'quoted' | 'operator' | 'punctuation';
}
