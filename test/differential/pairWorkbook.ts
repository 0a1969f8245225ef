import { openWorkbook } from '../../src/hosts/workbook';
import { saveWorkbook } from '../../src/hosts/workbook/saveWorkbook';
import { addedRule } from '../../src/hosts/workbook/sheetRule';
import type { SheetRule } from '../../src/hosts/workbook/sheetRule';
import { formulaOf, nativeRuleOf } from '../../src/rules';
import type { NativeRule } from '../../src/rules';
import type { CellValue, TableSnapshot } from '../../src/sheet';
import type { WrittenFormula, WrittenSheet } from '../support/writeWorkbook';
import { writeWorkbook } from '../support/writeWorkbook';
import type { Pair } from './pairs';

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

/** A workbook with a sheet for each, named `S0` on in A1 too: its cells in place, its rule put in by the workbook host's writer. */
export async function workbookOf(written: readonly WrittenPair[]): Promise<Uint8Array> {
  const opened = await openWorkbook(writeWorkbook(written.map(({ pair }, index) => sheetOf(pair.table, `S${index}`))));
  if (!opened.ok) throw new Error(`The pairs make no workbook: ${opened.fault.detail ?? opened.fault.code}`);
  const saving = saveWorkbook(opened.value, new Map(written.map((one, index) => [`S${index}`, [sheetRuleOf(one, index)]])));
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

/** LibreOffice shows the cells up to the last one that holds something: the dot in the corner, which no rule looks at. */
function sheetOf({ range, columns }: TableSnapshot, name: string): WrittenSheet {
  const line = (cells: WrittenSheet['rows'][number]): WrittenSheet['rows'][number] => [...blanks(range.columnIndex), ...cells];
  const above = Array.from({ length: range.rowIndex - 1 }, (_, row) => (row === 0 ? [name] : []));
  const headers = line(columns.map((column) => column.header));
  const rows = Array.from({ length: range.rowCount }, (_, row) => line(columns.map((column) => written(column.values[row] ?? null))));
  const corner = [[], line([...blanks(range.columnCount + 1), '.'])];
  const formats = columns.map(({ numberFormats }) => (typeof numberFormats === 'string' ? numberFormats : 'General'));
  return {
    name,
    rows: [...above, headers, ...rows, ...corner],
    numberFormats: [...blanks(range.columnIndex).map(() => 'General'), ...formats],
  };
}

function blanks(count: number): readonly null[] {
  return Array<null>(count).fill(null);
}

/** Only a formula gives an empty text. */
function written(value: CellValue): CellValue | WrittenFormula {
  return value === '' ? { formula: '""', value } : value;
}
