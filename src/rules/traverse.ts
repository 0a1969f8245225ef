import type { Condition, Expression, Rule } from './syntax';

/** The expressions of a condition and of the conditions inside it, in reading order; not the expressions inside these. */
export function expressionsOf(condition: Condition): readonly Expression[] {
  switch (condition.kind) {
    case 'comparison':
      return [condition.left, condition.right];
    case 'between':
      return [condition.value, condition.low, condition.high];
    case 'text':
      return [condition.value, condition.text];
    case 'oneOf':
      return [condition.value, ...condition.options];
    case 'is':
    case 'average':
    case 'dateWindow':
      return [condition.value];
    case 'occurrence':
      return condition.values;
    case 'rank':
      return [condition.value, condition.count];
    case 'dateSpan':
      return [condition.value, condition.amount];
    case 'and':
    case 'or':
      return condition.conditions.flatMap(expressionsOf);
    case 'not':
      return expressionsOf(condition.condition);
  }
}

/** The expressions directly inside an expression, in reading order. */
export function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'date':
    case 'cell':
    case 'column':
    case 'today':
    case 'statistic':
      return [];
    case 'dateOffset':
      return [expression.base, expression.amount];
    case 'arithmetic':
      return [expression.left, expression.right];
    case 'function':
      return [expression.argument];
  }
}

/** The first column or cell expression in reading order, what a rule is about; `undefined` when no cell is read. */
export function subjectOf(condition: Condition): Expression | undefined {
  for (const expression of expressionsOf(condition)) {
    const subject = subjectOfExpression(expression);
    if (subject !== undefined) return subject;
  }
  return undefined;
}

/** Table columns that a condition rule names in its condition, in reading order, each once; a visual rule names none beside its target. */
export function columnsOf(rule: Rule): readonly number[] {
  switch (rule.kind) {
    case 'condition':
      return [...new Set(expressionsOf(rule.condition).flatMap(columnsOfExpression))];
    case 'visual':
      return [];
  }
}

/** Table columns that an expression names, those of statistics included, in reading order. */
export function columnsOfExpression(expression: Expression): readonly number[] {
  switch (expression.kind) {
    case 'column':
    case 'statistic':
      return [expression.column];
    default:
      return operandsOf(expression).flatMap(columnsOfExpression);
  }
}

/** Whether an expression reads the cell that is looked at. */
export function readsCell(expression: Expression): boolean {
  return expression.kind === 'cell' || operandsOf(expression).some(readsCell);
}

/** The condition with every expression replaced by what `map` makes of it, inner ones first. */
export function mapExpressions(condition: Condition, map: (expression: Expression) => Expression): Condition {
  const deep = (expression: Expression): Expression => map(mapOperands(expression, deep));
  switch (condition.kind) {
    case 'comparison':
      return { ...condition, left: deep(condition.left), right: deep(condition.right) };
    case 'between':
      return { ...condition, value: deep(condition.value), low: deep(condition.low), high: deep(condition.high) };
    case 'text':
      return { ...condition, value: deep(condition.value), text: deep(condition.text) };
    case 'oneOf':
      return { ...condition, value: deep(condition.value), options: condition.options.map(deep) };
    case 'is':
    case 'average':
    case 'dateWindow':
      return { ...condition, value: deep(condition.value) };
    case 'occurrence':
      return { ...condition, values: condition.values.map(deep) };
    case 'rank':
      return { ...condition, value: deep(condition.value), count: deep(condition.count) };
    case 'dateSpan':
      return { ...condition, value: deep(condition.value), amount: deep(condition.amount) };
    case 'and':
    case 'or':
      return { ...condition, conditions: condition.conditions.map((inner) => mapExpressions(inner, map)) };
    case 'not':
      return { ...condition, condition: mapExpressions(condition.condition, map) };
  }
}

function mapOperands(expression: Expression, map: (operand: Expression) => Expression): Expression {
  switch (expression.kind) {
    case 'dateOffset':
      return { ...expression, base: map(expression.base), amount: map(expression.amount) };
    case 'arithmetic':
      return { ...expression, left: map(expression.left), right: map(expression.right) };
    case 'function':
      return { ...expression, argument: map(expression.argument) };
    default:
      return expression;
  }
}

function subjectOfExpression(expression: Expression): Expression | undefined {
  switch (expression.kind) {
    case 'column':
    case 'cell':
      return expression;
    default:
      for (const operand of operandsOf(expression)) {
        const subject = subjectOfExpression(operand);
        if (subject !== undefined) return subject;
      }
      return undefined;
  }
}
