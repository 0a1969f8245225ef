import type { CellValue, TableColumn } from '../../sheet';
import { firstPositionFrom } from './cells';
import { DEFAULT_STYLE } from './styles';
import type { Worksheet } from './workbook';
import { columnStyleAt } from './workbook';

/** Values, number formats and formula marks down a column. */
export type ColumnCells = Pick<TableColumn, 'values' | 'numberFormats'> & Required<Pick<TableColumn, 'formulas'>>;

/** The cells of a column in ascending rows of the sheet: in one pass, many times faster than one by one. */
export function columnCells(sheet: Worksheet, column: number, rows: readonly number[]): ColumnCells {
  const values = new Array<CellValue>(rows.length).fill(null);
  const styles = new Array<number>(rows.length).fill(-1);
  const cells = sheet.cells.get(column);
  if (cells !== undefined) {
    const known = cells.rows;
    let position = firstPositionFrom(cells, rows[0] ?? 0);
    for (let index = 0; index < rows.length && position < known.length; index += 1) {
      const row = rows[index] ?? 0;
      while ((known[position] ?? Infinity) < row) position += 1;
      if (known[position] !== row) continue;
      values[index] = cells.values[position] ?? null;
      styles[index] = cells.styles[position] ?? -1;
      position += 1;
    }
  }
  return { values, numberFormats: numberFormatsOf(sheet, column, rows, styles), formulas: formulasOf(cells?.formulaRows, rows) };
}

/** One answer where all are the same. */
function formulasOf(formulaRows: readonly number[] | undefined, rows: readonly number[]): readonly boolean[] | boolean {
  if (formulaRows === undefined) return false;
  const known = new Set(formulaRows);
  const formulas = rows.map((row) => known.has(row));
  const [first = false] = formulas;
  return formulas.every((isFormula) => isFormula === first) ? first : formulas;
}

/** Rows from `first` on. */
export function rowRun(first: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, row) => first + row);
}

/** One format where all are the same; a style of -1 is none of the cell's own. */
function numberFormatsOf(sheet: Worksheet, column: number, rows: readonly number[], styles: readonly number[]): string | readonly string[] {
  const columnStyle = columnStyleAt(sheet, column);
  const styleAt = (index: number): number => {
    const own = styles[index] ?? -1;
    return own >= 0 ? own : (sheet.rowStyles.get(rows[index] ?? 0) ?? columnStyle);
  };
  const formatOf = (style: number): string => (sheet.styles[style] ?? DEFAULT_STYLE).numberFormat;
  if (rows.length === 0) return 'General';
  const first = styleAt(0);
  for (let index = 1; index < rows.length; index += 1) {
    const style = styleAt(index);
    if (style !== first && formatOf(style) !== formatOf(first)) return rows.map((_, at) => formatOf(styleAt(at)));
  }
  return formatOf(first);
}
