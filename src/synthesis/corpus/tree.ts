import type { Color, Condition, Expression, Format, Rule, Target, Visual } from '../../rules';

/** What to put in place of parts of a rule; each part is asked for once, inner expressions before outer ones. */
export interface RuleChange {
  readonly expression?: (expression: Expression) => Expression;
  readonly condition?: (condition: Condition) => Condition;
  readonly column?: (column: number) => number;
  readonly color?: (color: Color) => Color;
}

/** A copy of the rule with the changes made everywhere. */
export function changeRule(rule: Rule, change: RuleChange): Rule {
  const target = changeTarget(rule.target, change);
  if (rule.kind === 'visual') return { ...rule, target, visual: changeVisual(rule.visual, change) };
  return { ...rule, target, condition: changeCondition(rule.condition, change), format: changeFormat(rule.format, change) };
}

/** A copy of the condition with the changes made everywhere. */
export function changeCondition(condition: Condition, change: RuleChange): Condition {
  const inner = changeParts(condition, (each) => changeExpression(each, change), change);
  return change.condition?.(inner) ?? inner;
}

/** Every literal, column and other expression of a rule, inner ones before the ones that hold them. */
export function expressionsOf(rule: Rule): readonly Expression[] {
  const found: Expression[] = [];
  const note = (expression: Expression): Expression => (found.push(expression), expression);
  changeRule(rule, { expression: note });
  return found;
}

/** Columns that a rule reads or formats, ascending; whole rows and the selection name none. */
export function columnsOf(rule: Rule): readonly number[] {
  const columns = new Set<number>();
  const note = (column: number): number => (columns.add(column), column);
  changeRule(rule, { column: note });
  return [...columns].sort((a, b) => a - b);
}

/** Colours of a rule in the order of the tree. */
export function colorsOf(rule: Rule): readonly Color[] {
  const colors: Color[] = [];
  const note = (color: Color): Color => (colors.push(color), color);
  changeRule(rule, { color: note });
  return colors;
}

function changeParts(condition: Condition, expression: (each: Expression) => Expression, change: RuleChange): Condition {
  switch (condition.kind) {
    case 'comparison':
      return { ...condition, left: expression(condition.left), right: expression(condition.right) };
    case 'between':
      return { ...condition, value: expression(condition.value), low: expression(condition.low), high: expression(condition.high) };
    case 'text':
      return { ...condition, value: expression(condition.value), text: expression(condition.text) };
    case 'oneOf':
      return { ...condition, value: expression(condition.value), options: condition.options.map(expression) };
    case 'is':
    case 'average':
    case 'dateWindow':
      return { ...condition, value: expression(condition.value) };
    case 'occurrence':
      return { ...condition, values: condition.values.map(expression) };
    case 'rank':
      return { ...condition, count: expression(condition.count), value: expression(condition.value) };
    case 'dateSpan':
      return { ...condition, amount: expression(condition.amount), value: expression(condition.value) };
    case 'and':
    case 'or':
      return { ...condition, conditions: condition.conditions.map((each) => changeCondition(each, change)) };
    case 'not':
      return { ...condition, condition: changeCondition(condition.condition, change) };
  }
}

function changeExpression(expression: Expression, change: RuleChange): Expression {
  const inner = changeInner(expression, change);
  return change.expression?.(inner) ?? inner;
}

function changeInner(expression: Expression, change: RuleChange): Expression {
  switch (expression.kind) {
    case 'column':
    case 'statistic':
      return { ...expression, column: change.column?.(expression.column) ?? expression.column };
    case 'dateOffset':
      return { ...expression, base: changeExpression(expression.base, change), amount: changeExpression(expression.amount, change) };
    case 'arithmetic':
      return { ...expression, left: changeExpression(expression.left, change), right: changeExpression(expression.right, change) };
    case 'function':
      return { ...expression, argument: changeExpression(expression.argument, change) };
    default:
      return expression;
  }
}

function changeTarget(target: Target, change: RuleChange): Target {
  if (target.kind !== 'columns') return target;
  return { kind: 'columns', columns: target.columns.map((column) => change.column?.(column) ?? column).sort((a, b) => a - b) };
}

function changeFormat(format: Format, { color }: RuleChange): Format {
  if (color === undefined) return format;
  const { fill, fontColor, border } = format;
  return {
    ...format,
    ...(fill === undefined ? {} : { fill: color(fill) }),
    ...(fontColor === undefined ? {} : { fontColor: color(fontColor) }),
    ...(border === undefined ? {} : { border: color(border) }),
  };
}

function changeVisual(visual: Visual, { color }: RuleChange): Visual {
  if (color === undefined || visual.kind === 'iconSet') return visual;
  if (visual.kind === 'dataBar') return { ...visual, color: color(visual.color) };
  return { ...visual, stops: visual.stops.map((stop) => ({ ...stop, color: color(stop.color) })) };
}
