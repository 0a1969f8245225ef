import { strToU8, unzipSync, zipSync } from 'fflate';
import { cellStyleAt, cellValueAt, columnWidthAt, displayText } from '../../../../src/hosts/workbook';
import type { Worksheet } from '../../../../src/hosts/workbook';
import { tinted } from '../../../../src/hosts/workbook/themeColors';
import { opened } from '../../../support/openedWorkbook';
import { writeWorkbook } from '../../../support/writeWorkbook';

/** A sheet whose part is this XML, in a workbook with this styles part. */
async function sheetOf(xml: string, parts: Readonly<Record<string, string>> = {}): Promise<Worksheet> {
  const base = unzipSync(writeWorkbook([{ name: 'Data', rows: [['first', 'second']] }]));
  const texts = Object.entries({ 'xl/worksheets/sheet1.xml': xml, ...parts }).map(([name, text]) => [name, strToU8(text)]);
  const sheet = (await opened(zipSync({ ...base, ...Object.fromEntries(texts) }))).worksheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const inSheet = (rows: string): string => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

describe('Cell values', () => {
  it.each([
    ['a number', '<c r="A1"><v>1.5e3</v></c>', 1500],
    ['a shared string', '<c r="A1" t="s"><v>1</v></c>', 'second'],
    ['an inline string with runs', '<c r="A1" t="inlineStr"><is><r><t>a </t></r><r><t>b</t></r><rPh><t>x</t></rPh></is></c>', 'a b'],
    ['a boolean', '<c r="A1" t="b"><v>1</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['a cached text', '<c r="A1" t="str"><f>B1&amp;"x"</f><v>a &lt; b</v></c>', 'a < b'],
    ['empty text of a formula', '<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['a formula that was never worked out', '<c r="A1"><f>1+1</f></c>', null],
    ['an ISO date', '<c r="A1" t="d"><v>2026-11-25T12:00:00</v></c>', 46_351.5],
    ['an escaped character', '<c r="A1" t="str"><v>a_x0009_b</v></c>', 'a\tb'],
    ['a CDATA section', '<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>', 'a<b'],
    ['attributes in single quotes and any order', "<c t='b' s='0' r='A1'><v>0</v></c>", false],
  ])('%s', async (_, cell, value) => {
    expect(cellValueAt(await sheetOf(inSheet(`<row r="1">${cell}</row>`)), 0, 0)).toEqual(value);
  });

  it('follow one another where rows and cells have no addresses', async () => {
    const sheet = await sheetOf(
      inSheet('<row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>'),
    );
    const cells = [
      [0, 0],
      [0, 1],
      [4, 2],
      [4, 3],
      [5, 0],
    ] as const;
    expect(cells.map(([row, column]) => cellValueAt(sheet, row, column))).toEqual([1, 2, 3, 4, 5]);
  });

  it('are read under any namespace prefix', async () => {
    const xml =
      '<x:worksheet xmlns:x="a"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>7</x:v></x:c><x:c r="B1"/></x:row></x:sheetData></x:worksheet>';
    expect(cellValueAt(await sheetOf(xml), 0, 0)).toBe(7);
  });

  it('of formulas are told from others in every spelling', async () => {
    const cells = [
      '<c r="A1"><f>1+1</f></c>',
      '<c r="A2"><f t="shared" si="0"/><v>2</v></c>',
      '<c r="A3"><v>3</v></c>',
      '<c r="A4">\n  <f>1+3</f><v>4</v></c>',
      '<c r="A5" t="inlineStr"><is><t>=5</t></is></c>',
      '<c r="A6" s="0"/>',
    ];
    const plain = await sheetOf(inSheet(cells.map((cell, row) => `<row r="${row + 1}">${cell}</row>`).join('')));
    expect(plain.cells.get(0)?.formulaRows).toEqual([0, 1, 3]);
    const prefixed =
      '<x:worksheet xmlns:x="a"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>7</x:f></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await sheetOf(prefixed)).cells.get(0)?.formulaRows).toEqual([0]);
    const unordered = await sheetOf(
      inSheet('<row r="3"><c r="A3"><f>1</f></c></row><row r="1"><c r="A1"/></row><row r="2"><c r="A2"><f>2</f></c></row>'),
    );
    expect(unordered.cells.get(0)?.formulaRows).toEqual([1, 2]);
  });

  it('far apart take no memory between them', async () => {
    const sheet = await sheetOf(inSheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'));
    expect(sheet.usedRange).toEqual({ rowIndex: 0, columnIndex: 0, rowCount: 1_048_576, columnCount: 16_384 });
    expect(cellValueAt(sheet, 1_048_575, 16_383)).toBe(2);
    expect(cellValueAt(sheet, 500, 16_383)).toBe(null);
  });

  it('out of order are found', async () => {
    const sheet = await sheetOf(inSheet('<row r="3"><c r="A3"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>'));
    expect([0, 1, 2].map((row) => cellValueAt(sheet, row, 0))).toEqual([1, null, 3]);
  });
});

const STYLES = `<styleSheet><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; kg&quot;"/></numFmts>
<fonts><font/><font><b/><i/><strike/><u/><color theme="4"/><sz val="14"/></font></fonts>
<borders><border><left/><right/></border><border><left style="thin"><color rgb="FFFF0000"/></left><right style="none"/><top/><bottom style="double"/></border></borders>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills>
<cellXfs><xf/><xf numFmtId="164" fontId="1" fillId="1" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" indent="2"/><protection locked="0"/></xf><xf numFmtId="14" fillId="2"/></cellXfs></styleSheet>`;

describe('Styles', () => {
  const styled = sheetOf(
    '<worksheet><sheetFormatPr baseColWidth="10" defaultColWidth="9.5"/><cols><col min="2" max="3" width="20" style="2"/><col min="4" max="4" hidden="1"/></cols>' +
      '<sheetData><row r="1" s="1" customFormat="1" ht="30"><c r="A1" s="1"><v>5</v></c></row><row r="2" hidden="1"><c r="A2" s="2"><v>46351</v></c></row></sheetData></worksheet>',
    { 'xl/styles.xml': STYLES },
  );

  it('give fill, font, borders, number format, alignment and protection', async () => {
    const sheet = await styled;
    expect(cellStyleAt(sheet, 0, 0)).toEqual({
      numberFormat: '0.0" kg"',
      fill: '#A7C0DE',
      fontColor: '#4F81BD',
      bold: true,
      italic: true,
      underline: true,
      strikethrough: true,
      fontSize: 14,
      horizontal: 'center',
      vertical: 'top',
      indent: 2,
      borders: { left: { style: 'thin', color: '#FF0000' }, bottom: { style: 'double', color: '#000000' } },
      wrap: true,
      locked: false,
    });
  });

  it('of rows, then of columns, hold for cells that are not stored', async () => {
    const sheet = await styled;
    expect(cellStyleAt(sheet, 0, 7).bold).toBe(true);
    expect(cellStyleAt(sheet, 5, 1).fill).toBe('#FF0000');
    expect(cellStyleAt(sheet, 5, 7).fill).toBeUndefined();
  });

  it('show a value under its number format', async () => {
    const sheet = await styled;
    expect(displayText(sheet, 0, 0)).toBe('5.0 kg');
    expect(displayText(sheet, 1, 0)).toBe('11/25/2026');
    expect(displayText(sheet, 9, 9)).toBe('');
  });

  it('give widths and heights, 0 for what is hidden', async () => {
    const sheet = await styled;
    expect([0, 1, 2, 3, 4].map((column) => columnWidthAt(sheet, column))).toEqual([9.5, 20, 20, 0, 9.5]);
    expect([sheet.rowHeights.get(0), sheet.rowHeights.get(1)]).toEqual([30, 0]);
  });

  it.each([
    ['#4F81BD', 0, '#4F81BD'],
    ['#4F81BD', -0.5, '#254061'],
    ['#FFFFFF', -0.25, '#BFBFBF'],
    ['#000000', 0.5, '#808080'],
  ])('tint %s by %d to %s', (color, tint, expected) => {
    expect(tinted(color, tint)).toBe(expected);
  });
});

describe('The workbook', () => {
  it('shows dates of the 1904 system as their days', async () => {
    const bytes = writeWorkbook([{ name: 'Data', rows: [[44_889]], numberFormats: ['yyyy-mm-dd'] }], { date1904: true });
    const sheet = (await opened(bytes)).worksheets[0];
    expect(sheet?.dateSystem).toBe(1904);
    expect(sheet && displayText(sheet, 0, 0)).toBe('2026-11-25');
  });

  it('gives frozen panes, merges and protection', async () => {
    const sheet = await sheetOf(
      '<worksheet><sheetViews><sheetView rightToLeft="1" showGridLines="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews><sheetData/>' +
        '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:C2"/></mergeCells></worksheet>',
    );
    expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
    expect(sheet.merges).toEqual([{ rowIndex: 0, columnIndex: 0, rowCount: 2, columnCount: 3 }]);
    expect([sheet.isFormattingProtected, sheet.isRightToLeft, sheet.showGridLines]).toEqual([true, true, false]);
  });

  it('leaves formatting open where the protection allows it', async () => {
    expect((await sheetOf('<worksheet><sheetData/><sheetProtection sheet="1" formatCells="0"/></worksheet>')).isFormattingProtected).toBe(
      false,
    );
  });
});
