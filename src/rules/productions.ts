/** What a place in the model's prefix code can hold. */
export type GrammarSymbol =
  | ('look' | 'more' | 'body' | 'condition' | 'expression' | 'value' | 'text' | 'number' | 'duration' | 'column' | 'color' | 'word')
  /** Ends and middle of a scale, thresholds of icons, and what follows the properties of bars and icons. */
  | ('low' | 'high' | 'level' | 'limit' | 'bar' | 'icons' | 'icons3' | 'icons4' | 'icons5');

/** A token, the symbols that it can stand for, and the symbols that must follow. */
export interface Production {
  readonly token: string;
  readonly heads: readonly GrammarSymbol[];
  readonly pushes: readonly GrammarSymbol[];
}

/** A token and what must follow it, where the table that it stands in says what it stands for. */
export type Row = readonly [token: string, pushes: readonly GrammarSymbol[]];

/** `count` times the same symbol. */
export function repeat(symbol: GrammarSymbol, count: number): readonly GrammarSymbol[] {
  return Array.from({ length: count }, () => symbol);
}

/** Rows of tokens that are followed by the same symbols. */
export function rows(tokens: readonly string[], ...pushes: readonly GrammarSymbol[]): readonly Row[] {
  return tokens.map((token) => [token, pushes]);
}

/** Rows of tokens whose last digit counts what follows, from `from` to `to`, both inside. */
export function counted(name: string, from: number, to: number, row: (count: number) => readonly GrammarSymbol[]): readonly Row[] {
  return Array.from({ length: to - from + 1 }, (_, i) => [`${name}${from + i}`, row(from + i)]);
}
