import { entryText, readEntry } from '../../../../src/hosts/workbook/typedEntry';
import type { EntryContext } from '../../../../src/hosts/workbook/typedEntry';
import { TODAY } from '../../../support/openedWorkbook';

const GENERAL: EntryContext = { numberFormat: 'General', dateSystem: 1900, today: TODAY };

describe('What is typed into a General cell', () => {
  it.each([
    ['42', 42, undefined],
    [' 42 ', 42, undefined],
    ['-.5', -0.5, undefined],
    ['(5)', -5, undefined],
    ['1,234.5', 1234.5, '#,##0.00'],
    ['$1,234.50', 1234.5, '$#,##0.00_);[Red]($#,##0.00)'],
    ['50%', 0.5, '0%'],
    ['1.5%', 0.015, '0.00%'],
    ['1e3', 1000, '0.00E+00'],
    ['1 1/2', 1.5, '# ?/?'],
    ['-2 3/16', -2.1875, '# ??/??'],
    ['3/14/2026', 46_095, 'm/d/yyyy'],
    ['3/14/26', 46_095, 'm/d/yyyy'],
    ['2026-03-14', 46_095, 'm/d/yyyy'],
    ['3/14', 46_095, 'd-mmm'],
    ['1/2', 46_024, 'd-mmm'],
    ['14-Mar-26', 46_095, 'd-mmm-yy'],
    ['March 14, 2026', 46_095, 'd-mmm-yy'],
    ['Mar 2026', 46_082, 'mmm-yy'],
    ['10:30', 0.4375, 'h:mm'],
    ['10:30 PM', 0.9375, 'h:mm AM/PM'],
    ['3/14/2026 10:30', 46_095.4375, 'm/d/yyyy h:mm'],
    ['true', true, undefined],
    ['FALSE', false, undefined],
    ['#n/a', { error: '#N/A' }, undefined],
    ['00123', 123, undefined],
    ['1234567890123456789', 1_234_567_890_123_460_000, undefined],
  ])('%j is %j under %j', (text, value, numberFormat) => {
    expect(readEntry(text, GENERAL)).toEqual({ value, ...(numberFormat !== undefined && { numberFormat }) });
  });

  it.each(['North', '2/30/2026', '14/3/2026', '1.2.3', '--5', '£5', '1E400', ' ', 'TRUE story', '-'])('%j is text', (text) => {
    expect(readEntry(text, GENERAL)).toEqual({ value: text });
  });

  it('is blank where nothing is typed, and text after an apostrophe', () => {
    expect(readEntry('', GENERAL)).toEqual({ value: null });
    expect(readEntry("'=5", GENERAL)).toEqual({ value: '=5' });
    expect(readEntry("''tis", GENERAL)).toEqual({ value: "'tis" });
  });

  it('is no value where it is a formula, and a lone equals sign is text', () => {
    expect(readEntry('=A1+1', GENERAL)).toBeUndefined();
    expect(readEntry('=', GENERAL)).toEqual({ value: '=' });
  });
});

describe('What is typed into a cell with a number format', () => {
  it.each([
    ['a text cell keeps digits', '007', '@', '007'],
    ['a text cell keeps formulas', '=A1', '@', '=A1'],
    ['a percent cell takes whole numbers for percents', '12', '0%', 0.12],
    ['a percent cell takes shares as they are', '0.12', '0.00%', 0.12],
    ['a percent cell takes percents', '12%', '0.0%', 0.12],
    ['a date cell takes dates', '3/14/2026', 'yyyy-mm-dd', 46_095],
    ['an amount takes dollars', '$5', '#,##0.00', 5],
  ])('%s', (_, text, numberFormat, value) => {
    expect(readEntry(text, { ...GENERAL, numberFormat })).toEqual({ value });
  });

  it('counts days from 1904 where the workbook does', () => {
    const context: EntryContext = { numberFormat: 'General', dateSystem: 1904, today: TODAY - 1462 };
    expect(readEntry('3/14/2026', context)?.value).toBe(46_095 - 1462);
    expect(readEntry('3/14', context)?.value).toBe(46_095 - 1462);
    expect(readEntry('10:30', context)?.value).toBe(0.4375);
    expect(entryText(46_095 - 1462, { ...context, numberFormat: 'm/d/yyyy' })).toBe('3/14/2026');
  });
});

describe('The text that an editor begins with', () => {
  it.each([
    [null, 'General'],
    [1234.5, '#,##0.00'],
    [-5, 'General'],
    [0.125, '0%'],
    [0.07, '0.0%'],
    [46_095, 'd-mmm'],
    [46_095.4375, 'm/d/yyyy h:mm'],
    [0.4375, 'h:mm'],
    [true, 'General'],
    [{ error: '#DIV/0!' } as const, 'General'],
    ['North', 'General'],
    ['5', 'General'],
    ['5', '@'],
    ['=A1', 'General'],
    ["'tis", 'General'],
    ['3/14/2026', 'General'],
  ])('typed again gives %j under %s', (value, numberFormat) => {
    const context = { ...GENERAL, numberFormat };
    expect(readEntry(entryText(value, context), context)?.value).toEqual(value);
  });

  it.each([
    [0.5, '0%', '50%'],
    [46_095, 'yyyy-mm-dd', '3/14/2026'],
    [1234.5, '$#,##0', '1234.5'],
  ])('of %d under %s is %s', (value, numberFormat, text) => {
    expect(entryText(value, { ...GENERAL, numberFormat })).toBe(text);
  });
});
