import { isErrorValue } from '../sheet';
import type { CellValue } from '../sheet';
import { keyOfValue } from './key';
import type { ValueKey } from './key';
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

/** Cells column by column, blank behind the last one of a column; their places run along the rows. */
type Columns = readonly (readonly CellValue[])[];

/** Groups of cells that hold few different texts, or numbers of a short range with up to two decimals; `undefined` where they do not. */
export function* groupsOfFew(columns: Columns, count: number): Steps<Groups | undefined> {
  for (const decimals of [0, 2]) {
    const groups = yield* groupsOfWholeNumbers(columns, count, 10 ** decimals);
    if (groups !== undefined) return groups;
  }
  return yield* groupsOfFewTexts(columns, count);
}

/** Values that are looked at in one step: a few milliseconds. */
const VALUES_OF_STEP = 16_384;

/** So many different texts are looked up one by one. */
const FEW_TEXTS = 4_096;

/** A look-up for each text as it stands, which is fast where they are few. */
function* groupsOfFewTexts(columns: Columns, count: number): Steps<Groups | undefined> {
  const numbers = new Int32Array(count).fill(BLANK_KEY);
  const width = columns.length;
  const keys = new Map<ValueKey, number>([[null, BLANK_KEY]]);
  const texts = new Map<string, number>();
  const noteText = (text: string): number => {
    const key = keyOfValue(text);
    const number = keys.get(key) ?? keys.size - 1;
    keys.set(key, number);
    texts.set(text, number);
    return number;
  };
  const rowsOfStep = Math.ceil(VALUES_OF_STEP / width);
  for (let first = 0; first < count / width; first += rowsOfStep) {
    // Row by row, so that the numbers run in the order of the first places.
    for (let row = first; row < Math.min(count / width, first + rowsOfStep); row += 1) {
      for (let index = 0; index < width; index += 1) {
        const cells = columns[index];
        const cell = cells !== undefined && row < cells.length ? (cells[row] ?? null) : null;
        if (typeof cell === 'string') numbers[row * width + index] = texts.get(cell) ?? noteText(cell);
        else if (isErrorValue(cell)) numbers[row * width + index] = FAILED_KEY;
        else if (cell !== null) return undefined;
      }
    }
    if (texts.size > FEW_TEXTS) return undefined;
    yield;
  }
  return { numbers, count: keys.size - 1 };
}

/** Whole numbers that stand for values which are none. */
const NOT_WHOLE = 0x7fffffff;
const BLANK_WHOLE = -0x80000000;

/** Numbers that a table of a few megabytes has room for. */
const WIDEST_TABLE = 2 ** 21;

/** A table of all numbers between the lowest and the highest; `undefined` where they lie far apart, or `scale` times one is not whole. */
function* groupsOfWholeNumbers(columns: Columns, count: number, scale: number): Steps<Groups | undefined> {
  const wholes = new Int32Array(count).fill(BLANK_WHOLE);
  const width = columns.length;
  let [low, high] = [NOT_WHOLE, -NOT_WHOLE];
  for (const [index, cells] of columns.entries()) {
    for (let first = 0; first < cells.length; first += VALUES_OF_STEP) {
      for (let row = first; row < Math.min(cells.length, first + VALUES_OF_STEP); row += 1) {
        const whole = wholeNumberOf(cells[row] ?? null, scale);
        if (whole === NOT_WHOLE) return undefined;
        wholes[row * width + index] = whole;
        if (whole === BLANK_WHOLE) continue;
        if (whole < low) low = whole;
        if (whole > high) high = whole;
      }
      if (high - low > Math.min(WIDEST_TABLE, 16 * count)) return undefined;
      yield;
    }
  }
  return yield* groupsOfTable(wholes, low, Math.max(0, high - low + 1));
}

function wholeNumberOf(value: CellValue, scale: number): number {
  if (typeof value !== 'number') return value === null || value === '' ? BLANK_WHOLE : NOT_WHOLE;
  if (scale === 1) return (value | 0) === value && value !== BLANK_WHOLE ? value | 0 : NOT_WHOLE;
  const whole = Math.round(value * scale);
  return (whole | 0) === whole && whole !== BLANK_WHOLE && whole / scale === value ? whole | 0 : NOT_WHOLE;
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
