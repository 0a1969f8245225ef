import { useEffect, useState } from 'react';
import { countCells, evaluateRuleInSteps } from '../../evaluation';
import type { RuleEffect } from '../../evaluation';
import type { RuleSet } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import { previewPart } from '../preview';
import type { PreviewPart } from '../preview';
import { fractionOfDay } from '../today';

/** The effects of a rule set with their counts and the part of the table that shows them. */
export interface DrawnRules {
  /** The rules that these effects are of. */
  readonly rules: RuleSet;
  readonly table: TableSnapshot;
  readonly effects: readonly RuleEffect[];
  readonly part: PreviewPart;
  readonly cellCount: number;
  /** Cells that the rules could format: the union of their targets. */
  readonly targetCellCount: number;
}

/** How long a card may work before others have their turn, in milliseconds. */
const SLICE_MS = 20;

/**
 * Evaluates a rule set for its preview after the cards are painted, in slices, so that long tables never hold up typing.
 * While changed rules are worked on, what was drawn before stays.
 */
export function useEffects(rules: RuleSet, table: TableSnapshot, today: number): DrawnRules | null {
  const [drawn, setDrawn] = useState<DrawnRules | null>(null);
  useEffect(() => {
    const steps = evaluateInSteps(rules, table, today);
    const goOn = (): void => {
      const end = performance.now() + SLICE_MS;
      let step = steps.next();
      while (step.done !== true && performance.now() < end) step = steps.next();
      if (step.done === true) setDrawn(drawnOf(rules, step.value, table));
      else timer = setTimeout(goOn, 0);
    };
    let timer = setTimeout(goOn, 0);
    return () => clearTimeout(timer);
  }, [rules, table, today]);
  return drawn?.table === table ? drawn : null;
}

function drawnOf(rules: RuleSet, effects: readonly RuleEffect[], table: TableSnapshot): DrawnRules {
  const part = previewPart(rules, effects, table);
  return { rules, table, effects, part, cellCount: countCells(effects), targetCellCount: targetCells(effects, table) };
}

function targetCells(effects: readonly RuleEffect[], table: TableSnapshot): number {
  const columns = new Set(effects.flatMap((effect) => (effect.kind === 'condition' ? effect.mask.columns : effect.columns)));
  return columns.size * (table.columns[0]?.values.length ?? 0);
}

function* evaluateInSteps(rules: RuleSet, table: TableSnapshot, today: number): Generator<undefined, readonly RuleEffect[], undefined> {
  const effects: RuleEffect[] = [];
  const context = { today, now: today + fractionOfDay(new Date()) };
  for (const rule of rules) effects.push(yield* evaluateRuleInSteps(rule, table, context));
  return effects;
}
