import type { RuleSet } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import type { AppliedRules, HostFault, HostResult } from '../host';
import { deleteFormats } from './deleteFormats';
import { failure, faultOf, isOfficeError, officeCode, success, syncs } from './officeFaults';
import type { PlannedFormat } from './plannedFormat';
import { hasSharedScale, plannedFormats } from './plannedFormat';
import { isLocked } from './protection';
import { supportsExcelApi } from './requirementSets';
import { verifyFormats } from './verifyFormats';
import { queueFormat } from './writeFormat';

/** What stands between the reading of the sheet and the writing of the rules, for the preview's mark. */
export interface WriteOptions {
  /** Read back and compare what was written. */
  readonly verifies: boolean;
  /** Queues what is to be kept before anything is written. */
  readonly announce?: (planned: readonly PlannedFormat[]) => void;
}

/**
 * Writes a rule set above all existing rules in two round trips, one to look at the sheet and one to write; a third
 * reads back. On any fault everything written is taken back.
 */
export async function writeRules(
  context: Excel.RequestContext,
  rules: RuleSet,
  table: TableSnapshot,
  options: WriteOptions,
): Promise<HostResult<AppliedRules>> {
  const joinsAreas = supportsExcelApi(9);
  const written = await writePlan(context, plannedFormats(rules, table, joinsAreas), table.worksheet, options);
  const isListRefused = !written.ok && written.fault.detail?.startsWith('InvalidArgument') === true;
  if (!isListRefused || !joinsAreas || !hasSharedScale(rules, table)) return written;
  // Some desktops want another list separator between addresses (office-js issue 1985): each area gets a scale of its own.
  return writePlan(context, plannedFormats(rules, table, false), table.worksheet, options);
}

async function writePlan(
  context: Excel.RequestContext,
  planned: readonly PlannedFormat[],
  sheetName: string,
  options: WriteOptions,
): Promise<HostResult<AppliedRules>> {
  const worksheet = context.workbook.worksheets.getItem(sheetName);
  const sheet = await lookAtSheet(context, worksheet, () => options.announce?.(planned));
  if (!sheet.ok) return sheet;
  // Last rule first: each new one goes to the top.
  const queued = [...planned].reverse().map((format) => queueFormat(worksheet, format));
  try {
    await context.sync();
  } catch (error) {
    await takeBackNewer(context, worksheet, sheet.value.knownIds);
    return { ok: false, fault: writingFault(error) };
  }
  const ids = queued.map((format) => format.id).reverse();
  const fault = options.verifies ? await verified(context, worksheet, ids, planned) : undefined;
  if (fault === undefined) {
    return success({ worksheet: sheetName, ids, addresses: planned.map(({ addresses }) => addresses.join(',')) });
  }
  await takeBack(context, worksheet, ids);
  return { ok: false, fault };
}

async function verified(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  ids: readonly string[],
  planned: readonly PlannedFormat[],
): Promise<HostFault | undefined> {
  try {
    return await verifyFormats(context, worksheet, ids, planned);
  } catch (error) {
    return faultOf(error);
  }
}

interface SheetBefore {
  /** Ids of the rules that stood before; `undefined` where Excel could not list them. */
  readonly knownIds: readonly string[] | undefined;
}

async function lookAtSheet(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  announce: () => void,
): Promise<HostResult<SheetBefore>> {
  const protection = worksheet.protection.load('protected,options');
  const formats = worksheet.getRange().conditionalFormats.load('items/id');
  announce();
  if (await syncs(context)) {
    if (isLocked(protection)) return failure('protectedSheet');
    return success({ knownIds: formats.items.map((format) => format.id) });
  }
  // Neither rules that Excel cannot list nor a mark that it does not keep stand in the way of writing.
  worksheet.protection.load('protected,options');
  await context.sync();
  return isLocked(worksheet.protection) ? failure('protectedSheet') : success({ knownIds: await knownIdsOf(context, worksheet) });
}

async function knownIdsOf(context: Excel.RequestContext, worksheet: Excel.Worksheet): Promise<readonly string[] | undefined> {
  const formats = worksheet.getRange().conditionalFormats.load('items/id');
  return (await syncs(context)) ? formats.items.map((format) => format.id) : undefined;
}

function writingFault(error: unknown): HostFault {
  if (isOfficeError(error, 'ItemNotFound')) return { code: 'hostError', detail: 'the worksheet is gone' };
  return faultOf(error);
}

/** Deletes the rules that a batch which failed half-way has left: all that were not there before. */
async function takeBackNewer(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  knownIds: readonly string[] | undefined,
): Promise<void> {
  if (knownIds === undefined) return;
  const now = await knownIdsOf(context, worksheet);
  await takeBack(context, worksheet, now?.filter((id) => !knownIds.includes(id)) ?? []);
}

/** Deletes rules after a fault; a second fault does not hide the first. */
async function takeBack(context: Excel.RequestContext, worksheet: Excel.Worksheet, ids: readonly string[]): Promise<void> {
  try {
    await deleteFormats(context, worksheet, ids);
  } catch (error) {
    if (officeCode(error) === undefined) throw error;
  }
}
