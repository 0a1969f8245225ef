import { columnsOf, subjectOf } from '../rules';
import type { Condition, Rule, RuleSet, Target } from '../rules';
import { columnType } from '../sheet';
import type { TableSnapshot } from '../sheet';

/**
 * Other readings of a rule set, the likelier first: which cells it formats (the column that the condition is about, whole
 * rows, the other columns it speaks of, the column that names the records), whether blanks count as "anything but", and
 * whether its conditions are joined by and or by or. They fill places that the samples left empty.
 */
export function otherReadings(rules: RuleSet, table: TableSnapshot): RuleSet[] {
  const [first] = rules;
  if (first?.kind !== 'condition') return [];
  const readings = [
    ...targetsOf(rules, first.condition, table).map((target) => rules.map((rule) => withTarget(rule, target))),
    rules.map((rule) => withCondition(rule, withoutBlanks)),
    rules.map((rule) => withCondition(rule, joinedOtherwise)),
  ];
  const own = JSON.stringify(rules);
  return readings.filter((other) => JSON.stringify(other) !== own);
}

function targetsOf(rules: RuleSet, condition: Condition, table: TableSnapshot): Target[] {
  const subject = subjectOf(condition);
  if (subject?.kind !== 'column') return [];
  const naming = table.columns.findIndex((column) => columnType(column) === 'text');
  const spoken = rules.flatMap((rule) => columnsOf(rule)).filter((column) => column !== subject.column);
  const columns = [...new Set([...spoken, naming])].filter((column) => column >= 0).slice(0, 3);
  return [onColumn(subject.column), { kind: 'rows' }, ...columns.map(onColumn)];
}

function onColumn(column: number): Target {
  return { kind: 'columns', columns: [column] };
}

function withTarget(rule: Rule, target: Target): Rule {
  return rule.kind === 'condition' ? { ...rule, target } : rule;
}

function withCondition(rule: Rule, change: (condition: Condition) => Condition): Rule {
  return rule.kind === 'condition' ? { ...rule, condition: change(rule.condition) } : rule;
}

/** "Anything but Yes" without the blanks. */
function withoutBlanks(condition: Condition): Condition {
  const negative =
    (condition.kind === 'comparison' && condition.operator === 'notEqualTo') ||
    (condition.kind === 'oneOf' && condition.negated) ||
    (condition.kind === 'text' && condition.operator.startsWith('not'));
  const value = negative ? (condition.kind === 'comparison' ? condition.left : condition.value) : undefined;
  return value === undefined ? condition : { kind: 'and', conditions: [condition, { kind: 'is', property: 'notBlank', value }] };
}

function joinedOtherwise(condition: Condition): Condition {
  if (condition.kind === 'and') return { ...condition, kind: 'or' };
  return condition.kind === 'or' ? { ...condition, kind: 'and' } : condition;
}
