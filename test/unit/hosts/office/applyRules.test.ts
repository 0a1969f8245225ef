import { valueOf } from '../../../contract/hostContract';
import { column, columns, compare, number, rule, text } from '../../../support/builders';
import type { OfficeHarness } from '../../../support/excel/officeHarness';
import { shiftFormula } from '../../../support/excel/formulas';
import { openOffice } from '../../../support/excel/officeHarness';
import type { SheetData } from '../../../support/excel/workbookState';
import { ICON_SET_STYLES, iconCount } from '../../../../src/rules';
import type { Rule, RuleSet, Visual, VisualRule } from '../../../../src/rules';
import type { TableSnapshot } from '../../../../src/sheet';

const STOCK: SheetData = {
  name: 'Stock',
  rows: [[], [null, 'Item', 'North', 'Note', 'South'], [null, 'Pen', 12, 'ok', 3], [null, 'Ink', 5, 'late', 8], [null, 'Pad', 7, 'ok', 9]],
};

/** `Excel.IconSet`, as @types/office-js has it. */
const OFFICE_ICON_SETS: readonly `${Excel.IconSet}`[] = [
  ...(['ThreeArrows', 'ThreeArrowsGray', 'ThreeFlags', 'ThreeTrafficLights1', 'ThreeTrafficLights2', 'ThreeSigns'] as const),
  ...(['ThreeSymbols', 'ThreeSymbols2', 'FourArrows', 'FourArrowsGray', 'FourRedToBlack', 'FourRating', 'FourTrafficLights'] as const),
  ...(['FiveArrows', 'FiveArrowsGray', 'FiveRating', 'FiveQuarters', 'ThreeStars', 'ThreeTriangles', 'FiveBoxes'] as const),
];

const SHARED_SCALE: VisualRule = {
  kind: 'visual',
  target: { kind: 'columns', columns: [1, 3] },
  visual: {
    kind: 'colorScale',
    stops: [
      { point: { kind: 'lowestValue' }, color: '#FFFFFF' },
      { point: { kind: 'percentile', value: 50 }, color: '#FFEB84' },
      { point: { kind: 'highestValue' }, color: '#63BE7B' },
    ],
  },
};

/** Formats whole rows by a custom formula. */
const LATE_ROWS = rule(
  compare(column(2), 'equalTo', text('late')),
  { kind: 'rows' },
  { fill: '#FFC7CE', strikethrough: true, border: '#9C0006' },
);

interface StockHarness extends OfficeHarness {
  readonly table: TableSnapshot;
}

async function openStock(apiLevel = 17, sheet = STOCK): Promise<StockHarness> {
  const harness = await openOffice({ sheets: [sheet, { name: 'Other', rows: [] }] }, { apiLevel });
  await harness.excel.select('Stock', 'B2:E5');
  const { table } = valueOf(await harness.host.readSelection());
  harness.excel.takeRoundTrips();
  return { ...harness, table };
}

describe('Applying rules through Office.js', () => {
  it('writes native types with their look', async () => {
    const { excel, host, table } = await openStock();
    const rules: RuleSet = [
      rule(compare(column(1), 'greaterThan', number(6)), columns(1), {
        fill: '#C6EFCE',
        fontColor: '#006100',
        bold: true,
        underline: true,
      }),
      { kind: 'visual', target: columns(3), visual: { kind: 'dataBar', color: '#638EC6' } },
      { kind: 'visual', target: columns(3), visual: { kind: 'iconSet', style: 'threeArrows', reversed: true, showIconOnly: false } },
    ];
    const applied = valueOf(await host.applyRules(rules, table));
    expect(applied.addresses).toEqual(['C3:C5', 'E3:E5', 'E3:E5']);
    expect(excel.conditionalFormats('Stock')).toMatchObject([
      {
        type: 'CellValue',
        addresses: ['C3:C5'],
        properties: { rule: { operator: 'GreaterThan', formula1: '=6' } },
        look: { 'fill/color': '#C6EFCE', 'font/color': '#006100', 'font/bold': true, 'font/underline': 'Single' },
      },
      { type: 'DataBar', properties: { 'positiveFormat/fillColor': '#638EC6', lowerBoundRule: { type: 'Automatic' } } },
      { type: 'IconSet', properties: { style: 'ThreeArrows', reverseIconOrder: true } },
    ]);
  });

  it('writes the ends, the direction and the colours of a bar, and leaves automatic ends alone', async () => {
    const { excel, host, table } = await openStock();
    const bar: Visual = {
      kind: 'dataBar',
      color: '#638EC6',
      negativeColor: '#000000',
      minimum: { kind: 'number', value: -10 },
      direction: 'rightToLeft',
      gradientFill: true,
      showDataBarOnly: true,
    };
    valueOf(await host.applyRules([{ kind: 'visual', target: columns(3), visual: bar }], table));
    expect(excel.conditionalFormats('Stock')[0]?.properties).toMatchObject({
      lowerBoundRule: { type: 'Number', formula: '=-10' },
      upperBoundRule: { type: 'Automatic' },
      barDirection: 'RightToLeft',
      showDataBarOnly: true,
      'positiveFormat/fillColor': '#638EC6',
      'positiveFormat/gradientFill': true,
      'negativeFormat/fillColor': '#000000',
      'negativeFormat/matchPositiveFillColor': false,
    });
  });

  it('writes the thresholds of icons after their style', async () => {
    const { excel, host, table } = await openStock();
    const icons: Visual = {
      kind: 'iconSet',
      style: 'fourRedToBlack',
      reversed: false,
      showIconOnly: true,
      thresholds: [
        { point: { kind: 'number', value: 3 }, operator: 'greaterThan' },
        { point: { kind: 'percent', value: 50 }, operator: 'greaterThanOrEqual' },
        { point: { kind: 'percentile', value: 90 }, operator: 'greaterThanOrEqual' },
      ],
    };
    valueOf(await host.applyRules([{ kind: 'visual', target: columns(3), visual: icons }], table));
    expect(excel.conditionalFormats('Stock')[0]?.properties).toMatchObject({
      style: 'FourRedToBlack',
      showIconOnly: true,
      criteria: [
        {},
        { type: 'Number', operator: 'GreaterThan', formula: '=3' },
        { type: 'Percent', operator: 'GreaterThanOrEqual', formula: '=50' },
        { type: 'Percentile', operator: 'GreaterThanOrEqual', formula: '=90' },
      ],
    });
  });

  it.each(ICON_SET_STYLES)('writes the icon set %s under a name that Excel has', async (style) => {
    const { excel, host, table } = await openStock(6);
    const visual: Visual = { kind: 'iconSet', style, reversed: false, showIconOnly: false };
    valueOf(await host.applyRules([{ kind: 'visual', target: columns(3), visual }], table));
    const { properties } = excel.conditionalFormats('Stock')[0] ?? {};
    expect(OFFICE_ICON_SETS).toContain(properties?.['style']);
    expect(properties?.['criteria']).toHaveLength(iconCount(style));
  });

  it('writes a number format and whether a rule stops', async () => {
    const { excel, host, table } = await openStock();
    const stopping: Rule = {
      ...rule(compare(column(1), 'greaterThan', number(6)), columns(1), { numberFormat: '0.0%' }),
      stopIfTrue: true,
    };
    valueOf(await host.applyRules([stopping, { ...stopping, stopIfTrue: false }], table));
    expect(excel.conditionalFormats('Stock')).toMatchObject([{ look: { numberFormat: '0.0%' }, stopIfTrue: true }, { stopIfTrue: false }]);
  });

  it('writes all four edges of a border', async () => {
    const { excel, host, table } = await openStock();
    valueOf(await host.applyRules([LATE_ROWS], table));
    const look = excel.conditionalFormats('Stock')[0]?.look ?? {};
    expect(Object.keys(look).filter((path) => path.endsWith('/style'))).toHaveLength(4);
    expect(look['borders/EdgeLeft/color']).toBe('#9C0006');
  });

  it('anchors formulas at the first cell of the data, wherever the person is by then', async () => {
    const { excel, host, table } = await openStock();
    await excel.select('Other', 'F20');
    valueOf(await host.applyRules([LATE_ROWS], table));
    const [format] = excel.conditionalFormats('Stock');
    expect(format).toMatchObject({ type: 'Custom', addresses: ['B3:E5'] });
    expect(format?.properties['formula']).toContain('$D3');
  });

  it('gives each area of a rule its own format', async () => {
    const { excel, host, table } = await openStock();
    const apart = rule(compare(column(2), 'equalTo', text('late')), columns(1, 3));
    const applied = valueOf(await host.applyRules([apart], table));
    expect(applied.ids).toHaveLength(2);
    expect(excel.conditionalFormats('Stock').map(({ addresses }) => addresses)).toEqual([['C3:C5'], ['E3:E5']]);
  });

  it('keeps areas with one scale together from ExcelApi 1.9 on', async () => {
    const { excel, host, table } = await openStock(9);
    valueOf(await host.applyRules([SHARED_SCALE], table));
    expect(excel.conditionalFormats('Stock').map(({ addresses }) => addresses)).toEqual([['C3:C5', 'E3:E5']]);
  });

  it('gives each area a scale of its own before that', async () => {
    const { excel, host, table } = await openStock(6);
    valueOf(await host.applyRules([SHARED_SCALE], table));
    expect(excel.conditionalFormats('Stock').map(({ addresses }) => addresses)).toEqual([['C3:C5'], ['E3:E5']]);
  });

  it('gives each area a scale of its own where Excel does not take the list of addresses', async () => {
    const { excel, host, table } = await openStock();
    excel.fail({ operation: /^RangeAreas\.new$/, code: 'InvalidArgument', times: 1 });
    valueOf(await host.applyRules([SHARED_SCALE], table));
    expect(excel.conditionalFormats('Stock').map(({ addresses }) => addresses)).toEqual([['C3:C5'], ['E3:E5']]);
  });

  it.each([6, 9, 17])('takes two round trips and one to read back with ExcelApi 1.%i', async (apiLevel) => {
    const { excel, host, table } = await openStock(apiLevel);
    valueOf(await host.applyRules([LATE_ROWS, SHARED_SCALE], table));
    expect(excel.takeRoundTrips()).toBe(3);
  });

  it('leaves nothing behind when Excel fails half-way', async () => {
    const { excel, host, table } = await openStock();
    const kept = excel.addRule('Stock', 'B2:B9', {});
    excel.fail({ operation: /^ConditionalFormatCollection\.add$/, code: 'GeneralException', after: 1 });
    const result = await host.applyRules([LATE_ROWS, SHARED_SCALE], table);
    expect(result).toMatchObject({ ok: false, fault: { code: 'hostError' } });
    expect(excel.conditionalFormats('Stock').map(({ id }) => id)).toEqual([kept]);
  });

  it('takes back what did not come out as it was written', async () => {
    const { excel, host, table } = await openStock();
    const kept = excel.addRule('Stock', 'B2:B9', {});
    excel.workbook.rewriteFormula = (formula) => shiftFormula(formula, -1, 0); // an anchor one row below the data
    expect(await host.applyRules([LATE_ROWS], table)).toMatchObject({ ok: false, fault: { code: 'verificationFailed' } });
    expect(excel.conditionalFormats('Stock').map(({ id }) => id)).toEqual([kept]);
  });

  it('accepts a formula that Excel only spaces or spells otherwise', async () => {
    const { excel, host, table } = await openStock();
    excel.workbook.rewriteFormula = (formula) => formula.replace('=', '= ').replaceAll(',', ', ');
    expect((await host.applyRules([LATE_ROWS], table)).ok).toBe(true);
  });

  it('accepts what it wrote where Excel cannot read rules back', async () => {
    const { excel, host, table } = await openStock();
    excel.fail({ operation: /load (rule|formula)$/, code: 'GeneralException' });
    const applied = valueOf(await host.applyRules([LATE_ROWS], table));
    expect(excel.conditionalFormats('Stock').map(({ id }) => id)).toEqual(applied.ids);
  });

  it('is not stopped by existing rules that Excel cannot read', async () => {
    const { excel, host, table } = await openStock();
    const unreadable = excel.addRule('Stock', 'C3:C5', { isUnreadable: true });
    const applied = valueOf(await host.applyRules([LATE_ROWS], table));
    expect(excel.conditionalFormats('Stock').map(({ id }) => id)).toEqual([...applied.ids, unreadable]);
  });

  it('is not stopped where Excel cannot even list the rules', async () => {
    const { excel, host, table } = await openStock();
    excel.fail({ operation: /^ConditionalFormatCollection\.load items$/, code: 'GeneralException' });
    expect(valueOf(await host.applyRules([LATE_ROWS], table)).ids).toHaveLength(1);
  });

  it.each([
    ['full', 'protectedSheet'],
    ['formatCells', undefined],
  ] as const)('answers a sheet with %s protection with %s', async (protection, code) => {
    const { host, table } = await openStock(17, { ...STOCK, protection });
    const result = await host.applyRules([LATE_ROWS], table);
    expect(result.ok ? undefined : result.fault.code).toBe(code);
  });

  it('answers readOnly for a workbook that takes no changes', async () => {
    const { excel, host } = await openOffice({ sheets: [STOCK], isReadOnly: true });
    await excel.select('Stock', 'B2:E5');
    const { table } = valueOf(await host.readSelection());
    expect(await host.applyRules([LATE_ROWS], table)).toMatchObject({ ok: false, fault: { code: 'readOnly' } });
    expect(await host.previewRules([LATE_ROWS], table)).toMatchObject({ ok: false, fault: { code: 'readOnly' } });
  });

  it('answers a fault when the worksheet is gone', async () => {
    const { excel, host, table } = await openStock();
    excel.workbook.sheets.shift();
    expect(await host.applyRules([LATE_ROWS], table)).toMatchObject({ ok: false, fault: { code: 'hostError' } });
  });

  it('keeps text of the sheet from becoming part of a formula', async () => {
    const { excel, host, table } = await openStock();
    const quoted = rule(compare(column(2), 'equalTo', text('a")+HYPERLINK("x')), { kind: 'rows' });
    valueOf(await host.applyRules([quoted], table));
    expect(String(excel.conditionalFormats('Stock')[0]?.properties['formula'])).toContain('"a"")+HYPERLINK(""x"');
  });
});
