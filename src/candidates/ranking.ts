import { countCells, evaluateRuleSet } from '../evaluation';
import type { RuleEffect } from '../evaluation';
import { validateRuleSet } from '../rules';
import type { RuleSet } from '../rules';
import type { TableSnapshot } from '../sheet';
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
  readonly effects: readonly RuleEffect[];
  /** Equal for rule sets that format the same cells. */
  readonly signature: string;
  readonly cellCount: number;
  readonly targetCellCount: number;
}

const MOST_CANDIDATES = 5;
/** A rule that formats nothing or everything is rarely what was meant. */
const EMPTY_WEIGHT = 0.25;
const FULL_WEIGHT = 0.5;
const IMPLAUSIBLE_WEIGHT = 0.05;

/** Validates, evaluates, merges by effect and ranks; at most five candidates, best first. */
export function rankCandidates(proposed: readonly Proposed[], context: TableContext, today: number): Candidate[] {
  const merged = new Map<string, Judged & { weight: number }>();
  for (const judged of proposed.flatMap((one) => judge(one, context.table, today))) {
    const weight = judged.votes * dataWeight(judged) * (isPlausible(judged.rules, context) ? 1 : IMPLAUSIBLE_WEIGHT);
    const known = merged.get(judged.signature);
    if (known === undefined) merged.set(judged.signature, { ...judged, weight });
    else merged.set(judged.signature, { ...(judged.votes > known.votes ? judged : known), weight: known.weight + weight });
  }
  return [...merged.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_CANDIDATES)
    .map(({ rules, cellCount, targetCellCount, weight }) => ({ rules, cellCount, targetCellCount, score: weight }));
}

function judge(proposed: Proposed, table: TableSnapshot, today: number): Judged[] {
  if (validateRuleSet(proposed.rules, table).length > 0) return [];
  const effects = evaluateRuleSet(proposed.rules, table, { today });
  const cellCount = countCells(effects);
  return [{ ...proposed, effects, cellCount, targetCellCount: targetCells(effects), signature: signatureOf(proposed.rules, effects) }];
}

function dataWeight({ cellCount, targetCellCount, effects }: Judged): number {
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
