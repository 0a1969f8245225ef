import { isValidFormat } from 'numfmt';
import { NAMED_NUMBER_FORMATS, isNumberFormatCode, numberFormatWords } from '../../../src/rules/numberFormatCode';
import { BUILT_IN_FORMATS } from '../../../src/hosts/workbook/builtInFormats';

const CODES = [
  'General',
  '0.00;[Red]-0.00;"-";@',
  '[Color 12]0',
  '[>=1000]#,##0,"K";0',
  '[$€-407] #,##0.00',
  '[$-409]d-mmm-yy;@',
  '[h]:mm:ss',
  'yyyy-mm-dd"T"hh:mm',
  'h:mm AM/PM',
  '# ?/?',
  '0.00E+00',
  '\\a0',
  '_(* #,##0_);_(* (#,##0)',
  '€0',
  ';;;',
];

const REFUSED = ['', '0"', '[Red', 'x0', 'hello', '0;0;0;0;0', '\\', '0_', '[Mauve]0', '0]'];

describe('A number format code', () => {
  it.each([...CODES, ...BUILT_IN_FORMATS.values(), ...Object.values(NAMED_NUMBER_FORMATS).map(({ code }) => code)])('may be %s', (code) => {
    expect(isNumberFormatCode(code)).toBe(true);
    expect(isValidFormat(code)).toBe(true);
  });

  it.each(REFUSED)('may not be %j', (code) => {
    expect(isNumberFormatCode(code)).toBe(false);
  });

  it('has one name at most, and words', () => {
    const codes = Object.values(NAMED_NUMBER_FORMATS).map(({ code }) => code);
    expect(new Set<string>(codes).size).toBe(codes.length);
    expect(numberFormatWords('0%')).toBe('as a percentage');
    expect(numberFormatWords('0.000')).toBe('number format 0.000');
  });
});
