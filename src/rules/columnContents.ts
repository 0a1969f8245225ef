import { kindOfValue } from '../sheet';
import type { TableSnapshot, ValueKind } from '../sheet';

/** What the cells of some columns hold, as far as Excel's own rules treat it differently from the rule language. */
export interface ColumnContents {
  readonly kinds: ReadonlySet<ValueKind>;
  /** A formula's empty text, which Excel's rules do not always take for a blank. */
  readonly emptyText: boolean;
  /** Text that Excel might read as a number, date, comparison or pattern, or that is too long to compare. */
  readonly ambiguousText: boolean;
}

const UNKNOWN: ColumnContents = {
  kinds: new Set<ValueKind>(['blank', 'number', 'text', 'boolean', 'error']),
  emptyText: true,
  ambiguousText: true,
};

/** What the columns hold together; of a table that was read in part anything is taken to be possible. */
export function contentsOf(table: TableSnapshot, columns: readonly number[]): ColumnContents {
  if (table.sampledRows !== undefined) return UNKNOWN;
  const kinds = new Set<ValueKind>();
  let emptyText = false;
  let ambiguousText = false;
  for (const column of columns) {
    for (const value of table.columns[column]?.values ?? []) {
      kinds.add(kindOfValue(value));
      if (typeof value !== 'string') continue;
      emptyText ||= value === '';
      ambiguousText ||= isAmbiguous(value);
    }
  }
  return { kinds, emptyText, ambiguousText };
}

/** COUNTIF's criteria read digits, signs, comparison operators and wildcards; more than 255 characters they do not read at all. */
function isAmbiguous(text: string): boolean {
  return text.length > 255 || /[*?~]|^\s*[<>=]|^\s*[+\-(]?[.,\p{Sc}]?\s*\d|^\s*(?:true|false|#)/iu.test(text);
}
