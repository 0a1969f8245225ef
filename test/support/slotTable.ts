import { SLOT_COUNTS } from '../../src/rules';
import type { CellPlace, Color, Duration, Expression, NumberScale, OperandFinder, OperandReader } from '../../src/rules';

/** What a made-up word says. */
type Said =
  | { readonly kind: 'color'; readonly color: Color }
  | { readonly kind: 'literal'; readonly literal: Expression }
  | { readonly kind: 'address'; readonly place: CellPlace }
  | { readonly kind: 'number'; readonly value: number; readonly scale: NumberScale }
  | { readonly kind: 'duration'; readonly duration: Duration };

/** A finder that gives every operand a word of its own, and the reader of these words. */
export interface SlotTable {
  readonly finder: OperandFinder;
  readonly reader: OperandReader;
}

/** A request in which everything is said while there are slots: each operand is one word, each column its own slot. */
export function createSlotTable(): SlotTable {
  const words: Said[] = [];
  const say = (said: Said): string | undefined => (words.length < SLOT_COUNTS.word ? `W${words.push(said) - 1}` : undefined);
  const sayAlone = (literal: Expression): readonly string[] | undefined => {
    const token = say({ kind: 'literal', literal });
    return token === undefined ? undefined : [token];
  };
  const literalAt = (slot: number): Expression | undefined => {
    const said = words[slot];
    return said?.kind === 'literal' ? said.literal : undefined;
  };
  const textAt = (slot: number): string | undefined => {
    const literal = literalAt(slot);
    return literal?.kind === 'text' ? literal.value : undefined;
  };
  const finder: OperandFinder = {
    column: (column) => (column < SLOT_COUNTS.column ? `C${column}` : undefined),
    color: (color) => say({ kind: 'color', color }),
    literal: sayAlone,
    number: (value, scale) => say({ kind: 'number', value, scale }),
    duration: (duration) => say({ kind: 'duration', duration }),
    text: (value) => sayAlone({ kind: 'text', value }),
    address: (place) => say({ kind: 'address', place }),
  };
  const reader: OperandReader = {
    column: (slot) => slot,
    color: (slot) => (words[slot]?.kind === 'color' ? words[slot].color : undefined),
    literal: literalAt,
    number: (slot, scale) => {
      const said = words[slot];
      return said?.kind === 'number' && said.scale === scale ? said.value : undefined;
    },
    duration: (slot) => (words[slot]?.kind === 'duration' ? words[slot].duration : undefined),
    text: (first, last) => (first === last ? textAt(first) : undefined),
    value: () => undefined,
    address: (slot) => (words[slot]?.kind === 'address' ? words[slot].place : undefined),
  };
  return { finder, reader };
}

/** A reader for which every slot says whatever is asked of it. */
export const saysEverything: OperandReader = {
  column: (slot) => slot,
  color: () => '#123456',
  literal: (slot) => ({ kind: 'number', value: slot }),
  number: (slot) => slot + 1,
  duration: (slot) => ({ amount: slot + 1, unit: 'week' }),
  text: (first, last) => `${first} to ${last}`,
  value: (slot) => `value ${slot}`,
  address: (slot) => ({ rowIndex: slot, columnIndex: 7 }),
};

/** A finder of a request without a word: only columns and constants can be written. */
export const saysNothing: OperandFinder = {
  column: (column) => `C${column}`,
  color: () => undefined,
  literal: () => undefined,
  number: () => undefined,
  duration: () => undefined,
  text: () => undefined,
  address: () => undefined,
};
