import type { Condition, Expression } from '../../src/rules';
import { column, compare, date, number, text, today } from '../support/builders';
import type { ColumnName } from './tables';
import { tall } from './timedRule';
import type { TimedRule } from './timedRule';

type FunctionName = Extract<Expression, { kind: 'function' }>['name'];
type Property = Extract<Condition, { kind: 'is' }>['property'];

const first = column(0);
const second = column(1);

function call(name: FunctionName, ...parameters: readonly Expression[]): Expression {
  return { kind: 'function', name, arguments: parameters };
}

function calls(title: string, names: readonly ColumnName[], value: Expression, expected: Expression): TimedRule {
  return tall(title, names, compare(value, 'equalTo', expected));
}

function property(name: Property, ...names: readonly ColumnName[]): TimedRule {
  return tall(`is ${name}, ${names.join()}`, names, { kind: 'is', property: name, value: first });
}

/** Functions of numbers, texts and dates, and properties of cells. */
export const TIMED_CALLS: readonly TimedRule[] = [
  calls('ABS', ['Ratio'], call('ABS', first), number(1)),
  calls('MOD of whole numbers', ['Order'], call('MOD', first, number(7)), number(3)),
  calls('MOD', ['Amount'], call('MOD', first, number(7)), number(3)),
  calls('ROUND', ['Amount'], call('ROUND', first, number(0)), number(5_000)),
  calls('ROUND of all digits', ['Ratio'], call('ROUND', first, number(2)), number(0.25)),
  calls('SQRT', ['Amount'], call('SQRT', first), number(50)),
  calls('POWER', ['Amount'], call('POWER', first, number(2)), number(2_500)),
  calls('LEFT, many texts', ['Customer'], call('LEFT', first, number(10)), text('customer a')),
  calls('LEFT, few texts', ['Status'], call('LEFT', first, number(2)), text('on')),
  calls('RIGHT, many texts', ['Customer'], call('RIGHT', first, number(5)), text('a ltd')),
  calls('MID, many texts', ['Customer'], call('MID', first, number(10), number(2)), text('a1')),
  calls('UPPER, many texts', ['Customer'], call('UPPER', first), text('CUSTOMER A1 LTD')),
  tall('exactly UPPER, few texts', ['Status'], { kind: 'exact', negated: false, left: first, right: call('UPPER', first) }),
  tall('exactly PROPER, many texts', ['Customer'], { kind: 'exact', negated: false, left: first, right: call('PROPER', first) }),
  tall('exactly PROPER, long texts', ['Note'], { kind: 'exact', negated: false, left: first, right: call('PROPER', first) }),
  tall('exactly TRIM, long texts', ['Note'], { kind: 'exact', negated: true, left: first, right: call('TRIM', first) }),
  calls('CONCATENATE', ['Status', 'Customer'], call('CONCATENATE', first, second), text('OpenCustomer A1 Ltd')),
  tall('SUBSTITUTE, long texts', ['Note'], compare(call('LEN', call('SUBSTITUTE', first, text(' '), text(''))), 'lessThan', number(20))),
  tall('FIND, many texts', ['Customer'], compare(call('FIND', text('a'), first), 'lessThan', number(12))),
  tall('SEARCH, many texts', ['Customer'], compare(call('SEARCH', text('A'), first), 'lessThan', number(12))),
  tall('VALUE', ['Status'], compare(call('VALUE', first), 'lessThan', number(12))),
  calls('YEAR', ['Due'], call('YEAR', first), number(2025)),
  calls('DAY', ['Due'], call('DAY', first), number(15)),
  calls('WEEKDAY', ['Due'], call('WEEKDAY', first, number(2)), number(5)),
  calls('ISOWEEKNUM', ['Due'], call('ISOWEEKNUM', first), number(12)),
  calls('QUARTER', ['Due'], call('QUARTER', first), number(2)),
  calls('month of two columns', ['Due', 'Due'], call('MONTH', first), call('MONTH', second)),
  calls('HOUR', ['Due'], call('HOUR', first), number(12)),
  tall('TIMEOFDAY', ['Due'], compare(call('TIMEOFDAY', first), 'greaterThan', number(0.5))),
  calls('EOMONTH', ['Due'], call('EOMONTH', first, number(0)), first),
  tall('ANNIVERSARY', ['Due'], { kind: 'dateSpan', direction: 'next', amount: number(14), unit: 'day', value: call('ANNIVERSARY', first) }),
  tall('NETWORKDAYS', ['Due'], compare(call('NETWORKDAYS', first, today), 'greaterThan', number(30))),
  tall('NETWORKDAYS of two columns', ['Due', 'Due'], compare(call('NETWORKDAYS', first, second), 'greaterThan', number(30))),
  tall('YEARSBETWEEN', ['Due'], compare(call('YEARSBETWEEN', first, today), 'greaterThanOrEqual', number(1))),
  tall('MONTHSBETWEEN of two columns', ['Due', 'Due'], compare(call('MONTHSBETWEEN', first, second), 'greaterThan', number(6))),
  tall(
    'ten working days after a date',
    ['Due'],
    compare({ kind: 'dateOffset', base: first, amount: number(10), unit: 'workday' }, 'lessThan', today),
  ),
  tall(
    'date two weeks before another',
    ['Due', 'Due'],
    compare({ kind: 'dateOffset', base: first, amount: number(2), unit: 'week' }, 'lessThan', second),
  ),
  tall(
    'date three months before another',
    ['Due', 'Due'],
    compare({ kind: 'dateOffset', base: first, amount: number(3), unit: 'month' }, 'lessThan', second),
  ),
  tall('next three months', ['Due'], { kind: 'dateSpan', direction: 'next', amount: number(3), unit: 'month', value: first }),
  tall('exactly a text', ['Status'], { kind: 'exact', negated: false, left: first, right: text('Completed') }),
  tall('exactly another column', ['Customer', 'Customer'], { kind: 'exact', negated: true, left: first, right: second }),
  tall('contains in its case, long texts', ['Note'], {
    kind: 'text',
    operator: 'contains',
    value: first,
    text: text('urgent Paid'),
    matchCase: true,
  }),
  tall('contains another column', ['Note', 'Status'], { kind: 'text', operator: 'contains', value: first, text: second }),
  tall('one of two columns', ['Order', 'Order', 'Order'], { kind: 'oneOf', negated: false, value: first, options: [second, column(2)] }),
  tall('between two columns', ['Amount', 'Budget', 'Budget'], {
    kind: 'between',
    negated: false,
    value: first,
    low: second,
    high: column(2),
  }),
  tall('at least two of three', ['Amount', 'Budget'], {
    kind: 'atLeast',
    count: 2,
    conditions: [
      compare(first, 'greaterThan', number(5_000)),
      compare(first, 'lessThan', second),
      compare(second, 'greaterThan', number(2_000)),
    ],
  }),
  tall('not', ['Due'], { kind: 'not', condition: compare(first, 'lessThan', date('2026-03-01')) }),
  property('notBlank', 'Note'),
  property('number', 'Amount'),
  property('wholeNumber', 'Amount'),
  property('wholeNumber', 'Ratio'),
  property('containsDigit', 'Customer'),
  property('containsDigit', 'Amount'),
  property('numberAsText', 'Customer'),
  property('email', 'Note'),
  property('untrimmed', 'Note'),
  property('upperCase', 'Customer'),
  property('lowerCase', 'Note'),
];
