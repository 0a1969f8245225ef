import type { TableSnapshot } from '../sheet';
import { contentsOf } from './columnContents';
import type { ColumnContents } from './columnContents';
import { constructOf, isConstructed } from './constructs/registry';
import type { NativePlace } from './constructs/construct';
import { formulaValueOf } from './formulaExpression';
import { formulaScopesOf } from './formulaParts';
import { areasOf, targetColumnsOf } from './formulaTarget';
import type { CellValueOperator, NativeRule, PresetCriterion } from './nativeRule';
import type { CellProperty, ComparisonOperator, Condition, ConditionRule, DateWindow, Expression, TextOperator } from './syntax';

/** The native type that formats exactly the cells of the condition on this table; `undefined` where none does. */
export function nativeConditionOf(rule: ConditionRule, table: TableSnapshot): NativeRule | undefined {
  const { condition } = rule;
  const contents = contentsOf(table, targetColumnsOf(rule, table));
  const formats = (value: Expression): boolean => isFormattedCell(value, rule, table);
  if (isConstructed(condition)) {
    const place: NativePlace = {
      ...{ rule, table, contents, isFormattedCell: formats, isOneArea: isOneArea(rule, table) },
      operand: (expression) => operandFormula(expression, rule, table),
    };
    return constructOf(condition).native?.(condition, place);
  }
  switch (condition.kind) {
    case 'comparison':
      return formats(condition.left) ? comparisonRule(condition, contents, rule, table) : undefined;
    case 'between':
      return formats(condition.value) ? betweenRule(condition, rule, table) : undefined;
    case 'text':
      return formats(condition.value) ? textRule(condition.operator, condition.text, contents) : undefined;
    case 'is':
      return formats(condition.value) ? propertyRule(condition.property) : undefined;
    case 'dateWindow':
      return formats(condition.value) ? windowRule(condition.window, contents) : undefined;
    case 'oneOf':
    case 'dateSpan':
    case 'and':
    case 'or':
    case 'not':
      return undefined;
  }
}

/** Whether a value is the very cell that gets the look: `cell`, or the only column of the target. */
function isFormattedCell(value: Expression, rule: ConditionRule, table: TableSnapshot): boolean {
  if (value.kind === 'cell') return true;
  const columns = targetColumnsOf(rule, table);
  return value.kind === 'column' && columns.length === 1 && columns[0] === value.column;
}

/** What a native rule ranks or averages must be one range; of several areas Excel's own rules are not documented well enough. */
function isOneArea(rule: ConditionRule, table: TableSnapshot): boolean {
  return areasOf(rule, table).length === 1;
}

const CELL_VALUE_OPERATORS: Readonly<Record<ComparisonOperator, CellValueOperator>> = {
  equalTo: 'EqualTo',
  notEqualTo: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  greaterThanOrEqual: 'GreaterThanOrEqual',
  lessThan: 'LessThan',
  lessThanOrEqual: 'LessThanOrEqual',
};

function comparisonRule(
  condition: Extract<Condition, { kind: 'comparison' }>,
  contents: ColumnContents,
  rule: ConditionRule,
  table: TableSnapshot,
): NativeRule | undefined {
  const { operator, right } = condition;
  if (!comparesAlike(operator, right, contents)) return undefined;
  return { type: 'cellValue', operator: CELL_VALUE_OPERATORS[operator], formula1: operandFormula(right, rule, table) };
}

/** Whether Excel's cell-value rule, which takes blanks for 0 and text for more than any number, gives the same cells. */
function comparesAlike(operator: ComparisonOperator, right: Expression, contents: ColumnContents): boolean {
  const equality = operator === 'equalTo' || operator === 'notEqualTo';
  if (right.kind === 'text') return equality && right.value !== '';
  const number = numberOf(right);
  if (number === undefined) return false;
  const onlyNumbers = !contents.kinds.has('text') && !contents.kinds.has('boolean') && !contents.emptyText;
  switch (operator) {
    case 'equalTo':
    case 'notEqualTo':
      return number !== 0;
    case 'greaterThan':
      return onlyNumbers && (number >= 0 || !contents.kinds.has('blank'));
    case 'greaterThanOrEqual':
      return onlyNumbers && (number > 0 || !contents.kinds.has('blank'));
    case 'lessThan':
      return number <= 0;
    case 'lessThanOrEqual':
      return number < 0;
  }
}

/** A bound whose sign is known: a number, a date, or today (a positive serial number) and days before or after it. */
function numberOf(bound: Expression): number | undefined {
  switch (bound.kind) {
    case 'number':
      return bound.value;
    case 'date':
      return bound.serial;
    case 'today':
      return Infinity;
    case 'dateOffset':
      return bound.base.kind === 'today' && bound.amount.kind === 'number' && Math.abs(bound.amount.value) < 1000 ? Infinity : undefined;
    default:
      return undefined;
  }
}

function operandFormula(operand: Expression, rule: ConditionRule, table: TableSnapshot): string {
  return `=${formulaValueOf(operand, formulaScopesOf(rule, table, 0).own).text}`;
}

function betweenRule(
  condition: Extract<Condition, { kind: 'between' }>,
  rule: ConditionRule,
  table: TableSnapshot,
): NativeRule | undefined {
  const [low, high] = [numberOf(condition.low), numberOf(condition.high)];
  // Not-between would format text and blanks; so would between where 0 lies inside. Upside-down bounds Excel turns round.
  if (condition.negated || low === undefined || high === undefined || (low <= 0 && high >= 0)) return undefined;
  if (low > high || low === Infinity || high === Infinity) return undefined;
  const [formula1, formula2] = [operandFormula(condition.low, rule, table), operandFormula(condition.high, rule, table)];
  return { type: 'cellValue', operator: 'Between', formula1, formula2 };
}

function textRule(operator: TextOperator, text: Expression, contents: ColumnContents): NativeRule | undefined {
  // Excel reads wildcards in "contains", and its API a formula in what begins with "=".
  if (text.kind !== 'text' || text.value === '' || text.value.length > 255 || /^[='"]/.test(text.value)) return undefined;
  const wild = /[*?~]/.test(text.value);
  switch (operator) {
    case 'contains':
      return wild ? undefined : { type: 'containsText', operator: 'Contains', text: text.value };
    case 'notContains':
      return wild || contents.kinds.has('error') ? undefined : { type: 'containsText', operator: 'NotContains', text: text.value };
    case 'beginsWith':
      return { type: 'containsText', operator: 'BeginsWith', text: text.value };
    case 'endsWith':
      return { type: 'containsText', operator: 'EndsWith', text: text.value };
    case 'notBeginsWith':
    case 'notEndsWith':
      return undefined;
  }
}

function propertyRule(property: CellProperty): NativeRule | undefined {
  switch (property) {
    case 'blank':
      return preset('Blanks');
    case 'notBlank':
      return preset('NonBlanks');
    case 'error':
      return preset('Errors');
    case 'notError':
      return preset('NonErrors');
    case 'number':
    case 'text':
      return undefined;
  }
}

const WINDOW_PRESETS: Readonly<Partial<Record<DateWindow, PresetCriterion>>> = {
  yesterday: 'Yesterday',
  today: 'Today',
  tomorrow: 'Tomorrow',
  lastSevenDays: 'LastSevenDays',
  lastWeek: 'LastWeek',
  thisWeek: 'ThisWeek',
  nextWeek: 'NextWeek',
  lastMonth: 'LastMonth',
  thisMonth: 'ThisMonth',
  nextMonth: 'NextMonth',
};

/** Excel's windows read dates in text. */
function windowRule(window: DateWindow, contents: ColumnContents): NativeRule | undefined {
  const criterion = WINDOW_PRESETS[window];
  return criterion === undefined || contents.ambiguousText || contents.kinds.has('boolean') ? undefined : preset(criterion);
}

function preset(criterion: PresetCriterion): NativeRule {
  return { type: 'presetCriteria', criterion };
}
