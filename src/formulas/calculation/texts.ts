import { foldCase, isErrorValue, toNumber } from '../../sheet';
import type { CellValue } from '../../sheet';
import { wildcardPattern } from './criteria';
import { errorOf, withNumbers, withTexts } from './value';

type OfValues = (...values: readonly CellValue[]) => CellValue;

/** Functions of text that take their arguments one value at a time. */
export const TEXT_FUNCTIONS: ReadonlyMap<string, OfValues> = new Map<string, OfValues>([
  ['LEN', (text = null) => withTexts([text], (only = '') => only.length)],
  ['LEFT', (text = null, count = 1) => part(text, [count], (source, size = 1) => source.slice(0, size))],
  ['RIGHT', (text = null, count = 1) => part(text, [count], (source, size = 1) => source.slice(Math.max(0, source.length - size)))],
  [
    'MID',
    (text = null, start = 1, count = 0) =>
      part(text, [start, count], (source, from = 1, size = 0) => source.slice(from - 1, from - 1 + size)),
  ],
  ['UPPER', (text = null) => withTexts([text], (only = '') => only.toUpperCase())],
  ['LOWER', (text = null) => withTexts([text], (only = '') => only.toLowerCase())],
  ['PROPER', (text = null) => withTexts([text], (only = '') => properOf(only))],
  ['TRIM', (text = null) => withTexts([text], (only = '') => only.replace(/ +/g, ' ').replace(/^ | $/g, ''))],
  ['CLEAN', (text = null) => withTexts([text], (only = '') => only.replace(/[\u0000-\u001f]/g, ''))],
  ['EXACT', (left = null, right = null) => withTexts([left, right], (first, second) => first === second)],
  ['FIND', (text = null, within = null, start = 1) => placeOf(text, within, start, (needle, source, from) => source.indexOf(needle, from))],
  ['SEARCH', (text = null, within = null, start = 1) => placeOf(text, within, start, searched)],
  [
    'SUBSTITUTE',
    (...values) =>
      values.length > 3
        ? errorOf('#VALUE!')
        : withTexts(values, (source = '', old = '', fresh = '') => (old === '' ? source : source.replaceAll(old, fresh))),
  ],
  ['CONCATENATE', (...values) => withTexts(values, (...texts) => texts.join(''))],
  ['REPT', (text = null, count = 0) => part(text, [count], (source, times = 0) => source.repeat(times))],
  ['CODE', (text = null) => withTexts([text], (only = '') => (only === '' ? errorOf('#VALUE!') : only.charCodeAt(0)))],
  ['CHAR', (code = null) => withNumbers([code], (only = 0) => String.fromCharCode(only))],
  ['VALUE', (value = null) => (typeof value === 'boolean' ? errorOf('#VALUE!') : toNumber(value))],
]);

function part(text: CellValue, sizes: readonly CellValue[], work: (text: string, ...sizes: readonly number[]) => string): CellValue {
  return withNumbers(sizes, (...numbers) =>
    numbers.some((size) => size < 0) ? errorOf('#VALUE!') : withTexts([text], (source = '') => work(source, ...numbers.map(Math.trunc))),
  );
}

function placeOf(
  text: CellValue,
  within: CellValue,
  start: CellValue,
  find: (needle: string, source: string, from: number) => number,
): CellValue {
  const from = toNumber(start);
  if (isErrorValue(from)) return from;
  return withTexts([text, within], (needle = '', source = '') => {
    const place = from < 1 || from > Math.max(1, source.length) ? -1 : find(needle, source, Math.trunc(from) - 1);
    return place < 0 ? errorOf('#VALUE!') : place + 1;
  });
}

function searched(needle: string, source: string, from: number): number {
  if (!/[*?~]/.test(needle)) return foldCase(source).indexOf(foldCase(needle), from);
  const place = foldCase(source).slice(from).search(wildcardPattern(needle, false));
  return place < 0 ? place : place + from;
}

function properOf(text: string): string {
  return text.toLowerCase().replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
