import { isErrorValue } from '../sheet';
import type { CellValue, ErrorValue } from '../sheet';
import type { RowValue } from './frame';
import { keyOfValue } from './key';
import type { ValueKey } from './key';
import { throughRows } from './steps';
import type { Steps } from './steps';

/** Where the whole key is blank. */
export const BLANK_KEY = -1;
/** Where a part of the key is an error. */
export const FAILED_KEY = -2;

/** Keys by number, counted from 0. */
export interface Keys {
  /** The number of a key, a new one where it was not known; below 0 where it is none. */
  readonly note: (values: readonly CellValue[]) => number;
  /** The number of a known key; `BLANK_KEY`, `FAILED_KEY`, or `undefined` where it is new. */
  readonly find: (values: readonly CellValue[]) => number | undefined;
  /** `note` of a key of one value. */
  readonly noteValue: (value: CellValue) => number;
  readonly count: () => number;
}

/** Numbers for keys of one or more values, equal where `keyOfValue` says so. */
export function createKeys(): Keys {
  const numbers = new Map<ValueKey, number>();
  /** Texts as they stand: folding their case each time would take longer than all the rest. */
  const texts = new Map<string, number>();
  const numberOf = (key: ValueKey): number | undefined => {
    if (key === undefined) return FAILED_KEY;
    return key === null ? BLANK_KEY : numbers.get(key);
  };
  const noteKey = (key: ValueKey): number => {
    const known = numberOf(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  const noteText = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    const number = noteKey(keyOfValue(text));
    texts.set(text, number);
    return number;
  };
  const noteValue = (value: CellValue): number => (typeof value === 'string' ? noteText(value) : noteKey(keyOfValue(value)));
  return {
    find: (values) => numberOf(keyOfParts(values)),
    note: (values) => (values.length === 1 ? noteValue(values[0] ?? null) : noteKey(keyOfParts(values))),
    noteValue,
    count: () => numbers.size,
  };
}

function keyOfParts(values: readonly CellValue[]): ValueKey {
  if (values.length === 1) return keyOfValue(values[0] ?? null);
  const keys = values.map(keyOfValue);
  if (keys.includes(undefined)) return undefined;
  return keys.every((key) => key === null) ? null : keys.map(describeKey).join('');
}

function describeKey(key: ValueKey): string {
  const text = String(key);
  return `${typeof key}${text.length}:${text}`;
}

/** The numbers of the keys down the rows. */
export function* keysOfRows(readers: readonly RowValue[], rowCount: number, keys: Keys): Steps<Int32Array> {
  const numbers = new Int32Array(rowCount);
  const [only] = readers;
  const numberAt =
    readers.length === 1 && only !== undefined
      ? (row: number) => keys.noteValue(only(row))
      : (row: number) => keys.note(readers.map((at) => at(row)));
  yield* throughRows(rowCount, (first, end) => {
    for (let row = first; row < end; row += 1) numbers[row] = numberAt(row);
  });
  return numbers;
}

/** Rows by the group that they belong to. */
export interface RowsOfGroups {
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
