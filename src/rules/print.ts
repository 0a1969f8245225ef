import type { TableSnapshot } from '../sheet';
import { constructOf, isConstructed } from './constructs/registry';
import type { Printer } from './constructs/construct';
import { printColumn, printExpression, printPrimary, unitWord } from './printExpression';
import { formatWords, printVisual } from './printVisual';
import type { CellProperty, Condition, Expression, Rule, RuleSet, Target, TextOperator } from './syntax';

/** A rule set in the text form, one rule a line; `parseRuleSet` reads it back to the same tree. */
export function printRuleSet(rules: RuleSet, table: TableSnapshot): string {
  return rules.map((rule) => printRule(rule, table)).join(';\n');
}

/** A rule in the text form: `[Sales] > 900 => [Sales]: fill #C6EFCE, bold`. */
export function printRule(rule: Rule, table: TableSnapshot): string {
  const target = printTarget(rule.target, table);
  switch (rule.kind) {
    case 'condition': {
      const looks = [...formatWords(rule.format), ...(rule.stopIfTrue ? ['stop'] : [])];
      return `${printCondition(rule.condition, table)} => ${target}: ${looks.length === 0 ? 'none' : looks.join(', ')}`;
    }
    case 'visual':
      return `${printVisual(rule.visual)} => ${target}`;
  }
}

/** A condition in the text form. */
export function printCondition(condition: Condition, table: TableSnapshot): string {
  const printer = printerOf(table);
  const value = printer.expression;
  if (isConstructed(condition)) return constructOf(condition).print(condition, printer);
  switch (condition.kind) {
    case 'comparison':
      return `${value(condition.left)} ${SYMBOLS[condition.operator]} ${value(condition.right)}`;
    case 'between':
      return `${value(condition.value)} ${condition.negated ? 'not ' : ''}between ${value(condition.low)} and ${value(condition.high)}`;
    case 'text':
      return `${value(condition.value)} ${TEXT_WORDS[condition.operator]} ${value(condition.text)}`;
    case 'oneOf':
      return `${value(condition.value)} is ${condition.negated ? 'not ' : ''}one of (${condition.options.map(value).join(', ')})`;
    case 'is':
      return `${value(condition.value)} is ${PROPERTY_WORDS[condition.property]}`;
    case 'dateWindow':
      return `${value(condition.value)} in ${windowWords(condition.window)}`;
    case 'dateSpan':
      return `${value(condition.value)} in ${condition.direction} ${printAmount(condition.amount, printer)} ${unitWord(condition.unit)}`;
    case 'and':
    case 'or':
      return printJunction(condition, table);
    case 'not':
      return `not (${printCondition(condition.condition, table)})`;
  }
}

function printerOf(table: TableSnapshot): Printer {
  const printer: Printer = {
    table,
    condition: (condition) => printCondition(condition, table),
    expression: (expression) => printExpression(expression, printer),
    primary: (expression) => printPrimary(expression, printer),
    column: (column) => printColumn(column, table),
  };
  return printer;
}

/** Bracketed unless plain: `in next year(...)` would begin like the window `in next year`. */
function printAmount(amount: Expression, printer: Printer): string {
  const text = printer.expression(amount);
  return amount.kind === 'number' || amount.kind === 'column' ? text : `(${text})`;
}

/** Comparison signs of the text form. */
export const SYMBOLS = {
  equalTo: '=',
  notEqualTo: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
} as const;

/** Words of the text operators. */
export const TEXT_WORDS: Readonly<Record<TextOperator, string>> = {
  contains: 'contains',
  notContains: 'does not contain',
  beginsWith: 'begins with',
  notBeginsWith: 'does not begin with',
  endsWith: 'ends with',
  notEndsWith: 'does not end with',
};

/** Words after `is`. */
export const PROPERTY_WORDS: Readonly<Record<CellProperty, string>> = {
  blank: 'blank',
  notBlank: 'not blank',
  error: 'error',
  notError: 'not error',
  number: 'number',
  text: 'text',
};

/** `lastSevenDays` as `last seven days`. */
export function windowWords(window: string): string {
  return window.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** `and` binds tighter than `or`; a junction of fewer than two conditions is written as `all(...)` or `any(...)`. */
function printJunction(condition: Extract<Condition, { kind: 'and' | 'or' }>, table: TableSnapshot): string {
  const { kind, conditions } = condition;
  if (conditions.length < 2) {
    return `${kind === 'and' ? 'all' : 'any'}(${conditions.map((inner) => printCondition(inner, table)).join(', ')})`;
  }
  const bare = (inner: Condition): boolean => isShort(inner) || (inner.kind !== 'or' && inner.kind !== kind);
  return conditions.map((inner) => (bare(inner) ? printCondition(inner, table) : `(${printCondition(inner, table)})`)).join(` ${kind} `);
}

function isShort(condition: Condition): boolean {
  return (condition.kind === 'and' || condition.kind === 'or') && condition.conditions.length < 2;
}

function printTarget(target: Target, table: TableSnapshot): string {
  switch (target.kind) {
    case 'columns':
      return target.columns.length === 0 ? 'no columns' : target.columns.map((column) => printColumn(column, table)).join(', ');
    case 'rows':
    case 'selection':
      return target.kind;
  }
}
