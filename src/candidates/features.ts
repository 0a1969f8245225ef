import { hashedNgrams } from '../diffusion';
import type { WordPieceTokenizer } from '../diffusion';
import { SLOT_COUNTS, tokenId } from '../rules';
import type { ColumnType } from '../sheet';
import type { ItemKind, RequestItem } from './items';
import type { LinkedRequest } from './linkedRequest';
import { LINK_KINDS } from './links';
import type { ItemLinks, LinkKind } from './links';
import { wordsOf } from './stems';
import type { ColumnContext, ListedValue } from './tableContext';

const ITEM_KINDS: readonly ItemKind[] = [
  'word',
  'number',
  'percent',
  'duration',
  'date',
  'time',
  'color',
  'quoted',
  'operator',
  'punctuation',
];
const COLUMN_TYPES: readonly ColumnType[] = ['number', 'date', 'time', 'text', 'boolean', 'empty'];
const TRAITS = ['hasBlanks', 'hasErrors', 'hasNegatives', 'isMixed', 'hasDuplicates', 'isPercent'] as const;

/** Names of the flags of a position, in the order of the model's multi-hot input; `code` marks rule tokens in pre-training only. */
export const FLAGS: readonly string[] = [
  ...ITEM_KINDS,
  'column',
  'value',
  ...LINK_KINDS.map((kind) => `column:${kind}`),
  ...LINK_KINDS.map((kind) => `value:${kind}`),
  'hasNumber',
  'capitalised',
  ...COLUMN_TYPES.map((type) => `type:${type}`),
  ...TRAITS,
  'isListed',
  'isNamed',
  'isFirst',
  'isLast',
  'code',
];

/** Integer inputs of one position, in this order: token ids of its slot and of up to four linked slots, and its place. */
export const POSITION_FIELDS = ['slot', 'columnLink', 'secondColumnLink', 'valueLink', 'valueColumnLink', 'place'] as const;

/** Places: words 0 to 63, then columns, then values. */
export const PLACE_COUNT = SLOT_COUNTS.word + SLOT_COUNTS.column + SLOT_COUNTS.value;

/** What the model reads of a request: words, then columns, then listed values. */
export interface RequestFeatures {
  /** One row of `POSITION_FIELDS` for each position. */
  readonly positions: readonly (readonly number[])[];
  /** Indices into `FLAGS` for each position. */
  readonly flags: readonly (readonly number[])[];
  /** Buckets of `hashedNgrams` for each position. */
  readonly ngrams: readonly (readonly number[])[];
  /** WordPiece ids of the request, `[CLS]` and `[SEP]` included. */
  readonly pieces: readonly number[];
  /** First piece and the one after the last of each word position. */
  readonly pieceSpans: readonly (readonly [number, number])[];
  /** Headers and values, one for each position after the words. */
  readonly texts: readonly string[];
}

const FLAG_IDS: ReadonlyMap<string, number> = new Map(FLAGS.map((name, id) => [name, id]));
/** Places that the text encoder knows, `[CLS]` and `[SEP]` among them. */
const LONGEST_REQUEST = 160;

/** The features of a linked request; pieces that would make more than 160 are cut, their words keep an empty span. */
export function featuresOf(request: LinkedRequest, tokenizer: WordPieceTokenizer): RequestFeatures {
  const words = request.items.map((item, i) => wordPosition(item, request.links[i] ?? { columns: [], values: [] }, i, request));
  const named = new Set(words.flatMap(({ position }) => position.slice(1)));
  const columns = request.columns.map((column, i) => columnPosition(column, i, request.columns.length, named));
  const values = request.values.map((value, i) => valuePosition(value, i, request, named));
  const all = [...words, ...columns, ...values];
  const { pieces, pieceSpans } = piecesOf(request.items, tokenizer);
  return {
    positions: all.map(({ position }) => position),
    flags: all.map(({ flags }) => flags.flatMap((flag) => FLAG_IDS.get(flag) ?? [])),
    ngrams: all.map(({ words: spelled }) => hashedNgrams(spelled)),
    pieces,
    pieceSpans,
    texts: [...request.columns.map(({ header }) => header), ...request.values.map(({ text }) => text)],
  };
}

interface Position {
  readonly position: readonly number[];
  readonly flags: readonly string[];
  readonly words: readonly string[];
}

function piecesOf(items: readonly RequestItem[], tokenizer: WordPieceTokenizer): Pick<RequestFeatures, 'pieces' | 'pieceSpans'> {
  const pieces = [tokenizer.clsId];
  const pieceSpans = items.map((item): readonly [number, number] => {
    const start = pieces.length;
    pieces.push(...tokenizer.encode(item.text).slice(0, Math.max(0, LONGEST_REQUEST - 1 - start)));
    return [start, pieces.length];
  });
  return { pieces: [...pieces, tokenizer.sepId], pieceSpans };
}

function slotId(letter: string, slot: number): number {
  return slot < 0 ? 0 : tokenId(`${letter}${slot}`);
}

function wordPosition(item: RequestItem, links: ItemLinks, index: number, request: LinkedRequest): Position {
  const columnSlot = (column: number | undefined): number =>
    slotId(
      'C',
      request.columns.findIndex((known) => known.index === column),
    );
  const [first, second] = links.columns;
  const [value] = links.values;
  const valueSlot = value === undefined ? -1 : request.values.indexOf(value.value);
  const position = [
    slotId('W', index),
    columnSlot(first?.column),
    columnSlot(second?.column),
    slotId('V', valueSlot),
    columnSlot(value?.value.column),
    index,
  ];
  const linked = first === undefined ? undefined : request.context.columns[first.column];
  const flags = [
    item.kind,
    ...linkFlags('column', first?.kind),
    ...linkFlags('value', value?.kind),
    ...(item.number === undefined ? [] : ['hasNumber']),
    ...(/^\p{Lu}/u.test(item.text) ? ['capitalised'] : []),
    ...(linked === undefined ? [] : [`type:${linked.type}`]),
  ];
  return { position, flags, words: spelling(item) };
}

function linkFlags(to: 'column' | 'value', kind: LinkKind | undefined): readonly string[] {
  return kind === undefined ? [] : [`${to}:${kind}`];
}

/** Numbers and dates by their kind only, so that no rule is tied to a figure. */
function spelling(item: RequestItem): readonly string[] {
  if (item.kind === 'word' || item.kind === 'operator' || item.kind === 'punctuation') return [item.text.toLowerCase()];
  return item.kind === 'color' ? wordsOf(item.text) : [`#${item.kind}`];
}

function columnPosition(column: ColumnContext, index: number, count: number, named: ReadonlySet<number>): Position {
  const slot = slotId('C', index);
  const flags = [
    'column',
    `type:${column.type}`,
    ...TRAITS.filter((trait) => column[trait]),
    ...(column.listed.length > 0 ? ['isListed'] : []),
    ...(named.has(slot) ? ['isNamed'] : []),
    ...(index === 0 ? ['isFirst'] : []),
    ...(index === count - 1 ? ['isLast'] : []),
  ];
  return { position: [slot, 0, 0, 0, 0, SLOT_COUNTS.word + index], flags, words: column.words };
}

function valuePosition(value: ListedValue, index: number, request: LinkedRequest, named: ReadonlySet<number>): Position {
  const slot = slotId('V', index);
  const column = slotId(
    'C',
    request.columns.findIndex((known) => known.index === value.column),
  );
  const flags = ['value', ...(named.has(slot) ? ['isNamed'] : [])];
  return { position: [slot, column, 0, 0, 0, SLOT_COUNTS.word + SLOT_COUNTS.column + index], flags, words: value.words };
}
