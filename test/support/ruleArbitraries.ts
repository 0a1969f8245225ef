import fc from 'fast-check';
import { CELL_PROPERTIES, arbitraryMember, arbitraryTextShapes } from './arbitraryTexts';
import type { Condition, DateUnit, Expression } from '../../src/rules';
import { DATE_WINDOWS } from '../../src/rules';
import { arbitraryAnyBeside, arbitraryAnyRangeStatistic } from './arbitraryBeside';
import { anyCounting } from './arbitraryCounting';
import { arbitraryAnyFunction } from './arbitraryFunctions';

const unit = fc.constantFrom<DateUnit>('minute', 'hour', 'day', 'workday', 'week', 'month', 'quarter', 'year');
const literalNumber = fc.double({ noNaN: true, noDefaultInfinity: true });

/** Any expression over this many columns, sensible or not: for laws of form, not of meaning. */
export function arbitraryAnyExpression(columnCount: number): fc.Arbitrary<Expression> {
  const column = fc.integer({ min: 0, max: columnCount - 1 });
  const leaf = fc.oneof<fc.Arbitrary<Expression>[]>(
    fc.record({ kind: fc.constant('number'), value: literalNumber }),
    fc.record({ kind: fc.constant('text'), value: fc.string({ unit: 'binary' }) }),
    fc.record({ kind: fc.constant('boolean'), value: fc.boolean() }),
    fc.record({ kind: fc.constant('date'), serial: fc.oneof(fc.integer({ min: -5, max: 60_000 }), literalNumber) }),
    fc.constant({ kind: 'cell' }),
    fc.constant({ kind: 'today' }),
    fc.constant({ kind: 'now' }),
    fc.constantFrom<Expression>({ kind: 'rowNumber' }, { kind: 'dataRowNumber' }, { kind: 'columnNumber' }),
    fc.record({ kind: fc.constant('column'), column }),
    arbitraryAnyBeside(columnCount),
    fc.record({
      kind: fc.constant('statistic'),
      name: fc.constantFrom('AVERAGE', 'MEDIAN', 'MIN', 'MAX', 'SUM', 'STDEV.P'),
      column,
    }),
  );
  return fc.letrec<{ expression: Expression }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.record({ kind: fc.constant('dateOffset'), base: tie('expression'), amount: tie('expression'), unit }),
      fc.record({
        kind: fc.constant('arithmetic'),
        operator: fc.constantFrom('+', '-', '*', '/'),
        left: tie('expression'),
        right: tie('expression'),
      }),
      arbitraryAnyFunction(tie('expression')),
      arbitraryAnyRangeStatistic(tie('expression')),
      anyCounting(columnCount, tie('expression'), comparisonOf(tie('expression'))),
    ),
  })).expression;
}

function comparisonOf(value: fc.Arbitrary<Expression>): fc.Arbitrary<Condition> {
  return fc.record({ kind: fc.constant('comparison'), operator: fc.constantFrom('equalTo', 'lessThan'), left: value, right: value });
}

/** Any condition over this many columns, sensible or not: for laws of form, not of meaning. */
export function arbitraryAnyCondition(columnCount: number): fc.Arbitrary<Condition> {
  const value = arbitraryAnyExpression(columnCount);
  const negated = fc.boolean();
  const by = fc.array(fc.integer({ min: 0, max: columnCount - 1 }), { minLength: 1, maxLength: 3 });
  const simple = fc.oneof<fc.Arbitrary<Condition>[]>(
    fc.record({
      kind: fc.constant('comparison'),
      operator: fc.constantFrom('equalTo', 'notEqualTo', 'greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual'),
      left: value,
      right: value,
    }),
    fc.record({ kind: fc.constant('between'), negated, value, low: value, high: value }),
    fc.record({
      kind: fc.constant('text'),
      operator: fc.constantFrom('contains', 'notContains', 'beginsWith', 'notBeginsWith', 'endsWith', 'notEndsWith'),
      value,
      text: value,
    }),
    ...arbitraryTextShapes(value),
    arbitraryMember(value, columnCount),
    fc.record({ kind: fc.constant('oneOf'), negated, value, options: fc.array(value, { maxLength: 3 }) }),
    fc.record({
      kind: fc.constant('is'),
      property: fc.constantFrom(...CELL_PROPERTIES, 'formula' as const),
      value,
    }),
    fc.record({
      kind: fc.constant('occurrence'),
      which: fc.constantFrom('duplicate', 'unique', 'first', 'later'),
      values: fc.array(value, { maxLength: 3 }),
    }),
    fc.record(
      { kind: fc.constant('rank'), direction: fc.constantFrom('top', 'bottom'), count: value, percent: fc.boolean(), value, by },
      { requiredKeys: ['kind', 'direction', 'count', 'percent', 'value'] },
    ),
    fc.record(
      { kind: fc.constant('average'), relation: fc.constantFrom('above', 'below', 'equalOrAbove', 'equalOrBelow'), value, by },
      { requiredKeys: ['kind', 'relation', 'value'] },
    ),
    fc.record({ kind: fc.constant('dateWindow'), window: fc.constantFrom(...DATE_WINDOWS), value }),
    fc.record({ kind: fc.constant('dateSpan'), direction: fc.constantFrom('next', 'last'), amount: value, unit, value }),
  );
  return fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 3 },
      simple,
      fc.record({ kind: fc.constantFrom('and', 'or'), conditions: fc.array(tie('condition'), { maxLength: 3 }) }),
      fc.record({ kind: fc.constant('not'), condition: tie('condition') }),
      fc.record({ kind: fc.constant('atLeast'), count: fc.integer(), conditions: fc.array(tie('condition'), { maxLength: 3 }) }),
    ),
  })).condition;
}
