import { columnLetters } from '../../sheet';
import type { TableSnapshot } from '../../sheet';

/** Whether the words name the column by its letter ("E", "column e", "E2:E13") and not by the header. */
export function isLetterOf(text: string, column: number, table: TableSnapshot): boolean {
  const letters = columnLetters(table.range.columnIndex + column);
  const header = table.columns[column]?.header ?? '';
  return text.toLowerCase() !== header.toLowerCase() && letterPattern(letters, text).test(text);
}

/** The words with letters (and the last row of a range) for where the columns stand now; letters that name other columns stay. */
export function withMovedLetters(
  text: string,
  moves: readonly { readonly from: string; readonly to: string }[],
  rows: { readonly from: number; readonly to: number },
): string {
  const marks = moves.map(({ from }, i) => ({ pattern: letterPattern(from, text), mark: String.fromCharCode(0xe000 + i) }));
  const marked = marks.reduce((words, { pattern, mark }) => words.replace(pattern, mark), text);
  const moved = moves.reduce(
    (words, { from, to }, i) => words.replaceAll(String.fromCharCode(0xe000 + i), text.includes(from) ? to : to.toLowerCase()),
    marked,
  );
  return moved.replace(/(?<=[A-Za-z]\$?)\d+$/, (row) => (Number(row) === rows.from ? String(rows.to) : row));
}

/** A column's letters standing alone or before a row number; lower case only after "column" or "col". */
function letterPattern(letters: string, text: string): RegExp {
  const lower = /\bcol(umn)?s?\b/i.test(text) || text.toLowerCase() === letters.toLowerCase();
  return new RegExp(`(?<![A-Za-z])${letters}(?=\\$?\\d|[^A-Za-z']|$)`, lower ? 'gi' : 'g');
}
