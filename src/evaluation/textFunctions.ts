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
  PROPER: ofTexts((text) => smallLetters(text).replace(/\p{L}+/gu, (word) => capitals(word.slice(0, 1)) + word.slice(1))),
  TRIM: ofTexts((text) => text.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  CONCATENATE: ofTexts((first, second, third) => first + second + third),
  SUBSTITUTE: ofTexts((text, old, replacement) => (old === '' ? text : text.replaceAll(old, () => replacement))),
  FIND: ofTexts((part, text) => placeOf(part, text)),
  SEARCH: ofTexts((part, text) => placeOf(foldCase(part), foldCase(text))),
  VALUE: (_, first) => numberOf(first),
};

/** Text in capitals, as UPPER gives it: letters that become more than one, as ß does, stay as they are. */
export function capitals(text: string): string {
  return text.replace(/\p{Ll}/gu, (letter) => sameLength(letter, letter.toUpperCase()));
}

/** Text in small letters, as LOWER gives it. */
export function smallLetters(text: string): string {
  return text.replace(/\p{Lu}/gu, (letter) => sameLength(letter, letter.toLowerCase()));
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
