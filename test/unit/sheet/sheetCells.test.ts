import {
  MAX_RANGE_VALUES,
  MAX_ROWS,
  distanceToRange,
  headerRowOf,
  headerValueOf,
  holdsFormula,
  parseRangeAddress,
  rangeValues,
  sheetValueAt,
} from '../../../src/sheet';
import type { CellValue, RangeRef, SheetCell, TableSnapshot } from '../../../src/sheet';
import { day, table } from '../../support/builders';

const AT_B3 = { firstCell: { rowIndex: 2, columnIndex: 1 } };
const BARE = table({ Name: ['Ann', 'Bo'], Amount: [5, null] }, AT_B3);

function cellsAt(values: Readonly<Record<string, CellValue>>): SheetCell[] {
  return Object.entries(values).map(([address, value]) => ({ ...at(address), value }));
}

function at(address: string): RangeRef {
  const range = parseRangeAddress(address);
  if (range === undefined) throw new Error(`${address} is no range`);
  return range;
}

function beside(values: Readonly<Record<string, CellValue>>, complete: boolean): TableSnapshot {
  return { ...BARE, surroundings: { cells: cellsAt(values), complete } };
}

function valueAt(snapshot: TableSnapshot, address: string): CellValue | undefined {
  const { rowIndex, columnIndex } = at(address);
  return sheetValueAt(snapshot, rowIndex, columnIndex);
}

describe('sheetValueAt', () => {
  test('reads data and headers of a table that says nothing else', () => {
    expect(valueAt(BARE, 'B3')).toBe('Ann');
    expect(valueAt(BARE, 'C4')).toBeNull();
    expect(valueAt(BARE, 'C2')).toBe('Amount');
    expect(valueAt(BARE, 'B5')).toBeUndefined();
    expect(valueAt(BARE, 'D2')).toBeUndefined();
  });

  test('reads the value behind a header', () => {
    const [first, second] = BARE.columns;
    if (first === undefined || second === undefined) throw new Error('no columns');
    const dated = { ...BARE, columns: [{ ...first, header: '2026-03-01', headerValue: day('2026-03-01') }, second] };
    expect(valueAt(dated, 'B2')).toBe(day('2026-03-01'));
    expect(dated.columns.map(headerValueOf)).toEqual([day('2026-03-01'), 'Amount']);
  });

  test('reads cells beside the table, and blanks where all are known', () => {
    const known = beside({ H1: 500, B5: 'Total', C5: 5 }, true);
    expect(valueAt(known, 'H1')).toBe(500);
    expect(valueAt(known, 'C5')).toBe(5);
    expect(valueAt(known, 'Z99')).toBeNull();
  });

  test('knows a blank only in the ranges that were read where not all are known', () => {
    const partly: TableSnapshot = { ...BARE, surroundings: { cells: cellsAt({ E4: 1, G9: 2 }), complete: false, known: [at('D1:E9')] } };
    expect(valueAt(partly, 'E5')).toBeNull();
    expect(valueAt(partly, 'F5')).toBeUndefined();
    expect(valueAt(partly, 'G9')).toBe(2);
    expect(valueAt(beside({ E4: 1 }, false), 'E5')).toBeUndefined();
  });

  test('does not know a row that was not sampled', () => {
    const sampled: TableSnapshot = { ...BARE, range: { ...BARE.range, rowCount: 10 }, sampledRows: [0, 9] };
    expect(valueAt(sampled, 'B12')).toBe('Bo');
    expect(valueAt(sampled, 'B4')).toBeUndefined();
  });

  test('takes the row above the data for a cell like others where the headers stand elsewhere', () => {
    const below: TableSnapshot = { ...beside({ B2: 'Al', C2: 3 }, true), headerRowIndex: 0 };
    expect(valueAt(below, 'B2')).toBe('Al');
    expect(valueAt(below, 'B1')).toBe('Name');
    expect(headerRowOf(below)).toBe(0);
  });

  test('takes the row above the data for a cell like others where there are no headers', () => {
    const columns = BARE.columns.map((column) => ({ ...column, header: null }));
    const headless: TableSnapshot = { ...beside({ B2: 7 }, true), columns };
    expect(valueAt(headless, 'B2')).toBe(7);
    expect(valueAt(headless, 'C2')).toBeNull();
    expect(headerRowOf(headless)).toBeUndefined();
  });

  test('knows no cell outside a worksheet', () => {
    const known = beside({}, true);
    expect(sheetValueAt(known, -1, 0)).toBeUndefined();
    expect(sheetValueAt(known, 0, -1)).toBeUndefined();
    expect(sheetValueAt(known, MAX_ROWS, 0)).toBeUndefined();
  });
});

describe('rangeValues', () => {
  test('goes row by row, over data, headers and cells beside', () => {
    expect(rangeValues(beside({ D3: true }, true), at('B2:D4'))).toEqual(['Name', 'Amount', null, 'Ann', 5, true, 'Bo', null, null]);
  });

  test('is not known where one value is not', () => {
    expect(rangeValues(BARE, at('B2:C4'))).toHaveLength(6);
    expect(rangeValues(BARE, at('B2:C5'))).toBeUndefined();
  });

  test('ends a large range after the last row with content', () => {
    const known = beside({ H1: 1, H7: 2 }, true);
    expect(rangeValues(known, at('H1:H1048576'))).toEqual([1, null, null, null, null, null, 2]);
    expect(rangeValues(known, at('H1:H9'))).toHaveLength(9);
    expect(rangeValues(beside({ H7: 2 }, false), at('H1:H1048576'))).toBeUndefined();
  });

  test('is not given where there are too many values all the same', () => {
    const far = beside({ [`H${MAX_RANGE_VALUES + 1}`]: 1 }, true);
    expect(rangeValues(far, at('H1:H1048576'))).toBeUndefined();
    expect(rangeValues(far, at('H2:H1048576'))).toHaveLength(MAX_RANGE_VALUES);
  });
});

test('holdsFormula answers by row, for all rows, or not at all', () => {
  const column = { header: null, values: [1, 2], numberFormats: 'General' };
  expect(holdsFormula({ ...column, formulas: [false, true] }, 1)).toBe(true);
  expect(holdsFormula({ ...column, formulas: false }, 1)).toBe(false);
  expect(holdsFormula(column, 1)).toBeUndefined();
});

test('distanceToRange counts rows or columns, whichever are more', () => {
  const range = at('B3:C4');
  expect(['B3', 'C4', 'D3', 'A1', 'F9'].map((address) => distanceToRange(range, at(address).rowIndex, at(address).columnIndex))).toEqual([
    0, 0, 1, 2, 5,
  ]);
});
