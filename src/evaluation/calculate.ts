import type { DateUnit, Expression, FunctionName } from '../rules';
import { addMonths, dateOfSerial, isBlankValue, isDateSerial, toNumber, toText, weekdayOfSerial } from '../sheet';
import type { CellValue, CivilDate, DateSystem } from '../sheet';

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

/** Excel's function of one value; a blank gives a blank, LEN included, so that it is never "shorter than 5". */
export function calculateFunction(name: FunctionName, argument: CellValue, dateSystem: DateSystem): CellValue {
  if (isBlankValue(argument)) return null;
  if (name === 'LEN') {
    const text = toText(argument);
    return typeof text === 'string' ? text.length : text;
  }
  const number = toNumber(argument);
  return typeof number === 'number' ? numericFunction(name, number, dateSystem) : number;
}

function numericFunction(name: Exclude<FunctionName, 'LEN'>, value: number, dateSystem: DateSystem): CellValue {
  switch (name) {
    case 'ABS':
      return Math.abs(value);
    case 'ROUND':
      return Math.sign(value) * Math.round(Math.abs(value)); // halves away from zero
    case 'DAY':
    case 'MONTH':
    case 'YEAR':
      return datePart(value, dateSystem, (date) => (name === 'DAY' ? date.day : name === 'MONTH' ? date.month : date.year));
    case 'WEEKDAY':
      return isDateSerial(value, dateSystem) ? weekdayOfSerial(value, dateSystem) : { error: '#NUM!' };
  }
}

function datePart(serial: number, dateSystem: DateSystem, part: (date: CivilDate) => number): CellValue {
  const date = dateOfSerial(serial, dateSystem);
  return date === undefined ? { error: '#NUM!' } : part(date);
}

/** `base` moved by `amount` units: days and weeks keep the time of day, months and years drop it as EDATE does. Blanks give a blank. */
export function calculateDateOffset(base: CellValue, amount: CellValue, unit: DateUnit, dateSystem: DateSystem): CellValue {
  if (isBlankValue(base) || isBlankValue(amount)) return null;
  const serial = toNumber(base);
  const count = toNumber(amount);
  if (typeof serial !== 'number') return serial;
  if (typeof count !== 'number') return count;
  return numberOrError(offsetSerial(serial, count, unit, dateSystem) ?? Number.NaN);
}

/** A serial number moved by `amount` units; `undefined` where EDATE gives an error. */
export function offsetSerial(serial: number, amount: number, unit: DateUnit, dateSystem: DateSystem): number | undefined {
  switch (unit) {
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

function numberOrError(value: number): CellValue {
  return Number.isFinite(value) ? value : { error: '#NUM!' };
}
