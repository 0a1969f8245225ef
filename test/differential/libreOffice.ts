import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Fills of a sheet as LibreOffice shows them, `#RRGGBB` or `undefined`; rows and columns from A1 on. */
export type Fills = readonly (readonly (string | undefined)[])[];

const run = promisify(execFile);

/** LibreOffice crashes now and then without a reason in the workbook. */
const MOST_ATTEMPTS = 2;
/** Many times what 250 sheets take on a machine that has other work to do. */
const MOST_MILLISECONDS = 400_000;

/** One LibreOffice with a profile of its own: opens workbooks headless and tells the fills of their cells, conditional formats evaluated. */
export class LibreOffice {
  private constructor(private readonly folder: string) {}

  /** Throws with plain words where `soffice` is not installed. */
  static async start(): Promise<LibreOffice> {
    try {
      await run('soffice', ['--version'], { timeout: 60_000 });
    } catch (cause) {
      throw new Error('LibreOffice is missing: install libreoffice-calc, so that `soffice` is found.', { cause });
    }
    return new LibreOffice(await mkdtemp(join(tmpdir(), 'formatfusion-differential-')));
  }

  /** The fills of every sheet, in order, each with something in A1; `undefined` where LibreOffice crashes on the workbook. */
  async fillsOf(workbook: Uint8Array): Promise<readonly Fills[] | undefined> {
    const file = join(this.folder, 'book.xlsx');
    await writeFile(file, workbook);
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
      const page = await this.shownAsHtml(file);
      if (page !== undefined) return fillsOfHtml(page);
    }
    return undefined;
  }

  private async shownAsHtml(file: string): Promise<string | undefined> {
    const profile = `-env:UserInstallation=file://${join(this.folder, 'profile')}`;
    const options = { timeout: MOST_MILLISECONDS, env: { ...process.env, TZ: 'UTC' } };
    const page = join(this.folder, 'book.html');
    await rm(page, { force: true });
    try {
      await run('soffice', [profile, '--headless', '--convert-to', 'html', '--outdir', this.folder, file], options);
      return await readFile(page, 'utf8');
    } catch (cause) {
      if (cause instanceof Error && 'killed' in cause && cause.killed === true) throw new Error('LibreOffice takes too long.', { cause });
      return undefined;
    }
  }

  /** Takes the profile and all files away. */
  async stop(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}

function fillsOfHtml(html: string): readonly Fills[] {
  return [...html.matchAll(/<table[\s\S]*?<\/table>/gi)].map(([table]) =>
    [...table.matchAll(/<tr[\s\S]*?<\/tr>/gi)].map(([row]) =>
      [...row.matchAll(/<td([^>]*)>/gi)].map(([, attributes = '']) => fillOf(attributes)),
    ),
  );
}

function fillOf(attributes: string): string | undefined {
  return /bgcolor="(#[0-9a-f]{6})"/i.exec(attributes)?.[1]?.toUpperCase();
}
