import { hasNoSurplus } from '../../../support/excel/conformance';
import type { FakeRequestContext } from '../../../support/excel/inMemoryExcel';
import type { FakeRange } from '../../../support/excel/range';
import { InMemoryExcel } from '../../../support/excel/inMemoryExcel';

function excelWith(rows: readonly (readonly (string | number | null)[])[] = [['a', 1]], apiLevel = 17): InMemoryExcel {
  return new InMemoryExcel({ sheets: [{ name: 'Sheet1', rows }] }, { apiLevel });
}

const sheetOf = (context: FakeRequestContext): ReturnType<FakeRequestContext['workbook']['worksheets']['getItem']> =>
  context.workbook.worksheets.getItem('Sheet1');

describe('The in-memory Excel', () => {
  it('has no member that Excel lacks', () => {
    expect(hasNoSurplus).toBe(true);
  });

  it('refuses to read a property that was loaded and not synced', async () => {
    await excelWith().run(async (context: FakeRequestContext) => {
      const range = sheetOf(context).getRange('A1');
      expect(() => range.address).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      range.load('address');
      expect(() => range.address).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
      await context.sync();
      expect(range.address).toBe('Sheet1!A1');
      expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
  });

  it('refuses to read the result of a method that was not synced', async () => {
    await excelWith().run(async (context: FakeRequestContext) => {
      const count = sheetOf(context).getRange().conditionalFormats.getCount();
      expect(() => count.value).toThrow(expect.objectContaining({ code: 'ValueNotLoaded' }));
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  it('delivers nothing of a batch that fails and keeps what the batch wrote before', async () => {
    const excel = excelWith();
    await excel.run(async (context: FakeRequestContext) => {
      const added = sheetOf(context).getRange('A1').conditionalFormats.add('Custom').load('id');
      context.workbook.worksheets.getItem('No such sheet');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
      expect(() => added.id).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
    });
    expect(excel.conditionalFormats('Sheet1')).toHaveLength(1);
  });

  it('keeps objects of a finished run from being used', async () => {
    const excel = excelWith();
    const range = await excel.run<FakeRange>(async (context: FakeRequestContext) => sheetOf(context).getRange('A1'));
    range.load('address');
    await expect(range.context.sync()).rejects.toMatchObject({ code: 'InvalidObjectPath' });
  });

  it('answers null objects where asked, and errors where not', async () => {
    await excelWith([]).run(async (context: FakeRequestContext) => {
      const used = sheetOf(context).getUsedRangeOrNullObject(true).load('address');
      await context.sync();
      expect(used.isNullObject).toBe(true);
      sheetOf(context).getRange('A1').getUsedRange(true);
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });

  it('takes a formula relative to the range that the rule was fetched from', async () => {
    const excel = excelWith();
    const formulaOf = (): unknown => excel.conditionalFormats('Sheet1')[0]?.properties['formula'];
    await excel.run(async (context: FakeRequestContext) => {
      sheetOf(context).getRange('C1:G9').conditionalFormats.add('Custom').custom.rule.formula = '=$A1+C1+$B$1="C1"';
      await context.sync();
      expect(formulaOf()).toBe('=$A1+C1+$B$1="C1"');
      sheetOf(context).getRange('E1').conditionalFormats.getItemAt(0).custom.rule.formula = '=E1=1';
      await context.sync();
      expect(formulaOf()).toBe('=C1=1');
      sheetOf(context).getRange().conditionalFormats.getItemAt(0).custom.rule.formula = '=C1=1';
      await context.sync();
    });
    expect(formulaOf()).toBe('=E1=1');
  });

  it('ends an object whose priority was set and counts negative priorities from the back', async () => {
    const excel = excelWith();
    const ids = ['A1', 'A2', 'A3'].map((address) => excel.addRule('Sheet1', address, {}));
    await excel.run(async (context: FakeRequestContext) => {
      const first = sheetOf(context)
        .getRange()
        .conditionalFormats.getItem(ids[0] ?? '');
      first.priority = -1;
      await context.sync();
      first.load('priority');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
    expect(excel.conditionalFormats('Sheet1').map(({ id }) => id)).toEqual([ids[1], ids[2], ids[0]]);
  });

  it('refuses formulas that conditional formats do not take', async () => {
    const excel = excelWith();
    for (const formula of ['=SUM({1,2})', '=Table1[Sales]>1', '=A1#>1', '=(A1', '=A1;B1']) {
      const run = excel.run(async (context: FakeRequestContext) => {
        sheetOf(context).getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = formula;
      });
      await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
    }
  });

  it('refuses answers over 5 MB and answers null above 5 million cells', async () => {
    const wide = 'x'.repeat(60_000);
    const excel = excelWith(Array.from({ length: 100 }, () => [wide]));
    await excel.run(async (context: FakeRequestContext) => {
      sheetOf(context).getRange('A1:A100').load('values');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
      const whole = sheetOf(context).getRange('A:F').load('values');
      await context.sync();
      expect(whole.values).toBeNull();
    });
  });

  it('knows no member above its requirement set', async () => {
    await excelWith([], 6).run(async (context: FakeRequestContext) => {
      expect(() => context.workbook.getSelectedRanges()).toThrow(expect.objectContaining({ code: 'ApiNotFound' }));
      expect(() => sheetOf(context).getRange('A1').getSurroundingRegion()).toThrow(expect.objectContaining({ code: 'ApiNotFound' }));
    });
  });

  it('refuses everything while the person types in a cell', async () => {
    const excel = excelWith();
    excel.application.isEditingCell = true;
    const run = excel.run(async (context: FakeRequestContext) => sheetOf(context).load('name'));
    await expect(run).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  });
});
