import { cellStyleAt, cellValueAt } from '../../../src/hosts/workbook';
import type { Worksheet } from '../../../src/hosts/workbook';
import { columnLetters } from '../../../src/sheet';
import type { SheetData, WorkbookData } from '../../support/excel/workbookState';
import { opened } from '../../support/openedWorkbook';

/** A workbook file as the in-memory Excel takes it: values and the number formats of its columns. */
export async function officeWorkbook(file: Uint8Array): Promise<WorkbookData> {
  const { worksheets, dateSystem } = await opened(file);
  return { sheets: worksheets.map(sheetData), dateSystem };
}

function sheetData(sheet: Worksheet): SheetData {
  const { rowCount = 1, columnCount = 1 } = sheet.usedRange ?? {};
  const columns = Array.from({ length: columnCount }, (_, column) => column);
  return {
    name: sheet.name,
    rows: Array.from({ length: rowCount }, (_, row) => columns.map((column) => cellValueAt(sheet, row, column))),
    numberFormats: Object.fromEntries(
      columns.map((column) => {
        const letters = columnLetters(column);
        return [`${letters}2:${letters}${rowCount}`, cellStyleAt(sheet, 1, column).numberFormat];
      }),
    ),
  };
}
