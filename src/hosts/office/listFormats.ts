import type { ExistingRule } from '../host';
import { syncs } from './officeFaults';
import type { ReadFormat } from './readFormat';
import { queueRead } from './readFormat';

/** Types as the port names them; anything else is `unknown`. */
const PORT_TYPES: Readonly<Record<string, string>> = {
  Custom: 'custom',
  CellValue: 'cellValue',
  ContainsText: 'containsText',
  TopBottom: 'topBottom',
  PresetCriteria: 'presetCriteria',
  ColorScale: 'colorScale',
  DataBar: 'dataBar',
  IconSet: 'iconSet',
};

/**
 * The conditional formats of a worksheet, first priority first. Excel fails at reading some rules (office-js issues
 * 6827, 6835): when the common batch fails, each rule is read on its own, and what cannot be read is `unknown`.
 */
export async function listFormats(context: Excel.RequestContext, worksheet: Excel.Worksheet): Promise<readonly ExistingRule[]> {
  worksheet.load('name');
  const formats = await fetchFormats(context, worksheet);
  const name = worksheet.name;
  const queued = formats.map(({ format, type }) => queueRead(format, type, true));
  const isRead = await syncs(context);
  const rules: ExistingRule[] = [];
  for (const [priority, fetched] of formats.entries()) {
    const inCommon = isRead ? queued[priority]?.read() : undefined;
    rules.push(existingRule(name, priority, fetched, inCommon ?? (await readAlone(context, worksheet, fetched))));
  }
  return rules;
}

interface FetchedFormat {
  readonly format: Excel.ConditionalFormat;
  readonly id: string;
  readonly type: string;
}

/** The formats with id and type, which Excel reads of every rule; one by one where it does not. */
async function fetchFormats(context: Excel.RequestContext, worksheet: Excel.Worksheet): Promise<readonly FetchedFormat[]> {
  const formats = worksheet.getRange().conditionalFormats.load('items/id,items/type');
  if (await syncs(context)) return formats.items.map((format) => ({ format, id: format.id, type: format.type }));
  const collection = worksheet.load('name').getRange().conditionalFormats;
  const count = collection.getCount();
  await context.sync();
  const fetched: FetchedFormat[] = [];
  for (let index = 0; index < count.value; index += 1) {
    const format = worksheet.getRange().conditionalFormats.getItemAt(index).load('id,type');
    const isRead = await syncs(context);
    fetched.push(isRead ? { format, id: format.id, type: format.type } : { format, id: `unreadable:${index}`, type: '' });
  }
  return fetched;
}

async function readAlone(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  fetched: FetchedFormat,
): Promise<ReadFormat | undefined> {
  for (const withRule of [true, false]) {
    const format = worksheet.getRange().conditionalFormats.getItem(fetched.id);
    const queued = queueRead(format, fetched.type, withRule);
    if (await syncs(context)) return withRule ? queued.read() : { ...queued.read(), type: '' };
  }
  return undefined;
}

function existingRule(worksheet: string, priority: number, { id }: FetchedFormat, read: ReadFormat | undefined): ExistingRule {
  return {
    id,
    worksheet,
    addresses: read?.addresses ?? [],
    priority,
    type: PORT_TYPES[read?.type ?? ''] ?? 'unknown',
    stopIfTrue: read?.stopIfTrue ?? false,
    ...(read?.formula !== undefined && { formula: read.formula }),
  };
}
