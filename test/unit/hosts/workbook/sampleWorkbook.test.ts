import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { createWorkbookHost } from '../../../../src/hosts/workbook';
import { isErrorValue } from '../../../../src/sheet';
import type { CellValue, TableSnapshot } from '../../../../src/sheet';
import { opened, rangeOf, TODAY } from '../../../support/openedWorkbook';
import { sampleWorkbook } from '../../../support/sampleWorkbook';

const BYTES = sampleWorkbook();

async function tableOf(worksheet: string): Promise<TableSnapshot> {
  const host = createWorkbookHost(await opened(BYTES), { today: TODAY });
  host.select(worksheet, rangeOf('B4'));
  const selection = await host.readSelection();
  if (!selection.ok) throw new Error(selection.fault.code);
  return selection.value.table;
}

function valuesUnder(table: TableSnapshot, header: string): readonly CellValue[] {
  return table.columns.find((column) => column.header === header)?.values ?? [];
}

describe('The sample workbook', () => {
  it('is the one in assets', () => {
    expect(unzipSync(new Uint8Array(readFileSync('assets/samples/orders.xlsx')))).toEqual(unzipSync(BYTES));
  });

  it('has several hundred orders with blanks, duplicates, errors and text numbers', async () => {
    const table = await tableOf('Orders');
    expect(table.range.rowCount).toBe(480);
    expect(valuesUnder(table, 'Status').filter((value) => value === null).length).toBeGreaterThan(5);
    expect(new Set(valuesUnder(table, 'Order ID')).size).toBeLessThan(480);
    const errors = [...valuesUnder(table, 'Sales'), ...valuesUnder(table, 'Margin')].filter(isErrorValue).map(({ error }) => error);
    expect(new Set(errors)).toEqual(new Set(['#N/A', '#DIV/0!']));
    expect(valuesUnder(table, 'Quantity').filter((value) => typeof value === 'string').length).toBeGreaterThan(2);
  });

  it('has due dates before and after today', async () => {
    const due = valuesUnder(await tableOf('Orders'), 'Due Date').filter((value) => typeof value === 'number');
    expect(due.some((date) => date < TODAY - 30) && due.some((date) => date > TODAY + 7)).toBe(true);
  });

  it.each([
    ['Staff', 64],
    ['Projects', 24],
  ])('has a sheet %s with %d rows under headers', async (worksheet, rows) => {
    const table = await tableOf(worksheet);
    expect(table.range.rowCount).toBe(rows);
    expect(table.columns.every(({ header }) => header !== null)).toBe(true);
  });
});
