import { localAddress } from './locateSelection';
import { supportsExcelApi } from './requirementSets';

/** A conditional format as Excel reads it back. */
export interface ReadFormat {
  readonly id: string;
  /** Office.js' type name. */
  readonly type: string;
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly addresses: readonly string[];
  /** The custom formula or the first operand. */
  readonly formula?: string;
}

/** What was queued for reading; `read` is called after the `sync`. */
export interface QueuedRead {
  readonly read: () => ReadFormat;
}

/** Queues the reading of a format whose `type` is known; with `withRule` its formula too, which Excel fails at for some rules. */
export function queueRead(format: Excel.ConditionalFormat, type: string, withRule: boolean): QueuedRead {
  format.load('id,type,priority,stopIfTrue');
  const addresses = queueAddresses(format);
  const formula = withRule ? queueFormula(format, type) : (): undefined => undefined;
  return {
    read: (): ReadFormat => {
      const text = formula();
      return {
        id: format.id,
        type: format.type,
        priority: format.priority,
        stopIfTrue: format.stopIfTrue === true, // null for what draws by value
        addresses: addresses(),
        ...(text !== undefined && { formula: text }),
      };
    },
  };
}

function queueAddresses(format: Excel.ConditionalFormat): () => readonly string[] {
  if (supportsExcelApi(9)) {
    const { areas } = format.getRanges();
    areas.load('items/address');
    return () => areas.items.map((area) => localAddress(area.address));
  }
  // Before ExcelApi 1.9 the areas of a rule with several of them cannot be read.
  const range = format.getRangeOrNullObject().load('address');
  return () => (range.isNullObject ? [] : [localAddress(range.address)]);
}

function queueFormula(format: Excel.ConditionalFormat, type: string): () => string | undefined {
  switch (type) {
    case 'Custom': {
      const { rule } = format.custom;
      rule.load('formula');
      return () => rule.formula;
    }
    case 'CellValue': {
      const { cellValue } = format;
      cellValue.load('rule');
      return () => cellValue.rule.formula1;
    }
    default:
      return () => undefined;
  }
}
