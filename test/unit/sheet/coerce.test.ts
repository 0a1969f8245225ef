import { textOfNumber, toNumber, toText } from '../../../src/sheet';

describe('Arithmetic takes', () => {
  it.each([
    [5, 5],
    [true, 1],
    [false, 0],
    [null, 0],
    ['12', 12],
    [' -1.5 ', -1.5],
    ['1e3', 1000],
    ['.5', 0.5],
    ['5%', 0.05],
  ])('%p as %p', (value, number) => {
    expect(toNumber(value)).toBe(number);
  });

  it.each(['', 'abc', '1,5', '0x10', 'Infinity', '1e999', '--1', '5%%'])('%p as #VALUE!', (text) => {
    expect(toNumber(text)).toEqual({ error: '#VALUE!' });
  });

  it('errors as they are', () => {
    expect(toNumber({ error: '#N/A' })).toEqual({ error: '#N/A' });
    expect(toText({ error: '#N/A' })).toEqual({ error: '#N/A' });
  });
});

describe('A number joins text', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [-12, '-12'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333333333333'],
    [-2.5, '-2.5'],
    [0.00001, '0.00001'],
    [123_456_789_012, '123456789012'],
    [1234567890123456, '1234567890123460'],
    [1e20, '100000000000000000000'],
    [1e21, '1E+21'],
    [1.5e-12, '1.5E-12'],
    [-1e300, '-1E+300'],
  ])('%p as %p', (number, text) => {
    expect(textOfNumber(number)).toBe(text);
  });
});

it('Booleans join text in capitals, blanks as nothing', () => {
  expect([toText(true), toText(false), toText(null), toText('x'), toText(7)]).toEqual(['TRUE', 'FALSE', '', 'x', '7']);
});
