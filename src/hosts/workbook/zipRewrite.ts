import { Deflate } from 'fflate';
import type { Steps } from '../steps';
import type { ZipArchive, ZipEntry } from './zipArchive';
import { crcSteps, partsOf } from './zipArchive';

/** New bytes of entries by name, in pieces. */
export type ChangedEntries = ReadonlyMap<string, readonly Uint8Array[]>;

/** The zip with some entries' bytes replaced, some left out and new ones at the end; every other entry keeps its compressed bytes and its place. */
export function* rewriteZip(archive: ZipArchive, changes: ChangedEntries, leftOut: ReadonlySet<string> = new Set()): Steps<Uint8Array> {
  const present = new Set(archive.entries.map((entry) => entry.name));
  const kept = archive.entries.filter(({ name }) => !leftOut.has(name));
  const fresh = new Map<string, NewEntry>();
  for (const [name, pieces] of changes) fresh.set(name, yield* newEntry(name, pieces));
  const added = [...fresh.values()].filter(({ name }) => !present.has(name));
  const ordered = archive.entries.toSorted((a, b) => a.localOffset - b.localOffset);
  const chunks = [archive.bytes.subarray(0, ordered[0]?.localOffset ?? 0)];
  const offsets = new Map<string, number>();
  let offset = chunks[0]?.length ?? 0;
  const write = (name: string, pieces: readonly Uint8Array[]): void => {
    offsets.set(name, offset);
    chunks.push(...pieces);
    offset += lengthOf(pieces);
  };
  ordered.forEach((entry, index) => {
    if (leftOut.has(entry.name)) return;
    const end = ordered[index + 1]?.localOffset ?? archive.directoryOffset;
    write(entry.name, fresh.get(entry.name)?.local ?? [archive.bytes.subarray(entry.localOffset, end)]);
  });
  for (const entry of added) write(entry.name, entry.local);
  const records = [
    ...kept.map((entry) => recordOf(archive, entry, fresh.get(entry.name), offsets.get(entry.name) ?? 0)),
    ...added.map((entry) => freshRecord(entry, offsets.get(entry.name) ?? 0)),
  ];
  return joined([...chunks, ...records, endRecord(records, offset)]);
}

interface NewEntry {
  readonly name: string;
  /** Local header and packed bytes, in pieces. */
  readonly local: readonly Uint8Array[];
  readonly crc: number;
  readonly compressedSize: number;
  readonly uncompressedSize: number;
}

const FIXED_DATE = 0x21; // 1980-01-01, as Excel itself writes
const UTF8_NAME = 0x0800;
/** Longer parts are packed faster and less tightly: at level 6 a sheet of 4 million cells takes twice as long. */
const LONG_PART = 8 * 1024 * 1024;

function* newEntry(name: string, pieces: readonly Uint8Array[]): Steps<NewEntry> {
  const length = lengthOf(pieces);
  const packed = yield* deflateSteps(pieces, length > LONG_PART ? 3 : 6);
  const encodedName = new TextEncoder().encode(name);
  const entry = { name, crc: yield* crcSteps(pieces), compressedSize: lengthOf(packed), uncompressedSize: length };
  const header = new Uint8Array(30);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  writeFields(view, 4, entry, encodedName.length);
  return { ...entry, local: [header, encodedName, ...packed] };
}

const STEP_BYTES = 128 * 1024;

function* deflateSteps(pieces: readonly Uint8Array[], level: 3 | 6): Steps<readonly Uint8Array[]> {
  const packed: Uint8Array[] = [];
  const deflate = new Deflate({ level }, (chunk) => packed.push(chunk));
  for (const piece of pieces) {
    for (const part of partsOf(piece, STEP_BYTES)) {
      deflate.push(part);
      yield part.length;
    }
  }
  deflate.push(new Uint8Array(), true);
  return packed;
}

/** The fields that local headers and central records share, from "version needed" on (APPNOTE 4.3.7). */
function writeFields(view: DataView, at: number, entry: Omit<NewEntry, 'local'>, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, 8, true);
  view.setUint16(at + 8, FIXED_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressedSize, true);
  view.setUint32(at + 18, entry.uncompressedSize, true);
  view.setUint16(at + 22, nameLength, true);
}

function freshRecord(entry: NewEntry, offset: number): Uint8Array {
  const encodedName = new TextEncoder().encode(entry.name);
  const record = new Uint8Array(46);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  writeFields(view, 6, entry, encodedName.length);
  view.setUint32(42, offset, true);
  return joined([record, encodedName]);
}

/** The entry's record with its new place; a replaced entry's record is made anew, without zip64 fields. */
function recordOf(archive: ZipArchive, entry: ZipEntry, fresh: NewEntry | undefined, offset: number): Uint8Array {
  if (fresh !== undefined) return freshRecord(fresh, offset);
  const record = archive.bytes.slice(entry.recordOffset, entry.recordOffset + entry.recordLength);
  const view = new DataView(record.buffer);
  if (view.getUint32(42, true) === 0xffffffff) writeZip64Offset(view, offset);
  else view.setUint32(42, offset, true);
  return record;
}

function writeZip64Offset(view: DataView, offset: number): void {
  const extra = 46 + view.getUint16(28, true);
  const end = extra + view.getUint16(30, true);
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const before = [24, 20].filter((field) => view.getUint32(field, true) === 0xffffffff).length;
    view.setBigUint64(at + 4 + 8 * before, BigInt(offset), true);
    return;
  }
}

function endRecord(records: readonly Uint8Array[], directoryOffset: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22));
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(12, lengthOf(records), true);
  view.setUint32(16, directoryOffset, true);
  return new Uint8Array(view.buffer);
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
