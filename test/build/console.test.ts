import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

const SUITE = `
test('quiet', () => {});
test('loud error', () => console.error('a %s', 'fault'));
test('loud warning', () => console.warn('careful'));
test('expected error', () => { jest.spyOn(console, 'error').mockImplementation(() => {}); console.error('expected'); });
`;

/** Verdict by test name of a run of `suite` under the set-up that every project has. */
function verdictsOf(suite: string): Readonly<Record<string, string>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'console-'));
  try {
    writeFileSync(path.join(folder, 'suite.test.js'), suite);
    const transform = { '\\.ts$': [path.join(ROOT, 'node_modules/@swc/jest'), { module: { type: 'commonjs' } }] };
    const config = { rootDir: folder, transform, setupFilesAfterEnv: [path.join(ROOT, 'test/support/jest/console.ts')] };
    const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
    const run = spawnSync(process.execPath, [jest, '--json', '--config', JSON.stringify(config)], { cwd: folder, encoding: 'utf8' });
    const report = JSON.parse(run.stdout) as { testResults: { assertionResults: { title: string; status: string }[] }[] }; // Jest's own format
    return Object.fromEntries(report.testResults.flatMap((file) => file.assertionResults.map(({ title, status }) => [title, status])));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('A test fails when it writes an error or a warning that it did not expect', () => {
  expect(verdictsOf(SUITE)).toEqual({ quiet: 'passed', 'loud error': 'failed', 'loud warning': 'failed', 'expected error': 'passed' });
}, 30_000);
