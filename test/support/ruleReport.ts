import { explainRuleSet, formulaOf, nativeRuleOf, parseRuleSet, printRuleSet } from '../../src/rules';
import type { Rule } from '../../src/rules';
import type { TableSnapshot } from '../../src/sheet';

/** A rule's text form read, and everything that the rule language makes of it, one line each. */
export function reportOf(source: string, table: TableSnapshot): string {
  const parsed = parseRuleSet(source, table);
  if (!parsed.ok) return parsed.faults.map(({ code, offset }) => `${code} at ${offset}`).join('\n');
  const lines = parsed.value.flatMap((rule) => [...formulaLines(rule, table), `native: ${JSON.stringify(nativeRuleOf(rule, table))}`]);
  return [`print: ${printRuleSet(parsed.value, table)}`, `words: ${explainRuleSet(parsed.value, table)}`, ...lines].join('\n');
}

function formulaLines(rule: Rule, table: TableSnapshot): readonly string[] {
  return rule.kind === 'condition' ? [`formula: ${formulaOf(rule, table)}`] : [];
}
