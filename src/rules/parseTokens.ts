/** A piece of a rule's text; `offset` counts UTF-16 units from the start. */
export interface TextToken {
  readonly kind: 'word' | 'number' | 'date' | 'text' | 'column' | 'address' | 'color' | 'sign' | 'end';
  /** Words in lower case; text and columns without quotes and brackets. */
  readonly value: string;
  readonly offset: number;
}

/** What is wrong with a rule's text, and where. */
export interface ParseFault {
  readonly code:
    | 'unknownCharacter'
    | 'unclosedText'
    | 'unclosedColumn'
    | 'unexpected'
    | 'unknownColumn'
    | 'ambiguousColumn'
    | 'unknownColor'
    | 'tooDeep';
  /** UTF-16 units from the start of the text. */
  readonly offset: number;
  /** What was met and what would have been right, in one English sentence, for logs and developers. */
  readonly message: string;
}

const PATTERNS: readonly (readonly [TextToken['kind'], RegExp])[] = [
  ['date', /\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?(?![\w.])/y],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\w.])/y],
  ['text', /"(?:[^"]|"")*"/y],
  ['column', /\[(?:[^\]]|\]\])*\]/y],
  ['address', /(?:\$[A-Za-z]{1,3}\$\d{1,7}(?::\$[A-Za-z]{1,3}\$\d{1,7})?|\$[A-Za-z]{1,3}:\$[A-Za-z]{1,3}|\$\d{1,7}:\$\d{1,7})(?!\w)/y],
  ['color', /#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?!\w)/y],
  ['word', /[A-Za-z][A-Za-z0-9]*(?:\.[A-Za-z]+)?/y],
  ['sign', /=>|<>|>=|<=|[=<>+\-*/(),:;]/y],
];

const SPACE = /\s*/y;

/** Splits a rule's text; the last token is always the end. Faults: characters that begin nothing, quotes and brackets that do not close. */
export function textTokensOf(source: string): readonly TextToken[] | ParseFault {
  const tokens: TextToken[] = [];
  let offset = skipSpace(source, 0);
  while (offset < source.length) {
    const match = matchAt(source, offset);
    if (match === undefined) return lexicalFault(source, offset);
    tokens.push({ kind: match.kind, value: bare(match.kind, match.text), offset });
    offset = skipSpace(source, offset + match.text.length);
  }
  return [...tokens, { kind: 'end', value: '', offset: source.length }];
}

function skipSpace(source: string, offset: number): number {
  SPACE.lastIndex = offset;
  return offset + (SPACE.exec(source)?.[0].length ?? 0);
}

function matchAt(source: string, offset: number): { readonly kind: TextToken['kind']; readonly text: string } | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = offset;
    const text = pattern.exec(source)?.[0];
    if (text !== undefined) return { kind, text };
  }
  return undefined;
}

function bare(kind: TextToken['kind'], text: string): string {
  switch (kind) {
    case 'text':
      return text.slice(1, -1).replaceAll('""', '"');
    case 'column':
      return text.slice(1, -1).replaceAll(']]', ']');
    case 'word':
      return text.toLowerCase();
    default:
      return text;
  }
}

function lexicalFault(source: string, offset: number): ParseFault {
  const character = source.charAt(offset);
  if (character === '"') return { code: 'unclosedText', offset, message: 'The text that begins here has no closing quote.' };
  if (character === '[') return { code: 'unclosedColumn', offset, message: 'The column that begins here has no closing bracket.' };
  return { code: 'unknownCharacter', offset, message: `Nothing begins with ${JSON.stringify(character)}.` };
}
