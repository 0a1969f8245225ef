import type { TextFunction } from '../rules';
import { isBlankValue, foldCase, toNumber } from '../sheet';
import type { CellValue } from '../sheet';
import { VALUE, ofFilledText, ofTextAndNumbers, ofTexts } from './functionShapes';
import type { Calculation } from './functionShapes';

/** Excel's functions of text; they count UTF-16 units, as Excel does. */
export const TEXT_CALCULATIONS: Readonly<Record<TextFunction, Calculation>> = {
  LEN: ofFilledText((text) => text.length),
  LEFT: ofTextAndNumbers((text, count) => (count < 0 ? VALUE : text.slice(0, count))),
  RIGHT: ofTextAndNumbers((text, count) => (count < 0 ? VALUE : text.slice(Math.max(0, text.length - count)))),
  MID: ofTextAndNumbers((text, start, count) => (start < 1 || count < 0 ? VALUE : text.slice(start - 1, start - 1 + count))),
  UPPER: ofTexts(capitals),
  LOWER: ofTexts(smallLetters),
  PROPER: ofTexts(properCase),
  TRIM: ofTexts((text) => (isTrimmed(text) ? text : text.replace(/ +/g, ' ').replace(/^ | $/g, ''))),
  CONCATENATE: ofTexts((first, second, third) => first + second + third),
  SUBSTITUTE: ofTexts((text, old, replacement) => replaceParts(text, old, replacement)),
  FIND: ofTexts((part, text) => placeOf(part, text)),
  SEARCH: ofTexts((part, text) => placeOf(foldCase(part), foldCase(text))),
  VALUE: (_, first) => numberOf(first),
};

/** Whether there are no spaces at either end, nor two beside each other. */
export function isTrimmed(text: string): boolean {
  return !text.startsWith(' ') && !text.endsWith(' ') && !text.includes('  ');
}

function replaceParts(text: string, old: string, replacement: string): string {
  if (old === '' || !text.includes(old)) return text;
  // A dollar sign would have a meaning.
  return replacement.includes('$') ? text.replaceAll(old, () => replacement) : text.replaceAll(old, replacement);
}

/** Latin-1 but for ß, whose capitals are two letters. */
const PLAIN = /^[\0-\u00de\u00e0-\u00ff]*$/;

/** Text in capitals, as UPPER gives it: letters that become more than one, as ß does, stay as they are. */
export function capitals(text: string): string {
  if (PLAIN.test(text)) return text.toUpperCase();
  return text.replace(/\p{Ll}/gu, (letter) => sameLength(letter, letter.toUpperCase()));
}

/** Text in small letters, as LOWER gives it. */
export function smallLetters(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.replace(/\p{Lu}/gu, (letter) => sameLength(letter, letter.toLowerCase()));
}

/** Each word, as PROPER gives it, with a capital letter and then small ones. */
function properCase(text: string): string {
  return isProperCase(text) ? text : (properLatin(text) ?? properWords(text));
}

function properWords(text: string): string {
  return smallLetters(text).replace(/\p{L}+/gu, (word) => capitals(word.slice(0, 1)) + word.slice(1));
}

/** For each character of Latin-1 its code inside a word, and at its start; 0 where it is no letter. */
const INSIDE = new Uint16Array(256);
const AT_START = new Uint16Array(256);
for (let code = 0; code < 256; code += 1) {
  const character = String.fromCharCode(code);
  if (!/\p{L}/u.test(character)) continue;
  INSIDE[code] = smallLetters(character).charCodeAt(0);
  AT_START[code] = capitals(smallLetters(character)).charCodeAt(0);
}

/** Whether PROPER leaves a text of Latin-1 as it is; `false` where that is not so easily known. */
function isProperCase(text: string): boolean {
  let letters = AT_START;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 255) return false;
    const proper = letters[code] ?? 0;
    if (proper !== 0 && proper !== code) return false;
    letters = proper === 0 ? AT_START : INSIDE;
  }
  return true;
}

/** So long a text may be to be written from its codes. */
const LONGEST_WRITTEN = 1_000;

/** PROPER of Latin-1. */
function properLatin(text: string): string | undefined {
  if (text.length > LONGEST_WRITTEN) return undefined;
  const codes: number[] = [];
  let letters = AT_START;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > 255) return undefined;
    const proper = letters[code] ?? 0;
    codes.push(proper === 0 ? code : proper);
    letters = proper === 0 ? AT_START : INSIDE;
  }
  return String.fromCharCode(...codes);
}

function sameLength(letter: string, changed: string): string {
  return changed.length === letter.length ? changed : letter;
}

/** Counted from 1. */
function placeOf(part: string, text: string): CellValue {
  const place = text.indexOf(part);
  return place < 0 ? VALUE : place + 1;
}

/** Text that spells a number; unlike arithmetic, VALUE does not take booleans. */
function numberOf(value: CellValue): CellValue {
  if (isBlankValue(value)) return null;
  return typeof value === 'boolean' ? VALUE : toNumber(value);
}
