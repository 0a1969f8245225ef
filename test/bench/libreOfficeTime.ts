import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkbookHost, openWorkbook } from '../../src/hosts/workbook';
import type { HostResult } from '../../src/hosts/host';
import type { Rule } from '../../src/rules';
import type { TableSnapshot } from '../../src/sheet';
import { writeWorkbook } from '../support/writeWorkbook';

/** A table as a workbook of one sheet, its headers in row 1. */
export function workbookOf(table: TableSnapshot): Uint8Array {
  const rows = Array.from({ length: table.range.rowCount }, (_, row) => table.columns.map(({ values }) => values[row] ?? null));
  const numberFormats = table.columns.map((column) => (typeof column.numberFormats === 'string' ? column.numberFormats : 'General'));
  return writeWorkbook([{ name: table.worksheet, rows: [table.columns.map(({ header }) => header), ...rows], numberFormats }]);
}

/** The same workbook with a rule, as the workbook host applies and saves it. */
export async function withRule(workbook: Uint8Array, rule: Rule, table: TableSnapshot, today: number): Promise<Uint8Array> {
  const host = createWorkbookHost(valueOf(await openWorkbook(workbook)), { today });
  valueOf(await host.applyRules([rule], table));
  return host.save();
}

function valueOf<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`${result.fault.code}: ${result.fault.detail ?? ''}`);
  return result.value;
}

const LONGEST_SECONDS = 120;

/**
 * Milliseconds of processor time that LibreOffice (headless, with a profile of its own) takes to open a workbook and show all
 * its cells as HTML, for which it evaluates the conditional formats of each cell. Throws where two minutes are not enough.
 */
export function showWithLibreOffice(workbook: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'formatfusion-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), workbook);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const command = `TIMEFORMAT='%U %S'; time timeout ${LONGEST_SECONDS} soffice "$@" > /dev/null 2>&1`;
    const options = [profile, '--headless', '--convert-to', 'html', '--outdir', folder, join(folder, 'book.xlsx')];
    const { status, stderr } = spawnSync('bash', ['-c', command, 'bash', ...options], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`LibreOffice did not show a workbook: ${stderr}`);
    const [user = 0, system = 0] = stderr.trim().split(/\s+/).map(Number);
    return 1_000 * (user + system);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
