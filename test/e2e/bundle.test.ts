import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = path.resolve(__dirname, '../../dist');
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
const PANE_LIMIT = 450_000;

function read(name: string): string {
  return readFileSync(path.join(DIST, name), 'utf8');
}

/** Addresses of a page's scripts, in order; minified html may leave quotes away. */
function scriptsOf(page: string): readonly string[] {
  return [...read(page).matchAll(/<script[^>]*\ssrc="?([^\s">]+)/g)].map((match) => match[1] ?? '');
}

function policyOf(page: string): string {
  return /Content-Security-Policy"?\s+content="([^"]+)"/.exec(read(page))?.[1] ?? '';
}

describe('The production build', () => {
  test.each(['taskpane.html', 'commands.html'])('loads Office.js from Microsoft before the scripts of %s', (page) => {
    const scripts = scriptsOf(page);
    expect(scripts[0]).toBe(OFFICE_JS);
    expect(scripts.slice(1).every((script) => !script.includes('//'))).toBe(true);
    expect(scripts.length).toBeGreaterThan(1);
    expect(read(page).indexOf(OFFICE_JS)).toBeLessThan(read(page).indexOf('</head>'));
  });

  test('asks nothing of another machine in the playground', () => {
    expect(scriptsOf('playground.html').length).toBeGreaterThan(0);
    expect(read('playground.html')).not.toMatch(/https?:\/\//);
  });

  test.each(['taskpane.html', 'commands.html', 'playground.html'])('allows WebAssembly and own workers but no other code in %s', (page) => {
    const policy = policyOf(page);
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).toContain("worker-src 'self'");
    expect(policy).not.toMatch(/script-src[^;]*('unsafe-inline'|'unsafe-eval'|\*)/);
  });

  test('lets the playground connect to its own origin alone', () => {
    expect(policyOf('playground.html')).toMatch(/connect-src 'self'(;|$)/);
  });

  test('names every script and every part of the runtime by its content', () => {
    const named = readdirSync(DIST).filter((name) => /\.(js|mjs|wasm)$/.test(name));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !/\.[0-9a-f]{20}\./.test(name))).toEqual([]);
  });

  test('brings the runtime of WebAssembly and the model along', () => {
    expect(readdirSync(DIST).filter((name) => name.endsWith('.wasm'))).toHaveLength(1);
    expect(readdirSync(path.join(DIST, 'model')).some((name) => name.endsWith('.onnx'))).toBe(true);
  });

  test('keeps the first scripts of the task pane below 450 kB, compressed', () => {
    const own = scriptsOf('taskpane.html').filter((script) => script !== OFFICE_JS);
    const bytes = own.map((script) => gzipSync(readFileSync(path.join(DIST, script))).length);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(PANE_LIMIT);
  });

  test('names the production address in its manifest', () => {
    expect(read('manifest.xml')).not.toContain('localhost');
    expect(read('manifest.xml')).toMatch(/SourceLocation DefaultValue="https:\/\/[^"]+\/taskpane\.html"/);
  });
});
