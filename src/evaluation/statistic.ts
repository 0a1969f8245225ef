import type { Expression, StatisticName } from '../rules';
import { isBlankValue, rangeValues } from '../sheet';
import type { CellValue } from '../sheet';
import type { Frame, RowValue } from './frame';
import { groupStatistic } from './groupStatistic';
import { jobOf } from './job';
import { columnOperand, constantOperand } from './operand';
import type { Operand } from './operand';
import { numbersOf } from './population';
import { prepareRowSets, resultsOfRows, resultsOfSets } from './rowSets';
import type { PrepareExpression, RowSets } from './rowSets';
import { sortedInSteps } from './sorting';
import { NO_NUMBER, statisticOfNumbers, takesParameter, valueInOrder } from './statisticOfNumbers';
import type { Summary } from './statisticOfNumbers';
import { percentileInSteps } from './statistics';
import type { Steps } from './steps';

type Statistic = Extract<Expression, { kind: 'statistic' }>;
type RangeStatistic = Extract<Expression, { kind: 'rangeStatistic' }>;
type RowStatistic = Extract<Expression, { kind: 'rowStatistic' }>;

/** A statistic of a column over all rows, or those that the own row looks at. */
export function prepareStatistic(node: Statistic, frame: Frame, prepareExpression: PrepareExpression): Operand {
  const parameter = node.parameter === undefined ? undefined : prepareExpression(node.parameter, frame);
  const cells = columnOperand(frame, node.column);
  if (cells.constant !== undefined) return cells;
  if ((node.by ?? []).length > 0 || node.where !== undefined) {
    const summaries = jobOf(frame.jobs, function* () {
      const sets = yield* prepareRowSets(node, frame, prepareExpression);
      const results = yield* summariesOf(node.name, sets, cells, parameter?.constant);
      const nothing = summaryOfRows(node.name, cells.bind(0), new Int32Array());
      const withoutGroup = isBlankWithoutRows(node.name) ? null : nothing;
      return (row: number) => results(row) ?? withoutGroup;
    });
    return summaryOperand(node.name, parameter, summaries);
  }
  const summary = jobOf(frame.jobs, () => summaryOfColumn(node.name, cells, frame));
  if (parameter?.constant !== undefined || !takesParameter(node.name))
    return constantOperand(valueOf(node.name, summary(), parameter?.constant ?? null));
  return summaryOperand(node.name, parameter, () => summary);
}

/** The statistic of the rows that a row looks at. */
function* summariesOf(
  name: StatisticName,
  sets: RowSets,
  cells: Operand,
  parameter: CellValue | undefined,
): Steps<(row: number) => Summary> {
  const ofRows = (rows: Int32Array): Summary => summaryOfRows(name, cells.bind(0), rows);
  if (sets.isLookedAt !== undefined) return yield* resultsOfRows(sets, sets.isLookedAt, ofRows);
  return resultsOfSets(sets, yield* groupStatistic(name, parameter, sets, cells), ofRows(new Int32Array()));
}

/** A statistic of a range of the worksheet; cells that are not known are blanks. */
export function prepareRangeStatistic(node: RangeStatistic, frame: Frame, prepareExpression: PrepareExpression): Operand {
  const values = rangeValues(frame.table, node.range) ?? [];
  const summary = summaryOfValues(node.name, values);
  if (node.parameter === undefined) return constantOperand(valueOf(node.name, summary, null));
  return summaryOperand(node.name, prepareExpression(node.parameter, frame), () => () => summary);
}

function summaryOfValues(name: StatisticName, values: readonly CellValue[]): Summary {
  const isExtreme = name === 'MIN' || name === 'MAX';
  if (isExtreme && !values.some((value) => typeof value === 'number')) return 0;
  return summaryOfRows(name, (place) => values[place] ?? null, Int32Array.from(values.keys()));
}

/** Sums and counts of a row without a group are blank, so that they are not below anything; the others are errors as without numbers. */
function isBlankWithoutRows(name: StatisticName): boolean {
  return name === 'SUM' || name === 'COUNT' || name === 'COUNTA';
}

function valueOf(name: StatisticName, summary: Summary, parameter: CellValue): CellValue {
  return summary instanceof Float64Array ? valueInOrder(name, summary, parameter) : summary;
}

function summaryOperand(name: StatisticName, parameter: Operand | undefined, results: () => (row: number) => Summary): Operand {
  const bind = (column: number): RowValue => {
    const summaryAt = results();
    const parameterAt = parameter?.bind(column);
    return (row) => valueOf(name, summaryAt(row), parameterAt?.(row) ?? null);
  };
  return { ofCell: parameter?.ofCell ?? false, bind };
}

function* summaryOfColumn(name: StatisticName, cells: Operand, frame: Frame): Steps<Summary> {
  if (name === 'COUNTA') return countFilled(cells.bind(0), frame.rowCount);
  const numbers = yield* numbersOf(cells, frame);
  if (takesParameter(name)) return yield* sortedInSteps(numbers);
  if (name === 'MEDIAN') return (yield* percentileInSteps(numbers, 0.5)) ?? NO_NUMBER;
  // Excel's own functions give 0 where a range holds no number.
  return numbers.length === 0 && (name === 'MIN' || name === 'MAX') ? 0 : statisticOfNumbers(name, numbers);
}

function countFilled(at: RowValue, rowCount: number): number {
  let count = 0;
  for (let row = 0; row < rowCount; row += 1) if (!isBlankValue(at(row))) count += 1;
  return count;
}

function summaryOfRows(name: StatisticName, at: RowValue, rows: Int32Array): Summary {
  if (name === 'COUNTA') return rows.reduce((count, row) => (isBlankValue(at(row)) ? count : count + 1), 0);
  const numbers = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const value = at(row);
    if (typeof value === 'number' && Number.isFinite(value)) numbers[count++] = value;
  }
  const found = numbers.subarray(0, count);
  return takesParameter(name) ? found.sort() : statisticOfNumbers(name, found);
}

/** A statistic of cells of each row; blank where none is a number, but for the counts. */
export function prepareRowStatistic(
  { name, columns, parameter }: RowStatistic,
  frame: Frame,
  prepareExpression: PrepareExpression,
): Operand {
  const place = parameter === undefined ? undefined : prepareExpression(parameter, frame);
  const missing = columns.some((column) => frame.table.columns[column] === undefined);
  if (missing) return constantOperand({ error: '#REF!' });
  const cells = columns.map((column) => columnOperand(frame, column).bind(0));
  const numbers = new Float64Array(columns.length);
  const known: CellValue[] = [];
  const bind = (column: number): RowValue => {
    const placeAt = place?.bind(column);
    const calculate: RowValue = (row) => {
      let count = 0;
      let filled = 0;
      for (const at of cells) {
        const value = at(row);
        if (!isBlankValue(value)) filled += 1;
        if (typeof value === 'number' && Number.isFinite(value)) numbers[count++] = value;
      }
      if (name === 'COUNT' || name === 'COUNTA') return name === 'COUNT' ? count : filled;
      if (count === 0) return null;
      const found = numbers.subarray(0, count);
      return takesParameter(name) ? valueInOrder(name, found.sort(), placeAt?.(row) ?? null) : statisticOfNumbers(name, found);
    };
    // The cells of a row share its statistic.
    return place !== undefined || frame.block.length < 2 ? calculate : (row) => (known[row] ??= calculate(row));
  };
  return { ofCell: place?.ofCell ?? false, bind };
}
