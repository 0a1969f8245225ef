import type { Condition, Expression, ScalePoint, Visual } from '../../src/rules';
import { cell, column, columns, compare, date, number, text, today } from '../support/builders';
import type { ColumnName } from './tables';
import { TIMED_CALLS } from './timedCalls';
import { TIMED_COUNTS } from './timedCounts';
import { tall, wide } from './timedRule';
import type { TimedRule } from './timedRule';

const first = column(0);
const second = column(1);

function drawn(name: string, visual: Visual, isJudged = false): TimedRule {
  return { name, columns: ['Amount'], shape: 'tall', rule: { kind: 'visual', target: columns(0), visual }, isJudged };
}

const is = (property: Extract<Condition, { kind: 'is' }>['property']): Condition => ({ kind: 'is', property, value: first });
const occurrence = (which: Extract<Condition, { kind: 'occurrence' }>['which'], ...values: readonly Expression[]): Condition => {
  return { kind: 'occurrence', which, values };
};
const rank = (direction: 'top' | 'bottom', count: number, percent: boolean, value: Expression): Condition => {
  return { kind: 'rank', direction, count: number(count), percent, value };
};
const contains = (part: string): Condition => ({ kind: 'text', operator: 'contains', value: first, text: text(part) });
const call = (name: Extract<Expression, { kind: 'function' }>['name'], argument: Expression): Expression => ({
  kind: 'function',
  name,
  arguments: [argument],
});
const statistic = (name: Extract<Expression, { kind: 'statistic' }>['name']): Expression => ({ kind: 'statistic', name, column: 0 });
const window = (name: Extract<Condition, { kind: 'dateWindow' }>['window']): Condition => ({
  kind: 'dateWindow',
  window: name,
  value: first,
});
const average = (relation: Extract<Condition, { kind: 'average' }>['relation']): Condition => ({ kind: 'average', relation, value: first });

function scale(...points: readonly ScalePoint[]): Visual {
  const colors = ['#F8696B', '#FFEB84', '#63BE7B'];
  const stops = points.map((point, index) => ({ point, color: colors[index] ?? '#FFFFFF' }));
  return { kind: 'colorScale', stops };
}

const LOWEST: ScalePoint = { kind: 'lowestValue' };
const HIGHEST: ScalePoint = { kind: 'highestValue' };
const MIDDLE: ScalePoint = { kind: 'percentile', value: 50 };

const TEN_AMOUNTS = Array<ColumnName>(10).fill('Amount');
const TEN_CUSTOMERS = Array<ColumnName>(10).fill('Customer');
const ORDER_LINES: readonly ColumnName[] = ['Amount', 'Budget', 'Ratio', 'Order', 'Status', 'Customer', 'Note', 'Due', 'Due', 'Status'];

const overdue: Condition = {
  kind: 'and',
  conditions: [compare(first, 'lessThan', today), compare(second, 'notEqualTo', text('completed'))],
};
const either: Condition = {
  kind: 'or',
  conditions: [compare(first, 'greaterThan', number(9_900)), compare(first, 'lessThan', second), is('blank')],
};

/** One rule of each kind, common ones and hard ones. */
export const TIMED_RULES: readonly TimedRule[] = [
  tall('number above a constant', ['Amount'], compare(first, 'greaterThan', number(5_000)), true),
  tall('number equal to a constant', ['Amount'], compare(first, 'equalTo', number(5_000))),
  tall('all digits equal to a constant', ['Ratio'], compare(first, 'equalTo', number(0.25))),
  tall('text equal to a constant', ['Status'], compare(first, 'equalTo', text('completed')), true),
  tall('text after a constant', ['Customer'], compare(first, 'greaterThan', text('customer m'))),
  tall('date before a constant', ['Due'], compare(first, 'lessThan', date('2026-03-01'))),
  tall('between', ['Amount'], { kind: 'between', negated: false, value: first, low: number(1_000), high: number(2_000) }),
  tall('not between', ['Ratio'], { kind: 'between', negated: true, value: first, low: number(-1), high: number(1) }),
  tall('contains, few texts', ['Status'], contains('prog')),
  tall('contains, many texts', ['Customer'], contains('99'), true),
  tall('contains, long texts', ['Note'], contains('urgent paid')),
  tall('one of', ['Status'], { kind: 'oneOf', negated: false, value: first, options: [text('completed'), text('Cancelled')] }),
  tall('one of, many texts', ['Customer'], { kind: 'oneOf', negated: true, value: first, options: [text('customer a1 ltd'), text('x')] }),
  tall('blank', ['Status'], is('blank')),
  tall('duplicate numbers', ['Order'], occurrence('duplicate', first), true),
  tall('duplicate numbers of all digits', ['Ratio'], occurrence('duplicate', first)),
  tall('duplicate texts', ['Customer'], occurrence('duplicate', first), true),
  tall('duplicate texts, few', ['Status'], occurrence('duplicate', first)),
  tall('duplicate long texts', ['Note'], occurrence('duplicate', first)),
  tall('duplicates of two columns together', ['Customer', 'Order'], occurrence('duplicate', first, second)),
  tall('unique texts', ['Customer'], occurrence('unique', first)),
  tall('first occurrence', ['Order'], occurrence('first', first)),
  tall('later occurrences', ['Order'], occurrence('later', first)),
  tall('top 10', ['Amount'], rank('top', 10, false, first), true),
  tall('top 10 of all digits', ['Ratio'], rank('top', 10, false, first)),
  tall('bottom 10 %', ['Amount'], rank('bottom', 10, true, first)),
  tall('above average', ['Amount'], average('above'), true),
  tall('below average of all digits', ['Ratio'], average('below')),
  tall('above the median', ['Amount'], compare(first, 'greaterThan', statistic('MEDIAN'))),
  tall('more than a standard deviation above 0', ['Ratio'], compare(first, 'greaterThan', statistic('STDEV.P'))),
  tall('this month', ['Due'], window('thisMonth'), true),
  tall('weekend', ['Due'], window('weekend')),
  tall('next 14 days', ['Due'], { kind: 'dateSpan', direction: 'next', amount: number(14), unit: 'day', value: first }),
  tall('month of a date', ['Due'], compare(call('MONTH', first), 'equalTo', number(12))),
  tall(
    'three months after a date',
    ['Due'],
    compare({ kind: 'dateOffset', base: first, amount: number(3), unit: 'month' }, 'lessThan', today),
  ),
  tall('length of a text', ['Customer'], compare(call('LEN', first), 'greaterThan', number(16))),
  tall('column above another', ['Amount', 'Budget'], compare(first, 'greaterThan', second), true),
  tall('column equal to another', ['Amount', 'Budget'], compare(first, 'equalTo', second)),
  tall('text equal to another column', ['Customer', 'Customer'], compare(first, 'equalTo', second)),
  tall(
    'calculated',
    ['Amount', 'Budget'],
    compare({ kind: 'arithmetic', operator: '-', left: first, right: second }, 'lessThan', number(-100)),
  ),
  tall('and: overdue and not completed', ['Due', 'Status'], overdue, true),
  tall('or: three conditions', ['Amount', 'Budget'], either),
  drawn('2-colour scale', scale(LOWEST, HIGHEST)),
  drawn('3-colour scale with percentile', scale(LOWEST, MIDDLE, HIGHEST), true),
  drawn('data bar', { kind: 'dataBar', color: '#638EC6' }, true),
  drawn('icon set', { kind: 'iconSet', style: 'fiveArrows', reversed: false, showIconOnly: false }),
  wide('each cell above a constant', TEN_AMOUNTS, compare(cell, 'greaterThan', number(5_000))),
  wide('duplicate numbers in ten columns', TEN_AMOUNTS, occurrence('duplicate', cell)),
  wide('duplicate texts in ten columns', TEN_CUSTOMERS, occurrence('duplicate', cell)),
  wide('top 10 % of ten columns', TEN_AMOUNTS, rank('top', 10, true, cell)),
  wide('above average of ten columns', TEN_AMOUNTS, { kind: 'average', relation: 'above', value: cell }),
  wide('whole rows by status', ORDER_LINES, compare(column(4), 'equalTo', text('cancelled')), { kind: 'rows' }),
  ...TIMED_CALLS,
  ...TIMED_COUNTS,
];
