import type { CellValue } from '../../sheet';
import type { CellColumn, CellColumns } from './cells';
import { firstPositionFrom, usedRangeOf } from './cells';
import type { CellStyle } from './styles';
import { DEFAULT_STYLE } from './styles';
import type { Worksheet } from './workbook';
import { columnStyleAt } from './workbook';

/** What a cell of a sheet holds since it was edited. */
export interface EditedCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Position in the sheet's `styles`. */
  readonly style: number;
}

/** The sheet with these cells instead of the ones that were there, and with the styles that they may point at; formulas among them are gone. */
export function withCells(sheet: Worksheet, cells: readonly EditedCell[], styles: readonly CellStyle[]): Worksheet {
  const byColumn = groupsOf(cells, ({ column }) => column);
  const columns = new Map(sheet.cells);
  for (const [index, edited] of byColumn) columns.set(index, columnWith(sheet.cells.get(index), edited));
  // Columns stay in the order in which a file would give them, left to right where they are new.
  const ordered: CellColumns = [...byColumn.keys()].every((column) => sheet.cells.has(column))
    ? columns
    : new Map([...columns].toSorted(([a], [b]) => a - b));
  return { ...sheet, cells: ordered, styles, usedRange: usedRangeOf(ordered) };
}

/** Position in `styles` of a cell's format: its own, else its row's, else its column's. */
export function styleIndexAt(sheet: Worksheet, row: number, column: number): number {
  const cells = sheet.cells.get(column);
  const position = cells === undefined ? -1 : firstPositionFrom(cells, row);
  const own = cells?.rows[position] === row ? cells.styles[position] : undefined;
  return own ?? sheet.rowStyles.get(row) ?? columnStyleAt(sheet, column);
}

/** The style at a position, or the default one. */
export function styleAt(styles: readonly CellStyle[], index: number): CellStyle {
  return styles[index] ?? DEFAULT_STYLE;
}

/** Things by key, in their order. */
export function groupsOf<T>(things: readonly T[], keyOf: (thing: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return groups;
}

function columnWith(column: CellColumn | undefined, edited: readonly EditedCell[]): CellColumn {
  const rows = [...(column?.rows ?? [])];
  const values = [...(column?.values ?? [])];
  const styles = [...(column?.styles ?? [])];
  for (const { row, value, style } of edited) {
    const at = firstPositionFrom({ rows, values, styles }, row);
    if (rows[at] !== row) {
      rows.splice(at, 0, row);
      values.splice(at, 0, null);
      styles.splice(at, 0, 0);
    }
    values[at] = value;
    styles[at] = style;
  }
  const gone = new Set(edited.map(({ row }) => row));
  const formulaRows = column?.formulaRows?.filter((row) => !gone.has(row)) ?? [];
  return { rows, values, styles, ...(formulaRows.length > 0 && { formulaRows }) };
}
