import type { Steps } from '../steps';
import { readInWindows } from './xmlBytes';
import { endOfElement, nextTag, textBetween } from './xmlScan';

/** The texts of the shared string part in order; rich runs are joined, phonetic hints left out (ECMA-376 18.4). */
export function* readSharedStrings(part: Uint8Array): Steps<readonly string[]> {
  const strings: string[] = [];
  yield* readInWindows(part, (text) => readStrings(text, strings));
  return strings;
}

/** Adds the texts of all items that end in `text`; tells where the first one that does not begins. */
function readStrings(text: string, strings: string[]): number {
  let understood = 0;
  for (let tag = nextTag(text, 0); tag !== undefined; tag = nextTag(text, understood)) {
    const end = tag.name === 'si' ? endOfElement(text, tag) : tag.end;
    if (end === undefined) break;
    if (tag.name === 'si' && tag.kind !== 'close') strings.push(tag.kind === 'empty' ? '' : richText(text, tag.end, end));
    understood = end;
  }
  return understood;
}

/** All text of `t` elements between two offsets but phonetic runs (`rPh`), with `_x000D_`-style escapes undone. */
export function richText(text: string, start: number, end: number): string {
  let joined = '';
  for (let tag = nextTag(text, start); tag !== undefined && tag.start < end; tag = nextTag(text, tag.end)) {
    if (tag.kind !== 'open' || (tag.name !== 't' && tag.name !== 'rPh')) continue;
    const close = endOfElement(text, tag);
    if (close === undefined) break;
    if (tag.name === 't') joined += textBetween(text, tag.end, text.lastIndexOf('<', close - 1));
    tag = { ...tag, end: close };
  }
  return unescapeText(joined);
}

/** Undoes `_xHHHH_` escapes of characters that XML text cannot hold (ECMA-376 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
