import { constructOf, isConstructed } from './constructs/registry';
import { betweenTerm, comparisonTerm, oneOfTerm } from './formulaComparison';
import { dateSpanTerm, dateWindowTerm } from './formulaDate';
import { formulaValueOf } from './formulaExpression';
import type { FormulaScopes } from './formulaScope';
import { isTerm, textTerm } from './formulaText';
import { allOf, anyOf, noneOf } from './formulaTerm';
import type { Term } from './formulaTerm';
import type { Condition, Expression } from './syntax';

/** Compiles a condition for one row (one cell). */
export function conditionTerm(condition: Condition, scopes: FormulaScopes): Term {
  if (isConstructed(condition)) return constructOf(condition).term(condition, { ...scopes.own.parts, scopes });
  const own = (expression: Expression) => formulaValueOf(expression, scopes.own);
  switch (condition.kind) {
    case 'comparison':
      return comparisonTerm(condition.operator, condition.left, condition.right, scopes.own);
    case 'between':
      return betweenTerm(condition, scopes.own);
    case 'text':
      return textTerm(condition.operator, own(condition.value), condition.text, scopes.own);
    case 'oneOf':
      return oneOfTerm(condition.negated, condition.value, condition.options, scopes.own);
    case 'is':
      return isTerm(condition.property, own(condition.value));
    case 'dateWindow':
      return dateWindowTerm(condition.window, own(condition.value));
    case 'dateSpan':
      return dateSpanTerm(condition, scopes.own);
    case 'and':
      return allOf(condition.conditions.map((inner) => conditionTerm(inner, scopes)));
    case 'or':
      return anyOf(condition.conditions.map((inner) => conditionTerm(inner, scopes)));
    case 'not':
      return noneOf(conditionTerm(condition.condition, scopes));
  }
}
