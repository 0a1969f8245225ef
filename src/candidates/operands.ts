import { colorFamily, functionRow } from '../rules';
import type { CellPlace, Duration, Expression, NumberScale, OperandFinder, OperandReader } from '../rules';
import { dateOfSerial, daysInMonth, parseRangeAddress, serialOfDate } from '../sheet';
import type { ColumnType } from '../sheet';
import type { RequestItem } from './items';
import { amountIn, daysOf } from './lengths';
import type { LinkedRequest } from './linkedRequest';
import type { ColumnContext } from './tableContext';

/** Reads the slots of a linked request; dates without a year are taken in the year of `today`. */
export function operandReader(request: LinkedRequest, today: number): OperandReader {
  const { items, columns, values, utterance } = request;
  return {
    column: (slot) => columns[slot]?.index,
    color: (slot) => items[slot]?.color,
    literal: (slot, against) => literalOf(items[slot], columnOf(against, request), against, today, request),
    number: (slot, scale) => numberOf(items[slot], scale),
    duration: (slot) => durationOf(items[slot]),
    text: (first, last) => textOf(items, first, last, utterance),
    value: (slot) => values[slot]?.text,
    address: (slot) => placeOf(items[slot]),
  };
}

function columnOf(against: Expression, request: LinkedRequest): ColumnContext | undefined {
  switch (against.kind) {
    case 'column':
    case 'neighbour':
    case 'statistic':
      return request.context.columns[against.column];
    case 'arithmetic':
      return columnOf(against.left, request);
    case 'dateOffset':
      return columnOf(against.base, request);
    case 'function':
      return against.name === 'ABS' || against.name === 'ROUND' ? columnOf(against.arguments[0] ?? against, request) : undefined;
    default:
      return undefined;
  }
}

function typeOf(against: Expression, column: ColumnContext | undefined): ColumnType | undefined {
  if (against.kind === 'function') return functionRow(against.name).isDate === true ? 'date' : functionRow(against.name).result;
  if (against.kind === 'today' || against.kind === 'dateOffset') return 'date';
  if (against.kind === 'arithmetic' && against.operator !== '+') return 'number';
  return column?.type;
}

function literalOf(
  item: RequestItem | undefined,
  column: ColumnContext | undefined,
  against: Expression,
  today: number,
  { context }: LinkedRequest,
): Expression | undefined {
  if (item === undefined) return undefined;
  const type = typeOf(against, column);
  if (item.date !== undefined && type !== 'text') return dateLiteral(item.date, today, context.table.dateSystem);
  if (item.duration !== undefined && (isDifference(against) || (type === 'time' && isClockTime(item.duration))))
    return { kind: 'number', value: daysOf(item.duration) };
  if (item.duration !== undefined && type === 'number') return { kind: 'number', value: amountIn(item.duration, column) };
  if (item.kind === 'percent' && isRatio(against)) return { kind: 'number', value: roundShare(item.number ?? 0) };
  if (item.number !== undefined && type !== 'text') return { kind: 'number', value: scaled(item, column) };
  if (type === 'number' || type === 'date' || type === 'time')
    return column?.isMixed === true ? { kind: 'text', value: plainText(item) } : undefined;
  return { kind: 'text', value: plainText(item) };
}

/** Hours and minutes are shares of a day in a column of times, plain numbers in others. */
function isClockTime({ unit }: Duration): boolean {
  return unit === 'hour' || unit === 'minute';
}

/** A column divided by another is a share; a percentage is then none of points. */
function isRatio(against: Expression): boolean {
  return against.kind === 'arithmetic' && against.operator === '/' && against.right.kind !== 'number';
}

/** A difference of two dates is counted in days. */
function isDifference(against: Expression): boolean {
  return against.kind === 'arithmetic' && against.operator === '-';
}

function dateLiteral(date: NonNullable<RequestItem['date']>, today: number, dateSystem: 1900 | 1904): Expression {
  const year = date.year ?? dateOfSerial(today, dateSystem)?.year ?? 2000;
  const day = Math.min(date.day, daysInMonth(year, date.month)); // "April 31" is the end of April
  return { kind: 'date', serial: serialOfDate({ ...date, year, day }, dateSystem) };
}

/** A percentage as the column holds it: 0.15 or 15. */
function scaled(item: RequestItem, column: ColumnContext | undefined): number {
  const number = item.number ?? 0;
  const holdsShares = column !== undefined && (column.isPercent || (column.largest > 0 && column.largest <= 1.5));
  if (item.kind === 'percent') return holdsShares || column === undefined ? roundShare(number) : number;
  return column?.isPercent === true && Math.abs(number) > 2 * Math.max(1, column.largest) ? roundShare(number) : number;
}

function roundShare(percent: number): number {
  return Number((percent / 100).toPrecision(12));
}

function numberOf(item: RequestItem | undefined, scale: NumberScale): number | undefined {
  if (item?.number === undefined) return undefined;
  if (scale === 'points' || (scale === 'factor' && item.kind !== 'percent')) return item.number;
  return item.kind === 'percent' || Math.abs(item.number) >= 1 ? roundShare(item.number) : item.number;
}

function durationOf(item: RequestItem | undefined): Duration | undefined {
  if (item?.duration !== undefined) return item.duration;
  return item?.number === undefined || item.kind === 'percent' ? undefined : { amount: item.number, unit: 'day' };
}

/** The cell that a word is the address of: `H1`, `$H$1`. */
function placeOf(item: RequestItem | undefined): CellPlace | undefined {
  if (item === undefined || !/^\$?[A-Za-z]{1,3}\$?\d{1,7}$/.test(plainText(item))) return undefined;
  const place = parseRangeAddress(plainText(item));
  return place === undefined ? undefined : { rowIndex: place.rowIndex, columnIndex: place.columnIndex };
}

function plainText(item: RequestItem): string {
  return item.quoted ?? item.text;
}

function textOf(items: readonly RequestItem[], first: number, last: number, utterance: string): string | undefined {
  const [start, end] = [items[first], items[last]];
  if (start === undefined || end === undefined || last < first) return undefined;
  return first === last ? plainText(start) : utterance.slice(start.start, end.end).replace(/^["“”'‘]|["“”'’]$/gu, '');
}

/** Words of the utterance that say one operand, so that the right one of several equal words is found. */
export interface MentionedOperand {
  readonly start: number;
  readonly end: number;
  readonly isSaidBy: (operand: SaidOperand) => boolean;
}

/** What an operand is asked for as. */
export type SaidOperand =
  { readonly kind: 'expression'; readonly expression: Expression } | { readonly kind: 'color'; readonly color: string };

/** Finds the slots that say an operand: the mentioned words where mentions say so, else the first that fit. */
export function operandFinder(request: LinkedRequest, today: number, mentions: readonly MentionedOperand[] = []): OperandFinder {
  const reader = operandReader(request, today);
  const { items, columns } = request;
  const word = (fits: (slot: number) => boolean, said?: SaidOperand): string | undefined => {
    const slots = items.flatMap((_, slot) => (fits(slot) ? [slot] : []));
    const mentioned = said === undefined ? undefined : slots.find((slot) => isMentioned(items[slot], said, mentions));
    const slot = mentioned ?? slots[0];
    return slot === undefined ? undefined : `W${slot}`;
  };
  const literal = (value: Expression, against: Expression): readonly string[] | undefined => {
    const said: SaidOperand = { kind: 'expression', expression: value };
    const slot = word((i) => sameLiteral(reader.literal(i, against), value), said);
    return slot === undefined ? undefined : [slot];
  };
  return {
    column: (column) =>
      slotToken(
        'C',
        columns.findIndex(({ index }) => index === column),
      ),
    color: (color) =>
      word((i) => items[i]?.color === color, { kind: 'color', color }) ??
      word((i) => isShadeOf(items[i]?.color, color), { kind: 'color', color }),
    literal,
    number: (value, scale) =>
      word((i) => closeNumbers(reader.number(i, scale), value), { kind: 'expression', expression: { kind: 'number', value } }),
    duration: (wanted) =>
      word((i) => sameDuration(reader.duration(i), wanted) && (items[i]?.duration !== undefined || wanted.unit === 'day')),
    text: (text, against) => {
      const said: SaidOperand = { kind: 'expression', expression: { kind: 'text', value: text } };
      const token = listedToken(request, text, against) ?? word((i) => same(reader.text(i, i) ?? '', text), said);
      return token === undefined ? wordSpan(reader, items.length, text) : [token];
    },
    address: (place) =>
      word((i) => isSamePlace(reader.address(i), place), { kind: 'expression', expression: { kind: 'fixedCell', ...place } }),
  };
}

/** Colours of one family: "amber" may be written as orange. */
function isShadeOf(said: string | undefined, color: string): boolean {
  return said !== undefined && colorFamily(said) === colorFamily(color);
}

/** Slot of a listed value with this text, of the column that is compared where one is. */
function listedToken(request: LinkedRequest, text: string, against: Expression): string | undefined {
  const column = columnOf(against, request);
  return slotToken(
    'V',
    request.values.findIndex((value) => same(value.text, text) && (column === undefined || value.column === column.index)),
  );
}

function slotToken(letter: string, slot: number): string | undefined {
  return slot < 0 ? undefined : `${letter}${slot}`;
}

function isMentioned(item: RequestItem | undefined, said: SaidOperand, mentions: readonly MentionedOperand[]): boolean {
  return item !== undefined && mentions.some((mention) => mention.start < item.end && item.start < mention.end && mention.isSaidBy(said));
}

function wordSpan(reader: OperandReader, count: number, text: string): readonly string[] | undefined {
  for (let first = 0; first < count; first++) {
    for (let last = first + 1; last < Math.min(count, first + 10); last++) {
      if (same(reader.text(first, last) ?? '', text)) return ['WORDS', `W${first}`, `W${last}`];
    }
  }
  return undefined;
}

function isSamePlace(a: CellPlace | undefined, b: CellPlace): boolean {
  return a?.rowIndex === b.rowIndex && a.columnIndex === b.columnIndex;
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function closeNumbers(a: number | undefined, b: number): boolean {
  return a !== undefined && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Equal literals: numbers but for rounding noise, texts but for case. */
export function sameLiteral(a: Expression | undefined, b: Expression): boolean {
  if (a?.kind === 'number' && b.kind === 'number') return closeNumbers(a.value, b.value);
  if (a?.kind === 'date' && b.kind === 'date') return a.serial === b.serial;
  if (a?.kind === 'number' && b.kind === 'date') return closeNumbers(a.value, b.serial);
  return a?.kind === 'text' && b.kind === 'text' && same(a.value, b.value);
}

function sameDuration(a: Duration | undefined, b: Duration): boolean {
  if (a === undefined) return false;
  const [x, y] = [canonical(a), canonical(b)];
  return x.unit === y.unit && closeNumbers(x.amount, y.amount);
}

/** Weeks in days, hours in minutes, quarters and years in months, in which equal lengths agree. */
function canonical({ amount, unit }: Duration): Duration {
  if (unit === 'week') return { amount: amount * 7, unit: 'day' };
  if (unit === 'hour') return { amount: amount * 60, unit: 'minute' };
  if (unit === 'quarter') return { amount: amount * 3, unit: 'month' };
  return unit === 'year' ? { amount: amount * 12, unit: 'month' } : { amount, unit };
}
