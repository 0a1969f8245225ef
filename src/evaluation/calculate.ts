import type { DateUnit, Expression } from '../rules';
import { addMonths, isBlankValue, isDateSerial, toNumber } from '../sheet';
import type { CellValue, DateSystem } from '../sheet';
import { moveByWorkdays } from './workdays';

type ArithmeticOperator = Extract<Expression, { kind: 'arithmetic' }>['operator'];

/**
 * One step of arithmetic. A blank takes no part: the result is blank, but in a sum a single blank adds nothing. Errors
 * pass through, the left one first; what leaves the range of numbers is `#NUM!`.
 */
export function calculateArithmetic(operator: ArithmeticOperator, left: CellValue, right: CellValue): CellValue {
  const leftBlank = isBlankValue(left);
  const rightBlank = isBlankValue(right);
  const first = toNumber(leftBlank ? 0 : left);
  const second = toNumber(rightBlank ? 0 : right);
  if (typeof first !== 'number') return first;
  if (typeof second !== 'number') return second;
  if (operator === '+' ? leftBlank && rightBlank : leftBlank || rightBlank) return null;
  if (operator === '/' && second === 0) return { error: '#DIV/0!' };
  return numberOrError(arithmetic(operator, first, second));
}

function arithmetic(operator: ArithmeticOperator, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return left / right;
  }
}

/** `base` moved by `amount` units: months to years drop the time of day as EDATE does, working days as WORKDAY does. Blanks give a blank. */
export function calculateDateOffset(base: CellValue, amount: CellValue, unit: DateUnit, dateSystem: DateSystem): CellValue {
  if (isBlankValue(base) || isBlankValue(amount)) return null;
  const serial = toNumber(base);
  const count = toNumber(amount);
  if (typeof serial !== 'number') return serial;
  if (typeof count !== 'number') return count;
  return numberOrError(offsetSerial(serial, count, unit, dateSystem) ?? Number.NaN);
}

/** Whether moving a serial number by this unit gives a whole day. */
export function dropsTime(unit: DateUnit): boolean {
  return unit === 'workday' || unit === 'month' || unit === 'quarter' || unit === 'year';
}

/** A serial number moved by `amount` units; `undefined` where EDATE or WORKDAY gives an error. */
export function offsetSerial(serial: number, amount: number, unit: DateUnit, dateSystem: DateSystem): number | undefined {
  switch (unit) {
    case 'minute':
      return serial + amount / 1440;
    case 'hour':
      return serial + amount / 24;
    case 'workday':
      return workday(serial, amount, dateSystem);
    case 'quarter':
      return addMonths(serial, 3 * amount, dateSystem);
    case 'day':
      return serial + amount;
    case 'week':
      return serial + 7 * amount;
    case 'month':
      return addMonths(serial, amount, dateSystem);
    case 'year':
      return addMonths(serial, 12 * amount, dateSystem);
  }
}

function workday(serial: number, amount: number, dateSystem: DateSystem): number | undefined {
  if (!isDateSerial(serial, dateSystem)) return undefined;
  const moved = moveByWorkdays(serial, amount, dateSystem);
  return isDateSerial(moved, dateSystem) ? moved : undefined;
}

function numberOrError(value: number): CellValue {
  return Number.isFinite(value) ? value : { error: '#NUM!' };
}
