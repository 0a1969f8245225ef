import { evaluateRule } from '../../../src/evaluation';
import type { Condition, Expression, Target } from '../../../src/rules';
import type { TableSnapshot } from '../../../src/sheet';
import { cell, column, columns, compare, rule, table } from '../../support/builders';
import { formattedCells } from '../../support/effects';

const above = (index: number, rows = -1): Expression => ({ kind: 'neighbour', column: index, rows });
const left: Expression = { kind: 'cellNeighbour', rows: 0, columns: -1 };
const isBlank = (value: Expression): Condition => ({ kind: 'is', property: 'blank', value });
const cellsOf = (condition: Condition, on: TableSnapshot, target: Target = columns(0)): readonly string[] =>
  [...formattedCells(evaluateRule(rule(condition, target), on, { today: 46_000 }), on)].sort();

describe('A cell beside the table', () => {
  it('is blank while nothing is known of it, and what was read once it is', () => {
    const unread = table({ Amount: [1, 2] }, { firstCell: { rowIndex: 4, columnIndex: 2 } });
    expect(cellsOf(isBlank(above(0, 1)), unread)).toEqual(['C6']);
    const read = table({ Amount: [1, 2] }, { firstCell: { rowIndex: 4, columnIndex: 2 }, cells: { C7: 'Total', B5: 7 } });
    expect(cellsOf(isBlank(above(0, 1)), read)).toEqual([]);
    expect(cellsOf(compare(left, 'greaterThan', cell), read)).toEqual(['C5']);
  });

  it('is the header right above the data, or what stands there where the headers are elsewhere', () => {
    const plain = table({ Amount: [1] });
    expect(cellsOf(compare(above(0), 'equalTo', { kind: 'text', value: 'amount' }), plain)).toEqual(['A2']);
    const apart = { ...table({ Amount: [1] }, { firstCell: { rowIndex: 3, columnIndex: 0 }, cells: { A3: 'in €' } }), headerRowIndex: 1 };
    expect(cellsOf(compare(above(0), 'equalTo', { kind: 'text', value: 'in €' }), apart)).toEqual(['A4']);
    expect(cellsOf(compare({ kind: 'header' }, 'equalTo', { kind: 'text', value: 'Amount' }), apart)).toEqual(['A4']);
  });

  it('of the first row of a sheet is at its other end, as in Excel', () => {
    const atTop = table({ Amount: [5, 5] }, { firstCell: { rowIndex: 0, columnIndex: 0 }, cells: { A1048576: 5 } });
    expect(cellsOf(compare(column(0), 'equalTo', above(0)), atTop)).toEqual(['A1', 'A2']);
    expect(cellsOf(isBlank(left), atTop)).toEqual(['A1', 'A2']);
  });

  it('follows the rows that were read of a table that was sampled', () => {
    const whole = table({ Amount: [1, 9, 3, 4] });
    const sampled: TableSnapshot = {
      ...whole,
      columns: [{ header: 'Amount', values: [1, 3, 4], numberFormats: 'General' }],
      sampledRows: [0, 2, 3],
    };
    const effect = evaluateRule(rule(compare(column(0), 'greaterThan', above(0)), columns(0)), sampled, { today: 46_000 });
    expect(effect.kind === 'condition' && [...(effect.mask.rows[0] ?? [])]).toEqual([0, 0, 1]);
  });

  it('of a column that the table lacks is an error', () => {
    const is = (property: 'error' | 'notError'): Condition => ({ kind: 'is', property, value: above(7) });
    expect(cellsOf(is('error'), table({ Amount: [1] }))).toEqual(['A2']);
    expect(cellsOf(is('notError'), table({ Amount: [1] }))).toEqual([]);
  });
});

describe('In a condition on other rows', () => {
  it('the row above is the one above each of these rows', () => {
    const on = table({ Amount: [1, 2, 1, 5] });
    const rises: Expression = { kind: 'countRows', where: compare(column(0), 'greaterThan', above(0)) };
    expect(cellsOf(compare(rises, 'equalTo', { kind: 'number', value: 2 }), on)).toHaveLength(4);
  });
});
