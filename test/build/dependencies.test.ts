import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

/** A small tree that breaks every rule once, each in files of its own. */
const TREE: Readonly<Record<string, string>> = {
  'src/sheet/index.ts': "export { a } from './a';",
  'src/sheet/a.ts': "import type { B } from './b';\nexport const a: B | number = 1;",
  'src/sheet/b.ts': "import type { a } from './a';\nexport type B = typeof a | string;",
  'src/rules/index.ts': "export { inner } from './inner';",
  'src/rules/inner.ts': 'export const inner = 1;',
  'src/evaluation/index.ts': "export { inner } from '../rules/inner';",
  'src/evaluation/typed.ts': "import type { inner } from '../rules/inner';\nexport type I = typeof inner;",
  'src/synthesis/index.ts': 'export const corpus = 1;',
  'src/candidates/index.ts': "export { corpus } from '../synthesis';",
  'src/runtime/index.ts': "export { corpus } from '../candidates';",
  'src/hosts/host.ts': 'export interface Host { readonly name: string }',
  'src/hosts/office/index.ts': "export { cell } from '../workbook/index';",
  'src/hosts/workbook/index.ts': 'export const cell = 1;',
  'src/taskpane/index.tsx': "import { cell } from '../hosts/workbook';\nexport const chosen = cell;",
  'src/taskpane/pane.ts':
    "import type { Host } from '../hosts/host';\nimport { cell } from '../hosts/workbook';\nexport const h = (x: Host) => [x, cell];",
  'src/cli/predict.ts': "export { fake } from '../../test/support/fake';",
  'src/cli/lost.ts': "export { nothing } from './nowhere';",
  'test/support/fake.ts': 'export const fake = 1;',
};

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

function violations(folder: string): readonly string[] {
  const depcruise = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = path.join(ROOT, '.dependency-cruiser.cjs');
  const run = spawnSync(process.execPath, [depcruise, '--config', config, '--output-type', 'json', 'src', 'test'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const report = JSON.parse(run.stdout) as { summary: { violations: Violation[] } }; // the tool's documented report
  return report.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`).sort();
}

describe('The rules of dependency-cruiser', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'arrows-'));
    copyFileSync(path.join(ROOT, 'tsconfig.json'), path.join(folder, 'tsconfig.json'));
    for (const [file, text] of Object.entries(TREE)) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test('find each fault of a faulty tree and nothing else', () => {
    expect(violations(folder)).toEqual([
      'composed-at-the-top: src/taskpane/pane.ts -> src/hosts/workbook/index.ts',
      'corpus-stays-home: src/runtime/index.ts -> src/synthesis/index.ts',
      'door: src/evaluation/index.ts -> src/rules/inner.ts',
      'door: src/evaluation/typed.ts -> src/rules/inner.ts',
      'hosts-apart: src/hosts/office/index.ts -> src/hosts/workbook/index.ts',
      'no-circular: src/sheet/a.ts -> src/sheet/b.ts',
      'resolvable: src/cli/lost.ts -> ./nowhere',
      'shipped-code-alone: src/cli/predict.ts -> test/support/fake.ts',
    ]);
  }, 60_000);
});
