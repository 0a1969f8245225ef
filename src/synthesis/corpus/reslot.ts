import { columnsOfTarget, evaluateRuleSet } from '../../evaluation';
import type { Example } from '../example';
import type { Random } from '../random';
import { draftOf, wordsOf } from './draft';
import type { Draft } from './draft';
import type { Pool } from './pool';
import { rearrangeColumns, resampleRows } from './rearrange';
import { recolor } from './recolor';
import { redate, remeasure } from './redate';
import { renumber } from './renumber';
import { retitle } from './retitle';
import { refragment, revalue } from './revalue';
import { reword } from './reword';

const ATTEMPTS = 4;
const TOLERATED = 0.1;

/**
 * A variant of an example: the same wording about another table, with other numbers, dates, values, colours, columns. It
 * is checked by execution: each rule formats some cells of its target and not all, but for one in ten. `undefined` when a
 * few attempts gave none.
 */
export function reslot(example: Example, random: Random, pool: Pool): Example | undefined {
  const draft = draftOf(example);
  if (draft === undefined) return undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const variant = exampleOfDraft(example, changed(draft, random, pool));
    if (isTelling(variant) || random.chance(TOLERATED)) return variant;
  }
  return undefined;
}

function changed(draft: Draft, random: Random, pool: Pool): Draft {
  const rows = random.chance(0.6) ? resampleRows(draft, random) : draft;
  const titled = retitle(rows, random, pool);
  const valued = refragment(random.chance(0.7) ? revalue(titled, random, pool) : titled, random);
  const numbered = random.chance(0.75) ? renumber(valued, random) : valued;
  const dated = redate(random.chance(0.6) ? remeasure(numbered, random) : numbered, random);
  const colored = random.chance(0.75) ? recolor(dated, random) : dated;
  const moved = random.chance(0.8) ? rearrangeColumns(colored, random, pool) : colored;
  return reword(moved, random);
}

/** Puts a draft together as an example of the same source. */
export function exampleOfDraft(example: Pick<Example, 'id' | 'source'>, draft: Draft): Example {
  const { utterance, mentions } = wordsOf(draft.pieces);
  return { id: example.id, utterance, table: draft.table, today: draft.today, rules: draft.rules, mentions, source: example.source };
}

/** Whether every rule formats some of its cells and not all of them; a visual need only draw something. */
export function isTelling({ rules, table, today }: Pick<Example, 'rules' | 'table' | 'today'>): boolean {
  return evaluateRuleSet(rules, table, { today }).every((effect, i) => {
    const rule = rules[i];
    if (effect.kind === 'visual' || rule === undefined) return effect.cells > 0;
    return effect.cells > 0 && effect.cells < columnsOfTarget(rule.target, table).length * table.range.rowCount;
  });
}
