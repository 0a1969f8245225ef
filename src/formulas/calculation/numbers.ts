import { roundTo15Digits } from '../../sheet';
import type { CellValue } from '../../sheet';
import { errorOf } from './value';

type OfNumbers = (...numbers: readonly number[]) => CellValue;

/** Functions of numbers that take them one at a time. */
export const NUMBER_FUNCTIONS: ReadonlyMap<string, OfNumbers> = new Map<string, OfNumbers>([
  ['ABS', (number = 0) => Math.abs(number)],
  ['SIGN', (number = 0) => Math.sign(number)],
  ['SQRT', (number = 0) => Math.sqrt(number)],
  ['INT', (number = 0) => Math.floor(roundTo15Digits(number))],
  ['TRUNC', (number = 0, digits = 0) => rounded(number, digits, Math.trunc)],
  ['ROUND', (number = 0, digits = 0) => rounded(number, digits, (each) => Math.sign(each) * Math.round(Math.abs(each)))],
  ['ROUNDUP', (number = 0, digits = 0) => rounded(number, digits, (each) => Math.sign(each) * Math.ceil(Math.abs(each)))],
  ['ROUNDDOWN', (number = 0, digits = 0) => rounded(number, digits, Math.trunc)],
  ['CEILING', (number = 0, step = 1) => (step === 0 ? 0 : Math.ceil(roundTo15Digits(number / step)) * step)],
  ['FLOOR', (number = 0, step = 1) => (step === 0 ? errorOf('#DIV/0!') : Math.floor(roundTo15Digits(number / step)) * step)],
  ['MOD', (number = 0, divisor = 0) => modulo(number, divisor)],
  ['POWER', (base = 0, exponent = 0) => base ** exponent],
  ['ISEVEN', (number = 0) => Math.trunc(number) % 2 === 0],
  ['ISODD', (number = 0) => Math.trunc(number) % 2 !== 0],
]);

function rounded(number: number, digits: number, round: (number: number) => number): number {
  const power = 10 ** Math.trunc(digits);
  return round(roundTo15Digits(number * power)) / power;
}

function modulo(number: number, divisor: number): CellValue {
  if (divisor === 0) return errorOf('#DIV/0!');
  return number - divisor * Math.floor(roundTo15Digits(number / divisor));
}
