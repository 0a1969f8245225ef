import type { ComparisonOperator, Condition, Expression } from '../rules';
import { constantOf, readsToday } from './constants';
import { countCondition, countSum, countSumCondition, isCount } from './counts';
import { OPERATOR_NAMES } from './criteria';
import { exactComparison } from './blankCases';
import { choiceCondition } from './choices';
import { isDateExpression } from './dates';
import type { Reading } from './place';
import { rankCondition } from './ranks';
import type { BinaryOperator, Comparison, Formula } from './syntax';
import { textFormCondition } from './textForms';
import { startOrEndCondition } from './texts';

const FLIPPED: Readonly<Partial<Record<BinaryOperator, BinaryOperator>>> = {
  '>': '<',
  '>=': '<=',
  '<': '>',
  '<=': '>=',
  '=': '=',
  '<>': '<>',
};

/** The condition that a comparison says; the looked-at cell comes to the left. */
export function comparisonCondition(comparison: Comparison, reading: Reading): Condition | undefined {
  const turned = isAside(comparison.left, reading) && !isAside(comparison.right, reading) ? flip(comparison) : comparison;
  const limit = isCount(turned.left) ? constantOf(turned.right, reading.place.today) : undefined;
  const count = isCount(turned.left) && limit !== undefined ? countCondition(turned.left, turned.operator, limit, reading) : undefined;
  if (count !== undefined) return count;
  const counts = countSum(turned.left);
  const total = counts && constantOf(turned.right, reading.place.today);
  if (counts !== undefined && total !== undefined) return countSumCondition(counts, turned.operator, total, reading);
  const choice = reading.loose ? undefined : choiceCondition(turned, reading);
  if (choice !== undefined) return choice;
  return (
    formCondition(turned, reading) ??
    (reading.exact ? exactComparison(turned, reading, (each) => plainCondition(each, reading)) : plainCondition(turned, reading))
  );
}

/** Comparisons that say something else: blank, begins with, a rank, a day of the week, a window. */
function formCondition(turned: Comparison, reading: Reading): Condition | undefined {
  return (
    blankCondition(turned, reading) ??
    startOrEndCondition(turned, reading) ??
    textFormCondition(turned, reading) ??
    rankCondition(turned, reading) ??
    rankCondition(flip(turned), reading) ??
    weekdayCondition(turned, reading) ??
    weekCondition(turned, reading) ??
    periodCondition(turned, reading)
  );
}

/** The operator name for `=`, `<`, ...; every comparison has one. */
export function operatorName(operator: BinaryOperator): ComparisonOperator {
  return OPERATOR_NAMES[operator] ?? 'equalTo';
}

/** The same comparison read from right to left. */
export function flip({ operator, left, right }: Comparison): Comparison {
  return { operator: FLIPPED[operator] ?? operator, left: right, right: left };
}

function isAside(formula: Formula, reading: Reading): boolean {
  return formula.kind === 'text' || formula.kind === 'boolean' || constantOf(formula, reading.place.today) !== undefined;
}

function blankCondition({ operator, left, right }: Comparison, reading: Reading): Condition | undefined {
  const emptyText = right.kind === 'text' && right.value === '';
  const noLength = left.kind === 'call' && left.name === 'LEN' && right.kind === 'number' && right.value === 0;
  if (!emptyText && !noLength) return undefined;
  const tested = left.kind === 'call' && (left.name === 'LEN' || left.name === 'TRIM') ? left.arguments[0] : left;
  const value = tested && reading.expression(tested);
  return value && { kind: 'is', property: operator === '=' ? 'blank' : 'notBlank', value };
}

/** WEEKDAY(x, 2) against a limit: the weekend, working days, or one day counted from Sunday. */
function weekdayCondition({ operator, left, right }: Comparison, reading: Reading): Condition | undefined {
  if (left.kind !== 'call' || left.name !== 'WEEKDAY' || right.kind !== 'number') return undefined;
  const [day, type] = left.arguments;
  if (day === undefined || type?.kind !== 'number' || (type.value !== 2 && type.value !== 3)) return undefined;
  const value = reading.expression(day);
  if (value === undefined) return undefined;
  const limit = right.value + (type.value === 3 ? 1 : 0);
  if ((operator === '>' && limit === 5) || (operator === '>=' && limit === 6)) return { kind: 'dateWindow', window: 'weekend', value };
  if ((operator === '<' && limit === 6) || (operator === '<=' && limit === 5)) return { kind: 'dateWindow', window: 'weekday', value };
  if (operator !== '=' && operator !== '<>') return reading.refuse('a part of the week');
  const weekday: Expression = { kind: 'function', name: 'WEEKDAY', arguments: [value] };
  return { kind: 'comparison', operator: operatorName(operator), left: weekday, right: { kind: 'number', value: (limit % 7) + 1 } };
}

/** `x-WEEKDAY(x)=TODAY()-WEEKDAY(TODAY())±7`: the same week, the next or the last one. */
function weekCondition({ operator, left, right }: Comparison, reading: Reading): Condition | undefined {
  if (operator !== '=' || left.kind !== 'binary' || left.operator !== '-' || left.right.kind !== 'call' || left.right.name !== 'WEEKDAY')
    return undefined;
  const target = constantOf(right, reading.place.today);
  const value = reading.expression(left.left);
  const start = constantOf({ ...left, left: TODAY, right: weekdayOfToday(left.right) }, reading.place.today);
  if (target === undefined || start === undefined || value === undefined) return undefined;
  const weeks = (target - start) / 7;
  const window = weeks === 0 ? 'thisWeek' : weeks === 1 ? 'nextWeek' : weeks === -1 ? 'lastWeek' : undefined;
  return window === undefined ? reading.refuse('a week further away') : { kind: 'dateWindow', window, value };
}

function weekdayOfToday(call: Extract<Formula, { kind: 'call' }>): Formula {
  return { ...call, arguments: [TODAY, ...call.arguments.slice(1)] };
}

/** `YEAR(x)=YEAR(TODAY())±1` and `MONTH(x)=MONTH(TODAY())`. */
function periodCondition({ operator, left, right }: Comparison, reading: Reading): Condition | undefined {
  const [argument] = left.kind === 'call' ? left.arguments : [];
  if (left.kind !== 'call' || argument === undefined || !readsToday(right)) return undefined;
  const { today } = reading.place;
  const distance = (constantOf(right, today) ?? Number.NaN) - (constantOf({ ...left, arguments: [TODAY] }, today) ?? Number.NaN);
  const value = reading.expression(argument);
  if (value === undefined || operator !== '=') return undefined;
  const window = left.name === 'YEAR' ? (['lastYear', 'thisYear', 'nextYear'] as const)[distance + 1] : undefined;
  if (window !== undefined) return { kind: 'dateWindow', window, value };
  if (distance !== 0 || (left.name !== 'MONTH' && left.name !== 'DAY')) return undefined;
  const todays: Expression = { kind: 'function', name: left.name, arguments: [{ kind: 'today' }] };
  return comparisonOf(operator, { kind: 'function', name: left.name, arguments: [value] }, todays);
}

const TODAY: Formula = { kind: 'call', name: 'TODAY', arguments: [] };

function plainCondition({ operator, left, right }: Comparison, reading: Reading): Condition | undefined {
  const a = reading.expression(left);
  const b = reading.expression(right);
  if (a === undefined || b === undefined) return undefined;
  const timed = reading.loose && a.kind === 'column' && b.kind === 'number' && right.kind === 'call' && right.name === 'TIME';
  return (
    ageCondition(operator, a, b, reading) ??
    dayCondition(operator, a, b, right, reading) ??
    comparisonOf(operator, a, timed ? { kind: 'date', serial: b.value } : b)
  );
}

function comparisonOf(operator: BinaryOperator, left: Expression, right: Expression): Condition {
  return { kind: 'comparison', operator: operatorName(operator), left, right };
}

/** `TODAY()-x>30` and `x-TODAY()<=30` are wishes about x. */
function ageCondition(operator: BinaryOperator, left: Expression, right: Expression, reading: Reading): Condition | undefined {
  if (left.kind !== 'arithmetic' || left.operator !== '-' || right.kind !== 'number') return undefined;
  const offset = (days: number): Expression =>
    days === 0 ? { kind: 'today' } : { kind: 'dateOffset', base: { kind: 'today' }, amount: { kind: 'number', value: days }, unit: 'day' };
  if (left.left.kind === 'today' && isDateExpression(left.right, reading)) {
    return comparisonOf(FLIPPED[operator] ?? operator, left.right, offset(-right.value));
  }
  return left.right.kind === 'today' ? comparisonOf(operator, left.left, offset(right.value)) : undefined;
}

/** Today, yesterday and tomorrow. */
function dayCondition(
  operator: BinaryOperator,
  value: Expression,
  day: Expression,
  right: Formula,
  reading: Reading,
): Condition | undefined {
  if (operator !== '=' || (day.kind !== 'today' && day.kind !== 'dateOffset') || !readsToday(right)) return undefined;
  const distance = (constantOf(right, reading.place.today) ?? Number.NaN) - reading.place.today;
  const window = distance === 0 ? 'today' : distance === 1 ? 'tomorrow' : distance === -1 ? 'yesterday' : undefined;
  return window && { kind: 'dateWindow', window, value };
}
