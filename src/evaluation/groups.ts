import { isErrorValue } from '../sheet';
import type { ErrorValue } from '../sheet';
import { FAILED_PLACE, firstPlaces } from './firstPlaces';
import { BLANK_KEY, FAILED_KEY, groupsOfFew } from './fewValues';
import type { Groups } from './fewValues';
import type { RowValue } from './frame';
import type { PlacedValues } from './placedValues';
import { throughRows } from './steps';
import type { Steps } from './steps';

export { BLANK_KEY, FAILED_KEY } from './fewValues';
export type { Groups } from './fewValues';

/** Groups of equal values, as `keyOfValue` says it. */
export function* groupsOf(values: PlacedValues): Steps<Groups> {
  const few = values.columns === undefined ? undefined : yield* groupsOfFew(values.columns, values.count);
  return few ?? (yield* groupsOfFirsts(yield* firstPlaces(values)));
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
