import { openOffice } from '../support/excel/officeHarness';
import type { SheetData } from '../support/excel/workbookState';
import { columnLetters } from '../../src/sheet';
import type { ContractSheet } from './hostContract';
import { describeHostContract } from './hostContract';

function sheetData({ name, rows, numberFormats = [], isProtected = false }: ContractSheet): SheetData {
  const formats = numberFormats.map((code, column) => [`${columnLetters(column)}:${columnLetters(column)}`, code] as const);
  return { name, rows, numberFormats: Object.fromEntries(formats), protection: isProtected ? 'full' : 'none' };
}

describe.each([6, 7, 9, 14, 17])('with ExcelApi 1.%i', (apiLevel) => {
  describeHostContract('The Office host', async (sheets) => {
    const { excel, host } = await openOffice({ sheets: sheets.map(sheetData) }, { apiLevel });
    return { host, select: (worksheet, address) => excel.select(worksheet, address) };
  });
});
