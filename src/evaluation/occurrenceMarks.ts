import type { Groups } from './groups';
import { throughRows } from './steps';
import type { Steps } from './steps';

/** What the value at a place is among all values; blanks and errors stay 0. */
export const ALONE = 1;
/** The first of several that are equal. */
export const FIRST_OF_SEVERAL = 2;
/** Equal to one before it. */
export const LATER = 3;

/** Marks each place as ALONE, FIRST_OF_SEVERAL or LATER in its group. */
export function* markOccurrences({ numbers, count }: Groups): Steps<Uint8Array> {
  const sizes = yield* sizesOfGroups(numbers, count);
  const marks = new Uint8Array(numbers.length);
  const seen = new Uint8Array(count);
  yield* throughRows(numbers.length, (first, end) => {
    for (let place = first; place < end; place += 1) {
      const group = numbers[place] ?? -1;
      if (group < 0) continue;
      marks[place] = sizes[group] === 1 ? ALONE : seen[group] === 1 ? LATER : FIRST_OF_SEVERAL;
      seen[group] = 1;
    }
  });
  return marks;
}

/** How many places each group has. */
export function* sizesOfGroups(numbers: Int32Array, count: number): Steps<Int32Array> {
  const sizes = new Int32Array(count);
  yield* throughRows(numbers.length, (first, end) => {
    for (let place = first; place < end; place += 1) {
      const group = numbers[place] ?? -1;
      if (group >= 0) sizes[group] = (sizes[group] ?? 0) + 1;
    }
  });
  return sizes;
}
