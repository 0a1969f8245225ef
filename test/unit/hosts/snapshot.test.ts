import type { BlockTable } from '../../../src/hosts/snapshot';
import { sampleRows, snapshotOf } from '../../../src/hosts/snapshot';
import type { CellBlock } from '../../../src/hosts/block';
import type { CellValue } from '../../../src/sheet';
import { blockOf } from '../../support/blockOf';

function read(block: CellBlock, maxRows?: number): BlockTable {
  const result = snapshotOf(block, maxRows === undefined ? {} : { maxRows });
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

function headersOf(rows: readonly (readonly CellValue[])[], more: Partial<CellBlock> = {}): readonly (string | null)[] {
  return read(blockOf(rows, more)).table.columns.map((column) => column.header);
}

describe('headers', () => {
  it('are the texts over numbers', () => {
    expect(
      headersOf([
        ['Name', 'Sales'],
        ['Ann', 1],
        ['Ben', 2],
      ]),
    ).toEqual(['Name', 'Sales']);
  });

  it('are the text over repeating texts', () => {
    expect(headersOf([['Status'], ['Open'], ['Done'], ['Open']])).toEqual(['Status']);
  });

  it('are the text over dates', () => {
    expect(headersOf([['Due'], [46000], [46001]], { numberFormat: () => 'yyyy-mm-dd' })).toEqual(['Due']);
  });

  it('may be dates over amounts', () => {
    const rows = [
      ['Region', 46000, 46030],
      ['North', 10, 20],
      ['South', 30, 40],
    ];
    const numberFormat = (row: number): string => (row === 0 ? 'mmm yyyy' : '0');
    expect(headersOf(rows, { numberFormat })).toEqual(['Region', '46000', '46030']);
  });

  it('are not taken from a row of numbers over numbers', () => {
    expect(
      headersOf([
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([null, null]);
  });

  it('are not a value that occurs again below', () => {
    expect(headersOf([['Open'], ['Done'], ['Open'], ['Done']])).toEqual([null]);
  });

  it('may be years beside a text', () => {
    const rows = [
      ['Region', 2024, 2025],
      ['North', 10, 20],
      ['South', 30, 40],
    ];
    expect(headersOf(rows)).toEqual(['Region', '2024', '2025']);
  });

  it('are recognised by style where all cells are different texts', () => {
    const rows = [['Ann 1'], ['Ben 2'], ['Cid 3']];
    expect(headersOf(rows)).toEqual([null]);
    expect(headersOf(rows, { isEmphasised: (row) => row === 0 })).toEqual(['Ann 1']);
  });

  it('are plain words over columns of different texts', () => {
    expect(
      headersOf([
        ['Name', 'City'],
        ['Ann 1', 'Rome 2'],
        ['Ben 2', 'Bonn 3'],
      ]),
    ).toEqual(['Name', 'City']);
  });

  it('are null where the header cell is blank', () => {
    expect(
      headersOf([
        ['Name', null, 'Sales'],
        ['Ann', 1, 2],
        ['Ben', 2, 2],
      ]),
    ).toEqual(['Name', null, 'Sales']);
  });

  it('are found in the row above a selection of data', () => {
    const rows = [[5], [6], [7]];
    const block = blockOf(rows);
    const table = read({
      ...block,
      hasRowAbove: true,
      value: (row, column) => (row === -1 ? 'Sales' : block.value(row, column)),
      text: (row, column) => (row === -1 ? 'Sales' : block.text(row, column)),
    });
    expect(table.hasHeaders).toBe(false);
    expect(table.table.columns[0]?.header).toBe('Sales');
    expect(table.table.range.rowCount).toBe(3);
  });

  it('stand below a title row', () => {
    const rows = [['Orders of 2026'], [], ['Id', 'Name', 'Sales'], [1, 'Ann', 5], [2, 'Ben', 6]];
    const { table } = read(blockOf(rows));
    expect(table.columns.map((column) => column.header)).toEqual(['Id', 'Name', 'Sales']);
    expect(table.range).toEqual({ rowIndex: 3, columnIndex: 0, rowCount: 2, columnCount: 3 });
  });

  it('do not eat a single row or a single cell', () => {
    expect(read(blockOf([['Ann', 1]])).table.range.rowCount).toBe(1);
    expect(read(blockOf([['Ann']])).hasHeaders).toBe(false);
  });
});

describe('the data range', () => {
  it('ends before blank rows', () => {
    expect(read(blockOf([['A'], [1], [2], [null], ['']])).table.range.rowCount).toBe(2);
  });

  it('keeps blank cells at the end where the sheet goes on beside them', () => {
    const block = blockOf([['A'], [1], [2], [null], [null]], { isRowBlank: (row) => row > 3 });
    expect(read(block).table.range.rowCount).toBe(3);
  });

  it('keeps blank rows between data', () => {
    expect(read(blockOf([['A'], [1], [null], [2]])).table.columns[0]?.values).toEqual([1, null, 2]);
  });

  it('leaves out a row of totals and averages, and the blank row before them', () => {
    const rows = [['Name', 'Sales'], ['Ann', 1], ['Ben', 2], [], ['Grand total', 3], ['Average', 1.5]];
    expect(read(blockOf(rows)).table.range.rowCount).toBe(2);
  });

  it('keeps a last row that only mentions a total', () => {
    const rows = [
      ['Name', 'Sales'],
      ['Ann', 1],
      ['Total Wine Ltd of a very long name that goes on', 2],
    ];
    expect(read(blockOf(rows)).table.range.rowCount).toBe(2);
  });

  it('starts at the first filled column', () => {
    const { table } = read(
      blockOf([
        [null, 'A', 'B', null],
        [null, 1, 2, null],
      ]),
    );
    expect(table.range).toEqual({ rowIndex: 1, columnIndex: 1, rowCount: 1, columnCount: 2 });
  });

  it('is an emptySelection where nothing is filled', () => {
    expect(
      snapshotOf(
        blockOf([
          [null, null],
          [null, null],
        ]),
      ),
    ).toEqual({ ok: false, fault: { code: 'emptySelection' } });
  });
});

describe('sampling', () => {
  it('reads at most maxRows rows and says which', () => {
    const rows = [['N'], ...Array.from({ length: 1000 }, (_, index) => [index])];
    const { table } = read(blockOf(rows), 100);
    expect(table.range.rowCount).toBe(1000);
    expect(table.sampledRows).toHaveLength(100);
    expect(table.columns[0]?.values).toEqual(table.sampledRows);
  });

  it('keeps to the rows that the host read', () => {
    const rows = [['N'], ...Array.from({ length: 1000 }, (_, index) => [index])];
    const { table } = read(blockOf(rows, { sampledRows: sampleRows(1001, 50) }));
    expect(table.range.rowCount).toBe(1000);
    expect(table.columns[0]?.values).toEqual(table.sampledRows);
  });

  it('spreads the sample, ascending, with both ends whole', () => {
    const rows = sampleRows(100_000, 1000);
    expect(rows).toHaveLength(1000);
    expect(new Set(rows).size).toBe(1000);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(rows.slice(0, 100)).toEqual(Array.from({ length: 100 }, (_, row) => row));
    expect(rows.at(-1)).toBe(99_999);
  });
});

describe('number formats', () => {
  it('are one code where all rows agree', () => {
    expect(read(blockOf([['A'], [1], [2]])).table.columns[0]?.numberFormats).toBe('General');
    const mixed = blockOf([['A'], [1], [2]], { numberFormat: (row) => (row === 1 ? '0%' : '0') });
    expect(read(mixed).table.columns[0]?.numberFormats).toEqual(['0%', '0']);
  });
});
