import { useEffect, useState } from 'react';
import type { Candidate } from '../../candidates';
import { evaluateRuleSet } from '../../evaluation';
import type { RuleEffect } from '../../evaluation';
import type { TableSnapshot } from '../../sheet';
import { previewPart } from '../preview';
import type { PreviewPart } from '../preview';

/** A candidate's effects with the part of the table that shows them. */
export interface DrawnCandidate {
  readonly effects: readonly RuleEffect[];
  readonly part: PreviewPart;
}

/** Evaluates a candidate for its preview after the cards are painted, each card in a turn of its own, so that long tables never hold up typing. */
export function useEffects(candidate: Candidate, table: TableSnapshot, today: number): DrawnCandidate | null {
  const [drawn, setDrawn] = useState<DrawnCandidate | null>(null);
  useEffect(() => {
    setDrawn(null);
    const timer = setTimeout(() => {
      const effects = evaluateRuleSet(candidate.rules, table, { today });
      setDrawn({ effects, part: previewPart(candidate.rules, effects, table) });
    }, 0);
    return () => clearTimeout(timer);
  }, [candidate, table, today]);
  return drawn;
}
