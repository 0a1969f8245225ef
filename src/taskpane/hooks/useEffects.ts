import { useEffect, useState } from 'react';
import type { Candidate } from '../../candidates';
import { evaluateRuleInSteps } from '../../evaluation';
import type { RuleEffect } from '../../evaluation';
import type { RuleSet } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import { previewPart } from '../preview';
import type { PreviewPart } from '../preview';
import { fractionOfDay } from '../today';

/** A candidate's effects with the part of the table that shows them. */
export interface DrawnCandidate {
  readonly effects: readonly RuleEffect[];
  readonly part: PreviewPart;
}

/** How long a card may work before others have their turn, in milliseconds. */
const SLICE_MS = 20;

/** Evaluates a candidate for its preview after the cards are painted, in slices, so that long tables never hold up typing. */
export function useEffects(candidate: Candidate, table: TableSnapshot, today: number): DrawnCandidate | null {
  const [drawn, setDrawn] = useState<DrawnCandidate | null>(null);
  useEffect(() => {
    setDrawn(null);
    const steps = evaluateInSteps(candidate.rules, table, today);
    const goOn = (): void => {
      const end = performance.now() + SLICE_MS;
      let step = steps.next();
      while (step.done !== true && performance.now() < end) step = steps.next();
      if (step.done === true) setDrawn({ effects: step.value, part: previewPart(candidate.rules, step.value, table) });
      else timer = setTimeout(goOn, 0);
    };
    let timer = setTimeout(goOn, 0);
    return () => clearTimeout(timer);
  }, [candidate, table, today]);
  return drawn;
}

function* evaluateInSteps(rules: RuleSet, table: TableSnapshot, today: number): Generator<undefined, readonly RuleEffect[], undefined> {
  const effects: RuleEffect[] = [];
  const context = { today, now: today + fractionOfDay(new Date()) };
  for (const rule of rules) effects.push(yield* evaluateRuleInSteps(rule, table, context));
  return effects;
}
