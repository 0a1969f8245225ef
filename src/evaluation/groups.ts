import { isErrorValue } from '../sheet';
import type { CellValue, ErrorValue } from '../sheet';
import { FAILED_PLACE, firstPlaces } from './firstPlaces';
import type { RowValue } from './frame';
import { keyOfValue } from './key';
import type { ValueKey } from './key';
import type { PlacedValues } from './placedValues';
import { throughRows } from './steps';
import type { Steps } from './steps';

/** Where the whole key is blank. */
export const BLANK_KEY = -1;
/** Where a part of the key is an error. */
export const FAILED_KEY = -2;

/** Places by the value, or key, that stands in them. */
export interface Groups {
  /** The group of each place, from 0 on in the order of their first places; `BLANK_KEY` or `FAILED_KEY` where it has none. */
  readonly numbers: Int32Array;
  readonly count: number;
}

/** Groups of equal values, as `keyOfValue` says it. */
export function* groupsOf(values: PlacedValues): Steps<Groups> {
  if (values.cells !== undefined) {
    const few = (yield* groupsOfFewTexts(values.cells, values.count)) ?? (yield* groupsOfWholeNumbers(values.cells, values.count));
    if (few !== undefined) return few;
  }
  return yield* groupsOfFirsts(yield* firstPlaces(values));
}

function* groupsOfFirsts(firsts: Int32Array): Steps<Groups> {
  const numbers = new Int32Array(firsts.length);
  let count = 0;
  yield* throughRows(firsts.length, (start, end) => {
    for (let place = start; place < end; place += 1) {
      const first = firsts[place] ?? 0;
      if (first <= 0) numbers[place] = first === FAILED_PLACE ? FAILED_KEY : BLANK_KEY;
      else numbers[place] = first === place + 1 ? count++ : (numbers[first - 1] ?? 0);
    }
  });
  return { numbers, count };
}

/** So many different texts are looked up one by one. */
const FEW_TEXTS = 4_096;

/** A look-up for each text as it stands, which is fast where they are few; `undefined` where there are more, or other values. */
function* groupsOfFewTexts(cells: readonly CellValue[], count: number): Steps<Groups | undefined> {
  const numbers = new Int32Array(count).fill(BLANK_KEY);
  const keys = new Map<ValueKey, number>([[null, BLANK_KEY]]);
  const texts = new Map<string, number>();
  const noteText = (text: string): number => {
    const key = keyOfValue(text);
    const number = keys.get(key) ?? keys.size - 1;
    keys.set(key, number);
    texts.set(text, number);
    return number;
  };
  for (let first = 0; first < cells.length; first += VALUES_OF_STEP) {
    for (let place = first; place < Math.min(cells.length, first + VALUES_OF_STEP); place += 1) {
      const cell = cells[place] ?? null;
      if (typeof cell === 'string') numbers[place] = texts.get(cell) ?? noteText(cell);
      else if (isErrorValue(cell)) numbers[place] = FAILED_KEY;
      else if (cell !== null) return undefined;
    }
    if (texts.size > FEW_TEXTS) return undefined;
    yield;
  }
  return { numbers, count: keys.size - 1 };
}

/** Values that are looked at in one step: a few milliseconds. */
const VALUES_OF_STEP = 16_384;

/** A table of all numbers between the lowest and the highest; `undefined` where they lie far apart, or are not all whole. */
function* groupsOfWholeNumbers(cells: readonly CellValue[], count: number): Steps<Groups | undefined> {
  const wholes = new Int32Array(count);
  let [low, high] = [NOT_WHOLE, -NOT_WHOLE];
  for (let first = 0; first < cells.length; first += VALUES_OF_STEP) {
    for (let place = first; place < Math.min(cells.length, first + VALUES_OF_STEP); place += 1) {
      const whole = wholeNumberOf(cells[place] ?? null);
      if (whole === NOT_WHOLE) return undefined;
      wholes[place] = whole;
      if (whole === BLANK_WHOLE) continue;
      if (whole < low) low = whole;
      if (whole > high) high = whole;
    }
    if (high - low > Math.min(WIDEST_TABLE, 16 * count)) return undefined;
    yield;
  }
  return yield* groupsOfTable(wholes.fill(BLANK_WHOLE, cells.length), low, Math.max(0, high - low + 1));
}

/** Numbers that stand for values which are none of the table's. */
const NOT_WHOLE = 0x7fffffff;
const BLANK_WHOLE = -0x80000000;

/** Numbers that a table of a few megabytes has room for. */
const WIDEST_TABLE = 2 ** 21;

function wholeNumberOf(value: CellValue): number {
  if (typeof value === 'number') return (value | 0) === value && value !== BLANK_WHOLE ? value | 0 : NOT_WHOLE;
  return value === null || value === '' ? BLANK_WHOLE : NOT_WHOLE;
}

function* groupsOfTable(wholes: Int32Array, low: number, size: number): Steps<Groups> {
  const table = new Int32Array(size);
  const numbers = new Int32Array(wholes.length);
  let count = 0;
  yield* throughRows(wholes.length, (first, end) => {
    for (let place = first; place < end; place += 1) {
      const whole = wholes[place] ?? BLANK_WHOLE;
      if (whole === BLANK_WHOLE) numbers[place] = BLANK_KEY;
      else numbers[place] = (table[whole - low] ||= ++count) - 1;
    }
  });
  return { numbers, count };
}

/** Rows by the group that they belong to. */
interface RowsOfGroups {
  /** Where the rows of each group begin in `rows`; one more than there are groups. */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

/** Sorts rows by their group, each group's in their order; those below 0 belong to none. */
export function rowsOfGroups(groups: Int32Array, count: number): RowsOfGroups {
  const starts = new Int32Array(count + 1);
  for (const group of groups) if (group >= 0) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < count; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const next = starts.slice();
  const rows = new Int32Array(starts[count] ?? 0);
  for (let row = 0; row < groups.length; row += 1) {
    const group = groups[row] ?? BLANK_KEY;
    if (group < 0) continue;
    const at = next[group] ?? 0;
    next[group] = at + 1;
    rows[at] = row;
  }
  return { starts, rows };
}

/** The first error among the values of a row; `null` without one. */
export function errorAt(readers: readonly RowValue[], row: number): ErrorValue | null {
  for (const at of readers) {
    const value = at(row);
    if (isErrorValue(value)) return value;
  }
  return null;
}
