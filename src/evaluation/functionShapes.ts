import { dateOfSerial, isBlankValue, isDateSerial, isErrorValue, toNumber, toText } from '../sheet';
import type { CellValue, CivilDate, DateSystem, ErrorValue } from '../sheet';

/** What a function may know beside its arguments. */
export interface Surroundings {
  readonly dateSystem: DateSystem;
  /** Serial number of today, whole days. */
  readonly today: number;
}

/** A function of the language on values of any kind; absent arguments are `undefined`. Never throws. */
export type Calculation = (around: Surroundings, first: CellValue, second?: CellValue, third?: CellValue) => CellValue;

/** What arithmetic and dates that leave Excel's range give. */
export const NUM: ErrorValue = { error: '#NUM!' };
/** What an argument of the wrong kind gives. */
export const VALUE: ErrorValue = { error: '#VALUE!' };

/** The number, or `#NUM!` where it is none. */
export function finite(value: number): CellValue {
  return Number.isFinite(value) ? value : NUM;
}

/** A function of one number as arithmetic takes it; a blank gives a blank. */
export function ofNumber(calculate: (value: number, around: Surroundings) => CellValue): Calculation {
  return (around, first) => {
    if (isBlankValue(first)) return null;
    const value = toNumber(first);
    return typeof value === 'number' ? calculate(value, around) : value;
  };
}

/** A function of two numbers, the second one `otherwise` where it is left out; errors first, the left one before the right. */
export function ofTwoNumbers(
  calculate: (first: number, second: number, around: Surroundings) => CellValue,
  otherwise: number | null = null,
): Calculation {
  return (around, first, second = otherwise) => {
    const left = toNumber(first === '' ? null : first);
    if (typeof left !== 'number') return left;
    const right = toNumber(second === '' ? null : second);
    if (typeof right !== 'number') return right;
    return isBlankValue(first) || isBlankValue(second) ? null : calculate(left, right, around);
  };
}

/** A function of the day of a date. */
export function ofDate(part: (date: CivilDate) => number): Calculation {
  return ofNumber((serial, { dateSystem }) => {
    const date = dateOfSerial(serial, dateSystem);
    return date === undefined ? NUM : part(date);
  });
}

/** A function of a number that must be a date or a time of day. */
export function ofMoment(part: (serial: number) => number): Calculation {
  return ofNumber((serial, { dateSystem }) => (isDateSerial(serial, dateSystem) ? part(serial) : NUM));
}

/** A function of up to three texts, blanks as empty ones. */
export function ofTexts(calculate: (first: string, second: string, third: string) => CellValue): Calculation {
  return (_, first, second = null, third = null) => {
    const [one, two, three] = [toText(first), toText(second), toText(third)];
    if (isErrorValue(one)) return one;
    if (isErrorValue(two)) return two;
    return isErrorValue(three) ? three : calculate(one, two, three);
  };
}

/** A function of one text, of which an empty one gives a blank. */
export function ofFilledText(calculate: (text: string) => CellValue): Calculation {
  return (_, first) => {
    const text = toText(first);
    if (isErrorValue(text)) return text;
    return text === '' ? null : calculate(text);
  };
}

/** A function of a text and one or two numbers, truncated; a blank number gives a blank. */
export function ofTextAndNumbers(calculate: (text: string, first: number, second: number) => CellValue): Calculation {
  return (_, whole, first = null, second = 0) => {
    const text = toText(whole);
    if (isErrorValue(text)) return text;
    const [one, two] = [toNumber(first === '' ? null : first), toNumber(second === '' ? null : second)];
    if (isErrorValue(one)) return one;
    if (isErrorValue(two)) return two;
    return isBlankValue(first) || isBlankValue(second) ? null : calculate(text, Math.trunc(one), Math.trunc(two));
  };
}
