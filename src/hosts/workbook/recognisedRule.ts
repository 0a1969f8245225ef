import type { Condition, ConditionRule, Expression } from '../../rules';
import { formulaOf } from '../../rules';
import type { RangeRef, TableSnapshot } from '../../sheet';
import { cellAddress } from '../../sheet';
import type { FileRule } from './fileRule';
import { readFormula } from './formulaReading';
import type { Steps } from '../steps';
import { tableOfRange } from './sheetTable';
import type { Worksheet } from './workbook';

/** A custom formula as the rule that it was written from, over the table that its columns count from. */
export interface RecognisedRule {
  readonly rule: ConditionRule;
  readonly tableRange: RangeRef;
}

/**
 * The rule behind a custom formula of the file, where it is one that this product writes: a reading counts only if it
 * gives, on the cells as they are now, the very same formula again. `undefined` for every other formula.
 */
export function* recognisedRule(sheet: Worksheet, file: FileRule): Steps<RecognisedRule | undefined> {
  const [first] = file.areas;
  if (file.type !== 'custom' || file.formula === undefined || first === undefined) return undefined;
  const place = { row: first.rowIndex + 1, cellReference: cellAddress(first.rowIndex, first.columnIndex) };
  const readings = readFormula(file.formula, place);
  const tableRange = tableRangeOf(sheet, file.areas);
  if (readings.length === 0 || tableRange === undefined) return undefined;
  const columns = file.areas.flatMap((area) => Array.from({ length: area.columnCount }, (_, index) => area.columnIndex + index));
  const table = yield* tableOfRange(sheet, tableRange);
  const rule = readings
    .map((condition) => ruleOf(condition, columns, file))
    .find((candidate) => isWrittenAs(candidate, table, file.formula ?? ''));
  return rule === undefined ? undefined : { rule, tableRange };
}

/** Rules of ours format rows of data: one band of rows in all areas, inside the used range. The table begins in column A. */
function tableRangeOf(sheet: Worksheet, areas: readonly RangeRef[]): RangeRef | undefined {
  const [first] = areas;
  const { usedRange } = sheet;
  if (first === undefined || usedRange === undefined) return undefined;
  const columnCount = usedRange.columnIndex + usedRange.columnCount;
  const isInside = areas.every(
    (area) =>
      area.rowIndex === first.rowIndex &&
      area.rowCount === first.rowCount &&
      area.rowIndex + area.rowCount <= usedRange.rowIndex + usedRange.rowCount &&
      area.columnIndex + area.columnCount <= columnCount,
  );
  return isInside ? { ...first, columnIndex: 0, columnCount } : undefined;
}

function ruleOf(condition: Condition, columns: readonly number[], { format, stopIfTrue }: FileRule): ConditionRule {
  return { kind: 'condition', target: { kind: 'columns', columns }, condition, format, stopIfTrue };
}

function isWrittenAs(rule: ConditionRule, table: TableSnapshot, formula: string): boolean {
  return readsOnlyColumnsOf(rule, table) && formulaOf(rule, table) === `=${formula.replaceAll('_xlfn.', '')}`;
}

function readsOnlyColumnsOf(rule: ConditionRule, table: TableSnapshot): boolean {
  const expressions: Expression[] = [];
  JSON.stringify(rule.condition, (key, value: Expression) => {
    if (key !== '' && value?.kind === 'column') expressions.push(value);
    return value;
  });
  return expressions.every((expression) => expression.kind !== 'column' || table.columns[expression.column] !== undefined);
}
