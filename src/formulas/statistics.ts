import type { Expression, StatisticName } from '../rules';
import { changesOf } from './changes';
import { comparisonWith } from './criteria';
import { constantOf } from './constants';
import { rowRangeColumns, runningColumnOf, wholeColumnOf } from './place';
import type { Reading } from './place';
import { factorsOf, productFactors, rowsOf, rowsOfPairs, rowsOfProduct, spansRows } from './rows';
import type { RowSet } from './rows';
import type { Call, Formula } from './syntax';

const NAMES: ReadonlyMap<string, StatisticName> = new Map<string, StatisticName>([
  ...(['AVERAGE', 'MEDIAN', 'MIN', 'MAX', 'SUM', 'STDEV.P', 'STDEV.S', 'COUNT', 'COUNTA', 'LARGE', 'SMALL'] as const).map(
    (name): [string, StatisticName] => [name, name],
  ),
  ['STDEV', 'STDEV.S'],
  ['STDEVP', 'STDEV.P'],
  ['PERCENTILE', 'PERCENTILE.INC'],
  ['PERCENTILE.INC', 'PERCENTILE.INC'],
  ['QUARTILE', 'PERCENTILE.INC'],
  ['QUARTILE.INC', 'PERCENTILE.INC'],
]);

/** SUMIF and its kin: the statistic, and whether the numbers come first. */
const OF_ROWS: ReadonlyMap<string, readonly [name: StatisticName, numbersFirst: boolean]> = new Map<
  string,
  readonly [StatisticName, boolean]
>([
  ['SUMIF', ['SUM', false]],
  ['AVERAGEIF', ['AVERAGE', false]],
  ['SUMIFS', ['SUM', true]],
  ['AVERAGEIFS', ['AVERAGE', true]],
  ['MAXIFS', ['MAX', true]],
  ['MINIFS', ['MIN', true]],
]);

const COUNTS: ReadonlySet<string> = new Set(['COUNTIF', 'COUNTIFS', 'COUNTBLANK', 'SUMPRODUCT', 'RANK', 'RANK.EQ']);

/** Whether a function makes one value of many. */
export function isStatistic(name: string): boolean {
  return NAMES.has(name) || OF_ROWS.has(name) || COUNTS.has(name);
}

/** A statistic or count over a column, over cells of the row, or over rows that are chosen; `undefined` with its cause noted for others. */
export function statisticOf(call: Call, reading: Reading): Expression | undefined {
  if (reading.eachRow) return reading.refuse(`${call.name} in a condition on other rows`);
  const { name: written, arguments: parameters } = call;
  const ofRows = OF_ROWS.get(written);
  if (ofRows !== undefined) return conditional(ofRows, parameters, reading);
  const name = NAMES.get(written);
  if (name !== undefined) return plainStatistic(name, call, reading);
  switch (written) {
    case 'COUNTIF':
    case 'COUNTIFS':
    case 'COUNTBLANK':
      return countOf(call, reading);
    case 'SUMPRODUCT':
      return productOf(call, reading);
    default:
      return rankNumber(parameters, reading);
  }
}

function plainStatistic(name: StatisticName, call: Call, reading: Reading): Expression | undefined {
  const [first, second] = call.arguments;
  const withNumber = name === 'LARGE' || name === 'SMALL' || name === 'PERCENTILE.INC';
  const parameter = withNumber && second ? parameterOf(call.name, second, reading) : undefined;
  if (first === undefined || (withNumber && parameter === undefined)) return reading.refuse(`the function ${call.name}`);
  const more = parameter === undefined ? {} : { parameter };
  const column = withNumber || call.arguments.length === 1 ? wholeColumnOf(first, reading.place) : undefined;
  if (column !== undefined) return { kind: 'statistic', name: looseName(name, reading), column, ...more };
  const cells = rowCells(withNumber ? [first] : call.arguments, reading);
  if (cells !== undefined && name === 'SUM' && reading.loose)
    return sumOf(cells.map((each): Expression => ({ kind: 'column', column: each })));
  if (cells !== undefined) return { kind: 'rowStatistic', name, columns: cells, ...more };
  const chosen = chosenRows(first, reading);
  if (chosen !== undefined) return { kind: 'statistic', name, column: chosen.column, ...more, ...rowsOf(chosen.rows, reading) };
  return reading.refuse(`${call.name} of a part or block`);
}

/** In a sample as large as a table the two deviations differ little; people say neither. */
function looseName(name: StatisticName, reading: Reading): StatisticName {
  return name === 'STDEV.S' && reading.loose ? 'STDEV.P' : name;
}

function parameterOf(name: string, formula: Formula, reading: Reading): Expression | undefined {
  const constant = constantOf(formula, reading.place.today);
  const quarters = name.startsWith('QUARTILE') ? 4 : 1;
  return constant === undefined ? reading.expression(formula) : { kind: 'number', value: constant / quarters };
}

/** Cells of this row, one by one or in ranges. */
export function rowCells(parts: readonly Formula[], reading: Reading): readonly number[] | undefined {
  const columns = parts.map((part) => {
    const value = part.kind === 'reference' ? reading.expression(part) : undefined;
    return value?.kind === 'column' ? [value.column] : rowRangeColumns(part, reading.place);
  });
  return columns.every((each) => each !== undefined) && columns.length > 0 ? columns.flat() : undefined;
}

/** The numbers of `IF(conditions, range)` and `(condition)*range`. */
function chosenRows(formula: Formula, reading: Reading): { readonly column: number; readonly rows: RowSet } | undefined {
  const branch = formula.kind === 'call' && formula.name === 'IF' ? formula.arguments : undefined;
  const factors = branch?.[0] && branch[1] ? [...factorsOf(branch[0]), branch[1]] : factorsOf(formula);
  const columns = factors.map((factor) => wholeColumnOf(factor, reading.place));
  const at = columns.findIndex((column) => column !== undefined);
  const column = columns[at];
  if (column === undefined) return undefined;
  const rows = rowsOfProduct(factors.toSpliced(at, 1), reading);
  return rows && { column, rows };
}

function conditional(
  [name, numbersFirst]: readonly [StatisticName, boolean],
  parameters: readonly Formula[],
  reading: Reading,
): Expression | undefined {
  const numbers = numbersFirst ? parameters[0] : (parameters[2] ?? parameters[0]);
  const column = numbers && wholeColumnOf(numbers, reading.place);
  const rows = rowsOfPairs(numbersFirst ? parameters.slice(1) : parameters.slice(0, 2), reading);
  if (column === undefined) return reading.refuse('counting in a part of a column');
  return rows && { kind: 'statistic', name, column, ...rowsOf(rows, reading) };
}

function countOf(call: Call, reading: Reading): Expression | undefined {
  const [range, criterion] = call.arguments;
  const columns = range && rowRangeColumns(range, reading.place);
  if (columns !== undefined && call.arguments.length <= 2) {
    const where = comparisonWith({ kind: 'cell' }, criterion ?? { kind: 'text', value: '' }, reading);
    return where && { kind: 'countCells', columns, where };
  }
  const running = range && criterion && call.arguments.length === 2 ? runningColumnOf(range, reading.place) : undefined;
  const value = running === undefined || criterion === undefined ? undefined : reading.expression(criterion);
  if (value?.kind === 'column' && value.column === running) return { kind: 'occurrences', values: [value], upToRow: true };
  const pairs: readonly Formula[] = call.name === 'COUNTBLANK' && range ? [range, { kind: 'text', value: '' }] : call.arguments;
  const rows = rowsOfPairs(pairs, reading);
  return rows && countedRows(rows, reading);
}

/** Rows that share the own row's values, and nothing more, are occurrences of those values. */
function countedRows(rows: RowSet, reading: Reading): Expression {
  if (rows.where.length > 0 || rows.by.length === 0) return { kind: 'countRows', ...rowsOf(rows, reading) };
  return { kind: 'occurrences', values: rows.by.map((column): Expression => ({ kind: 'column', column })), upToRow: false };
}

/** A product of conditions counts rows; with a column of numbers among the factors it is their sum; one statistic inside is that statistic. */
function productOf(call: Call, reading: Reading): Expression | undefined {
  const [only] = call.arguments;
  const changes = changesOf(call, reading);
  if (changes !== undefined) return changes;
  if (only?.kind === 'call' && call.arguments.length === 1 && NAMES.has(only.name)) return statisticOf(only, reading);
  const factors = productFactors(call);
  if (!factors.some((factor) => spansRows(factor, reading))) return reading.refuse('SUMPRODUCT over another range');
  const columns = factors.map((factor) => wholeColumnOf(factor, reading.place));
  const at = columns.findIndex((column) => column !== undefined);
  const rows = rowsOfProduct(at < 0 ? factors : factors.toSpliced(at, 1), reading);
  const column = columns[at];
  if (rows === undefined) return undefined;
  return column === undefined ? countedRows(rows, reading) : { kind: 'statistic', name: 'SUM', column, ...rowsOf(rows, reading) };
}

/** The place in the order of the column: one more than the rows that come before. */
function rankNumber([cell, range, order]: readonly Formula[], reading: Reading): Expression | undefined {
  const column = range && wholeColumnOf(range, reading.place);
  const value = cell && reading.expression(cell);
  if (column === undefined || value?.kind !== 'column' || value.column !== column) return reading.refuse('RANK among other numbers');
  const ascending = order !== undefined && (constantOf(order, reading.place.today) ?? 0) !== 0;
  const operator = ascending ? 'lessThan' : 'greaterThan';
  const before: Expression = {
    kind: 'countRows',
    where: { kind: 'comparison', operator, left: { kind: 'column', column }, right: { kind: 'own', column } },
  };
  return { kind: 'arithmetic', operator: '+', left: before, right: { kind: 'number', value: 1 } };
}

function sumOf(terms: readonly Expression[]): Expression | undefined {
  return terms.reduce<Expression | undefined>(
    (left, right) => (left === undefined ? right : { kind: 'arithmetic', operator: '+', left, right }),
    undefined,
  );
}
