import type { CellValue, RangeRef, Surroundings } from '../../sheet';
import { rangeAddress } from '../../sheet';
import type { Steps } from '../steps';
import type { CellVisitor, TableArea } from '../surroundings';
import { surroundingsOf } from '../surroundings';
import type { RowsRead } from './cellReader';
import { cellValueOf } from './cellValue';
import { isOfficeError } from './officeFaults';
import { rangesOutside, surroundingPlan } from './surroundingPlan';

/** Ranges round a block whose cells are to come with the next round trip. */
export interface AwaitedStrips {
  readonly strips: readonly { readonly range: RangeRef; readonly cells: Excel.Range }[];
  readonly used: RangeRef;
  readonly isWhole: boolean;
}

/** Cells round a block that were read. */
export interface StripsRead {
  readonly strips: readonly { readonly range: RangeRef; readonly rows: readonly (readonly CellValue[])[] }[];
  readonly used: RangeRef;
  readonly isWhole: boolean;
}

/** Asks for the cells round `block` that are near enough; they come with the next `sync`. */
export function loadStrips(worksheet: Excel.Worksheet, block: RangeRef, used: RangeRef): AwaitedStrips {
  const { strips, isWhole } = surroundingPlan(block, used);
  const load = (range: RangeRef): Excel.Range => worksheet.getRange(rangeAddress(range)).load('values,valueTypes');
  return { strips: strips.map((range) => ({ range, cells: load(range) })), used, isWhole };
}

/** The cells that came; `undefined` where Excel refused the answer they were a part of, because it was too large. */
export function readStrips({ strips, used, isWhole }: AwaitedStrips): StripsRead | undefined {
  try {
    const read = strips.map(({ range, cells }) => ({ range, rows: rowsOf(cells) }));
    return { strips: read, used, isWhole };
  } catch (error) {
    if (!isOfficeError(error, 'PropertyNotLoaded')) throw error;
    return undefined;
  }
}

function rowsOf(cells: Excel.Range): readonly (readonly CellValue[])[] {
  const types: readonly (readonly string[])[] = cells.valueTypes;
  const rows = cells.values.map((row, index) => row.map((value: unknown, column) => cellValueOf(value, types[index]?.[column])));
  cells.untrack();
  return rows;
}

/** What stands beside a table of `block`, from the rows of the block and the strips round it; its rows count from the first of `block`. */
export function surroundingsRead(area: TableArea, block: RangeRef, rows: RowsRead, read: StripsRead): Steps<Surroundings> {
  const isAllRead = read.isWhole && rows.size === block.rowCount;
  const known = [...rowRuns(block, rows), ...read.strips.map(({ range }) => range), ...rangesOutside(read.used)];
  return surroundingsOf(area, { each: (visit) => eachCell(block, rows, read, visit), known: isAllRead ? undefined : known });
}

function* eachCell(block: RangeRef, rows: RowsRead, { strips }: StripsRead, visit: CellVisitor): Steps<void> {
  for (const [row, { values }] of rows) {
    values.forEach((value, column) => visit(block.rowIndex + row, block.columnIndex + column, value));
  }
  yield;
  for (const { range, rows: cells } of strips) {
    cells.forEach((values, row) => values.forEach((value, column) => visit(range.rowIndex + row, range.columnIndex + column, value)));
    yield;
  }
}

/** The rows of a block that were read, as ranges. */
function rowRuns(block: RangeRef, rows: RowsRead): readonly RangeRef[] {
  const runs: { first: number; last: number }[] = [];
  for (const row of [...rows.keys()].sort((left, right) => left - right)) {
    const run = runs.at(-1);
    if (run?.last === row - 1) run.last = row;
    else runs.push({ first: row, last: row });
  }
  return runs.map(({ first, last }) => ({ ...block, rowIndex: block.rowIndex + first, rowCount: last - first + 1 }));
}
