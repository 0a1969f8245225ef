import type { CellMask, EvaluationContext, RuleEffect } from '../../evaluation';
import { columnsOfTarget, evaluateRule } from '../../evaluation';
import type { Condition, ConditionRule, Rule } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import type { Steps } from './steps';

/** What a rule does to a table, in steps: one column each where every cell is asked for itself. */
export function* evaluateInSteps(rule: Rule, table: TableSnapshot, context: EvaluationContext): Steps<RuleEffect> {
  yield;
  const isByCell = rule.kind === 'condition' && isCellByCell(rule.condition) && readsCell(rule.condition);
  return isByCell ? yield* byColumns(rule, table, context) : evaluateRule(rule, table, context);
}

function* byColumns(rule: ConditionRule, table: TableSnapshot, context: EvaluationContext): Steps<RuleEffect> {
  const columns = columnsOfTarget(rule.target, table);
  const rows: CellMask['rows'][number][] = [];
  let cells = 0;
  for (const column of columns) {
    const effect = evaluateRule({ ...rule, target: { kind: 'columns', columns: [column] } }, table, context);
    if (effect.kind === 'condition') rows.push(...effect.mask.rows);
    cells += effect.cells;
    yield;
  }
  return { kind: 'condition', mask: { columns, rows }, cells, format: rule.format, stopIfTrue: rule.stopIfTrue };
}

/** Whether a condition asks nothing of the other cells that the rule formats: ranks, averages and occurrences count them all. */
function isCellByCell(condition: Condition): boolean {
  switch (condition.kind) {
    case 'comparison':
    case 'between':
    case 'text':
    case 'oneOf':
    case 'is':
    case 'dateWindow':
    case 'dateSpan':
      return true;
    case 'occurrence':
    case 'rank':
    case 'average':
      return false;
    case 'and':
    case 'or':
      return condition.conditions.every(isCellByCell);
    case 'not':
      return isCellByCell(condition.condition);
  }
}

/** Without `cell` a row has one answer for all columns, and working it out once is a step. */
function readsCell(part: unknown): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return ('kind' in part && part.kind === 'cell') || Object.values(part).some(readsCell);
}
