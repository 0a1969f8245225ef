import type { Expression } from '../rules';
import type { Reading } from './place';
import type { Call, Formula } from './syntax';

/** Ways to say a quarter, a time of day, full years and the like by other functions; `undefined` for other formulas. */
export function dateFormOf(formula: Formula, reading: Reading): Expression | undefined {
  for (const form of FORMS) {
    const found = form(formula);
    const values = found?.values.map((value) => reading.expression(value)).filter((value) => value !== undefined);
    if (found !== undefined && values?.length === found.values.length)
      return { kind: 'function', name: found.name, arguments: [...values, ...(found.literals ?? [])] };
  }
  return undefined;
}

/** A function of the language that a formula says in other words, and the parts that it is a function of. */
interface Form {
  readonly name: Extract<Expression, { kind: 'function' }>['name'];
  readonly values: readonly Formula[];
  readonly literals?: readonly Expression[];
}

const FORMS: readonly ((formula: Formula) => Form | undefined)[] = [quarterForm, timeForm, completedForm, weekForm];

/** `ROUNDUP(MONTH(x)/3,0)`, `INT((MONTH(x)+2)/3)` and `CEILING(MONTH(x)/3,1)`. */
function quarterForm(formula: Formula): Form | undefined {
  const [inner, second] = callOf(formula)?.arguments ?? [];
  const { name = '' } = callOf(formula) ?? {};
  if (inner?.kind !== 'binary' || inner.operator !== '/' || !isNumber(inner.right, 3)) return undefined;
  const up = (name === 'ROUNDUP' && isNumber(second, 0)) || (name === 'CEILING' && isNumber(second, 1));
  const month = up
    ? inner.left
    : name === 'INT' && inner.left.kind === 'binary' && isNumber(inner.left.right, 2)
      ? inner.left.left
      : undefined;
  const date = month && callOf(month, 'MONTH')?.arguments[0];
  return date && { name: 'QUARTER', values: [date] };
}

/** `MOD(x,1)` and `x-INT(x)`. */
function timeForm(formula: Formula): Form | undefined {
  const modulo = callOf(formula, 'MOD');
  const [value, divisor] = modulo?.arguments ?? [];
  if (value?.kind === 'reference' && isNumber(divisor, 1)) return { name: 'TIMEOFDAY', values: [value] };
  if (formula.kind !== 'binary' || formula.operator !== '-') return undefined;
  const whole = (callOf(formula.right, 'INT') ?? callOf(formula.right, 'TRUNC'))?.arguments;
  return whole?.length === 1 && isSame(whole[0], formula.left) ? { name: 'TIMEOFDAY', values: [formula.left] } : undefined;
}

/** DATEDIF in full years and months, and days from one date to another. */
function completedForm(formula: Formula): Form | undefined {
  const [start, end, unit] = callOf(formula, 'DATEDIF')?.arguments ?? [];
  if (start === undefined || end === undefined || unit?.kind !== 'text') return undefined;
  const name = { Y: 'YEARSBETWEEN', M: 'MONTHSBETWEEN' }[unit.value.toUpperCase()];
  return name === 'YEARSBETWEEN' || name === 'MONTHSBETWEEN' ? { name, values: [start, end] } : undefined;
}

/** `WEEKNUM(x,21)` is the ISO week. */
function weekForm(formula: Formula): Form | undefined {
  const [date, type] = callOf(formula, 'WEEKNUM')?.arguments ?? [];
  return date && isNumber(type, 21) ? { name: 'ISOWEEKNUM', values: [date] } : undefined;
}

function callOf(formula: Formula | undefined, name?: string): Call | undefined {
  return formula?.kind === 'call' && (name === undefined || formula.name === name) ? formula : undefined;
}

function isNumber(formula: Formula | undefined, value: number): boolean {
  return formula?.kind === 'number' && formula.value === value;
}

function isSame(a: Formula | undefined, b: Formula | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
