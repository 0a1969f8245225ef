import type { Condition, Expression, StatisticName } from '../../src/rules';
import { cell, column, compare, number, text } from '../support/builders';
import type { ColumnName } from './tables';
import { tall, wide } from './timedRule';
import type { TimedRule } from './timedRule';

const first = column(0);
const second = column(1);
const TEN_AMOUNTS = Array<ColumnName>(10).fill('Amount');
/** A quarter of the rows: as many cells as a range of the sheet may have. */
const LONG_RANGE = { rowIndex: 1, columnIndex: 0, rowCount: 250_000, columnCount: 1 };

type Extent = Pick<Extract<Expression, { kind: 'statistic' }>, 'by' | 'where' | 'parameter'>;

function ofGroup(title: string, names: readonly ColumnName[], name: StatisticName, extent: Extent): TimedRule {
  return tall(title, names, compare(first, 'greaterThanOrEqual', { kind: 'statistic', name, column: 0, ...extent }));
}

function counted(title: string, names: readonly ColumnName[], count: Expression, least = 3): TimedRule {
  return tall(title, names, compare(count, 'greaterThanOrEqual', number(least)));
}

const isOpen: Condition = compare(second, 'equalTo', text('open'));
const top3: Condition = { kind: 'rank', direction: 'top', count: number(3), percent: false, value: first, by: [1] };
const aboveGroup: Condition = { kind: 'average', relation: 'above', value: first, by: [1] };
const occurs = (upToRow: boolean, ...values: readonly Expression[]): Expression => ({ kind: 'occurrences', values, upToRow });
const member = (negated: boolean): Condition => ({ kind: 'memberOf', negated, value: first, list: { column: 1 } });

/** What looks at more than one cell: statistics, counts, runs, lists and neighbours. */
export const TIMED_COUNTS: readonly TimedRule[] = [
  tall('top 3 by group, five groups', ['Amount', 'Status'], top3),
  tall('top 3 by group, many groups of texts', ['Amount', 'Customer'], top3),
  tall('top 3 by group, many groups of numbers', ['Amount', 'Order'], top3),
  tall('above average by group, five groups', ['Amount', 'Status'], aboveGroup),
  tall('above average by group, many groups', ['Amount', 'Customer'], aboveGroup),
  ofGroup('max by group, five groups', ['Amount', 'Status'], 'MAX', { by: [1] }),
  ofGroup('max by group, many groups of texts', ['Amount', 'Customer'], 'MAX', { by: [1] }),
  ofGroup('max by group, many groups of numbers', ['Amount', 'Order'], 'MAX', { by: [1] }),
  ofGroup('max by two columns', ['Amount', 'Status', 'Order'], 'MAX', { by: [1, 2] }),
  ofGroup('median by group', ['Amount', 'Status'], 'MEDIAN', { by: [1] }),
  ofGroup('second largest by group', ['Amount', 'Status'], 'LARGE', { by: [1], parameter: number(2) }),
  ofGroup('sum by group', ['Amount', 'Status'], 'SUM', { by: [1] }),
  ofGroup('mean of some rows', ['Amount', 'Status'], 'AVERAGE', { where: isOpen }),
  ofGroup('second largest', ['Amount'], 'LARGE', { parameter: number(2) }),
  ofGroup('90 % percentile', ['Amount'], 'PERCENTILE.INC', { parameter: number(0.9) }),
  counted('rows by key, few keys', ['Status'], { kind: 'countRows', by: [0] }),
  counted('rows by key, many texts', ['Customer'], { kind: 'countRows', by: [0] }),
  counted('rows by key, many numbers', ['Order'], { kind: 'countRows', by: [0] }),
  counted('rows by key that fulfil a condition', ['Order', 'Status'], { kind: 'countRows', by: [0], where: isOpen }, 1),
  counted('rows with the own value in another column', ['Order', 'Order'], {
    kind: 'countRows',
    where: compare(second, 'equalTo', { kind: 'own', column: 0 }),
  }),
  counted('occurrences of numbers', ['Order'], occurs(false, first)),
  counted('occurrences of numbers so far', ['Order'], occurs(true, first)),
  counted('occurrences of texts', ['Customer'], occurs(false, first)),
  counted('occurrences of texts so far', ['Customer'], occurs(true, first)),
  counted('occurrences of two columns together', ['Status', 'Order'], occurs(false, first, second), 2),
  wide('occurrences in ten columns', TEN_AMOUNTS, compare(occurs(false, cell), 'greaterThan', number(2))),
  tall('member of another column, numbers', ['Order', 'Order'], member(false)),
  tall('not member of another column, texts', ['Customer', 'Customer'], member(true)),
  tall('member of a range', ['Order', 'Order'], { kind: 'memberOf', negated: false, value: first, list: { range: LONG_RANGE } }),
  counted('changes of numbers', ['Order'], { kind: 'changes', column: 0 }, 500_000),
  counted('changes of texts', ['Status'], { kind: 'changes', column: 0 }, 500_000),
  tall('equal to the cell above', ['Status'], compare(first, 'equalTo', { kind: 'neighbour', column: 0, rows: -1 })),
  tall('above the cell above', ['Amount'], compare(first, 'greaterThan', { kind: 'neighbour', column: 0, rows: -1 })),
  wide('above the cell to the left', TEN_AMOUNTS, compare(cell, 'greaterThan', { kind: 'cellNeighbour', rows: 0, columns: -1 })),
  wide(
    'count of cells of ten columns',
    TEN_AMOUNTS,
    compare(
      { kind: 'countCells', columns: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], where: compare(cell, 'greaterThan', number(5_000)) },
      'greaterThan',
      number(5),
    ),
    { kind: 'rows' },
  ),
  wide(
    'sum of ten columns',
    TEN_AMOUNTS,
    compare({ kind: 'rowStatistic', name: 'SUM', columns: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }, 'greaterThan', number(50_000)),
    { kind: 'rows' },
  ),
  wide(
    'largest of its row',
    TEN_AMOUNTS,
    compare(cell, 'equalTo', { kind: 'rowStatistic', name: 'MAX', columns: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }),
  ),
  tall(
    'above the mean of a range',
    ['Amount'],
    compare(first, 'greaterThan', { kind: 'rangeStatistic', name: 'AVERAGE', range: LONG_RANGE }),
  ),
  tall(
    'every second row',
    ['Amount'],
    compare({ kind: 'function', name: 'MOD', arguments: [{ kind: 'dataRowNumber' }, number(2)] }, 'equalTo', number(0)),
  ),
];
