/** A cell in a formula, zero-based; `absolute` flags are the `$` marks. */
export interface CellReference {
  readonly column: number;
  readonly row: number;
  readonly columnAbsolute: boolean;
  readonly rowAbsolute: boolean;
}

/** Operators of a formula that take two sides. */
export type BinaryOperator = '=' | '<>' | '<' | '<=' | '>' | '>=' | '&' | '+' | '-' | '*' | '/' | '^';

/** An Excel formula (en-US) as a tree; function names are upper case, without the prefix that files give newer ones. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** An error value as such, `#N/A`. */
  | { readonly kind: 'error'; readonly code: string }
  | { readonly kind: 'omitted' }
  /** Row by row. */
  | { readonly kind: 'array'; readonly rows: readonly (readonly Formula[])[] }
  | { readonly kind: 'reference'; readonly reference: CellReference }
  /** `from` is the upper left cell; whole columns and rows reach to the edge of the sheet. */
  | { readonly kind: 'range'; readonly from: CellReference; readonly to: CellReference }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Formula[] }
  | { readonly kind: 'negation'; readonly operand: Formula }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Formula; readonly right: Formula }
  /** What a formula may hold that cannot be known from the sheet: a name, a structured reference, another sheet; `what` says it in words. */
  | { readonly kind: 'foreign'; readonly what: string };

/** A function with its arguments. */
export type Call = Extract<Formula, { kind: 'call' }>;

/** Two sides and the operator between them, as a formula has them. */
export interface Comparison {
  readonly operator: BinaryOperator;
  readonly left: Formula;
  readonly right: Formula;
}
