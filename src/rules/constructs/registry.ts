import type { Row } from '../productions';
import type { Condition, Expression } from '../syntax';
import { atLeast } from './atLeast';
import { average } from './average';
import { cellNeighbour } from './cellNeighbour';
import { changes } from './changes';
import type { ConditionConstruct, ExpressionConstruct } from './construct';
import { countCells } from './countCells';
import { countRows } from './countRows';
import { exact } from './exact';
import { fixedCell } from './fixedCell';
import { functionCall } from './function';
import { header } from './header';
import { memberOf } from './memberOf';
import { neighbour } from './neighbour';
import { now } from './now';
import { occurrence } from './occurrence';
import { occurrences } from './occurrences';
import { own } from './own';
import { columnNumber, dataRowNumber, rowNumber } from './placeNumbers';
import { rangeStatistic } from './rangeStatistic';
import { rank } from './rank';
import { rowStatistic } from './rowStatistic';
import { statistic } from './statistic';
import { comparison } from './comparison';
import { between } from './between';
import { text } from './text';
import { oneOf } from './oneOf';
import { is } from './is';
import { dateWindow } from './dateWindow';
import { dateSpan } from './dateSpan';
import { not } from './not';
import { today } from './today';
import { number } from './number';
import { textLiteral } from './textLiteral';
import { boolean } from './boolean';
import { date } from './date';
import { cell } from './cell';
import { column } from './column';
import { arithmetic } from './arithmetic';
import { dateOffset } from './dateOffset';
import { and, or } from './junction';

/** All constructs, in the order in which the text form is read: adding one is adding its name here. */
const CONDITIONS = {
  comparison,
  between,
  text,
  oneOf,
  exact,
  memberOf,
  is,
  dateWindow,
  dateSpan,
  and,
  or,
  not,
  atLeast,
  average,
  occurrence,
  rank,
} as const satisfies { readonly [K in Condition['kind']]: ConditionConstruct<K> };
const EXPRESSIONS = {
  rowNumber,
  dataRowNumber,
  columnNumber,
  neighbour,
  cellNeighbour,
  header,
  fixedCell,
  function: functionCall,
  now,
  own,
  rangeStatistic,
  statistic,
  rowStatistic,
  countRows,
  countCells,
  occurrences,
  changes,
  today,
  number,
  text: textLiteral,
  boolean,
  date,
  cell,
  column,
  arithmetic,
  dateOffset,
} as const satisfies { readonly [K in Expression['kind']]: ExpressionConstruct<K> };

type AnyCondition = ConditionConstruct<Condition['kind']>;
type AnyExpression = ExpressionConstruct<Expression['kind']>;

// Each construct is given only nodes of its own kind, which the types of a table of different constructs cannot say.
const ALL_CONDITIONS = Object.values(CONDITIONS) as unknown as readonly AnyCondition[];
const ALL_EXPRESSIONS = Object.values(EXPRESSIONS) as unknown as readonly AnyExpression[];

/** All constructs of conditions, in the order of the registry. */
export function conditionConstructs(): readonly AnyCondition[] {
  return ALL_CONDITIONS;
}

/** All constructs of expressions, in the order of the registry. */
export function expressionConstructs(): readonly AnyExpression[] {
  return ALL_EXPRESSIONS;
}

/** The construct of a condition. */
export function constructOf(condition: Condition): AnyCondition {
  return CONDITIONS[condition.kind] as unknown as AnyCondition; // as above
}

/** The construct of an expression. */
export function expressionConstructOf(expression: Expression): AnyExpression {
  return EXPRESSIONS[expression.kind] as unknown as AnyExpression; // as above
}

/** Tokens of all conditions here, for the grammar. */
export function conditionRows(): readonly Row[] {
  return ALL_CONDITIONS.flatMap(({ tokens }) => tokens);
}

/** Tokens of all expressions here, for the grammar. */
export function expressionRows(): readonly Row[] {
  return ALL_EXPRESSIONS.flatMap(({ tokens }) => tokens);
}

const CONDITION_OF_TOKEN = new Map(ALL_CONDITIONS.flatMap((construct) => construct.tokens.map(([token]) => [token, construct] as const)));
const EXPRESSION_OF_TOKEN = new Map(ALL_EXPRESSIONS.flatMap((construct) => construct.tokens.map(([token]) => [token, construct] as const)));

/** The construct that a token begins, among those of conditions. */
export function conditionOfToken(token: string): AnyCondition | undefined {
  return CONDITION_OF_TOKEN.get(token);
}

/** The construct that a token begins, among those of expressions. */
export function expressionOfToken(token: string): AnyExpression | undefined {
  return EXPRESSION_OF_TOKEN.get(token);
}
