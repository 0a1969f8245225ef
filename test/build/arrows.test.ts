import { execFileSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

interface Text {
  readonly file: string;
  readonly text: string;
}

const ARROWS = 'boundaries/dependencies';
const TYPE_IMPORTS = '@typescript-eslint/consistent-type-imports';
const SYNTAX = 'no-restricted-syntax';

const REFUSED: Readonly<Record<string, Text & { readonly rule: string }>> = {
  'a value of rules in sheet': { file: 'src/sheet/index.ts', text: "export { GOOD_FORMAT } from '../rules';", rule: ARROWS },
  'a type of rules in sheet': { file: 'src/sheet/index.ts', text: "export type { Rule } from '../rules';", rule: ARROWS },
  'an inline type of hosts in rules': {
    file: 'src/rules/index.ts',
    text: "export type H = import('../hosts/host').Host;",
    rule: TYPE_IMPORTS,
  },
  'a late import of candidates in rules': { file: 'src/rules/index.ts', text: "void import('../candidates');", rule: ARROWS },
  'the corpus in candidates': {
    file: 'src/candidates/index.ts',
    text: "import type { Example } from '../synthesis';\nexport type E = Example;",
    rule: ARROWS,
  },
  'React in rules': { file: 'src/rules/index.ts', text: "export { useState } from 'react';", rule: ARROWS },
  'the model runtime in candidates': {
    file: 'src/candidates/index.ts',
    text: "export { Tensor } from 'onnxruntime-web/wasm';",
    rule: ARROWS,
  },
  'the model runtime in the pane': { file: 'src/taskpane/index.tsx', text: "export { Tensor } from 'onnxruntime-web/wasm';", rule: ARROWS },
  'Fluent in hosts': { file: 'src/hosts/host.ts', text: "export { Button } from '@fluentui/react-components';", rule: ARROWS },
  'zip files in the pane': { file: 'src/taskpane/index.tsx', text: "export { unzip } from 'fflate';", rule: ARROWS },
  'Node in hosts': { file: 'src/hosts/host.ts', text: "export { readFileSync } from 'node:fs';", rule: ARROWS },
  'an Excel type outside the Office host': { file: 'src/hosts/host.ts', text: 'export type R = Excel.Range;', rule: SYNTAX },
  'an Office value outside the Office host': {
    file: 'src/taskpane/index.tsx',
    text: 'export const platform = Office.context.platform;',
    rule: 'no-restricted-globals',
  },
  'a worker outside runtime': { file: 'src/taskpane/index.tsx', text: "export const w = new Worker('w.js');", rule: SYNTAX },
  'randomness in core': { file: 'src/rules/index.ts', text: 'export const n = Math.random();', rule: 'no-restricted-properties' },
  'the clock in core': { file: 'src/rules/index.ts', text: 'export const t = Date.now();', rule: 'no-restricted-properties' },
  'the clock in core by way of a date': { file: 'src/rules/index.ts', text: 'export const t = new Date();', rule: SYNTAX },
  'a default export': { file: 'src/rules/index.ts', text: 'export default 1;', rule: SYNTAX },
  'a door that names nothing': { file: 'src/rules/index.ts', text: "export * from './format';", rule: SYNTAX },
};

const ALLOWED: Readonly<Record<string, Text>> = {
  'a type of sheet in rules': { file: 'src/rules/index.ts', text: "export type { TableSnapshot } from '../sheet';" },
  'a neighbour in rules': { file: 'src/rules/index.ts', text: "export { GOOD_FORMAT } from './format';" },
  'the model runtime in runtime': { file: 'src/runtime/index.ts', text: "export { Tensor } from 'onnxruntime-web/wasm';" },
  'a worker in runtime': { file: 'src/runtime/index.ts', text: "export const w = new Worker('w.js');" },
  'React in the pane': { file: 'src/taskpane/index.tsx', text: "export { useState } from 'react';" },
  'a date from a number in core': { file: 'src/rules/index.ts', text: 'export const d = new Date(0);' },
};

function rulesBrokenBy(texts: Readonly<Record<string, Text>>): Readonly<Record<string, readonly string[]>> {
  const script = path.join(ROOT, 'test/build/lintTexts.mjs');
  const env = { ...process.env, CI: '' }; // where CI is true, typescript-eslint reads the files and not the texts
  const output = execFileSync(process.execPath, [script], { cwd: ROOT, env, input: JSON.stringify(texts), encoding: 'utf8' });
  return JSON.parse(output) as Record<string, string[]>; // printed by our own script
}

describe('The lint of the arrows', () => {
  let broken: Readonly<Record<string, readonly string[]>>;

  beforeAll(() => {
    broken = rulesBrokenBy({ ...REFUSED, ...ALLOWED });
  }, 120_000);

  test.each(Object.entries(REFUSED))('refuses %s', (name, { rule }) => {
    expect(broken[name]).toContain(rule);
  });

  test.each(Object.keys(ALLOWED))('allows %s', (name) => {
    expect(broken[name]).toEqual([]);
  });
});
