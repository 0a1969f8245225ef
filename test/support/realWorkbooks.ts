import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folder of the workbooks that other programs wrote; they are no part of the project. */
const FOLDER = join(process.env['FORMATFUSION_SHARED'] ?? join(__dirname, '../../../shared'), 'workbooks');

/** Names of the real workbooks, sorted; none where the folder is not there. */
export const REAL_WORKBOOKS: readonly string[] = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => /\.xls[xm]$/.test(name))
      .sort()
  : [];

/** The bytes of a real workbook. */
export function readRealWorkbook(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}
