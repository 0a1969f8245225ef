import type { DateFunction, DatePartFunction } from '../rules';
import { addMonths, dateOfSerial, isDateSerial, quarterOfMonth, serialOfDate, weekdayOfSerial } from '../sheet';
import type { CellValue, CivilDate } from '../sheet';
import { NUM, ofDate, ofMoment, ofNumber, ofTwoNumbers } from './functionShapes';
import type { Calculation, Surroundings } from './functionShapes';
import { workdaysBetween } from './workdays';

const SECONDS_A_DAY = 86_400;

/** Excel's functions of dates and times of day. */
export const DATE_CALCULATIONS: Readonly<Record<DatePartFunction | DateFunction, Calculation>> = {
  DAY: ofDate((date) => date.day),
  WEEKDAY: ofTwoNumbers(weekday, 1),
  ISOWEEKNUM: ofNumber(isoWeek),
  MONTH: ofDate((date) => date.month),
  QUARTER: ofDate((date) => quarterOfMonth(date.month)),
  YEAR: ofDate((date) => date.year),
  HOUR: ofMoment((serial) => Math.floor(secondsOf(serial) / 3600) % 24),
  MINUTE: ofMoment((serial) => Math.floor(secondsOf(serial) / 60) % 60),
  TIMEOFDAY: ofNumber((moment) => moment - Math.floor(moment)),
  EOMONTH: ofTwoNumbers(endOfMonth),
  ANNIVERSARY: ofNumber(anniversary),
  NETWORKDAYS: ofTwoNumbers((start, end, { dateSystem }) => {
    return isDateSerial(start, dateSystem) && isDateSerial(end, dateSystem) ? workdaysBetween(start, end, dateSystem) : NUM;
  }),
  YEARSBETWEEN: ofTwoNumbers(completed((months) => Math.floor(months / 12))),
  MONTHSBETWEEN: ofTwoNumbers(completed((months) => months)),
};

/** Second arguments of WEEKDAY: the weekday (Sunday is 1) that is counted first, and its number. */
const NUMBERINGS: ReadonlyMap<number, readonly [firstDay: number, firstNumber: number]> = new Map([
  ...([
    [1, [1, 1]],
    [2, [2, 1]],
    [3, [2, 0]],
  ] as const),
  ...([
    [11, [2, 1]],
    [12, [3, 1]],
    [13, [4, 1]],
    [14, [5, 1]],
    [15, [6, 1]],
    [16, [7, 1]],
    [17, [1, 1]],
  ] as const),
]);

function weekday(serial: number, numbering: number, { dateSystem }: Surroundings): CellValue {
  const counted = NUMBERINGS.get(Math.trunc(numbering));
  if (counted === undefined || !isDateSerial(serial, dateSystem)) return NUM;
  const [firstDay, firstNumber] = counted;
  return ((weekdayOfSerial(serial, dateSystem) - firstDay + 7) % 7) + firstNumber;
}

/** The week of its Thursday, counted from the one with the year's first Thursday (ISO 8601). */
function isoWeek(serial: number, { dateSystem }: Surroundings): CellValue {
  if (!isDateSerial(serial, dateSystem)) return NUM;
  const thursday = Math.floor(serial) - ((weekdayOfSerial(serial, dateSystem) + 5) % 7) + 3;
  const year = dateOfSerial(thursday, dateSystem)?.year;
  // Before the calendar begins there is no Thursday: the last week of 1899 (or 1903).
  if (year === undefined) return dateSystem === 1900 ? 52 : 53;
  return Math.floor((thursday - serialOfDate({ year, month: 1, day: 1 }, dateSystem)) / 7) + 1;
}

/** Excel's clock counts whole seconds; a fraction of a day is hardly ever exactly one. */
function secondsOf(serial: number): number {
  return Math.round((serial - Math.floor(serial)) * SECONDS_A_DAY);
}

function endOfMonth(serial: number, months: number, { dateSystem }: Surroundings): CellValue {
  const date = dateOfSerial(serial, dateSystem);
  if (date === undefined) return NUM;
  const last = serialOfDate({ year: date.year, month: date.month + Math.trunc(months) + 1, day: 1 }, dateSystem) - 1;
  return isDateSerial(last, dateSystem) ? last : NUM;
}

function anniversary(serial: number, { dateSystem, today }: Surroundings): CellValue {
  const [date, now] = [dateOfSerial(serial, dateSystem), dateOfSerial(today, dateSystem)];
  if (date === undefined || now === undefined) return NUM;
  const months = 12 * (now.year - date.year);
  const thisYear = addMonths(serial, months, dateSystem);
  if (thisYear === undefined) return NUM;
  return thisYear >= today ? thisYear : (addMonths(serial, months + 12, dateSystem) ?? NUM);
}

/** Full months from one date to another, as a calculation makes them years or leaves them. */
function completed(unit: (months: number) => number): (start: number, end: number, around: Surroundings) => CellValue {
  return (start, end, { dateSystem }) => {
    const [from, to] = [dateOfSerial(start, dateSystem), dateOfSerial(end, dateSystem)];
    if (from === undefined || to === undefined || Math.floor(start) > Math.floor(end)) return NUM;
    return unit(fullMonths(from, to));
  };
}

function fullMonths(from: CivilDate, to: CivilDate): number {
  return 12 * (to.year - from.year) + to.month - from.month - (to.day < from.day ? 1 : 0);
}
