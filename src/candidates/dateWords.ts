import type { RawToken, RequestItem } from './items';
import { numberInWords } from './numberWords';

type WrittenDate = NonNullable<RequestItem['date']>;

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Month 1 to 12 of an English month name or its abbreviation of three or four letters, lower case. */
export function monthOfWord(word: string): number | undefined {
  const index = MONTHS.findIndex((month) => month === word || (word.length >= 3 && word.length <= 4 && month.startsWith(word)));
  return index < 0 ? undefined : index + 1;
}

/** Weekday of an English name, singular or plural, or its three-letter abbreviation, Sunday is 1 as in WEEKDAY. */
export function weekdayOfWord(word: string): number | undefined {
  const singular = word.replace(/s$/, '');
  const index = WEEKDAYS.findIndex(
    (day) => day === singular || (word.length >= 3 && word.length <= 5 && word !== 'sat' && word !== 'sun' && day.startsWith(word)),
  );
  return index < 0 ? undefined : index + 1;
}

/** A date in digits (`2026-03-01`, `3/15/2026`, `15.3.26`), month first unless that is no date; `undefined` for anything else. */
export function dateInDigits(text: string): WrittenDate | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (parts === null) return undefined;
  const [first, second, year] = [Number(parts[1]), Number(parts[3]), fullYear(Number(parts[4]))];
  const dayFirst = parts[2] === '.' || first > 12;
  return dayFirst ? calendarDate(year, second, first) : (calendarDate(year, first, second) ?? calendarDate(year, second, first));
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year;
}

function calendarDate(year: number, month: number, day: number): WrittenDate | undefined {
  const valid = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return valid ? { year, month, day } : undefined;
}

/**
 * A date with its month in words at the start of `tokens` ("1 March 2026", "the 1st of Sept", "March 1, 2026", "Mar 2026")
 * and how many tokens it takes.
 */
export function dateInWords(tokens: readonly RawToken[]): { readonly date: WrittenDate; readonly count: number } | undefined {
  return dayThenMonth(tokens) ?? monthThenDay(tokens);
}

function dayThenMonth(tokens: readonly RawToken[]): { date: WrittenDate; count: number } | undefined {
  const day = dayOf(tokens[0]);
  const ordinal = day !== undefined && /^(st|nd|rd|th)$/.test(tokens[1]?.lower ?? '') ? 1 : 0;
  const of = tokens[1 + ordinal]?.lower === 'of' ? 1 : 0;
  const month = monthOfWord(tokens[1 + ordinal + of]?.lower ?? '');
  if (day === undefined || month === undefined) return undefined;
  return withYear(month, day, tokens, 2 + ordinal + of);
}

function monthThenDay(tokens: readonly RawToken[]): { date: WrittenDate; count: number } | undefined {
  const month = monthOfWord(tokens[0]?.lower ?? '');
  if (month === undefined) return undefined;
  const day = dayOf(tokens[1]);
  const year = yearOf(tokens[1]);
  if (year !== undefined) return { date: { year, month, day: 1 }, count: 2 };
  if (day === undefined) return undefined;
  return withYear(month, day, tokens, /^(st|nd|rd|th)$/.test(tokens[2]?.lower ?? '') ? 3 : 2);
}

function withYear(month: number, day: number, tokens: readonly RawToken[], count: number): { date: WrittenDate; count: number } {
  const comma = tokens[count]?.text === ',' ? 1 : 0;
  const year = yearOf(tokens[count + comma]);
  return year === undefined ? { date: { month, day }, count } : { date: { year, month, day }, count: count + comma + 1 };
}

function dayOf(token: RawToken | undefined): number | undefined {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token?.lower ?? '');
  const day = Number(match?.[1]);
  return match !== null && day >= 1 && day <= 31 ? day : undefined;
}

function yearOf(token: RawToken | undefined): number | undefined {
  return /^(19|20)\d\d$/.test(token?.text ?? '') ? Number(token?.text) : undefined;
}

const NAMED_TIMES: Readonly<Record<string, number>> = { noon: 0.5, midday: 0.5 };

/** A time of day at the start of `tokens` ("17:30", "5 pm", "5:30pm", "noon", "9 o'clock", "half past nine") as a fraction of a day, and how many tokens it takes. */
export function timeOfDay(tokens: readonly RawToken[]): { readonly fraction: number; readonly count: number } | undefined {
  const [first, second] = tokens;
  const named = NAMED_TIMES[first?.lower ?? ''];
  if (named !== undefined) return { fraction: named, count: 1 };
  const spoken = spokenTime(tokens);
  if (spoken !== undefined) return spoken;
  const clock = /^(\d{1,2})(?::(\d{2}))?(?::(\d{2}))?$/.exec(first?.text ?? '');
  const half = /^([ap])\.?m\.?$/.exec(second?.lower ?? '')?.[1];
  if (clock === null || (clock[2] === undefined && half === undefined)) return undefined;
  const hour = (Number(clock[1]) % (half === undefined ? 24 : 12)) + (half === 'p' ? 12 : 0);
  const seconds = (hour * 60 + Number(clock[2] ?? 0)) * 60 + Number(clock[3] ?? 0);
  return { fraction: seconds / 86_400, count: half === undefined ? 1 : 2 };
}

/** "half past nine", "quarter to 5 pm", "9 o'clock"; without am or pm the hour stands as it is. */
function spokenTime(tokens: readonly RawToken[]): { fraction: number; count: number } | undefined {
  const [first, second] = tokens.map(({ lower }) => lower);
  const minutes = first === 'half' ? 30 : first === 'quarter' ? 15 : undefined;
  if (minutes !== undefined && (second === 'past' || (second === 'to' && minutes === 15))) {
    const hour = hourAt(tokens.slice(2));
    if (hour === undefined) return undefined;
    return { fraction: (hour.value * 60 + (second === 'past' ? minutes : -minutes)) / 1440, count: hour.count + 2 };
  }
  const clock = second === "o'clock" ? hourAt(tokens) : undefined;
  return clock === undefined ? undefined : { fraction: clock.value / 24, count: clock.count };
}

function hourAt(tokens: readonly RawToken[]): { value: number; count: number } | undefined {
  const spelled = numberInWords(tokens.slice(0, 1).map(({ lower }) => lower))?.value ?? Number(tokens[0]?.text);
  if (!Number.isInteger(spelled) || spelled < 0 || spelled > 24) return undefined;
  const skipped = tokens[1]?.lower === "o'clock" ? 2 : 1;
  const half = /^([ap])\.?m\.?$/.exec(tokens[skipped]?.lower ?? '')?.[1];
  if (half === undefined) return { value: spelled, count: skipped };
  return { value: (spelled % 12) + (half === 'p' ? 12 : 0), count: skipped + 1 };
}
