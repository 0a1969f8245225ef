import { evaluateRule } from '../../src/evaluation';
import type { Fills, LibreOffice } from './libreOffice';
import type { WrittenPair } from './pairWorkbook';
import { formsOf, workbookOf } from './pairWorkbook';
import type { Pair } from './pairs';
import { MARK } from './pairs';

/** A cell that only one side formats. */
export interface CellDifference {
  /** Zero-based data row; outside the table where LibreOffice formats what it should not touch. */
  readonly row: number;
  /** Zero-based table column. */
  readonly column: number;
  /** What LibreOffice does; the evaluator does the other. */
  readonly formattedByLibreOffice: boolean;
}

/** What became of a pair in one form. */
export interface Comparison extends WrittenPair {
  /** Cells of the table. */
  readonly cells: number;
  /** Cells that LibreOffice formats. */
  readonly formatted: number;
  /** LibreOffice could not show the sheet, so nothing was compared. */
  readonly crashes: boolean;
  readonly differences: readonly CellDifference[];
  /** Serial number of the day on which both looked. */
  readonly today: number;
}

/** Sheets that LibreOffice takes in one go: with many more its time grows faster than their number. */
const SHEETS_AT_ONCE = 250;

/** The serial number of the day in UTC, which is TODAY() to the LibreOffice that `LibreOffice` starts. */
export function dayOfToday(): number {
  return Math.floor(Date.now() / 86_400_000) + 25_569;
}

/** Compares the pairs that `draw` gives for today, in each of their forms, cell by cell; once more where a new day begins meanwhile. */
export async function comparePairs(draw: (today: number) => readonly Pair[], libreOffice: LibreOffice): Promise<readonly Comparison[]> {
  const today = dayOfToday();
  const written = formsOf(draw(today));
  const compared: Comparison[] = [];
  for (let start = 0; start < written.length; start += SHEETS_AT_ONCE) {
    compared.push(...(await compareSheets(written.slice(start, start + SHEETS_AT_ONCE), today, libreOffice)));
  }
  return dayOfToday() === today ? compared : comparePairs(draw, libreOffice);
}

/** Whether the evaluator formats a cell, by zero-based data row and table column. */
export function formattedCells({ table, rule }: Pair, today: number): (row: number, column: number) => boolean {
  const effect = evaluateRule(rule, table, { today });
  if (effect.kind !== 'condition') throw new Error('A condition rule has a mask.');
  const { columns, rows } = effect.mask;
  return (row, column) => rows[columns.indexOf(column)]?.[row] === 1;
}

/** Sheets on which LibreOffice crashes are found by halves. */
async function compareSheets(written: readonly WrittenPair[], today: number, libreOffice: LibreOffice): Promise<readonly Comparison[]> {
  const fills = await libreOffice.fillsOf(await workbookOf(written));
  if (fills !== undefined) return written.map((one, index) => comparisonOf(one, fills[index], today));
  if (written.length === 1) return written.map((one) => ({ ...one, cells: 0, formatted: 0, crashes: true, differences: [], today }));
  const half = Math.ceil(written.length / 2);
  const [first, second] = [written.slice(0, half), written.slice(half)];
  return [...(await compareSheets(first, today, libreOffice)), ...(await compareSheets(second, today, libreOffice))];
}

function comparisonOf(written: WrittenPair, fills: Fills | undefined, today: number): Comparison {
  if (fills === undefined) throw new Error('LibreOffice did not show a sheet.');
  const { range } = written.pair.table;
  const formats = formattedCells(written.pair, today);
  const differences = fills.flatMap((line, y) =>
    line.flatMap((fill, x): readonly CellDifference[] => {
      const [row, column] = [y - range.rowIndex, x - range.columnIndex];
      const formattedByLibreOffice = fill === MARK;
      return formattedByLibreOffice === formats(row, column) ? [] : [{ row, column, formattedByLibreOffice }];
    }),
  );
  const formatted = fills.flat().filter((fill) => fill === MARK).length;
  if (fills.length < range.rowIndex + range.rowCount) throw new Error('LibreOffice did not show all rows.');
  return { ...written, cells: range.rowCount * range.columnCount, formatted, crashes: false, differences, today };
}
