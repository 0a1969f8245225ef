import { constructOf } from './constructs/registry';
import type { FormulaScopes } from './formulaScope';
import type { Term } from './formulaTerm';
import type { Condition } from './syntax';

/** Compiles a condition for one row (one cell). */
export function conditionTerm(condition: Condition, scopes: FormulaScopes): Term {
  return constructOf(condition).term(condition, { ...scopes.own.parts, scopes });
}
