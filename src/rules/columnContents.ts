import { kindOfValue, rangeValues } from '../sheet';
import type { RangeRef, TableSnapshot, ValueKind } from '../sheet';

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

/**
 * What the columns, and ranges of the worksheet, hold together. Anything is taken to be possible of a table that was read in
 * part, and of ranges with cells that are not known.
 */
export function contentsOf(table: TableSnapshot, columns: readonly number[], ranges: readonly RangeRef[] = []): ColumnContents {
  if (table.sampledRows !== undefined) return UNKNOWN;
  const parts = ranges.map((range) => partsOf(table, range));
  const beside = parts.flatMap((part) => part.beside).map((range) => rangeValues(table, range));
  const kinds = new Set<ValueKind>();
  let emptyText = false;
  let ambiguousText = false;
  const inside = [...columns, ...parts.flatMap((part) => part.columns)].map((column) => table.columns[column]?.values ?? []);
  for (const values of [...inside, ...beside]) {
    if (values === undefined) return UNKNOWN;
    for (const value of values) {
      kinds.add(kindOfValue(value));
      if (typeof value !== 'string') continue;
      emptyText ||= value === '';
      ambiguousText ||= isAmbiguous(value);
    }
  }
  return { kinds, emptyText, ambiguousText };
}

/** A range in two: columns of the table that it reaches into, and what of it lies beside the data. */
function partsOf(table: TableSnapshot, range: RangeRef): { readonly columns: readonly number[]; readonly beside: readonly RangeRef[] } {
  const { range: data } = table;
  const rows = overlap(range.rowIndex, range.rowCount, data.rowIndex, data.rowCount);
  const columns = overlap(range.columnIndex, range.columnCount, data.columnIndex, data.columnCount);
  if (rows.inside === 0 || columns.inside === 0) return { columns: [], beside: [range] };
  const across = { rowIndex: rows.start, rowCount: rows.inside };
  const along = { columnIndex: range.columnIndex, columnCount: range.columnCount };
  const beside = [
    { rowIndex: range.rowIndex, rowCount: rows.before, ...along },
    { rowIndex: rows.start + rows.inside, rowCount: rows.after, ...along },
    { columnIndex: range.columnIndex, columnCount: columns.before, ...across },
    { columnIndex: columns.start + columns.inside, columnCount: columns.after, ...across },
  ].filter(({ rowCount, columnCount }) => rowCount > 0 && columnCount > 0);
  return { columns: Array.from({ length: columns.inside }, (_, i) => columns.start - data.columnIndex + i), beside };
}

/** How many of the places from `first` on lie inside others, and before and after these; `start` is the first inside. */
function overlap(
  first: number,
  count: number,
  otherFirst: number,
  otherCount: number,
): Readonly<Record<'start' | 'inside' | 'before' | 'after', number>> {
  const start = Math.max(first, otherFirst);
  const end = Math.min(first + count, otherFirst + otherCount);
  return { start, inside: Math.max(0, end - start), before: start - first, after: first + count - end };
}

/** COUNTIF's criteria read digits, signs, comparison operators and wildcards; more than 255 characters they do not read at all. */
function isAmbiguous(text: string): boolean {
  return text.length > 255 || /[*?~]|^\s*[<>=]|^\s*[+\-(]?[.,\p{Sc}]?\s*\d|^\s*(?:true|false|#)/iu.test(text);
}
