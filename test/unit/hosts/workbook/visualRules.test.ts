import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { createWorkbookHost } from '../../../../src/hosts/workbook';
import { drawingOf } from '../../../../src/hosts/workbook/ruleDrawing';
import { validateRuleSet } from '../../../../src/rules';
import type { Format, Rule, Visual } from '../../../../src/rules';
import type { FileRule } from '../../../../src/hosts/workbook/fileRule';
import { parseXml } from '../../../../src/hosts/workbook/xmlTree';
import { arbitraryFormat, arbitraryVisual } from '../../../support/arbitraryLooks';
import { opened, rangeOf, TODAY } from '../../../support/openedWorkbook';
import { writeWorkbook } from '../../../support/writeWorkbook';
import { table } from '../../../support/builders';

// Each run saves and opens a workbook.
jest.setTimeout(30_000);

const ROWS = [['Sales'], [-5], [12], [7], ['n/a'], [30]];

/** The rules of a file to which some were applied and that was saved and opened again. */
async function savedRules(rules: readonly Rule[], bytes = writeWorkbook([{ name: 'Data', rows: ROWS }])): Promise<readonly FileRule[]> {
  const host = createWorkbookHost(await opened(bytes), { today: TODAY });
  host.select('Data', rangeOf('A1'));
  const selection = await host.readSelection();
  if (!selection.ok) throw new Error(selection.fault.code);
  await host.applyRules(rules, selection.value.table);
  return (await opened(await host.save())).worksheets[0]?.rules ?? [];
}

const visualRule = (visual: Visual): Rule => ({ kind: 'visual', target: { kind: 'selection' }, visual });

const formatRule = (format: Format): Rule => ({
  kind: 'condition',
  target: { kind: 'selection' },
  condition: { kind: 'is', property: 'blank', value: { kind: 'column', column: 0 } },
  format,
  stopIfTrue: false,
});

/** Red below zero is what a bar without a colour of its own for negatives has. */
function asRead(visual: Visual): Visual {
  if (visual.kind !== 'dataBar' || visual.negativeColor !== '#FF0000') return visual;
  return Object.fromEntries(Object.entries(visual).filter(([property]) => property !== 'negativeColor')) as typeof visual; // negativeColor is optional
}

function isValid(visual: Visual): boolean {
  return validateRuleSet([visualRule(visual)], table({ Sales: [1, 2] })).length === 0;
}

describe('A saved visual', () => {
  it('is read back as the same visual', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryVisual.filter(isValid), { minLength: 1, maxLength: 4 }), async (visuals) => {
        const drawn = (await savedRules(visuals.map(visualRule))).map((rule) => rule.drawn);
        expect(drawn).toEqual(visuals.map((visual) => ({ kind: 'rule', rule: visualRule(asRead(visual)) })));
      }),
      { numRuns: 25 },
    );
  });
});

describe('A saved look', () => {
  it('is read back as the same look', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryFormat, { minLength: 1, maxLength: 4 }), async (formats) => {
        expect((await savedRules(formats.map(formatRule))).map(({ format }) => format)).toEqual(formats);
      }),
      { numRuns: 25 },
    );
  });

  it('takes ids for its number formats that mean nothing else in the workbook', async () => {
    const formats = [{ numberFormat: '0.0' }, { numberFormat: '0.0', bold: true }, { numberFormat: '0%' }];
    const dxfs = ['<dxf><numFmt numFmtId="170" formatCode="0.000"/></dxf>'];
    const bytes = writeWorkbook([{ name: 'Data', rows: ROWS }], { dxfs });
    expect((await savedRules(formats.map(formatRule), bytes)).map(({ format }) => format)).toEqual(formats);
    const host = createWorkbookHost(await opened(bytes), { today: TODAY });
    host.select('Data', rangeOf('A1'));
    const selection = await host.readSelection();
    if (!selection.ok) throw new Error(selection.fault.code);
    await host.applyRules(formats.map(formatRule), selection.value.table);
    const styles = new TextDecoder().decode(unzipSync(await host.save())['xl/styles.xml']);
    expect([...styles.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => `${id} ${code}`)).toEqual([
      '170 0.000',
      '171 0.0',
      '171 0.0',
      '172 0%',
    ]);
  });
});

/** The visual of a rule element with, where there is one, its element of the extension list. */
function visualOf(main: string, extension?: string): Visual | undefined {
  const [element, extended] = [main, extension].map((xml) => {
    const tree = xml === undefined ? undefined : parseXml(xml, 'cfRule');
    return tree?.ok === true ? tree.value : undefined;
  });
  if (element === undefined) throw new Error('no element');
  const drawing = drawingOf({ element, format: {}, extension: extended }, { theme: [], indexed: [] });
  return drawing?.kind === 'rule' && drawing.rule.kind === 'visual' ? drawing.rule.visual : undefined;
}

describe('A visual of a file', () => {
  const bar = '<cfRule type="dataBar"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule>';

  it('that Excel 2007 wrote is a fading bar of one colour from the lowest to the highest value', () => {
    expect(visualOf(bar)).toEqual({
      kind: 'dataBar',
      color: '#638EC6',
      negativeColor: '#638EC6',
      minimum: { kind: 'lowestValue' },
      maximum: { kind: 'highestValue' },
      gradientFill: true,
    });
  });

  it('takes ends, fill, direction and the colour of negatives from its extension', () => {
    const extension =
      '<x14:cfRule type="dataBar" id="{A}"><x14:dataBar minLength="0" maxLength="100" gradient="0" direction="rightToLeft" negativeBarColorSameAsPositive="1">' +
      '<x14:cfvo type="autoMin"/><x14:cfvo type="num"><xm:f>100</xm:f></x14:cfvo><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>';
    expect(visualOf(bar, extension)).toEqual({
      kind: 'dataBar',
      color: '#638EC6',
      negativeColor: '#638EC6',
      maximum: { kind: 'number', value: 100 },
      direction: 'rightToLeft',
    });
  });

  it('with an end or a threshold that a formula gives is not drawn', () => {
    expect(visualOf(bar.replace('<cfvo type="max"/>', '<cfvo type="formula" val="$B$1"/>'))).toBeUndefined();
    const points = '<cfvo type="percent" val="0"/><cfvo type="formula" val="$B$1"/><cfvo type="num" val="5"/>';
    expect(visualOf(`<cfRule type="iconSet"><iconSet iconSet="3Arrows">${points}</iconSet></cfRule>`)).toBeUndefined();
    expect(visualOf('<cfRule type="iconSet"><iconSet iconSet="3Arrows"><cfvo type="percent" val="0"/></iconSet></cfRule>')).toBeUndefined();
  });

  it('keeps the thresholds of its icons, inclusive or not', () => {
    const points = '<cfvo type="percent" val="0"/><cfvo type="num" val="70"/><cfvo type="percentile" val="90" gte="0"/>';
    expect(visualOf(`<cfRule type="iconSet"><iconSet iconSet="3Symbols2" showValue="0">${points}</iconSet></cfRule>`)).toEqual({
      kind: 'iconSet',
      style: 'threeSymbols2',
      reversed: false,
      showIconOnly: true,
      thresholds: [
        { point: { kind: 'number', value: 70 }, operator: 'greaterThanOrEqual' },
        { point: { kind: 'percentile', value: 90 }, operator: 'greaterThan' },
      ],
    });
  });
});
