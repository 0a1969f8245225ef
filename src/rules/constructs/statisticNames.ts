import { plainNumber } from '../explainWords';
import type { Expression, StatisticName } from '../syntax';
import type { Wording } from './construct';

/** A statistic, but for its calculation. */
export interface StatisticRow {
  /** Its token; `GROUP_` and `ROW_` before it make those of groups and of rows. */
  readonly token: string;
  /** What its parameter is: a place in the order, or a share from 0 to 1; absent without a parameter. */
  readonly parameter?: 'place' | 'share';
  /** AGGREGATE's number for it (Excel 2010). */
  readonly aggregate: number;
  /** The name that every version reads. */
  readonly formulaName: string;
  readonly words: string;
}

/** All statistics. */
export const STATISTICS: Readonly<Record<StatisticName, StatisticRow>> = {
  AVERAGE: { token: 'AVERAGE', aggregate: 1, formulaName: 'AVERAGE', words: 'the average' },
  MEDIAN: { token: 'MEDIAN', aggregate: 12, formulaName: 'MEDIAN', words: 'the median' },
  MIN: { token: 'MIN', aggregate: 5, formulaName: 'MIN', words: 'the lowest' },
  MAX: { token: 'MAX', aggregate: 4, formulaName: 'MAX', words: 'the highest' },
  SUM: { token: 'SUM', aggregate: 9, formulaName: 'SUM', words: 'the total' },
  'STDEV.P': { token: 'STDEV', aggregate: 8, formulaName: 'STDEVP', words: 'the standard deviation of' },
  'STDEV.S': { token: 'STDEV_S', aggregate: 7, formulaName: 'STDEV', words: 'the sample standard deviation of' },
  COUNT: { token: 'COUNT', aggregate: 2, formulaName: 'COUNT', words: 'the number of numbers in' },
  COUNTA: { token: 'COUNTA', aggregate: 3, formulaName: 'COUNTA', words: 'the number of filled cells in' },
  LARGE: { token: 'LARGE', parameter: 'place', aggregate: 14, formulaName: 'LARGE', words: 'highest' },
  SMALL: { token: 'SMALL', parameter: 'place', aggregate: 15, formulaName: 'SMALL', words: 'lowest' },
  'PERCENTILE.INC': { token: 'PERCENTILE', parameter: 'share', aggregate: 16, formulaName: 'PERCENTILE', words: 'percentile of' },
};

const NAMES = Object.keys(STATISTICS) as StatisticName[]; // Object.keys widens the keys of a Record to string

/** All statistics by name. */
export function statisticNames(): readonly StatisticName[] {
  return NAMES;
}

/** The statistic of a token; `undefined` where it is none's. */
export function statisticOfToken(token: string): StatisticName | undefined {
  return NAMES.find((name) => STATISTICS[name].token === token);
}

/** A statistic before what it is taken over: `the highest`, `the 3rd lowest`, `the 90th percentile of`. */
export function statisticWords(name: StatisticName, parameter: Expression | undefined, wording: Wording): string {
  const row = STATISTICS[name];
  if (row.parameter === undefined) return row.words;
  if (parameter?.kind !== 'number') return `the ${row.words} number ${parameter === undefined ? 1 : wording.expression(parameter)}`;
  if (row.parameter === 'place' && parameter.value === 1) return `the ${row.words}`;
  return `the ${ordinal(row.parameter === 'share' ? Number((parameter.value * 100).toPrecision(12)) : parameter.value)} ${row.words}`;
}

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(value: number): string {
  const text = plainNumber(value);
  const [, tens = '', last = ''] = /(\d?)(\d)$/.exec(text) ?? [];
  if (tens === '1') return `${text}th`;
  return `${text}${{ 1: 'st', 2: 'nd', 3: 'rd' }[last] ?? 'th'}`;
}
