import { Inflate } from 'fflate';
import type { HostResult } from '../host';
import { crc32 } from './crc32';
import { failure, success } from './faults';
import type { Steps } from '../steps';

/** One entry as the central directory describes it (APPNOTE 4.3.12). */
export interface ZipEntry {
  readonly name: string;
  /** 0 is stored, 8 is deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  /** Where the entry's local header begins, and where its compressed data lie. */
  readonly localOffset: number;
  readonly dataOffset: number;
  /** The entry's own record in the central directory. */
  readonly recordOffset: number;
  readonly recordLength: number;
}

/** An opened zip: nothing is inflated yet. */
export interface ZipArchive {
  readonly bytes: Uint8Array;
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly directoryOffset: number;
  readonly directoryLength: number;
}

/** All parts together may inflate to this many bytes. */
export const MAX_UNCOMPRESSED_BYTES = 300 * 1024 * 1024;
const MAX_ENTRIES = 20_000;
/** Larger entries may not inflate to more than this many times their size; worksheets stay well below. */
const MAX_RATIO = 250;
const RATIO_FREE_BYTES = 16 * 1024 * 1024;

const END_SIGNATURE = 0x06054b50;
const RECORD_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64 = 0xffffffff;

/**
 * Reads the directory of a zip. A file that is no zip or a damaged one, encrypted entries, overlapping or repeated
 * entries, and sizes beyond the limits are faults; no entry has been inflated by then.
 */
export function readZip(bytes: Uint8Array): HostResult<ZipArchive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return failure('invalidFile', 'The file is no zip archive, or its end is missing.');
  const directory = directoryAt(view, end);
  if (directory === undefined) return failure('invalidFile', 'The directory of the zip archive is damaged.');
  const entries: ZipEntry[] = [];
  let offset = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    const entry = readEntry(bytes, view, offset, end);
    if (!entry.ok) return entry;
    entries.push(entry.value);
    offset += entry.value.recordLength;
  }
  const fault = faultOf(entries);
  if (fault !== undefined) return failure('invalidFile', fault);
  return success({ bytes, entries, directoryOffset: directory.offset, directoryLength: offset - directory.offset });
}

/** The bytes of an entry; a fault when they do not match its size or its checksum. Never more memory than its declared size. */
export function* inflateSteps(archive: ZipArchive, entry: ZipEntry): Steps<HostResult<Uint8Array>> {
  const data = archive.bytes.subarray(entry.dataOffset, entry.dataOffset + entry.compressedSize);
  const inflated = entry.method === 0 ? data : yield* inflateBounded(data, entry.uncompressedSize);
  if (inflated?.length !== entry.uncompressedSize || (yield* crcSteps([inflated])) !== entry.crc) {
    return failure('invalidFile', `The part ${entry.name} is damaged.`);
  }
  return success(inflated);
}

/** Packed bytes that are unpacked in one step: deflate gives up to a thousand times as many. */
const PACKED_STEP_BYTES = 16 * 1024;
const STEP_BYTES = 256 * 1024;

/** The parts of `bytes` that one step each takes; one empty part where there are none. */
export function* partsOf(bytes: Uint8Array, partBytes: number): Generator<Uint8Array> {
  for (let at = 0; at === 0 || at < bytes.length; at += partBytes) yield bytes.subarray(at, at + partBytes);
}

/** CRC-32 of bytes that come in pieces, in steps. */
export function* crcSteps(pieces: readonly Uint8Array[]): Steps<number> {
  let sum = 0;
  for (const piece of pieces) {
    for (const part of partsOf(piece, STEP_BYTES)) {
      sum = crc32(part, sum);
      yield;
    }
  }
  return sum;
}

/** `undefined` for data that is no deflate stream or gives another number of bytes. */
function* inflateBounded(data: Uint8Array, size: number): Steps<Uint8Array | undefined> {
  const inflated = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length <= size) inflated.set(chunk, length);
    length += chunk.length;
  });
  let left = data.length;
  for (const part of partsOf(data, PACKED_STEP_BYTES)) {
    left -= part.length;
    const before = length;
    if (!isDeflate(() => inflate.push(part, left === 0)) || length > size) return undefined;
    yield length - before;
  }
  return length === size ? inflated : undefined;
}

/** fflate throws on data that is no deflate stream: the file's fault, told by the caller. */
function isDeflate(push: () => void): boolean {
  try {
    push();
    return true;
  } catch {
    return false;
  }
}

function findEnd(view: DataView): number | undefined {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let offset = view.byteLength - 22; offset >= lowest; offset -= 1) {
    if (view.getUint32(offset, true) === END_SIGNATURE) return offset;
  }
  return undefined;
}

interface Directory {
  readonly offset: number;
  readonly count: number;
}

function directoryAt(view: DataView, end: number): Directory | undefined {
  const directory = { offset: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  const isZip64 = directory.offset === ZIP64 || directory.count === 0xffff;
  const found = isZip64 ? zip64Directory(view, end) : directory;
  if (found === undefined || found.count > MAX_ENTRIES || found.offset >= end) return undefined;
  return found;
}

function zip64Directory(view: DataView, end: number): Directory | undefined {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== ZIP64_LOCATOR_SIGNATURE) return undefined;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > end || view.getUint32(record, true) !== ZIP64_END_SIGNATURE) return undefined;
  return { offset: Number(view.getBigUint64(record + 48, true)), count: Number(view.getBigUint64(record + 32, true)) };
}

function readEntry(bytes: Uint8Array, view: DataView, offset: number, end: number): HostResult<ZipEntry> {
  const damaged = failure('invalidFile', 'The directory of the zip archive is damaged.');
  if (offset + 46 > end || view.getUint32(offset, true) !== RECORD_SIGNATURE) return damaged;
  const nameLength = view.getUint16(offset + 28, true);
  const extraLength = view.getUint16(offset + 30, true);
  const recordLength = 46 + nameLength + extraLength + view.getUint16(offset + 32, true);
  if (offset + recordLength > end) return damaged;
  const name = new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength)).replaceAll('\\', '/');
  if ((view.getUint16(offset + 8, true) & 1) === 1) return failure('encryptedFile', `The part ${name} is encrypted.`);
  const method = view.getUint16(offset + 10, true);
  if (method !== 0 && method !== 8) return failure('unsupportedFile', `The part ${name} is compressed in a way that workbooks do not use.`);
  const sizes = sizesOf(view, offset, offset + 46 + nameLength, extraLength);
  const dataOffset = dataOffsetOf(view, sizes.localOffset, end);
  if (dataOffset === undefined || dataOffset + sizes.compressedSize > end) return damaged;
  return success({ name, method, crc: view.getUint32(offset + 16, true), ...sizes, dataOffset, recordOffset: offset, recordLength });
}

interface EntrySizes {
  readonly compressedSize: number;
  readonly uncompressedSize: number;
  readonly localOffset: number;
}

function sizesOf(view: DataView, record: number, extra: number, extraLength: number): EntrySizes {
  const fields = {
    uncompressedSize: view.getUint32(record + 24, true),
    compressedSize: view.getUint32(record + 20, true),
    localOffset: view.getUint32(record + 42, true),
  };
  let at = zip64Field(view, extra, extraLength);
  if (at === undefined) return fields;
  const read = (short: number): number => {
    if (short !== ZIP64 || at === undefined || at + 8 > extra + extraLength) return short;
    at += 8;
    return Number(view.getBigUint64(at - 8, true));
  };
  const uncompressedSize = read(fields.uncompressedSize);
  const compressedSize = read(fields.compressedSize);
  return { uncompressedSize, compressedSize, localOffset: read(fields.localOffset) };
}

/** Where the values of the zip64 extra field (id 1, APPNOTE 4.5.3) begin. */
function zip64Field(view: DataView, extra: number, extraLength: number): number | undefined {
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) return at + 4;
  }
  return undefined;
}

function dataOffsetOf(view: DataView, localOffset: number, end: number): number | undefined {
  if (localOffset + 30 > end || view.getUint32(localOffset, true) !== LOCAL_SIGNATURE) return undefined;
  return localOffset + 30 + view.getUint16(localOffset + 26, true) + view.getUint16(localOffset + 28, true);
}

function faultOf(entries: readonly ZipEntry[]): string | undefined {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > MAX_UNCOMPRESSED_BYTES) return `The file holds ${total} bytes when unpacked, more than can be opened.`;
  const swollen = entries.find(
    (entry) => entry.uncompressedSize > RATIO_FREE_BYTES && entry.uncompressedSize > MAX_RATIO * entry.compressedSize,
  );
  if (swollen !== undefined) return `The part ${swollen.name} unpacks to far more than it holds.`;
  if (new Set(entries.map((entry) => entry.name.toLowerCase())).size < entries.length) return 'Two parts of the file have the same name.';
  const ordered = entries.toSorted((a, b) => a.localOffset - b.localOffset);
  const overlaps = ordered.some((entry, index) => entry.dataOffset + entry.compressedSize > (ordered[index + 1]?.localOffset ?? Infinity));
  return overlaps ? 'Parts of the file overlap.' : undefined;
}
