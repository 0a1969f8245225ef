import { HIGH_WORD, LOW_WORD, wordsOf } from './numberWords';
import { throughRows } from './steps';
import type { Steps } from './steps';

/** So few numbers are sorted at once: a few milliseconds. */
const FEW = 65_536;

/** Digits of a number's 64 bits, the least significant first: the word that they lie in, how far up, and their highest value. */
const DIGITS = [LOW_WORD, HIGH_WORD].flatMap((word) => [
  { word, shift: 0, mask: 2_047 },
  { word, shift: 11, mask: 2_047 },
  { word, shift: 22, mask: 1_023 },
]);

type Digit = (typeof DIGITS)[number];

/** Finite numbers ascending, -0 before 0, in steps of a few milliseconds: many are sorted digit by digit. Leaves `numbers` in no order. */
export function* sortedInSteps(numbers: Float64Array): Steps<Float64Array> {
  if (numbers.length <= FEW) return numbers.sort();
  yield* turnBits(numbers, 'apart');
  let from = numbers;
  let to: Float64Array = new Float64Array(numbers.length);
  for (const digit of DIGITS) {
    const starts = yield* startsOfDigits(wordsOf(from), digit);
    if (starts === undefined) continue;
    yield* distribute(wordsOf(from), wordsOf(to), digit, starts);
    [from, to] = [to, from];
  }
  yield* turnBits(from, 'back');
  return from;
}

/** Turns bits so that they order as whole numbers the way the numbers do: all bits of negative numbers, the sign of others. */
function* turnBits(numbers: Float64Array, direction: 'apart' | 'back'): Steps<void> {
  const words = wordsOf(numbers);
  const negative = direction === 'apart' ? 1 : 0;
  yield* throughRows(numbers.length, (first, end) => {
    for (let at = 2 * first; at < 2 * end; at += 2) {
      const high = words[at + HIGH_WORD] ?? 0;
      if (high >>> 31 === negative) {
        words[at + HIGH_WORD] = ~high;
        words[at + LOW_WORD] = ~(words[at + LOW_WORD] ?? 0);
      } else {
        words[at + HIGH_WORD] = high ^ 0x80000000;
      }
    }
  });
}

/** Where the numbers with each value of a digit begin; `undefined` where all numbers have the same one. */
function* startsOfDigits(words: Uint32Array, { word, shift, mask }: Digit): Steps<Uint32Array | undefined> {
  const starts = new Uint32Array(mask + 2);
  yield* throughRows(words.length / 2, (first, end) => {
    for (let at = 2 * first + word; at < 2 * end; at += 2) {
      const next = (((words[at] ?? 0) >>> shift) & mask) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
  });
  if (starts.includes(words.length / 2)) return undefined;
  for (let value = 1; value < starts.length; value += 1) starts[value] = (starts[value] ?? 0) + (starts[value - 1] ?? 0);
  return starts;
}

/** Puts the numbers in the order of a digit; those with the same value keep theirs. */
function* distribute(from: Uint32Array, to: Uint32Array, { word, shift, mask }: Digit, starts: Uint32Array): Steps<void> {
  yield* throughRows(from.length / 2, (first, end) => {
    for (let at = 2 * first; at < 2 * end; at += 2) {
      const value = ((from[at + word] ?? 0) >>> shift) & mask;
      const place = starts[value] ?? 0;
      starts[value] = place + 1;
      to[2 * place] = from[at] ?? 0;
      to[2 * place + 1] = from[at + 1] ?? 0;
    }
  });
}
