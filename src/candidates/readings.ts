import { subjectOf } from '../rules';
import type { Rule, RuleSet, Target } from '../rules';
import type { TableSnapshot } from '../sheet';
import { columnType } from '../sheet';

/**
 * Other readings of which cells a rule set formats: the whole row, the column that the condition is about, the column that
 * names the records. They fill places that the samples left empty, in this order.
 */
export function scopeReadings(rules: RuleSet, table: TableSnapshot): RuleSet[] {
  const [first] = rules;
  if (first?.kind !== 'condition') return [];
  const naming = table.columns.findIndex((column) => columnType(column) === 'text');
  const subject = subjectOf(first.condition);
  if (subject?.kind !== 'column') return [];
  const targets: Target[] = [{ kind: 'columns', columns: [subject.column] }, { kind: 'rows' }];
  if (naming >= 0) targets.push({ kind: 'columns', columns: [naming] });
  return targets
    .map((target) => rules.map((rule) => withTarget(rule, target)))
    .filter((other) => JSON.stringify(other) !== JSON.stringify(rules));
}

function withTarget(rule: Rule, target: Target): Rule {
  return rule.kind === 'condition' ? { ...rule, target } : rule;
}
