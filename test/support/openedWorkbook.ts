import { createWorkbookHost, openWorkbook } from '../../src/hosts/workbook';
import type { Workbook, WorkbookHost } from '../../src/hosts/workbook';
import { parseRangeAddress } from '../../src/sheet';
import type { RangeRef } from '../../src/sheet';
import type { WrittenSheet, WrittenWorkbook } from './writeWorkbook';
import { writeWorkbook } from './writeWorkbook';

/** Serial number of 2026-11-25, the today of tests. */
export const TODAY = 46_351;

/** Opens bytes that must be a workbook. */
export async function opened(bytes: Uint8Array): Promise<Workbook> {
  const result = await openWorkbook(bytes);
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.detail ?? ''}`);
  return result.value;
}

/** A host over sheets as literals. */
export async function hostOf(sheets: readonly WrittenSheet[], workbook: WrittenWorkbook = {}): Promise<WorkbookHost> {
  return createWorkbookHost(await opened(writeWorkbook(sheets, workbook)), { today: TODAY });
}

/** A range that must be one; `C:D` means whole columns. */
export function rangeOf(address: string): RangeRef {
  const range = parseRangeAddress(address.replace(/^([A-Z]+):([A-Z]+)$/, '$11:$21048576'));
  if (range === undefined) throw new Error(`${address} is no range`);
  return range;
}
