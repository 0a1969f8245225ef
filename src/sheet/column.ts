import { isBlankValue, isErrorValue } from './cell';
import type { CellValue } from './cell';
import { foldCase } from './compare';
import { isDateFormat, isTimeFormat } from './numberFormat';
import type { ColumnType, TableColumn } from './table';

/** Number format code of the cell in data row `row`; `General` where none is known. */
export function numberFormatAt(column: TableColumn, row: number): string {
  if (typeof column.numberFormats === 'string') return column.numberFormats;
  return column.numberFormats[row] ?? 'General';
}

/** What the header cell of a column holds: its value, else its text; `null` where the column has no header. */
export function headerValueOf({ header, headerValue }: TableColumn): CellValue {
  return headerValue ?? header;
}

/** Whether the cell in data row `row` holds a formula; `undefined` where it is not known. */
export function holdsFormula({ formulas }: TableColumn, row: number): boolean | undefined {
  return typeof formulas === 'object' ? formulas[row] : formulas;
}

/** What most cells of a column are, blanks and errors left out; on a tie the type earlier in date, time, number, text, boolean. */
export function columnType(column: TableColumn): ColumnType {
  const counts = { date: 0, time: 0, number: 0, text: 0, boolean: 0 };
  column.values.forEach((value, row) => {
    if (isBlankValue(value) || isErrorValue(value)) return;
    if (typeof value === 'number') counts[numberType(numberFormatAt(column, row))] += 1;
    else counts[typeof value === 'string' ? 'text' : 'boolean'] += 1;
  });
  const types = ['date', 'time', 'number', 'text', 'boolean'] as const;
  const most = types.reduce((best, type) => (counts[type] > counts[best] ? type : best));
  return counts[most] === 0 ? 'empty' : most;
}

function numberType(code: string): 'date' | 'time' | 'number' {
  if (isDateFormat(code)) return 'date';
  return isTimeFormat(code) ? 'time' : 'number';
}

/** At most `limit` distinct texts of a column, most frequent first, then by first place; case does not count and the first spelling stands. Ask for one more to learn whether there are more. */
export function distinctText(column: TableColumn, limit: number): readonly string[] {
  const seen = new Map<string, { readonly text: string; count: number }>();
  for (const value of column.values) {
    if (typeof value !== 'string' || value === '') continue;
    const key = foldCase(value);
    const entry = seen.get(key);
    if (entry === undefined) seen.set(key, { text: value, count: 1 });
    else entry.count += 1;
  }
  return [...seen.values()]
    .sort((left, right) => right.count - left.count)
    .slice(0, Math.max(0, limit))
    .map(({ text }) => text);
}
