import { getFormatDateInfo, isDateFormat } from 'numfmt';
import { isBlankValue, isErrorValue } from '../sheet';
import type { ColumnType, TableColumn } from '../sheet';
import { numberFormatAt } from './display';

/** Rows looked at: enough to tell, quick on long tables. */
const ROWS_READ = 200;

/** What the first two hundred cells of a column mostly are; blanks and errors do not count. */
export function columnTypeOf(column: TableColumn): ColumnType {
  const counts = new Map<ColumnType, number>();
  for (let row = 0; row < Math.min(column.values.length, ROWS_READ); row++) {
    const type = cellType(column, row);
    if (type !== 'empty') counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].reduce<readonly [ColumnType, number]>((most, entry) => (entry[1] > most[1] ? entry : most), ['empty', 0])[0];
}

function cellType(column: TableColumn, row: number): ColumnType {
  const value = column.values[row] ?? null;
  if (isBlankValue(value) || isErrorValue(value)) return 'empty';
  if (typeof value === 'number') return numberType(numberFormatAt(column, row));
  return typeof value === 'string' ? 'text' : 'boolean';
}

function numberType(format: string): ColumnType {
  if (!isDateFormat(format)) return 'number';
  const parts = getFormatDateInfo(format);
  return parts.year || parts.month || parts.day ? 'date' : 'time';
}
