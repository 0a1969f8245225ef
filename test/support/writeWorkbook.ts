import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../src/rules';
import type { CellValue } from '../../src/sheet';
import { cellAddress } from '../../src/sheet';

/** A formula (en-US, without `=`) and the value that a spreadsheet would have cached for it. */
export interface WrittenFormula {
  readonly formula: string;
  readonly value: CellValue;
}

/** A sheet to write; `rows[0][0]` stands in A1, absent cells stay blank. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (CellValue | WrittenFormula)[])[];
  /** Number format codes by column. */
  readonly numberFormats?: readonly string[];
  /** Column widths in characters. */
  readonly widths?: readonly number[];
  /** Writes row 1 bold on a dark fill and freezes it. */
  readonly hasHeaderStyle?: boolean;
  readonly isProtected?: boolean;
  /** Elements after the cells, in the order that the schema wants. */
  readonly afterCells?: string;
}

/** What is the same for all sheets. */
export interface WrittenWorkbook {
  readonly date1904?: boolean;
  /** `<dxf>` elements. */
  readonly dxfs?: readonly string[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
// Zip entries carry local time, so a local date is the same bytes everywhere.
const FIXED_TIME = new Date(2000, 0, 1);

/** Writes an .xlsx; the same input gives the same bytes. */
export function writeWorkbook(sheets: readonly WrittenSheet[], workbook: WrittenWorkbook = {}): Uint8Array {
  const strings = new Map<string, number>();
  const formats = [...new Set(sheets.flatMap((sheet) => sheet.numberFormats ?? []))];
  const sheetParts = sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(sheet, formats, strings)] as const);
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypesXml(sheets.length),
    '_rels/.rels': relationshipsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheets, workbook),
    'xl/_rels/workbook.xml.rels': relationshipsXml([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    ...Object.fromEntries(sheetParts),
    'xl/styles.xml': stylesXml(formats, workbook.dxfs ?? []),
    'xl/sharedStrings.xml': stringsXml([...strings.keys()]),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), { mtime: FIXED_TIME, level: 9 });
}

function contentTypesXml(sheetCount: number): string {
  const override = (part: string, type: string): string => `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, index) => override(`/xl/worksheets/sheet${index + 1}.xml`, 'worksheet'));
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('/xl/workbook.xml', 'sheet.main') +
    sheets.join('') +
    override('/xl/styles.xml', 'styles') +
    override('/xl/sharedStrings.xml', 'sharedStrings') +
    '</Types>'
  );
}

function relationshipsXml(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

function workbookXml(sheets: readonly WrittenSheet[], { date1904 }: WrittenWorkbook): string {
  const items = sheets.map(({ name }, index) => `<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`);
  const properties = date1904 === true ? '<workbookPr date1904="1"/>' : '<workbookPr/>';
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${properties}<sheets>${items.join('')}</sheets></workbook>`;
}

function sheetXml(sheet: WrittenSheet, formats: readonly string[], strings: Map<string, number>): string {
  const rows = sheet.rows.map((row, rowIndex) => {
    const cells = row.map((cell, column) =>
      cellXml(cell, cellAddress(rowIndex, column), styleOf(sheet, rowIndex, column, formats), strings),
    );
    return `<row r="${rowIndex + 1}">${cells.join('')}</row>`;
  });
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetViews><sheetView workbookViewId="0">${sheet.hasHeaderStyle === true ? pane : ''}</sheetView></sheetViews>`;
  return (
    `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${view}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet)}` +
    `<sheetData>${rows.join('')}</sheetData>${sheet.isProtected === true ? '<sheetProtection sheet="1"/>' : ''}${sheet.afterCells ?? ''}</worksheet>`
  );
}

function columnsXml({ widths }: WrittenSheet): string {
  if (widths === undefined) return '';
  const columns = widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`);
  return `<cols>${columns.join('')}</cols>`;
}

/** Style 0 is General, 1 the header's, the others the number formats in order. */
function styleOf(sheet: WrittenSheet, row: number, column: number, formats: readonly string[]): number {
  if (sheet.hasHeaderStyle === true && row === 0) return 1;
  const format = sheet.numberFormats?.[column];
  return format === undefined ? 0 : formats.indexOf(format) + 2;
}

function cellXml(cell: CellValue | WrittenFormula, address: string, style: number, strings: Map<string, number>): string {
  const isFormula = typeof cell === 'object' && cell !== null && 'formula' in cell;
  const formula = isFormula ? `<f>${escapeXml(cell.formula)}</f>` : '';
  const value = isFormula ? cell.value : cell;
  const start = `<c r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === null) return style === 0 ? '' : `${start}/>`;
  if (typeof value === 'number') return `${start}>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === 'object') return `${start} t="e">${formula}<v>${value.error}</v></c>`;
  if (isFormula) return `${start} t="str">${formula}<v>${escapeXml(value)}</v></c>`;
  if (!strings.has(value)) strings.set(value, strings.size);
  return `${start} t="s"><v>${strings.get(value) ?? 0}</v></c>`;
}

function stylesXml(formats: readonly string[], dxfs: readonly string[]): string {
  const numberFormats = formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`).join('');
  const xfs = formats
    .map((_, index) => `<xf numFmtId="${164 + index}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`)
    .join('');
  const font = '<sz val="11"/><color theme="1"/><name val="Calibri"/>';
  const solid = '<fill><patternFill patternType="solid"><fgColor rgb="FF1F4E78"/><bgColor indexed="64"/></patternFill></fill>';
  return (
    `${DECLARATION}<styleSheet xmlns="${MAIN}">` +
    (formats.length === 0 ? '' : `<numFmts count="${formats.length}">${numberFormats}</numFmts>`) +
    `<fonts count="2"><font>${font}</font><font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/></font></fonts>` +
    `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>${solid}</fills>` +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length + 2}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    `<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>${xfs}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    (dxfs.length === 0 ? '' : `<dxfs count="${dxfs.length}">${dxfs.join('')}</dxfs>`) +
    '</styleSheet>'
  );
}

function stringsXml(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
  return `${DECLARATION}<sst xmlns="${MAIN}" count="${strings.length}" uniqueCount="${strings.length}">${items.join('')}</sst>`;
}
