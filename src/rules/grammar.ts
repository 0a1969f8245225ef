import { conditionRows, expressionRows } from './constructs/registry';
import { counted, repeat, rows } from './productions';
import type { GrammarSymbol, Production, Row } from './productions';
import { NUMBER_FORMAT_TOKENS } from './tokenLooks';
import { FIRST_ICON_PRODUCTIONS, OTHER_ICON_PRODUCTIONS, VISUAL_PRODUCTIONS } from './visualRows';

/** The stack before the first token: a rule's looks, then more rules or the end. */
export const START_SYMBOLS: readonly GrammarSymbol[] = ['look', 'more'];

/** How many columns, words and listed values a request can point at. */
export const SLOT_COUNTS = { word: 64, column: 16, value: 32 } as const;

/** Numbers that have a token of their own, for what is said without a number: "negative", "the highest". */
export const CONSTANT_NUMBERS = [0, 1, 2, 3, 5, 10, 100] as const;

/** Colours that have a token of their own, for what is said without a colour word. */
export const CONSTANT_COLORS = {
  RED: '#FF0000',
  YELLOW: '#FFFF00',
  GREEN: '#00B050',
  GRAY: '#808080',
  WHITE: '#FFFFFF',
  BLACK: '#000000',
} as const;

/** Most areas of columns a target can name one by one. */
export const MAX_NAMED_COLUMNS = 4;

const under = (heads: readonly GrammarSymbol[], table: readonly Row[]): Production[] =>
  table.map(([token, pushes]) => ({ token, heads, pushes }));

const LOOKS: readonly Row[] = [
  ...rows(['FILL', 'FONT'], 'color', 'look'),
  ...rows(['BOLD', 'ITALIC', 'UNDERLINE', 'STRIKETHROUGH', 'BORDER', 'BAD', 'GOOD'], 'look'),
  ...rows(['NONE']),
];

const TARGETS: readonly Row[] = [
  ['CELL', ['condition']],
  ...rows(['ROW', 'EVERY'], 'body'),
  ...counted('ON', 1, MAX_NAMED_COLUMNS, (n) => [...repeat('column', n), 'body']),
  ['SPAN', ['column', 'column', 'body']],
];

/** Looks that came after all others. */
const MORE_LOOKS: readonly Row[] = [
  ...rows(['STOP'], 'look'),
  ...rows(['BORDER_COLORED'], 'color', 'look'),
  ...rows(NUMBER_FORMAT_TOKENS, 'look'),
];

const VISUALS: readonly Production[] = [
  ...under(['body'], rows(['SCALE', 'SCALE_REVERSED'])),
  ...under(['body', 'bar'], rows(['BAR'])),
  ...under(
    ['body'],
    [
      ['SCALE2', repeat('color', 2)],
      ['SCALE3', repeat('color', 3)],
    ],
  ),
  ...under(['body', 'bar'], rows(['BAR_COLORED'], 'color')),
  ...FIRST_ICON_PRODUCTIONS,
];

const slots = (letter: string, count: number, heads: readonly GrammarSymbol[]): Production[] =>
  Array.from({ length: count }, (_, i) => ({ token: `${letter}${i}`, heads, pushes: [] }));

/**
 * The grammar of the model's prefix code: every token but `PAD`, in the order of their ids from 1. From this table the
 * vocabulary, the arity of every token and the constrained decoder are made. A rule set is read from a stack that starts as
 * `START_SYMBOLS`; a token takes the top symbol away and pushes its own, first one on top.
 */
export const PRODUCTIONS: readonly Production[] = [
  ...under(
    ['more'],
    [
      ['END', []],
      ['ALSO', ['look', 'more']],
    ],
  ),
  ...under(['look'], LOOKS),
  ...under(['look'], TARGETS),
  ...VISUALS,
  ...under(['value'], rows(['TRUE', 'FALSE'])),
  ...under(['value'], rows(['NEGATIVE'], 'number')),
  ...under(['value', 'number', 'duration'], rows(CONSTANT_NUMBERS.map((n) => `K${n}`))),
  ...under(['color'], rows(Object.keys(CONSTANT_COLORS))),
  ...under(['text', 'value'], [['WORDS', ['word', 'word']]]),
  ...slots('W', SLOT_COUNTS.word, ['value', 'text', 'number', 'duration', 'color', 'word']),
  ...slots('C', SLOT_COUNTS.column, ['expression', 'value', 'column']),
  ...slots('V', SLOT_COUNTS.value, ['value', 'text']),
  ...under(['body', 'condition'], conditionRows()),
  ...under(['expression', 'value'], expressionRows()),
  ...under(['look'], MORE_LOOKS),
  ...VISUAL_PRODUCTIONS,
  ...OTHER_ICON_PRODUCTIONS,
];

/** Token id of padding after `END`. */
export const PAD_ID = 0;

/** All tokens; the position is the id. */
export const VOCABULARY: readonly string[] = ['PAD', ...PRODUCTIONS.map(({ token }) => token)];

const IDS: ReadonlyMap<string, number> = new Map(VOCABULARY.map((token, id) => [token, id]));

/** Id of a token; an unknown token is a bug and throws. */
export function tokenId(token: string): number {
  const id = IDS.get(token);
  if (id === undefined) throw new Error(`Unknown rule token ${token}`);
  return id;
}

/** Production of a token id, or `undefined` for padding and ids outside the vocabulary. */
export function productionOf(id: number): Production | undefined {
  return PRODUCTIONS[id - 1];
}
