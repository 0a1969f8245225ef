import { expressionConstructOf } from './constructs/registry';
import type { FormulaValue } from './formulaValue';
import type { Scope } from './formulaScope';
import type { Expression } from './syntax';

/** Compiles an expression; `scope` says whether for one row or, as an array, for many. */
export function formulaValueOf(expression: Expression, scope: Scope): FormulaValue {
  return expressionConstructOf(expression).value(expression, scope, scope.parts);
}
