import { isErrorValue } from './cell';
import type { CellValue, ErrorValue } from './cell';

const NUMBER_TEXT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(%?)$/;

/**
 * A value as arithmetic takes it: numbers, booleans as 1 and 0, a blank as 0, text that spells a plain number or per cent.
 * Other text is `#VALUE!` (Excel also reads dates and currencies in text, in the user's locale); errors stay.
 */
export function toNumber(value: CellValue): number | ErrorValue {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (isErrorValue(value)) return value;
  const text = value.trim();
  const match = NUMBER_TEXT.exec(text);
  if (match === null) return { error: '#VALUE!' };
  const number = match[1] === '%' ? Number(text.slice(0, -1)) / 100 : Number(text);
  return Number.isFinite(number) ? number : { error: '#VALUE!' };
}

/** A value as text functions (SEARCH, LEFT, LEN, `&`) take it: numbers with up to 15 digits, booleans as TRUE and FALSE, a blank as ''; errors stay. */
export function toText(value: CellValue): string | ErrorValue {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return textOfNumber(value);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value;
}

/** A number in the General format, as it joins text: at most 15 significant digits, `1E+21` from there on and `1E-10` below. */
export function textOfNumber(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const [mantissa = '', power = '0'] = value.toExponential(14).split('e');
  const exponent = Number(power);
  if (exponent >= 21 || exponent < -9) {
    const digits = mantissa.replace(/\.?0+$/, '');
    return `${digits}E${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
  }
  return plainDecimal(mantissa, exponent);
}

function plainDecimal(mantissa: string, exponent: number): string {
  const sign = mantissa.startsWith('-') ? '-' : '';
  const digits = mantissa.replace(/[-.]/g, '');
  const padded = exponent < 0 ? '0'.repeat(-exponent) + digits : digits.padEnd(exponent + 1, '0');
  const pointAt = exponent < 0 ? 1 : exponent + 1;
  const fraction = padded.slice(pointAt).replace(/0+$/, '');
  return sign + padded.slice(0, pointAt) + (fraction === '' ? '' : `.${fraction}`);
}
