import { headerValueOf, holdsFormula, sheetValueAt } from '../../src/sheet';
import type { TableSnapshot } from '../../src/sheet';
import type { HostHarness } from './contractWorkbook';
import { valueOf } from './contractWorkbook';

/** What a host reads beside the values of a table: header values, formula marks and other cells of the sheet. */
export function describeReadingRoundTheTable(open: () => Promise<HostHarness>): void {
  async function readPlan(address: string): Promise<TableSnapshot> {
    const harness = await open();
    await harness.select('Plan', address);
    return valueOf(await harness.host.readSelection()).table;
  }

  it('reads the day behind a header that shows a date', async () => {
    const { columns } = await readPlan('A1:E4');
    expect(columns.map(({ header }) => header)).toEqual(['Task', 'Hours', 'Twice', '2025-12-09', '2025-12-16']);
    expect(columns.map(headerValueOf)).toEqual(['Task', 'Hours', 'Twice', 46000, 46007]);
    expect(columns[0]?.headerValue).toBeUndefined();
  });

  it.each(['A1:E4', 'A2:E4', 'B3'])('reads fixed cells beside a table that is selected as %s', async (address) => {
    const table = await readPlan(address);
    expect(table.range).toEqual({ rowIndex: 1, columnIndex: 0, rowCount: 3, columnCount: 5 });
    const values = [[0, 6], [0, 7], [5, 6], [5, 7], [0, 3], [1, 1], [4, 0], [0, 5], [99, 25]] as const; // prettier-ignore
    expect(values.map(([row, column]) => sheetValueAt(table, row, column))).toEqual([
      'Limit',
      40,
      '=text, no formula',
      { error: '#N/A' },
      46000,
      5,
      null,
      null,
      null,
    ]);
    expect(table.surroundings?.complete).toBe(true);
    expect(table.surroundings?.cells).toHaveLength(4);
  });

  it('reads the rows above and below a part of a table', async () => {
    const table = await readPlan('A3:C3');
    expect(table.columns.map(({ values }) => values)).toEqual([['Fill'], [8], [16]]);
    expect([0, 1, 2].map((column) => sheetValueAt(table, 3, column))).toEqual(['Plant', 3, 6]);
    expect([0, 1, 2].map((column) => sheetValueAt(table, 1, column))).toEqual(['Dig', 5, 10]);
  });

  it('tells the cells that hold formulas', async () => {
    const { columns } = await readPlan('A1:E4');
    const flags = columns.map((column) => [0, 1, 2].map((row) => holdsFormula(column, row)));
    const none = [false, false, false];
    expect(flags).toEqual([none, none, [true, true, false], none, none]);
    expect(columns[1]?.formulas).toBe(false);
  });
}
