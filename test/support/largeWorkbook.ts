import { unzipSync, zipSync } from 'fflate';
import { columnLetters } from '../../src/sheet';
import { writeWorkbook } from './writeWorkbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const REGIONS = ['North', 'South', 'East', 'West', 'Zürich'];
const ROWS_OF_PIECE = 1_000;

/** Conditional formats as Excel writes them: one cell for itself, one rank, one scale, each down one column. */
const RULES =
  '<conditionalFormatting sqref="C2:C1048576"><cfRule type="cellIs" dxfId="0" priority="1" operator="greaterThan"><formula>900</formula></cfRule></conditionalFormatting>' +
  '<conditionalFormatting sqref="D2:D1048576"><cfRule type="top10" dxfId="0" priority="2" rank="10"/></conditionalFormatting>' +
  '<conditionalFormatting sqref="G2:G1048576"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting>';

/**
 * A workbook with one sheet "Data" of so many data rows below their headers: order numbers, regions (shared strings), then
 * amounts with blanks, some of them with decimals, and three conditional formats.
 */
export function largeWorkbook(rowCount: number, columnCount: number): Uint8Array {
  const headers = Array.from({ length: columnCount }, (_, column) => ['Order', 'Region'][column] ?? `Sales ${column}`);
  const base = unzipSync(
    writeWorkbook([{ name: 'Data', rows: [headers, REGIONS], afterCells: RULES }], {
      dxfs: ['<dxf><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>'],
    }),
  );
  const part = new TextDecoder().decode(base[SHEET]);
  const cut = part.indexOf('<row r="2"');
  const rest = part.slice(part.indexOf('</sheetData>'));
  return zipSync({ ...base, [SHEET]: bytesOf(part.slice(0, cut), rest, rowCount, columnCount) }, { level: 1 });
}

function bytesOf(before: string, after: string, rowCount: number, columnCount: number): Uint8Array {
  const letters = Array.from({ length: columnCount }, (_, column) => columnLetters(column));
  const pieces = [Buffer.from(before)];
  for (let first = 0; first < rowCount; first += ROWS_OF_PIECE) {
    let text = '';
    for (let row = first; row < Math.min(rowCount, first + ROWS_OF_PIECE); row += 1) text += rowXml(row, letters);
    pieces.push(Buffer.from(text));
  }
  return new Uint8Array(Buffer.concat([...pieces, Buffer.from(after)]));
}

function rowXml(row: number, letters: readonly string[]): string {
  const number = row + 2;
  let cells = `<c r="A${number}"><v>${row + 1}</v></c><c r="B${number}" t="s"><v>${letters.length + (row % REGIONS.length)}</v></c>`;
  for (let column = 2; column < letters.length; column += 1) {
    const value = ((row + 1) * (column * 7919 + 137)) % 180_001;
    if (value % 11 !== 0) cells += `<c r="${letters[column]}${number}"><v>${value / (column % 2 === 0 ? 100 : 1)}</v></c>`;
  }
  return `<row r="${number}">${cells}</row>`;
}
