import type { Condition, ConditionRule, Rule, RuleSet } from '../rules';
import type { TableSnapshot } from '../sheet';
import { prepareCondition } from './condition';
import type { EvaluationContext, RuleEffect } from './effect';
import { createFrame } from './frame';
import type { Frame, RowTest } from './frame';
import { doJobs } from './job';
import type { Steps } from './steps';
import { finish, throughRows } from './steps';
import { evaluateVisual } from './visual';

/**
 * What a rule does to a table. Never throws: a column that the table lacks is an error value where it is read, and no
 * cell where it is a target. Ranks, averages and occurrences of `cell` are taken over the rule's whole block.
 */
export function evaluateRule(rule: Rule, table: TableSnapshot, context: EvaluationContext): RuleEffect {
  return finish(evaluateRuleInSteps(rule, table, context));
}

/** `evaluateRule` as steps of a few milliseconds each, whatever the size of the table; between them other work can be done. */
export function* evaluateRuleInSteps(rule: Rule, table: TableSnapshot, context: EvaluationContext): Steps<RuleEffect> {
  const frame = createFrame(rule.target, table, context, prepareCondition);
  switch (rule.kind) {
    case 'condition':
      return yield* evaluateConditionRule(rule, frame);
    case 'visual':
      return yield* evaluateVisual(rule.visual, frame);
  }
}

/** What each rule of a set does by itself, in the order of the rules; `lookOfCell` settles which one wins. */
export function evaluateRuleSet(rules: RuleSet, table: TableSnapshot, context: EvaluationContext): readonly RuleEffect[] {
  return rules.map((rule) => evaluateRule(rule, table, context));
}

/** Whether a condition holds for one cell (zero-based data row and table column); what it counts over `cell` is counted down that column. */
export function evaluateCondition(
  condition: Condition,
  table: TableSnapshot,
  context: EvaluationContext,
  cell: { readonly row: number; readonly column: number },
): boolean {
  const frame = createFrame({ kind: 'columns', columns: [cell.column] }, table, context, prepareCondition);
  return finish(prepareCondition(condition, frame)).bind(cell.column)(cell.row);
}

function* evaluateConditionRule(rule: ConditionRule, frame: Frame): Steps<RuleEffect> {
  const test = yield* prepareCondition(rule.condition, frame);
  yield* doJobs(frame.jobs);
  const shared = test.ofCell ? undefined : yield* marksOf(test.bind(0), frame.rowCount);
  const rows: Uint8Array[] = [];
  for (const column of frame.block) rows.push(shared ?? (yield* marksOf(test.bind(column), frame.rowCount)));
  const cells = rows.reduce((sum, marks) => sum + countMarks(marks), 0);
  return { kind: 'condition', mask: { columns: frame.block, rows }, cells, format: rule.format, stopIfTrue: rule.stopIfTrue };
}

function* marksOf(test: RowTest, rowCount: number): Steps<Uint8Array> {
  const marks = new Uint8Array(rowCount);
  yield* throughRows(rowCount, (first, end) => {
    for (let row = first; row < end; row += 1) if (test(row)) marks[row] = 1;
  });
  return marks;
}

function countMarks(marks: Uint8Array): number {
  let count = 0;
  for (const mark of marks) count += mark;
  return count;
}
