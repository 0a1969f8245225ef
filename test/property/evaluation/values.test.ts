import fc from 'fast-check';
import {
  addMonths,
  columnType,
  compareNumbers,
  compareTexts,
  compareValues,
  dateOfSerial,
  distinctText,
  equalTexts,
  isDateFormat,
  isTimeFormat,
  isoDateOfSerial,
  roundTo15Digits,
  serialOfDate,
  serialOfIsoDate,
  textOfNumber,
  toNumber,
  weekdayOfSerial,
} from '../../../src/sheet';
import type { CellValue, DateSystem } from '../../../src/sheet';
import { arbitraryCellValue, arbitraryColumn, arbitraryNumber, arbitraryText } from '../../support/arbitraries';

const system = fc.constantFrom<DateSystem>(1900, 1904);
const serial = fc.integer({ min: 1, max: 2_957_003 });

describe('Serial numbers', () => {
  it('and civil dates turn into each other', () => {
    fc.assert(
      fc.property(serial, system, (day, dateSystem) => {
        const date = dateOfSerial(day, dateSystem);
        expect(date === undefined ? undefined : serialOfDate(date, dateSystem)).toBe(day);
        expect(serialOfIsoDate(isoDateOfSerial(day, dateSystem) ?? '', dateSystem)).toBe(day);
      }),
    );
  });

  it('are those of the proleptic Gregorian calendar, months and days carried over', () => {
    const part = (size: number): fc.Arbitrary<number> => fc.integer({ min: -size, max: size });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12_000 }), part(500), part(50_000), system, (year, month, day, dateSystem) => {
        const date = new Date(0);
        date.setUTCFullYear(year, month - 1, day);
        const serial = date.getTime() / 86_400_000 + (dateSystem === 1900 ? 25_569 : 24_107);
        fc.pre(serial > 61);
        expect(serialOfDate({ year, month, day }, dateSystem)).toBe(serial);
        const named = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
        expect(dateOfSerial(serial, dateSystem)).toEqual(named.year > 9999 ? undefined : named);
      }),
    );
  });

  it('of the two systems name the same days 1462 apart', () => {
    fc.assert(
      fc.property(serial, (day) => {
        expect(dateOfSerial(day + 1462, 1900)).toEqual(dateOfSerial(day, 1904));
        expect(weekdayOfSerial(day + 1462, 1900)).toBe(weekdayOfSerial(day, 1904));
      }),
    );
  });

  it('keep their day of the month in EDATE, or end the month', () => {
    fc.assert(
      fc.property(serial, fc.integer({ min: -500, max: 500 }), system, (day, months, dateSystem) => {
        const moved = addMonths(day, months, dateSystem);
        if (moved === undefined) return;
        const kept = dateOfSerial(moved, dateSystem)?.day === dateOfSerial(day, dateSystem)?.day;
        expect(kept || dateOfSerial(moved + 1, dateSystem)?.day === 1 || moved === 59).toBe(true);
      }),
    );
  });
});

describe('Order', () => {
  const sign = (order: number | undefined): number | undefined => (order === undefined ? undefined : Math.sign(order) + 0);
  const scalar = arbitraryCellValue.filter((value) => value !== null && typeof value !== 'object');

  it('of values is total: either way round, and in chains', () => {
    fc.assert(
      fc.property(scalar, scalar, scalar, (first, second, third) => {
        expect(sign(compareValues(first, second))).toBe(sign(-(compareValues(second, first) ?? Number.NaN)));
        const [low = null, middle = null, high = null] = [first, second, third].sort((left, right) => compareValues(left, right) ?? 0);
        expect(compareValues(low, middle)).toBeLessThanOrEqual(0);
        expect(compareValues(low, high)).toBeLessThanOrEqual(0);
        expect(compareValues(middle, high)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });

  it('of texts ties exactly where they are equal', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (left, right) => {
        expect(compareTexts(left, right) === 0).toBe(equalTexts(left, right));
      }),
    );
  });

  it('of numbers is that of their first 15 digits', () => {
    const near = fc
      .tuple(arbitraryNumber, fc.integer({ min: -20, max: 20 }))
      .map(([value, steps]) => [value, value * (1 + steps * 2 ** -52)] as const);
    fc.assert(
      fc.property(near, ([left, right]) => {
        const rounded = Number(left.toPrecision(15)) - Number(right.toPrecision(15));
        expect(Math.sign(compareNumbers(left, right)) + 0).toBe(Math.sign(rounded) + 0);
        expect(roundTo15Digits(right)).toBe(Number(right.toPrecision(15)));
      }),
      { numRuns: 2000 },
    );
  });
});

it('A number reads back from its text to 15 digits', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryNumber, fc.double({ noNaN: true, min: -9.99999999999999e307, max: 9.99999999999999e307 })), (value) => {
      expect(toNumber(textOfNumber(value))).toBe(Number(value.toPrecision(15)) + 0);
    }),
    { numRuns: 1000 },
  );
});

it('Coercion answers for every value', () => {
  fc.assert(
    fc.property(arbitraryCellValue, (value: CellValue) => {
      const number = toNumber(value);
      expect(typeof number === 'number' ? Number.isFinite(number) : 'error' in number).toBe(true);
    }),
  );
});

it('No format code is a date and a time at once', () => {
  const code = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom('y', 'm', 'd', 'h', 's', ':', '/', '[', ']', '"', '\\', ';', '0', '#', 'E+', 'AM/PM', '[h]', '[Red]', '@'))
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(code, (text) => !(isDateFormat(text) && isTimeFormat(text))),
    { numRuns: 1000 },
  );
});

it('Columns are classified whatever they hold', () => {
  fc.assert(
    fc.property(arbitraryColumn(8), fc.nat(5), (column, limit) => {
      const texts = distinctText(column, limit);
      expect(texts.length).toBeLessThanOrEqual(limit);
      if (columnType(column) === 'text' && limit > 0) expect(texts).not.toHaveLength(0);
    }),
  );
});
