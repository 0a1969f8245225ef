import { isDateFormat, isTimeFormat } from '../../../src/sheet';

describe('Format codes of dates', () => {
  it.each([
    'm/d/yyyy',
    'yyyy-mm-dd',
    'd-mmm-yy',
    'mmm-yy',
    'mmmm',
    'mm',
    'dddd',
    '[$-409]d-mmm-yy;@',
    '[$-F800]dddd, mmmm dd, yyyy',
    'm/d/yy h:mm',
    'dd.mm.yyyy hh:mm:ss',
    '[Red]yyyy;[Blue]yyyy',
    'yyyy"年"m"月"d"日"',
    '[$-411]ggge"年"',
    'YYYY-MM-DD',
    'd\\-m\\-yy',
    '[$-D00041E]d/m/bbbb',
  ])('%s', (code) => {
    expect([isDateFormat(code), isTimeFormat(code)]).toEqual([true, false]);
  });
});

describe('Format codes of times', () => {
  it.each([
    'h:mm',
    'hh:mm:ss',
    'h:mm AM/PM',
    '[h]:mm',
    '[h]:mm:ss',
    '[mm]:ss',
    '[ss]',
    'mm:ss',
    'mm:ss.0',
    '[$-F400]h:mm:ss AM/PM',
    'h" h "mm',
    '[Red][hh]:mm',
  ])('%s', (code) => {
    expect([isDateFormat(code), isTimeFormat(code)]).toEqual([false, true]);
  });
});

describe('Format codes of other numbers', () => {
  it.each([
    'General',
    'GENERAL',
    '0',
    '#,##0.00',
    '0%',
    '0.00E+00',
    '##0.0e+0',
    '@',
    '',
    '[Red]-0.00;0.00',
    '[>100][Green]0;0',
    '"day "0',
    '0" days"',
    '0\\d',
    '0_d',
    '0*d',
    '[$€-407] #,##0.00',
    '[$USD] #,##0',
    '[Magenta]0',
    '_("$"* #,##0.00_)',
    '# ?/?',
    '"unclosed day',
    '[unclosed',
    '0;-0;"zero d"',
  ])('%s', (code) => {
    expect([isDateFormat(code), isTimeFormat(code)]).toEqual([false, false]);
  });
});
