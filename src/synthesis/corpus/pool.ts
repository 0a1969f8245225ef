import { columnType } from '../../sheet';
import type { ColumnType, TableColumn } from '../../sheet';
import type { Example } from '../example';

/** Columns and values of the training tables, to take new ones from. */
export interface Pool {
  /** Columns with a header in plain words, by type. */
  readonly columns: Readonly<Record<ColumnType, readonly TableColumn[]>>;
  /** The values of each text column that has few of them. */
  readonly values: readonly (readonly string[])[];
}

/** Collects columns and values of the examples' tables, each table once. Give it training examples alone. */
export function createPool(examples: readonly Example[]): Pool {
  const tables = new Map(examples.map((example) => [JSON.stringify(example.table.columns.map((column) => column.header)), example.table]));
  const all = [...tables.values()].flatMap((table) => table.columns).filter((column) => isPlainHeader(column.header));
  const of = (type: ColumnType): readonly TableColumn[] => all.filter((column) => columnType(column) === type);
  const columns = { number: of('number'), date: of('date'), time: of('time'), text: of('text'), boolean: of('boolean'), empty: [] };
  const values = columns.text.map(repeatedTexts).filter((texts) => texts.length > 1);
  return { columns, values: values.length === 0 ? [['Open', 'Closed']] : values };
}

function isPlainHeader(header: string | null): boolean {
  return header !== null && /^[A-Za-z][A-Za-z'./ -]{1,22}$/.test(header);
}

function repeatedTexts(column: TableColumn): readonly string[] {
  const texts = column.values.filter((value) => typeof value === 'string' && /^[\p{L}][\p{L}\d /-]{1,18}$/u.test(value)).map(String);
  const distinct = [...new Set(texts)];
  return distinct.length <= texts.length * 0.7 ? distinct : [];
}
