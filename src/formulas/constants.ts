import { addMonths, dateOfSerial, serialOfDate, serialOfIsoDate, weekdayOfSerial } from '../sheet';
import type { Formula } from './syntax';

/** Value of a formula of numbers, dates and TODAY alone (serial number `today`); `undefined` when it reads a cell or a function not listed here. */
export function constantOf(formula: Formula, today: number): number | undefined {
  switch (formula.kind) {
    case 'number':
      return formula.value;
    case 'negation': {
      const value = constantOf(formula.operand, today);
      return value === undefined ? undefined : -value;
    }
    case 'binary':
      return arithmeticOf(formula.operator, constantOf(formula.left, today), constantOf(formula.right, today));
    case 'call':
      return callOf(formula.name, formula.arguments, today);
    default:
      return undefined;
  }
}

/** Whether the formula asks for today's date anywhere. */
export function readsToday(formula: Formula): boolean {
  switch (formula.kind) {
    case 'call':
      return formula.name === 'TODAY' || formula.name === 'NOW' || formula.arguments.some(readsToday);
    case 'negation':
      return readsToday(formula.operand);
    case 'binary':
      return readsToday(formula.left) || readsToday(formula.right);
    default:
      return false;
  }
}

function arithmeticOf(operator: string, left: number | undefined, right: number | undefined): number | undefined {
  if (left === undefined || right === undefined) return undefined;
  switch (operator) {
    case '+':
      return left + right;
    case '-':
      return left - right;
    case '*':
      return left * right;
    case '/':
      return right === 0 ? undefined : left / right;
    default:
      return undefined;
  }
}

function callOf(name: string, parameters: readonly Formula[], today: number): number | undefined {
  if (name === 'TODAY' || name === 'NOW') return today;
  if (name === 'DATEVALUE') return dateValueOf(parameters[0]);
  const values = parameters.map((parameter) => constantOf(parameter, today));
  const [first, second, third] = values;
  if (first === undefined || values.includes(undefined)) return undefined;
  switch (name) {
    case 'DATE':
      return second === undefined || third === undefined ? undefined : serialOfDate({ year: first, month: second, day: third });
    case 'TIME':
      return (first * 3600 + (second ?? 0) * 60 + (third ?? 0)) / 86_400;
    case 'EDATE':
      return addMonths(first, second ?? 0);
    case 'WEEKDAY':
      return weekdayOf(weekdayOfSerial(first), second ?? 1);
    case 'INT':
      return Math.floor(first);
    default:
      return partOf(name, first, second ?? 0);
  }
}

function partOf(name: string, serial: number, months: number): number | undefined {
  const date = dateOfSerial(serial);
  if (date === undefined) return undefined;
  switch (name) {
    case 'EOMONTH':
      return serialOfDate({ year: date.year, month: date.month + months + 1, day: 0 });
    case 'YEAR':
      return date.year;
    case 'MONTH':
      return date.month;
    case 'DAY':
      return date.day;
    default:
      return undefined;
  }
}

function weekdayOf(sundayFirst: number, type: number): number | undefined {
  if (type === 1) return sundayFirst;
  if (type === 2) return ((sundayFirst + 5) % 7) + 1;
  if (type === 3) return (sundayFirst + 5) % 7;
  return undefined;
}

function dateValueOf(formula: Formula | undefined): number | undefined {
  return formula?.kind === 'text' ? serialOfIsoDate(formula.value) : undefined;
}
