import type { Selection } from '../../../../src/hosts/host';
import { rangeAddress, sheetValueAt } from '../../../../src/sheet';
import { hostOf, rangeOf } from '../../../support/openedWorkbook';
import type { WrittenSheet } from '../../../support/writeWorkbook';

const TWO_TABLES: WrittenSheet = {
  name: 'Data',
  rows: [
    ['Sales of 2026'],
    [],
    ['Name', 'Region', 'Sales', null, 'Code', 'Rate'],
    ['Ann', 'North', 5, null, 'x', 0.5],
    ['Ben', 'South', 7, null, 'y', 0.25],
    ['Cid', null, 9],
    ['Total', null, 21],
  ],
};

async function select(address: string, sheet: WrittenSheet = TWO_TABLES): Promise<Selection> {
  const host = await hostOf([sheet]);
  host.select('Data', rangeOf(address));
  const selection = await host.readSelection();
  if (!selection.ok) throw new Error(selection.fault.code);
  return selection.value;
}

const headersOf = ({ table }: Selection): readonly (string | null)[] => table.columns.map(({ header }) => header);

describe('What the workbook host reads', () => {
  it.each([
    ['B5', 'A4:C6', ['Name', 'Region', 'Sales']],
    ['F4', 'E4:F5', ['Code', 'Rate']],
    ['A3:C7', 'A4:C6', ['Name', 'Region', 'Sales']],
    ['C4:C6', 'C4:C6', ['Sales']],
    ['B5:C6', 'B5:C6', ['Region', 'Sales']],
    ['C3:C6', 'C4:C6', ['Sales']],
    ['E3:F6', 'E4:F5', ['Code', 'Rate']],
    ['B3:B6', 'B4:B6', ['Region']],
  ])('of %s is %s', async (address, range, headers) => {
    const selection = await select(address);
    expect(rangeAddress(selection.table.range)).toBe(range);
    expect(headersOf(selection)).toEqual(headers);
    expect(selection.address).toBe(address);
  });

  it('holds what stands above, below and beside it, whatever was selected', async () => {
    const { table } = await select('C5:C6');
    expect(table.headerRowIndex).toBe(2);
    expect([2, 3, 4, 5, 6].map((row) => sheetValueAt(table, row, 2))).toEqual(['Sales', 5, 7, 9, 21]);
    expect(sheetValueAt(table, 0, 0)).toBe('Sales of 2026');
    expect(sheetValueAt(table, 3, 5)).toBe(0.5);
    expect(sheetValueAt(table, 1, 0)).toBeNull();
    const whole = (await select('A3:C7')).table;
    expect(whole.headerRowIndex).toBeUndefined();
    expect(sheetValueAt(whole, 6, 2)).toBe(21);
  });

  it('takes a merged cell for one cell', async () => {
    const sheet = { ...TWO_TABLES, afterCells: '<mergeCells count="1"><mergeCell ref="A4:A5"/></mergeCells>' };
    expect(rangeAddress((await select('A4:A5', sheet)).table.range)).toBe('A4:C6');
  });

  it('is a fault where nothing is near', async () => {
    const host = await hostOf([TWO_TABLES]);
    host.select('Data', rangeOf('Z100'));
    expect(await host.readSelection()).toMatchObject({ ok: false, fault: { code: 'emptySelection' } });
    host.select('Data', rangeOf('J1:K9'));
    expect(await host.readSelection()).toMatchObject({ ok: false, fault: { code: 'emptySelection' } });
  });

  it('of a thousand columns is all of them', async () => {
    const wide = { name: 'Data', rows: [Array.from({ length: 1000 }, (_, index) => `H${index}`), Array<number>(1000).fill(1)] };
    expect((await select('A1', wide)).table.columns).toHaveLength(1000);
  });
});

it('Selecting an unknown sheet changes nothing', async () => {
  const host = await hostOf([TWO_TABLES]);
  host.select('Nowhere', rangeOf('B2'));
  expect(host.selection()).toMatchObject({ worksheet: 'Data', range: { rowIndex: 0, columnIndex: 0 } });
});

it('Listeners hear of selections, rules and previews, and of nothing after they left', async () => {
  const host = await hostOf([TWO_TABLES]);
  let calls = 0;
  const stop = host.subscribe(() => (calls += 1));
  host.select('Data', rangeOf('B5'));
  const selection = await host.readSelection();
  if (!selection.ok) throw new Error(selection.fault.code);
  const bars = { kind: 'visual', target: { kind: 'columns', columns: [2] }, visual: { kind: 'dataBar', color: '#638EC6' } } as const;
  await host.previewRules([bars], selection.value.table);
  expect(host.effectsOf('Data').map(({ isPreview }) => isPreview)).toEqual([true]);
  expect(host.lookAt('Data', 5, 2).bar).toBeDefined();
  await host.applyRules([bars], selection.value.table);
  expect(host.effectsOf('Data').map(({ isPreview }) => isPreview)).toEqual([false]);
  expect(calls).toBe(3);
  stop();
  await host.previewRules(null, selection.value.table);
  expect(calls).toBe(3);
});
