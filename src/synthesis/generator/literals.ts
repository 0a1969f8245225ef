import type { DateUnit, Expression } from '../../rules';
import { dateOfSerial } from '../../sheet';
import type { Random } from '../random';
import { number } from './rules';
import type { ChoiceOption } from './choice';
import type { SheetColumn } from './sheet';
import type { Phrase } from './text';
import { saying, words } from './text';

const SMALL = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const ROUND: Readonly<Record<number, readonly string[]>> = {
  12: ['a dozen', 'twelve'],
  15: ['fifteen'],
  20: ['twenty'],
  30: ['thirty'],
  40: ['forty'],
  50: ['fifty'],
  60: ['sixty'],
  80: ['eighty'],
  90: ['ninety'],
  100: ['a hundred', 'one hundred', 'hundred'],
  200: ['two hundred'],
  500: ['five hundred'],
  1000: ['a thousand', 'one thousand', '1 thousand', 'a grand'],
  2000: ['two thousand', '2 thousand', '2 grand'],
  5000: ['five thousand', '5 thousand', '5 grand'],
  10000: ['ten thousand', '10 thousand', '10 grand'],
  20000: ['twenty thousand'],
  50000: ['fifty thousand', '50 thousand'],
  100000: ['a hundred thousand', '1 lakh', '100 thousand'],
  500000: ['half a million', 'five hundred thousand'],
};

/** A number as it is typed for a column: digits, thousands, "2k", words, money or percent signs, sometimes with its unit. */
export function sayNumber(random: Random, value: number, column: SheetColumn | undefined): Phrase {
  if (column?.spec.kind === 'percent') return sayPercent(random, value, column.share);
  const bare = saying(moneyText(random, value, column), number(value));
  const unit = column?.spec.unit ?? '';
  if (unit !== '' && random.chance(0.25)) return [...bare, ...words(` ${unit}`)];
  if (column?.spec.kind === 'money' && !/[$€£]/.test(bare[0]?.text ?? '') && random.chance(0.15))
    return [...bare, ...words(random.pick([' dollars', ' USD', ' bucks', ' dollars', ' euros', ' EUR', ' pounds']))];
  return bare;
}

function moneyText(random: Random, value: number, column: SheetColumn | undefined): string {
  const plain = numberText(random, value);
  if (column?.spec.kind !== 'money' || !/^\d/.test(plain) || !random.chance(0.35)) return plain;
  const sign = /[£€]/.exec(column.header ?? '')?.[0] ?? random.pick(['$', '$', '$', '$', '£', '€']);
  return `${sign}${plain}`;
}

/** A number as digits or words, without unit or sign. */
export function numberText(random: Random, value: number): string {
  const magnitude = Math.abs(value);
  const spelled = SMALL[value];
  if (spelled !== undefined && random.chance(0.18)) return spelled;
  const rounds = ROUND[value];
  if (rounds !== undefined && random.chance(0.1)) return random.pick(rounds);
  if (magnitude >= 1_000_000 && value % 100_000 === 0 && random.chance(0.5))
    return `${value / 1_000_000}${random.pick(['m', 'M', ' million', 'mn'])}`;
  if (magnitude >= 1000 && value % 100 === 0 && random.chance(0.28)) return `${value / 1000}${random.pick(['k', 'k', 'K'])}`;
  if (magnitude >= 1000 && random.chance(0.45)) return grouped(value);
  return String(value);
}

function grouped(value: number): string {
  const [whole = '', part] = String(value).split('.');
  const text = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return part === undefined ? text : `${text}.${part}`;
}

const SHARES: Readonly<Record<number, readonly string[]>> = {
  50: ['half', '50%', 'fifty percent'],
  25: ['a quarter', '25%'],
  75: ['three quarters'],
  10: ['ten percent'],
  20: ['twenty percent'],
  5: ['five percent'],
  90: ['ninety percent'],
};

/** A percentage; `share` says whether the table (or formula) holds 0.15 for 15 %. */
export function sayPercent(random: Random, value: number, share: boolean): Phrase {
  const points = Number((share ? value * 100 : value).toPrecision(10));
  return saying(percentText(random, points, share, value), number(value));
}

function percentText(random: Random, points: number, share: boolean, value: number): string {
  const spoken = SHARES[points]?.filter((text) => share || !/^half|quarter/.test(text));
  if (spoken !== undefined && spoken.length > 0 && points !== 25 && points !== 75 && random.chance(0.12)) return random.pick(spoken);
  if (share && random.chance(0.05)) return String(value);
  if (!share && random.chance(0.25)) return String(points);
  return `${points}${random.pick(['%', '%', '%', '%', '%', ' %', ' percent', ' per cent', ' pct'])}`;
}

/** A length of time and what the rules hold for it. */
export interface Span {
  readonly amount: number;
  readonly unit: DateUnit;
}

const UNITS: Readonly<Record<DateUnit, readonly [string, string]>> = {
  minute: ['minute', 'minutes'],
  hour: ['hour', 'hours'],
  day: ['day', 'days'],
  workday: ['working day', 'working days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  quarter: ['quarter', 'quarters'],
  year: ['year', 'years'],
};

const SHORT_UNITS: Readonly<Partial<Record<DateUnit, readonly string[]>>> = {
  ...{
    minute: [' min', ' mins'],
    hour: ['h', ' hrs'],
    day: ['d', ' d'],
    week: ['w', ' wks'],
    month: [' mths', ' mo'],
    year: ['y', ' yrs'],
  },
};

/** A length of time in words: "30 days", "two weeks", "a month", "90d". */
export function saySpan(random: Random, { amount, unit }: Span): Phrase {
  const [one, many] = UNITS[unit];
  if (unit === 'week' && amount === 2 && random.chance(0.12)) return saying('a fortnight', number(2));
  if (amount === 1) return saying(`${random.pick(['a', 'a', 'one', '1'])} ${one}`, number(1));
  const digits = amount <= 12 && random.chance(0.22) ? (SMALL[amount] ?? String(amount)) : String(amount);
  const short = SHORT_UNITS[unit];
  if (short !== undefined && /^\d/.test(digits) && random.chance(0.06)) return saying(digits + random.pick(short), number(amount));
  return saying(`${digits} ${many}`, number(amount));
}

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** The name of a month (1 to 12), in full or short. */
export function monthName(random: Random, month: number): string {
  const name = MONTHS[month - 1] ?? 'January';
  return random.chance(0.75) ? name : name.slice(0, 3);
}

/** The name of a day of the week (Sunday is 1). */
export function weekdayName(weekday: number): string {
  return WEEKDAYS[weekday - 1] ?? 'Sunday';
}

/** A calendar day. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of a serial number of the 1900 system. */
export function dayOf(serial: number): Day {
  return dateOfSerial(serial, 1900) ?? { year: 1900, month: 1, day: 1 };
}

/** A date as it is typed; without the year only where it is the year of today. */
export function sayDate(random: Random, serial: number, today: number): Phrase {
  return saying(dateText(random, dayOf(serial), dayOf(today).year), { kind: 'date', serial });
}

function dateText(random: Random, { year, month, day }: Day, thisYear: number): string {
  const name = monthName(random, month);
  const forms = [
    `${day} ${name} ${year}`,
    `${name} ${day}, ${year}`,
    `${name} ${day} ${year}`,
    `${year}-${two(month)}-${two(day)}`,
    `${day} ${name.slice(0, 3)} ${year}`,
    `${name} ${day}${ordinal(day)}, ${year}`,
  ];
  if (day > 12) forms.push(`${month}/${day}/${year}`, `${month}/${day}/${year}`, `${day}/${month}/${year}`, `${day}.${month}.${year}`);
  if (day === month) forms.push(`${month}/${day}/${year}`);
  if (year === thisYear && random.chance(0.4))
    return random.pick([`${day} ${name}`, `${name} ${day}`, `${name} ${day}${ordinal(day)}`, `the ${day}${ordinal(day)} of ${name}`]);
  return random.pick(forms);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function ordinal(day: number): string {
  if (day > 10 && day < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** A value of a choice column in the sheet's or in other words; the mention says the value of the sheet. */
export function sayOption(random: Random, option: ChoiceOption): Phrase {
  const { value, said } = option;
  const expression: Expression = typeof value === 'boolean' ? { kind: 'boolean', value } : { kind: 'text', value };
  const shown = typeof value === 'boolean' ? random.pick([String(value).toUpperCase(), String(value)]) : value;
  const text = said.length > 0 && random.chance(0.22) ? random.pick(said) : random.chance(0.25) ? shown.toLowerCase() : shown;
  return saying(quotedAtTimes(random, text), expression);
}

/** A fragment of text as it is typed: bare, or in quotes. */
export function sayFragment(random: Random, text: string): Phrase {
  return saying(random.chance(0.3) ? `"${text}"` : random.chance(0.1) ? `'${text}'` : text, { kind: 'text', value: text });
}

function quotedAtTimes(random: Random, text: string): string {
  if (!random.chance(0.1)) return text;
  return random.chance(0.75) ? `"${text}"` : `'${text}'`;
}
