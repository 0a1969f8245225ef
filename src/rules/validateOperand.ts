import { columnType, dateOfSerial, equalTexts, toNumber } from '../sheet';
import type { TableColumn, TableSnapshot } from '../sheet';
import { expressionConstructOf } from './constructs/registry';
import type { Validation } from './constructs/construct';
import type { OperandKind, OperandTypes } from './operandTypes';
import type { Expression, RuleFault, Target } from './syntax';
import { fault } from './validateFault';

/** What validation knows around a condition. */
export interface ValidationScope {
  readonly table: TableSnapshot;
  readonly target: Target;
  /** Table columns that `cell` runs over. */
  readonly targetColumns: readonly number[];
  /** For constructs that stand in files of their own. */
  readonly parts: Validation;
}

/** Serial numbers below this one (18 May 1927, or 1931 in the other date system) are hardly meant as dates. */
const FIRST_LIKELY_DATE = 10_000;

/** The kinds of value that an expression can have. Nothing is claimed of empty, missing or partly read columns. */
export function typesOf(expression: Expression, scope: ValidationScope): OperandTypes {
  return expressionConstructOf(expression).types(expression, scope.parts);
}

/** Whether `other` can never meet `value` in a comparison: kinds that differ, a text that a number column does not hold, a number that is no date. */
export function mismatch(value: Expression, other: Expression, scope: ValidationScope): RuleFault | undefined {
  const [types, otherTypes] = [typesOf(value, scope), typesOf(other, scope)];
  if (types.kinds.size === 0 || otherTypes.kinds.size === 0) return undefined;
  if (![...types.kinds].some((kind) => otherTypes.kinds.has(kind))) {
    return fault('typeMismatch', [], `The column holds ${words(types.kinds)}, the other side is ${words(otherTypes.kinds)}.`);
  }
  if (other.kind === 'text' && types.columns.length > 0 && !mayHoldText(types.columns, other.value)) {
    return fault('typeMismatch', [], `The column does not hold the text ${JSON.stringify(other.value)}, nor text as a rule.`);
  }
  if (types.columns.length === 0) return undefined;
  if (other.kind === 'number' && !mayBeDate(other.value) && types.columns.every((column) => columnType(column) === 'date')) {
    return fault('dateNeeded', [], `The column holds dates; ${other.value} is none.`);
  }
  if (isDate(other) && !types.columns.some(holdsDates)) return fault('typeMismatch', [], 'The column holds no dates.');
  return undefined;
}

/** A fault when none of the cells that an expression reads is a number, or spells one. */
export function numberFault(expression: Expression, scope: ValidationScope): RuleFault | undefined {
  const { kinds, columns } = typesOf(expression, scope);
  if (kinds.size === 0 || kinds.has('number') || columns.some(spellsNumbers)) return undefined;
  return fault('numberNeeded', [], `A number is needed here, not ${words(kinds)}.`);
}

/** A fault when none of the cells that an expression reads can be a date. */
export function dateFault(expression: Expression, scope: ValidationScope): RuleFault | undefined {
  const { kinds, columns } = typesOf(expression, scope);
  if (kinds.size === 0 || (columns.length === 0 && kinds.has('number')) || columns.some(holdsDates)) return undefined;
  return fault('dateNeeded', [], `Dates are needed here, not ${words(kinds)}.`);
}

function mayHoldText(columns: readonly TableColumn[], text: string): boolean {
  return columns.some((column) => {
    return columnType(column) === 'text' || column.values.some((value) => typeof value === 'string' && equalTexts(value, text));
  });
}

/** Dates may have lost their format, so numbers of a likely size count. */
function holdsDates(column: TableColumn): boolean {
  return columnType(column) === 'date' || column.values.some((value) => typeof value === 'number' && value >= FIRST_LIKELY_DATE);
}

/** 0 asks whether there is a date at all. */
function mayBeDate(value: number): boolean {
  return value === 0 || (value >= FIRST_LIKELY_DATE && dateOfSerial(value) !== undefined);
}

function isDate(expression: Expression): boolean {
  return expressionConstructOf(expression).isDate?.(expression) === true;
}

function spellsNumbers(column: TableColumn): boolean {
  return column.values.some((value) => typeof value === 'string' && value !== '' && typeof toNumber(value) === 'number');
}

function words(kinds: ReadonlySet<OperandKind>): string {
  return [...kinds].map((kind) => (kind === 'text' ? 'text' : `${kind}s`)).join(' and ');
}
