import { columnLetters } from '../sheet';
import type { TableSnapshot } from '../sheet';

/** One statement about a subject, in the two ways to say it. */
export interface Phrase {
  readonly subject: string;
  /** After the subject in a sentence: `is above 900`. */
  readonly clause: string;
  /** Right after a noun: `above 900`. */
  readonly label: string;
  /** What happens to blanks, where a reader would wonder and the column has some. */
  readonly note: string | undefined;
}

/** A column's header, or its letters on the sheet where it has none. */
export function columnWords(column: number, table: TableSnapshot): string {
  const header = table.columns[column]?.header?.trim() ?? '';
  return header === '' ? `column ${columnLetters(table.range.columnIndex + column)}` : header;
}

/** Items as people list them: `a, b or c`. */
export function listWords(items: readonly string[], last: 'and' | 'or'): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1) ?? ''}`;
}

/** Text in quotes. */
export function quoted(text: string): string {
  return `"${text}"`;
}

/** A number as people write it: digits grouped from 10,000 on, so that a year stays one. */
export function plainNumber(value: number): string {
  const grouped = Math.abs(value) >= 10_000;
  if (Math.abs(value) >= 1e15 || (value !== 0 && Math.abs(value) < 1e-6)) return String(value);
  return new Intl.NumberFormat('en-US', { useGrouping: grouped, maximumFractionDigits: 10 }).format(value);
}
