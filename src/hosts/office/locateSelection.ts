import type { RangeRef } from '../../sheet';
import type { HostResult } from '../host';
import { failure, isOfficeError, success } from './officeFaults';
import { supportsExcelApi } from './requirementSets';

/** Where the selected data lie, before any cell is read. */
export interface LocatedSelection {
  readonly worksheet: Excel.Worksheet;
  readonly name: string;
  /** What the person selected, in A1 without the sheet. */
  readonly address: string;
  /** The used cells to read. */
  readonly block: RangeRef;
  /** Round all cells of the sheet with content. */
  readonly used: RangeRef;
  /** The selection ends with the data: the last row of `block` has content somewhere on the sheet. */
  readonly endsWithData: boolean;
  /** The one selected cell, where `block` is only known to hold the region round it. */
  readonly regionRound?: { readonly row: number; readonly column: number };
}

const PLACE = 'rowIndex,columnIndex,rowCount,columnCount';

/** Finds the selection in one round trip: its used part, or the region round a single cell. */
export async function locateSelection(context: Excel.RequestContext): Promise<HostResult<LocatedSelection>> {
  const areas = supportsExcelApi(9) ? context.workbook.getSelectedRanges().load('areaCount') : undefined;
  const range = areas === undefined ? context.workbook.getSelectedRange() : areas.areas.getItemAt(0);
  range.load(`address,${PLACE}`);
  const worksheet = range.worksheet.load('name');
  const usedRows = range.getEntireRow().getUsedRangeOrNullObject(true).load(PLACE);
  const used = worksheet.getUsedRangeOrNullObject(true).load(PLACE);
  const hasRegions = supportsExcelApi(7);
  const region = (hasRegions ? range.getCell(0, 0).getSurroundingRegion() : worksheet.getUsedRange(true)).load(PLACE);
  try {
    await context.sync();
  } catch (error) {
    if (!isOfficeError(error, 'InvalidSelection')) throw error;
    // Before ExcelApi 1.9 Excel does not say whether several areas are selected or a chart; areas are far more common.
    return areas === undefined ? failure('multipleAreas') : failure('noSelection');
  }
  if (areas !== undefined && areas.areaCount > 1) return failure('multipleAreas');
  return blockOf({ worksheet, range, usedRows, used, region, hasRegions });
}

interface LoadedSelection {
  readonly worksheet: Excel.Worksheet;
  readonly range: Excel.Range;
  readonly usedRows: Excel.Range;
  readonly used: Excel.Range;
  readonly region: Excel.Range;
  readonly hasRegions: boolean;
}

function blockOf({ worksheet, range, usedRows, used, region, hasRegions }: LoadedSelection): HostResult<LocatedSelection> {
  if (used.isNullObject) return failure('emptySelection');
  const common = { worksheet, name: worksheet.name, address: localAddress(range.address), used: placeOf(used) };
  const selected = placeOf(range);
  if (selected.rowCount === 1 && selected.columnCount === 1) {
    const block = placeOf(region);
    if (hasRegions) return success({ ...common, block, endsWithData: false });
    if (!contains(block, selected)) return failure('emptySelection');
    const regionRound = { row: selected.rowIndex - block.rowIndex, column: selected.columnIndex - block.columnIndex };
    return success({ ...common, block, endsWithData: false, regionRound });
  }
  const block = usedRows.isNullObject ? undefined : shared(selected, placeOf(usedRows));
  return block === undefined ? failure('emptySelection') : success({ ...common, block, endsWithData: true });
}

function placeOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): RangeRef {
  return { rowIndex, columnIndex, rowCount, columnCount };
}

/** `'My sheet'!A1:B2` without its sheet. */
export function localAddress(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
}

function contains(block: RangeRef, cell: RangeRef): boolean {
  return shared(block, cell) !== undefined;
}

function shared(one: RangeRef, other: RangeRef): RangeRef | undefined {
  const rowIndex = Math.max(one.rowIndex, other.rowIndex);
  const columnIndex = Math.max(one.columnIndex, other.columnIndex);
  const rowCount = Math.min(one.rowIndex + one.rowCount, other.rowIndex + other.rowCount) - rowIndex;
  const columnCount = Math.min(one.columnIndex + one.columnCount, other.columnIndex + other.columnCount) - columnIndex;
  return rowCount > 0 && columnCount > 0 ? { rowIndex, columnIndex, rowCount, columnCount } : undefined;
}
