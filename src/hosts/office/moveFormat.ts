import type { HostResult } from '../host';
import { failure, success } from './officeFaults';

/** Moves a rule of the active worksheet to a zero-based priority, at most the last one. */
export async function moveFormat(context: Excel.RequestContext, id: string, priority: number): Promise<HostResult<null>> {
  const worksheet = context.workbook.worksheets.getActiveWorksheet();
  const formats = worksheet.getRange().conditionalFormats.load('items/id');
  await context.sync();
  const isThere = formats.items.some((format) => format.id === id);
  if (!isThere) return failure('ruleNotFound');
  // A negative priority would count from the back.
  const target = Math.min(Math.max(0, priority), formats.items.length - 1);
  worksheet.getRange().conditionalFormats.getItem(id).priority = target;
  await context.sync();
  return success(null);
}
