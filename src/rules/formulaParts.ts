import type { TableSnapshot } from '../sheet';
import { contentsOf } from './columnContents';
import type { FormulaParts } from './constructs/construct';
import { conditionTerm } from './formulaCondition';
import { formulaValueOf } from './formulaExpression';
import { contentsReadBy, scopesOf } from './formulaScope';
import type { FormulaScopes } from './formulaScope';
import { columnsOfCondition, rangesOfCondition, readsCell } from './traverse';
import type { Rule } from './syntax';

/** Scopes of a rule whose formula is written for the first cell of its area number `areaIndex`. */
export function formulaScopesOf(rule: Pick<Rule, 'target'>, table: TableSnapshot, areaIndex: number): FormulaScopes {
  return scopesOf(rule, table, areaIndex, partsOf);
}

function partsOf(scopes: FormulaScopes): FormulaParts {
  const { table, targetColumns } = scopes.own;
  return {
    scopes,
    value: (expression, scope = scopes.own) => formulaValueOf(expression, scope),
    condition: (condition, inner = scopes) => conditionTerm(condition, inner),
    readsCell,
    contents: (...expressions) => contentsReadBy(expressions, scopes.own),
    contentsRead: (condition) =>
      contentsOf(table, [...columnsOfCondition(condition), ...targetColumns], rangesOfCondition(condition, scopes.own)),
  };
}
