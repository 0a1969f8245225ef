import { parseRuleSet } from '../../../src/rules';
import type { Condition } from '../../../src/rules';
import type { TableSnapshot } from '../../../src/sheet';
import { dates, error, table } from '../../support/builders';
import { cellsWhere } from '../../support/effects';

function conditionOf(text: string, on: TableSnapshot): Condition {
  const parsed = parseRuleSet(`${text} => rows: bold`, on);
  const rule = parsed.ok ? parsed.value[0] : undefined;
  if (rule?.kind !== 'condition') throw new Error(JSON.stringify(parsed));
  return rule.condition;
}

/** The worksheet rows in which a condition holds. */
function rowsWhere(text: string, on: TableSnapshot): readonly number[] {
  return cellsWhere(conditionOf(text, on), on, { kind: 'columns', columns: [0] }).map((address) => Number(address.slice(1)));
}

const SALES = table({
  Region: ['North', 'south', 'NORTH', null, 'South', 'North', error('#N/A'), null],
  Sales: [10, 5, 30, 40, 7, 'n/a', 1, null],
  Open: [true, false, false, true, true, true, true, null],
});

describe('Statistics of a group', () => {
  it('are taken over the rows with the same key, whatever its case', () => {
    expect(rowsWhere('[Sales] = MAX([Sales] by [Region])', SALES)).toEqual([4, 6]);
    expect(rowsWhere('[Sales] < AVERAGE([Sales] by [Region])', SALES)).toEqual([2, 3]);
  });

  it('know no group of a blank or failing key', () => {
    expect(rowsWhere('[Sales] >= MIN([Sales] by [Region])', SALES)).toEqual([2, 3, 4, 6]);
    expect(rowsWhere('COUNTROWS(by [Region]) < 100', SALES)).toEqual([2, 3, 4, 6, 7]);
  });

  it('take the place or share that they are told', () => {
    expect(rowsWhere('[Sales] = SMALL([Sales], 1 by [Region])', SALES)).toEqual([2, 3]);
    expect(rowsWhere('[Sales] = LARGE([Sales], 2)', SALES)).toEqual([4]);
    expect(rowsWhere('[Sales] = PERCENTILE.INC([Sales], 0)', SALES)).toEqual([8]);
  });

  it('of the rows that fulfil a condition, own cells told from theirs', () => {
    expect(rowsWhere('[Sales] > SUM([Sales] where [Open] = false)', SALES)).toEqual([5]);
    expect(rowsWhere('COUNTROWS(where [Sales] > own [Sales]) = 1', SALES)).toEqual([4]);
    expect(rowsWhere('COUNTROWS(where [Region] = own [Region] and [Open] = true) = 2', SALES)).toEqual([2, 4, 7]);
  });

  it('rank and average within the group', () => {
    expect(rowsWhere('[Sales] in top 1 by [Region]', SALES)).toEqual([4, 6]);
    expect(rowsWhere('[Sales] above average by [Region]', SALES)).toEqual([4, 6]);
    expect(rowsWhere('[Sales] in bottom 50 percent by [Region]', SALES)).toEqual([2, 3]);
  });
});

describe('Counting', () => {
  it('finds bookings that overlap another one of the same room', () => {
    const bookings = table({
      Room: ['A', 'A', 'A', 'B'],
      From: dates('2026-03-01', '2026-03-04', '2026-03-10', '2026-03-02'),
      To: dates('2026-03-05', '2026-03-08', '2026-03-12', '2026-03-03'),
    });
    expect(rowsWhere('COUNTROWS(by [Room] where [From] < own [To] and [To] > own [From]) > 1', bookings)).toEqual([2, 3]);
  });

  it('tells the second occurrence from the first and third', () => {
    const names = table({ Name: ['Ann', 'Bo', 'ann', null, 'ANN', null] });
    expect(rowsWhere('OCCURRENCES([Name] so far) = 2', names)).toEqual([4]);
    expect(rowsWhere('OCCURRENCES([Name]) >= 3', names)).toEqual([2, 4, 6]);
  });

  it('numbers the runs of equal values, errors apart', () => {
    const keys = table({ Key: ['a', 'A', 'b', null, '', error('#N/A'), error('#N/A'), 'a'] });
    const runs = [1, 1, 2, 3, 3, 4, 5, 6];
    for (const run of [1, 2, 3, 4, 5, 6]) {
      expect(rowsWhere(`CHANGES([Key]) = ${run}`, keys)).toEqual(runs.flatMap((each, row) => (each === run ? [row + 2] : [])));
    }
  });
});

describe('Statistics of a row', () => {
  const months = table({ Jan: [1, null, -5, 'x'], Feb: [3, null, -1, null], Mar: [2, null, -2, error('#N/A')] });

  it('pass over what is no number, and are blank without any', () => {
    expect(rowsWhere('[Feb] = row MAX([Jan], [Feb], [Mar])', months)).toEqual([2, 3, 4, 5]);
    expect(rowsWhere('row SUM([Jan], [Feb], [Mar]) < 100', months)).toEqual([2, 4]);
    expect(rowsWhere('row LARGE([Jan], [Feb], [Mar]; 2) = 2', months)).toEqual([2]);
  });

  it('count the cells that fulfil a condition', () => {
    expect(rowsWhere('COUNTCELLS([Jan], [Feb], [Mar] where cell < 0) = 3', months)).toEqual([4]);
    expect(rowsWhere('COUNTCELLS([Jan], [Feb], [Mar] where cell is blank) >= 1', months)).toEqual([3, 5]);
  });
});
