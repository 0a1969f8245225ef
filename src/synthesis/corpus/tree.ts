import { mapCondition, mapExpression } from '../../rules';
import type { Color, Condition, Expression, Format, Mapper, Rule, Target, Visual } from '../../rules';

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
  const inner = changeParts(condition, change);
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

function changeParts(condition: Condition, change: RuleChange): Condition {
  return mapCondition(condition, mapperOf(change));
}

function changeExpression(expression: Expression, change: RuleChange): Expression {
  const inner = mapExpression(expression, mapperOf(change));
  return change.expression?.(inner) ?? inner;
}

function mapperOf(change: RuleChange): Mapper {
  return {
    expression: (expression) => changeExpression(expression, change),
    condition: (condition) => changeCondition(condition, change),
    column: (column) => change.column?.(column) ?? column,
  };
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
