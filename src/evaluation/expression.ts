import type { Expression } from '../rules';
import type { CellValue } from '../sheet';
import { cellNeighbourOperand, fixedCellOperand, headerOperand, neighbourOperand } from './beside';
import { calculateArithmetic, calculateDateOffset, dropsTime } from './calculate';
import { prepareChanges, prepareCountCells, prepareCountRows, prepareOccurrences } from './counts';
import { mapDays } from './days';
import type { Frame } from './frame';
import { callFunction } from './functions';
import { cellOperand, columnOperand, combineOperands, constantOperand } from './operand';
import type { Operand } from './operand';
import { columnNumberOperand, rowNumberOperand } from './placeNumbers';
import { prepareRangeStatistic, prepareRowStatistic, prepareStatistic } from './statistic';

/** Makes an expression ready for a rule; statistics are calculated here, once. */
export function prepareExpression(expression: Expression, frame: Frame): Operand {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'boolean':
      return constantOperand(expression.value);
    case 'date':
      return constantOperand(expression.serial);
    case 'today':
      return constantOperand(Math.floor(frame.context.today));
    case 'now':
      return constantOperand(frame.context.now ?? frame.context.today);
    case 'rowNumber':
      return rowNumberOperand(frame.table.range.rowIndex);
    case 'dataRowNumber':
      return rowNumberOperand(0);
    case 'columnNumber':
      return columnNumberOperand(frame);
    case 'cell':
      return cellOperand(frame);
    case 'column':
      return columnOperand(frame, expression.column);
    case 'neighbour':
      return neighbourOperand(expression, frame);
    case 'cellNeighbour':
      return cellNeighbourOperand(expression, frame);
    case 'header':
      return headerOperand(frame);
    case 'fixedCell':
      return fixedCellOperand(expression, frame);
    case 'dateOffset':
      return prepareDateOffset(expression, frame);
    case 'arithmetic':
      return prepareArithmetic(expression, frame);
    case 'function':
      return prepareFunction(expression, frame);
    default:
      return prepareCounting(expression, frame);
  }
}

type Counting = Extract<
  Expression,
  { kind: 'statistic' | 'rowStatistic' | 'rangeStatistic' | 'countRows' | 'countCells' | 'occurrences' | 'changes' | 'own' }
>;

/** What looks at more than one cell. */
function prepareCounting(expression: Counting, frame: Frame): Operand {
  switch (expression.kind) {
    case 'statistic':
      return prepareStatistic(expression, frame, prepareExpression);
    case 'rangeStatistic':
      return prepareRangeStatistic(expression, frame, prepareExpression);
    case 'rowStatistic':
      return prepareRowStatistic(expression, frame, prepareExpression);
    case 'countRows':
      return prepareCountRows(expression, frame, prepareExpression);
    case 'countCells':
      return prepareCountCells(expression, frame);
    case 'occurrences':
      return prepareOccurrences(
        expression,
        expression.values.map((value) => prepareExpression(value, frame)),
        frame,
      );
    case 'changes':
      return prepareChanges(expression, frame);
    case 'own':
      return ownOperand(expression.column, frame);
  }
}

/** The cell of the row that others are looked at for; without one the condition is no condition on other rows. */
function ownOperand(column: number, { table, own }: Frame): Operand {
  const values = table.columns[column]?.values;
  if (values === undefined || own === undefined) return constantOperand({ error: '#REF!' });
  return { ofCell: false, bind: () => () => values[own.row] ?? null };
}

function prepareDateOffset({ base, amount, unit }: Extract<Expression, { kind: 'dateOffset' }>, frame: Frame): Operand {
  const calculate = (serial: CellValue, count: CellValue): CellValue => calculateDateOffset(serial, count, unit, frame.table.dateSystem);
  const [start, count] = [prepareExpression(base, frame), prepareExpression(amount, frame)];
  const amountOfAll = count.constant;
  if (amountOfAll === undefined || start.constant !== undefined || !dropsTime(unit)) return combineOperands(start, count, calculate);
  return mapDays(start, (serial) => calculate(serial, amountOfAll));
}

function prepareArithmetic({ operator, left, right }: Extract<Expression, { kind: 'arithmetic' }>, frame: Frame): Operand {
  return combineOperands(prepareExpression(left, frame), prepareExpression(right, frame), (first, second) =>
    calculateArithmetic(operator, first, second),
  );
}

function prepareFunction({ name, arguments: parameters }: Extract<Expression, { kind: 'function' }>, frame: Frame): Operand {
  const operands = parameters.map((parameter) => prepareExpression(parameter, frame));
  return callFunction(name, operands, frame);
}
