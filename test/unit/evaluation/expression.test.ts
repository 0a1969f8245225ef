import { evaluateCondition } from '../../../src/evaluation';
import type { Condition, Expression, FunctionName, StatisticName } from '../../../src/rules';
import type { CellValue } from '../../../src/sheet';
import { cell, column, columns, compare, day, error, number, table, tableOfColumns, text, today } from '../../support/builders';
import { TODAY, cellsWhere, valuesWhere } from '../../support/effects';

type Arithmetic = Extract<Expression, { kind: 'arithmetic' }>;

const arithmetic = (left: Expression, operator: Arithmetic['operator'], right: Expression): Expression => ({
  kind: 'arithmetic',
  operator,
  left,
  right,
});
const apply = (name: FunctionName, ...values: readonly Expression[]): Expression => ({
  kind: 'function',
  name,
  arguments: values.length === 0 ? [cell] : values,
});

/** Whether an expression gives a value when the row holds `first` and `second`. */
function gives(expression: Expression, value: CellValue, first: CellValue = null, second: CellValue = null): boolean {
  const data = table({ A: [first], B: [second], Expected: [value] });
  const context = { today: TODAY };
  const place = { row: 0, column: 0 };
  if (typeof value === 'object' && value !== null) {
    return evaluateCondition({ kind: 'is', property: 'error', value: expression }, data, context, place);
  }
  return evaluateCondition(compare(expression, 'equalTo', column(2)), data, context, place);
}

describe('Arithmetic', () => {
  const over = (operator: Arithmetic['operator']): Expression => arithmetic(column(0), operator, column(1));

  it.each<[Arithmetic['operator'], CellValue, CellValue, CellValue]>([
    ['+', 2, 3, 5],
    ['-', 2, 3, -1],
    ['*', 2, 3, 6],
    ['/', 3, 2, 1.5],
    ['+', '2', true, 3],
    ['/', 1, 0, error('#DIV/0!')],
    ['+', 'x', 1, error('#VALUE!')],
    ['*', 1, error('#N/A'), error('#N/A')],
    ['*', 1e300, 1e300, error('#NUM!')],
  ])('%s of %p and %p', (operator, left, right, result) => {
    expect(gives(over(operator), result, left, right)).toBe(true);
  });

  it('a blank adds nothing to a sum, two blanks are a blank', () => {
    expect(gives(over('+'), 5, 5, null)).toBe(true);
    expect(gives(over('+'), 5, '', 5)).toBe(true);
    expect(gives(over('+'), null, null, '')).toBe(true);
  });

  it('a blank takes no part in a difference, product or quotient', () => {
    const rows = table({ Start: [TODAY - 60, null, TODAY], Sold: [3, 4, null] });
    expect(cellsWhere(compare(arithmetic(today, '-', column(0)), 'greaterThan', number(30)), rows, columns(0))).toEqual(['A2']);
    expect(gives(over('*'), null, null, 4)).toBe(true);
    expect(gives(over('/'), null, 4, null)).toBe(true);
    expect(gives(over('-'), null, 4, '')).toBe(true);
  });
});

describe('Functions', () => {
  it.each<[FunctionName, CellValue, CellValue]>([
    ['ABS', -2, 2],
    ['LEN', 'four', 4],
    ['LEN', 0.1 + 0.2, 3],
    ['LEN', true, 4],
    ['DAY', day('2026-03-11'), 11],
    ['MONTH', day('2026-03-11') + 0.9, 3],
    ['YEAR', day('2026-12-31'), 2026],
    ['WEEKDAY', day('2026-03-08'), 1],
    ['ROUND', 2.5, 3],
    ['ROUND', -2.5, -3],
    ['ROUND', 2.4, 2],
    ['MONTH', -1, error('#NUM!')],
    ['WEEKDAY', 3_000_000, error('#NUM!')],
    ['YEAR', 'soon', error('#VALUE!')],
    ['LEN', error('#N/A'), error('#N/A')],
  ])('%s of %p', (name, argument, result) => {
    expect(gives(apply(name), result, argument)).toBe(true);
  });

  it('of a blank are blank: no blank is in January or shorter than 5', () => {
    expect(valuesWhere(compare(apply('MONTH'), 'equalTo', number(1)), [null, '', 1])).toEqual([1]);
    expect(valuesWhere(compare(apply('LEN'), 'lessThan', number(5)), [null, '', 'abc', 'abcdef'])).toEqual(['abc']);
  });

  it('count days as the 1904 system does', () => {
    const mac = tableOfColumns([{ header: 'D', values: [day('2026-03-11', 1904)], numberFormats: 'yyyy-mm-dd' }], { dateSystem: 1904 });
    expect(evaluateCondition(compare(apply('YEAR'), 'equalTo', number(2026)), mac, { today: 0 }, { row: 0, column: 0 })).toBe(true);
    expect(evaluateCondition(compare(apply('WEEKDAY'), 'equalTo', number(4)), mac, { today: 0 }, { row: 0, column: 0 })).toBe(true);
  });
});

describe('Statistics', () => {
  const statistic = (name: StatisticName, index = 0): Expression => ({ kind: 'statistic', name, column: index });
  const data = table({ Value: [2, 4, 4, 10, null, 'x', true, error('#N/A')], Empty: ['a', null] });
  const holds = (condition: Condition): boolean => evaluateCondition(condition, data, { today: TODAY }, { row: 0, column: 0 });

  it.each<[StatisticName, number]>([
    ['AVERAGE', 5],
    ['MEDIAN', 4],
    ['MIN', 2],
    ['MAX', 10],
    ['SUM', 20],
    ['STDEV.P', 3],
  ])('%s is over the numbers of the column', (name, result) => {
    expect(holds(compare(statistic(name), 'equalTo', number(result)))).toBe(true);
  });

  it('of no numbers are the errors and zeros that Excel gives', () => {
    const isError = (name: StatisticName): boolean => holds({ kind: 'is', property: 'error', value: statistic(name, 1) });
    expect((['AVERAGE', 'MEDIAN', 'STDEV.P'] as const).map(isError)).toEqual([true, true, true]);
    expect((['MIN', 'MAX', 'SUM'] as const).map((name) => holds(compare(statistic(name, 1), 'equalTo', number(0))))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it('lose nothing between huge numbers', () => {
    const huge = table({ Value: [1e300, 5, -1e300, 1e-9] });
    const sum = compare(statistic('SUM'), 'greaterThan', number(4.9));
    expect(evaluateCondition(sum, huge, { today: TODAY }, { row: 0, column: 0 })).toBe(true);
  });
});

describe('Date offsets', () => {
  const offset = (amount: number, unit: 'day' | 'week' | 'month' | 'year', base: Expression = cell): Expression => ({
    kind: 'dateOffset',
    base,
    amount: number(amount),
    unit,
  });

  it('keep the time of day for days and weeks, drop it for months and years', () => {
    expect(gives(offset(2, 'day'), TODAY + 2.5, TODAY + 0.5)).toBe(true);
    expect(gives(offset(-1, 'week'), TODAY - 6.5, TODAY + 0.5)).toBe(true);
    expect(gives(offset(1, 'month'), day('2026-02-28'), day('2026-01-31') + 0.5)).toBe(true);
    expect(gives(offset(1, 'year'), day('2025-02-28'), day('2024-02-29'))).toBe(true);
  });

  it('of a blank are blank, of text an error', () => {
    expect(gives(offset(7, 'day'), null, null)).toBe(true);
    expect(gives(offset(7, 'day'), error('#VALUE!'), 'soon')).toBe(true);
    expect(gives(offset(-1, 'month'), error('#NUM!'), 5)).toBe(true);
  });

  it('count from today', () => {
    expect(gives(offset(-3, 'month', today), day('2025-12-11'))).toBe(true);
  });
});

it('A column that the table lacks is an error where it is read', () => {
  expect(cellsWhere({ kind: 'is', property: 'error', value: column(7) }, table({ A: [1] }))).toEqual(['A2']);
  expect(cellsWhere(compare(column(7), 'notEqualTo', text('x')), table({ A: [1] }))).toEqual([]);
});
