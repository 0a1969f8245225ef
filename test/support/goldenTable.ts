import { ERROR_CODES, columnType, parseRangeAddress, serialOfIsoDate } from '../../src/sheet';
import type { CellValue, TableColumn, TableSnapshot } from '../../src/sheet';
import { cellAddress } from '../../src/sheet';
import { tableOfColumns } from './builders';

/** A rule set of a golden file with what it must do. */
export interface GoldenRule {
  readonly source: string;
  /** A1 addresses, sorted. */
  readonly cells: readonly string[];
  /** Address and description of single cells. */
  readonly looks: readonly (readonly [address: string, look: string])[];
}

/**
 * A golden file: `today`, a table between bars (data from row 2, column A; dates may be headers), `beside` lines with an
 * address and a value (all other cells are blank), then `rule`, `cells` and `look` lines.
 */
export interface GoldenFile {
  readonly today: number;
  readonly table: TableSnapshot;
  readonly rules: readonly GoldenRule[];
}

/** Reads a golden file; lines that begin with `#` are comments. */
export function readGoldenFile(content: string): GoldenFile {
  const lines = content.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  const words = lines.map((line) => [line.slice(0, line.search(/ |$/)), line.slice(line.search(/ |$/) + 1)] as const);
  const [, todayText = ''] = words.find(([word]) => word === 'today') ?? [];
  const rules: { source: string; cells: readonly string[]; looks: (readonly [string, string])[] }[] = [];
  for (const [word, rest] of words) {
    const last = rules.at(-1);
    if (word === 'rule') rules.push({ source: rest, cells: [], looks: [] });
    else if (word === 'cells' && last !== undefined) last.cells = expandCells(rest);
    else if (word === 'look' && last !== undefined) last.looks.push([rest.slice(0, rest.indexOf(' ')), rest.slice(rest.indexOf(' ') + 1)]);
  }
  const beside = words.filter(([word]) => word === 'beside').map(([, rest]) => readBeside(rest));
  const table = readTable(
    lines.filter((line) => line.startsWith('|')),
    Object.fromEntries(beside),
  );
  return { today: serialOfIsoDate(todayText) ?? Number.NaN, table, rules };
}

function readBeside(text: string): readonly [address: string, value: CellValue] {
  const end = text.search(/ |$/);
  return [text.slice(0, end), readValue(text.slice(end).trim())];
}

function readTable(lines: readonly string[], cells: Readonly<Record<string, CellValue>>): TableSnapshot {
  const [headers = [], ...rows] = lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((text) => text.trim()),
  );
  return tableOfColumns(
    headers.map((header, index) =>
      readColumn(
        header,
        rows.map((row) => row[index] ?? ''),
      ),
    ),
    { cells },
  );
}

function readColumn(header: string, texts: readonly string[]): TableColumn {
  const numberFormats = texts.map((text) => (serialOfIsoDate(text) === undefined ? 'General' : 'yyyy-mm-dd'));
  const headerValue = serialOfIsoDate(header);
  const column = { header, ...(headerValue !== undefined && { headerValue }), values: texts.map(readValue), numberFormats };
  return columnType(column) === 'date' ? { ...column, numberFormats: 'yyyy-mm-dd' } : column;
}

/** Numbers, ISO dates, TRUE, FALSE and error codes; nothing is a blank; quotes keep spaces and make text of anything. */
function readValue(text: string): CellValue {
  if (text === '') return null;
  if (/^".*"$/.test(text)) return text.slice(1, -1);
  if (text === 'TRUE' || text === 'FALSE') return text === 'TRUE';
  const error = ERROR_CODES.find((code) => code === text);
  if (error !== undefined) return { error };
  const number = Number(text);
  return Number.isNaN(number) ? (serialOfIsoDate(text) ?? text) : number;
}

function expandCells(text: string): readonly string[] {
  return text
    .split(' ')
    .flatMap((address) => {
      const range = parseRangeAddress(address);
      if (range === undefined) return [];
      const { rowIndex, columnIndex, rowCount, columnCount } = range;
      return Array.from({ length: rowCount * columnCount }, (_, place) =>
        cellAddress(rowIndex + Math.floor(place / columnCount), columnIndex + (place % columnCount)),
      );
    })
    .sort();
}
