import { colorOf } from '../rules';
import type { DateUnit } from '../rules';
import { dateInDigits, dateInWords, monthOfWord, timeOfDay, weekdayOfWord } from './dateWords';
import type { ItemKind, RawToken, RequestItem } from './items';
import { NUMBER_SUFFIXES, numberInWords, ordinalOfWord, shareInWords } from './numberWords';
import { scan } from './scan';
import { oneEditApart } from './stems';

type Reading = Omit<RequestItem, 'text' | 'start' | 'end'> & { readonly count: number };

const DATE_UNITS: Readonly<Record<string, readonly [unit: DateUnit, factor: number]>> = {
  d: ['day', 1],
  day: ['day', 1],
  week: ['week', 1],
  wk: ['week', 1],
  w: ['week', 1],
  fortnight: ['week', 2],
  month: ['month', 1],
  mth: ['month', 1],
  mo: ['month', 1],
  quarter: ['quarter', 1],
  hour: ['hour', 1],
  hr: ['hour', 1],
  h: ['hour', 1],
  minute: ['minute', 1],
  min: ['minute', 1],
  workday: ['workday', 1],
  year: ['year', 1],
  yr: ['year', 1],
  y: ['year', 1],
};

const CURRENCIES = /^[$€£₹¥]$/;
const MAX_COLOR_WORDS = 3;

/** Long names that one wrong letter does not turn into another word. */
const COMMON_COLORS = ['yellow', 'orange', 'green', 'purple'];
const MISSPELT_COLORS: Readonly<Record<string, string>> = { blu: 'blue', grn: 'green', yel: 'yellow', ylw: 'yellow', oragne: 'orange' };

/**
 * The items of an utterance in order: words, and literals of one or more words put together, each with the readings it
 * allows. Every token of the utterance is in exactly one item, except currency signs and ordinal endings.
 */
export function recogniseItems(utterance: string): RequestItem[] {
  const tokens = scan(utterance);
  const items: RequestItem[] = [];
  for (let i = 0; i < tokens.length;) {
    const { count, ...reading } = readAt(tokens, i);
    const last = tokens[i + count - 1] ?? tokens[i];
    const start = tokens[i]?.start ?? 0;
    const end = last?.end ?? start;
    items.push({ ...reading, text: utterance.slice(start, end), start, end });
    i += count;
  }
  return items;
}

function readAt(tokens: readonly RawToken[], index: number): Reading {
  const rest = tokens.slice(index, index + 10);
  const [first] = rest;
  if (first === undefined || first.kind === 'quoted') return readQuoted(first);
  return readDate(rest) ?? readTime(rest) ?? readQuantity(rest, tokens[index - 1]) ?? readColor(rest) ?? readWord(first);
}

function readQuoted(token: RawToken | undefined): Reading {
  const quoted = token?.text.slice(1, -1) ?? '';
  const number = plainNumber(quoted);
  return { kind: 'quoted', count: 1, quoted, ...(number === undefined ? {} : { number }) };
}

function readDate(tokens: readonly RawToken[]): Reading | undefined {
  const digits = tokens[0]?.kind === 'number' ? dateInDigits(tokens[0].text) : undefined;
  if (digits !== undefined) return { kind: 'date', date: digits, count: 1 };
  const words = dateInWords(tokens);
  return words === undefined ? undefined : { kind: 'date', date: words.date, count: words.count };
}

function readTime(tokens: readonly RawToken[]): Reading | undefined {
  const time = timeOfDay(tokens);
  return time === undefined ? undefined : { kind: 'time', number: time.fraction, count: time.count };
}

function readQuantity(tokens: readonly RawToken[], before: RawToken | undefined): Reading | undefined {
  const share = shareInWords(tokens.map((token) => token.lower));
  if (share !== undefined) return { kind: 'number', number: share.value, count: share.count };
  const skipped = CURRENCIES.test(tokens[0]?.text ?? '') && tokens[1]?.kind === 'number' ? 1 : 0;
  const sign = skipped === 0 ? signAt(tokens, before) : 0;
  const amount = amountAt(tokens.slice(skipped + sign));
  if (amount === undefined) return undefined;
  const count = amount.count + skipped + sign;
  const value = sign > 0 ? -amount.value : amount.value;
  return withUnit(tokens, count, value);
}

function withUnit(tokens: readonly RawToken[], count: number, value: number): Reading {
  const [unitToken, next] = [tokens[count], tokens[count + 1]];
  if (unitToken?.text === '%' || /^(percent|pct)$/.test(unitToken?.lower ?? ''))
    return { kind: 'percent', number: value, count: count + 1 };
  if (unitToken?.lower === 'per' && /^cents?$/.test(next?.lower ?? '')) return { kind: 'percent', number: value, count: count + 2 };
  const unit = unitAt(tokens.slice(count));
  if (unit !== undefined) return durationReading(tokens, value, unit, count + unit.count);
  if (sharesPercent(tokens.slice(count))) return { kind: 'percent', number: value, count };
  return { kind: 'number', number: value, count: CURRENCIES.test(unitToken?.text ?? '') ? count + 1 : count };
}

/** Whether a number is the first of two percentages of which only the second says so: `80 to 120 %`. */
function sharesPercent([link, amount, sign]: readonly RawToken[]): boolean {
  if (!/^(to|and|or|-|–)$/.test(link?.lower ?? '') || amount?.kind !== 'number') return false;
  return sign?.text === '%' || /^(percent|pct)$/.test(sign?.lower ?? '');
}

/** "1 hour" and, where it follows, "and a half". */
function durationReading(tokens: readonly RawToken[], value: number, unit: Unit, count: number): Reading {
  const half = ['and', 'a', 'half'].every((word, i) => tokens[count + i]?.lower === word);
  const amount = half ? value + 0.5 : value;
  return { kind: 'duration', number: amount, duration: { amount: amount * unit.factor, unit: unit.name }, count: half ? count + 3 : count };
}

interface Unit {
  readonly name: DateUnit;
  readonly factor: number;
  readonly count: number;
}

/** A unit of one word, or of two: working days, business days. */
function unitAt([first, second]: readonly RawToken[]): Unit | undefined {
  if (/^(working|business|work)$/.test(first?.lower ?? '') && /^days?$/.test(second?.lower ?? ''))
    return { name: 'workday', factor: 1, count: 2 };
  const unit = unitOf(first);
  return unit === undefined ? undefined : { name: unit[0], factor: unit[1], count: 1 };
}

function unitOf(token: RawToken | undefined): readonly [DateUnit, number] | undefined {
  if (token?.kind !== 'word') return undefined;
  const word = token.lower.replace(/'?s'?$/, '');
  return DATE_UNITS[token.lower] ?? DATE_UNITS[word];
}

function signAt(tokens: readonly RawToken[], before: RawToken | undefined): 0 | 1 {
  const [dash, number] = tokens;
  const isSign = /^[-–−]$/.test(dash?.text ?? '') && number?.kind === 'number' && number.start === dash?.end;
  const apart = before === undefined || before.end < (dash?.start ?? 0) || before.kind === 'operator' || before.text === '(';
  return (isSign && apart) || (dash?.lower === 'minus' && number?.kind === 'number') ? 1 : 0;
}

function amountAt(tokens: readonly RawToken[]): { value: number; count: number } | undefined {
  const [first, second, third] = tokens;
  if (first?.kind === 'number') return amountInDigits(first, second);
  const code = /^#?(\d+(?:\.\d+)?)$/.exec(first?.lower ?? '');
  if (code !== null && first?.kind === 'word') return { value: Number(code[1]), count: 1 };
  if (unitAt(tokens.slice(1)) !== undefined && /^(a|an)$/.test(first?.lower ?? '')) return { value: 1, count: 1 };
  if (first?.lower === 'half' && /^(a|an)$/.test(second?.lower ?? '') && unitOf(third) !== undefined) return { value: 0.5, count: 2 };
  const scale = NUMBER_SUFFIXES[third?.lower ?? ''];
  if (first?.lower === 'half' && second?.lower === 'a' && scale !== undefined) return { value: scale / 2, count: 3 };
  if (first?.kind !== 'word') return undefined;
  return numberInWords(tokens.map((token) => token.lower));
}

function amountInDigits(token: RawToken, next: RawToken | undefined): { value: number; count: number } | undefined {
  const value = plainNumber(token.text);
  if (value === undefined) return undefined;
  const word = next?.kind === 'word' ? next.lower : '';
  const glued = next?.start === token.end;
  const scale = glued || word.length > 2 ? NUMBER_SUFFIXES[word] : word === 'k' ? 1000 : undefined;
  if (scale !== undefined) return { value: value * scale, count: 2 };
  return { value, count: glued && /^(st|nd|rd|th)$/.test(word) ? 2 : 1 };
}

function plainNumber(text: string): number | undefined {
  return /^-?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/.test(text) && /\d/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}

function readColor(tokens: readonly RawToken[]): Reading | undefined {
  for (let count = Math.min(MAX_COLOR_WORDS, tokens.length); count > 0; count--) {
    const words = tokens.slice(0, count);
    if (!words.every((token) => token.kind === 'word' || token.text === '-')) continue;
    const color = colorOf(words.map((token) => token.lower).join(' ')) ?? (count === 1 ? inflectedColor(words[0]?.lower ?? '') : undefined);
    if (color !== undefined) return { kind: 'color', color, count };
  }
  return undefined;
}

function inflectedColor(word: string): ReturnType<typeof colorOf> {
  const misspelt = MISSPELT_COLORS[word] ?? COMMON_COLORS.find((name) => name[0] === word[0] && oneEditApart(name, word));
  if (misspelt !== undefined) return colorOf(misspelt);
  const stem = /^(.{3,}?)(?:dish|nish|nnish|kish|ish|s|y|ed|en|ened|ing)$/.exec(word)?.[1];
  if (stem === undefined) return undefined;
  return colorOf(stem) ?? colorOf(`${stem}e`) ?? (/^(gray|grey)/.test(word) ? colorOf('gray') : undefined);
}

function readWord(token: RawToken): Reading {
  const kind: ItemKind =
    token.kind === 'number' ? 'number' : token.kind === 'operator' || token.kind === 'punctuation' ? token.kind : 'word';
  const number = monthOfWord(token.lower) ?? weekdayOfWord(token.lower) ?? ordinalOfWord(token.lower);
  const unit = unitOf(token);
  return {
    kind,
    count: 1,
    ...(number === undefined || token.lower === 'may' ? {} : { number }),
    ...(unit === undefined || token.lower.length < 4 ? {} : { duration: { amount: unit[1], unit: unit[0] } }),
  };
}
