import type { FormulaParts } from './constructs/construct';
import { filledGuards, numberGuards } from './formulaValue';
import type { FormulaValue } from './formulaValue';
import { conjunctionOf, joined, termOf } from './formulaTerm';
import type { Term } from './formulaTerm';
import type { Expression } from './syntax';

/** Compiles equality of two values of one kind; a blank equals a blank, not 0. */
export function equalTerm(left: Expression, right: Expression, parts: FormulaParts): Term {
  const [a, b] = [parts.value(left), parts.value(right)];
  return termOf(equality(a, b, parts, [left, right]).equal, joined(a.fails, b.fails));
}

/** Compiles what holds wherever `equalTerm` does not, but for errors. */
export function unequalTerm(left: Expression, right: Expression, parts: FormulaParts): Term {
  const [a, b] = [parts.value(left), parts.value(right)];
  return termOf([equality(a, b, parts, [left, right]).unequal], joined(a.fails, b.fails));
}

interface Equality {
  readonly equal: readonly string[];
  readonly unequal: string;
}

/** Excel's `=` takes a blank for 0 and FALSE: they are told apart here wherever they can meet. */
function equality(a: FormulaValue, b: FormulaValue, parts: FormulaParts, sides: readonly Expression[]): Equality {
  if (a.kind === 'cell' && b.kind === 'cell') {
    return guarded([`ISNUMBER(${a.text})=ISNUMBER(${b.text})`, ...bothFilled(a, b, sides, parts)], a, b);
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
  return constant.text === 'FALSE' ? guarded(filledGuards(cell), a, b) : guarded([], a, b);
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

/** Compiles the order of two values of one kind by the sign `symbol`, with guards wherever Excel would compare different kinds. */
export function orderTerm(symbol: string, left: Expression, right: Expression, parts: FormulaParts): Term {
  const [a, b] = [parts.value(left), parts.value(right)];
  const compare = `${a.text}${symbol}${b.text}`;
  return termOf([...orderGuards(a, b, [left, right], parts), compare], joined(a.fails, b.fails));
}

/** Values are ordered when they are of one kind and neither is blank; where one side can only be a number less is needed. */
function orderGuards(a: FormulaValue, b: FormulaValue, sides: readonly Expression[], parts: FormulaParts): readonly string[] {
  if (a.kind === 'number' || b.kind === 'number') return [...numberGuards(a), ...numberGuards(b)];
  if (a.kind === 'cell' && b.kind === 'cell') return cellOrderGuards(a, b, sides, parts);
  const [cell, constant] = a.kind === 'cell' ? [a, b] : [b, a];
  if (cell.kind !== 'cell') return cell.kind === constant.kind ? [...cell.filled, ...constant.filled] : ['FALSE'];
  if (constant.kind === 'boolean') return [`ISLOGICAL(${cell.text})`];
  return constant.text === '""' ? ['FALSE'] : [`ISTEXT(${cell.text})`, ...filledGuards(cell), ...constant.filled];
}

function cellOrderGuards(a: FormulaValue, b: FormulaValue, sides: readonly Expression[], parts: FormulaParts): readonly string[] {
  const numbersAlone = sides.some((side) => {
    const { kinds, emptyText } = parts.contents(side);
    return !kinds.has('text') && !kinds.has('boolean') && !emptyText;
  });
  if (numbersAlone) return [`ISNUMBER(${a.text})`, `ISNUMBER(${b.text})`];
  const filled = [...filledGuards(a), ...filledGuards(b)];
  const bothText = holdBooleans(sides, parts) ? [`ISTEXT(${a.text})=ISTEXT(${b.text})`] : [];
  return [`ISNUMBER(${a.text})=ISNUMBER(${b.text})`, ...bothText, ...filled];
}

/** FALSE equals a blank in Excel: they are told apart only where a column holds booleans, which are rare. */
function bothFilled(a: FormulaValue, b: FormulaValue, sides: readonly Expression[], parts: FormulaParts): readonly string[] {
  return holdBooleans(sides, parts) ? [`(${a.text}<>"")=(${b.text}<>"")`] : [];
}

function holdBooleans(sides: readonly Expression[], parts: FormulaParts): boolean {
  return parts.contents(...sides).kinds.has('boolean');
}
