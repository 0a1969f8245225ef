import { format, isDateFormat, isPercentFormat, parseValue } from 'numfmt';
import type { CellValue, DateSystem } from '../../sheet';
import { ERROR_CODES, dateOfSerial, isErrorValue, roundTo15Digits, textOfNumber } from '../../sheet';
import { DAYS_TO_1904 } from './displayText';

/** What a cell holds once something was typed into it. */
export interface TypedEntry {
  readonly value: CellValue;
  /** The number format that Excel gives a General cell for such an entry; absent where it stays as it is. */
  readonly numberFormat?: string;
}

/** What the meaning of typed text depends on. */
export interface EntryContext {
  /** The cell's own number format. */
  readonly numberFormat: string;
  readonly dateSystem: DateSystem;
  /** Serial number of today in the workbook's date system: a day typed without a year is one of this year. */
  readonly today: number;
}

const TEXT_FORMAT = '@';

/**
 * What typed text makes of a cell, as Excel (en-US) reads it: a number, percentage, amount, fraction, date, time, boolean
 * or error value, else text. Nothing typed is a blank cell; text after an apostrophe and text in a cell of format `@` stays
 * text. `undefined` for a formula.
 */
export function readEntry(text: string, context: EntryContext): TypedEntry | undefined {
  if (text === '') return { value: null };
  if (context.numberFormat === TEXT_FORMAT) return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (/^\s*=./.test(text)) return undefined;
  const error = ERROR_CODES.find((code) => code === text.trim().toUpperCase());
  if (error !== undefined) return { value: { error } };
  const read = fractionOf(text) ?? parsedOf(text, context);
  if (read === undefined) return { value: text };
  return typeof read.value === 'number' ? numberEntry(read.value, read.numberFormat, context) : { value: read.value };
}

/** Text that, typed into the cell, gives its value again: what the editor of a cell begins with. */
export function entryText(value: CellValue, { numberFormat, dateSystem, today }: EntryContext): string {
  if (value === null) return '';
  if (isErrorValue(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value, numberFormat, dateSystem);
  const read = readEntry(value, { numberFormat, dateSystem, today });
  return read?.value === value ? value : `'${value}`;
}

interface Read {
  readonly value: CellValue;
  readonly numberFormat?: string;
}

/** `1 1/2`; without a whole number before it, it would be a date. */
function fractionOf(text: string): Read | undefined {
  const match = /^\s*([+-]?)(\d+) (\d{1,3})\/(\d{1,3})\s*$/.exec(text);
  const [, sign, whole, numerator, denominator] = match ?? [];
  if (match === null || Number(denominator) === 0) return undefined;
  const size = Number(whole) + Number(numerator) / Number(denominator);
  return { value: sign === '-' ? -size : size, numberFormat: (denominator ?? '').length > 1 ? '# ??/??' : '# ?/?' };
}

/** A pound or yen sign means no currency where dollars are counted, so that the entry stays a text. */
function parsedOf(text: string, { dateSystem, today }: EntryContext): Read | undefined {
  if (/[£¥₪₹₩]/.test(text)) return undefined;
  const parsed = parseValue(text, { locale: 'en-US' });
  if (parsed === null) return undefined;
  // Without a year it is a day of this one.
  const dated =
    parsed.z === 'm/d' ? parseValue(`${text.trim()}/${dateOfSerial(today, dateSystem)?.year ?? ''}`, { locale: 'en-US' }) : parsed;
  const { v = null } = dated ?? parsed;
  if (parsed.z?.startsWith('hh:mm') === true && Number(v) >= 1) return { value: v, numberFormat: '[h]:mm:ss' };
  return { value: v, ...(parsed.z !== undefined && { numberFormat: formatOfEntry(parsed.z, text) }) };
}

/** The formats that Excel gives to what is typed, where they are not those of the text itself. */
const FORMATS: Readonly<Record<string, string>> = {
  'm/d': 'd-mmm',
  'm/d/yy': 'm/d/yyyy',
  'yyyy-mm-dd': 'm/d/yyyy',
  'mmm yyyy': 'mmm-yy',
  'mmm yy': 'mmm-yy',
  'mmmm d, yyyy': 'd-mmm-yy',
  'hh:mm': 'h:mm',
  'hh:mm:ss': 'h:mm:ss',
  'hh:mm AM/PM': 'h:mm AM/PM',
  'hh:mm:ss AM/PM': 'h:mm:ss AM/PM',
  '$#,##0': '$#,##0_);[Red]($#,##0)',
  '$#,##0.00': '$#,##0.00_);[Red]($#,##0.00)',
};

function formatOfEntry(numberFormat: string, text: string): string {
  const known = FORMATS[numberFormat];
  if (known !== undefined) return known;
  if (!isDateFormat(numberFormat) || numberFormat === 'm/d/yyyy') return numberFormat;
  return text.includes(':') ? 'm/d/yyyy h:mm' : 'd-mmm-yy';
}

/** Only a General cell takes over a format; one of percent takes 12 for 12 % and 0.12 as well. */
function numberEntry(number: number, typed: string | undefined, { numberFormat, dateSystem }: EntryContext): TypedEntry {
  const isDate = typed !== undefined && isDateFormat(typed);
  const value = !isDate ? roundTo15Digits(number) : dateSystem === 1904 && number >= DAYS_TO_1904 ? number - DAYS_TO_1904 : number;
  if (isGeneral(numberFormat)) return { value, ...(typed !== undefined && { numberFormat: typed }) };
  const isShare = isPercentFormat(numberFormat) && typed === undefined && Math.abs(value) >= 1;
  return { value: isShare ? roundTo15Digits(value / 100) : value };
}

function isGeneral(numberFormat: string): boolean {
  return numberFormat === '' || /^general$/i.test(numberFormat);
}

function numberText(value: number, numberFormat: string, dateSystem: DateSystem): string {
  if (isPercentFormat(numberFormat)) return `${textOfNumber(roundTo15Digits(value * 100))}%`;
  if (!isDateFormat(numberFormat) || value < 0) return textOfNumber(value);
  const serial = dateSystem === 1904 && value >= 1 ? value + DAYS_TO_1904 : value;
  const date = serial >= 1 || !/[hs]/i.test(numberFormat) ? 'm/d/yyyy' : '';
  const time = serial % 1 === 0 ? '' : 'h:mm:ss AM/PM';
  return format([date, time].filter(Boolean).join(' '), serial, { locale: 'en-US', dateErrorThrows: false });
}
