import type { EvaluationContext } from '../../evaluation';
import { readConditionFormula } from '../../formulas';
import type { ConditionRule } from '../../rules';
import type { RangeRef } from '../../sheet';
import type { FileRule } from './fileRule';
import { tableOfRange } from './sheetTable';
import type { Steps } from '../steps';
import type { Worksheet } from './workbook';

/** A custom formula as a rule over the table that its columns count from, or why it is kept as the formula that it is. */
export type RecognisedRule =
  | { readonly kind: 'rule'; readonly rule: ConditionRule; readonly tableRange: RangeRef }
  | { readonly kind: 'opaque'; readonly reason: string };

/** Rules of a file never change; a sheet whose cells were edited is another object. */
const known = new WeakMap<Worksheet, Map<FileRule, RecognisedRule>>();

/** What a custom formula of the file says in the rule language, proven on the cells as they are now; `undefined` for rules of other types. */
export function* recognisedRule(sheet: Worksheet, file: FileRule, context: EvaluationContext): Steps<RecognisedRule | undefined> {
  if (file.type !== 'custom' || file.formula === undefined) return undefined;
  const before = known.get(sheet)?.get(file);
  if (before !== undefined) return before;
  const recognised = yield* readRule(sheet, file, file.formula, context);
  known.set(sheet, (known.get(sheet) ?? new Map<FileRule, RecognisedRule>()).set(file, recognised));
  return recognised;
}

function* readRule(sheet: Worksheet, file: FileRule, formula: string, { today }: EvaluationContext): Steps<RecognisedRule> {
  const [first] = file.areas;
  const tableRange = tableRangeOf(sheet, file.areas);
  if (tableRange === undefined || first === undefined) return { kind: 'opaque', reason: 'It formats areas of different rows.' };
  const table = yield* tableOfRange(sheet, tableRange);
  const columns = columnsOf(file.areas, tableRange);
  const applies = { ...first, rowCount: tableRange.rowCount, columnCount: columns.length };
  const reading = readConditionFormula(formula, { table, applies, today, ...(file.areas.length > 1 && { columns }) });
  if (reading.opaque) return { kind: 'opaque', reason: reading.reason };
  const { format, stopIfTrue } = file;
  const { condition } = reading;
  return { kind: 'rule', rule: { kind: 'condition', target: { kind: 'columns', columns }, condition, format, stopIfTrue }, tableRange };
}

/** The rows of all areas, which must be one band, as far as the sheet is used. The table begins in column A. */
function tableRangeOf(sheet: Worksheet, areas: readonly RangeRef[]): RangeRef | undefined {
  const [first] = areas;
  const { usedRange } = sheet;
  if (first === undefined || usedRange === undefined) return undefined;
  const rowCount = Math.min(first.rowCount, usedRange.rowIndex + usedRange.rowCount - first.rowIndex);
  const columnCount = usedRange.columnIndex + usedRange.columnCount;
  const isBand = areas.every(
    (area) => area.rowIndex === first.rowIndex && area.rowCount === first.rowCount && area.columnIndex < columnCount,
  );
  return isBand && rowCount > 0 ? { rowIndex: first.rowIndex, rowCount, columnIndex: 0, columnCount } : undefined;
}

/** Columns of the areas in the table, from left to right. */
function columnsOf(areas: readonly RangeRef[], { columnCount }: RangeRef): readonly number[] {
  const columns = areas.flatMap((area) => Array.from({ length: area.columnCount }, (_, index) => area.columnIndex + index));
  return columns.filter((column) => column < columnCount).sort((a, b) => a - b);
}
