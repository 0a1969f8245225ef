import fc from 'fast-check';
import { CELLS_PER_STRIP, rangesOutside, surroundingPlan } from '../../../../src/hosts/office/surroundingPlan';
import type { RangeRef } from '../../../../src/sheet';
import { MAX_SURROUNDING_CELLS, distanceToRange, rangeAddress, sheetValueAt } from '../../../../src/sheet';
import { valueOf } from '../../../contract/hostContract';
import { openOffice } from '../../../support/excel/officeHarness';
import type { CellInput, SheetData } from '../../../support/excel/workbookState';
import { rangeOf } from '../../../support/openedWorkbook';

// Large sheets take a while on a busy machine.
jest.setTimeout(60_000);

/** A table of two columns in A1, a blank column C, and what else stands in a row. */
function sheet(rowCount: number, beside: (row: number) => readonly CellInput[] = () => []): SheetData {
  const rows = Array.from({ length: rowCount }, (_, row) => [`Item ${row}`, row, null, ...beside(row + 1)]);
  return { name: 'Data', rows: [['Item', 'Amount', null, ...beside(0)], ...rows] };
}

async function tableOf(data: SheetData, address = 'A:B') {
  const { excel, host } = await openOffice({ sheets: [data] });
  await excel.select('Data', address);
  const { table } = valueOf(await host.readSelection());
  return { table, excel };
}

describe('The cells beside a table in Excel', () => {
  it('come without a further round trip', async () => {
    const { table, excel } = await tableOf(sheet(500, (row) => (row === 0 ? ['Limit', 300] : [])));
    expect(sheetValueAt(table, 0, 4)).toBe(300);
    expect(excel.takeRoundTrips()).toBe(2);
  });

  it('are the nearest ones where there are many, and no more is said to be known', async () => {
    const { table } = await tableOf(sheet(1_000, (row) => Array.from({ length: 4 }, (_, column) => row * 100 + column)));
    expect(table.surroundings?.cells).toHaveLength(MAX_SURROUNDING_CELLS);
    expect(table.surroundings?.complete).toBe(false);
    expect(sheetValueAt(table, 900, 3)).toBe(90_000);
    expect(sheetValueAt(table, 900, 2)).toBeNull();
    expect(sheetValueAt(table, 900, 6)).toBeUndefined();
  });

  it('beside a very long table are those of its first rows', async () => {
    const { table } = await tableOf(sheet(60_000, (row) => (row === 0 || row === 59_000 ? [row + 7] : [])));
    expect(sheetValueAt(table, 0, 3)).toBe(7);
    expect(sheetValueAt(table, 10, 3)).toBeNull();
    expect(sheetValueAt(table, 59_000, 3)).toBeUndefined();
    expect(sheetValueAt(table, 0, 25)).toBeNull();
    expect(sheetValueAt(table, 60_001, 0)).toBeNull();
  });

  it('beside a sampled table are known where they were read', async () => {
    const { table } = await tableOf(sheet(200_000, (row) => (row === 0 ? [7] : [])));
    expect(table.sampledRows?.length).toBeGreaterThan(0);
    expect(sheetValueAt(table, 0, 3)).toBe(7);
    expect(sheetValueAt(table, 200_001, 0)).toBeNull();
    expect(sheetValueAt(table, 200_000, 0)).toBe('Item 199999');
  });

  it('are not known where they are too much for one answer, while the table is read all the same', async () => {
    const long = 'long '.repeat(4_000);
    const { table } = await tableOf(sheet(400, () => [long]));
    expect(table.columns[1]?.values).toHaveLength(400);
    expect(table.surroundings).toBeUndefined();
    expect(sheetValueAt(table, 1, 3)).toBeUndefined();
  });

  it('do not count as formulas, and of large tables formulas are not read', async () => {
    const formula: CellInput = { formula: '=1+1', value: 2 };
    const small = await tableOf({ name: 'Data', rows: [['A', 'B'], ['x', formula], ['x', 2], ['y', '=2']] }); // prettier-ignore
    expect(small.table.columns.map(({ formulas }) => formulas)).toEqual([false, [true, false, false]]);
    const large = await tableOf(sheet(12_000));
    expect(large.table.columns.map(({ formulas }) => formulas)).toEqual([undefined, undefined]);
  });
});

describe('The plan of what to read round a block', () => {
  const addresses = (block: string, used: string): readonly string[] =>
    surroundingPlan(rangeOf(block), rangeOf(used)).strips.map(rangeAddress);

  it('takes all four sides of a small sheet', () => {
    expect(addresses('C4:D9', 'A1:H20')).toEqual(['A1:H3', 'A10:H20', 'A4:B9', 'E4:H9']);
    expect(addresses('A1:H20', 'A1:H20')).toEqual([]);
  });

  it('takes the rows nearest above and below, and the first rows beside', () => {
    expect(addresses('C5000:D9000', 'A1:E20000')).toEqual(['A4000:E4999', 'A9001:E10000', 'A5000:B7499', 'E5000:E9000']);
  });

  it('takes the columns nearest to the left and right', () => {
    expect(addresses('GS1:GT50', 'A1:ZZ50')).toEqual(['CW1:GR50', 'GU1:KP50']);
  });

  const range = fc
    .tuple(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }))
    .map(([rowIndex, columnIndex, rowCount, columnCount]): RangeRef => ({ rowIndex, columnIndex, rowCount, columnCount }));
  const holds = (ranges: readonly RangeRef[], row: number, column: number): number =>
    ranges.filter((one) => distanceToRange(one, row, column) === 0).length;

  it('reads no cell twice, none of the block, not too many, and all used ones where it says so', () => {
    fc.assert(
      fc.property(range, range, fc.nat(620), fc.nat(620), (block, used, row, column) => {
        const { strips, isWhole } = surroundingPlan(block, used);
        const count = holds([block, ...strips], row, column);
        expect(count).toBeLessThanOrEqual(1);
        strips.forEach((strip) => expect(strip.rowCount * strip.columnCount).toBeLessThanOrEqual(CELLS_PER_STRIP));
        if (isWhole && holds([used], row, column) === 1) expect(count).toBe(1);
        expect(holds([used, ...rangesOutside(used)], row, column)).toBe(1);
      }),
      { numRuns: 500 },
    );
  });
});
