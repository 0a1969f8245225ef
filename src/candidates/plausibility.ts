import { functionRow, subjectOf } from '../rules';
import type { Condition, Expression, Rule, RuleSet } from '../rules';
import type { ColumnType } from '../sheet';
import type { TableContext } from './tableContext';

/**
 * Whether people could have meant a rule set: no value compared with itself, nothing said twice, no text ordered like a
 * number, no columns of different types compared, no condition that looks at no cell, no date window over what holds no dates.
 */
export function isPlausible(rules: RuleSet, context: TableContext): boolean {
  return (
    !repeats(rules.map((rule) => (rule.kind === 'condition' ? rule.condition : rule))) &&
    rules.every((rule) => isPlausibleRule(rule, context))
  );
}

function isPlausibleRule(rule: Rule, context: TableContext): boolean {
  return rule.kind === 'visual' || isPlausibleCondition(rule.condition, context);
}

function isPlausibleCondition(condition: Condition, context: TableContext): boolean {
  if (subjectOf(condition) === undefined) return false;
  switch (condition.kind) {
    case 'and':
    case 'or':
      return !repeats(condition.conditions) && condition.conditions.every((part) => isPlausibleCondition(part, context));
    case 'not':
      return isPlausibleCondition(condition.condition, context);
    case 'comparison':
      return isPlausibleComparison(condition, context);
    case 'oneOf':
      return !repeats(condition.options);
    case 'between':
      return (
        [condition.low, condition.high].every((bound) => typeOf(bound, context) !== 'text') && typeOf(condition.value, context) !== 'text'
      );
    case 'dateWindow':
    case 'dateSpan':
      return ['date', undefined].includes(typeOf(condition.value, context));
    case 'rank':
    case 'average':
      return typeOf(condition.value, context) !== 'text';
    case 'occurrence':
      return !repeats(condition.values);
    default:
      return true;
  }
}

function isPlausibleComparison({ operator, left, right }: Extract<Condition, { kind: 'comparison' }>, context: TableContext): boolean {
  if (right.kind === 'cell' || JSON.stringify(left) === JSON.stringify(right)) return false;
  const types = [typeOf(left, context), typeOf(right, context)];
  if (operator !== 'equalTo' && operator !== 'notEqualTo' && types.includes('text')) return false;
  const [first, second] = types;
  return right.kind === 'text' || first === undefined || second === undefined || first === second;
}

/** What an expression gives; `undefined` where any type may be meant. Times and dates are told from numbers only as columns. */
function typeOf(expression: Expression, context: TableContext): ColumnType | undefined {
  switch (expression.kind) {
    case 'column': {
      const type = context.columns[expression.column]?.type;
      return type === 'empty' || context.columns[expression.column]?.isMixed === true ? undefined : type;
    }
    case 'text':
      return 'text';
    case 'date':
    case 'today':
    case 'dateOffset':
      return 'date';
    case 'function':
      return functionRow(expression.name).isDate === true ? 'date' : functionRow(expression.name).result;
    case 'statistic':
      return context.columns[expression.column]?.type;
    default:
      return undefined;
  }
}

function repeats(parts: readonly unknown[]): boolean {
  return new Set(parts.map((part) => JSON.stringify(part))).size < parts.length;
}
