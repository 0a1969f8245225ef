import { ERROR_CODES, parseRangeAddress, serialOfIsoDate } from '../../sheet';
import type { CellValue, TableColumn, TableSnapshot } from '../../sheet';

/** A cell of a case file: ISO strings are dates, `#N/A` and the like error values, text after `=` is a formula. */
export type CaseCell = number | string | boolean | null;

/** The table of a case: `range` is the data range, the headers stand in the row above it. */
export interface CaseTable {
  readonly headers: readonly CaseCell[];
  readonly rows: readonly (readonly CaseCell[])[];
  readonly range: string;
}

/** A rule of a case, as the benchmark files write it. */
export interface CaseRule {
  readonly kind: string;
  readonly applies?: string;
  readonly formula?: string;
  readonly matches?: readonly string[];
  readonly format?: Readonly<Record<string, unknown>>;
}

/** The answer of a case; `more_rules` are the further rules of a request that needs several. */
export interface CaseGold extends CaseRule {
  readonly more_rules?: readonly CaseRule[];
}

/** A line of a case file: a request about a table, and the rule that answers it. */
export interface Case {
  readonly id: string;
  readonly request: string;
  readonly table: CaseTable;
  /** ISO date. */
  readonly today: string;
  readonly gold: CaseGold;
  /** The request with its spans marked, in hand-written corpora. */
  readonly annotated?: string;
}

/** Reads one line of a case file; `undefined` when it is no JSON object of that form. */
export function parseCase(line: string): Case | undefined {
  const parsed = parseJson(line);
  return isCase(parsed) ? parsed : undefined;
}

/** Parses JSON text; `undefined` where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether `value` is an object, so that its fields may be asked for. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isCase(value: unknown): value is Case {
  if (!isRecord(value) || !isRecord(value['table']) || !isRecord(value['gold'])) return false;
  const { table, gold } = value;
  const lists = isRecord(table) && Array.isArray(table['headers']) && Array.isArray(table['rows']) && typeof table['range'] === 'string';
  return (
    lists && isRecord(gold) && typeof gold['kind'] === 'string' && ['id', 'request', 'today'].every((key) => typeof value[key] === 'string')
  );
}

/**
 * The table of a case as the product sees it: dates and times are serial numbers with a number format, texts stay texts.
 * Beside the table the worksheet is blank. What a formula gives is not in the file: its cell holds the formula's text.
 */
export function tableOfCase(table: CaseTable): TableSnapshot {
  const range = parseRangeAddress(table.range) ?? {
    rowIndex: 1,
    columnIndex: 0,
    rowCount: table.rows.length,
    columnCount: table.headers.length,
  };
  const columns = Array.from({ length: range.columnCount }, (_, column) => columnOf(table, column, range.rowCount));
  return { worksheet: 'Sheet1', range, columns, dateSystem: 1900, surroundings: { cells: [], complete: true } };
}

function columnOf(table: CaseTable, column: number, rowCount: number): TableColumn {
  const cells = Array.from({ length: rowCount }, (_, row) => table.rows[row]?.[column] ?? null);
  const header = headerOf(table.headers[column] ?? null);
  return { ...header, values: cells.map(valueOf), numberFormats: numberFormatsOf(header.header ?? '', cells), formulas: formulasOf(cells) };
}

function headerOf(cell: CaseCell): Pick<TableColumn, 'header' | 'headerValue'> {
  if (cell === null) return { header: null };
  const [header, headerValue] = [String(cell), valueOf(cell)];
  return headerValue === header ? { header } : { header, headerValue };
}

function formulasOf(cells: readonly CaseCell[]): readonly boolean[] | boolean {
  const formulas = cells.map((cell) => typeof cell === 'string' && /^=./.test(cell));
  return formulas.includes(true) && formulas;
}

function valueOf(cell: CaseCell): CellValue {
  if (typeof cell !== 'string') return cell;
  const error = ERROR_CODES.find((code) => code === cell);
  return error === undefined ? (serialOfIsoDate(cell) ?? cell) : { error };
}

/** Format codes as Excel gives them when such values are typed; one code where all cells agree. */
function numberFormatsOf(header: string, cells: readonly CaseCell[]): readonly string[] | string {
  const dates = cells.map((cell) => typeof cell === 'string' && serialOfIsoDate(cell) !== undefined);
  const timed = cells.some((cell, i) => dates[i] === true && typeof cell === 'string' && cell.length > 10);
  const code = timed ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd';
  if (dates.includes(true)) {
    const others = cells.some((cell, i) => dates[i] === false && typeof cell === 'number');
    return others ? dates.map((isDate) => (isDate ? code : 'General')) : code;
  }
  return fractionFormat(header, cells);
}

/** Times of day are fractions of a day; percentages are fractions under a header that says so. */
function fractionFormat(header: string, cells: readonly CaseCell[]): string {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  if (numbers.length === 0 || !numbers.every((cell) => cell >= -2 && cell <= 2) || numbers.every(Number.isInteger)) return 'General';
  if (
    TIME_HEADER.test(header) &&
    numbers.every((cell) => cell >= 0 && cell < 1 && isMinute(cell)) &&
    numbers.some((cell) => !isHundredth(cell))
  ) {
    return 'hh:mm';
  }
  return PERCENT_HEADER.test(header) ? '0%' : 'General';
}

const TIME_HEADER =
  /time|start|end|\bin\b|\bout\b|\bon\b|\boff\b|\bfrom\b|\bto\b|clock|arr|dep|appt|seen|deliver|scan|utc|bed|clean|open|clos|begin|finish/i;
const PERCENT_HEADER = /%|\bpct|pct\b|percent|\brate\b|margin|discount|share/i;

function isMinute(value: number): boolean {
  return Math.abs(value * 1440 - Math.round(value * 1440)) < 0.08;
}

function isHundredth(value: number): boolean {
  return Math.abs(value * 100 - Math.round(value * 100)) < 1e-6;
}
