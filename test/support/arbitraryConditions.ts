import fc from 'fast-check';
import { CELL_PROPERTIES, exactText, memberOfColumn, memberOfRange } from './arbitraryTexts';
import { DATE_WINDOWS } from '../../src/rules';
import type { Condition, DateUnit, Expression } from '../../src/rules';
import { besideConditions } from './arbitraryBeside';
import { functionConditions, placeCondition } from './arbitraryFunctions';
import { countingConditions } from './arbitraryCounting';
import type { ColumnSketch } from './columnSketch';

const DAY_UNITS: readonly DateUnit[] = ['day', 'workday', 'week', 'month', 'quarter', 'year'];
/** Spans of hours and minutes begin now, which no two programs read from the clock at the same time. */
const UNITS: readonly DateUnit[] = [...DAY_UNITS, 'hour', 'minute'];

const OPERATORS = ['equalTo', 'notEqualTo', 'greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual'] as const;

const numberLiteral = (value: number): Expression => ({ kind: 'number', value });
const textLiteral = (value: string): Expression => ({ kind: 'text', value });

/** A condition over these columns. Operands are cells of the column's own type, taken from its values or from near them. */
export function arbitraryConditionOf(columns: readonly ColumnSketch[]): fc.Arbitrary<Condition> {
  const simple = fc.constantFrom(...columns.keys()).chain((index) => {
    const sketch = columns[index] ?? { type: 'empty', values: [] };
    const value = fc.constantFrom<Expression>({ kind: 'cell' }, { kind: 'column', column: index });
    return value.chain((expression) =>
      fc.oneof(
        ...conditionsOn(expression, sketch),
        memberOfColumn(expression, columns.length),
        memberOfRange(expression),
        ...conditionsAcross(expression, sketch, columns),
        ...besideConditions(expression, sketch, columns),
      ),
    );
  });
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      { weight: 5, arbitrary: simple },
      { weight: 1, arbitrary: placeCondition() },
      { weight: 2, arbitrary: fc.oneof(...countingConditions(columns)) },
      { weight: 1, arbitrary: joined('and', tie('condition')) },
      { weight: 1, arbitrary: joined('or', tie('condition')) },
      { weight: 1, arbitrary: tie('condition').map((inner): Condition => ({ kind: 'not', condition: inner })) },
      { weight: 1, arbitrary: counted(tie('condition')) },
    ),
  }));
  return condition;
}

function counted(part: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return fc
    .array(part, { minLength: 2, maxLength: 4 })
    .chain((conditions) => fc.integer({ min: 1, max: conditions.length }).map((count) => ({ kind: 'atLeast', count, conditions })));
}

function joined(kind: 'and' | 'or', part: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return fc.array(part, { minLength: 2, maxLength: 3 }).map((conditions) => ({ kind, conditions }));
}

function conditionsOn(value: Expression, sketch: ColumnSketch): fc.Arbitrary<Condition>[] {
  const anyType: fc.Arbitrary<Condition>[] = [
    fc.constantFrom(...CELL_PROPERTIES).map((property) => ({ kind: 'is', property, value })),
    fc.constantFrom('duplicate' as const, 'unique' as const, 'first' as const, 'later' as const).map((which) => {
      return { kind: 'occurrence', which, values: [value] };
    }),
    textCondition(value, sketch),
    exactText(value, sketch),
  ];
  const literal = literalOf(sketch);
  if (literal === undefined) return anyType;
  const compared = [comparisonWith(value, literal), betweenLiterals(value, literal), oneOfLiterals(value, literal)];
  return [
    ...anyType,
    ...compared,
    ...functionConditions(value, sketch),
    ...(sketch.type === 'number' ? numberConditions(value) : []),
    ...(sketch.type === 'date' ? dateConditions(value) : []),
  ];
}

function literalOf({ type, values }: ColumnSketch): fc.Arbitrary<Expression> | undefined {
  switch (type) {
    case 'number':
    case 'time': {
      const numbers = values.filter((value) => typeof value === 'number');
      return fc.oneof(fc.integer({ min: -3, max: 30 }), fc.constantFrom(0, ...numbers)).map(numberLiteral);
    }
    case 'date': {
      const serials = values.filter((value) => typeof value === 'number').map(Math.floor);
      return fc.constantFrom(46_023, 46_113, ...serials).map((serial): Expression => ({ kind: 'date', serial }));
    }
    case 'text':
      return fc
        .constantFrom('Completed', 'x', ...values.filter((value) => typeof value === 'string' && value !== '').map(String))
        .map(textLiteral);
    case 'boolean':
      return fc.boolean().map((value): Expression => ({ kind: 'boolean', value }));
    case 'empty':
      return undefined;
  }
}

function textCondition(value: Expression, { values }: ColumnSketch): fc.Arbitrary<Condition> {
  const parts = values
    .filter((cell) => typeof cell === 'string' && cell !== '')
    .flatMap((cell) => [String(cell).slice(0, 3), String(cell).slice(-2)]);
  return fc.record({
    kind: fc.constant('text' as const),
    operator: fc.constantFrom(
      'contains' as const,
      'notContains' as const,
      'beginsWith' as const,
      'notBeginsWith' as const,
      'endsWith' as const,
      'notEndsWith' as const,
    ),
    value: fc.constant(value),
    text: fc.constantFrom('com', '1', '*', ...parts).map(textLiteral),
  });
}

function comparisonWith(left: Expression, right: fc.Arbitrary<Expression>): fc.Arbitrary<Condition> {
  return fc.record({ kind: fc.constant('comparison' as const), operator: fc.constantFrom(...OPERATORS), left: fc.constant(left), right });
}

function betweenLiterals(value: Expression, literal: fc.Arbitrary<Expression>): fc.Arbitrary<Condition> {
  return fc.record({
    kind: fc.constant('between' as const),
    negated: fc.boolean(),
    value: fc.constant(value),
    low: literal,
    high: literal,
  });
}

function oneOfLiterals(value: Expression, literal: fc.Arbitrary<Expression>): fc.Arbitrary<Condition> {
  const options = fc.array(literal, { minLength: 1, maxLength: 4 });
  return fc.record({ kind: fc.constant('oneOf' as const), negated: fc.boolean(), value: fc.constant(value), options });
}

function numberConditions(value: Expression): fc.Arbitrary<Condition>[] {
  const rank = fc.record({
    direction: fc.constantFrom('top' as const, 'bottom' as const),
    count: fc.integer({ min: 1, max: 100 }),
    percent: fc.boolean(),
  });
  return [
    rank.map(({ direction, count, percent }): Condition => ({ kind: 'rank', direction, count: numberLiteral(count), percent, value })),
    fc.constantFrom('above' as const, 'below' as const, 'equalOrAbove' as const, 'equalOrBelow' as const).map((relation): Condition => {
      return { kind: 'average', relation, value };
    }),
  ];
}

function dateConditions(value: Expression): fc.Arbitrary<Condition>[] {
  const span = fc.record({
    direction: fc.constantFrom('next' as const, 'last' as const),
    amount: fc.integer({ min: 0, max: 40 }),
    unit: fc.constantFrom(...DAY_UNITS),
  });
  const offset = fc
    .record({ amount: fc.integer({ min: -40, max: 40 }), unit: fc.constantFrom(...UNITS) })
    .map(({ amount, unit }): Expression => {
      return { kind: 'dateOffset', base: { kind: 'today' }, amount: numberLiteral(amount), unit };
    });
  return [
    fc.constantFrom(...DATE_WINDOWS).map((window): Condition => ({ kind: 'dateWindow', window, value })),
    span.map(({ direction, amount, unit }): Condition => ({ kind: 'dateSpan', direction, amount: numberLiteral(amount), unit, value })),
    comparisonWith(value, fc.oneof(fc.constant<Expression>({ kind: 'today' }), offset)),
  ];
}

/** Comparisons with another column of the same type, with a calculation on it, and with its statistics. */
function conditionsAcross(value: Expression, sketch: ColumnSketch, columns: readonly ColumnSketch[]): fc.Arbitrary<Condition>[] {
  const others = [...columns.keys()].filter((index) => columns[index]?.type === sketch.type);
  if (others.length === 0) return [];
  const other = fc.constantFrom(...others).map((index): Expression => ({ kind: 'column', column: index }));
  return sketch.type === 'number'
    ? [comparisonWith(value, other), comparisonWith(value, calculated(others))]
    : [comparisonWith(value, other)];
}

function calculated(numberColumns: readonly number[]): fc.Arbitrary<Expression> {
  const column = fc.constantFrom(...numberColumns);
  const arithmetic = fc.record({
    kind: fc.constant('arithmetic' as const),
    operator: fc.constantFrom('+' as const, '-' as const, '*' as const, '/' as const),
    left: column.map((index): Expression => ({ kind: 'column', column: index })),
    right: fc.integer({ min: -3, max: 10 }).map(numberLiteral),
  });
  const statistic = fc.record({
    kind: fc.constant('statistic' as const),
    name: fc.constantFrom('AVERAGE' as const, 'MEDIAN' as const, 'MIN' as const, 'MAX' as const, 'SUM' as const, 'STDEV.P' as const),
    column,
  });
  const absolute = column.map((index): Expression => ({ kind: 'function', name: 'ABS', arguments: [{ kind: 'column', column: index }] }));
  return fc.oneof<fc.Arbitrary<Expression>[]>(arithmetic, statistic, absolute);
}
