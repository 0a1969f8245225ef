/** Where the word with sign and exponent stands among the two words of a number: 1 on little-endian machines. */
export const HIGH_WORD = new Uint32Array(new Float64Array([1]).buffer)[1] === 0 ? 0 : 1;

/** Where the word with the end of the mantissa stands. */
export const LOW_WORD = 1 - HIGH_WORD;

/** The memory of numbers as words of 32 bits, two a number. */
export function wordsOf(numbers: Float64Array): Uint32Array {
  return new Uint32Array(numbers.buffer, numbers.byteOffset, 2 * numbers.length);
}
