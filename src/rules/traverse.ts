import type { Condition, Expression } from './syntax';

/** The first column or cell expression in reading order; what a rule is about. */
export function subjectOf(condition: Condition): Expression | undefined {
  switch (condition.kind) {
    case 'comparison':
      return leafOf(condition.left) ?? leafOf(condition.right);
    case 'and':
    case 'or':
      return first(condition.conditions, subjectOf);
    case 'not':
      return subjectOf(condition.condition);
    case 'occurrence':
      return first(condition.values, leafOf);
    default:
      return leafOf(condition.value);
  }
}

function first<T>(items: readonly T[], leaf: (item: T) => Expression | undefined): Expression | undefined {
  for (const item of items) {
    const found = leaf(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function leafOf(expression: Expression): Expression | undefined {
  switch (expression.kind) {
    case 'column':
    case 'cell':
      return expression;
    case 'arithmetic':
      return leafOf(expression.left) ?? leafOf(expression.right);
    case 'dateOffset':
      return leafOf(expression.base);
    case 'function':
      return leafOf(expression.argument);
    default:
      return undefined;
  }
}
