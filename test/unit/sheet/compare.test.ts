import {
  compareNumbers,
  compareTexts,
  compareValues,
  equalTexts,
  equalValues,
  foldCase,
  kindOfValue,
  roundTo15Digits,
} from '../../../src/sheet';
import type { CellValue } from '../../../src/sheet';

describe("Excel's order", () => {
  it('puts numbers before text before booleans', () => {
    const ordered: readonly CellValue[] = [-1, 0, 1e300, '', '5', 'apple', 'Banana', false, true];
    ordered.slice(1).forEach((later, index) => {
      expect(compareValues(ordered[index] ?? null, later)).toBeLessThan(0);
      expect(compareValues(later, ordered[index] ?? null)).toBeGreaterThan(0);
    });
  });

  it('counts a blank as 0, empty text or FALSE, whichever it meets', () => {
    expect(compareValues(null, 0)).toBe(0);
    expect(compareValues('', null)).toBe(0);
    expect(compareValues(null, false)).toBe(0);
    expect(compareValues(null, null)).toBe(0);
    expect(compareValues(null, 5)).toBeLessThan(0);
    expect(compareValues(-5, null)).toBeLessThan(0);
  });

  it('has no place for errors', () => {
    expect(compareValues({ error: '#N/A' }, { error: '#N/A' })).toBeUndefined();
    expect(equalValues({ error: '#N/A' }, { error: '#N/A' })).toBe(false);
  });
});

describe('Numbers', () => {
  it('are equal when their first 15 digits are', () => {
    expect(compareNumbers(0.1 + 0.2, 0.3)).toBe(0);
    expect(equalValues(1.1 * 3, 3.3)).toBe(true);
    expect(compareNumbers(1e-300, 1.000000000000001e-300)).toBe(0);
  });

  it('differ in the 15th digit', () => {
    expect(compareNumbers(1.00000000000001, 1.00000000000002)).toBeLessThan(0);
    expect(compareNumbers(123_456_789_012_346, 123_456_789_012_345)).toBeGreaterThan(0);
    expect(compareNumbers(1e300, -1e300)).toBeGreaterThan(0);
  });

  it('keep what 15 digits can say when they are rounded', () => {
    expect(roundTo15Digits(12.34)).toBe(12.34);
    expect(roundTo15Digits(0.1 + 0.2)).toBe(0.3);
    expect(roundTo15Digits(1_234_567_890_123_456)).toBe(1_234_567_890_123_460);
    expect(roundTo15Digits(-1 / 3)).toBe(-0.333333333333333);
  });
});

describe('Text', () => {
  it('is equal without its case', () => {
    expect(equalTexts('Completed', 'COMPLETED')).toBe(true);
    expect(equalTexts('ΟΔΟΣ', 'οδος')).toBe(true);
    expect(equalTexts('οδοσ', 'οδος')).toBe(true);
  });

  it('differs by its accents, and a sharp s is no double s', () => {
    expect(equalTexts('ecole', 'école')).toBe(false);
    expect(equalTexts('Straße', 'STRASSE')).toBe(false);
  });

  it('is in order without its case', () => {
    expect(compareTexts('apple', 'BANANA')).toBeLessThan(0);
    expect(compareTexts('Item 10', 'item 9')).toBeLessThan(0);
    expect(compareTexts('9', 'a')).toBeLessThan(0);
    expect(compareTexts('-', '9')).toBeLessThan(0);
  });

  it('has no ties between different texts', () => {
    expect(compareTexts('a\u0000', 'a')).not.toBe(0);
    expect(foldCase('A\u0000')).toBe('a\u0000');
  });
});

it('Empty text is a kind of blank', () => {
  const values: readonly CellValue[] = [null, '', ' ', 0, true, { error: '#REF!' }];
  expect(values.map(kindOfValue)).toEqual(['blank', 'blank', 'text', 'number', 'boolean', 'error']);
});
