import type { ComparisonOperator, Condition, Expression } from '../rules';
import type { Reading } from './place';
import type { BinaryOperator, Formula } from './syntax';

/** Formula operators as the rule language names them. */
export const OPERATOR_NAMES: Readonly<Partial<Record<BinaryOperator, ComparisonOperator>>> = {
  '=': 'equalTo',
  '<>': 'notEqualTo',
  '>': 'greaterThan',
  '>=': 'greaterThanOrEqual',
  '<': 'lessThan',
  '<=': 'lessThanOrEqual',
};

/** The test that a COUNTIF criterion (`"x"`, `"<=2"`, `"*cat*"`, `">"&B2`) makes of one cell. */
export function comparisonWith(value: Expression, criterion: Formula, reading: Reading): Condition | undefined {
  if (criterion.kind === 'text') return textCriterion(value, criterion.value);
  if (criterion.kind === 'binary' && criterion.operator === '&') {
    const operator = criterion.left.kind === 'text' ? operatorOf(criterion.left.value) : undefined;
    const right = reading.expression(criterion.right);
    return operator && right && { kind: 'comparison', operator, left: value, right };
  }
  const right = reading.expression(criterion);
  return right && { kind: 'comparison', operator: 'equalTo', left: value, right };
}

function textCriterion(value: Expression, criterion: string): Condition | undefined {
  const [, sign = '=', rest = ''] = /^(<>|<=|>=|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  const operator = operatorOf(sign);
  if (operator === undefined) return undefined;
  if (rest === '') return { kind: 'is', property: operator === 'notEqualTo' ? 'notBlank' : 'blank', value };
  if (/[*?]/.test(rest)) return operator === 'equalTo' ? wildcardTest(value, rest) : undefined;
  const right: Expression = Number.isNaN(Number(rest)) ? { kind: 'text', value: rest } : { kind: 'number', value: Number(rest) };
  return { kind: 'comparison', operator, left: value, right };
}

function wildcardTest(value: Expression, pattern: string): Condition | undefined {
  const literal = pattern.replace(/^\*|\*$/g, '');
  if (/[*?]/.test(literal)) return undefined;
  const text: Expression = { kind: 'text', value: literal };
  const open = { start: pattern.startsWith('*'), end: pattern.endsWith('*') };
  return { kind: 'text', operator: open.start && open.end ? 'contains' : open.end ? 'beginsWith' : 'endsWith', value, text };
}

function operatorOf(sign: string): ComparisonOperator | undefined {
  return Object.entries(OPERATOR_NAMES).find(([key]) => key === sign)?.[1];
}
