import type { Condition, Expression } from '../../rules';

/** The same condition about another column, or about the cell that is looked at. */
export function aboutInstead(condition: Condition, subject: Expression): Condition {
  switch (condition.kind) {
    case 'comparison':
      return { ...condition, left: subject };
    case 'between':
    case 'is':
    case 'text':
    case 'oneOf':
      return { ...condition, value: subject };
    case 'and':
    case 'or':
      return { ...condition, conditions: condition.conditions.map((each) => aboutInstead(each, subject)) };
    default:
      return condition;
  }
}
