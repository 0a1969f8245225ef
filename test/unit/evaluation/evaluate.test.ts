import { evaluateCondition, evaluateRule } from '../../../src/evaluation';
import type { Condition } from '../../../src/rules';
import { cell, column, columns, compare, number, rule, table, tableOfColumns, text } from '../../support/builders';
import { TODAY, cellsWhere } from '../../support/effects';

const orders = table({ Customer: ['Ann', 'Bo', 'Cy'], Status: ['open', 'done', 'open'], Amount: [5, 50, 500] });
const isOpen: Condition = compare(column(1), 'equalTo', text('open'));

describe('Targets', () => {
  it('of columns format the cells of these columns in the rows where the condition holds', () => {
    expect(cellsWhere(isOpen, orders, columns(2, 0))).toEqual(['A2', 'C2', 'A4', 'C4']);
  });

  it('of rows format every column', () => {
    expect(cellsWhere(isOpen, orders, { kind: 'rows' })).toEqual(['A2', 'B2', 'C2', 'A4', 'B4', 'C4']);
  });

  it('of the selection look at every cell by itself', () => {
    expect(cellsWhere(compare(cell, 'greaterThan', number(40)), orders, { kind: 'selection' })).toEqual(['C3', 'C4']);
  });

  it('are addressed where the table stands', () => {
    const elsewhere = { ...orders, range: { ...orders.range, rowIndex: 9, columnIndex: 27 } };
    expect(cellsWhere(isOpen, elsewhere, columns(0))).toEqual(['AB10', 'AB12']);
  });

  it('leave out columns that the table lacks and count none twice', () => {
    const effect = evaluateRule(rule(isOpen, columns(2, 2, 9, -1, 0.5)), orders, { today: TODAY });
    expect(effect.kind === 'condition' && effect.mask.columns).toEqual([2]);
    expect(effect.cells).toBe(2);
  });
});

describe('One cell', () => {
  it('is decided as within the rule', () => {
    const large = compare(cell, 'greaterThan', number(40));
    const at = (row: number, index: number): boolean => evaluateCondition(large, orders, { today: TODAY }, { row, column: index });
    expect([at(0, 2), at(1, 2), at(1, 0), at(99, 2), at(0, 99)]).toEqual([false, true, false, false, false]);
  });

  it('is ranked within its own column', () => {
    const top: Condition = { kind: 'rank', direction: 'top', count: number(1), percent: false, value: cell };
    expect(evaluateCondition(top, table({ A: [1, 2], B: [9, 8] }), { today: TODAY }, { row: 1, column: 0 })).toBe(true);
  });
});

it('A rule carries its format and whether it stops', () => {
  const effect = evaluateRule({ ...rule(isOpen, columns(0), { bold: true }), stopIfTrue: true }, orders, { today: TODAY });
  expect(effect).toMatchObject({ kind: 'condition', format: { bold: true }, stopIfTrue: true, cells: 2 });
});

it('Columns of unequal length are blank below their end', () => {
  const ragged = tableOfColumns([
    { header: 'A', values: ['x'], numberFormats: 'General' },
    { header: 'B', values: [1, 2, 3], numberFormats: 'General' },
  ]);
  expect(cellsWhere({ kind: 'is', property: 'blank', value: cell }, ragged)).toEqual(['A3', 'A4']);
});

it('An empty table has no cells', () => {
  const empty = tableOfColumns([]);
  expect(evaluateRule(rule(isOpen), empty, { today: TODAY }).cells).toBe(0);
  expect(
    evaluateRule({ kind: 'visual', target: { kind: 'rows' }, visual: { kind: 'dataBar', color: '#000000' } }, empty, { today: TODAY })
      .cells,
  ).toBe(0);
});
