import type { Condition, Expression } from '../../../src/rules';
import { cell, column, compare, error, number, table, text } from '../../support/builders';
import { cellsWhere, valuesWhere } from '../../support/effects';

const mixed = [null, '', 4, 5, 6, '5', 'apple', true, false, error('#N/A')];

describe('Ordering comparisons', () => {
  it('hold between numbers only when compared with a number', () => {
    expect(valuesWhere(compare(cell, 'lessThan', number(5)), mixed)).toEqual([4]);
    expect(valuesWhere(compare(cell, 'lessThanOrEqual', number(5)), mixed)).toEqual([4, 5]);
    expect(valuesWhere(compare(cell, 'greaterThan', number(5)), mixed)).toEqual([6]);
    expect(valuesWhere(compare(cell, 'greaterThanOrEqual', number(5)), mixed)).toEqual([5, 6]);
  });

  it('never take a blank for zero', () => {
    expect(valuesWhere(compare(cell, 'lessThanOrEqual', number(0)), [null, '', 0, -1])).toEqual([0, -1]);
  });

  it('order text without its case, empty text left out', () => {
    expect(valuesWhere(compare(cell, 'lessThan', text('B')), ['a', 'A', 'b', 'c', '', null, 1])).toEqual(['a', 'A']);
  });

  it('order FALSE before TRUE', () => {
    expect(valuesWhere(compare(cell, 'lessThan', { kind: 'boolean', value: true }), mixed)).toEqual([false]);
  });

  it('see 15 digits', () => {
    expect(valuesWhere(compare(cell, 'greaterThan', number(0.3)), [0.1 + 0.2, 0.31])).toEqual([0.31]);
  });

  it('compare one column of the row with another', () => {
    const sales = table({ Sales: [10, 5, null, 8, 'n/a'], Target: [8, 5, 3, null, 1] });
    expect(cellsWhere(compare(column(0), 'greaterThan', column(1)), sales, { kind: 'columns', columns: [0] })).toEqual(['A2']);
  });
});

describe('Equality', () => {
  it('ignores the case of text and tells "5" from 5', () => {
    expect(valuesWhere(compare(cell, 'equalTo', text('APPLE')), mixed)).toEqual(['apple']);
    expect(valuesWhere(compare(cell, 'equalTo', number(5)), mixed)).toEqual([5]);
    expect(valuesWhere(compare(cell, 'equalTo', text('5')), mixed)).toEqual(['5']);
  });

  it('takes wildcards for plain characters', () => {
    expect(valuesWhere(compare(cell, 'equalTo', text('a*')), ['a*', 'abc'])).toEqual(['a*']);
  });

  it('of 0 or FALSE does not hold for blanks', () => {
    expect(valuesWhere(compare(cell, 'equalTo', number(0)), [null, '', 0, false])).toEqual([0]);
    expect(valuesWhere(compare(cell, 'equalTo', { kind: 'boolean', value: false }), [null, '', 0, false])).toEqual([false]);
  });

  it('of empty text holds for blanks', () => {
    expect(valuesWhere(compare(cell, 'equalTo', text('')), [null, '', ' ', 0])).toEqual([null, '']);
  });

  it('turned round holds for blanks and other types, never for errors', () => {
    expect(valuesWhere(compare(cell, 'notEqualTo', number(5)), mixed)).toEqual([null, '', 4, 6, '5', 'apple', true, false]);
  });

  it('compares columns of the row', () => {
    const pairs = table({ A: ['x', 1, null, error('#N/A'), '1'], B: ['X', 1, '', error('#N/A'), 1] });
    const left: Expression = column(0);
    expect(cellsWhere(compare(left, 'equalTo', column(1)), pairs, { kind: 'columns', columns: [0] })).toEqual(['A2', 'A3', 'A4']);
    expect(cellsWhere(compare(left, 'notEqualTo', column(1)), pairs, { kind: 'columns', columns: [0] })).toEqual(['A6']);
  });
});

describe('Between', () => {
  const between = (negated: boolean, low: number, high: number): Condition => ({
    kind: 'between',
    negated,
    value: cell,
    low: number(low),
    high: number(high),
  });

  it('includes both bounds', () => {
    expect(valuesWhere(between(false, 4, 5), mixed)).toEqual([4, 5]);
  });

  it('holds nowhere when the low bound is above the high one', () => {
    expect(valuesWhere(between(false, 6, 4), mixed)).toEqual([]);
  });

  it('negated holds for numbers outside only', () => {
    expect(valuesWhere(between(true, 5, 5), mixed)).toEqual([4, 6]);
  });

  it('reads bounds from the row', () => {
    const readings = table({ Value: [5, 5, 5], Low: [1, 6, null], High: [9, 9, 9] });
    const within: Condition = { kind: 'between', negated: false, value: column(0), low: column(1), high: column(2) };
    expect(cellsWhere(within, readings, { kind: 'columns', columns: [0] })).toEqual(['A2']);
  });
});

describe('One of several', () => {
  const oneOf = (negated: boolean, ...options: Expression[]): Condition => ({ kind: 'oneOf', negated, value: cell, options });
  const statuses = ['Completed', 'cancelled', 'Open', null, '', 3, error('#REF!')];

  it('holds for any of the values, whatever their case', () => {
    expect(valuesWhere(oneOf(false, text('completed'), text('Cancelled'), number(3)), statuses)).toEqual(['Completed', 'cancelled', 3]);
  });

  it('negated holds for blanks too, never for errors', () => {
    expect(valuesWhere(oneOf(true, text('completed'), text('Cancelled')), statuses)).toEqual(['Open', null, '', 3]);
  });

  it('may name a column of the row', () => {
    const people = table({ Owner: ['Ann', 'Bo', 'Cy'], Deputy: ['ann', 'Ann', null] });
    const condition: Condition = { kind: 'oneOf', negated: false, value: column(0), options: [column(1), text('Cy')] };
    expect(cellsWhere(condition, people, { kind: 'columns', columns: [0] })).toEqual(['A2', 'A4']);
  });

  it('of nothing holds nowhere, negated everywhere but on errors', () => {
    expect(valuesWhere(oneOf(false), statuses)).toEqual([]);
    expect(valuesWhere(oneOf(true), statuses)).toHaveLength(6);
  });
});
