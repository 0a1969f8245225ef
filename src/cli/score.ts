import { colorFamily, colorOf } from '../rules';
import { columnLetters, parseRangeAddress } from '../sheet';
import type { BenchmarkCase, GoldRule } from './cases';
import type { PredictedRule, Prediction } from './prediction';

/** How a prediction did on one case; `rank` is the place of the first right candidate from 1, 0 for none. */
export interface CaseScore {
  readonly id: string;
  readonly rank: number;
  /** Whether the first candidate is right and complete; for requests of one rule the same as being right. */
  readonly complete: boolean;
  /** Whether the first, right candidate has the look asked for; `undefined` where none was asked for or it is wrong. */
  readonly format: boolean | undefined;
  readonly outOfScope: boolean;
  readonly refused: boolean;
}

/** Figures over a case file, shares from 0 to 1. */
export interface Scores {
  readonly cases: number;
  readonly top1: number;
  readonly top3: number;
  readonly top5: number;
  readonly complete: number;
  readonly formatAccuracy: number;
  readonly formatCases: number;
  /** Out-of-scope requests refused, of how many. */
  readonly refusedRightly: number;
  readonly outOfScope: number;
  /** Requests in scope that were refused. */
  readonly refusedWrongly: number;
}

/** Scores one prediction by the rules of benchmarks/README.md. */
export function scoreCase(test: BenchmarkCase, prediction: Prediction): CaseScore {
  const outOfScope = test.gold.kind === 'none';
  const refused = prediction.candidates.length === 0;
  const golds = [test.gold, ...test.alternatives];
  const right = prediction.candidates.slice(0, 5).findIndex(({ rules }) => isCorrect(rules, golds));
  const rank = outOfScope ? (refused ? 1 : 0) : right + 1;
  const first = prediction.candidates[0]?.rules ?? [];
  return {
    id: test.id,
    rank,
    complete: rank === 1 && (outOfScope || isComplete(first, test.gold)),
    format: rank === 1 && !outOfScope ? hasLook(first, test.gold) : undefined,
    outOfScope,
    refused,
  };
}

/** Sums up the scores of a case file. */
export function summarise(scores: readonly CaseScore[]): Scores {
  const share = (count: number): number => count / Math.max(1, scores.length);
  const within = (k: number): number => share(scores.filter(({ rank }) => rank > 0 && rank <= k).length);
  const looked = scores.filter(({ format }) => format !== undefined);
  return {
    cases: scores.length,
    top1: within(1),
    top3: within(3),
    top5: within(5),
    complete: share(scores.filter(({ complete }) => complete).length),
    formatAccuracy: looked.filter(({ format }) => format === true).length / Math.max(1, looked.length),
    formatCases: looked.length,
    refusedRightly: scores.filter(({ outOfScope, refused }) => outOfScope && refused).length,
    outOfScope: scores.filter(({ outOfScope }) => outOfScope).length,
    refusedWrongly: scores.filter(({ outOfScope, refused }) => !outOfScope && refused).length,
  };
}

function isCorrect(rules: readonly PredictedRule[], golds: readonly GoldRule[]): boolean {
  const looks = byLook(rules);
  return golds.some((gold) => {
    const answers = looks.some((rule) => answersGold(rule, gold));
    return answers && (looks.length === 1 || golds.some(({ moreRules }) => moreRules.length > 0));
  });
}

/** Formula rules of one look as one rule with the cells of all; a cell that an earlier rule formats counts to that one. */
function byLook(rules: readonly PredictedRule[]): PredictedRule[] {
  const taken = new Set<string>();
  const looks = new Map<string, PredictedRule>();
  rules.forEach((rule, i) => {
    const key = rule.kind === 'formula' ? JSON.stringify(rule.format) : `${rule.kind}${i}`;
    const own = rule.kind === 'formula' ? rule.matches.filter((cell) => !taken.has(cell)) : rule.matches;
    if (rule.kind === 'formula') own.forEach((cell) => taken.add(cell));
    const known = looks.get(key);
    looks.set(key, { ...rule, matches: [...(known?.matches ?? []), ...own] });
  });
  return [...looks.values()];
}

function answersGold(rule: PredictedRule, gold: GoldRule): boolean {
  if (gold.kind === 'rows') return sameSet(new Set(rule.matches.map(rowOf)), new Set(gold.rows)) && rule.kind === 'formula';
  if (gold.kind === 'formula') return rule.kind === 'formula' && sameSet(new Set(rule.matches), new Set(gold.matches));
  return rule.kind === gold.kind && hasColumn(rule, gold);
}

function hasColumn(rule: PredictedRule, gold: GoldRule): boolean {
  const wanted = gold.column ?? gold.applies;
  if (wanted === undefined) return true;
  const columns = columnsOf(rule.appliesTo);
  return sameSet(columns, columnsOf(/\d/.test(wanted) ? wanted : `${wanted}1`));
}

function columnsOf(areas: string): Set<string> {
  return new Set(
    areas.split(',').flatMap((area) => {
      const range = parseRangeAddress(area);
      return range === undefined ? [] : Array.from({ length: range.columnCount }, (_, i) => columnLetters(range.columnIndex + i));
    }),
  );
}

function rowOf(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0]);
}

function sameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  return a.size === b.size && [...a].every((item) => b.has(item));
}

/** Every further rule of the gold is answered too; cells of earlier rules may count to those. */
function isComplete(rules: readonly PredictedRule[], gold: GoldRule): boolean {
  const looks = byLook(rules);
  const before = new Set(gold.matches);
  return gold.moreRules.every((more) => {
    const rest = (more.matches ?? []).filter((cell) => !before.has(cell));
    more.matches?.forEach((cell) => before.add(cell));
    return looks.some((rule) => answersGold(rule, more) || (rule.kind === 'formula' && sameSet(new Set(rule.matches), new Set(rest))));
  });
}

/** Every look asked for is there, colours by family, a bare colour as fill or font; `undefined` where none was asked for. */
function hasLook(rules: readonly PredictedRule[], gold: GoldRule): boolean | undefined {
  const wanted = Object.entries(gold.format ?? {}).filter(([, value]) => value !== null && value !== false && value !== '');
  if (wanted.length === 0) return undefined;
  const rule = byLook(rules).find((look) => answersGold(look, gold)) ?? rules[0];
  return wanted.every(([key, value]) => {
    if (key !== 'fill' && key !== 'font') return rule?.format[key] === true || key === 'border' || key === 'numberFormat';
    const own = [rule?.format[key], key === 'fill' ? rule?.format['font'] : undefined];
    return own.some((color) => typeof color === 'string' && familyOf(color) === familyOf(String(value)));
  });
}

function familyOf(color: string): string | undefined {
  const hex = colorOf(color);
  return hex === undefined ? color : colorFamily(hex);
}
