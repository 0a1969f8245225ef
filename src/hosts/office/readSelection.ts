import type { CellValue, DateSystem, RangeRef } from '../../sheet';
import { isBlankValue } from '../../sheet';
import type { CellBlock } from '../block';
import type { HostResult, Selection } from '../host';
import { snapshotOf } from '../snapshot';
import type { TableArea } from '../surroundings';
import type { RowsRead } from './cellReader';
import { readRows } from './cellReader';
import type { LocatedSelection } from './locateSelection';
import { locateSelection } from './locateSelection';
import { failure, success } from './officeFaults';
import type { RowSpan } from './readPlan';
import { rowsToRead } from './readPlan';
import type { StripsRead } from './surroundingCells';
import { loadStrips, readStrips, surroundingsRead } from './surroundingCells';
import { regionAround } from './surroundingRegion';

/**
 * Reads the selection: one round trip to find it, one more for up to 30,000 cells and what stands round them, further
 * ones for more.
 */
export async function readSelection(context: Excel.RequestContext, dateSystem: DateSystem): Promise<HostResult<Selection>> {
  const located = await locateSelection(context);
  if (!located.ok) return located;
  const { worksheet, block } = located.value;
  const spans = rowsToRead(block.rowCount, block.columnCount);
  if (spans === undefined) return failure('tooLarge', `${block.columnCount} columns`);
  const hasRowAbove = block.rowIndex > 0 && located.value.endsWithData;
  const whole = hasRowAbove ? withRowAbove(block) : block;
  const strips = loadStrips(worksheet, whole, located.value.used);
  const rows = await readRows(worksheet, whole, hasRowAbove ? spansWithRowAbove(spans) : spans);
  if (!rows.ok) return rows;
  const cells = new ReadBlock(located.value, { block: whole, rows: rows.value, beside: readStrips(strips) }, dateSystem);
  const table = snapshotOf(cells.cropped());
  if (!table.ok) return table;
  return success({ worksheet: located.value.name, address: located.value.address, ...table.value });
}

function withRowAbove(block: RangeRef): RangeRef {
  return { ...block, rowIndex: block.rowIndex - 1, rowCount: block.rowCount + 1 };
}

function spansWithRowAbove([first, ...rest]: readonly RowSpan[]): readonly RowSpan[] {
  const below = rest.map((span) => ({ first: span.first + 1, count: span.count }));
  return first === undefined ? [] : [{ first: 0, count: first.count + 1 }, ...below];
}

/** What came back from Excel. */
interface CellsRead {
  /** The block that `rows` count in: the one that was found, or one row more above it. */
  readonly block: RangeRef;
  readonly rows: RowsRead;
  readonly beside: StripsRead | undefined;
}

/** The cells that were read, as `snapshotOf` asks for them. Rows and columns count from the first cell of `range`. */
class ReadBlock {
  readonly #rowOffset: number;
  readonly #rows: RowsRead;

  constructor(
    private readonly located: LocatedSelection,
    private readonly read: CellsRead,
    private readonly dateSystem: DateSystem,
  ) {
    this.#rowOffset = located.block.rowIndex - read.block.rowIndex;
    this.#rows = read.rows;
  }

  /** The block, or the region round the one selected cell where Excel did not tell it. */
  cropped(): CellBlock {
    const { block, regionRound } = this.located;
    if (regionRound === undefined) return this.#part(block);
    const isFilled = (row: number, column: number): boolean => this.#value(row, column) !== null;
    return this.#part(regionAround(block, regionRound, isFilled));
  }

  #value(row: number, column: number): CellValue {
    return this.#rows.get(row + this.#rowOffset)?.values[column] ?? null;
  }

  #part(range: RangeRef): CellBlock {
    const { block, endsWithData, name } = this.located;
    const top = range.rowIndex - block.rowIndex;
    const left = range.columnIndex - block.columnIndex;
    const cellsAt = (row: number): ReturnType<RowsRead['get']> => this.#rows.get(row + top + this.#rowOffset);
    const value = (row: number, column: number): CellValue => this.#value(row + top, column + left);
    const columns = Array.from({ length: range.columnCount }, (_, column) => column);
    const isBlank = (row: number): boolean => columns.every((column) => isBlankValue(value(row, column)));
    const { beside, block: whole } = this.read;
    const hasFormulas = this.#rows.values().next().value?.formulas !== undefined;
    const sampledRows = this.#sampledRows(range.rowCount, top);
    return {
      worksheet: name,
      range,
      dateSystem: this.dateSystem,
      value,
      numberFormat: (row, column) => cellsAt(row)?.numberFormats[column + left] ?? 'General',
      text: (row, column) => cellsAt(row)?.texts?.[column + left] ?? plainText(value(row, column)),
      ...(endsWithData && { isRowBlank: (row: number): boolean => row < range.rowCount - 1 && isBlank(row) }),
      ...(this.#rowOffset > 0 && { hasRowAbove: true }),
      ...(hasFormulas && { isFormula: (row: number, column: number): boolean => cellsAt(row)?.formulas?.[column + left] === true }),
      ...(beside !== undefined && { surroundings: (area: TableArea) => surroundingsRead(area, whole, this.#rows, beside) }),
      ...(sampledRows.length < range.rowCount && { sampledRows }),
    };
  }

  #sampledRows(rowCount: number, top: number): readonly number[] {
    const rows = [...this.#rows.keys()].map((row) => row - top - this.#rowOffset);
    return rows.filter((row) => row >= 0 && row < rowCount);
  }
}

function plainText(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}
