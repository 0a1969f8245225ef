import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How LibreOffice shows the cells of a workbook: sheets in order, rows and columns from A1 on. */
export type RenderedSheets = readonly (readonly (readonly RenderedCell[])[])[];

/** A cell as LibreOffice shows it. */
export interface RenderedCell {
  readonly text: string;
  /** `#RRGGBB`, upper case. */
  readonly fill?: string;
  readonly bold: boolean;
}

/** Lets LibreOffice (headless, with a profile of its own) open a workbook and show every sheet, conditional formats evaluated. */
export function renderWithLibreOffice(workbook: Uint8Array): RenderedSheets {
  return sheetsOf(converted('book.xlsx', workbook, 'html').toString());
}

/** The .xlsx that LibreOffice makes of a comma-separated text, its one sheet named `book`. */
export function libreOfficeWorkbook(csv: string): Uint8Array {
  return new Uint8Array(converted('book.csv', csv, 'xlsx'));
}

/** The .xlsx that LibreOffice makes of a workbook: what it understood of it. */
export function reopenedByLibreOffice(workbook: Uint8Array): Uint8Array {
  return new Uint8Array(converted('book.xlsx', workbook, 'xlsx'));
}

function converted(name: string, content: Uint8Array | string, format: string): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'formatfusion-'));
  try {
    writeFileSync(join(folder, name), content);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const written = join(folder, 'written');
    const options = [profile, '--headless', '--convert-to', format, '--outdir', written, join(folder, name)];
    execFileSync('soffice', options, { stdio: 'ignore', timeout: 90_000 });
    return readFileSync(join(written, `book.${format}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sheetsOf(html: string): RenderedSheets {
  return [...html.matchAll(/<table[\s\S]*?<\/table>/gi)].map(([table]) =>
    [...table.matchAll(/<tr[\s\S]*?<\/tr>/gi)].map(([row]) => [...row.matchAll(/<td([^>]*)>([\s\S]*?)<\/td>/gi)].flatMap(cellsOf)),
  );
}

/** A merged cell stands for all the columns that it covers. */
function cellsOf([, attributes = '', content = '']: RegExpMatchArray): readonly RenderedCell[] {
  const fill = /bgcolor="(#[0-9a-f]{6})"/i.exec(attributes)?.[1];
  const text = content
    .replace(/<[^>]*>/g, '')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .trim();
  const cell = { text, bold: /<b>/i.test(content), ...(fill !== undefined && { fill: fill.toUpperCase() }) };
  return Array<RenderedCell>(Number(/colspan="?(\d+)/i.exec(attributes)?.[1] ?? 1)).fill(cell);
}
