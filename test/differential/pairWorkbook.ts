import { openWorkbook } from '../../src/hosts/workbook';
import { stateOfFile } from '../../src/hosts/workbook/bookState';
import { saveWorkbook } from '../../src/hosts/workbook/saveWorkbook';
import { addedRule } from '../../src/hosts/workbook/sheetRule';
import type { SheetRule } from '../../src/hosts/workbook/sheetRule';
import { formulaOf, nativeRuleOf } from '../../src/rules';
import type { NativeRule } from '../../src/rules';
import { writeWorkbook } from '../support/writeWorkbook';
import type { Pair } from './pairs';
import { sheetOf } from './writtenTable';

/** A pair in one of the forms that its rule is written in: one sheet of a workbook. */
export interface WrittenPair {
  /** Which pair of the list it is. */
  readonly index: number;
  readonly pair: Pair;
  /** A custom formula, or the native type that says the same. */
  readonly native: NativeRule;
}

/** Each pair as a custom formula, and again as its native type where it has another. */
export function formsOf(pairs: readonly Pair[]): readonly WrittenPair[] {
  return pairs.flatMap((pair, index): WrittenPair[] => {
    const formula: WrittenPair = { index, pair, native: { type: 'custom', formula: formulaOf(pair.rule, pair.table) } };
    const native = nativeRuleOf(pair.rule, pair.table);
    return native.type === 'custom' ? [formula] : [formula, { index, pair, native }];
  });
}

/** A workbook with a sheet for each, named `S0` on: its cells in place, its rule put in by the workbook host's writer. */
export async function workbookOf(written: readonly WrittenPair[]): Promise<Uint8Array> {
  const opened = await openWorkbook(writeWorkbook(written.map(({ pair }, index) => sheetOf(pair.table, `S${index}`))));
  if (!opened.ok) throw new Error(`The pairs make no workbook: ${opened.fault.detail ?? opened.fault.code}`);
  const rules = new Map(written.map((one, index) => [`S${index}`, [sheetRuleOf(one, index)]]));
  const saving = saveWorkbook(opened.value, { ...stateOfFile(opened.value), rules });
  for (;;) {
    const step = saving.next();
    if (step.done === true) return step.value;
  }
}

function sheetRuleOf({ pair, native }: WrittenPair, index: number): SheetRule {
  const added = addedRule(`rule${index}`, pair.rule, pair.table);
  if (added === undefined) throw new Error('A valid rule formats some column.');
  return { ...added, native };
}
