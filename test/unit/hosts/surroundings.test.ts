import fc from 'fast-check';
import type { CellSource, TableArea } from '../../../src/hosts/surroundings';
import { surroundingsOf } from '../../../src/hosts/surroundings';
import { finish } from '../../../src/hosts/steps';
import type { RangeRef, SheetCell, Surroundings } from '../../../src/sheet';
import { distanceToRange, sheetValueAt } from '../../../src/sheet';
import { tableOfColumns } from '../../support/builders';

/** Data in B3:C4, headers in B2:C2. */
const AREA: TableArea = { range: { rowIndex: 2, columnIndex: 1, rowCount: 2, columnCount: 2 }, headerRowIndex: 1 };

function source(cells: readonly SheetCell[], known?: readonly RangeRef[]): CellSource {
  return {
    *each(visit) {
      for (const { rowIndex, columnIndex, value } of cells) {
        visit(rowIndex, columnIndex, value);
        yield;
      }
    },
    known,
  };
}

const cell = (rowIndex: number, columnIndex: number, value: SheetCell['value'] = 1): SheetCell => ({ rowIndex, columnIndex, value });

function read(cells: readonly SheetCell[], limit?: number, known?: readonly RangeRef[]): Surroundings {
  return finish(surroundingsOf(AREA, source(cells, known), limit));
}

describe('The surroundings of a table', () => {
  it('are the cells outside data and headers, nearest first', () => {
    const [far, near, header, data, blank, aboveHeader] = [cell(0, 9), cell(1, 3), cell(1, 1), cell(3, 2), cell(4, 1, null), cell(0, 1)];
    expect(read([far, near, header, data, blank, aboveHeader])).toEqual({ cells: [near, aboveHeader, far], complete: true });
  });

  it('hold the row above the data where that holds no headers', () => {
    const above = cell(1, 1);
    expect(finish(surroundingsOf({ ...AREA, headerRowIndex: undefined }, source([above])))).toEqual({ cells: [above], complete: true });
  });

  it('end at the limit, and say how far they are whole', () => {
    const [near, far, farther, farBelow] = [cell(2, 3), cell(2, 4), cell(3, 4), cell(5, 2)];
    const nearBox = { rowIndex: 1, columnIndex: 0, rowCount: 4, columnCount: 4 };
    expect(read([farther, far, farBelow, near], 1)).toEqual({ cells: [near], complete: false, known: [nearBox] });
    expect(read([farther, far, farBelow, near], 3)).toEqual({
      cells: [near, farBelow, farther],
      complete: false,
      known: [
        nearBox,
        { rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 5 },
        { rowIndex: 4, columnIndex: 0, rowCount: 2, columnCount: 5 },
      ],
    });
    expect(read([farther, far, farBelow, near], 4)).toEqual({ cells: [near, farBelow, farther, far], complete: true });
  });

  it('say what stands in the rows above and below however many cells stand beside', () => {
    const beside = Array.from({ length: 50 }, (_, row) => cell(2 + row, 3));
    const tall: TableArea = { range: { ...AREA.range, rowCount: 50 }, headerRowIndex: 1 };
    const surroundings = finish(surroundingsOf(tall, source([...beside, cell(52, 1, 'Total')]), 10));
    const columns = [1, 2].map(() => ({ header: 'Header', values: beside.map(() => 1), numberFormats: 'General' }));
    const table = { ...tableOfColumns(columns, { firstCell: { rowIndex: 2, columnIndex: 1 } }), surroundings };
    expect([1, 2].map((column) => sheetValueAt(table, 52, column))).toEqual(['Total', null]);
    expect(sheetValueAt(table, 40, 3)).toBeUndefined();
  });

  it('are known no farther than the host read', () => {
    const known = [{ rowIndex: 0, columnIndex: 3, rowCount: 20, columnCount: 5 }];
    expect(read([cell(2, 3)], 9, known)).toEqual({ cells: [cell(2, 3)], complete: false, known });
    expect(read([cell(2, 3), cell(2, 4), cell(3, 4)], 2, known).known).toEqual([
      { rowIndex: 1, columnIndex: 3, rowCount: 4, columnCount: 1 },
      { rowIndex: 0, columnIndex: 3, rowCount: 2, columnCount: 2 },
      { rowIndex: 4, columnIndex: 3, rowCount: 2, columnCount: 2 },
    ]);
  });

  it('never say what is not so', () => {
    const place = fc.tuple(fc.nat(8), fc.nat(8));
    fc.assert(
      fc.property(fc.uniqueArray(place, { maxLength: 30, selector: String }), fc.nat(12), place, (places, limit, [row, column]) => {
        const cells = places.map(([rowIndex, columnIndex]) => cell(rowIndex, columnIndex, rowIndex * 10 + columnIndex));
        const surroundings = read(cells, limit);
        const columns = [1, 2].map((index) => ({ header: 'Header', values: [index, index], numberFormats: 'General' }));
        const table = { ...tableOfColumns(columns, { firstCell: { rowIndex: 2, columnIndex: 1 } }), surroundings };
        fc.pre(distanceToRange(AREA.range, row, column) > 0 && !(row === 1 && (column === 1 || column === 2)));
        const truth = places.some(([r, c]) => r === row && c === column) ? row * 10 + column : null;
        const said = sheetValueAt(table, row, column);
        expect(said === undefined ? truth : said).toBe(truth);
        expect(surroundings.cells.length).toBeLessThanOrEqual(limit);
        if (surroundings.complete) expect(said).toBe(truth);
      }),
    );
  });
});
