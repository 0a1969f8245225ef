import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

const ROOT = process.cwd();
const STAMP = path.join(ROOT, 'dist/.built');
const SOURCES = ['src', 'assets', 'webpack.config.js', 'manifest.xml', 'package-lock.json'];

/** Newest change below a path, milliseconds since 1970. */
function newestChange(target: string): number {
  if (!statSync(target).isDirectory()) return statSync(target).mtimeMs;
  return Math.max(0, ...readdirSync(target).map((name) => newestChange(path.join(target, name))));
}

function isStale(): boolean {
  if (!existsSync(STAMP)) return true;
  const built = statSync(STAMP).mtimeMs;
  return SOURCES.some((source) => newestChange(path.join(ROOT, source)) > built);
}

/** Jest's global setup: builds dist once, and only when a source is newer than the last build. Speaks on stderr alone. */
function build(): void {
  if (!isStale()) return;
  const started = Date.now();
  const webpack = path.join(ROOT, 'node_modules/webpack/bin/webpack.js');
  execFileSync(process.execPath, [webpack, '--mode', 'production', '--stats', 'errors-warnings'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  process.stderr.write(`Built dist in ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
}

// Jest asks for a default export here.
export default build;
