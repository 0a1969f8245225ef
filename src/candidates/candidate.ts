import type { RuleSet } from '../rules';
import type { TableSnapshot } from '../sheet';

/** What a person asked, with all that the answer may depend on. */
export interface ProposalRequest {
  readonly utterance: string;
  readonly table: TableSnapshot;
  /** Serial number of today (whole days) in the table's date system. */
  readonly today: number;
  /** Seed of the Gaussian noise; the same seed gives the same candidates. */
  readonly seed: number;
}

/** A rule set that was read from the description, bound to the table and evaluated on it. */
export interface Candidate {
  readonly rules: RuleSet;
  /** Cells that the rule set formats, each counted once. */
  readonly cellCount: number;
  /** Cells that it could format: the union of the rules' targets. */
  readonly targetCellCount: number;
  /** Comparable within one proposal only, higher is better. */
  readonly score: number;
}

/** Why there are no candidates: it is no wish for conditional formatting, or nothing in it was understood. */
export type Refusal = 'outOfScope' | 'notUnderstood';

/** The answer to a request: one to five candidates that differ in effect, best first, or a refusal. */
export type Proposal =
  { readonly kind: 'candidates'; readonly candidates: readonly Candidate[] } | { readonly kind: 'refusal'; readonly refusal: Refusal };
