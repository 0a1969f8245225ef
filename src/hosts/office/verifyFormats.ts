import type { NativeRule } from '../../rules';
import type { HostFault } from '../host';
import { syncs } from './officeFaults';
import type { PlannedFormat } from './plannedFormat';
import type { QueuedRead, ReadFormat } from './readFormat';
import { queueRead } from './readFormat';
import { OFFICE_TYPES, formatsAt } from './writeFormat';

/**
 * Reads written rules back and compares type, areas, formula and order; `undefined` when all is as planned. Where Excel
 * cannot read a rule's content (it fails on ranges with two cell value rules, office-js issue 6827), id, type and areas count.
 */
export async function verifyFormats(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  ids: readonly string[],
  planned: readonly PlannedFormat[],
): Promise<HostFault | undefined> {
  let queued = queueReads(worksheet, ids, planned, true);
  if (!(await syncs(context))) {
    queued = queueReads(worksheet, ids, planned, false);
    await context.sync();
  }
  const found = queued.map(({ read }) => read());
  const difference = planned.map((format, index) => differenceOf(format, found[index])).find((text) => text !== undefined);
  if (difference !== undefined) return { code: 'verificationFailed', detail: difference };
  if (found.some((format, index) => format.priority !== index)) await putInOrder(context, worksheet, ids);
  return undefined;
}

function queueReads(
  worksheet: Excel.Worksheet,
  ids: readonly string[],
  planned: readonly PlannedFormat[],
  withRule: boolean,
): readonly QueuedRead[] {
  return planned.map(({ addresses, native }, index) =>
    queueRead(formatsAt(worksheet, addresses).getItem(ids[index] ?? ''), OFFICE_TYPES[native.type], withRule),
  );
}

/** Moves the rules to the top, the last one first; each is fetched anew, since setting a priority ends the object. */
async function putInOrder(context: Excel.RequestContext, worksheet: Excel.Worksheet, ids: readonly string[]): Promise<void> {
  for (const id of [...ids].reverse()) worksheet.getRange().conditionalFormats.getItem(id).priority = 0;
  await context.sync();
}

function differenceOf(planned: PlannedFormat, read: ReadFormat | undefined): string | undefined {
  if (read === undefined) return 'a rule is missing';
  const type = OFFICE_TYPES[planned.native.type];
  if (read.type !== type) return `type ${read.type} instead of ${type}`;
  const areas = read.addresses.join(',');
  // Excel before ExcelApi 1.9 reads no areas of a rule with several; those are not joined there.
  if (areas !== planned.addresses.join(',')) return `areas ${areas} instead of ${planned.addresses.join(',')}`;
  if (read.stopIfTrue !== planned.stopIfTrue) return 'stopIfTrue was not kept';
  const formula = formulaOf(planned.native);
  if (formula === undefined || read.formula === undefined || canonical(formula) === canonical(read.formula)) return undefined;
  return `formula ${read.formula} instead of ${formula}`;
}

function formulaOf(native: NativeRule): string | undefined {
  if (native.type === 'custom') return native.formula;
  return native.type === 'cellValue' ? native.formula1 : undefined;
}

/** A formula without what Excel may write otherwise: spaces, letter case and the spelling of numbers outside texts, the leading `=`. */
function canonical(formula: string): string {
  return formula.replace(/^\s*=/, '').replace(/"(?:[^"]|"")*"|\s+|[^"\s]+/g, (piece) => {
    if (piece.startsWith('"')) return piece;
    return piece
      .trim()
      .toUpperCase()
      .replace(/(?<![\w$.])\d+(?:\.\d+)?(?:E[+-]?\d+)?(?![\w.])/g, (digits) => String(Number(digits)));
  });
}
