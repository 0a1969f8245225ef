import { HIGH_WORD, LOW_WORD, wordsOf } from './numberWords';
import { throughRows } from './steps';
import type { Steps } from './steps';

/** Digits of 16 bits in a number, the most significant first. */
const DIGITS = 4;
const VALUES_OF_DIGIT = 65_536;

/** So few numbers are sorted as they are: about a millisecond. */
const FEW = 16_384;

/**
 * The numbers at some zero-based places of the ascending order, without sorting all of them: those that share their leading
 * bits with the wanted one are picked out, digit by digit. `undefined` outside the numbers, which keep their order.
 */
export function* selectInSteps(numbers: Float64Array, places: readonly number[]): Steps<readonly (number | undefined)[]> {
  return yield* selectByDigit(numbers, places, 0);
}

function* selectByDigit(numbers: Float64Array, places: readonly number[], digit: number): Steps<readonly (number | undefined)[]> {
  if (numbers.length <= FEW || digit === DIGITS) {
    // After the last digit all are the same number.
    const sorted = digit === DIGITS ? numbers : numbers.toSorted();
    return places.map((place) => sorted[place]);
  }
  const counts = yield* countDigits(numbers, digit);
  const selected: (number | undefined)[] = places.map(() => undefined);
  for (const { value, first, members } of bucketsOf(places, counts)) {
    const bucket = yield* pickDigit(numbers, digit, value, counts[value] ?? 0);
    const inBucket = members.map((member) => (places[member] ?? 0) - first);
    const found = yield* selectByDigit(bucket, inBucket, digit + 1);
    members.forEach((member, index) => (selected[member] = found[index]));
  }
  return selected;
}

interface Bucket {
  /** The digit that its numbers share. */
  readonly value: number;
  /** Place of its first number in the ascending order. */
  readonly first: number;
  /** Which of the places lie in it, by their index. */
  readonly members: number[];
}

function bucketsOf(places: readonly number[], counts: Uint32Array): readonly Bucket[] {
  const buckets = new Map<number, Bucket>();
  places.forEach((place, member) => {
    let first = 0;
    for (let value = 0; value < VALUES_OF_DIGIT && place >= 0; value += 1) {
      const next = first + (counts[value] ?? 0);
      if (place < next) {
        const bucket = buckets.get(value) ?? { value, first, members: [] };
        bucket.members.push(member);
        buckets.set(value, bucket);
        return;
      }
      first = next;
    }
  });
  return [...buckets.values()];
}

function* countDigits(numbers: Float64Array, digit: number): Steps<Uint32Array> {
  const counts = new Uint32Array(VALUES_OF_DIGIT);
  const words = wordsOf(numbers);
  yield* throughRows(numbers.length, (first, end) => {
    for (let index = first; index < end; index += 1) {
      const value = digitAt(words, index, digit);
      counts[value] = (counts[value] ?? 0) + 1;
    }
  });
  return counts;
}

function* pickDigit(numbers: Float64Array, digit: number, value: number, count: number): Steps<Float64Array> {
  const picked = new Float64Array(count);
  const words = wordsOf(numbers);
  let next = 0;
  yield* throughRows(numbers.length, (first, end) => {
    for (let index = first; index < end; index += 1) {
      if (digitAt(words, index, digit) === value) picked[next++] = numbers[index] ?? 0;
    }
  });
  return picked;
}

/** Digits order numbers as `<` does, -0 before 0: bits of negative numbers are turned round, of others the sign alone. */
function digitAt(words: Uint32Array, index: number, digit: number): number {
  const high = words[2 * index + HIGH_WORD] ?? 0;
  const turned = high >>> 31 === 1 ? 0xffff : 0;
  switch (digit) {
    case 0:
      return turned === 0 ? (high >>> 16) ^ 0x8000 : (high >>> 16) ^ 0xffff;
    case 1:
      return (high & 0xffff) ^ turned;
    case 2:
      return ((words[2 * index + LOW_WORD] ?? 0) >>> 16) ^ turned;
    default:
      return ((words[2 * index + LOW_WORD] ?? 0) & 0xffff) ^ turned;
  }
}
