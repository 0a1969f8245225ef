import { isOfficeError, syncs } from './officeFaults';

/** Deletes exactly the rules with these ids on a worksheet, in two round trips; ids that are gone are passed over. */
export async function deleteFormats(context: Excel.RequestContext, worksheet: Excel.Worksheet, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const formats = worksheet.getRange().conditionalFormats.load('items/id');
  const isRead = await syncs(context);
  const present = isRead ? formats.items.filter((format) => ids.includes(format.id)).map((format) => format.id) : ids;
  if (isRead) {
    for (const id of present) worksheet.getRange().conditionalFormats.getItem(id).delete();
    if (await syncs(context)) return;
  }
  for (const id of present) await deleteOne(context, worksheet, id);
}

async function deleteOne(context: Excel.RequestContext, worksheet: Excel.Worksheet, id: string): Promise<void> {
  try {
    worksheet.getRange().conditionalFormats.getItem(id).delete();
    await context.sync();
  } catch (error) {
    if (!isOfficeError(error, 'ItemNotFound')) throw error;
  }
}

/**
 * The worksheets to look for rules on: the one of this name, or all of them where it was renamed or deleted since. One
 * round trip.
 */
export async function worksheetsNamed(context: Excel.RequestContext, name: string): Promise<readonly Excel.Worksheet[]> {
  const { worksheets } = context.workbook;
  const named = worksheets.getItemOrNullObject(name).load('name');
  worksheets.load('items/id');
  await context.sync();
  return named.isNullObject ? worksheets.items : [named];
}
