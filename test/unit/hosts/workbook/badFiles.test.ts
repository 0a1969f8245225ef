import { strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../../../src/hosts/workbook';
import { writeWorkbook } from '../../../support/writeWorkbook';

const GOOD = writeWorkbook([
  {
    name: 'Data',
    rows: [
      ['Name', 'Sales'],
      ['Ann', 5],
    ],
  },
]);

async function codeOf(bytes: Uint8Array): Promise<string> {
  const result = await openWorkbook(bytes);
  return result.ok ? 'opened' : result.fault.code;
}

async function detailOf(bytes: Uint8Array): Promise<string> {
  const result = await openWorkbook(bytes);
  return result.ok ? '' : (result.fault.detail ?? '');
}

/** The good workbook with some parts changed; `null` leaves a part out. */
function withParts(changes: Readonly<Record<string, string | null>>): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(GOOD)));
  for (const [name, text] of Object.entries(changes)) {
    if (text === null) parts.delete(name);
    else parts.set(name, strToU8(text));
  }
  return zipSync(Object.fromEntries(parts));
}

function partText(name: string): string {
  return new TextDecoder().decode(unzipSync(GOOD)[name]);
}

function compoundFile(stream: string): Uint8Array {
  const name = Buffer.from(stream, 'utf16le');
  return new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), name, Buffer.alloc(512)]));
}

/** Overwrites a little-endian number at the first place of a signature plus `offset`. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 <= copy.length; at += 1) {
    if (view.getUint32(at, true) !== signature) continue;
    view.setUint32(at + offset, value, true);
    break;
  }
  return copy;
}

describe('A file that is no workbook is refused in words', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'invalidFile'],
    ['plain text', strToU8('Name,Sales\nAnn,5\n'.repeat(100)), 'invalidFile'],
    ['an encrypted workbook', compoundFile('EncryptedPackage'), 'encryptedFile'],
    ['an .xls', compoundFile('Workbook'), 'unsupportedFile'],
    ['an .xlsb', withParts({ 'xl/workbook.xml': null, 'xl/workbook.bin': 'x' }), 'unsupportedFile'],
    ['an OpenDocument file', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }), 'unsupportedFile'],
    ['a Word document', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'unsupportedFile'],
    ['another zip', zipSync({ 'notes.txt': strToU8('hello') }), 'invalidFile'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
    expect(await detailOf(bytes)).toMatch(/^[A-Z].*\.$/);
  });
});

describe('A damaged workbook is refused', () => {
  it.each([0.1, 0.3, 0.5, 0.7, 0.9, 0.99])('cut off at %d of its length', async (share) => {
    expect(await codeOf(GOOD.subarray(0, Math.floor(GOOD.length * share)))).toBe('invalidFile');
  });

  it('with any single byte turned round, it opens or is refused and never throws', async () => {
    for (let at = 0; at < GOOD.length; at += 3) {
      const bytes = GOOD.slice();
      bytes[at] = (bytes[at] ?? 0) ^ 0xff;
      expect(await codeOf(bytes)).toMatch(/^(opened|invalidFile|unsupportedFile|encryptedFile)$/);
    }
  });

  it.each([
    ['without its workbook part', { 'xl/workbook.xml': null }],
    ['without a sheet part', { 'xl/worksheets/sheet1.xml': null }],
    ['with a sheet that breaks off', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v>' }],
    [
      'with a cell that is never closed',
      { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData></worksheet>' },
    ],
    [
      'with a cell outside a worksheet',
      { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="9999999"><c r="A9999999"/></row></sheetData></worksheet>' },
    ],
    ['with styles that are no XML', { 'xl/styles.xml': '<styleSheet><fonts></styleSheet>' }],
    ['with a workbook part nested without end', { 'xl/workbook.xml': '<a>'.repeat(50_000) }],
    ['without sheets', { 'xl/workbook.xml': '<workbook><sheets/></workbook>' }],
  ])('%s', async (_, changes) => {
    expect(await codeOf(withParts(changes))).toBe('invalidFile');
  });

  it('with entity declarations', async () => {
    const bomb =
      '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;&b;">]>' + partText('xl/sharedStrings.xml').replace(/^<\?xml[^>]*\?>/, '');
    expect(await codeOf(withParts({ 'xl/sharedStrings.xml': bomb }))).toBe('invalidFile');
    expect(await detailOf(withParts({ 'xl/sharedStrings.xml': bomb }))).toContain('entities');
  });
});

describe('A zip bomb is refused before it is unpacked', () => {
  it('by the ratio of one part', async () => {
    const bomb = zipSync({ ...unzipSync(GOOD), 'xl/media/image1.bin': new Uint8Array(40_000_000) });
    const start = performance.now();
    expect(await codeOf(bomb)).toBe('invalidFile');
    expect(performance.now() - start).toBeLessThan(200);
  });

  it('by the size that its directory admits', async () => {
    expect(await detailOf(patched(GOOD, 0x02014b50, 24, 0x7fffffff))).toContain('unpacked');
  });

  it('by a part that is larger than its directory admits', async () => {
    expect(await codeOf(patched(GOOD, 0x02014b50, 24, 10))).toBe('invalidFile');
  });

  it('by parts that share their bytes', async () => {
    const view = new DataView(GOOD.slice().buffer);
    const records = Array.from({ length: GOOD.length - 4 }, (_, at) => at).filter((at) => view.getUint32(at, true) === 0x02014b50);
    const [first = 0, next = 0] = records;
    view.setUint32(next + 42, view.getUint32(first + 42, true), true);
    expect(await codeOf(new Uint8Array(view.buffer))).toBe('invalidFile');
  });

  it('by parts that need a password', async () => {
    const view = new DataView(GOOD.slice().buffer);
    const at =
      Array.from({ length: GOOD.length - 4 }, (_, index) => index).find((index) => view.getUint32(index, true) === 0x02014b50) ?? 0;
    view.setUint16(at + 8, 1, true);
    expect(await codeOf(new Uint8Array(view.buffer))).toBe('encryptedFile');
  });
});
