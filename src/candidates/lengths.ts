import type { Duration } from '../rules';
import type { ColumnContext } from './tableContext';

const DAYS: Readonly<Record<Duration['unit'], number>> = {
  ...{ minute: 1 / 1440, hour: 1 / 24, day: 1, workday: 1 },
  ...{ week: 7, month: 30, quarter: 91, year: 365 },
};

const MONTHS: Readonly<Partial<Record<Duration['unit'], number>>> = { month: 1, quarter: 3, year: 12 };

/** Words of headers that say in what a column counts time. */
const UNIT_WORDS: readonly (readonly [RegExp, Duration['unit']])[] = [
  [/^(?:min|mins|minute|minutes)$/, 'minute'],
  [/^(?:h|hr|hrs|hour|hours)$/, 'hour'],
  [/^(?:d|day|days)$/, 'day'],
  [/^(?:wk|wks|week|weeks)$/, 'week'],
  [/^(?:mo|mos|mth|mths|month|months)$/, 'month'],
  [/^(?:y|yr|yrs|year|years|age)$/, 'year'],
];

/** Days of a length of time; months count 30, years 365. */
export function daysOf({ amount, unit }: Duration): number {
  return amount * DAYS[unit];
}

/** A length of time as a column of numbers counts it by its header ("Warranty Mths", "Break min"); as it stands where none says so. */
export function amountIn(duration: Duration, column: ColumnContext | undefined): number {
  const unit = UNIT_WORDS.find(([words]) => column?.words.some((word) => words.test(word)))?.[1];
  if (unit === undefined || unit === duration.unit) return duration.amount;
  const [from, to] = [MONTHS[duration.unit], MONTHS[unit]];
  const amount = from !== undefined && to !== undefined ? (duration.amount * from) / to : daysOf(duration) / DAYS[unit];
  return Number(amount.toPrecision(12));
}
