import type { CellValue, DateSystem, RangeRef } from '../../sheet';
import { isBlankValue } from '../../sheet';
import type { CellBlock } from '../block';
import type { HostResult, Selection } from '../host';
import { snapshotOf } from '../snapshot';
import type { RowsRead } from './cellReader';
import { readRows } from './cellReader';
import type { LocatedSelection } from './locateSelection';
import { locateSelection } from './locateSelection';
import { failure, success } from './officeFaults';
import type { RowSpan } from './readPlan';
import { rowsToRead } from './readPlan';
import { regionAround } from './surroundingRegion';

/** Reads the selection: one round trip to find it, one more for up to 30,000 cells, further ones for more. */
export async function readSelection(context: Excel.RequestContext, dateSystem: DateSystem): Promise<HostResult<Selection>> {
  const located = await locateSelection(context);
  if (!located.ok) return located;
  const { worksheet, block } = located.value;
  const spans = rowsToRead(block.rowCount, block.columnCount);
  if (spans === undefined) return failure('tooLarge', `${block.columnCount} columns`);
  const hasRowAbove = block.rowIndex > 0 && located.value.endsWithData;
  const rows = await readRows(worksheet, hasRowAbove ? withRowAbove(block) : block, hasRowAbove ? spansWithRowAbove(spans) : spans);
  if (!rows.ok) return rows;
  const cells = new ReadBlock(located.value, rows.value, hasRowAbove, dateSystem);
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

/** The cells that were read, as `snapshotOf` asks for them. Rows and columns count from the first cell of `range`. */
class ReadBlock {
  readonly #rowOffset: number;

  constructor(
    private readonly located: LocatedSelection,
    private readonly rows: RowsRead,
    private readonly hasRowAbove: boolean,
    private readonly dateSystem: DateSystem,
  ) {
    this.#rowOffset = hasRowAbove ? 1 : 0;
  }

  /** The block, or the region round the one selected cell where Excel did not tell it. */
  cropped(): CellBlock {
    const { block, regionRound } = this.located;
    if (regionRound === undefined) return this.#part(block);
    const isFilled = (row: number, column: number): boolean => this.#value(row, column) !== null;
    return this.#part(regionAround(block, regionRound, isFilled));
  }

  #value(row: number, column: number): CellValue {
    return this.rows.get(row + this.#rowOffset)?.values[column] ?? null;
  }

  #part(range: RangeRef): CellBlock {
    const { block, endsWithData, name } = this.located;
    const top = range.rowIndex - block.rowIndex;
    const left = range.columnIndex - block.columnIndex;
    const cellsAt = (row: number): ReturnType<RowsRead['get']> => this.rows.get(row + top + this.#rowOffset);
    const value = (row: number, column: number): CellValue => this.#value(row + top, column + left);
    const columns = Array.from({ length: range.columnCount }, (_, column) => column);
    const isBlank = (row: number): boolean => columns.every((column) => isBlankValue(value(row, column)));
    const sampledRows = this.#sampledRows(range.rowCount, top);
    return {
      worksheet: name,
      range,
      dateSystem: this.dateSystem,
      value,
      numberFormat: (row, column) => cellsAt(row)?.numberFormats[column + left] ?? 'General',
      text: (row, column) => cellsAt(row)?.texts?.[column + left] ?? plainText(value(row, column)),
      ...(endsWithData && { isRowBlank: (row: number): boolean => row < range.rowCount - 1 && isBlank(row) }),
      ...(this.hasRowAbove && { hasRowAbove: true }),
      ...(sampledRows.length < range.rowCount && { sampledRows }),
    };
  }

  #sampledRows(rowCount: number, top: number): readonly number[] {
    const rows = [...this.rows.keys()].map((row) => row - top - this.#rowOffset);
    return rows.filter((row) => row >= 0 && row < rowCount);
  }
}

function plainText(value: CellValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? value.error : String(value);
}
