import type { HostResult } from '../host';
import type { XlsxPackage } from './xlsxPackage';
import { partText } from './xlsxPackage';

/** The name by which the zip knows a part. */
export function entryName(file: XlsxPackage, partName: string): string {
  return file.entries.get(partName)?.name ?? partName;
}

/** The text of a part that was read when the workbook was opened. */
export function textOf(file: XlsxPackage, partName: string): string {
  return valueOf(partText(file, partName));
}

/** What was read when the workbook was opened; what cannot be read now is our bug. */
export function valueOf<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`A part that was read before cannot be read: ${result.fault.detail ?? result.fault.code}`);
  return result.value;
}
