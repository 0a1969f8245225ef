import { execFileSync } from 'node:child_process';
import type { Turns } from '../../../support/turns';

/** A page may never be deaf for longer, in milliseconds. */
const LONGEST_FREEZE_MS = 200;

interface Report {
  readonly isKept: boolean;
  readonly measured: Readonly<Record<string, Turns>>;
}

/** The bench runs in a process of its own: inside Jest's sandbox every global costs many times more. */
function report(): Report {
  const script = ['--import', 'tsx', 'test/support/benchLargeWorkbook.ts'];
  const printed: Report = JSON.parse(execFileSync(process.execPath, script, { encoding: 'utf8' }));
  return printed;
}

it('A workbook of 200,000 rows and 20 columns never keeps the page for long, and is saved as it was', () => {
  const { isKept, measured } = report();
  const tooLong = Object.entries(measured).filter(([, { longest }]) => longest >= LONGEST_FREEZE_MS);
  expect(tooLong).toEqual([]);
  expect(Object.keys(measured)).toEqual(expect.arrayContaining(['open', 'read all', 'apply: duplicates in every cell', 'save']));
  expect(isKept).toBe(true);
}, 300_000);
