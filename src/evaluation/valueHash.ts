import { foldCase, isErrorValue, roundTo15Digits } from '../sheet';
import type { CellValue } from '../sheet';
import { HIGH_WORD, LOW_WORD } from './numberWords';

/** The hash of blanks and empty texts. */
export const BLANK_HASH = 0;

/** The hash of errors, which equal nothing. */
export const ERROR_HASH = 2;

const number = new Float64Array(1);
const words = new Uint32Array(number.buffer);

/** 32 bits of a value: those of two values with the same `keyOfValue` are the same. Odd but for blanks and errors. */
export function hashOfValue(value: CellValue): number {
  if (typeof value === 'number') return hashOfNumber(value);
  if (typeof value === 'string') return value === '' ? BLANK_HASH : hashOfText(value);
  if (typeof value === 'boolean') return value ? 5 : 7;
  return isErrorValue(value) ? ERROR_HASH : BLANK_HASH;
}

/** The bits of a key with the hash of one part more, for `mixed` to make its own hash of. */
export function hashOfPart(hash: number, part: number): number {
  return (Math.imul(hash, 0x9e3779b1) + part) | 0;
}

function hashOfNumber(value: number): number {
  number[0] = roundTo15Digits(value) + 0; // -0 is 0
  return mixed((words[LOW_WORD] ?? 0) ^ Math.imul(words[HIGH_WORD] ?? 0, 0x9e3779b1));
}

/** Two sums of every other character: one sum would wait for each product. */
function hashOfText(text: string, isFolded = false): number {
  let even = 17;
  let odd = text.length & 1;
  for (let index = 0; index < text.length; index += 2) {
    const first = text.charCodeAt(index);
    const second = index + 1 < text.length ? text.charCodeAt(index + 1) : 0;
    if ((first | second) > 255 && !isFolded) return hashOfText(foldCase(text), true);
    even = (Math.imul(even, 0x01000193) + withoutCase(first)) | 0;
    odd = (Math.imul(odd, 0x9e3779b1) + withoutCase(second)) | 0;
  }
  return mixed(Math.imul(even, 0x85ebca6b) + odd);
}

/** The code of a Latin-1 letter in lower case; some other characters become the same. */
function withoutCase(code: number): number {
  return code | ((code & 64) >>> 1);
}

/** A hash of which each bit depends on all bits; odd. */
export function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) | 1;
}
