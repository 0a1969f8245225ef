import { countCells, evaluateRuleSet } from '../evaluation';
import type { RuleEffect } from '../evaluation';
import { validateRuleSet } from '../rules';
import type { RuleSet } from '../rules';
import type { Candidate } from './candidate';
import { isPlausible } from './plausibility';
import type { TableContext } from './tableContext';

/** A rule set that some samples proposed, with the share of their probability that it has. */
export interface Proposed {
  readonly rules: RuleSet;
  readonly votes: number;
}

/** A proposed rule set on the data. */
interface Judged extends Proposed {
  /** Equal for rule sets that format the same cells. */
  readonly signature: string;
  readonly cellCount: number;
  readonly targetCellCount: number;
  readonly plausible: boolean;
  /** Votes, less where the rule formats nothing or everything. */
  readonly weight: number;
}

/** Candidates that a person is offered at most. */
export const MOST_CANDIDATES = 5;
/** A rule that formats nothing or everything is rarely what was meant. */
const EMPTY_WEIGHT = 0.25;
const FULL_WEIGHT = 0.5;
/** Rule sets that are evaluated: on a long table each takes a while. */
const MOST_JUDGED = 16;

/**
 * Validates, evaluates, merges by effect and ranks; at most five candidates, best first. What nobody means is offered only
 * where there is nothing else.
 */
export function rankCandidates(proposed: readonly Proposed[], context: TableContext, today: number): Candidate[] {
  const likeliest = [...proposed].sort((a, b) => b.votes - a.votes).slice(0, MOST_JUDGED);
  const merged = mergedByEffect(likeliest.flatMap((one) => judge(one, context, today)));
  const plausible = merged.filter((judged) => judged.plausible);
  return (plausible.length > 0 ? plausible : merged)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_CANDIDATES)
    .map(({ rules, cellCount, targetCellCount, weight }) => ({ rules, cellCount, targetCellCount, score: weight }));
}

/** One of each signature, with the weights of all; the rule set with the most votes stands for them. */
function mergedByEffect(judged: readonly Judged[]): Judged[] {
  const merged = new Map<string, Judged>();
  for (const one of judged) {
    const known = merged.get(one.signature);
    const best = known === undefined || one.votes > known.votes ? one : known;
    merged.set(one.signature, {
      ...best,
      weight: one.weight + (known?.weight ?? 0),
      plausible: one.plausible || known?.plausible === true,
    });
  }
  return [...merged.values()];
}

function judge(proposed: Proposed, context: TableContext, today: number): Judged[] {
  const { table } = context;
  if (validateRuleSet(proposed.rules, table).length > 0) return [];
  const effects = evaluateRuleSet(proposed.rules, table, { today });
  const cellCount = countCells(effects);
  const targetCellCount = targetCells(effects);
  return [
    {
      ...proposed,
      cellCount,
      targetCellCount,
      signature: signatureOf(proposed.rules, effects),
      plausible: isPlausible(proposed.rules, context),
      weight: proposed.votes * dataWeight(cellCount, targetCellCount, effects),
    },
  ];
}

function dataWeight(cellCount: number, targetCellCount: number, effects: readonly RuleEffect[]): number {
  if (cellCount === 0) return EMPTY_WEIGHT;
  const draws = effects.some(({ kind }) => kind === 'visual');
  return cellCount === targetCellCount && !draws ? FULL_WEIGHT : 1;
}

function targetCells(effects: readonly RuleEffect[]): number {
  const rows = new Map<number, number>();
  for (const effect of effects) {
    const columns = effect.kind === 'condition' ? effect.mask.columns : effect.columns;
    columns.forEach((column, i) => rows.set(column, (effect.kind === 'condition' ? effect.mask.rows[i] : effect.drawn[i])?.length ?? 0));
  }
  return [...rows.values()].reduce((sum, count) => sum + count, 0);
}

/** What distinguishes effects: the cells of every rule, and the kind of a visual; empty ones by the rules themselves. */
function signatureOf(rules: RuleSet, effects: readonly RuleEffect[]): string {
  return effects
    .map((effect, i) => {
      if (effect.kind === 'visual') return `${visualKind(rules, i)}@${effect.columns.join()}`;
      return effect.cells === 0 ? JSON.stringify(rules[i]) : hashMask(effect.mask.columns, effect.mask.rows);
    })
    .join('|');
}

function visualKind(rules: RuleSet, index: number): string {
  const rule = rules[index];
  return rule?.kind === 'visual' ? rule.visual.kind : '';
}

/** 53-bit hash of a mask; columns without a formatted cell do not count. */
function hashMask(columns: readonly number[], rows: readonly Uint8Array[]): string {
  let [low, high] = [0x9e3779b1, 0x85ebca6b];
  rows.forEach((mask, i) => {
    mask.forEach((formatted, row) => {
      if (formatted === 0) return;
      low = Math.imul(low ^ (row + 1), 0x01000193) ^ (columns[i] ?? 0);
      high = Math.imul(high ^ ((columns[i] ?? 0) + 1), 0x01000193) ^ row;
    });
  });
  return `${low >>> 0}.${high >>> 0}`;
}
