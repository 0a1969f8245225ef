import { hostOf, rangeOf } from '../support/openedWorkbook';
import type { WrittenSheet } from '../support/writeWorkbook';
import type { ContractSheet } from './hostContract';
import { describeHostContract } from './hostContract';

/** A file holds formulas without `=`. */
function written(sheet: ContractSheet): WrittenSheet {
  const rows = sheet.rows.map((row) =>
    row.map((cell) =>
      typeof cell === 'object' && cell !== null && 'formula' in cell ? { ...cell, formula: cell.formula.slice(1) } : cell,
    ),
  );
  return { ...sheet, rows };
}

describeHostContract('The workbook host', async (sheets) => {
  const host = await hostOf(sheets.map(written));
  return {
    host,
    select: async (worksheet, address) => {
      host.select(worksheet, rangeOf(address));
    },
  };
});
