import type { HostResult } from '../host';
import { attempt, failure, success } from './officeFaults';

/** Whether a sheet whose `protected` and `options` were loaded keeps formats from being changed. */
export function isLocked(protection: Excel.WorksheetProtection): boolean {
  return protection.protected && !protection.options.allowFormatCells;
}

/** Excel says of a protected sheet and of a read-only workbook the same, "access denied": looks which of the two it was. */
export async function tellProtection<T>(result: HostResult<T>, worksheet?: string): Promise<HostResult<T>> {
  if (result.ok || result.fault.code !== 'readOnly') return result;
  const locked = await attempt((context) => isSheetLocked(context, worksheet));
  return locked.ok && locked.value ? failure('protectedSheet', result.fault.detail) : result;
}

async function isSheetLocked(context: Excel.RequestContext, name: string | undefined): Promise<HostResult<boolean>> {
  const { worksheets } = context.workbook;
  const worksheet = name === undefined ? worksheets.getActiveWorksheet() : worksheets.getItem(name);
  const protection = worksheet.protection.load('protected,options');
  await context.sync();
  return success(isLocked(protection));
}
