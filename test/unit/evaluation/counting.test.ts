import type { Condition, Expression } from '../../../src/rules';
import { cell, column, columns, error, number, table, text } from '../../support/builders';
import { cellsWhere, valuesWhere } from '../../support/effects';

type Occurrence = Extract<Condition, { kind: 'occurrence' }>['which'];
const occurs = (which: Occurrence, ...values: Expression[]): Condition => ({ kind: 'occurrence', which, values });

describe('Occurrences', () => {
  const names = ['Ann', 'Bo', 'ANN', null, null, '', 'Cy', 'ann', error('#N/A'), error('#N/A')];

  it('find duplicates whatever their case, never blanks or errors', () => {
    expect(valuesWhere(occurs('duplicate', cell), names)).toEqual(['Ann', 'ANN', 'ann']);
  });

  it('find values that stand alone', () => {
    expect(valuesWhere(occurs('unique', cell), names)).toEqual(['Bo', 'Cy']);
  });

  it('tell the first from the later ones', () => {
    expect(valuesWhere(occurs('first', cell), names)).toEqual(['Ann', 'Bo', 'Cy']);
    expect(valuesWhere(occurs('later', cell), names)).toEqual(['ANN', 'ann']);
  });

  it('tell "0012" from 12 and "1" from 1, and know no wildcards', () => {
    expect(valuesWhere(occurs('duplicate', cell), ['0012', 12, '12', '*', 'x', true, 1, '1'])).toEqual([]);
  });

  it('see numbers with 15 digits', () => {
    expect(valuesWhere(occurs('duplicate', cell), [0.1 + 0.2, 0.3, 0.31, 0, -0])).toEqual([0.1 + 0.2, 0.3, 0, -0]);
  });

  it('take several columns as one key', () => {
    const orders = table({ Customer: ['Ann', 'Ann', 'ann', 'Bo', null, null], Item: ['pen', 'cup', 'PEN', 'pen', null, null] });
    expect(cellsWhere(occurs('duplicate', column(0), column(1)), orders, { kind: 'rows' })).toEqual(['A2', 'B2', 'A4', 'B4']);
    const shifted = table({ A: ['ab', 'a'], B: ['c', 'bc'] });
    expect(cellsWhere(occurs('duplicate', column(0), column(1)), shifted)).toEqual([]);
  });

  it('of this cell are counted over the whole block, row by row', () => {
    const block = table({ A: ['x', 'y'], B: ['z', 'x'], C: ['y', 'y'] });
    expect(cellsWhere(occurs('duplicate', cell), block, columns(0, 1))).toEqual(['A2', 'B3']);
    expect(cellsWhere(occurs('first', cell), block)).toEqual(['A2', 'B2', 'C2']);
    expect(cellsWhere(occurs('later', cell), block)).toEqual(['A3', 'B3', 'C3']);
  });

  it('of a named column are counted in that column, whatever is formatted', () => {
    const block = table({ A: ['x', 'x'], B: ['x', 'q'] });
    expect(cellsWhere(occurs('duplicate', column(1)), block, { kind: 'rows' })).toEqual([]);
    expect(cellsWhere(occurs('duplicate', column(0)), block, columns(1))).toEqual(['B2', 'B3']);
  });
});

describe('Ranks', () => {
  const rank = (direction: 'top' | 'bottom', count: number, percent = false, value: Expression = cell): Condition => ({
    kind: 'rank',
    direction,
    count: number(count),
    percent,
    value,
  });

  it('keep ties with the last one', () => {
    expect(valuesWhere(rank('top', 2), [5, 9, 7, 7, 1])).toEqual([9, 7, 7]);
    expect(valuesWhere(rank('bottom', 1), [5, 1, 1])).toEqual([1, 1]);
  });

  it('rank numbers only', () => {
    expect(valuesWhere(rank('top', 3), [5, null, 'zzz', true, '99', error('#NUM!'), 4])).toEqual([5, 4]);
    expect(valuesWhere(rank('bottom', 1), [null, '', 3, 4])).toEqual([3]);
  });

  it('of n per cent take the floor, at least one', () => {
    const twelve = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    expect(valuesWhere(rank('top', 20, true), twelve)).toEqual([11, 12]);
    expect(valuesWhere(rank('top', 24.9, true), twelve)).toEqual([11, 12]);
    expect(valuesWhere(rank('top', 25, true), twelve)).toEqual([10, 11, 12]);
    expect(valuesWhere(rank('bottom', 1, true), twelve)).toEqual([1]);
    expect(valuesWhere(rank('top', 100, true), twelve)).toEqual(twelve);
  });

  it('count per cents of the numbers, not of the rows', () => {
    expect(valuesWhere(rank('top', 50, true), [1, 2, null, null, 'x', 3, 4])).toEqual([3, 4]);
  });

  it('of none or fewer hold nowhere, of more than all everywhere', () => {
    expect(valuesWhere(rank('top', 0), [1, 2])).toEqual([]);
    expect(valuesWhere(rank('top', -1, true), [1, 2])).toEqual([]);
    expect(valuesWhere(rank('top', 10), [1, 2])).toEqual([1, 2]);
    expect(valuesWhere(rank('top', 3), ['a'])).toEqual([]);
  });

  it('may take the count from the table', () => {
    const data = table({ Value: [5, 9, 7], Count: [2, 1, 1] });
    const counted: Condition = { kind: 'rank', direction: 'top', percent: false, value: column(0), count: column(1) };
    expect(cellsWhere(counted, data, columns(0))).toEqual(['A3']);
  });

  it('of this cell are taken over the whole block, of a named column over the column', () => {
    const block = table({ A: [1, 2], B: [10, 20] });
    expect(cellsWhere(rank('top', 2), block)).toEqual(['B2', 'B3']);
    expect(cellsWhere(rank('top', 1, false, column(0)), block, { kind: 'rows' })).toEqual(['A3', 'B3']);
  });

  it('rank what is calculated from the row', () => {
    const block = table({ Price: [2, 3, null], Cost: [1, 3, 0] });
    const margin: Expression = { kind: 'arithmetic', operator: '-', left: column(0), right: column(1) };
    expect(cellsWhere(rank('top', 1, false, margin), block, columns(0))).toEqual(['A2']);
  });
});

describe('Averages', () => {
  type Relation = Extract<Condition, { kind: 'average' }>['relation'];
  const average = (relation: Relation): Condition => ({ kind: 'average', relation, value: cell });
  const values = [1, 2, 3, null, '', '100', true, error('#N/A')];

  it.each<[Relation, readonly number[]]>([
    ['above', [3]],
    ['below', [1]],
    ['equalOrAbove', [2, 3]],
    ['equalOrBelow', [1, 2]],
  ])('%s is over the numbers only', (relation, expected) => {
    expect(valuesWhere(average(relation), values)).toEqual(expected);
  });

  it('of no numbers hold nowhere', () => {
    expect(valuesWhere(average('equalOrAbove'), ['a', null])).toEqual([]);
  });

  it('of equal fractions are equal to them', () => {
    expect(valuesWhere(average('above'), [0.1, 0.1, 0.1])).toEqual([]);
    expect(valuesWhere(average('below'), [0.7, 0.7, 0.7])).toEqual([]);
  });

  it('of this cell are taken over the whole block', () => {
    expect(cellsWhere(average('above'), table({ A: [1, 2], B: [10, 3] }))).toEqual(['B2']);
  });
});

describe('Not, and, or', () => {
  const open: Condition = { kind: 'comparison', operator: 'equalTo', left: cell, right: text('open') };

  it('NOT is the complement, on blanks and errors too', () => {
    const values = ['open', 'OPEN', 'x', null, error('#N/A')];
    expect(valuesWhere({ kind: 'not', condition: open }, values)).toEqual(['x', null, error('#N/A')]);
  });

  it('no conditions: AND holds everywhere, OR nowhere', () => {
    expect(valuesWhere({ kind: 'and', conditions: [] }, [1, 2])).toEqual([1, 2]);
    expect(valuesWhere({ kind: 'or', conditions: [] }, [1, 2])).toEqual([]);
  });

  it('join conditions on the cell with conditions on the row', () => {
    const data = table({ A: ['open', 'open'], B: ['open', 'x'], Done: [false, true] });
    const notDone: Condition = { kind: 'comparison', operator: 'equalTo', left: column(2), right: { kind: 'boolean', value: false } };
    expect(cellsWhere({ kind: 'and', conditions: [open, notDone] }, data)).toEqual(['A2', 'B2']);
    expect(cellsWhere({ kind: 'or', conditions: [open, notDone] }, data)).toEqual(['A2', 'B2', 'C2', 'A3']);
  });
});
