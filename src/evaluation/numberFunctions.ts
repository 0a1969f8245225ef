import type { NumberFunction } from '../rules';
import { roundTo15Digits } from '../sheet';
import type { CellValue } from '../sheet';
import { NUM, finite, ofNumber, ofTwoNumbers } from './functionShapes';
import type { Calculation } from './functionShapes';

/** From this quotient on MOD gives `#NUM!` (Excel documents the limit of its MOD). */
const LARGEST_QUOTIENT = 1_125_900_000_000;

/** Excel's functions of numbers. */
export const NUMBER_CALCULATIONS: Readonly<Record<NumberFunction, Calculation>> = {
  ABS: ofNumber(Math.abs),
  INT: ofNumber(Math.floor),
  MOD: ofTwoNumbers(remainder),
  ROUND: ofTwoNumbers(rounding(Math.round), 0), // of a size, so halves go away from zero
  ROUNDUP: ofTwoNumbers(rounding(Math.ceil), 0),
  ROUNDDOWN: ofTwoNumbers(rounding(Math.floor), 0),
  SQRT: ofNumber((value) => finite(Math.sqrt(value))),
  POWER: ofTwoNumbers(power),
};

/** What is left of a division that is rounded down: it has the sign of the divisor. */
function remainder(value: number, divisor: number): CellValue {
  if (divisor === 0) return { error: '#DIV/0!' };
  const quotient = value / divisor;
  return Math.abs(quotient) < LARGEST_QUOTIENT ? finite(value - divisor * Math.floor(quotient)) : NUM;
}

/** Rounds the size of a number, of which Excel sees 15 digits, so that 1.005 to two digits is 1.01. */
function rounding(round: (size: number) => number): (value: number, digits: number) => CellValue {
  return (value, digits) => {
    const places = Math.trunc(digits);
    const factor = 10 ** Math.abs(places);
    const scaled = places < 0 ? Math.abs(value) / factor : Math.abs(value) * factor;
    if (!Number.isFinite(scaled) || !Number.isFinite(factor)) return places < 0 ? 0 : value;
    const whole = round(roundTo15Digits(scaled));
    return finite(Math.sign(value) * (places < 0 ? whole * factor : whole / factor) + 0);
  };
}

function power(base: number, exponent: number): CellValue {
  if (base === 0 && exponent === 0) return NUM;
  return base === 0 && exponent < 0 ? { error: '#DIV/0!' } : finite(base ** exponent);
}
