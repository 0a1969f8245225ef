import { evaluateCondition } from '../../../src/evaluation';
import type { Expression, FunctionName } from '../../../src/rules';
import type { CellValue, DateSystem } from '../../../src/sheet';
import { isErrorValue } from '../../../src/sheet';
import { column, compare, day, error, table } from '../../support/builders';
import { TODAY } from '../../support/effects';

/** Whether a function of these values, each in a cell of its own, gives a value. */
function gives(
  name: FunctionName,
  values: readonly CellValue[],
  result: CellValue,
  options: { today?: number; dateSystem?: DateSystem } = {},
): boolean {
  const { today = TODAY, dateSystem = 1900 } = options;
  const cells = Object.fromEntries(values.map((value, index) => [`Value ${index}`, [value]]));
  const data = { ...table({ Expected: [result], ...cells }), dateSystem };
  const call: Expression = { kind: 'function', name, arguments: values.map((_, index) => column(index + 1)) };
  const condition = isErrorValue(result) ? ({ kind: 'is', property: 'error', value: call } as const) : compare(call, 'equalTo', column(0));
  return evaluateCondition(condition, data, { today }, { row: 0, column: 0 });
}

type Line = readonly [name: FunctionName, values: readonly CellValue[], result: CellValue];

describe('Functions of numbers', () => {
  it.each<Line>([
    ['INT', [8.9], 8],
    ['INT', [-8.9], -9],
    ['MOD', [3, 2], 1],
    ['MOD', [-3, 2], 1],
    ['MOD', [3, -2], -1],
    ['MOD', [-3, -2], -1],
    ['MOD', [5, 0], error('#DIV/0!')],
    ['MOD', [1e13, 2], error('#NUM!')],
    ['ROUND', [2.15, 1], 2.2],
    ['ROUND', [2.149, 1], 2.1],
    ['ROUND', [-1.475, 2], -1.48],
    ['ROUND', [21.5, -1], 20],
    ['ROUND', [626.3, -3], 1000],
    ['ROUND', [-50.55, -2], -100],
    ['ROUND', [1.005, 2], 1.01],
    ['ROUND', [2.5], 3],
    ['ROUNDUP', [3.2, 0], 4],
    ['ROUNDUP', [-3.14159, 1], -3.2],
    ['ROUNDUP', [31415.92654, -2], 31500],
    ['ROUNDUP', [3 * 1.1 - 0.3], 3],
    ['ROUNDDOWN', [76.9, 0], 76],
    ['ROUNDDOWN', [-3.14159, 1], -3.1],
    ['ROUNDDOWN', [31415.92654, -2], 31400],
    ['SQRT', [16], 4],
    ['SQRT', [-16], error('#NUM!')],
    ['POWER', [5, 2], 25],
    ['POWER', [4, 1.25], 5.65685424949238],
    ['POWER', [0, 0], error('#NUM!')],
    ['POWER', [0, -1], error('#DIV/0!')],
    ['POWER', [-8, 0.5], error('#NUM!')],
  ])('%s of %p is %p', (name, values, result) => {
    expect(gives(name, values, result)).toBe(true);
  });

  it('a blank anywhere gives a blank, an error its own', () => {
    expect(gives('MOD', [null, 2], null)).toBe(true);
    expect(gives('MOD', [5, ''], null)).toBe(true);
    expect(gives('MOD', [null, error('#N/A')], error('#N/A'))).toBe(true);
    expect(gives('POWER', ['two', 2], error('#VALUE!'))).toBe(true);
    expect(gives('POWER', ['3', true], 3)).toBe(true);
  });
});

describe('Functions of text', () => {
  it.each<Line>([
    ['LEN', ['Phoenix, AZ'], 11],
    ['LEFT', ['Sale Price', 4], 'Sale'],
    ['LEFT', ['Sale', 9], 'Sale'],
    ['LEFT', ['Sale', 0], null],
    ['LEFT', ['Sale', -1], error('#VALUE!')],
    ['LEFT', [12.5, 2], '12'],
    ['LEFT', [0.1 + 0.2, 9], '0.3'],
    ['LEFT', [true, 1], 'T'],
    ['LEFT', [null, 2], null],
    ['LEFT', ['Sale', 2.9], 'Sa'],
    ['LEFT', ['Sale', null], null],
    ['RIGHT', ['Sale Price', 5], 'Price'],
    ['RIGHT', ['Sale', 0], null],
    ['RIGHT', ['Sale', 9], 'Sale'],
    ['RIGHT', ['Sale', -1], error('#VALUE!')],
    ['MID', ['Fluid Flow', 1, 5], 'Fluid'],
    ['MID', ['Fluid Flow', 7, 20], 'Flow'],
    ['MID', ['Fluid Flow', 20, 5], null],
    ['MID', ['Fluid Flow', 0, 5], error('#VALUE!')],
    ['MID', ['Fluid Flow', 1, -1], error('#VALUE!')],
    ['TRIM', [' First  Quarter Earnings '], 'First Quarter Earnings'],
    ['TRIM', ['   '], null],
    ['CONCATENATE', ['Andreas', ' ', 'Hauser'], 'Andreas Hauser'],
    ['CONCATENATE', ['A', 7], 'A7'],
    ['CONCATENATE', ['A', null], 'A'],
    ['CONCATENATE', [null, ''], null],
    ['CONCATENATE', ['A', error('#N/A')], error('#N/A')],
    ['SUBSTITUTE', ['Sales Data', 'Sales', 'Cost'], 'Cost Data'],
    ['SUBSTITUTE', ['Quarter 1, 2011', '1', '2'], 'Quarter 2, 2022'],
    ['SUBSTITUTE', ['aAa', 'a', '$&'], '$&A$&'],
    ['SUBSTITUTE', ['aaa', '', 'x'], 'aaa'],
    ['SUBSTITUTE', ['a-b', '-', null], 'ab'],
    ['FIND', ['M', 'Miriam McGovern'], 1],
    ['FIND', ['m', 'Miriam McGovern'], 6],
    ['FIND', ['x', 'Miriam McGovern'], error('#VALUE!')],
    ['FIND', ['', 'Miriam'], 1],
    ['SEARCH', ['M', 'miriam'], 1],
    ['SEARCH', ['margin', 'Profit Margin'], 8],
    ['SEARCH', ['*', 'a*b'], 2],
    ['SEARCH', ['?', 'ab'], error('#VALUE!')],
    ['VALUE', ['1000'], 1000],
    ['VALUE', ['16%'], 0.16],
    ['VALUE', ['x'], error('#VALUE!')],
    ['VALUE', [true], error('#VALUE!')],
    ['VALUE', [''], null],
    ['VALUE', [12], 12],
  ])('%s of %p is %p', (name, values, result) => {
    expect(gives(name, values, result)).toBe(true);
  });

  it.each<readonly [FunctionName, string, string]>([
    ['UPPER', 'straße ÿ', 'STRAßE Ÿ'],
    ['LOWER', 'E. E. Cummings', 'e. e. cummings'],
    ['PROPER', 'this is a TITLE', 'This Is A Title'],
    ['PROPER', '2-way street', '2-Way Street'],
    ['PROPER', '76BudGet', '76Budget'],
  ])('%s of %p keeps and changes case as Excel does', (name, value, result) => {
    const call: Expression = { kind: 'function', name, arguments: [column(1)] };
    const found: Expression = { kind: 'function', name: 'FIND', arguments: [column(0), call] };
    const one: Expression = { kind: 'number', value: 1 };
    const data = table({ Expected: [result], Value: [value] });
    expect(evaluateCondition(compare(found, 'equalTo', one), data, { today: TODAY }, { row: 0, column: 0 })).toBe(true);
  });
});

describe('Functions of dates', () => {
  it.each<Line>([
    ['WEEKDAY', [day('2008-02-14')], 5],
    ['WEEKDAY', [day('2008-02-14'), 2], 4],
    ['WEEKDAY', [day('2008-02-14'), 3], 3],
    ['WEEKDAY', [day('2026-03-08'), 11], 7],
    ['WEEKDAY', [day('2026-03-08'), 17], 1],
    ['WEEKDAY', [day('2026-03-08'), 4], error('#NUM!')],
    ['ISOWEEKNUM', [day('2012-03-09')], 10],
    ['ISOWEEKNUM', [day('2020-12-31')], 53],
    ['ISOWEEKNUM', [day('2021-01-03')], 53],
    ['ISOWEEKNUM', [day('2021-01-04')], 1],
    ['ISOWEEKNUM', [day('2024-12-30')], 1],
    ['ISOWEEKNUM', [day('2023-01-01')], 52],
    ['ISOWEEKNUM', [-1], error('#NUM!')],
    ['QUARTER', [day('2026-03-31')], 1],
    ['QUARTER', [day('2026-04-01')], 2],
    ['QUARTER', [day('2026-12-31')], 4],
    ['HOUR', [0.75], 18],
    ['HOUR', [day('2011-07-18') + 0.3125], 7],
    ['HOUR', [13 / 24], 13],
    ['HOUR', [-0.5], error('#NUM!')],
    ['MINUTE', [0.53125], 45],
    ['MINUTE', [13 / 24], 0],
    ['TIMEOFDAY', [day('2026-03-01') + 0.75], 0.75],
    ['TIMEOFDAY', [-0.25], 0.75],
    ['EOMONTH', [day('2011-01-01'), 1], day('2011-02-28')],
    ['EOMONTH', [day('2011-01-01'), -3], day('2010-10-31')],
    ['EOMONTH', [day('2024-01-31') + 0.5, 1.9], day('2024-02-29')],
    ['EOMONTH', [5, -2], error('#NUM!')],
    ['NETWORKDAYS', [day('2012-10-01'), day('2013-03-01')], 110],
    ['NETWORKDAYS', [day('2026-03-09'), day('2026-03-09')], 1],
    ['NETWORKDAYS', [day('2026-03-07'), day('2026-03-08')], 0],
    ['NETWORKDAYS', [day('2026-03-13'), day('2026-03-09')], -5],
    ['YEARSBETWEEN', [day('2001-01-01'), day('2003-01-01')], 2],
    ['YEARSBETWEEN', [day('2000-06-15'), day('2026-06-14') + 0.9], 25],
    ['YEARSBETWEEN', [day('2024-02-29'), day('2025-02-28')], 0],
    ['MONTHSBETWEEN', [day('2001-06-01'), day('2002-08-15')], 14],
    ['MONTHSBETWEEN', [day('2026-01-31'), day('2026-02-28')], 0],
    ['MONTHSBETWEEN', [day('2026-02-01') + 0.9, day('2026-02-01') + 0.1], 0],
    ['YEARSBETWEEN', [day('2026-02-02'), day('2026-02-01')], error('#NUM!')],
    ['NETWORKDAYS', [null, day('2026-02-01')], null],
  ])('%s of %p is %p', (name, values, result) => {
    expect(gives(name, values, result)).toBe(true);
  });

  it.each([
    ['2000-03-11', '2026-03-11', '2026-03-11'],
    ['2000-03-10', '2026-03-11', '2027-03-10'],
    ['2000-02-29', '2026-02-01', '2026-02-28'],
    ['2000-02-29', '2028-02-01', '2028-02-29'],
    ['2000-02-29', '2027-03-01', '2028-02-29'],
    ['2030-07-01', '2026-03-11', '2026-07-01'],
  ])('The anniversary of %s on or after %s is %s', (date, today, next) => {
    expect(gives('ANNIVERSARY', [day(date) + 0.4], day(next), { today: day(today) })).toBe(true);
  });

  it('Dates of the 1904 system are read as such', () => {
    const options = { dateSystem: 1904 } as const;
    expect(gives('YEAR', [0], 1904, options)).toBe(true);
    expect(gives('WEEKDAY', [0, 2], 5, options)).toBe(true);
    expect(gives('ISOWEEKNUM', [0], 53, options)).toBe(true);
    expect(gives('NETWORKDAYS', [day('2012-10-01') - 1462, day('2013-03-01') - 1462], 110, options)).toBe(true);
    expect(gives('EOMONTH', [day('2011-01-01') - 1462, 1], day('2011-02-28') - 1462, options)).toBe(true);
  });
});
