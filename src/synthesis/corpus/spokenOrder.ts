import { evaluateRuleSet } from '../../evaluation';
import type { Condition, Expression, Rule, RuleSet } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import type { Mention } from '../example';
import { changeCondition, changeRule, colorsOf, expressionsOf } from './tree';

/**
 * The same rules with alternatives, joined conditions and rules in the order in which the request names them: one order
 * for one meaning. Rules that share a cell keep theirs, since the first one wins.
 */
export function inSpokenOrder(rules: RuleSet, mentions: readonly Mention[], table: TableSnapshot, today: number): RuleSet {
  const ordered = rules.map((rule) => changeRule(rule, { condition: (condition) => orderedCondition(condition, mentions) }));
  if (ordered.length < 2 || shareCells(ordered, table, today)) return ordered;
  const marks = ordered.map((rule) => [...expressionsOf(rule), ...colorsOf(rule)].map((each) => JSON.stringify(each)));
  return sorted(ordered, marks, mentions);
}

function orderedCondition(condition: Condition, mentions: readonly Mention[]): Condition {
  if (condition.kind === 'oneOf') {
    const marks = condition.options.map((option) => [JSON.stringify(option)]);
    return { ...condition, options: sorted(condition.options, marks, mentions) };
  }
  if (condition.kind !== 'and' && condition.kind !== 'or') return condition;
  const marks = condition.conditions.map((part) => partsOf(part).map((each) => JSON.stringify(each)));
  return { ...condition, conditions: sorted(condition.conditions, marks, mentions) };
}

function partsOf(condition: Condition): readonly Expression[] {
  const found: Expression[] = [];
  changeCondition(condition, { expression: (expression) => (found.push(expression), expression) });
  return found;
}

/** Items by the first words that say one of their own marks; the order stays where an item has no words of its own. */
function sorted<T>(items: readonly T[], marks: readonly (readonly string[])[], mentions: readonly Mention[]): readonly T[] {
  const places = marks.map((own, i) => {
    const others = marks.filter((_, j) => j !== i).flat();
    const starts = mentions
      .filter((mention) => own.includes(markOf(mention)) && !others.includes(markOf(mention)))
      .map(({ start }) => start);
    return Math.min(...starts);
  });
  if (!places.every(Number.isFinite)) return items;
  return items
    .map((item, i) => ({ item, place: places[i] ?? 0 }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function markOf({ says }: Mention): string {
  return JSON.stringify(says.kind === 'color' ? says.color : says.expression);
}

function shareCells(rules: readonly Rule[], table: TableSnapshot, today: number): boolean {
  const seen = new Set<string>();
  for (const effect of evaluateRuleSet(rules, table, { today })) {
    if (effect.kind === 'visual') continue;
    const cells = effect.mask.columns.flatMap((column, i) =>
      [...(effect.mask.rows[i] ?? [])].flatMap((mark, row) => (mark === 1 ? [`${column},${row}`] : [])),
    );
    if (cells.some((cell) => seen.has(cell))) return true;
    cells.forEach((cell) => seen.add(cell));
  }
  return false;
}
