import { isErrorValue } from '../../sheet';
import type { CellValue } from '../../sheet';
import { criterionTest } from './criteria';
import { STATISTICS } from './statistics';
import { errorOf, isGrid, lifted } from './value';
import type { Grid, Value } from './value';

/** SUMIF and its kin by name: which statistic they make of the cells that meet all criteria. */
const STATISTIC_OF: ReadonlyMap<string, string> = new Map([
  ['SUMIF', 'SUM'],
  ['SUMIFS', 'SUM'],
  ['AVERAGEIF', 'AVERAGE'],
  ['AVERAGEIFS', 'AVERAGE'],
  ['MAXIFS', 'MAX'],
  ['MINIFS', 'MIN'],
]);

/** COUNTIF, SUMIFS and their kin; an array of criteria gives an array. `undefined` for other functions and where an argument is no range. */
export function conditionalOf(name: string, parameters: readonly Value[], widen: (grid: Grid, like: Grid) => Grid): Value | undefined {
  const counts = name === 'COUNTIF' || name === 'COUNTIFS';
  const statistic = STATISTIC_OF.get(name);
  if (!counts && statistic === undefined) return undefined;
  const leading = name === 'SUMIFS' || name === 'AVERAGEIFS' || name === 'MAXIFS' || name === 'MINIFS' ? 1 : 0;
  const [pairs, summed] =
    leading === 1 ? [parameters.slice(1), parameters[0]] : [parameters.slice(0, counts ? undefined : 2), parameters[2]];
  const ranges = pairs.filter((_, index) => index % 2 === 0);
  const grids = ranges.filter(isGrid);
  const [first] = grids;
  if (first === undefined || grids.length !== ranges.length || pairs.length % 2 !== 0) return undefined;
  if (grids.some(({ values }) => values.length !== first.values.length)) return errorOf('#VALUE!');
  const values = summed === undefined ? first : isGrid(summed) ? (leading === 1 ? summed : widen(summed, first)) : undefined;
  if (values === undefined) return undefined;
  const criteria = pairs.filter((_, index) => index % 2 === 1);
  return lifted(criteria, (...each) => {
    const marks = marksOf(grids, each);
    return counts
      ? marks.filter(Boolean).length
      : statisticOf(
          statistic ?? '',
          values.values.filter((_, index) => marks[index] === true),
        );
  });
}

function marksOf(grids: readonly Grid[], criteria: readonly CellValue[]): readonly boolean[] {
  const tests = criteria.map(criterionTest);
  const length = grids[0]?.values.length ?? 0;
  return Array.from({ length }, (_, index) => grids.every(({ values }, at) => tests[at]?.(values[index] ?? null) === true));
}

function statisticOf(name: string, values: readonly CellValue[]): CellValue {
  const error = values.find(isErrorValue);
  if (error !== undefined) return error;
  return STATISTICS.get(name)?.(values.filter((value) => typeof value === 'number')) ?? errorOf('#DIV/0!');
}
