import type { Condition, ConditionRule, Expression, Format, Target } from '../../src/rules';
import { parseRangeAddress, serialOfIsoDate } from '../../src/sheet';
import type { CellValue, DateSystem, ErrorCode, Surroundings, TableColumn, TableSnapshot } from '../../src/sheet';

/** Values of a column with the number format that they carry. */
export interface FormattedValues {
  readonly values: readonly CellValue[];
  readonly numberFormats: string | readonly string[];
  /** What the header cell holds, where that is not its text. */
  readonly headerValue?: CellValue;
  readonly formulas?: readonly boolean[] | boolean;
}

/** The serial number of an ISO date that is known to be right. */
export function day(iso: string, dateSystem: DateSystem = 1900): number {
  const serial = serialOfIsoDate(iso, dateSystem);
  if (serial === undefined) throw new Error(`${iso} is no date of Excel's`);
  return serial;
}

/** A column of dates, formatted as such; anything but an ISO date stands as it is. */
export function dates(...values: readonly CellValue[]): FormattedValues {
  return formatted('yyyy-mm-dd', ...values.map((value) => (typeof value === 'string' ? (serialOfIsoDate(value) ?? value) : value)));
}

/** A column of values under one number format. */
export function formatted(numberFormats: string, ...values: readonly CellValue[]): FormattedValues {
  return { values, numberFormats };
}

/** An error value. */
export function error(code: ErrorCode): CellValue {
  return { error: code };
}

/** What may be said of a table beside its columns. */
export interface TableOptions {
  readonly worksheet?: string;
  readonly dateSystem?: DateSystem;
  /** Zero-based row and column of the first data cell; row 1, column 0 unless said. */
  readonly firstCell?: { readonly rowIndex: number; readonly columnIndex: number };
  /** All cells of the sheet beside the table, by address (`{ H1: 500 }`); nothing is said of them where this is absent. */
  readonly cells?: Readonly<Record<string, CellValue>>;
}

/** A table with a header row, columns in the order of the object: `table({ Name: ['Ann', 'Bo'], Due: dates('2026-01-02', null) })`. */
export function table(
  columns: Readonly<Record<string, readonly CellValue[] | FormattedValues>>,
  options: TableOptions = {},
): TableSnapshot {
  return tableOfColumns(
    Object.entries(columns).map(([header, content]) =>
      'numberFormats' in content ? { header, ...content } : { header, values: content, numberFormats: 'General' },
    ),
    options,
  );
}

/** A table of columns that are already built; headers may be missing or repeat. */
export function tableOfColumns(columns: readonly TableColumn[], options: TableOptions = {}): TableSnapshot {
  const rowCount = columns.reduce((count, column) => Math.max(count, column.values.length), 0);
  return {
    worksheet: options.worksheet ?? 'Sheet1',
    range: { ...(options.firstCell ?? { rowIndex: 1, columnIndex: 0 }), rowCount, columnCount: columns.length },
    columns,
    dateSystem: options.dateSystem ?? 1900,
    ...(options.cells !== undefined && { surroundings: allCells(options.cells) }),
  };
}

/** Cells by address as all that stands beside a table. */
export function allCells(cells: Readonly<Record<string, CellValue>>): Surroundings {
  const placed = Object.entries(cells).map(([address, value]) => {
    const place = parseRangeAddress(address);
    if (place === undefined) throw new Error(`${address} is no cell`);
    return { rowIndex: place.rowIndex, columnIndex: place.columnIndex, value };
  });
  return { cells: placed, complete: true };
}

/** Light words for expressions: `cell`, `column(1)`, `number(5)`. */
export const cell: Expression = { kind: 'cell' };
/** Today of the evaluation context. */
export const today: Expression = { kind: 'today' };
/** The cell of the row in a zero-based column. */
export const column = (index: number): Expression => ({ kind: 'column', column: index });
/** A number. */
export const number = (value: number): Expression => ({ kind: 'number', value });
/** A text. */
export const text = (value: string): Expression => ({ kind: 'text', value });
/** A date of the 1900 system, written as ISO. */
export const date = (iso: string): Expression => ({ kind: 'date', serial: day(iso) });

/** `left operator right`. */
export function compare(left: Expression, operator: Extract<Condition, { kind: 'comparison' }>['operator'], right: Expression): Condition {
  return { kind: 'comparison', operator, left, right };
}

/** A rule with yellow fill; the selection by cell unless a target is given. */
export function rule(condition: Condition, target: Target = { kind: 'selection' }, format: Format = { fill: '#FFFF00' }): ConditionRule {
  return { kind: 'condition', target, condition, format, stopIfTrue: false };
}

/** The cells of some zero-based columns. */
export function columns(...indices: readonly number[]): Target {
  return { kind: 'columns', columns: indices };
}
