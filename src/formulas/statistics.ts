import type { Expression, StatisticName } from '../rules';
import { rowRangeColumns, wholeColumnOf } from './place';
import type { Reading } from './place';
import type { Call } from './syntax';

const STATISTICS: ReadonlyMap<string, StatisticName> = new Map([
  ['AVERAGE', 'AVERAGE'],
  ['MEDIAN', 'MEDIAN'],
  ['MIN', 'MIN'],
  ['MAX', 'MAX'],
  ['SUM', 'SUM'],
  ['STDEV', 'STDEV.P'],
  ['STDEVP', 'STDEV.P'],
  ['STDEV.S', 'STDEV.P'],
  ['STDEV.P', 'STDEV.P'],
]);

/** A statistic over a column, over cells of the row, or over the rows that some values share; `undefined` for other calls. */
export function statisticOf(call: Call, reading: Reading): Expression | undefined {
  const { name: written, arguments: parameters } = call;
  const name = STATISTICS.get(written);
  const [first] = parameters;
  if (name === undefined) return undefined;
  const column = first && parameters.length === 1 ? wholeColumnOf(first, reading.place) : undefined;
  if (column !== undefined) return { kind: 'statistic', name, column };
  const row = first && parameters.length === 1 ? rowRangeColumns(first, reading.place) : undefined;
  if (name === 'SUM' && row !== undefined) return sumOf(row.map((each): Expression => ({ kind: 'column', column: each })));
  return reading.refuse(row === undefined ? `${written} of a part or block` : `${written} within the row`);
}

function sumOf(terms: readonly Expression[]): Expression | undefined {
  return terms.reduce<Expression | undefined>(
    (left, right) => (left === undefined ? right : { kind: 'arithmetic', operator: '+', left, right }),
    undefined,
  );
}
