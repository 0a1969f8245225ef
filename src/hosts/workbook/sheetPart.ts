import type { HostResult } from '../host';
import { failure, success } from './faults';
import type { PartOutline } from './sheetSections';
import type { Steps } from '../steps';
import { byteText, indexOfText, textOfUtf8 } from './xmlBytes';
import type { XmlTag } from './xmlScan';
import { endOfElement, nextTag } from './xmlScan';

/** A sheet part whose cells are still bytes: nearly all of a long part is cells, and as one text they would be too much to take at once. */
export interface SheetPart {
  /** The part with nothing between the tags of `sheetData`. */
  readonly text: string;
  /** What stands between them, as UTF-8. */
  readonly cells: Uint8Array;
}

/** Takes the cells out of a sheet part; a fault where they are never closed. */
export function* sheetPartOf(bytes: Uint8Array, partName: string): Steps<HostResult<SheetPart>> {
  const tag = sheetDataTag(bytes);
  if (tag === undefined || tag.kind === 'empty') return success({ text: textOfUtf8(bytes), cells: bytes.subarray(0, 0) });
  const name = /^<([^\s/>]+)/.exec(byteText(bytes.subarray(tag.start, tag.end)))?.[1] ?? tag.name;
  const close = yield* indexOfText(bytes, `</${name}`, tag.end);
  if (close < 0) return failure('invalidFile', `The part ${partName} breaks off.`);
  const text = textOfUtf8(bytes.subarray(0, tag.end)) + textOfUtf8(bytes.subarray(close));
  return success({ text, cells: bytes.subarray(tag.end, close) });
}

const FIRST_LOOK = 64 * 1024;

/** The tag that opens the cells, with offsets into the bytes; `undefined` where there are none or the part breaks off before. */
function sheetDataTag(bytes: Uint8Array): XmlTag | undefined {
  for (let length = FIRST_LOOK; ; length *= 4) {
    const text = byteText(bytes.subarray(0, length));
    const tag = childNamed(text, 'sheetData');
    if (tag !== 'unseen' || length >= bytes.length) return tag === 'unseen' ? undefined : tag;
  }
}

/** A child of the root by its name: `undefined` where the root closes without one, `unseen` where the text ends before. */
function childNamed(text: string, name: string): XmlTag | undefined | 'unseen' {
  const root = nextTag(text, 0);
  if (root === undefined) return 'unseen';
  for (let tag = nextTag(text, root.end); tag !== undefined;) {
    if (tag.name === name && tag.kind !== 'close') return tag;
    if (tag.kind === 'close') return undefined;
    const end = endOfElement(text, tag);
    tag = end === undefined ? undefined : nextTag(text, end);
  }
  return 'unseen';
}

/** The bytes of a sheet part, in pieces; `text` is the part with nothing between the tags of its cells, `outline` that of this text. */
export function piecesOf(text: string, cells: readonly Uint8Array[], outline: PartOutline): readonly Uint8Array[] {
  const encoder = new TextEncoder();
  const at = outline.sections.find(({ name }) => name === 'sheetData')?.tag.end ?? text.length;
  return [encoder.encode(text.slice(0, at)), ...cells, encoder.encode(text.slice(at))];
}
