import { comparePairs } from './compare';
import type { Comparison } from './compare';
import { describeComparison } from './describe';
import { knownDifferenceOf } from './knownDifferences';
import type { LibreOffice } from './libreOffice';
import { drawPairs } from './pairs';
import type { DrawnPair } from './pairs';
import { shrunk, unexplained } from './shrink';

/** The outcome of many pairs. */
export interface Outcome {
  readonly pairs: number;
  /** Sheets: a pair is written once as a formula, and again where it has a native type. */
  readonly sheets: number;
  readonly cells: number;
  /** Cells that LibreOffice formats. */
  readonly formatted: number;
  /** Sheets on which LibreOffice crashed: nothing was compared. */
  readonly crashes: number;
  /** Pairs of forms with cells that differ and are not known to, each for people; the first ones shrunk. */
  readonly differences: readonly string[];
  /** Sheets on which each known difference shows. */
  readonly known: ReadonlyMap<string, number>;
}

/** How a search goes on. */
export interface DifferentialOptions {
  readonly pairs: number;
  readonly seed: number;
  /** How many differences are made small; 1 unless said. */
  readonly shrinkFirst?: number;
  readonly onProgress?: (pairsDone: number) => void;
}

const PAIRS_AT_ONCE = 200;

/** Draws pairs and compares them. The same seed on the same day gives the same pairs. */
export async function differential(options: DifferentialOptions, libreOffice: LibreOffice): Promise<Outcome> {
  const { pairs, seed, shrinkFirst = 1, onProgress } = options;
  const known = new Map<string, number>();
  const differences: string[] = [];
  let [sheets, cells, formatted, crashes] = [0, 0, 0, 0];
  for (let done = 0; done < pairs; done += PAIRS_AT_ONCE) {
    let drawn: readonly DrawnPair[] = [];
    const draw = (today: number): readonly DrawnPair[] => (drawn = drawPairs(Math.min(PAIRS_AT_ONCE, pairs - done), seed + done, today));
    for (const comparison of await comparePairs(draw, libreOffice)) {
      sheets += 1;
      cells += comparison.cells;
      formatted += comparison.formatted;
      crashes += comparison.crashes ? 1 : 0;
      for (const name of namesOf(comparison)) known.set(name, (known.get(name) ?? 0) + 1);
      const pair = drawn[comparison.index];
      const different = unexplained(comparison);
      if (pair === undefined || different.differences.length === 0) continue;
      const small = differences.length < shrinkFirst ? await shrunk(pair, different, libreOffice) : different;
      differences.push(describeComparison(small));
    }
    onProgress?.(Math.min(pairs, done + PAIRS_AT_ONCE));
  }
  return { pairs, sheets, cells, formatted, crashes, differences, known };
}

function namesOf(comparison: Comparison): ReadonlySet<string> {
  return new Set(comparison.differences.flatMap((cell) => knownDifferenceOf(cell, comparison)?.name ?? []));
}
