import { formulaValueOf } from './formulaExpression';
import { filledGuards, numberGuards } from './formulaValue';
import type { FormulaValue } from './formulaValue';
import { contentsReadBy } from './formulaScope';
import type { Scope } from './formulaScope';
import { allOf, anyOf, conjunctionOf, joined, termOf } from './formulaTerm';
import type { Term } from './formulaTerm';
import type { ComparisonOperator, Condition, Expression } from './syntax';

/** Compiles a comparison, with guards wherever Excel would compare values of different kinds. */
export function comparisonTerm(operator: ComparisonOperator, left: Expression, right: Expression, scope: Scope): Term {
  switch (operator) {
    case 'equalTo':
      return equalTerm(left, right, scope);
    case 'notEqualTo':
      return unequalTerm(left, right, scope);
    case 'greaterThan':
      return orderTerm('>', left, right, scope);
    case 'greaterThanOrEqual':
      return orderTerm('>=', left, right, scope);
    case 'lessThan':
      return orderTerm('<', left, right, scope);
    case 'lessThanOrEqual':
      return orderTerm('<=', left, right, scope);
  }
}

/** Compiles between (both bounds inside) and its negation, which is for numbers only. */
export function betweenTerm(condition: Extract<Condition, { kind: 'between' }>, scope: Scope): Term {
  const { value, low, high } = condition;
  if (!condition.negated) return allOf([orderTerm('>=', value, low, scope), orderTerm('<=', value, high, scope)]);
  const [number, from, to] = [formulaValueOf(value, scope), formulaValueOf(low, scope), formulaValueOf(high, scope)];
  const outside = `OR(${number.text}<${from.text},${number.text}>${to.text})`;
  const guards = [number, from, to].flatMap(numberGuards);
  return termOf([...guards, outside], joined(number.fails, from.fails, to.fails));
}

/** Compiles membership in a list of values; "not one of" holds nowhere for a value or option that is an error. */
export function oneOfTerm(negated: boolean, value: Expression, options: readonly Expression[], scope: Scope): Term {
  if (!negated) return anyOf(options.map((option) => equalTerm(value, option, scope)));
  return allOf(options.map((option) => unequalTerm(value, option, scope)));
}

function equalTerm(left: Expression, right: Expression, scope: Scope): Term {
  const [a, b] = [formulaValueOf(left, scope), formulaValueOf(right, scope)];
  return termOf(equality(a, b, scope, [left, right]).equal, joined(a.fails, b.fails));
}

function unequalTerm(left: Expression, right: Expression, scope: Scope): Term {
  const [a, b] = [formulaValueOf(left, scope), formulaValueOf(right, scope)];
  return termOf([equality(a, b, scope, [left, right]).unequal], joined(a.fails, b.fails));
}

interface Equality {
  readonly equal: readonly string[];
  readonly unequal: string;
}

/** Excel's `=` takes a blank for 0 and FALSE: they are told apart here wherever they can meet. */
function equality(a: FormulaValue, b: FormulaValue, scope: Scope, sides: readonly Expression[]): Equality {
  if (a.kind === 'cell' && b.kind === 'cell') {
    return guarded([`ISNUMBER(${a.text})=ISNUMBER(${b.text})`, ...sameLogical(a, b, sides, scope)], a, b);
  }
  if (isCalculatedText(a)) return textEquality(a, b);
  if (isCalculatedText(b)) return textEquality(b, a);
  if (a.filled.length > 0) return calculatedEquality(a, b);
  if (b.filled.length > 0) return calculatedEquality(b, a);
  if (a.kind !== 'cell' && b.kind !== 'cell') {
    return a.kind === b.kind ? guarded([], a, b) : { equal: ['FALSE'], unequal: `NOT(ISERROR(${a.text}=${b.text}))` };
  }
  const [cell, constant] = a.kind === 'cell' ? [a, b] : [b, a];
  if (constant.kind === 'number' && mayBeZero(constant)) return guarded([`ISNUMBER(${cell.text})`], a, b);
  return constant.text === 'FALSE' ? guarded([`ISLOGICAL(${cell.text})`], a, b) : guarded([], a, b);
}

function guarded(guards: readonly string[], a: FormulaValue, b: FormulaValue): Equality {
  const equal = [...guards, `${a.text}=${b.text}`];
  return { equal, unequal: guards.length === 0 ? `${a.text}<>${b.text}` : `NOT(AND(${equal.join(',')}))` };
}

function isCalculatedText(value: FormulaValue): boolean {
  return value.kind === 'text' && value.filled.length > 0;
}

/** Text meets text and blank cells as Excel's `=` does; of numbers it equals only a calculated blank, and that where it is empty. */
function textEquality(value: FormulaValue, other: FormulaValue): Equality {
  if (other.kind === 'cell' || other.kind === 'text') return guarded([], value, other);
  if (other.filled.length === 0) return { equal: ['FALSE'], unequal: `NOT(ISERROR(${value.text}=${other.text}))` };
  const filled = conjunctionOf(other.filled);
  return {
    equal: [`IF(${filled},FALSE,${value.text}="")`],
    unequal: `IF(${filled},NOT(ISERROR(${value.text}=${other.text})),${value.text}<>"")`,
  };
}

/** A calculation on blanks is blank: equal to a blank, to nothing else. */
function calculatedEquality(value: FormulaValue, other: FormulaValue): Equality {
  const filled = conjunctionOf(value.filled);
  if (other.kind === 'text' || other.kind === 'boolean') return { equal: ['FALSE'], unequal: `NOT(ISERROR(${value.text}))` };
  const compare = `${value.text}=${other.text}`;
  if (other.kind === 'cell') {
    const same = `AND(ISNUMBER(${other.text}),${compare})`;
    return { equal: [`IF(${filled},${same},${other.text}="")`], unequal: `IF(${filled},NOT(${same}),${other.text}<>"")` };
  }
  if (other.filled.length === 0) return { equal: [`IF(${filled},${compare},FALSE)`], unequal: `IF(${filled},NOT(${compare}),TRUE)` };
  const otherFilled = conjunctionOf(other.filled);
  return {
    equal: [`IF(${filled},IF(${otherFilled},${compare},FALSE),NOT(${otherFilled}))`],
    unequal: `IF(${filled},IF(${otherFilled},NOT(${compare}),TRUE),${otherFilled})`,
  };
}

/** Literals but 0, and days, are no zero; what is calculated may be. */
function mayBeZero(constant: FormulaValue): boolean {
  if (/^(?:DATE\(|TODAY\(\))/.test(constant.text)) return false;
  return !(Number(constant.text) !== 0 && !Number.isNaN(Number(constant.text)));
}

function orderTerm(symbol: string, left: Expression, right: Expression, scope: Scope): Term {
  const [a, b] = [formulaValueOf(left, scope), formulaValueOf(right, scope)];
  const compare = `${a.text}${symbol}${b.text}`;
  return termOf([...orderGuards(a, b, [left, right], scope), compare], joined(a.fails, b.fails));
}

/** Values are ordered when they are of one kind and neither is blank; where one side can only be a number less is needed. */
function orderGuards(a: FormulaValue, b: FormulaValue, sides: readonly Expression[], scope: Scope): readonly string[] {
  if (a.kind === 'number' || b.kind === 'number') return [...numberGuards(a), ...numberGuards(b)];
  if (a.kind === 'cell' && b.kind === 'cell') return cellOrderGuards(a, b, sides, scope);
  const [cell, constant] = a.kind === 'cell' ? [a, b] : [b, a];
  if (cell.kind !== 'cell') return cell.kind === constant.kind ? [...cell.filled, ...constant.filled] : ['FALSE'];
  if (constant.kind === 'boolean') return [`ISLOGICAL(${cell.text})`];
  return constant.text === '""' ? ['FALSE'] : [`ISTEXT(${cell.text})`, ...filledGuards(cell), ...constant.filled];
}

function cellOrderGuards(a: FormulaValue, b: FormulaValue, sides: readonly Expression[], scope: Scope): readonly string[] {
  const numbersAlone = sides.some((side) => {
    const { kinds, emptyText } = contentsReadBy([side], scope);
    return !kinds.has('text') && !kinds.has('boolean') && !emptyText;
  });
  if (numbersAlone) return [`ISNUMBER(${a.text})`, `ISNUMBER(${b.text})`];
  const filled = [...filledGuards(a), ...filledGuards(b)];
  return [`ISNUMBER(${a.text})=ISNUMBER(${b.text})`, ...sameLogical(a, b, sides, scope), ...filled];
}

/** Booleans are rare: a formula tells them apart from text and blanks only where a column holds some. */
function sameLogical(a: FormulaValue, b: FormulaValue, sides: readonly Expression[], scope: Scope): readonly string[] {
  return contentsReadBy(sides, scope).kinds.has('boolean') ? [`ISLOGICAL(${a.text})=ISLOGICAL(${b.text})`] : [];
}
