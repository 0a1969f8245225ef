import { valueOf } from '../../../contract/hostContract';
import { openOffice } from '../../../support/excel/officeHarness';
import type { CellInput, SheetData } from '../../../support/excel/workbookState';

const ORDERS: SheetData = {
  name: 'Orders',
  rows: [
    ['Order', 'Region', 'Sales'],
    [1001, 'North', 1200],
    [1002, 'South', 300],
    [1003, 'North', null],
  ],
};

function longSheet(rowCount: number, row: (index: number) => readonly CellInput[]): SheetData {
  return { name: 'Long', rows: [['Id', 'Amount', 'Note'], ...Array.from({ length: rowCount }, (_, index) => row(index))] };
}

// Large sheets take a while on a busy machine.
jest.setTimeout(60_000);

describe('Reading the selection through Office.js', () => {
  it.each([6, 9, 17])('takes two round trips for a normal selection with ExcelApi 1.%i', async (apiLevel) => {
    const { excel, host } = await openOffice({ sheets: [ORDERS] }, { apiLevel });
    await excel.select('Orders', 'A:C');
    valueOf(await host.readSelection());
    expect(excel.takeRoundTrips()).toBe(2);
  });

  it.each([6, 9])('answers multipleAreas for several areas with ExcelApi 1.%i', async (apiLevel) => {
    const { excel, host } = await openOffice({ sheets: [ORDERS] }, { apiLevel });
    await excel.select('Orders', 'A1:A4,C1:C4');
    expect(await host.readSelection()).toEqual({ ok: false, fault: { code: 'multipleAreas' } });
  });

  it('answers noSelection when no cells are selected', async () => {
    const { excel, host } = await openOffice({ sheets: [ORDERS] });
    await excel.selectNoCells();
    expect(await host.readSelection()).toEqual({ ok: false, fault: { code: 'noSelection' } });
  });

  it('answers emptySelection beside the data', async () => {
    const { excel, host } = await openOffice({ sheets: [ORDERS] });
    await excel.select('Orders', 'F1:H9');
    expect(await host.readSelection()).toMatchObject({ ok: false, fault: { code: 'emptySelection' } });
    await excel.select('Orders', 'A100:C200');
    expect(await host.readSelection()).toMatchObject({ ok: false, fault: { code: 'emptySelection' } });
  });

  it('tells an error from the text of one, and a blank from empty text', async () => {
    const rows = [
      ['Code', 'Note'],
      [{ error: '#N/A' } as const, 'a'],
      ['#N/A', 'b'],
      [{ formula: '=""', value: '' }, 'c'],
      [null, 'd'],
      [true, 'e'],
    ];
    const { excel, host } = await openOffice({ sheets: [{ name: 'Sheet1', rows }] });
    await excel.select('Sheet1', 'A1:B6');
    const { table } = valueOf(await host.readSelection());
    expect(table.columns[0]?.values).toEqual([{ error: '#N/A' }, '#N/A', '', null, true]);
  });

  it('keeps the rows at the end of a column that is blank there while the table goes on', async () => {
    const { excel, host } = await openOffice({ sheets: [ORDERS] });
    await excel.select('Orders', 'C:C');
    const { table } = valueOf(await host.readSelection());
    expect(table.columns[0]?.values).toEqual([1200, 300, null]);
  });

  it('reads the headers above a selection that leaves them out', async () => {
    const { excel, host } = await openOffice({ sheets: [ORDERS] });
    await excel.select('Orders', 'A2:C4');
    const selection = valueOf(await host.readSelection());
    expect(selection.hasHeaders).toBe(false);
    expect(selection.table.range.rowIndex).toBe(1);
    expect(selection.table.columns.map(({ header }) => header)).toEqual(['Order', 'Region', 'Sales']);
  });

  it('shows headers as the sheet does', async () => {
    const rows = [
      ['Name', 46000],
      ['a', 5],
      ['b', 7],
      ['c', 9],
    ];
    const { excel, host } = await openOffice({ sheets: [{ name: 'Sheet1', rows, numberFormats: { B1: 'yyyy-mm-dd' } }] });
    await excel.select('Sheet1', 'A1:B4');
    expect(valueOf(await host.readSelection()).table.columns[1]?.header).toBe('2025-12-09');
  });

  it('takes the cells that a merge hides as blank', async () => {
    const rows = [
      ['Team', 'Points'],
      ['Red', 3],
      [null, 4],
      ['Blue', 5],
    ];
    const { excel, host } = await openOffice({ sheets: [{ name: 'Sheet1', rows, merged: ['A2:A3'] }] });
    await excel.select('Sheet1', 'A1:B4');
    expect(valueOf(await host.readSelection()).table.columns[0]?.values).toEqual(['Red', null, 'Blue']);
  });

  it.each([1900, 1904] as const)('finds the %i date system', async (dateSystem) => {
    const { excel, host } = await openOffice({ sheets: [ORDERS], dateSystem });
    await excel.select('Orders', 'A1:C4');
    expect(valueOf(await host.readSelection()).table.dateSystem).toBe(dateSystem);
  });

  it('gives the sheet name as it is, whatever Excel has to quote', async () => {
    const { excel, host } = await openOffice({ sheets: [{ ...ORDERS, name: "Bob's 2026!" }] });
    await excel.select("Bob's 2026!", 'A1:C4');
    expect(valueOf(await host.readSelection())).toMatchObject({ worksheet: "Bob's 2026!", address: 'A1:C4' });
  });

  it.each([6, 17])('takes the region round one cell, not the next table, with ExcelApi 1.%i', async (apiLevel) => {
    const rows = [[], [null, 'Item', 'Price'], [null, 'Pen', 2], [null, 'Ink', 9], [], [null, 'Far', 'Away'], [null, 'x', 1]];
    const { excel, host } = await openOffice({ sheets: [{ name: 'Sheet1', rows }] }, { apiLevel });
    await excel.select('Sheet1', 'C3');
    const { table } = valueOf(await host.readSelection());
    expect(table.range).toEqual({ rowIndex: 2, columnIndex: 1, rowCount: 2, columnCount: 2 });
  });

  it('reads 39,000 rows in answers far below the limit', async () => {
    const { excel, host } = await openOffice({ sheets: [longSheet(39_000, (index) => [index, index * 2.5, 'some words'])] });
    await excel.select('Long', 'A:C');
    const { table } = valueOf(await host.readSelection());
    expect(table.columns[1]?.values[38_999]).toBe(38_999 * 2.5);
    expect(table.sampledRows).toBeUndefined();
    expect(excel.application.largestResponse).toBeLessThan(2_500_000);
    expect(excel.takeRoundTrips()).toBeLessThanOrEqual(6);
  });

  it('samples 200,000 rows of many cells, both ends included, and says so', async () => {
    const { excel, host } = await openOffice({ sheets: [longSheet(200_000, (index) => [index, index * 2, 'some words'])] });
    await excel.select('Long', 'A:C');
    const { table } = valueOf(await host.readSelection());
    const rows = table.sampledRows ?? [];
    expect(table.range.rowCount).toBe(200_000);
    expect(rows[0]).toBe(0);
    expect(rows.at(-1)).toBe(199_999);
    expect(rows.length).toBeGreaterThan(15_000);
    expect(table.columns[0]?.values).toEqual(rows);
    expect(excel.takeRoundTrips()).toBeLessThanOrEqual(6);
  });

  it('reads rows again in halves where long texts make the answer too large', async () => {
    const text = 'long '.repeat(2_000);
    const { excel, host } = await openOffice({ sheets: [longSheet(2_000, (index) => [index, index, text])] });
    await excel.select('Long', 'A:C');
    const { table } = valueOf(await host.readSelection());
    expect(table.columns[0]?.values).toEqual(Array.from({ length: 2_000 }, (_, index) => index));
    expect(table.columns[2]?.values.every((value) => value === text)).toBe(true);
  });

  it('reads 1,000 columns', async () => {
    const columns = Array.from({ length: 1_000 }, (_, column) => column);
    const rows = [
      columns.map((column) => `Column ${column}`),
      ...Array.from({ length: 100 }, (_, row) => columns.map((column) => row + column)),
    ];
    const { excel, host } = await openOffice({ sheets: [{ name: 'Wide', rows }] });
    await excel.select('Wide', 'A1:ALL101');
    const { table } = valueOf(await host.readSelection());
    expect(table.columns).toHaveLength(1_000);
    expect(table.columns[999]?.values[99]).toBe(1_098);
  });

  it('answers tooLarge where not even a sample is readable', async () => {
    const row = Array.from({ length: 16_384 }, () => 1);
    const { excel, host } = await openOffice({ sheets: [{ name: 'Huge', rows: Array.from({ length: 60 }, () => row) }] });
    await excel.select('Huge', '1:60');
    expect(await host.readSelection()).toMatchObject({ ok: false, fault: { code: 'tooLarge' } });
  });

  it('makes a fault of what Excel refuses, with its own word', async () => {
    const { excel, host } = await openOffice({ sheets: [ORDERS] });
    excel.application.isEditingCell = true;
    const result = await host.readSelection();
    expect(result).toMatchObject({
      ok: false,
      fault: { code: 'hostError', detail: expect.stringContaining('InvalidOperationInCellEditMode') },
    });
  });
});
