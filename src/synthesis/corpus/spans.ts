import { columnLetters, isErrorValue, serialOfIsoDate } from '../../sheet';
import type { CellValue, TableSnapshot } from '../../sheet';
import type { DateUnit, Expression } from '../../rules';

/** Marked words of a request; offsets are UTF-16, `end` exclusive. Kinds are those of the corpus: c, v, t, n, d, u, f, w. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly kind: string;
  readonly argument: string;
}

/** A request without its marks, and what was marked. */
export interface MarkedRequest {
  readonly utterance: string;
  readonly spans: readonly Span[];
}

const SPAN = /\{([^{}|]+)\|([a-z]):?([^{}]*)\}/g;

/** Takes the marks `{words|kind:argument}` out of a request. */
export function parseMarked(annotated: string): MarkedRequest {
  const spans: Span[] = [];
  let utterance = '';
  let position = 0;
  for (const match of annotated.matchAll(SPAN)) {
    const [whole, words = '', kind = '', argument = ''] = match;
    utterance += annotated.slice(position, match.index);
    spans.push({ start: utterance.length, end: utterance.length + words.length, words, kind, argument });
    utterance += words;
    position = match.index + whole.length;
  }
  return { utterance: utterance + annotated.slice(position), spans };
}

/** Columns that a span names: the header of `c:`, the header or headers of `w:`; headers may hold commas themselves. */
export function columnsOfSpan(span: Span, table: TableSnapshot): readonly number[] {
  const header = span.kind === 'c' ? span.argument : /^columns?=(.*)$/.exec(span.argument)?.[1];
  if (header === undefined || (span.kind !== 'c' && span.kind !== 'w')) return [];
  const one = columnOfHeader(header, span.words, table);
  if (one !== undefined) return [one];
  return header
    .split(',')
    .map((part) => columnOfHeader(part, '', table) ?? -1)
    .filter((column) => column >= 0);
}

function columnOfHeader(header: string, words: string, table: TableSnapshot): number | undefined {
  const same = table.columns.flatMap((column, i) => (column.header === header ? [i] : []));
  return same.find((i) => words.toUpperCase().endsWith(columnLetters(table.range.columnIndex + i))) ?? same[0];
}

/** The cell value of a `v:Header=Value` span as an expression; `undefined` when the sheet has no such value. */
export function valueOfSpan(span: Span, table: TableSnapshot): Expression | undefined {
  for (const [column, { header, values }] of table.columns.entries()) {
    if (header === null || !span.argument.startsWith(`${header}=`)) continue;
    const written = span.argument.slice(header.length + 1);
    const value = values.find((each) => isWrittenAs(each, written));
    if (value !== undefined) return literalOf(value, table, column);
  }
  return undefined;
}

function isWrittenAs(value: CellValue, written: string): boolean {
  if (typeof value === 'boolean') return String(value) === written.toLowerCase();
  if (typeof value === 'number') return String(value) === written || value === Number(written) || serialOfIsoDate(written) === value;
  return value === written;
}

/** A cell value as a literal of the rule language; `undefined` for blanks and errors. */
export function literalOf(value: CellValue, table: TableSnapshot, column: number): Expression | undefined {
  if (value === null || isErrorValue(value)) return undefined;
  if (typeof value === 'string') return { kind: 'text', value };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  const format = table.columns[column]?.numberFormats;
  const dated = typeof format === 'string' && /y|h/.test(format);
  return dated ? { kind: 'date', serial: value } : { kind: 'number', value };
}

/** A length of time as the words say it; hours and minutes have no calendar unit and count in days. */
export interface SpokenDuration {
  readonly amount: number;
  readonly unit: DateUnit;
}

const DAYS = { d: 1, wd: 1, w: 7, h: 1 / 24, min: 1 / 1440 } as const;

/** The length that a `u:` span says, in the unit of its words where the argument has another one ("two weeks", 14d). */
export function durationOfSpan(span: Span): SpokenDuration | undefined {
  const [, digits, unit = ''] = /^(-?[\d.]+)(wd|min|d|w|m|q|y|h)$/.exec(span.argument) ?? [];
  if (digits === undefined) return undefined;
  const amount = Number(digits);
  if (unit === 'q') return { amount: amount * 3, unit: 'month' };
  if (unit === 'y') return { amount, unit: 'year' };
  if (unit === 'm') return inYears(amount, span.words);
  const days = amount * DAYS[unit === 'wd' || unit === 'min' || unit === 'd' || unit === 'w' ? unit : 'h'];
  const inWeeks = /week|wk|fortnight/i.test(span.words) || (unit === 'w' && !/day/i.test(span.words));
  if (inWeeks && Number.isInteger(days / 7)) return { amount: days / 7, unit: 'week' };
  return { amount: days, unit: 'day' };
}

function inYears(months: number, words: string): SpokenDuration {
  const years = /year|yr/i.test(words) && Number.isInteger(months / 12);
  return years ? { amount: months / 12, unit: 'year' } : { amount: months, unit: 'month' };
}
