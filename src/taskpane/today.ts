import type { DateSystem } from '../sheet';

const MILLISECONDS_A_DAY = 86_400_000;
/** Day 0 of each date system; serials of the 1900 system after February 1900 count from here (ECMA-376 part 1, 18.17.4.1). */
const DAY_ZERO: Readonly<Record<DateSystem, number>> = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** Serial number of the local calendar day of `date`, whole days. */
export function serialOfDay(date: Date, dateSystem: DateSystem): number {
  return (Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) - DAY_ZERO[dateSystem]) / MILLISECONDS_A_DAY;
}

/** How much of its local day has passed at `date`, 0 to below 1. */
export function fractionOfDay(date: Date): number {
  const seconds = (date.getHours() * 60 + date.getMinutes()) * 60 + date.getSeconds();
  return (seconds * 1000 + date.getMilliseconds()) / MILLISECONDS_A_DAY;
}
