import fc from 'fast-check';
import { valueOf } from '../../../contract/hostContract';
import { column, compare, number, rule } from '../../../support/builders';
import { arbitraryRuleSet } from '../../../support/arbitraries';
import type { OfficeHarness } from '../../../support/excel/officeHarness';
import { openOffice } from '../../../support/excel/officeHarness';
import { PREVIEW_KEY } from '../../../../src/hosts/office/previewMark';
import { createOfficeHost } from '../../../../src/hosts/office';
import { validateRuleSet } from '../../../../src/rules';
import type { TableSnapshot } from '../../../../src/sheet';

const SHEET = {
  name: 'Sheet1',
  rows: [
    ['Name', 'Points', 'Due'],
    ['Ann', 4, 46000],
    ['Bob', 9, 46010],
    ['Cy', null, 46020],
  ],
  numberFormats: { 'C:C': 'yyyy-mm-dd' },
};

const HIGH = rule(compare(column(1), 'greaterThan', number(5)), { kind: 'rows' });

interface SheetHarness extends OfficeHarness {
  readonly table: TableSnapshot;
}

async function open(apiLevel = 17): Promise<SheetHarness> {
  const harness = await openOffice({ sheets: [SHEET, { name: 'Other', rows: [] }] }, { apiLevel });
  await harness.excel.select('Sheet1', 'A1:C4');
  const { table } = valueOf(await harness.host.readSelection());
  harness.excel.takeRoundTrips();
  return { ...harness, table };
}

// The properties take a while on a busy machine.
jest.setTimeout(60_000);

describe('Listing rules through Office.js', () => {
  it('lists what can be read and calls the rest unknown', async () => {
    const { excel, host } = await open();
    const ids = [
      excel.addRule('Sheet1', 'B2:B4', {
        type: 'CellValue',
        properties: { rule: { operator: 'LessThan', formula1: '=3' } },
        isUnreadable: true,
      }),
      excel.addRule('Sheet1', 'A2:A4,C2:C4', { properties: { formula: '=$B2>5' }, stopIfTrue: true }),
      excel.addRule('Sheet1', 'B2:B4', { type: 'CellValue', properties: { rule: { operator: 'LessThan', formula1: '=7' } } }),
    ];
    expect(valueOf(await host.listRules())).toEqual([
      { id: ids[0], worksheet: 'Sheet1', addresses: ['B2:B4'], priority: 0, type: 'unknown', stopIfTrue: false },
      { id: ids[1], worksheet: 'Sheet1', addresses: ['A2:A4', 'C2:C4'], priority: 1, type: 'custom', stopIfTrue: true, formula: '=$B2>5' },
      { id: ids[2], worksheet: 'Sheet1', addresses: ['B2:B4'], priority: 2, type: 'cellValue', stopIfTrue: false, formula: '=7' },
    ]);
  });

  it('needs one round trip to fetch and one to read, with a hundred rules', async () => {
    const { excel, host } = await open();
    for (let index = 0; index < 100; index += 1) excel.addRule('Sheet1', `A${index + 1}`, {});
    expect(valueOf(await host.listRules())).toHaveLength(100);
    expect(excel.takeRoundTrips()).toBe(2);
  });

  it('lists one by one where Excel fails at listing all', async () => {
    const { excel, host } = await open();
    const ids = ['A1', 'A2'].map((address) => excel.addRule('Sheet1', address, {}));
    excel.fail({ operation: /^ConditionalFormatCollection\.load items$/, code: 'GeneralException' });
    expect(valueOf(await host.listRules()).map(({ id, type }) => [id, type])).toEqual(ids.map((id) => [id, 'custom']));
  });

  it('lists a rule of several areas before ExcelApi 1.9 without them', async () => {
    const { excel, host } = await open(6);
    excel.addRule('Sheet1', 'A2:A4,C2:C4', {});
    expect(valueOf(await host.listRules())).toMatchObject([{ type: 'custom', addresses: [] }]);
  });

  it('moves a rule past the end to the end', async () => {
    const { excel, host } = await open();
    const ids = ['A1', 'A2', 'A3'].map((address) => excel.addRule('Sheet1', address, {}));
    valueOf(await host.moveRule(ids[0] ?? '', 99));
    expect(excel.conditionalFormats('Sheet1').map(({ id }) => id)).toEqual([ids[1], ids[2], ids[0]]);
  });
});

describe('Removing rules through Office.js', () => {
  it('leaves every other rule as it was, whatever was applied', async () => {
    const { excel, host, table } = await open();
    excel.addRule('Sheet1', 'A1:C4', { look: { 'fill/color': '#FF0000' } });
    excel.addRule('Sheet1', 'B2:B4', { type: 'DataBar', stopIfTrue: null, properties: { 'positiveFormat/fillColor': '#638EC6' } });
    excel.addRule('Sheet1', 'B2:B4', { isUnreadable: true });
    const before = excel.conditionalFormats('Sheet1');
    await fc.assert(
      fc.asyncProperty(arbitraryRuleSet(table), async (rules) => {
        const applied = await host.applyRules(rules, table);
        if (applied.ok) {
          expect(excel.conditionalFormats('Sheet1').slice(applied.value.ids.length)).toEqual(before);
          valueOf(await host.removeRules(applied.value));
        }
        expect(excel.conditionalFormats('Sheet1')).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('applies every valid rule set', async () => {
    const { host, table } = await open(6);
    await fc.assert(
      fc.asyncProperty(
        arbitraryRuleSet(table).filter((rules) => validateRuleSet(rules, table).length === 0),
        async (rules) => {
          valueOf(await host.removeRules(valueOf(await host.applyRules(rules, table))));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('finds the rules on a sheet that was renamed', async () => {
    const { excel, host, table } = await open();
    const applied = valueOf(await host.applyRules([HIGH], table));
    Object.assign(excel.sheet('Sheet1'), { name: 'Scores' });
    valueOf(await host.removeRules(applied));
    expect(excel.conditionalFormats('Scores')).toEqual([]);
  });

  it('finds nothing wrong when the sheet was deleted', async () => {
    const { excel, host, table } = await open();
    const applied = valueOf(await host.applyRules([HIGH], table));
    excel.workbook.sheets.shift();
    expect((await host.removeRules(applied)).ok).toBe(true);
  });

  it('removes one by one where Excel loses an item on the way', async () => {
    const { excel, host, table } = await open();
    const applied = valueOf(await host.applyRules([HIGH, HIGH], table));
    excel.fail({ operation: /^ConditionalFormat\.delete$/, code: 'ItemNotFound', times: 1 });
    valueOf(await host.removeRules(applied));
    expect(excel.conditionalFormats('Sheet1')).toEqual([]);
  });

  it('answers protectedSheet on a sheet that was protected since', async () => {
    const { excel, host, table } = await open();
    const applied = valueOf(await host.applyRules([HIGH], table));
    excel.sheet('Sheet1').protection = 'full';
    expect(await host.removeRules(applied)).toMatchObject({ ok: false, fault: { code: 'protectedSheet' } });
    expect(await host.moveRule(applied.ids[0] ?? '', 0)).toMatchObject({ ok: false, fault: { code: 'protectedSheet' } });
  });
});

describe('Previewing rules through Office.js', () => {
  it('takes back what a crashed pane left behind, and nothing else', async () => {
    const { excel, host, table } = await open();
    const applied = valueOf(await host.applyRules([HIGH], table));
    valueOf(await host.previewRules([HIGH], table));
    expect(excel.conditionalFormats('Sheet1')).toHaveLength(2);
    createOfficeHost();
    await excel.settled();
    expect(excel.conditionalFormats('Sheet1').map(({ id }) => id)).toEqual(applied.ids);
    expect(excel.workbook.settings.size).toBe(0);
  });

  it('knows a left-over preview again after ids have changed', async () => {
    const { excel, host, table } = await open();
    const kept = excel.addRule('Sheet1', 'B2:B4', { properties: { formula: '=$B2>100' } });
    valueOf(await host.previewRules([HIGH], table));
    const sheet = excel.sheet('Sheet1');
    sheet.conditionalFormats = sheet.conditionalFormats.map((format) => (format.id === kept ? format : { ...format, id: 'reopened' }));
    createOfficeHost();
    await excel.settled();
    expect(excel.conditionalFormats('Sheet1').map(({ id }) => id)).toEqual([kept]);
  });

  it('takes back nothing for a mark that it cannot read', async () => {
    const { excel } = await open();
    excel.addRule('Sheet1', 'A1', {});
    for (const mark of [7, 'text', null, { worksheet: 1 }, { worksheet: 'Sheet1', rules: [{}, 3] }, { worksheet: 'Gone', rules: [] }]) {
      excel.workbook.settings.set(PREVIEW_KEY, mark);
      createOfficeHost();
      await excel.settled();
      expect(excel.conditionalFormats('Sheet1')).toHaveLength(1);
      expect(excel.workbook.settings.size).toBe(0);
    }
  });

  it('leaves no mark once the preview is taken back', async () => {
    const { excel, host, table } = await open();
    valueOf(await host.previewRules([HIGH], table));
    expect(excel.workbook.settings.size).toBe(1);
    valueOf(await host.previewRules(null, table));
    expect(excel.workbook.settings.size).toBe(0);
  });

  it('shows a preview where the workbook keeps no settings', async () => {
    const { excel, host, table } = await open();
    excel.fail({ operation: /^SettingCollection\.add$/, code: 'GeneralException' });
    valueOf(await host.previewRules([HIGH], table));
    expect(excel.conditionalFormats('Sheet1')).toHaveLength(1);
    valueOf(await host.previewRules(null, table));
    expect(excel.conditionalFormats('Sheet1')).toEqual([]);
  });

  it('ends as the last call says, however fast the calls come', async () => {
    const { excel, host, table } = await open();
    const calls = [host.previewRules([HIGH], table), host.previewRules([HIGH, HIGH], table), host.previewRules(null, table)];
    const applied = valueOf(await host.applyRules([HIGH], table));
    await Promise.all(calls);
    expect(excel.conditionalFormats('Sheet1').map(({ id }) => id)).toEqual(applied.ids);
  });
});

describe('Following the selection through Office.js', () => {
  it('calls back after a cell was written', async () => {
    const { excel, host } = await open();
    const callback = jest.fn();
    const stop = host.onSelectionChanged(callback);
    await excel.write('Sheet1', 'B2', 12);
    expect(callback).toHaveBeenCalledTimes(1);
    stop();
    await excel.write('Sheet1', 'B2', 13);
    await excel.settled();
    expect(callback).toHaveBeenCalledTimes(1);
    expect([...excel.application.listeners.values()].every((listeners) => listeners.size === 0)).toBe(true);
  });

  it('is quiet where Excel takes no handlers', async () => {
    const { excel, host } = await open();
    excel.fail({ operation: /\.add$/, code: 'GeneralException' });
    const stop = host.onSelectionChanged(() => undefined);
    await excel.select('Sheet1', 'A1');
    stop();
    await excel.settled();
    expect([...excel.application.listeners.values()].flatMap((listeners) => [...listeners])).toEqual([]);
  });
});
