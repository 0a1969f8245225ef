import { dateOfSerial } from '../sheet';
import type { DateSystem } from '../sheet';

/** Longest text between quotes that an Excel formula takes. */
const MAX_LITERAL = 255;
const SECONDS_A_DAY = 86_400;

/** `text` as a formula's text literal: quoted, quotes doubled, longer ones than Excel takes joined with `&`. */
export function stringLiteral(text: string): string {
  if (text.length <= MAX_LITERAL) return quoted(text);
  const pieces: string[] = [];
  for (let start = 0; start < text.length; start += MAX_LITERAL) pieces.push(quoted(text.slice(start, start + MAX_LITERAL)));
  return `(${pieces.join('&')})`;
}

/** `text` for SEARCH, where `~` makes `*`, `?` and `~` mean themselves. */
export function withoutWildcards(text: string): string {
  return text.replace(/[~*?]/g, '~$&');
}

/** A finite number as a formula writes it: en-US, at most 17 digits, `1E+21` for large ones; Excel reads the first 15 digits. */
export function numberLiteral(value: number): string {
  return String(value).replace('e', 'E');
}

/** A serial number as DATE, plus TIME (or a fraction) where it has a time of day; a plain number where DATE cannot give it. */
export function dateLiteral(serial: number, dateSystem: DateSystem): string {
  const date = dateOfSerial(serial, dateSystem);
  // DATE counts from 1900 in either system, and before March 1900 LibreOffice's days differ from Excel's by one.
  if (date === undefined || (dateSystem === 1900 && serial < 61)) return numberLiteral(serial);
  const day = `DATE(${date.year},${date.month},${date.day})`;
  const fraction = serial - Math.floor(serial);
  if (fraction === 0) return day;
  const seconds = Math.round(fraction * SECONDS_A_DAY);
  if (Math.abs(seconds / SECONDS_A_DAY - fraction) > 1e-10 || seconds === SECONDS_A_DAY) return `${day}+${numberLiteral(fraction)}`;
  return `${day}+TIME(${Math.floor(seconds / 3600)},${Math.floor(seconds / 60) % 60},${seconds % 60})`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
