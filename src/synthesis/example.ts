import type { Color, Expression, RuleSet } from '../rules';
import type { TableSnapshot } from '../sheet';

/** Words of the utterance (UTF-16 offsets, end exclusive) that say a literal, column or colour of the rules; settles which of several equal words is meant. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly says: { readonly kind: 'expression'; readonly expression: Expression } | { readonly kind: 'color'; readonly color: Color };
}

/** A training pair before linking: what was typed about which table, and the rules that answer it. */
export interface Example {
  readonly id: string;
  readonly utterance: string;
  readonly table: TableSnapshot;
  /** Serial number of today (whole days). */
  readonly today: number;
  /** Empty: not a wish for conditional formatting. A rule whose wish names no look has `DEFAULT_FORMAT`. */
  readonly rules: RuleSet;
  readonly mentions: readonly Mention[];
  /** Where it comes from: `generator`, or the author of a hand-written request; authors are held out by this. */
  readonly source: string;
}
