import type { Steps } from '../steps';
import { byteText } from './xmlBytes';

/** An element among the cells of a sheet part: where its tag and itself stand, as offsets into the bytes. */
export interface CellsElement {
  /** Zero-based row or column. */
  readonly index: number;
  readonly start: number;
  /** Offset after the `>` of its opening tag. */
  readonly tagEnd: number;
  /** Offset of its closing tag, or of its end where the opening tag closes it too. */
  readonly contentEnd: number;
  readonly end: number;
}

const WINDOW_BYTES = 256 * 1024;

/** Visits the rows of a sheet part in order, as their tags, else their first cells, else the rows before number them; `prefix` is the namespace prefix with its colon, or empty. */
export function* eachRow(cells: Uint8Array, prefix: string, visit: (row: CellsElement, text: string) => void): Steps<void> {
  let previous = -1;
  for (let from = 0, size = WINDOW_BYTES; from < cells.length;) {
    const text = byteText(cells.subarray(from, from + size));
    let understood = 0;
    for (let row = elementAt(text, prefix, 'row', 0); row !== undefined; row = elementAt(text, prefix, 'row', understood)) {
      const number = numberIn(text.slice(row.start, row.tagEnd)) ?? firstCellRow(text, row, prefix);
      previous = number === undefined ? previous + 1 : number - 1;
      visit({ index: previous, ...shifted(row, from) }, text.slice(row.start, row.end));
      understood = row.end;
    }
    yield understood;
    if (from + size >= cells.length) return;
    // A row that is longer than the window is looked at again in a larger one.
    size = understood === 0 ? size * 2 : WINDOW_BYTES;
    from += understood;
  }
}

/** The cells of a row, whose text has one character for each byte; offsets count from the row. */
export function cellsOfRow(row: string, prefix: string): readonly CellsElement[] {
  const cells: CellsElement[] = [];
  let previous = -1;
  for (let cell = elementAt(row, prefix, 'c', 1); cell !== undefined; cell = elementAt(row, prefix, 'c', cell.end)) {
    const letters = /\sr\s*=\s*["']([A-Za-z]+)/.exec(row.slice(cell.start, cell.tagEnd))?.[1];
    previous = letters === undefined ? previous + 1 : columnOf(letters);
    cells.push({ index: previous, ...cell });
  }
  return cells;
}

type Place = Omit<CellsElement, 'index'>;

function elementAt(text: string, prefix: string, name: string, from: number, offset = 0): Place | undefined {
  const open = `<${prefix}${name}`;
  let start = text.indexOf(open, from);
  while (start >= 0 && !/[\s/>]/.test(text.charAt(start + open.length))) start = text.indexOf(open, start + 1);
  const tagEnd = start < 0 ? 0 : text.indexOf('>', start) + 1;
  if (tagEnd === 0) return undefined;
  if (text.charAt(tagEnd - 2) === '/') return shifted({ start, tagEnd, contentEnd: tagEnd, end: tagEnd }, offset);
  const contentEnd = text.indexOf(`</${prefix}${name}`, tagEnd);
  const end = contentEnd < 0 ? 0 : text.indexOf('>', contentEnd) + 1;
  return end === 0 ? undefined : shifted({ start, tagEnd, contentEnd, end }, offset);
}

function shifted({ start, tagEnd, contentEnd, end }: Place, by: number): Place {
  return { start: start + by, tagEnd: tagEnd + by, contentEnd: contentEnd + by, end: end + by };
}

function numberIn(tag: string): number | undefined {
  const digits = /\sr\s*=\s*["'](\d+)/.exec(tag)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function firstCellRow(text: string, row: Place, prefix: string): number | undefined {
  const cell = elementAt(text.slice(row.tagEnd, row.contentEnd), prefix, 'c', 0, row.tagEnd);
  const digits = cell === undefined ? undefined : /\sr\s*=\s*["'][A-Za-z]+(\d+)/.exec(text.slice(cell.start, cell.tagEnd))?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
