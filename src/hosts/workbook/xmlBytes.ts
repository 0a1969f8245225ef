import type { HostResult } from '../host';
import { failure, success } from './faults';
import type { Steps } from '../steps';
import { nextTag } from './xmlScan';

/** Of a part's beginning so much is looked at for its encoding and its document type. */
const PROLOG_BYTES = 64 * 1024;

/**
 * The bytes of an XML part as UTF-8: as they are, or written anew where a byte order mark or the declaration says
 * otherwise. A part with a document type declaration is refused: workbooks have none, and entity bombs need one.
 */
export function utf8Of(bytes: Uint8Array, partName: string): HostResult<Uint8Array> {
  const encoding = encodingOf(bytes);
  const utf8 = encoding === 'utf-8' ? bytes : new TextEncoder().encode(declaredAsUtf8(new TextDecoder(encoding).decode(bytes)));
  const start = byteText(utf8.subarray(0, PROLOG_BYTES));
  const prolog = start.slice(0, nextTag(start, 0)?.start ?? start.length);
  if (/<!DOCTYPE/i.test(prolog)) return failure('invalidFile', `The part ${partName} declares entities, which workbooks may not.`);
  return success(utf8);
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = byteText(bytes.subarray(0, 200));
  const declared = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start)?.[1] ?? 'utf-8';
  return /^(iso-8859-\d+|windows-125\d|us-ascii)$/i.test(declared) ? declared : 'utf-8';
}

function declaredAsUtf8(text: string): string {
  return text.replace(/^(<\?xml[^>]*encoding=["'])(?!utf-8)[^"']+/i, '$1UTF-8');
}

/** One character a byte, so that offsets in the text are offsets in the bytes; ASCII, and with it all markup, is as it is. */
export function byteText(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}

/** The text of UTF-8 bytes, without a byte order mark. */
export function textOfUtf8(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

/** Bytes that are read or searched in one step. */
const WINDOW_BYTES = 128 * 1024;

/**
 * Reads UTF-8 bytes as text, one window a step. `read` says how many characters it has understood, `undefined` to give
 * up; the rest comes again in front of the next window. True when all was read.
 */
export function* readInWindows(bytes: Uint8Array, read: (text: string, isLast: boolean) => number | undefined): Steps<boolean> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  for (let at = 0; at < bytes.length;) {
    // Windows grow with what is left over, so that one long element is not read again and again.
    const end = Math.min(bytes.length, at + Math.max(WINDOW_BYTES, rest.length));
    const isLast = end === bytes.length;
    const text = rest + decoder.decode(bytes.subarray(at, end), { stream: !isLast });
    const understood = read(text, isLast);
    if (understood === undefined) return false;
    rest = text.slice(understood);
    yield end - at;
    at = end;
  }
  return true;
}

/** Offset of the first `text` (ASCII) at or after `from`, or -1. */
export function* indexOfText(bytes: Uint8Array, text: string, from: number): Steps<number> {
  for (let at = from; at < bytes.length; at += WINDOW_BYTES) {
    const found = byteText(bytes.subarray(at, at + WINDOW_BYTES + text.length - 1)).indexOf(text);
    if (found >= 0) return at + found;
    yield;
  }
  return -1;
}
