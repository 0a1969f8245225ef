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

/** A condition in words. */
export interface ConditionWords {
  /** As a sentence. */
  readonly clause: string;
  /** As what follows its subject. */
  readonly label: string;
  /** All that it states. */
  readonly phrases: readonly Phrase[];
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

/** Part of a day as a clock shows it: `18:30`; whole days as hours. */
export function clockWords(days: number): string {
  const minutes = Math.round(days * 1440);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** "The subject is ...", and the same after a noun. */
export function statement(subject: string, label: string, note?: string): Phrase {
  return { subject, clause: `is ${label}`, label, note };
}

/** What all statements are about, where that is one thing. */
export function soleSubject(phrases: readonly Phrase[]): string | undefined {
  const [first] = phrases;
  return phrases.every((phrase) => phrase.subject === first?.subject) ? first?.subject : undefined;
}
