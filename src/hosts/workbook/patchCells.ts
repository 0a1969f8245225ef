import { escapeXml } from '../../rules';
import { cellAddress, isErrorValue } from '../../sheet';
import type { CellValue } from '../../sheet';
import type { Steps } from '../steps';
import type { EditedCell } from './editedSheet';
import { groupsOf } from './editedSheet';
import type { CellsElement } from './sheetRows';
import { cellsOfRow, eachRow } from './sheetRows';

/** Bytes that are to become a text; offsets as in `TextEdit`. */
interface ByteEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What stands between the tags of `sheetData` with some cells edited, in pieces: all other bytes are the ones that were
 * there. A text is written into its cell, so that the shared strings stay as they are.
 */
export function* patchCells(cells: Uint8Array, edited: readonly EditedCell[], prefix: string): Steps<readonly Uint8Array[]> {
  const waiting = [...groupsOf(edited, ({ row }) => row)].toSorted(([a], [b]) => a - b);
  const edits: ByteEdit[] = [];
  let end = 0;
  yield* eachRow(cells, prefix, (row, text) => {
    const before = waiting.findIndex(([index]) => index >= row.index);
    const missing = waiting.splice(0, before < 0 ? waiting.length : before);
    if (missing.length > 0) edits.push({ start: row.start, end: row.start, text: newRows(missing, prefix) });
    if (waiting[0]?.[0] === row.index) edits.push(...rowEdits(row, text, waiting.shift()?.[1] ?? [], prefix));
    end = row.end;
  });
  if (waiting.length > 0) edits.push({ start: end, end, text: newRows(waiting, prefix) });
  return piecesWith(cells, edits);
}

/** The text of an edited cell in the file; `prefix` is the namespace prefix with its colon, or empty. */
export function cellXml({ row, column, value, style }: EditedCell, prefix: string): string {
  const type = typeOf(value);
  const attributes = `r="${cellAddress(row, column)}"${style === 0 ? '' : ` s="${style}"`}${type === 'n' ? '' : ` t="${type}"`}`;
  const content = contentOf(value, prefix);
  return content === '' ? `<${prefix}c ${attributes}/>` : `<${prefix}c ${attributes}>${content}</${prefix}c>`;
}

function typeOf(value: CellValue): string {
  if (typeof value === 'string') return 'inlineStr';
  if (typeof value === 'boolean') return 'b';
  return isErrorValue(value) ? 'e' : 'n';
}

function contentOf(value: CellValue, prefix: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return `<${prefix}is><${prefix}t xml:space="preserve">${fileText(value)}</${prefix}t></${prefix}is>`;
  const raw = typeof value === 'boolean' ? Number(value) : isErrorValue(value) ? value.error : value;
  return `<${prefix}v>${raw}</${prefix}v>`;
}

/** What looks like the escape of a character is escaped itself (ECMA-376 22.9.2.19). */
function fileText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'));
}

function newRows(rows: readonly (readonly [number, readonly EditedCell[]])[], prefix: string): string {
  return rows.map(([row, cells]) => `<${prefix}row r="${row + 1}">${xmlOf(cells, prefix)}</${prefix}row>`).join('');
}

function xmlOf(cells: readonly EditedCell[], prefix: string): string {
  return cells
    .toSorted((a, b) => a.column - b.column)
    .map((cell) => cellXml(cell, prefix))
    .join('');
}

function rowEdits(row: CellsElement, text: string, edited: readonly EditedCell[], prefix: string): readonly ByteEdit[] {
  const known = cellsOfRow(text, prefix);
  const isEmpty = row.contentEnd === row.end;
  const at = (offset: number): number => row.start + offset;
  const edits: ByteEdit[] = spanEdits(row, text, edited);
  const after: EditedCell[] = [];
  for (const cell of edited.toSorted((a, b) => a.column - b.column)) {
    const next = known.find(({ index }) => index >= cell.column);
    if (next === undefined) after.push(cell);
    else if (next.index === cell.column) edits.push({ start: at(next.start), end: at(next.end), text: cellXml(cell, prefix) });
    else edits.push({ start: at(next.start), end: at(next.start), text: cellXml(cell, prefix) });
  }
  if (after.length === 0) return edits;
  const added = xmlOf(after, prefix);
  if (isEmpty) return [...edits, { start: row.end - 2, end: row.end, text: `>${added}</${prefix}row>` }];
  return [...edits, { start: row.contentEnd, end: row.contentEnd, text: added }];
}

/** The columns that a row says it spans, widened (ECMA-376 18.3.1.73). */
function spanEdits(row: CellsElement, text: string, edited: readonly EditedCell[]): ByteEdit[] {
  const match = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(text.slice(0, row.tagEnd - row.start));
  if (match === null) return [];
  const first = Math.min(Number(match[1]), ...edited.map(({ column }) => column + 1));
  const last = Math.max(Number(match[2]), ...edited.map(({ column }) => column + 1));
  if (first === Number(match[1]) && last === Number(match[2])) return [];
  const start = row.start + match.index;
  return [{ start, end: start + match[0].length, text: ` spans="${first}:${last}"` }];
}

function piecesWith(bytes: Uint8Array, edits: readonly ByteEdit[]): readonly Uint8Array[] {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const edit of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(bytes.subarray(at, edit.start), encoder.encode(edit.text));
    at = edit.end;
  }
  return [...pieces, bytes.subarray(at)];
}
