import type { RuleSet } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import type { AppliedRules, HostResult } from '../host';
import { deleteFormats, worksheetsNamed } from './deleteFormats';
import { listFormats } from './listFormats';
import { success, syncs } from './officeFaults';
import { PREVIEW_KEY, markOf, markedIds, parseMark } from './previewMark';
import type { PlannedFormat } from './plannedFormat';
import { writeRules } from './writeRules';

/** Writes rules for a look only: the workbook is marked while they stand. */
export async function showPreview(context: Excel.RequestContext, rules: RuleSet, table: TableSnapshot): Promise<HostResult<AppliedRules>> {
  let plan: readonly PlannedFormat[] = [];
  const { settings } = context.workbook;
  const announce = (planned: readonly PlannedFormat[]): void => {
    plan = planned;
    settings.add(PREVIEW_KEY, markOf(table.worksheet, planned));
  };
  const written = await writeRules(context, rules, table, { verifies: false, announce });
  if (written.ok) settings.add(PREVIEW_KEY, markOf(table.worksheet, plan, written.value.ids));
  else await queueUnmark(context);
  await syncs(context);
  return written;
}

/** Takes previewed rules back and the mark off the workbook. */
export async function endPreview(context: Excel.RequestContext, shown: AppliedRules): Promise<HostResult<null>> {
  for (const worksheet of await worksheetsNamed(context, shown.worksheet)) await deleteFormats(context, worksheet, shown.ids);
  await queueUnmark(context);
  await syncs(context);
  return success(null);
}

/** Takes back a preview that an earlier session of the pane left behind. One round trip when there is none. */
export async function sweepPreview(context: Excel.RequestContext): Promise<HostResult<null>> {
  const setting = context.workbook.settings.getItemOrNullObject(PREVIEW_KEY).load('value');
  await context.sync();
  if (setting.isNullObject) return success(null);
  const mark = parseMark(setting.value);
  for (const worksheet of mark === undefined ? [] : await worksheetsNamed(context, mark.worksheet)) {
    if (mark !== undefined) await deleteFormats(context, worksheet, markedIds(mark, await listFormats(context, worksheet)));
  }
  setting.delete();
  await context.sync();
  return success(null);
}

/** Queues the deletion of the mark, where there is one. */
async function queueUnmark(context: Excel.RequestContext): Promise<void> {
  const setting = context.workbook.settings.getItemOrNullObject(PREVIEW_KEY).load('key');
  if ((await syncs(context)) && !setting.isNullObject) setting.delete();
}
