import { useMemo } from 'react';
import { validateRuleSet } from '../../rules';
import type { RuleFault, RuleSet } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import { partOfFault, partsOf } from '../editing/parts';
import type { Part } from '../editing/parts';
import { replacePart } from '../editing/replacePart';
import type { PartValue } from '../editing/replacePart';
import { markedWords, sketchOf } from '../editing/markedWords';
import type { MarkedWords } from '../editing/markedWords';

/** What a card lets a person change. */
export interface Editing {
  readonly rules: RuleSet;
  readonly table: TableSnapshot;
  readonly parts: readonly Part[];
  /** The words of each rule, cut where its parts are said. */
  readonly words: readonly (readonly MarkedWords[])[];
  /** Everything that is wrong with the rules as they were changed; suggestions have no faults. */
  readonly faults: readonly RuleFault[];
  /** The fault that is shown beside a part. */
  faultOf(part: Part): RuleFault | undefined;
  /** Replaces a part. */
  change(part: Part, value: PartValue): void;
}

/** The parts of a rule set with their words and faults. */
export function useEditing(rules: RuleSet, table: TableSnapshot, edited: boolean, onEdit: (rules: RuleSet) => void): Editing {
  const sketch = useMemo(() => sketchOf(table), [table]);
  const parts = useMemo(() => partsOf(rules), [rules]);
  const words = useMemo(() => rules.map((_, index) => markedWords(rules, index, parts, sketch)), [rules, parts, sketch]);
  const faults = useMemo(() => (edited ? validateRuleSet(rules, table) : []), [edited, rules, table]);
  return {
    ...{ rules, table, parts, words, faults },
    faultOf: (part) => faults.find((fault) => partOfFault(fault, parts) === part),
    change: (part, value) => onEdit(replacePart(rules, part, value)),
  };
}
