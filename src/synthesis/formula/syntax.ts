/** A cell in a formula, zero-based; `absolute` flags are the `$` marks. */
export interface CellReference {
  readonly column: number;
  readonly row: number;
  readonly columnAbsolute: boolean;
  readonly rowAbsolute: boolean;
}

/** Operators of a formula that take two sides. */
export type BinaryOperator = '=' | '<>' | '<' | '<=' | '>' | '>=' | '&' | '+' | '-' | '*' | '/' | '^';

/** An Excel formula (en-US) as a tree; function names are upper case. */
export type Formula =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'omitted' }
  | { readonly kind: 'array'; readonly items: readonly Formula[] }
  | { readonly kind: 'reference'; readonly reference: CellReference }
  | { readonly kind: 'range'; readonly from: CellReference; readonly to: CellReference }
  | { readonly kind: 'call'; readonly name: string; readonly arguments: readonly Formula[] }
  | { readonly kind: 'negation'; readonly operand: Formula }
  | { readonly kind: 'binary'; readonly operator: BinaryOperator; readonly left: Formula; readonly right: Formula };

/** Two sides and the operator between them, as a formula has them. */
export interface Comparison {
  readonly operator: BinaryOperator;
  readonly left: Formula;
  readonly right: Formula;
}
