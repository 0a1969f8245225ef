import { addMonths, dateOfSerial, isDateSerial, serialOfDate, serialOfIsoDate, weekdayOfSerial } from '../../sheet';
import type { CellValue, DateSystem } from '../../sheet';
import { errorOf } from './value';

type OfNumbers = (dateSystem: DateSystem, ...numbers: readonly number[]) => CellValue | undefined;

/** Functions of dates and times that take numbers one at a time; `undefined` where there is no such day. */
export const DATE_FUNCTIONS: ReadonlyMap<string, OfNumbers> = new Map<string, OfNumbers>([
  [
    'DATE',
    (system, year = 0, month = 0, day = 0) =>
      serialOfDate({ year: Math.trunc(year), month: Math.trunc(month), day: Math.trunc(day) }, system),
  ],
  ['TIME', (_, hour = 0, minute = 0, second = 0) => ((hour * 3600 + minute * 60 + second) / 86_400) % 1],
  ['YEAR', (system, serial = 0) => dateOfSerial(serial, system)?.year],
  ['MONTH', (system, serial = 0) => dateOfSerial(serial, system)?.month],
  ['DAY', (system, serial = 0) => dateOfSerial(serial, system)?.day],
  ['HOUR', (system, serial = 0) => timePart(serial, system, (seconds) => Math.floor(seconds / 3600))],
  ['MINUTE', (system, serial = 0) => timePart(serial, system, (seconds) => Math.floor((seconds % 3600) / 60))],
  ['SECOND', (system, serial = 0) => timePart(serial, system, (seconds) => seconds % 60)],
  [
    'WEEKDAY',
    (system, serial = 0, type = 1) => (isDateSerial(serial, system) ? weekdayFrom(weekdayOfSerial(serial, system), type) : undefined),
  ],
  ['WEEKNUM', (system, serial = 0, type = 1) => weekNumber(serial, type, system)],
  ['ISOWEEKNUM', (system, serial = 0) => isoWeek(serial, system)],
  ['EDATE', (system, serial = 0, months = 0) => addMonths(serial, months, system)],
  ['EOMONTH', (system, serial = 0, months = 0) => endOfMonth(serial, months, system)],
  ['DAYS', (_, end = 0, start = 0) => Math.floor(end) - Math.floor(start)],
  ['NETWORKDAYS', (system, start = 0, end = 0) => workingDays(start, end, system)],
  ['WORKDAY', (system, start = 0, days = 0) => afterWorkingDays(start, days, system)],
]);

/** DATEDIF with its unit; `undefined` for units that it does not know. */
export function datedif(start: number, end: number, unit: string, system: DateSystem): CellValue | undefined {
  const [from, to] = [dateOfSerial(start, system), dateOfSerial(end, system)];
  if (from === undefined || to === undefined || start > end) return errorOf('#NUM!');
  const months = (to.year - from.year) * 12 + to.month - from.month - (to.day < from.day ? 1 : 0);
  switch (unit.toUpperCase()) {
    case 'D':
      return Math.floor(end) - Math.floor(start);
    case 'M':
      return months;
    case 'Y':
      return Math.floor(months / 12);
    case 'YM':
      return months % 12;
    default:
      return undefined;
  }
}

/** DATEVALUE of an ISO date; other spellings depend on the user's locale. */
export function dateValue(text: string, system: DateSystem): CellValue | undefined {
  const serial = serialOfIsoDate(text, system);
  return serial === undefined ? undefined : Math.floor(serial);
}

function timePart(serial: number, system: DateSystem, part: (seconds: number) => number): CellValue | undefined {
  return isDateSerial(serial, system) ? part(secondsOf(serial)) : undefined;
}

function secondsOf(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
}

function weekdayFrom(sundayFirst: number, type: number): CellValue | undefined {
  const mondayFirst = ((sundayFirst + 5) % 7) + 1;
  if (type === 1) return sundayFirst;
  if (type === 2) return mondayFirst;
  if (type === 3) return mondayFirst - 1;
  return type >= 11 && type <= 17 ? ((mondayFirst - 1 - (type - 11) + 7) % 7) + 1 : undefined;
}

function weekNumber(serial: number, type: number, system: DateSystem): CellValue | undefined {
  if (type === 21) return isoWeek(serial, system);
  const date = dateOfSerial(serial, system);
  if (date === undefined || (type !== 1 && type !== 2)) return undefined;
  const newYear = serialOfDate({ year: date.year, month: 1, day: 1 }, system);
  const first = weekdayFrom(weekdayOfSerial(newYear, system), type);
  return typeof first === 'number' ? Math.floor((Math.floor(serial) - newYear + first - 1) / 7) + 1 : undefined;
}

function isoWeek(serial: number, system: DateSystem): number | undefined {
  const monday = Math.floor(serial) - ((weekdayOfSerial(serial, system) + 5) % 7);
  const year = dateOfSerial(monday + 3, system)?.year;
  return year === undefined ? undefined : Math.floor((monday + 3 - serialOfDate({ year, month: 1, day: 1 }, system)) / 7) + 1;
}

function endOfMonth(serial: number, months: number, system: DateSystem): number | undefined {
  const date = dateOfSerial(serial, system);
  return date && serialOfDate({ year: date.year, month: date.month + Math.trunc(months) + 1, day: 0 }, system);
}

function isWorkingDay(serial: number, system: DateSystem): boolean {
  const weekday = weekdayOfSerial(serial, system);
  return weekday !== 1 && weekday !== 7;
}

function workingDays(start: number, end: number, system: DateSystem): number {
  const [first, last] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
  const weeks = Math.floor((last - first + 1) / 7);
  let count = weeks * 5;
  for (let day = first + weeks * 7; day <= last; day += 1) if (isWorkingDay(day, system)) count += 1;
  return start <= end ? count : -count;
}

function afterWorkingDays(start: number, days: number, system: DateSystem): number {
  const step = days < 0 ? -1 : 1;
  let day = Math.floor(start);
  for (let left = Math.min(100_000, Math.abs(Math.trunc(days))); left > 0;) {
    day += step;
    if (isWorkingDay(day, system)) left -= 1;
  }
  return day;
}
