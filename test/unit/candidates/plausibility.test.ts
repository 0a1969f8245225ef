import { contextOfTable } from '../../../src/candidates';
import { isPlausible } from '../../../src/candidates/plausibility';
import type { Condition, Expression } from '../../../src/rules';
import { cell, column, compare, dates, number, rule, table, text, today } from '../../support/builders';

const CONTEXT = contextOfTable(
  table({
    Name: ['Ann', 'Bo'],
    Sales: [1, 2],
    Cost: [3, 4],
    Due: dates('2026-03-01', '2026-03-02'),
    Mixed: [1, 'TBC'],
    Empty: [null, null],
  }),
);
const [NAME, SALES, COST, DUE, MIXED, EMPTY] = [0, 1, 2, 3, 4, 5].map(column);
const plausible = (condition: Condition): boolean => isPlausible([rule(condition)], CONTEXT);
const at = (expression: Expression | undefined): Expression => expression ?? cell;

describe('People may well mean', () => {
  it.each<[string, Condition]>([
    ['two number columns compared', compare(at(SALES), 'greaterThan', at(COST))],
    ['a date before today', compare(at(DUE), 'lessThan', today)],
    ['a text equal to a name', compare(at(NAME), 'equalTo', text('Ann'))],
    ['a text in a column of numbers', compare(at(MIXED), 'equalTo', text('TBC'))],
    ['each cell against a column', compare(cell, 'greaterThan', at(COST))],
    ['a column of both kinds against numbers', compare(at(MIXED), 'greaterThan', at(SALES))],
    ['an empty column', compare(at(EMPTY), 'lessThan', today)],
    ['a window over dates', { kind: 'dateWindow', window: 'thisWeek', value: at(DUE) }],
    ['any text test', { kind: 'text', operator: 'contains', value: at(SALES), text: text('1') }],
  ])('%s', (_, condition) => {
    expect(plausible(condition)).toBe(true);
  });
});

describe('Hardly anyone means', () => {
  const over = compare(at(SALES), 'greaterThan', number(5));

  it.each<[string, Condition]>([
    ['a column compared with itself', compare(at(SALES), 'greaterThan', at(SALES))],
    ['a column compared with the cell that is looked at', compare(at(SALES), 'greaterThan', cell)],
    ['names ordered like numbers', compare(at(NAME), 'greaterThan', text('Ann'))],
    ['dates compared with amounts', compare(at(DUE), 'greaterThan', at(SALES))],
    ['amounts compared with today', compare(at(SALES), 'lessThan', today)],
    ['a window over amounts', { kind: 'dateWindow', window: 'thisWeek', value: at(SALES) }],
    ['the top of names', { kind: 'rank', direction: 'top', count: number(3), percent: false, value: at(NAME) }],
    ['names between bounds', { kind: 'between', negated: false, value: at(NAME), low: number(1), high: number(2) }],
    ['one option twice', { kind: 'oneOf', negated: false, value: at(NAME), options: [text('Ann'), text('Ann')] }],
    ['a key of one column twice', { kind: 'occurrence', which: 'duplicate', values: [at(NAME), at(NAME)] }],
    ['one thing said twice', { kind: 'and', conditions: [over, over] }],
    ['the opposite of such a thing', { kind: 'not', condition: compare(at(SALES), 'equalTo', at(SALES)) }],
  ])('%s', (_, condition) => {
    expect(plausible(condition)).toBe(false);
  });

  it('two rules with one condition', () => {
    expect(isPlausible([rule(over), rule(over, { kind: 'rows' })], CONTEXT)).toBe(false);
  });
});
