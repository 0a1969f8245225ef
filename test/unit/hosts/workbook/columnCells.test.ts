import fc from 'fast-check';
import { cellStyleAt, cellValueAt } from '../../../../src/hosts/workbook';
import { columnCells } from '../../../../src/hosts/workbook/columnCells';
import type { Worksheet } from '../../../../src/hosts/workbook';
import { opened } from '../../../support/openedWorkbook';
import { writeWorkbook } from '../../../support/writeWorkbook';

const ROWS = 12;

/** The sheet with these values in column B; a row without one is not stored, `null` is stored and blank. */
function withColumn(sheet: Worksheet, values: readonly (number | string | null | undefined)[], styles: readonly number[]): Worksheet {
  const rows = [...values.keys()].filter((row) => values[row] !== undefined);
  const column = { rows, values: rows.map((row) => values[row] ?? null), styles: rows.map((row) => styles[row] ?? 0) };
  return { ...sheet, cells: new Map([[1, column]]) };
}

describe('The cells of a column', () => {
  it('are those that are found one by one, in any rows', async () => {
    const [base] = (await opened(writeWorkbook([{ name: 'Data', rows: [[1, 2, 3]], numberFormats: ['0', '0.00', 'yyyy-mm-dd'] }])))
      .worksheets;
    if (base === undefined) throw new Error('no sheet');
    const formats = base.styles.length;
    const style = fc.integer({ min: 0, max: formats - 1 });
    const value = fc.option(fc.oneof(fc.integer(), fc.double({ noNaN: true }), fc.constantFrom('a', null)), { nil: undefined });
    const asked = fc.uniqueArray(fc.integer({ min: 0, max: ROWS + 3 })).map((rows) => rows.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: ROWS }),
        fc.array(style, { minLength: ROWS, maxLength: ROWS }),
        asked,
        fc.dictionary(fc.constantFrom('0', '3', '5'), style),
        fc.constantFrom(0, 1),
        (values, styles, rows, rowStyles, column) => {
          const own = new Map(Object.entries(rowStyles).map(([row, index]) => [Number(row), index]));
          const columnStyles = [{ first: 1, last: 1, width: 9, style: formats - 1 }];
          const sheet = { ...withColumn(base, values, styles), rowStyles: own, columnStyles };
          const cells = columnCells(sheet, column, rows);
          expect(cells.values).toEqual(rows.map((row) => cellValueAt(sheet, row, column)));
          const each = rows.map((row) => cellStyleAt(sheet, row, column).numberFormat);
          const [first = 'General'] = each;
          expect(cells.numberFormats).toEqual(each.every((format) => format === first) ? first : each);
        },
      ),
    );
  });

  it('say which hold formulas, one answer where all are alike', async () => {
    const formula = { formula: '1+1', value: 2 };
    const rows = [
      ['a', formula, 1, null],
      [formula, formula, 2, formula],
      ['b', formula, 3, 4],
    ];
    const [sheet] = (await opened(writeWorkbook([{ name: 'Data', rows }]))).worksheets;
    if (sheet === undefined) throw new Error('no sheet');
    const formulas = [0, 1, 2, 3, 9].map((column) => columnCells(sheet, column, [0, 1, 2]).formulas);
    expect(formulas).toEqual([[false, true, false], true, false, [false, true, false], false]);
    expect(columnCells(sheet, 0, [0, 2]).formulas).toBe(false);
  });
});
