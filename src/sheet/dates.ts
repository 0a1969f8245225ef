import type { DateSystem } from './table';

/** A day of the proleptic Gregorian calendar; `month` counts from 1. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Days from the first to the last day that Excel knows, 31 December 9999, in either date system. */
const LAST_SERIAL = { 1900: 2_958_465, 1904: 2_957_003 } as const;

/** Serial number of 1 January 1970 in each date system. */
const UNIX_EPOCH = { 1900: 25_569, 1904: 24_107 } as const;

/** The day that the 1900 system counts though it never was: 29 February 1900 (ECMA-376 part 1, 18.17.4.1). */
const PHANTOM_LEAP_DAY = 60;

/** Days of 400 years of the Gregorian calendar. */
const DAYS_OF_ERA = 146_097;

/** Days from 1 March of the year 0 to 1 January 1970. */
const UNIX_EPOCH_IN_ERA = 719_468;

/** Serial number of a day; months and days outside their range carry over as in Excel's DATE. `{1900, 2, 29}` is the phantom 60. */
export function serialOfDate(date: CivilDate, dateSystem: DateSystem = 1900): number {
  if (dateSystem === 1900 && date.year === 1900 && date.month === 2 && date.day === 29) return PHANTOM_LEAP_DAY;
  const serial = daysSinceUnixEpoch(date) + UNIX_EPOCH[dateSystem];
  // Before March 1900 the phantom day has not been counted yet.
  return dateSystem === 1900 && serial <= PHANTOM_LEAP_DAY ? serial - 1 : serial;
}

/** The day of a serial number, its time part dropped; `undefined` outside 0 to 31 December 9999. Serial 0 of the 1900 system is "0 January 1900", as Excel shows it. */
export function dateOfSerial(serial: number, dateSystem: DateSystem = 1900): CivilDate | undefined {
  if (!isDateSerial(serial, dateSystem)) return undefined;
  const day = Math.floor(serial);
  if (dateSystem === 1900 && day <= PHANTOM_LEAP_DAY) {
    return day <= 31 ? { year: 1900, month: 1, day } : { year: 1900, month: 2, day: day - 31 };
  }
  return civilDate(day - UNIX_EPOCH[dateSystem] + UNIX_EPOCH_IN_ERA);
}

/** Whether Excel can show `serial` as a date of this system: from 0 up to the end of 31 December 9999. */
export function isDateSerial(serial: number, dateSystem: DateSystem = 1900): boolean {
  return serial >= 0 && serial < LAST_SERIAL[dateSystem] + 1;
}

/** Excel's WEEKDAY with its default numbering: Sunday is 1, Saturday 7. Any finite number is taken, its time part dropped. */
export function weekdayOfSerial(serial: number, dateSystem: DateSystem = 1900): number {
  // Day 1 of the 1900 system is a Sunday to Excel (a Monday to everyone else, until the phantom day); day 0 of 1904 was a Friday.
  const daysSinceSunday = Math.floor(serial) + (dateSystem === 1900 ? 6 : 5);
  return (((daysSinceSunday % 7) + 7) % 7) + 1;
}

/** Serial number of the Sunday that begins the week of `serial`. */
export function startOfWeek(serial: number, dateSystem: DateSystem = 1900): number {
  return Math.floor(serial) - weekdayOfSerial(serial, dateSystem) + 1;
}

/** Quarter of a month, 1 to 4. */
export function quarterOfMonth(month: number): number {
  return Math.ceil(month / 3);
}

/** Excel's EDATE: the same day `months` later (earlier when negative), or the month's last day where it has no such day; both arguments are truncated. `undefined` when either day is none of Excel's. */
export function addMonths(serial: number, months: number, dateSystem: DateSystem = 1900): number | undefined {
  const date = dateOfSerial(serial, dateSystem);
  if (date === undefined || !Number.isFinite(months)) return undefined;
  const monthCount = date.year * 12 + date.month - 1 + Math.trunc(months);
  const year = Math.floor(monthCount / 12);
  const month = monthCount - year * 12 + 1;
  // Every month has 28 days.
  const day = date.day <= 28 ? date.day : Math.min(date.day, daysInMonth(year, month));
  const result = serialOfDate({ year, month, day }, dateSystem);
  return isDateSerial(result, dateSystem) ? result : undefined;
}

/** Days of a month of the Gregorian calendar (so 28 for February 1900). */
export function daysInMonth(year: number, month: number): number {
  return daysSinceUnixEpoch({ year, month: month + 1, day: 1 }) - daysSinceUnixEpoch({ year, month, day: 1 });
}

const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?$/;

/** Serial number of `2026-03-01` or `2026-03-01T18:30` (seconds optional, no time zone); `undefined` for anything else and for days that are not in Excel's calendar. */
export function serialOfIsoDate(text: string, dateSystem: DateSystem = 1900): number | undefined {
  const match = ISO_DATE.exec(text);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map((part) => Number(part ?? 0));
  if (hour > 23 || minute > 59 || second >= 60) return undefined;
  const serial = serialOfDate({ year, month, day }, dateSystem);
  const date = dateOfSerial(serial, dateSystem);
  if (date === undefined || date.year !== year || date.month !== month || date.day !== day) return undefined;
  return serial + (hour * 3600 + minute * 60 + second) / 86_400;
}

/** `2026-03-01` for a serial number, its time part dropped; `undefined` where `dateOfSerial` is. */
export function isoDateOfSerial(serial: number, dateSystem: DateSystem = 1900): string | undefined {
  const date = dateOfSerial(serial, dateSystem);
  if (date === undefined) return undefined;
  const padded = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${padded(date.year, 4)}-${padded(date.month, 2)}-${padded(date.day, 2)}`;
}

function daysSinceUnixEpoch({ year, month, day }: CivilDate): number {
  // Years that begin in March have their leap day at the end; months count from March.
  const monthCount = Math.trunc(year) * 12 + Math.trunc(month) - 3;
  const marchYear = Math.floor(monthCount / 12);
  const monthOfYear = monthCount - 12 * marchYear;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  return 365 * marchYear + leapDays + daysBefore(monthOfYear) + Math.trunc(day) - 1 - UNIX_EPOCH_IN_ERA;
}

/** The date that lies so many days, at least 0, after 1 March of the year 0 (after Hinnant, chrono-Compatible Low-Level Date Algorithms). */
function civilDate(days: number): CivilDate {
  const era = Math.floor(days / DAYS_OF_ERA);
  const dayOfEra = days - era * DAYS_OF_ERA;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - 365 * yearOfEra - Math.floor(yearOfEra / 4) + Math.floor(yearOfEra / 100);
  const monthOfYear = Math.floor((5 * dayOfYear + 2) / 153);
  const isNextYear = monthOfYear >= 10;
  return {
    year: 400 * era + yearOfEra + (isNextYear ? 1 : 0),
    month: monthOfYear + (isNextYear ? -9 : 3),
    day: dayOfYear - daysBefore(monthOfYear) + 1,
  };
}

/** Days of a year before a month; both begin with March: 31, 30, 31, 30, 31 days over and over. */
function daysBefore(monthOfYear: number): number {
  return Math.floor((153 * monthOfYear + 2) / 5);
}
