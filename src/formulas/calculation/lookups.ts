import { compareValues, isErrorValue, toNumber } from '../../sheet';
import type { CellValue } from '../../sheet';
import { criterionTest } from './criteria';
import { errorOf, isGrid, scalarOf, valuesOf } from './value';
import type { Value } from './value';

/** Functions that look something up or tell of a range; `undefined` for other names. */
export function lookupOf(name: string, parameters: readonly Value[]): Value | undefined {
  const [first = null, second = null, third = null, fourth = null] = parameters;
  switch (name) {
    case 'ROWS':
      return isGrid(first) ? first.rowCount : 1;
    case 'COLUMNS':
      return isGrid(first) ? first.columnCount : 1;
    case 'MATCH':
      return matchOf(scalarOf(first), second, parameters.length > 2 ? scalarOf(third) : 1);
    case 'INDEX':
      return indexOf(first, scalarOf(second), scalarOf(third));
    case 'CHOOSE': {
      const place = toNumber(scalarOf(first));
      return isErrorValue(place) ? place : (parameters[Math.trunc(place)] ?? errorOf('#VALUE!'));
    }
    case 'VLOOKUP':
      return isGrid(second)
        ? columnLookup(scalarOf(first), second, scalarOf(third), parameters.length > 3 ? scalarOf(fourth) : true)
        : errorOf('#N/A');
    case 'LOOKUP':
      return vectorLookup(scalarOf(first), second, parameters.length > 2 ? third : second);
    default:
      return undefined;
  }
}

function matchOf(wanted: CellValue, range: Value, type: CellValue): CellValue {
  if (isErrorValue(wanted)) return wanted;
  const values = valuesOf(range);
  const mode = toNumber(type);
  const test = criterionTest(typeof wanted === 'string' && /^[<>=]/.test(wanted) ? `=${wanted}` : wanted);
  const sameType = (value: CellValue): boolean => typeof value === typeof wanted;
  if (mode === 0) {
    const place = values.findIndex((value) => sameType(value) && test(value));
    return place < 0 ? errorOf('#N/A') : place + 1;
  }
  const sign = typeof mode === 'number' && mode < 0 ? -1 : 1;
  const place = values.findLastIndex((value) => sameType(value) && (compareValues(value, wanted) ?? Number.NaN) * sign <= 0);
  return place < 0 ? errorOf('#N/A') : place + 1;
}

function indexOf(range: Value, row: CellValue, column: CellValue): CellValue {
  const [first, second] = [toNumber(row), toNumber(column)];
  if (isErrorValue(first)) return first;
  if (isErrorValue(second)) return second;
  if (!isGrid(range)) return range;
  const oneRow = range.rowCount === 1 && second === 0;
  const [atRow, atColumn] = oneRow ? [1, first] : [first, second === 0 ? 1 : second];
  if (atRow < 1 || atColumn < 1 || atRow > range.rowCount || atColumn > range.columnCount) return errorOf('#REF!');
  return range.values[(Math.trunc(atRow) - 1) * range.columnCount + Math.trunc(atColumn) - 1] ?? null;
}

function columnLookup(wanted: CellValue, range: Value, column: CellValue, near: CellValue): CellValue {
  if (!isGrid(range)) return errorOf('#N/A');
  const keys = range.values.filter((_, index) => index % range.columnCount === 0);
  const place = matchOf(wanted, { rowCount: keys.length, columnCount: 1, values: keys }, toNumber(near) === 0 ? 0 : 1);
  return typeof place === 'number' ? indexOf(range, place, column) : place;
}

/** LOOKUP takes the last value that is not above the wanted one, past errors. */
function vectorLookup(wanted: CellValue, range: Value, results: Value): CellValue {
  const place = matchOf(wanted, range, 1);
  return typeof place === 'number' ? (valuesOf(results)[place - 1] ?? null) : place;
}
