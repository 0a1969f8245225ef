import { evaluateRule } from '../../../src/evaluation';
import type { Condition, DateUnit, Expression } from '../../../src/rules';
import { formulaOf } from '../../../src/rules';
import type { CellValue } from '../../../src/sheet';
import { cell, compare, day, number, rule, table, today } from '../../support/builders';
import { TODAY } from '../../support/effects';

/** 14:30 on Wednesday 11 March 2026. */
const NOW = TODAY + 14.5 / 24;

const offset = (base: Expression, amount: number, unit: DateUnit): Expression => {
  return { kind: 'dateOffset', base, amount: number(amount), unit };
};
const span = (direction: 'next' | 'last', amount: number, unit: DateUnit): Condition => {
  return { kind: 'dateSpan', direction, amount: number(amount), unit, value: cell };
};

function valuesWhere(condition: Condition, values: readonly CellValue[]): readonly CellValue[] {
  const effect = evaluateRule(rule(condition), table({ Value: values }), { today: TODAY, now: NOW });
  return effect.kind === 'condition' ? values.filter((_, row) => effect.mask.rows[0]?.[row] === 1) : [];
}

describe('Units of time', () => {
  it.each<[string, number, DateUnit, number]>([
    ['2026-03-11T08:00', 36, 'hour', day('2026-03-12') + 20 / 24],
    ['2026-03-11T08:00', -90, 'minute', day('2026-03-11') + 6.5 / 24],
    ['2026-11-30', 1, 'quarter', day('2027-02-28')],
    ['2026-03-11', -2, 'quarter', day('2025-09-11')],
    ['2008-10-01', 151, 'workday', day('2009-04-30')],
    ['2026-03-13', 1, 'workday', day('2026-03-16')],
    ['2026-03-14', 1, 'workday', day('2026-03-16')],
    ['2026-03-14', -1, 'workday', day('2026-03-13')],
    ['2026-03-16', -1, 'workday', day('2026-03-13')],
    ['2026-03-14', 0, 'workday', day('2026-03-14')],
    ['2026-03-11T17:00', 5, 'workday', day('2026-03-18')],
  ])('%s moved by %d %ss', (start, amount, unit, end) => {
    const [date = '', time = '0:0'] = start.split('T');
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const serial = day(date) + (hours * 60 + minutes) / 1440;
    expect(valuesWhere(compare(offset(cell, amount, unit), 'equalTo', number(end)), [serial])).toEqual([serial]);
  });

  it('Working days move over weekends in the 1904 system too', () => {
    const friday = day('2026-03-13') - 1462;
    const on = { ...table({ Value: [friday] }), dateSystem: 1904 } as const;
    const moved = compare(offset(cell, 1, 'workday'), 'equalTo', number(friday + 3));
    expect(evaluateRule(rule(moved), on, { today: TODAY - 1462 }).cells).toBe(1);
  });

  it('A span of hours or minutes begins now and keeps the time, both ends inside', () => {
    const values = [NOW - 1 / 24, NOW - 1 / 1440, NOW, NOW + 2 / 24, NOW + 2.01 / 24, TODAY + 1];
    expect(valuesWhere(span('next', 2, 'hour'), values)).toEqual([NOW, NOW + 2 / 24]);
    expect(valuesWhere(span('last', 30, 'minute'), values)).toEqual([NOW - 1 / 1440, NOW]);
  });

  it('A span of working days ends on the last of them', () => {
    const week = Array.from({ length: 10 }, (_, index) => TODAY + index);
    expect(valuesWhere(span('next', 3, 'workday'), week)).toEqual(week.slice(0, 6));
    expect(valuesWhere(span('last', 2, 'workday'), [TODAY - 3, TODAY - 2, TODAY])).toEqual([TODAY - 2, TODAY]);
  });

  it('A span of quarters is one of three times the months', () => {
    const values = [day('2026-06-11') + 0.5, day('2026-06-12')];
    expect(valuesWhere(span('next', 1, 'quarter'), values)).toEqual(values.slice(0, 1));
  });

  it.each<[Expression, string]>([
    [offset({ kind: 'now' }, 6, 'hour'), 'NOW()+6/24'],
    [offset(cell, -6, 'hour'), '$A2-6/24'],
    [offset(today, 45, 'minute'), 'TODAY()+45/1440'],
    [offset(today, -2, 'quarter'), 'EDATE(TODAY(),-6)'],
    [offset(today, 10, 'workday'), 'WORKDAY(TODAY(),10)'],
  ])('Formula of %j', (moved, formula) => {
    const formulaText = formulaOf(rule(compare(cell, 'lessThan', moved)), table({ Value: [1] }));
    expect(formulaText).toContain(`<${formula})`);
  });

  it('Hours after now are counted to the moment', () => {
    expect(valuesWhere(compare(cell, 'lessThan', { kind: 'now' }), [TODAY, NOW - 0.01, NOW + 0.01])).toEqual([TODAY, NOW - 0.01]);
    expect(valuesWhere(compare(cell, 'lessThan', offset({ kind: 'now' }, 1, 'hour')), [NOW + 0.03, NOW + 0.05])).toEqual([NOW + 0.03]);
  });
});
