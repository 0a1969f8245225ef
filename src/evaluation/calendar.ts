import type { Condition, DateWindow } from '../rules';
import { compareNumbers, dateOfSerial, isDateSerial, quarterOfMonth, serialOfDate, startOfWeek, weekdayOfSerial } from '../sheet';
import type { CellValue, DateSystem } from '../sheet';
import { offsetSerial } from './calculate';
import type { Frame, RowTest } from './frame';
import type { Operand } from './operand';
import { testOf, testOfTwo } from './preparedTest';
import type { PreparedTest } from './preparedTest';

type DateSpan = Extract<Condition, { kind: 'dateSpan' }>;

/** Whole days, both ends inside. */
interface Days {
  readonly first: number;
  readonly last: number;
}

/** A calendar window around today; the time of day is ignored, and only numbers that are dates to Excel are looked at. */
export function prepareDateWindow(window: DateWindow, value: Operand, frame: Frame): PreparedTest {
  const { dateSystem } = frame.table;
  const includes = dayTest(window, Math.floor(frame.context.today), dateSystem);
  return testOf(value, (at) => (row) => {
    const day = dayOf(at(row), dateSystem);
    return day !== undefined && includes(day);
  });
}

function dayTest(window: DateWindow, today: number, dateSystem: DateSystem): (day: number) => boolean {
  const isWeekend = (day: number): boolean => [1, 7].includes(weekdayOfSerial(day, dateSystem));
  if (window === 'weekend') return isWeekend;
  if (window === 'weekday') return (day) => !isWeekend(day);
  const { first, last } = daysOfWindow(window, today, dateSystem);
  return (day) => day >= first && day <= last;
}

function daysOfWindow(window: Exclude<DateWindow, 'weekend' | 'weekday'>, today: number, dateSystem: DateSystem): Days {
  switch (window) {
    case 'yesterday':
      return { first: today - 1, last: today - 1 };
    case 'today':
      return { first: today, last: today };
    case 'tomorrow':
      return { first: today + 1, last: today + 1 };
    case 'lastSevenDays':
      return { first: today - 6, last: today };
    case 'lastWeek':
      return week(today, -1, dateSystem);
    case 'thisWeek':
      return week(today, 0, dateSystem);
    case 'nextWeek':
      return week(today, 1, dateSystem);
    case 'lastMonth':
      return months(today, 1, -1, dateSystem);
    case 'thisMonth':
      return months(today, 1, 0, dateSystem);
    case 'nextMonth':
      return months(today, 1, 1, dateSystem);
    case 'lastQuarter':
      return months(today, 3, -1, dateSystem);
    case 'thisQuarter':
      return months(today, 3, 0, dateSystem);
    case 'nextQuarter':
      return months(today, 3, 1, dateSystem);
    case 'lastYear':
      return months(today, 12, -1, dateSystem);
    case 'thisYear':
      return months(today, 12, 0, dateSystem);
    case 'nextYear':
      return months(today, 12, 1, dateSystem);
  }
}

function week(today: number, offset: number, dateSystem: DateSystem): Days {
  const first = startOfWeek(today, dateSystem) + 7 * offset;
  return { first, last: first + 6 };
}

/** The month, quarter or year (`length` months) that lies `offset` such periods from today's. */
function months(today: number, length: 1 | 3 | 12, offset: number, dateSystem: DateSystem): Days {
  const date = dateOfSerial(today, dateSystem);
  if (date === undefined) return { first: Infinity, last: -Infinity };
  const firstMonth = length === 1 ? date.month : length === 3 ? 3 * quarterOfMonth(date.month) - 2 : 1;
  const start = (period: number): number => serialOfDate({ year: date.year, month: firstMonth + period * length, day: 1 }, dateSystem);
  return { first: start(offset), last: start(offset + 1) - 1 };
}

/** From today to `amount` units ahead or back, both ends inside, in whole days, hours and minutes from now to the moment; an amount that is no number holds nowhere. */
export function prepareDateSpan(
  { direction, unit }: Pick<DateSpan, 'direction' | 'unit'>,
  value: Operand,
  amount: Operand,
  frame: Frame,
): PreparedTest {
  const { dateSystem } = frame.table;
  const today = Math.floor(frame.context.today);
  const toTheMoment = unit === 'hour' || unit === 'minute';
  const start = toTheMoment ? (frame.context.now ?? today) : today;
  const endAfter = (count: CellValue): number | undefined =>
    typeof count === 'number' ? offsetSerial(start, direction === 'next' ? count : -count, unit, dateSystem) : undefined;
  const commonEnd = amount.constant === undefined ? undefined : endAfter(amount.constant);
  return testOfTwo(value, amount, (valueAt, amountAt): RowTest => (row) => {
    const moment = valueAt(row);
    if (typeof moment !== 'number' || !isDateSerial(moment, dateSystem)) return false;
    const end = amount.constant === undefined ? endAfter(amountAt(row)) : commonEnd;
    if (end === undefined) return false;
    const [first, last] = direction === 'next' ? [start, end] : [end, start];
    const place = toTheMoment ? moment : Math.floor(moment);
    return compareNumbers(place, first) >= 0 && compareNumbers(place, last) <= 0;
  });
}

function dayOf(value: CellValue, dateSystem: DateSystem): number | undefined {
  return typeof value === 'number' && isDateSerial(value, dateSystem) ? Math.floor(value) : undefined;
}
