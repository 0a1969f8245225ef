import { headerRowOf } from '../sheet';
import type { TableSnapshot } from '../sheet';
import { sheetRangeFaults } from './besideFaults';
import { MAX_FORMULA_LENGTH, formulaOf } from './formula';
import { targetColumnsOf } from './formulaTarget';
import type { ConditionRule, Rule, RuleFault, RuleSet, Target } from './syntax';
import { conditionFaults, validationScope } from './validateCondition';
import { fault, within } from './validateFault';
import { formatFaults } from './validateFormat';
import { visualFaults } from './validateVisual';

/** Most rules in a rule set. */
export const MAX_RULES = 4;

/**
 * Everything that is certainly wrong with a rule set on this table; empty when it can be applied. A rule that formats
 * nothing, or columns with a few odd cells, are no faults.
 */
export function validateRuleSet(rules: RuleSet, table: TableSnapshot): readonly RuleFault[] {
  const count = rules.length >= 1 && rules.length <= MAX_RULES;
  const counted = count ? [] : [fault('ruleCount', [], `A rule set has 1 to ${MAX_RULES} rules, not ${rules.length}.`)];
  return [...counted, ...tableFaults(table), ...rules.flatMap((rule, index) => within(ruleFaults(rule, table), index))];
}

/** Formulas are written for the cells where the table says that it stands. */
function tableFaults(table: TableSnapshot): readonly RuleFault[] {
  const { range } = table;
  const header = headerRowOf(table);
  const holdsHeader = header !== undefined && header >= range.rowIndex && header < range.rowIndex + range.rowCount;
  const moved = holdsHeader ? [fault('headerInside', [], 'The row of headers stands among the rows of data.')] : [];
  return [...sheetRangeFaults(range), ...moved];
}

function ruleFaults(rule: Rule, table: TableSnapshot): readonly RuleFault[] {
  const targets = within(targetFaults(rule.target, table), 'target');
  switch (rule.kind) {
    case 'condition':
      return [...targets, ...formattingFaults(rule, table, targets.length === 0)];
    case 'visual':
      return [...targets, ...within(visualFaults(rule.visual, targetColumnsOf(rule, table), table), 'visual')];
  }
}

function formattingFaults(rule: ConditionRule, table: TableSnapshot, hasTarget: boolean): readonly RuleFault[] {
  const scope = validationScope(table, rule.target, targetColumnsOf(rule, table));
  const condition = within(conditionFaults(rule.condition, scope), 'condition');
  const format = within(formatFaults(rule.format), 'format');
  // A formula can be written only for what is sound so far.
  const length = condition.length === 0 && hasTarget ? formulaOf(rule, table).length : 0;
  const message = `The formula would have ${length} characters; Excel takes ${MAX_FORMULA_LENGTH}.`;
  return [...condition, ...format, ...(length > MAX_FORMULA_LENGTH ? [fault('formulaTooLong', ['condition'], message)] : [])];
}

function targetFaults(target: Target, table: TableSnapshot): readonly RuleFault[] {
  if (target.kind !== 'columns') return table.columns.length > 0 ? [] : [fault('emptyTarget', [], 'The table has no columns.')];
  if (target.columns.length === 0) return [fault('emptyTarget', ['columns'], 'The target names no column.')];
  return target.columns.flatMap((column, index) => {
    const path = ['columns', index];
    if (table.columns[column] === undefined) return [fault('columnOutOfRange', path, `The table has no column ${column}.`)];
    return target.columns.indexOf(column) < index ? [fault('duplicateColumn', path, `Column ${column} is named twice.`)] : [];
  });
}
