import type { ComparisonOperator, Condition, DateUnit, Expression } from '../../rules';

/** A number literal. */
export function number(value: number): Expression {
  return { kind: 'number', value };
}

/** A text literal. */
export function text(value: string): Expression {
  return { kind: 'text', value };
}

/** The cell of this row in a column. */
export function columnAt(column: number): Expression {
  return { kind: 'column', column };
}

/** `left operator right`. */
export function compare(operator: ComparisonOperator, left: Expression, right: Expression): Condition {
  return { kind: 'comparison', operator, left, right };
}

/** Today moved by calendar units, back when negative. */
export function fromToday(amount: number, unit: DateUnit): Expression {
  return { kind: 'dateOffset', base: { kind: 'today' }, amount: number(amount), unit };
}

/** `left operator right` as a value. */
export function arithmetic(operator: '+' | '-' | '*' | '/', left: Expression, right: Expression): Expression {
  return { kind: 'arithmetic', operator, left, right };
}

/** All of the conditions; nested conjunctions become one. */
export function all(conditions: readonly Condition[]): Condition {
  const [only, ...more] = conditions;
  if (only !== undefined && more.length === 0) return only;
  return { kind: 'and', conditions: conditions.flatMap((one) => (one.kind === 'and' ? one.conditions : [one])) };
}

/** Any of the conditions; nested disjunctions become one. */
export function any(conditions: readonly Condition[]): Condition {
  const [only, ...more] = conditions;
  if (only !== undefined && more.length === 0) return only;
  return { kind: 'or', conditions: conditions.flatMap((one) => (one.kind === 'or' ? one.conditions : [one])) };
}

/** The plainest condition that holds where `condition` does not. */
export function negation(condition: Condition): Condition {
  switch (condition.kind) {
    case 'comparison':
      return negatedComparison(condition) ?? { kind: 'not', condition };
    case 'oneOf':
      return { ...condition, negated: !condition.negated };
    case 'is':
      if (condition.property === 'blank') return { ...condition, property: 'notBlank' };
      if (condition.property === 'notBlank') return { ...condition, property: 'blank' };
      return { kind: 'not', condition };
    case 'text':
      return negatedText(condition) ?? { kind: 'not', condition };
    case 'not':
      return condition.condition;
    default:
      return { kind: 'not', condition };
  }
}

function negatedComparison(condition: Extract<Condition, { kind: 'comparison' }>): Condition | undefined {
  if (condition.operator === 'equalTo') return { ...condition, operator: 'notEqualTo' };
  if (condition.operator === 'notEqualTo') return { ...condition, operator: 'equalTo' };
  return undefined;
}

function negatedText(condition: Extract<Condition, { kind: 'text' }>): Condition | undefined {
  if (condition.operator === 'contains') return { ...condition, operator: 'notContains' };
  if (condition.operator === 'beginsWith') return { ...condition, operator: 'notBeginsWith' };
  if (condition.operator === 'endsWith') return { ...condition, operator: 'notEndsWith' };
  return undefined;
}
