import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../..');

const DOCUMENTS = ['.', 'docs', 'docs/decisions', 'training', 'assets/model']
  .filter((folder) => existsSync(path.join(ROOT, folder)))
  .flatMap((folder) => readdirSync(path.join(ROOT, folder)).map((name) => path.join(folder, name)))
  .filter((file) => file.endsWith('.md'));

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

describe.each(DOCUMENTS)('The document %s', (file) => {
  test('links only to what exists', () => {
    const links = found(read(file), /\]\(([^)\s#]+)(?:#[^)]*)?\)/g).filter((link) => !/^[a-z]+:/.test(link));
    expect(links.filter((link) => !existsSync(path.join(ROOT, path.dirname(file), link)))).toEqual([]);
  });

  test('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }; // npm's own format
    expect(found(read(file), /npm run ([a-z][a-z0-9:-]*)/g).filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names only files of ours that exist', () => {
    const files = found(read(file), /`((?:src|test|training|docs|assets)\/[\w./-]+)`/g);
    expect(files.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
  });
});
