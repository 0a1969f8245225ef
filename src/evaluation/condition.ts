import type { Condition, Expression } from '../rules';
import { prepareDateSpan, prepareDateWindow } from './calendar';
import { prepareBetween, prepareComparison, prepareOneOf } from './comparison';
import { prepareExact } from './exact';
import { prepareExpression } from './expression';
import type { Frame, RowTest } from './frame';
import { prepareGroupAverage, prepareGroupRank } from './groupRanking';
import { afterJobs } from './job';
import { prepareMember } from './member';
import { prepareOccurrence } from './occurrence';
import type { Operand } from './operand';
import type { PreparedTest } from './preparedTest';
import { prepareProperty } from './property';
import { prepareAverage, prepareRank } from './ranking';
import type { Steps } from './steps';
import { prepareText } from './text';

/** Makes a condition ready for a rule: ranks, averages and occurrences are worked out here, once. */
export function* prepareCondition(condition: Condition, frame: Frame): Steps<PreparedTest> {
  const operand = (expression: Expression): Operand => prepareExpression(expression, frame);
  switch (condition.kind) {
    case 'comparison':
      return prepareComparison(condition.operator, operand(condition.left), operand(condition.right));
    case 'between':
      return prepareBetween(operand(condition.value), operand(condition.low), operand(condition.high), condition.negated);
    case 'text':
      return prepareText(condition, operand(condition.value), operand(condition.text));
    case 'exact':
      return prepareExact(operand(condition.left), operand(condition.right), condition.negated);
    case 'oneOf':
      return prepareOneOf(operand(condition.value), condition.options.map(operand), condition.negated);
    case 'memberOf':
      return yield* afterJobs(frame.jobs, prepareMember(condition, operand(condition.value), frame));
    case 'is':
      return prepareProperty(condition, operand(condition.value), frame);
    case 'occurrence':
      return yield* afterJobs(frame.jobs, prepareOccurrence(condition.which, condition.values.map(operand), frame));
    case 'rank':
      return yield* afterJobs(frame.jobs, prepareAnyRank(condition, operand(condition.value), operand(condition.count), frame));
    case 'average':
      return yield* afterJobs(frame.jobs, prepareAnyAverage(condition, operand(condition.value), frame));
    case 'dateWindow':
      return prepareDateWindow(condition.window, operand(condition.value), frame);
    case 'dateSpan':
      return prepareDateSpan(condition, operand(condition.value), operand(condition.amount), frame);
    case 'and':
      return yield* combine(condition.conditions, frame, (tests) => (row) => tests.every((test) => test(row)));
    case 'or':
      return yield* combine(condition.conditions, frame, (tests) => (row) => tests.some((test) => test(row)));
    case 'atLeast':
      return yield* combine(condition.conditions, frame, (tests) => (row) => countOf(tests, row) >= condition.count);
    case 'not':
      return yield* combine([condition.condition], frame, (tests) => (row) => !tests.some((test) => test(row)));
  }
}

function prepareAnyRank(
  condition: Extract<Condition, { kind: 'rank' }>,
  value: Operand,
  count: Operand,
  frame: Frame,
): Steps<PreparedTest> {
  const { by = [] } = condition;
  return by.length === 0 ? prepareRank(condition, value, count, frame) : prepareGroupRank(condition, by, value, count, frame);
}

function prepareAnyAverage(
  { relation, by = [] }: Extract<Condition, { kind: 'average' }>,
  value: Operand,
  frame: Frame,
): Steps<PreparedTest> {
  return by.length === 0 ? prepareAverage(relation, value, frame) : prepareGroupAverage(relation, by, value, frame);
}

function countOf(tests: readonly RowTest[], row: number): number {
  return tests.reduce((count, test) => (test(row) ? count + 1 : count), 0);
}

function* combine(conditions: readonly Condition[], frame: Frame, make: (tests: readonly RowTest[]) => RowTest): Steps<PreparedTest> {
  const parts: PreparedTest[] = [];
  for (const condition of conditions) parts.push(yield* prepareCondition(condition, frame));
  return {
    ofCell: parts.some((part) => part.ofCell),
    bind: (column) => make(parts.map((part) => part.bind(column))),
  };
}
