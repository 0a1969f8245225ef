import type { DateSystem } from '../sheet';

/** Serial number of a Monday in each date system. */
const A_MONDAY = { 1900: 2, 1904: 3 } as const;

/** Excel's NETWORKDAYS without holidays: days from Monday to Friday, both ends inside; below zero where the end comes first. */
export function workdaysBetween(start: number, end: number, dateSystem: DateSystem): number {
  const [from, to] = [Math.floor(start), Math.floor(end)];
  if (from > to) return 0 - workdaysBetween(to, from, dateSystem);
  return workdaysUpTo(to, dateSystem) - workdaysUpTo(from - 1, dateSystem);
}

/** Excel's WORKDAY without holidays: the day that lies `count` working days after `start` (before it when negative); 0 is the start itself. */
export function moveByWorkdays(start: number, count: number, dateSystem: DateSystem): number {
  const [day, amount] = [Math.floor(start), Math.trunc(count)];
  if (amount === 0) return day;
  const before = amount > 0 ? workdaysUpTo(day, dateSystem) : workdaysUpTo(day - 1, dateSystem) + 1;
  const ordinal = before + amount - 1;
  return A_MONDAY[dateSystem] + 7 * Math.floor(ordinal / 5) + (((ordinal % 5) + 5) % 5);
}

/** Working days from the fixed Monday to this day, both inside. */
function workdaysUpTo(day: number, dateSystem: DateSystem): number {
  const since = day - A_MONDAY[dateSystem];
  const weeks = Math.floor(since / 7);
  return 5 * weeks + Math.min(5, since - 7 * weeks + 1);
}
