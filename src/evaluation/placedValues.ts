import type { CellValue } from '../sheet';
import type { RowValue } from './frame';
import { keyOfValue } from './key';
import type { Operand } from './operand';
import { throughRows } from './steps';
import type { Steps } from './steps';
import { BLANK_HASH, ERROR_HASH, hashOfPart, hashOfValue, mixed } from './valueHash';

/** Values in places from 0 on. */
export interface PlacedValues {
  readonly count: number;
  /** `hashOfValue` of what stands in each place. */
  readonly hashes: () => Steps<Int32Array>;
  /** Whether the values in two places, neither blank nor an error, are equal. */
  readonly areEqual: (left: number, right: number) => boolean;
  /** The values themselves, where they are plain cells, column by column; blank behind the last one of a column. */
  readonly columns?: readonly (readonly CellValue[])[];
}

/** Values that are looked at in one step: a few milliseconds. */
const VALUES_OF_STEP = 16_384;

/** A value down the rows, or one part of a key. */
interface Part {
  readonly at: RowValue;
  readonly cells: readonly CellValue[] | undefined;
}

/** Values, or keys of several, of each of some columns; the places run along the rows: first all columns of row 0. */
export function placedValues(columns: readonly number[], values: readonly Operand[], rowCount: number): PlacedValues {
  return placedKeys(
    columns.map((column) => values.map((value) => partOf(value, column))),
    rowCount,
  );
}

/** The keys of two kinds for each row: in the places 2 · row and 2 · row + 1. */
export function placedPairs(left: readonly Operand[], right: readonly Operand[], rowCount: number): PlacedValues {
  return placedKeys(
    [left, right].map((values) => values.map((value) => partOf(value, 0))),
    rowCount,
  );
}

function partOf(value: Operand, column: number): Part {
  return { at: value.bind(column), cells: value.cells?.(column) };
}

function placedKeys(keys: readonly (readonly Part[])[], rowCount: number): PlacedValues {
  const count = keys.length * rowCount;
  const parts = keys.map((key) => key[0]).filter((part) => part !== undefined);
  if (keys.some((key) => key.length !== 1)) {
    return { count, hashes: () => hashesOfKeys(keys, rowCount), areEqual: (left, right) => areSameKeys(keys, left, right) };
  }
  const hashes = (): Steps<Int32Array> => hashesOfValues(parts, rowCount);
  const columns = parts.flatMap(({ cells }) => (cells === undefined ? [] : [cells]));
  const [cells] = columns;
  if (keys.length !== 1 || cells === undefined) {
    const at = (place: number): CellValue => valueAt(parts, place);
    const areEqual = (left: number, right: number): boolean => areSame(at(left), at(right));
    return { count, hashes, areEqual, ...(columns.length === parts.length && { columns }) };
  }
  return { count, hashes, areEqual: (left, right) => areSame(cells[left] ?? null, cells[right] ?? null), columns };
}

function valueAt(parts: readonly Part[], place: number): CellValue {
  const row = Math.floor(place / parts.length);
  const part = parts[place - row * parts.length];
  return (part?.cells === undefined ? part?.at(row) : part.cells[row]) ?? null;
}

function areSameKeys(keys: readonly (readonly Part[])[], left: number, right: number): boolean {
  const [leftRow, rightRow] = [Math.floor(left / keys.length), Math.floor(right / keys.length)];
  const leftKey = keys[left - leftRow * keys.length];
  const rightKey = keys[right - rightRow * keys.length];
  if (leftKey === undefined || rightKey === undefined) return false;
  for (let index = 0; index < leftKey.length; index += 1) {
    if (!areSame(leftKey[index]?.at(leftRow) ?? null, rightKey[index]?.at(rightRow) ?? null)) return false;
  }
  return true;
}

function areSame(left: CellValue, right: CellValue): boolean {
  return left === right || keyOfValue(left) === keyOfValue(right);
}

function* hashesOfValues(parts: readonly Part[], rowCount: number): Steps<Int32Array> {
  const hashes = new Int32Array(parts.length * rowCount);
  for (const [index, part] of parts.entries()) yield* hashDown(part, rowCount, hashes, index, parts.length);
  return hashes;
}

/** Writes the hashes down the rows to every `width`-th place; a loop of its own for cells, for what a function gives takes memory. */
function* hashDown({ cells, at }: Part, rowCount: number, hashes: Int32Array, index: number, width: number): Steps<void> {
  const read = (first: number, end: number): void => {
    for (let row = first; row < end; row += 1) hashes[row * width + index] = hashOfValue(at(row));
  };
  const readCells = (first: number, end: number): void => {
    const last = Math.min(end, cells?.length ?? 0);
    for (let row = first; row < last; row += 1) hashes[row * width + index] = hashOfValue(cells?.[row] ?? null);
  };
  yield* throughRows(rowCount, cells === undefined ? read : readCells, VALUES_OF_STEP);
}

/** What is known of a key after some of its parts. */
const HAS_VALUE = 1;
const HAS_ERROR = 2;

function* hashesOfKeys(keys: readonly (readonly Part[])[], rowCount: number): Steps<Int32Array> {
  const width = keys.length;
  const hashes = new Int32Array(width * rowCount);
  const states = new Uint8Array(hashes.length);
  for (const [index, key] of keys.entries()) {
    for (const part of key) {
      const parts = new Int32Array(rowCount);
      yield* hashDown(part, rowCount, parts, 0, 1);
      for (let row = 0; row < rowCount; row += 1) {
        const place = row * width + index;
        const hash = parts[row] ?? BLANK_HASH;
        hashes[place] = hashOfPart(hashes[place] ?? 0, hash);
        if (hash !== BLANK_HASH) states[place] = (states[place] ?? 0) | (hash === ERROR_HASH ? HAS_ERROR : HAS_VALUE);
      }
      yield;
    }
  }
  for (let place = 0; place < hashes.length; place += 1) hashes[place] = hashInState(hashes[place] ?? 0, states[place] ?? 0);
  return hashes;
}

function hashInState(hash: number, state: number): number {
  if (state >= HAS_ERROR) return ERROR_HASH;
  return state === HAS_VALUE ? mixed(hash) : BLANK_HASH;
}
