/**
 * How people say a condition. `{c}` is its column as a subject, `{cs}` the cells of the column, `{cc}` the bare name,
 * `{o}` another column, `{v}` and `{w}` literals, `{record}` and `{records}` what a row is called.
 */
export interface Wording {
  /** After "is" or after a noun: "over {v}". */
  readonly tails: readonly string[];
  /** After a subject: "exceeds {v}". */
  readonly verbs?: readonly string[];
  /** After the noun for the records: "without a {cc}". */
  readonly modifiers?: readonly string[];
  /** Names the cells: "missing {cs}". */
  readonly nouns?: readonly string[];
  /** Names the records that it holds for: "overdue {records}". */
  readonly recordNouns?: readonly string[];
  /** Whole clauses: "there is no {cc}". */
  readonly finites?: readonly string[];
  /** What stands in a search box: "{cc} > {v}". */
  readonly terse?: readonly string[];
}
