import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import webpack from 'webpack';
import type { ExcelOptions } from './inMemoryExcel';
import type { WorkbookData } from './workbookState';

const ENTRY = path.resolve('test/support/excel/browser.ts');

function configuration(folder: string): webpack.Configuration {
  const swc = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } };
  return {
    mode: 'production',
    devtool: false,
    entry: ENTRY,
    output: { path: folder, filename: 'excel.js' },
    resolve: { extensions: ['.ts', '.js'] },
    module: { rules: [{ test: /\.ts$/, use: { loader: 'swc-loader', options: swc } }] },
    performance: { hints: false },
  };
}

function build(folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack(configuration(folder), (error, stats) => {
      if (error !== null || stats === undefined || stats.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
      else resolve();
    });
  });
}

/** A plain script that installs an in-memory Excel with this workbook in a page; to run before the task pane's bundle. */
export async function excelScript(data: WorkbookData, options: ExcelOptions = {}): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'formatfusion-excel-'));
  try {
    await build(folder);
    const script = readFileSync(path.join(folder, 'excel.js'), 'utf8');
    return `${script}\n;installExcel(${JSON.stringify(data)}, ${JSON.stringify(options)});`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
