import { parseColumnLetters } from '../sheet';
import type { RequestItem } from './items';
import { oneEditApart, stemOf, wordsOf } from './stems';
import type { ColumnContext, ListedValue, TableContext } from './tableContext';

/** How a word came to point at a column or value, strongest first. */
export const LINK_KINDS = ['letter', 'exact', 'inflection', 'part', 'abbreviation', 'initial'] as const;

/** One of `LINK_KINDS`. */
export type LinkKind = (typeof LINK_KINDS)[number];

/** An item's pointer at a column. */
export interface ColumnLink {
  readonly column: number;
  readonly kind: LinkKind;
  readonly strength: number;
}

/** An item's pointer at a value of a column. */
export interface ValueLink {
  readonly value: ListedValue;
  readonly kind: LinkKind;
  readonly strength: number;
}

/** The best pointers of one item; at most two columns and two values, strongest first. */
export interface ItemLinks {
  readonly columns: readonly ColumnLink[];
  readonly values: readonly ValueLink[];
}

const LONGEST_NAME = 6;
const FUNCTION_WORDS = new Set(
  'a an the of to in on at by for from with and or not is are was be if it its this that than then as so no do does did has have i me my we you they them all any each every only who which when where what how can could please make cell cells column columns row rows value values highlight format color colour'.split(
    ' ',
  ),
);

/** Links each item of a request to the columns and values that its words name. */
export function linkItems(items: readonly RequestItem[], context: TableContext): ItemLinks[] {
  const columns = items.map(() => new Map<number, ColumnLink>());
  const values = items.map(() => new Map<ListedValue, ValueLink>());
  linkNames(items, context, columns, values);
  linkLetters(items, context, columns);
  linkShortForms(items, context, columns, values);
  return items.map((_, i) => ({ columns: strongest(columns[i]), values: strongest(values[i]) }));
}

function strongest<T extends { readonly strength: number }>(links: ReadonlyMap<unknown, T> | undefined): T[] {
  return [...(links?.values() ?? [])].sort((a, b) => b.strength - a.strength).slice(0, 2);
}

function keep<K, T extends { readonly strength: number }>(links: Map<K, T> | undefined, key: K, link: T): void {
  if (links !== undefined && (links.get(key)?.strength ?? 0) < link.strength) links.set(key, link);
}

type ColumnMaps = readonly Map<number, ColumnLink>[];
type ValueMaps = readonly Map<ListedValue, ValueLink>[];

/** Spans of up to six words against whole and partial headers and whole values. */
function linkNames(items: readonly RequestItem[], context: TableContext, columns: ColumnMaps, values: ValueMaps): void {
  const words = items.map(({ text, quoted }) => wordsOf(quoted ?? text));
  for (let start = 0; start < items.length; start++) {
    for (let end = start + 1; end <= Math.min(items.length, start + LONGEST_NAME); end++) {
      const span = words.slice(start, end).flat();
      if (span.length === 0 || span.length > LONGEST_NAME) continue;
      const indices = Array.from({ length: end - start }, (_, i) => start + i);
      linkSpanToValues(span, indices, context, values);
      for (const column of context.columns) linkSpanToColumn(span, indices, column, columns);
    }
  }
}

function linkSpanToValues(span: readonly string[], indices: readonly number[], context: TableContext, values: ValueMaps): void {
  if (span.length === 1 && FUNCTION_WORDS.has(span[0] ?? '')) return;
  for (const value of context.valuesByStems.get(span.map(stemOf).join(' ')) ?? []) {
    const kind: LinkKind = value.words.join(' ') === span.join(' ') ? 'exact' : 'inflection';
    for (const i of indices) keep(values[i], value, { value, kind, strength: (kind === 'exact' ? 2 : 1.8) + span.length });
  }
}

function linkSpanToColumn(span: readonly string[], indices: readonly number[], column: ColumnContext, columns: ColumnMaps): void {
  const { words } = column;
  if (words.length === 0 || span.length > words.length) return;
  const exact = containsRun(words, span, (a, b) => a === b);
  if (!exact && !containsRun(words.map(stemOf), span.map(stemOf), (a, b) => a === b)) return;
  const whole = span.length === words.length;
  if (!whole && span.every((word) => FUNCTION_WORDS.has(word))) return;
  const kind: LinkKind = whole ? (exact ? 'exact' : 'inflection') : 'part';
  const strength = span.length + (whole ? 1 : 0) + (exact ? 0.2 : 0) + span.length / words.length / 2;
  for (const i of indices) keep(columns[i], column.index, { column: column.index, kind, strength });
}

function containsRun(words: readonly string[], span: readonly string[], equal: (a: string, b: string) => boolean): boolean {
  for (let from = 0; from + span.length <= words.length; from++) {
    if (span.every((word, i) => equal(word, words[from + i] ?? ''))) return true;
  }
  return false;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

/** `column D`, `col d`, `D2:D13`, a lone capital, `column 3`, `third column`, `last column`. */
function linkLetters(items: readonly RequestItem[], { table, columns }: TableContext, links: ColumnMaps): void {
  const link = (i: number, column: number, strength: number): void => {
    if (column >= 0 && column < columns.length) keep(links[i], column, { column, kind: 'letter', strength });
  };
  items.forEach((item, i) => {
    const before = items[i - 1]?.text.toLowerCase() ?? '';
    const after = items[i + 1]?.text.toLowerCase() ?? '';
    const named =
      /^(column|columns|col|cols|col\.)$/.test(before) || (/^(and|or|to|through|,|-|&)$/.test(before) && links[i - 2]?.size !== 0);
    const letters = /^\$?([A-Za-z]{1,2})(?:\$?\d{1,7})?$/.exec(item.text);
    const index = letters?.[1] === undefined ? undefined : parseColumnLetters(letters[1]);
    const isAddress = /\d/.test(item.text) && letters !== null && item.kind === 'word';
    const lone = /^[B-HJ-Z]$/.test(item.text) || (/^[AI]$/.test(item.text) && named);
    if (index !== undefined && (named ? letters?.[1]?.length === 1 || item.text === item.text.toUpperCase() : lone || isAddress)) {
      link(i, index - table.range.columnIndex, named ? 6 : isAddress ? 4 : 3);
    }
    if (/^columns?$/.test(after) && ORDINALS.includes(item.text.toLowerCase())) link(i, ORDINALS.indexOf(item.text.toLowerCase()), 6);
    if (/^columns?$/.test(after) && /^(last|final|rightmost)$/.test(item.text.toLowerCase())) link(i, columns.length - 1, 6);
    if (/^columns?$/.test(before) && item.kind === 'number' && item.number !== undefined) link(i, item.number - 1, 6);
  });
}

/** Abbreviations in either direction, first letters of short codes, and initials of several words. */
function linkShortForms(items: readonly RequestItem[], context: TableContext, columns: ColumnMaps, values: ValueMaps): void {
  items.forEach((item, i) => {
    const word = item.text.toLowerCase();
    if (item.kind === 'punctuation' || item.kind === 'operator' || word.length < 2 || FUNCTION_WORDS.has(word)) return;
    if ((columns[i]?.size ?? 0) === 0) {
      for (const column of context.columns) {
        const strength = shortFormStrength(word, column.words);
        if (strength > 0) keep(columns[i], column.index, { column: column.index, kind: 'abbreviation', strength });
      }
    }
    if ((values[i]?.size ?? 0) > 0) return;
    for (const value of context.columns.flatMap(({ listed }) => listed)) linkToValue(word, value, i, values);
  });
}

function linkToValue(word: string, value: ListedValue, i: number, values: ValueMaps): void {
  const text = value.text.toLowerCase();
  const strength = shortFormStrength(word, value.words);
  if (strength > 0) keep(values[i], value, { value, kind: value.words.length > 1 ? 'part' : 'abbreviation', strength });
  else if (text.length <= 2 && word.startsWith(text) && word.length > 2) keep(values[i], value, { value, kind: 'initial', strength: 0.3 });
}

/** How well `word` is a short or long form of a name in words: 0 is not at all, 1 nearly the name. */
function shortFormStrength(word: string, name: readonly string[]): number {
  if (name.length > 1 && word.length === name.length && name.every((part, i) => part.startsWith(word[i] ?? ' '))) return 0.9;
  const stem = stemOf(word);
  const best = name.map((part) => {
    if (stemOf(part) === stem) return 0.95;
    if (word.length >= 3 && part.startsWith(word)) return 0.8;
    if (part.length >= 3 && word.startsWith(part)) return 0.75;
    if (stem.length >= 4 && part.startsWith(stem.slice(0, Math.max(4, stem.length - 2)))) return 0.6;
    return word.length >= 5 && part.length >= 5 && oneEditApart(word, part) ? 0.7 : 0;
  });
  return Math.max(0, ...best) / (name.length > 1 ? 1.2 : 1);
}
