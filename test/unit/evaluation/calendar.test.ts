import { evaluateRule } from '../../../src/evaluation';
import type { Condition, DateUnit, DateWindow } from '../../../src/rules';
import { isoDateOfSerial } from '../../../src/sheet';
import type { CellValue } from '../../../src/sheet';
import { cell, column, columns, compare, date, day, error, number, rule, table, tableOfColumns, today } from '../../support/builders';
import { TODAY, cellsWhere, formattedCells, valuesWhere } from '../../support/effects';

/** Every day of three years about today. */
const calendar = Array.from({ length: 1096 }, (_, index) => day('2025-01-01') + index);

function spanOf(condition: Condition): readonly (string | undefined)[] {
  const days = valuesWhere(condition, calendar).filter((value) => typeof value === 'number');
  const [first = Number.NaN] = days;
  const last = days.at(-1) ?? Number.NaN;
  expect(days).toHaveLength(Number.isNaN(first) ? 0 : last - first + 1);
  return [isoDateOfSerial(first), isoDateOfSerial(last)];
}

describe('Calendar windows on Wednesday 11 March 2026', () => {
  it.each<[DateWindow, string, string]>([
    ['yesterday', '2026-03-10', '2026-03-10'],
    ['today', '2026-03-11', '2026-03-11'],
    ['tomorrow', '2026-03-12', '2026-03-12'],
    ['lastSevenDays', '2026-03-05', '2026-03-11'],
    ['lastWeek', '2026-03-01', '2026-03-07'],
    ['thisWeek', '2026-03-08', '2026-03-14'],
    ['nextWeek', '2026-03-15', '2026-03-21'],
    ['lastMonth', '2026-02-01', '2026-02-28'],
    ['thisMonth', '2026-03-01', '2026-03-31'],
    ['nextMonth', '2026-04-01', '2026-04-30'],
    ['lastQuarter', '2025-10-01', '2025-12-31'],
    ['thisQuarter', '2026-01-01', '2026-03-31'],
    ['nextQuarter', '2026-04-01', '2026-06-30'],
    ['lastYear', '2025-01-01', '2025-12-31'],
    ['thisYear', '2026-01-01', '2026-12-31'],
    ['nextYear', '2027-01-01', '2027-12-31'],
  ])('%s', (window, first, last) => {
    expect(spanOf({ kind: 'dateWindow', window, value: cell })).toEqual([first, last]);
  });

  it('weekends are Saturday and Sunday, weekdays the rest', () => {
    const week = ['2026-03-07', '2026-03-08', '2026-03-09', '2026-03-13', '2026-03-14'].map((iso) => day(iso));
    expect(valuesWhere({ kind: 'dateWindow', window: 'weekend', value: cell }, week).map(iso)).toEqual([
      '2026-03-07',
      '2026-03-08',
      '2026-03-14',
    ]);
    expect(valuesWhere({ kind: 'dateWindow', window: 'weekday', value: cell }, week).map(iso)).toEqual(['2026-03-09', '2026-03-13']);
  });

  it('ignore the time of day, of the cells and of today', () => {
    const effect = evaluateRule(
      rule({ kind: 'dateWindow', window: 'today', value: cell }),
      table({ At: [TODAY, TODAY + 0.99, TODAY + 1] }),
      {
        today: TODAY + 0.7,
      },
    );
    expect(effect.cells).toBe(2);
  });

  it('hold for no blank, text, boolean, error, or number outside the calendar', () => {
    const values = [null, '', '2026-03-11', true, error('#N/A'), -1, 3_000_000];
    const weekdays: Condition = { kind: 'dateWindow', window: 'weekday', value: cell };
    const weekends: Condition = { kind: 'dateWindow', window: 'weekend', value: cell };
    expect(valuesWhere({ kind: 'or', conditions: [weekdays, weekends] }, values)).toEqual([]);
  });

  it('begin on Sunday itself', () => {
    const sunday = day('2026-03-08');
    const effect = evaluateRule(rule({ kind: 'dateWindow', window: 'thisWeek', value: cell }), table({ Day: calendar }), { today: sunday });
    expect(effect.cells).toBe(7);
    expect(effect.kind === 'condition' && effect.mask.rows[0]?.[sunday - day('2025-01-01')]).toBe(1);
  });

  it('follow the 1904 date system', () => {
    const values = ['2026-03-01', '2026-03-31', '2026-04-01'].map((text) => day(text, 1904));
    const mac = tableOfColumns([{ header: 'Due', values, numberFormats: 'yyyy-mm-dd' }], { dateSystem: 1904 });
    const thisMonth = evaluateRule(rule({ kind: 'dateWindow', window: 'thisMonth', value: cell }), mac, { today: day('2026-03-11', 1904) });
    expect(formattedCells(thisMonth, mac)).toEqual(['A2', 'A3']);
  });
});

function iso(value: CellValue): string | undefined {
  return typeof value === 'number' ? isoDateOfSerial(value) : undefined;
}

describe('Spans from today', () => {
  const span = (direction: 'next' | 'last', amount: number, unit: DateUnit): Condition => ({
    kind: 'dateSpan',
    direction,
    amount: number(amount),
    unit,
    value: cell,
  });

  it.each<['next' | 'last', number, DateUnit, string, string]>([
    ['next', 7, 'day', '2026-03-11', '2026-03-18'],
    ['last', 30, 'day', '2026-02-09', '2026-03-11'],
    ['next', 2, 'week', '2026-03-11', '2026-03-25'],
    ['next', 1, 'month', '2026-03-11', '2026-04-11'],
    ['last', 6, 'month', '2025-09-11', '2026-03-11'],
    ['last', 1, 'year', '2025-03-11', '2026-03-11'],
    ['next', 0, 'day', '2026-03-11', '2026-03-11'],
  ])('%s %d %s includes both ends', (direction, amount, unit, first, last) => {
    expect(spanOf(span(direction, amount, unit))).toEqual([first, last]);
  });

  it('of a negative amount hold nowhere', () => {
    expect(spanOf(span('next', -3, 'day'))).toEqual([undefined, undefined]);
  });

  it('ignore the time of day', () => {
    expect(valuesWhere(span('next', 1, 'day'), [TODAY - 0.1, TODAY + 0.5, TODAY + 1.9, TODAY + 2])).toEqual([TODAY + 0.5, TODAY + 1.9]);
  });

  it('may take the amount from the row', () => {
    const terms = table({ Due: [TODAY + 5, TODAY + 5, TODAY + 5], Days: [10, 3, null] });
    const within: Condition = { kind: 'dateSpan', direction: 'next', amount: column(1), unit: 'day', value: column(0) };
    expect(cellsWhere(within, terms, columns(0))).toEqual(['A2']);
  });
});

describe('Comparisons with dates', () => {
  it('compare serial numbers: noon of today is after today', () => {
    expect(valuesWhere(compare(cell, 'greaterThan', today), [TODAY, TODAY + 0.5, TODAY + 1])).toEqual([TODAY + 0.5, TODAY + 1]);
  });

  it('never find a blank before today', () => {
    expect(valuesWhere(compare(cell, 'lessThan', today), [null, '', 'TBC', TODAY - 1])).toEqual([TODAY - 1]);
  });

  it('take literal dates', () => {
    expect(valuesWhere(compare(cell, 'greaterThanOrEqual', date('2026-03-11')), [TODAY - 1, TODAY])).toEqual([TODAY]);
  });
});
