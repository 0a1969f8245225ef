import { contentsOf } from './columnContents';
import { formulaValueOf, numberGuards } from './formulaExpression';
import type { FormulaValue } from './formulaExpression';
import { numberLiteral, stringLiteral, withoutWildcards } from './formulaLiteral';
import { columnsReadBy } from './formulaScope';
import type { Scope } from './formulaScope';
import { allOf, anyOf, joined, noneOf, termOf } from './formulaTerm';
import type { Term } from './formulaTerm';
import type { CellProperty, ComparisonOperator, Condition, Expression, TextOperator } from './syntax';

const SYMBOLS: Readonly<Record<ComparisonOperator, string>> = {
  equalTo: '=',
  notEqualTo: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

/** Compiles a comparison, with guards wherever Excel would compare values of different kinds. */
export function comparisonTerm(condition: Extract<Condition, { kind: 'comparison' }>, scope: Scope): Term {
  const { operator, left, right } = condition;
  switch (operator) {
    case 'equalTo':
      return equalTerm(left, right, scope);
    case 'notEqualTo':
      return unequalTerm(left, right, scope);
    default:
      return orderTerm(SYMBOLS[operator], left, right, scope);
  }
}

/** Compiles between (both bounds inside) and its negation, for numbers only. */
export function betweenTerm(negated: boolean, value: FormulaValue, low: FormulaValue, high: FormulaValue): Term {
  const guards = [...numberGuards(value), ...numberGuards(low), ...numberGuards(high)];
  const fails = joined(value.fails, low.fails, high.fails);
  if (negated) return termOf([...guards, `OR(${value.text}<${low.text},${value.text}>${high.text})`], fails);
  return termOf([...guards, `${value.text}>=${low.text}`, `${value.text}<=${high.text}`], fails);
}

/** Compiles a text condition: SEARCH with its wildcards switched off, LEFT and RIGHT compared without case. */
export function textTerm(operator: TextOperator, value: FormulaValue, text: Expression, scope: Scope): Term {
  const needle = needleOf(text, scope);
  const guards = [...value.guards, ...needle.guards];
  const fails = joined(value.fails, needle.fails);
  const search = `SEARCH(${needle.pattern},${value.text})`;
  switch (operator) {
    case 'contains':
      return termOf([...guards, `ISNUMBER(${search})`]);
    case 'notContains':
      return termOf([...guards, ...[...fails].map((cell) => `NOT(ISERROR(${cell}))`), `ISERROR(${search})`]);
    case 'beginsWith':
      return termOf([...guards, `LEFT(${value.text},${needle.length})=${needle.text}`], fails);
    case 'notBeginsWith':
      return termOf([...guards, `LEFT(${value.text},${needle.length})<>${needle.text}`], fails);
    case 'endsWith':
      return termOf([...guards, `RIGHT(${value.text},${needle.length})=${needle.text}`], fails);
    case 'notEndsWith':
      return termOf([...guards, `RIGHT(${value.text},${needle.length})<>${needle.text}`], fails);
  }
}

/** Compiles membership in a list of values. */
export function oneOfTerm(negated: boolean, value: Expression, options: readonly Expression[], scope: Scope): Term {
  const equals = options.map((option) => equalTerm(value, option, scope));
  if (!negated) return anyOf(equals);
  const literals = options.every((option) => option.kind === 'text' || option.kind === 'number' || option.kind === 'date');
  if (literals && options.length > 0) return allOf(options.map((option) => unequalTerm(value, option, scope)));
  return allOf([isTerm('notError', formulaValueOf(value, scope)), noneOf(anyOf(equals))]);
}

/** Compiles what a cell is. */
export function isTerm(property: CellProperty, value: FormulaValue): Term {
  const { text, guards, fails } = value;
  switch (property) {
    case 'blank':
      return termOf([...guards, `${text}=""`], fails);
    case 'notBlank':
      return termOf([...guards, `${text}<>""`], fails);
    case 'error':
      return guards.length === 0 ? termOf([`ISERROR(${text})`]) : termOf([`NOT(AND(${guards.join(',')},NOT(ISERROR(${text}))))`]);
    case 'notError':
      return termOf([...guards, `NOT(ISERROR(${text}))`]);
    case 'number':
      return termOf([...guards, `ISNUMBER(${text})`]);
    case 'text':
      return termOf([...guards, `ISTEXT(${text})`, `${text}<>""`], fails);
  }
}

function equalTerm(left: Expression, right: Expression, scope: Scope): Term {
  const { guards, equal, fails } = equality(left, right, scope);
  return termOf([...guards, ...equal], fails);
}

function unequalTerm(left: Expression, right: Expression, scope: Scope): Term {
  const { guards, equal, fails } = equality(left, right, scope);
  const [only = ''] = equal;
  if (equal.length > 1) return termOf([...guards, `NOT(AND(${equal.join(',')}))`], fails);
  const sides = [formulaValueOf(left, scope), formulaValueOf(right, scope)];
  return termOf(
    [...guards, only === sides.map((side) => side.text).join('=') ? sides.map((side) => side.text).join('<>') : `NOT(${only})`],
    fails,
  );
}

interface Equality {
  readonly guards: readonly string[];
  /** What makes two values equal; the last one compares them. */
  readonly equal: readonly string[];
  readonly fails: ReadonlySet<string>;
}

/** Excel's `=` takes a blank for 0 and FALSE: both are told apart here wherever they can meet. */
function equality(left: Expression, right: Expression, scope: Scope): Equality {
  const [a, b] = [formulaValueOf(left, scope), formulaValueOf(right, scope)];
  const compare = `${a.text}=${b.text}`;
  const base = { guards: [...a.guards, ...b.guards], fails: joined(a.fails, b.fails) };
  if (a.kind === 'cell' && b.kind === 'cell') {
    return { ...base, equal: [`ISNUMBER(${a.text})=ISNUMBER(${b.text})`, ...sameLogical(a, b, left, right, scope), compare] };
  }
  const [cell, other, literal] = a.kind === 'cell' ? [a, b, right] : [b, a, left];
  if (cell.kind !== 'cell') return { ...base, equal: a.kind === b.kind ? [compare] : ['FALSE'] };
  if (other.kind === 'number' && mayBeZero(literal)) return { ...base, equal: [`ISNUMBER(${cell.text})`, compare] };
  if (literal.kind === 'boolean' && !literal.value) return { ...base, equal: [`ISLOGICAL(${cell.text})`, compare] };
  return { ...base, equal: [compare] };
}

function mayBeZero(literal: Expression): boolean {
  switch (literal.kind) {
    case 'number':
      return literal.value === 0;
    case 'date':
      return literal.serial === 0;
    case 'today':
      return false;
    default:
      return true;
  }
}

function orderTerm(symbol: string, left: Expression, right: Expression, scope: Scope): Term {
  const [a, b] = [formulaValueOf(left, scope), formulaValueOf(right, scope)];
  const compare = `${a.text}${symbol}${b.text}`;
  const fails = joined(a.fails, b.fails);
  if (a.kind === 'cell' && b.kind === 'cell') return termOf([...orderGuards(a, b, left, right, scope), compare], fails);
  if (a.kind === 'number' || b.kind === 'number') return termOf([...numberGuards(a), ...numberGuards(b), compare], fails);
  const [cell, other] = a.kind === 'cell' ? [a, b] : [b, a];
  if (cell.kind !== 'cell') return termOf([a.kind === b.kind ? compare : 'FALSE']);
  if (other.kind === 'boolean') return termOf([`ISLOGICAL(${cell.text})`, compare], fails);
  if (other.text === '""') return termOf(['FALSE']);
  return termOf([`ISTEXT(${cell.text})`, `${cell.text}<>""`, compare], fails);
}

/** Two cells are ordered when they are of one kind and neither is blank; columns of numbers alone need less. */
function orderGuards(a: FormulaValue, b: FormulaValue, left: Expression, right: Expression, scope: Scope): readonly string[] {
  const { kinds, emptyText } = contentsOf(scope.table, [...columnsReadBy(left, scope), ...columnsReadBy(right, scope)]);
  if (!kinds.has('text') && !kinds.has('boolean') && !emptyText) return [`ISNUMBER(${a.text})`, `ISNUMBER(${b.text})`];
  const filled = [`${a.text}<>""`, `${b.text}<>""`];
  return [`ISNUMBER(${a.text})=ISNUMBER(${b.text})`, ...sameLogical(a, b, left, right, scope), ...filled];
}

/** Booleans are rare: a formula tells them apart from text and blanks only where a column holds some. */
function sameLogical(a: FormulaValue, b: FormulaValue, left: Expression, right: Expression, scope: Scope): readonly string[] {
  const { kinds } = contentsOf(scope.table, [...columnsReadBy(left, scope), ...columnsReadBy(right, scope)]);
  return kinds.has('boolean') ? [`ISLOGICAL(${a.text})=ISLOGICAL(${b.text})`] : [];
}

interface Needle {
  readonly text: string;
  /** For SEARCH. */
  readonly pattern: string;
  readonly length: string;
  readonly guards: readonly string[];
  readonly fails: ReadonlySet<string>;
}

function needleOf(text: Expression, scope: Scope): Needle {
  const literal = text.kind === 'text' ? text.value : text.kind === 'number' ? numberLiteral(text.value) : undefined;
  if (literal !== undefined) {
    const pattern = stringLiteral(withoutWildcards(literal));
    return { text: stringLiteral(literal), pattern, length: String(literal.length), guards: [], fails: new Set() };
  }
  const value = formulaValueOf(text, scope);
  const escaped = ['~', '*', '?'].reduce((inner, wildcard) => `SUBSTITUTE(${inner},"${wildcard}","~${wildcard}")`, value.text);
  const { guards, fails } = value;
  return { text: `${value.text}&""`, pattern: escaped, length: `LEN(${value.text})`, guards, fails };
}
