import type { TableSnapshot } from '../sheet';
import { constructOf } from './constructs/registry';
import type { Printer } from './constructs/construct';
import { printColumn, printExpression, printPrimary } from './printExpression';
import { formatWords, printVisual } from './printVisual';
import type { Condition, Rule, RuleSet, Target } from './syntax';

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
  return constructOf(condition).print(condition, printerOf(table));
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

function printTarget(target: Target, table: TableSnapshot): string {
  switch (target.kind) {
    case 'columns':
      return target.columns.length === 0 ? 'no columns' : target.columns.map((column) => printColumn(column, table)).join(', ');
    case 'rows':
    case 'selection':
      return target.kind;
  }
}
