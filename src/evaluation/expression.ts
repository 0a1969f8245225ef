import type { Expression } from '../rules';
import { calculateArithmetic, calculateDateOffset } from './calculate';
import type { Frame } from './frame';
import { callFunction } from './functions';
import { cellOperand, columnOperand, combineOperands, constantOperand } from './operand';
import type { Operand } from './operand';
import { statisticOfColumn } from './population';

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
    case 'cell':
      return cellOperand(frame);
    case 'column':
      return columnOperand(frame, expression.column);
    case 'statistic':
      return constantOperand(statisticOfColumn(expression.name, expression.column, frame));
    case 'dateOffset':
      return prepareDateOffset(expression, frame);
    case 'arithmetic':
      return prepareArithmetic(expression, frame);
    case 'function':
      return prepareFunction(expression, frame);
  }
}

function prepareDateOffset({ base, amount, unit }: Extract<Expression, { kind: 'dateOffset' }>, frame: Frame): Operand {
  return combineOperands(prepareExpression(base, frame), prepareExpression(amount, frame), (serial, count) =>
    calculateDateOffset(serial, count, unit, frame.table.dateSystem),
  );
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
