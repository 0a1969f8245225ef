import type { Steps } from './steps';
import { endOfElement, nextTag, textBetween } from './xmlScan';

const STRINGS_OF_STEP = 2_000;

/** The texts of the shared string part in order; rich runs are joined, phonetic hints left out (ECMA-376 18.4). */
export function* readSharedStrings(text: string): Steps<readonly string[]> {
  const strings: string[] = [];
  for (let tag = nextTag(text, 0); tag !== undefined; tag = nextTag(text, tag.end)) {
    if (tag.name !== 'si') continue;
    const end = endOfElement(text, tag);
    if (end === undefined) break;
    strings.push(tag.kind === 'empty' ? '' : richText(text, tag.end, end));
    if (strings.length % STRINGS_OF_STEP === 0) yield;
    tag = { ...tag, end };
  }
  return strings;
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
