import type { HostResult } from '../host';
import { failure, success } from './faults';
import { finish } from '../steps';
import type { Steps } from '../steps';
import type { XmlElement } from './xmlTree';
import { textOfUtf8, utf8Of } from './xmlBytes';
import { childrenOf, parseXml } from './xmlTree';
import type { ZipArchive, ZipEntry } from './zipArchive';
import { inflateSteps, readZip } from './zipArchive';

/** The file as a package of parts (ECMA-376 part 2); part names have no leading slash. */
export interface XlsxPackage {
  readonly archive: ZipArchive;
  readonly entries: ReadonlyMap<string, ZipEntry>;
  readonly workbookPart: string;
}

/** A relationship of a part: what it points at and as what (the last word of its type). */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name; external targets are left out. */
  readonly target: string;
}

const CFB_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Opens the zip and finds the workbook part, or says why this is no workbook. */
export function openPackage(bytes: Uint8Array): HostResult<XlsxPackage> {
  if (CFB_SIGNATURE.every((byte, index) => bytes[index] === byte)) return compoundFileFault(bytes);
  const zip = readZip(bytes);
  if (!zip.ok) return zip;
  const entries = new Map(zip.value.entries.map((entry) => [entry.name.replace(/^\//, ''), entry]));
  const roots = relationshipsAt({ archive: zip.value, entries, workbookPart: '' }, '');
  if (!roots.ok) return roots;
  const workbookPart = roots.value.find((relationship) => relationship.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (/\.bin$/.test(workbookPart) || entries.has('xl/workbook.bin'))
    return failure('unsupportedFile', 'This is a binary workbook (.xlsb).');
  if (entries.has('word/document.xml') || entries.has('ppt/presentation.xml'))
    return failure('unsupportedFile', 'This is no workbook but another Office document.');
  if (entries.has('mimetype') && entries.has('content.xml')) return failure('unsupportedFile', 'This is an OpenDocument file.');
  if (!entries.has(workbookPart)) return failure('invalidFile', 'The workbook part is missing.');
  const file = { archive: zip.value, entries, workbookPart };
  const types = partText(file, '[Content_Types].xml');
  return types.ok ? success(file) : types;
}

/** Encrypted .xlsx and old .xls files are both compound files; their streams tell them apart ([MS-OFFCRYPTO] 2.3.2). */
function compoundFileFault(bytes: Uint8Array): HostResult<never> {
  if (includesUtf16(bytes, 'EncryptedPackage')) return failure('encryptedFile', 'The workbook is protected by a password.');
  return failure('unsupportedFile', 'This is a file of Excel 97-2003 (.xls) or another old Office file.');
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  const start = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  return start.includes(text);
}

/** The text of a small part; a fault when it is missing, damaged or declares entities. */
export function partText(file: XlsxPackage, partName: string): HostResult<string> {
  const bytes = finish(partBytes(file, partName));
  return bytes.ok ? success(textOfUtf8(bytes.value)) : bytes;
}

/** A part as UTF-8; faults as `partText`. */
export function* partBytes(file: XlsxPackage, partName: string): Steps<HostResult<Uint8Array>> {
  const entry = entryOf(file, partName);
  if (entry === undefined) return failure('invalidFile', `The part ${partName} is missing.`);
  const bytes = yield* inflateSteps(file.archive, entry);
  return bytes.ok ? utf8Of(bytes.value, partName) : bytes;
}

function entryOf(file: XlsxPackage, partName: string): ZipEntry | undefined {
  return file.entries.get(partName) ?? entryOfAnyCase(file, partName);
}

function entryOfAnyCase(file: XlsxPackage, partName: string): ZipEntry | undefined {
  const wanted = partName.toLowerCase();
  return [...file.entries].find(([name]) => name.toLowerCase() === wanted)?.[1];
}

/** A small part as a tree. */
export function partTree(file: XlsxPackage, partName: string): HostResult<XmlElement> {
  const text = partText(file, partName);
  return text.ok ? parseXml(text.value, partName) : text;
}

/** Relationships of a part (`''` for the package itself); none where there is no relationship part. */
export function relationshipsAt(file: XlsxPackage, partName: string): HostResult<readonly Relationship[]> {
  const slash = partName.lastIndexOf('/');
  const folder = partName.slice(0, slash + 1);
  const relationshipPart = `${folder}_rels/${partName.slice(slash + 1)}.rels`;
  if (!file.entries.has(relationshipPart)) return success([]);
  const tree = partTree(file, relationshipPart);
  if (!tree.ok) return tree;
  const internal = childrenOf(tree.value, 'Relationship').filter(({ attributes }) => attributes['TargetMode'] !== 'External');
  return success(
    internal.map(({ attributes }) => ({
      id: attributes['Id'] ?? '',
      type: (attributes['Type'] ?? '').split('/').at(-1) ?? '',
      target: resolvePart(folder, attributes['Target'] ?? ''),
    })),
  );
}

function resolvePart(folder: string, target: string): string {
  const path = (target.startsWith('/') ? target : `${folder}${target}`).replaceAll('\\', '/');
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
