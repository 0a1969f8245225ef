import type { CellValue, RangeRef } from '../../sheet';
import { rangeAddress } from '../../sheet';
import type { HostResult } from '../host';
import { cellValueOf, isFormulaOf } from './cellValue';
import { failure, isOfficeError, success } from './officeFaults';
import type { RowSpan } from './readPlan';
import { halves, requestsFor } from './readPlan';

/** One row that was read, by column of the block. */
export interface RowCells {
  readonly values: readonly CellValue[];
  readonly numberFormats: readonly string[];
  /** The cells as they are shown; of the first rows of a block only, where headers may stand. */
  readonly texts?: readonly string[];
  /** Which cells hold formulas; only of blocks of up to `CELLS_WITH_FORMULAS` cells. */
  readonly formulas?: readonly boolean[];
}

/** The rows that were read, by their number in the block. */
export type RowsRead = ReadonlyMap<number, RowCells>;

/** Headers stand within the first rows; only of these the shown text is read. */
const ROWS_WITH_TEXT = 20;
/** Formulas are read of blocks up to this size: they may be far longer than their values. */
export const CELLS_WITH_FORMULAS = 20_000;

/** Reads rows of `block` in as few requests as answers of moderate size allow; where an answer is too large after all, in halves. */
export async function readRows(worksheet: Excel.Worksheet, block: RangeRef, spans: readonly RowSpan[]): Promise<HostResult<RowsRead>> {
  const rows = new Map<number, RowCells>();
  for (const request of requestsFor(spans, block.columnCount)) {
    const isRead = await readRequest(worksheet, block, request, rows);
    if (!isRead) return failure('tooLarge', 'one row of the selection is more than Excel hands over at once');
  }
  return success(rows);
}

async function readRequest(
  worksheet: Excel.Worksheet,
  block: RangeRef,
  spans: readonly RowSpan[],
  rows: Map<number, RowCells>,
): Promise<boolean> {
  const ranges = spans.map((span) => loadSpan(worksheet, block, span));
  const isAnswered = await syncsWithinLimits(worksheet.context);
  for (const [index, span] of spans.entries()) {
    const range = ranges[index];
    const isRead = isAnswered && range !== undefined && keepSpan(range, span, rows, hasFormulas(block));
    if (!isRead && !(await readSmaller(worksheet, block, span, spans.length > 1, rows))) return false;
  }
  return true;
}

async function readSmaller(
  worksheet: Excel.Worksheet,
  block: RangeRef,
  span: RowSpan,
  canBeAlone: boolean,
  rows: Map<number, RowCells>,
): Promise<boolean> {
  if (canBeAlone) return readRequest(worksheet, block, [span], rows);
  const parts = halves(span);
  if (parts === undefined) return false;
  const [first, second] = parts;
  return (await readRequest(worksheet, block, [first], rows)) && readRequest(worksheet, block, [second], rows);
}

async function syncsWithinLimits(context: OfficeExtension.ClientRequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (error) {
    const isTooLarge = ['ResponsePayloadSizeLimitExceeded', 'RequestPayloadSizeLimitExceeded'].some((code) => isOfficeError(error, code));
    if (!isTooLarge) throw error;
    return false;
  }
}

function hasTexts(span: RowSpan): boolean {
  return span.first < ROWS_WITH_TEXT;
}

function hasFormulas({ rowCount, columnCount }: RangeRef): boolean {
  return rowCount * columnCount <= CELLS_WITH_FORMULAS;
}

interface SpanRanges {
  readonly cells: Excel.Range;
  readonly texts: Excel.Range | undefined;
}

function loadSpan(worksheet: Excel.Worksheet, block: RangeRef, span: RowSpan): SpanRanges {
  const rangeOf = (count: number): Excel.Range =>
    worksheet.getRange(rangeAddress({ ...block, rowIndex: block.rowIndex + span.first, rowCount: count }));
  const texts = hasTexts(span) ? rangeOf(Math.min(span.count, ROWS_WITH_TEXT - span.first)) : undefined;
  texts?.load('text');
  const properties = hasFormulas(block) ? 'values,valueTypes,numberFormat,formulas' : 'values,valueTypes,numberFormat';
  return { cells: rangeOf(span.count).load(properties), texts };
}

/** Puts what was loaded into `rows`; `false` where Excel answered `null` because there was too much. */
function keepSpan({ cells, texts }: SpanRanges, span: RowSpan, rows: Map<number, RowCells>, withFormulas: boolean): boolean {
  const { values, valueTypes, numberFormat } = cells;
  if (!Array.isArray(values) || !Array.isArray(valueTypes) || !Array.isArray(numberFormat)) return false;
  const formulas: unknown = withFormulas ? cells.formulas : [];
  if (!Array.isArray(formulas)) return false;
  const shown: readonly (readonly string[])[] = texts?.text ?? [];
  for (let row = 0; row < span.count; row += 1) {
    const types: readonly string[] = valueTypes[row] ?? [];
    const text = shown[row];
    const formulaRow: readonly unknown[] = formulas[row] ?? [];
    rows.set(span.first + row, {
      values: (values[row] ?? []).map((value: unknown, column) => cellValueOf(value, types[column])),
      numberFormats: (numberFormat[row] ?? []).map((format: unknown) => (typeof format === 'string' ? format : 'General')),
      ...(text !== undefined && { texts: text }),
      ...(withFormulas && { formulas: formulaRow.map((formula, column) => isFormulaOf(formula, values[row]?.[column])) }),
    });
  }
  cells.untrack();
  texts?.untrack();
  return true;
}
