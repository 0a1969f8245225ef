import type { Condition, Rule, RuleSet } from '../rules';

/**
 * The rule set without what adds nothing: conditions and options said twice, a value compared with itself, rules whose
 * condition an earlier rule for the same cells has already. What remains is never empty if something was there.
 */
export function simplifyRules(rules: RuleSet): RuleSet {
  const simple = distinct(rules.map(simplifyRule), (rule) => (rule.kind === 'condition' ? [rule.target, rule.condition] : rule));
  const telling = simple.filter((rule) => rule.kind === 'visual' || !isEmpty(rule.condition));
  return telling.length > 0 ? telling : simple;
}

function simplifyRule(rule: Rule): Rule {
  return rule.kind === 'condition' ? { ...rule, condition: simplifyCondition(rule.condition) } : rule;
}

function simplifyCondition(condition: Condition): Condition {
  switch (condition.kind) {
    case 'and':
    case 'or':
      return joined(condition.kind, condition.conditions.map(simplifyCondition));
    case 'not':
      return { ...condition, condition: simplifyCondition(condition.condition) };
    case 'oneOf':
      return oneOf(condition);
    default:
      return condition;
  }
}

function joined(kind: 'and' | 'or', conditions: readonly Condition[]): Condition {
  const once = distinct(conditions, (condition) => condition);
  const telling = once.filter((condition) => !isEmpty(condition));
  const [first, ...rest] = telling.length > 0 ? telling : once;
  if (first === undefined) return { kind, conditions };
  return rest.length === 0 ? first : { kind, conditions: [first, ...rest] };
}

function oneOf(condition: Extract<Condition, { kind: 'oneOf' }>): Condition {
  const options = distinct(condition.options, (option) => option);
  const [only] = options;
  if (options.length > 1 || only === undefined) return { ...condition, options };
  return { kind: 'comparison', operator: condition.negated ? 'notEqualTo' : 'equalTo', left: condition.value, right: only };
}

/** Whether a condition says nothing: a value compared with itself. */
function isEmpty(condition: Condition): boolean {
  return condition.kind === 'comparison' && keyOf(condition.left) === keyOf(condition.right);
}

function distinct<T>(items: readonly T[], what: (item: T) => unknown): T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = keyOf(what(item));
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function keyOf(value: unknown): string {
  return JSON.stringify(value);
}
