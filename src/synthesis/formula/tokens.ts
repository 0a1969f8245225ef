/** A piece of formula text; `text` is as written, but for strings, which are unquoted. */
export interface FormulaToken {
  readonly kind: 'number' | 'text' | 'range' | 'cell' | 'name' | 'symbol';
  readonly text: string;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}(?![\w(])`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const PIECES = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<text>"(?:[^"]|"")*")`,
    `(?<range>${CELL}:${CELL}|${COLUMN}:${COLUMN}(?![\\w(]))`,
    `(?<cell>${CELL})`,
    String.raw`(?<number>\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|\.\d+)`,
    String.raw`(?<name>[A-Za-z_][\w.]*)`,
    String.raw`(?<symbol><>|<=|>=|[-=<>&+*/^%(){},;])`,
  ].join('|'),
  'y',
);

/** Cuts a formula (with or without its `=`) into tokens; `undefined` where something is no part of an en-US formula. */
export function formulaTokens(formula: string): FormulaToken[] | undefined {
  const source = formula.trim().replace(/^=/, '');
  const tokens: FormulaToken[] = [];
  PIECES.lastIndex = 0;
  while (PIECES.lastIndex < source.length) {
    const match = PIECES.exec(source);
    if (match === null) return undefined;
    const token = tokenOf(match.groups ?? {});
    if (token !== undefined) tokens.push(token);
  }
  return tokens;
}

const KINDS = ['number', 'range', 'cell', 'name', 'symbol'] as const;

function tokenOf(groups: Readonly<Record<string, string | undefined>>): FormulaToken | undefined {
  const quoted = groups['text'];
  if (quoted !== undefined) return { kind: 'text', text: quoted.slice(1, -1).replaceAll('""', '"') };
  for (const kind of KINDS) {
    const text = groups[kind];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}
