import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { cfRuleXmlOf, dxfXmlOf, escapeXml, fileFormulaOf, nativeRuleOf, x14ConditionalFormattingXmlOf } from '../../../src/rules';
import type { NativeRule } from '../../../src/rules';
import { ORDERS } from '../../support/orders';

const place = { priority: 3, dxfId: 1, anchor: 'B2', stopIfTrue: false };

const mainOf = (native: NativeRule): string => cfRuleXmlOf(native, place).main;

describe('cfRuleXmlOf', () => {
  it('writes a custom formula without = and escaped', () => {
    expect(mainOf({ type: 'custom', formula: '=AND($B2<>"a&b",$B2>1)' })).toBe(
      '<cfRule type="expression" dxfId="1" priority="3"><formula>AND($B2&lt;&gt;&quot;a&amp;b&quot;,$B2&gt;1)</formula></cfRule>',
    );
  });

  it('writes both formulas of between and the flag to stop', () => {
    const native: NativeRule = { type: 'cellValue', operator: 'Between', formula1: '=1', formula2: '=5' };
    expect(cfRuleXmlOf(native, { ...place, stopIfTrue: true }).main).toBe(
      '<cfRule type="cellIs" dxfId="1" priority="3" stopIfTrue="1" operator="between"><formula>1</formula><formula>5</formula></cfRule>',
    );
  });

  it.each([
    ['Contains', 'containsText', 'containsText', 'NOT(ISERROR(SEARCH("x",B2)))'],
    ['NotContains', 'notContainsText', 'notContains', 'ISERROR(SEARCH("x",B2))'],
    ['BeginsWith', 'beginsWith', 'beginsWith', 'LEFT(B2,LEN("x"))="x"'],
    ['EndsWith', 'endsWith', 'endsWith', 'RIGHT(B2,LEN("x"))="x"'],
  ] as const)('writes %s with the formula that Excel reads', (operator, type, fileOperator, formula) => {
    const rule: unknown = new XMLParser({ ignoreAttributes: false }).parse(mainOf({ type: 'containsText', operator, text: 'x' }));
    expect(rule).toEqual({
      cfRule: { '@_type': type, '@_dxfId': '1', '@_priority': '3', '@_operator': fileOperator, '@_text': 'x', formula },
    });
  });

  it('writes ranks and averages as attributes', () => {
    expect(mainOf({ type: 'topBottom', rank: 10, rankType: 'BottomPercent' })).toBe(
      '<cfRule type="top10" dxfId="1" priority="3" percent="1" bottom="1" rank="10"/>',
    );
    expect(mainOf({ type: 'presetCriteria', criterion: 'EqualOrBelowAverage' })).toBe(
      '<cfRule type="aboveAverage" dxfId="1" priority="3" aboveAverage="0" equalAverage="1"/>',
    );
  });

  it('writes a colour scale with all values before all colours', () => {
    const native: NativeRule = {
      type: 'colorScale',
      minimum: { type: 'LowestValue', color: '#F8696B' },
      midpoint: { type: 'Percentile', formula: '50', color: '#FFEB84' },
      maximum: { type: 'HighestValue', color: '#63BE7B' },
    };
    expect(mainOf(native)).toBe(
      '<cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="percentile" val="50"/><cfvo type="max"/>' +
        '<color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule>',
    );
  });

  it('links a data bar with its extension', () => {
    const { main, ext } = cfRuleXmlOf({ type: 'dataBar', color: '#638EC6' }, { ...place, id: '{A}' });
    expect(main).toContain('<x14:id>{A}</x14:id>');
    expect(ext).toContain('id="{A}"');
  });

  it('says the ends of a bar in both homes, its direction and fill in the extension', () => {
    const { main, ext } = cfRuleXmlOf(
      {
        type: 'dataBar',
        color: '#638EC6',
        negativeColor: '#000000',
        lowerBound: { type: 'Number', formula: '=-5' },
        upperBound: { type: 'HighestValue' },
        barDirection: 'RightToLeft',
        gradientFill: true,
        showDataBarOnly: true,
      },
      { ...place, id: '{A}' },
    );
    expect(main).toContain('<dataBar showValue="0"><cfvo type="num" val="-5"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>');
    expect(ext).toBe(
      '<x14:cfRule type="dataBar" id="{A}"><x14:dataBar minLength="0" maxLength="100" showValue="0" direction="rightToLeft">' +
        '<x14:cfvo type="num"><xm:f>-5</xm:f></x14:cfvo><x14:cfvo type="max"/>' +
        '<x14:negativeFillColor rgb="FF000000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>',
    );
  });

  it('marks a threshold that its own value does not reach', () => {
    const native: NativeRule = {
      type: 'iconSet',
      style: 'ThreeSymbols2',
      criteria: [
        { type: 'Number', operator: 'GreaterThanOrEqual', formula: '=70' },
        { type: 'Percentile', operator: 'GreaterThan', formula: '=90' },
      ],
      reverseIconOrder: false,
      showIconOnly: false,
    };
    expect(mainOf(native)).toBe(
      '<cfRule type="iconSet" priority="3"><iconSet iconSet="3Symbols2"><cfvo type="percent" val="0"/>' +
        '<cfvo type="num" val="70"/><cfvo type="percentile" val="90" gte="0"/></iconSet></cfRule>',
    );
    expect(cfRuleXmlOf({ ...native, style: 'ThreeStars' }, place).ext).toContain(
      '<x14:cfvo type="percentile" gte="0"><xm:f>90</xm:f></x14:cfvo>',
    );
  });

  it('keeps old icon sets in the worksheet and new ones in the extension', () => {
    const icons = (style: 'ThreeArrows' | 'FiveBoxes'): NativeRule => ({
      type: 'iconSet',
      style,
      criteria: [{ type: 'Percent', operator: 'GreaterThanOrEqual', formula: '=33' }],
      reverseIconOrder: true,
      showIconOnly: true,
    });
    expect(cfRuleXmlOf(icons('ThreeArrows'), place)).toEqual({
      main:
        '<cfRule type="iconSet" priority="3"><iconSet iconSet="3Arrows" showValue="0" reverse="1">' +
        '<cfvo type="percent" val="0"/><cfvo type="percent" val="33"/></iconSet></cfRule>',
      ext: '',
    });
    const boxes = cfRuleXmlOf(icons('FiveBoxes'), place);
    expect(boxes.main).toBe('');
    expect(boxes.ext).toContain('iconSet="5Boxes"');
    expect(boxes.ext).toContain('<xm:f>33</xm:f>');
  });

  it.each(['a]]>b', '"<&>\'', 'line\nbreak', 'tab\t', '\u0001', '\ud800', '🙂'])('stays well-formed with the text %j', (text) => {
    const xml = mainOf({ type: 'containsText', operator: 'Contains', text });
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(XMLValidator.validate(x14ConditionalFormattingXmlOf(`<x14:f>${escapeXml(text)}</x14:f>`, 'A1:B2 D1'))).toBe(true);
  });
});

describe('fileFormulaOf', () => {
  it('marks functions that Excel 2007 lacks, but not inside text', () => {
    expect(fileFormulaOf('=$A2="AGGREGATE("&AGGREGATE(1,6,$A$2:$A$9)')).toBe('$A2="AGGREGATE("&_xlfn.AGGREGATE(1,6,$A$2:$A$9)');
  });
});

describe('dxfXmlOf', () => {
  it('puts the number format between font and fill', () => {
    expect(dxfXmlOf({ fill: '#C6EFCE', bold: true, numberFormat: '0.0"<x>"' }, 170)).toBe(
      '<dxf><font><b/></font><numFmt numFmtId="170" formatCode="0.0&quot;&lt;x&gt;&quot;"/>' +
        '<fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf>',
    );
  });

  it('orders font, fill and border, and puts the fill into bgColor', () => {
    const format = {
      border: '#0000FF',
      fill: '#C6EFCE',
      fontColor: '#006100',
      bold: true,
      italic: false,
      underline: true,
      strikethrough: true,
    };
    const side = (name: string): string => `<${name} style="thin"><color rgb="FF0000FF"/></${name}>`;
    expect(dxfXmlOf(format)).toBe(
      '<dxf><font><b/><i val="0"/><strike/><u/><color rgb="FF006100"/></font>' +
        '<fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill>' +
        `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}</border></dxf>`,
    );
  });
});

describe('nativeRuleOf', () => {
  it('never sends text that begins with = to the text rule, which would read a formula', () => {
    const condition = {
      kind: 'text',
      operator: 'contains',
      value: { kind: 'column', column: 1 },
      text: { kind: 'text', value: '=1+1' },
    } as const;
    const rule = {
      kind: 'condition',
      target: { kind: 'columns', columns: [1] },
      condition,
      format: { bold: true },
      stopIfTrue: false,
    } as const;
    expect(nativeRuleOf(rule, ORDERS)).toEqual({ type: 'custom', formula: '=ISNUMBER(SEARCH("=1+1",$B2))' });
  });
});
