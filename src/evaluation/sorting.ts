import type { Steps } from './steps';

/** Numbers that are sorted or merged in one step. */
const NUMBERS_OF_STEP = 65_536;

/** Finite numbers ascending, in steps of a few milliseconds: short runs are sorted, then merged two by two. Leaves `numbers` in no order. */
export function* sortedInSteps(numbers: Float64Array): Steps<Float64Array> {
  for (let start = 0; start < numbers.length; start += NUMBERS_OF_STEP) {
    numbers.subarray(start, start + NUMBERS_OF_STEP).sort();
    yield;
  }
  let from: Float64Array = numbers;
  let to: Float64Array = NO_NUMBERS;
  for (let length = NUMBERS_OF_STEP; length < numbers.length; length *= 2) {
    if (to.length === 0) to = new Float64Array(numbers.length);
    for (let start = 0; start < numbers.length; start += 2 * length) yield* merge(from, to, start, length);
    [from, to] = [to, from];
  }
  return from;
}

const NO_NUMBERS = new Float64Array();

/** Merges the runs of `length` at `start` and right behind it; the last run may be shorter or missing. */
function* merge(from: Float64Array, to: Float64Array, start: number, length: number): Steps<void> {
  const middle = Math.min(from.length, start + length);
  const end = Math.min(from.length, middle + length);
  let [left, right, at] = [start, middle, start];
  while (at < end) {
    for (const stop = Math.min(end, at + NUMBERS_OF_STEP); at < stop; at += 1) {
      const isLeft = right === end || (left < middle && (from[left] ?? 0) <= (from[right] ?? 0));
      to[at] = from[isLeft ? left++ : right++] ?? 0;
    }
    yield;
  }
}
