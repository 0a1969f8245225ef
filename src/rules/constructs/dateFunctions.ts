import type { DateFunction, DatePartFunction } from '../functionNames';
import { COUNT, NUMBER, OTHER_NUMBER, excel, of } from './functionRow';
import type { FunctionRow } from './functionRow';

const part = { parameters: [NUMBER], result: 'number' } as const;
const between = { parameters: [NUMBER, OTHER_NUMBER], result: 'number' } as const;

/** Functions of dates and times of day. */
export const DATE_FUNCTIONS: Readonly<Record<DatePartFunction | DateFunction, FunctionRow>> = {
  DAY: { tokens: ['DAY'], ...part, formula: excel('DAY'), words: of('the day') },
  WEEKDAY: {
    ...{ tokens: ['WEEKDAY', 'WEEKDAY_BY'], ...part, parameters: [NUMBER, COUNT], formula: excel('WEEKDAY') },
    words: (value, numbering) => `the weekday number${WEEK_STARTS[numbering ?? '1'] ?? ''} of ${value}`,
  },
  ISOWEEKNUM: {
    tokens: ['ISO_WEEK'],
    ...part,
    takesOne: 'WEEKNUM',
    formula: (date) => `WEEKNUM(${date},21)`,
    words: of('the calendar week'),
  },
  MONTH: { tokens: ['MONTH'], ...part, formula: excel('MONTH'), words: of('the month') },
  QUARTER: { tokens: ['QUARTER'], ...part, formula: (date) => `ROUNDUP(MONTH(${date})/3,0)`, words: of('the quarter') },
  YEAR: { tokens: ['YEAR'], ...part, formula: excel('YEAR'), words: of('the year') },
  HOUR: { tokens: ['HOUR'], ...part, formula: excel('HOUR'), words: of('the hour') },
  MINUTE: { tokens: ['MINUTE'], ...part, formula: excel('MINUTE'), words: of('the minute') },
  TIMEOFDAY: { tokens: ['TIME_OF_DAY'], ...part, formula: (moment) => `MOD(${moment},1)`, words: of('the time of day') },
  EOMONTH: {
    ...{ tokens: ['EOMONTH'], ...part, takesOne: 'EOMONTH', isDate: true, parameters: [NUMBER, COUNT], formula: excel('EOMONTH') },
    words: endOfMonthWords,
  },
  ANNIVERSARY: {
    tokens: ['ANNIVERSARY'],
    ...part,
    takesOne: 'EDATE',
    isDate: true,
    formula: anniversary,
    words: of('the next anniversary'),
  },
  NETWORKDAYS: {
    tokens: ['NETWORKDAYS'],
    ...between,
    takesOne: 'NETWORKDAYS',
    formula: excel('NETWORKDAYS'),
    words: betweenWords('working days'),
  },
  YEARSBETWEEN: { tokens: ['YEARS_BETWEEN'], ...between, formula: completed('y'), words: betweenWords('full years') },
  MONTHSBETWEEN: { tokens: ['MONTHS_BETWEEN'], ...between, formula: completed('m'), words: betweenWords('full months') },
};

/** What the second argument of WEEKDAY says, where it is not that Sunday is 1. */
const WEEK_STARTS: Readonly<Record<string, string>> = { 2: ' (Monday is 1)', 3: ' (Monday is 0)', 11: ' (Monday is 1)' };

function completed(unit: 'y' | 'm'): FunctionRow['formula'] {
  return (start, end) => `DATEDIF(${start},${end},"${unit}")`;
}

function betweenWords(noun: string): FunctionRow['words'] {
  return (start, end) => `the number of ${noun} from ${start} to ${end}`;
}

function endOfMonthWords(date?: string, months?: string): string {
  if (months === '0') return `the last day of the month of ${date}`;
  if (months?.startsWith('-') === true)
    return `the last day of the month ${months.slice(1)} ${months === '-1' ? 'month' : 'months'} before ${date}`;
  return `the last day of the month ${months} ${months === '1' ? 'month' : 'months'} after ${date}`;
}

/** EDATE puts 29 February on the 28th of common years. */
function anniversary(date?: string): string {
  const years = `YEAR(TODAY())-YEAR(${date})`;
  return `EDATE(${date},12*(${years}+(EDATE(${date},12*(${years}))<TODAY())))`;
}
