import type { RangeRef } from '../sheet';
import type { CellsPlace, Mapper } from './constructs/construct';
import { constructOf, expressionConstructOf } from './constructs/registry';
import type { Condition, Expression, Rule } from './syntax';

/** The expressions of a condition and of the conditions inside it, in reading order; not the expressions inside these, nor what is asked of other cells. */
export function expressionsOf(condition: Condition): readonly Expression[] {
  return collected((mapper) => mapCondition(condition, mapper)).expressions;
}

/** The expressions directly inside an expression, those of its conditions included, in reading order. */
export function operandsOf(expression: Expression): readonly Expression[] {
  return collected((mapper) => mapExpression(expression, mapper)).expressions;
}

/** The first column or cell expression in reading order, what a rule is about, else the first column that is named otherwise; `undefined` without any. */
export function subjectOf(condition: Condition): Expression | undefined {
  for (const expression of expressionsOf(condition)) {
    const subject = subjectOfExpression(expression);
    if (subject !== undefined) return subject;
  }
  const [column] = columnsOfCondition(condition);
  return column === undefined ? undefined : { kind: 'column', column };
}

/** Table columns that a condition rule names in its condition, in reading order, each once; a visual rule names none beside its target. */
export function columnsOf(rule: Rule): readonly number[] {
  switch (rule.kind) {
    case 'condition':
      return [...new Set(columnsOfCondition(rule.condition))];
    case 'visual':
      return [];
  }
}

/** Table columns that a condition names, in reading order. */
export function columnsOfCondition(condition: Condition): readonly number[] {
  return collected((mapper) => mapCondition(condition, mapper)).columns;
}

/** Table columns that an expression names, those of statistics included, in reading order. */
export function columnsOfExpression(expression: Expression): readonly number[] {
  return collected((mapper) => mapExpression(expression, mapper)).columns;
}

/** Whether an expression reads the cell that is looked at, or what stands beside it. */
export function readsCell(expression: Expression): boolean {
  if (expression.kind === 'cell') return true;
  if (expressionConstructOf(expression).readsCell === true) return true;
  return operandsOf(expression).some(readsCell);
}

/** Whether an expression says where the row or the looked-at cell stands. */
export function readsPlace(expression: Expression): boolean {
  if (expressionConstructOf(expression).readsPlace === true) return true;
  return operandsOf(expression).some(readsPlace);
}

/** Cells of the worksheet that an expression reads beside those of the columns that it names. */
export function rangesOfExpression(expression: Expression, place: CellsPlace): readonly RangeRef[] {
  const own = expressionConstructOf(expression).ranges?.(expression, place) ?? [];
  return [...own, ...rangesInside((mapper) => mapExpression(expression, mapper), place)];
}

/** As `rangesOfExpression`, of all expressions of a condition. */
export function rangesOfCondition(condition: Condition, place: CellsPlace): readonly RangeRef[] {
  return rangesInside((mapper) => mapCondition(condition, mapper), place);
}

function rangesInside(map: (mapper: Mapper) => unknown, place: CellsPlace): readonly RangeRef[] {
  const ranges: RangeRef[] = [];
  const mapper: Mapper = {
    expression: (expression) => {
      ranges.push(...rangesOfExpression(expression, place));
      return expression;
    },
    condition: (condition) => mapCondition(condition, mapper),
    column: (column) => column,
  };
  map(mapper);
  return ranges;
}

/** The condition with every expression replaced by what `map` makes of it, inner ones first; a `cell` that is not the rule's stays. */
export function mapExpressions(condition: Condition, map: (expression: Expression) => Expression): Condition {
  const mapper: Mapper = {
    expression: (expression) => map(mapExpression(expression, mapper)),
    condition: (inner) => mapCondition(inner, mapper),
    inner: (inner) => mapCondition(inner, innerMapper),
    column: (column) => column,
  };
  const innerMapper: Mapper = {
    ...mapper,
    expression: (expression) => (expression.kind === 'cell' ? expression : map(mapExpression(expression, innerMapper))),
    condition: (inner) => mapCondition(inner, innerMapper),
  };
  return mapCondition(condition, mapper);
}

/** A condition with its direct parts replaced, those of nested conditions through `mapper.condition`; in reading order. */
export function mapCondition(condition: Condition, mapper: Mapper): Condition {
  return constructOf(condition).map(condition, mapper);
}

/** An expression with its direct parts replaced, in reading order. */
export function mapExpression(expression: Expression, mapper: Mapper): Expression {
  return expressionConstructOf(expression).map(expression, mapper);
}

interface Collected {
  /** Direct ones, and those of nested conditions. */
  readonly expressions: readonly Expression[];
  /** All of them, at any depth. */
  readonly columns: readonly number[];
}

/** What is handed to a mapper, nested conditions taken apart. */
function collected(map: (mapper: Mapper) => unknown): Collected {
  const expressions: Expression[] = [];
  const columns: number[] = [];
  const mapper: Mapper = {
    expression: (expression) => {
      expressions.push(expression);
      columns.push(...columnsOfExpression(expression));
      return expression;
    },
    condition: (condition) => mapCondition(condition, mapper),
    inner: (condition) => {
      columns.push(...columnsOfCondition(condition));
      return condition;
    },
    column: (column) => (columns.push(column), column),
  };
  map(mapper);
  return { expressions, columns };
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
