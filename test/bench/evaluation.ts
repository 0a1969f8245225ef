/**
 * `npm run bench:evaluation`: milliseconds that one rule takes over a million cells, on one thread. A table on stderr, JSON on
 * stdout. Options: `--cells N`, `--repetitions N`, `--only PART` (of a rule's name), `--libreoffice ROWS` (of the table on which
 * LibreOffice is timed beside us; 0 leaves it out). What is timed is bundled by webpack first, as the product is: a module's
 * imports are slower where they are looked up in other modules.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import webpack from 'webpack';

function bundled(entry: string, folder: string): Promise<string> {
  const options = { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } };
  const compiler = webpack({
    mode: 'production',
    target: 'node20',
    entry,
    output: { path: folder, filename: 'bench.cjs' },
    optimization: { minimize: false },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: { loader: 'swc-loader', options } }] },
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null || stats?.hasErrors() !== false) reject(error ?? new Error(stats?.toString('errors-only')));
      else resolve(join(folder, 'bench.cjs'));
    });
  });
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'formatfusion-bench-'));
  try {
    const bundle = await bundled(join(import.meta.dirname, 'timeRules.ts'), folder);
    process.exitCode = spawnSync(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void bench();
