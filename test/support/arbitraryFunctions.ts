import fc from 'fast-check';
import { FUNCTION_NAMES, arityOf } from '../../src/rules';
import type { ComparisonOperator, Condition, Expression, FunctionName } from '../../src/rules';
import type { ColumnSketch } from './columnSketch';

const number = (value: number): Expression => ({ kind: 'number', value });
const text = (value: string): Expression => ({ kind: 'text', value });
const call = (name: FunctionName, ...values: readonly Expression[]): Expression => ({ kind: 'function', name, arguments: values });
const TODAY: Expression = { kind: 'today' };

/** Any function of any values, of as many as it takes: for laws of form. */
export function arbitraryAnyFunction(value: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  return fc.constantFrom(...FUNCTION_NAMES).chain((name) => {
    const { least, most } = arityOf(name);
    return fc.array(value, { minLength: least, maxLength: most }).map((values): Expression => call(name, ...values));
  });
}

/** Comparisons of functions that fit the column. */
export function functionConditions(value: Expression, sketch: ColumnSketch): fc.Arbitrary<Condition>[] {
  switch (sketch.type) {
    case 'number':
      return [compared(numberFunction(value), fc.integer({ min: -3, max: 30 }).map(number))];
    case 'date':
    case 'time':
      return [compared(dateFunction(value), fc.integer({ min: -2, max: 40 }).map(number)), dateOfDate(value)];
    case 'text':
      return [compared(textFunction(value), partOf(sketch)), compared(numberOfText(value), fc.integer({ min: 0, max: 9 }).map(number))];
    default:
      return [];
  }
}

/** Every nth row, counted on the sheet or in the table, and every nth column. */
export function placeCondition(): fc.Arbitrary<Condition> {
  const place = fc.constantFrom<Expression>({ kind: 'rowNumber' }, { kind: 'dataRowNumber' }, { kind: 'columnNumber' });
  const remainder = fc.tuple(place, fc.integer({ min: 2, max: 4 })).map(([of, step]) => call('MOD', of, number(step)));
  return compared(fc.oneof(place, remainder), fc.integer({ min: 0, max: 4 }).map(number));
}

function compared(left: fc.Arbitrary<Expression>, right: fc.Arbitrary<Expression>): fc.Arbitrary<Condition> {
  const operators: readonly ComparisonOperator[] = ['equalTo', 'notEqualTo', 'greaterThan', 'lessThanOrEqual'];
  return fc.record({ kind: fc.constant('comparison' as const), operator: fc.constantFrom(...operators), left, right });
}

function numberFunction(value: Expression): fc.Arbitrary<Expression> {
  const digits = fc.integer({ min: -2, max: 2 }).map(number);
  return fc.oneof<fc.Arbitrary<Expression>[]>(
    fc.constantFrom<FunctionName>('ABS', 'INT', 'ROUND', 'ROUNDUP', 'ROUNDDOWN', 'SQRT').map((name) => call(name, value)),
    fc.tuple(fc.constantFrom<FunctionName>('ROUND', 'ROUNDUP', 'ROUNDDOWN'), digits).map(([name, places]) => call(name, value, places)),
    fc.constantFrom(-3, 2, 10).map((divisor) => call('MOD', value, number(divisor))),
    fc.constantFrom(0, 2, -1).map((power) => call('POWER', value, number(power))),
  );
}

function dateFunction(value: Expression): fc.Arbitrary<Expression> {
  const names: readonly FunctionName[] = ['DAY', 'WEEKDAY', 'ISOWEEKNUM', 'MONTH', 'QUARTER', 'HOUR', 'MINUTE'];
  return fc.oneof<fc.Arbitrary<Expression>[]>(
    fc.constantFrom(...names).map((name) => call(name, value)),
    fc.constantFrom(1, 2, 3, 14).map((numbering) => call('WEEKDAY', value, number(numbering))),
    fc.constantFrom<FunctionName>('NETWORKDAYS', 'YEARSBETWEEN', 'MONTHSBETWEEN').map((name) => call(name, value, TODAY)),
    fc.constantFrom<FunctionName>('NETWORKDAYS', 'MONTHSBETWEEN').map((name) => call(name, TODAY, value)),
  );
}

function dateOfDate(value: Expression): fc.Arbitrary<Condition> {
  const date = fc.oneof<fc.Arbitrary<Expression>[]>(
    fc.integer({ min: -2, max: 2 }).map((months) => call('EOMONTH', value, number(months))),
    fc.constant(call('ANNIVERSARY', value)),
  );
  return fc.oneof<fc.Arbitrary<Condition>[]>(
    fc.record({
      ...{ kind: fc.constant('dateSpan' as const), direction: fc.constant('next' as const), unit: fc.constant('day' as const) },
      ...{ amount: fc.integer({ min: 0, max: 60 }).map(number), value: date },
    }),
    compared(date, fc.constant(TODAY)),
  );
}

function textFunction(value: Expression): fc.Arbitrary<Expression> {
  const count = fc.integer({ min: 0, max: 4 }).map(number);
  return fc.oneof<fc.Arbitrary<Expression>[]>(
    fc.constantFrom<FunctionName>('UPPER', 'LOWER', 'TRIM').map((name) => call(name, value)),
    fc.tuple(fc.constantFrom<FunctionName>('LEFT', 'RIGHT'), count).map(([name, length]) => call(name, value, length)),
    fc.tuple(fc.integer({ min: 1, max: 4 }).map(number), count).map(([start, length]) => call('MID', value, start, length)),
    fc.constantFrom('a', ' ', '-').map((old) => call('SUBSTITUTE', value, text(old), text('x'))),
    fc.constant(call('CONCATENATE', value, text('-'), value)),
  );
}

function numberOfText(value: Expression): fc.Arbitrary<Expression> {
  return fc.oneof<fc.Arbitrary<Expression>[]>(
    fc.constant(call('LEN', value)),
    fc
      .tuple(fc.constantFrom<FunctionName>('FIND', 'SEARCH'), fc.constantFrom('a', 'A', '*', 'ra'))
      .map(([name, part]) => call(name, text(part), value)),
    fc.integer({ min: 1, max: 3 }).map((length) => call('LEN', call('LEFT', value, number(length)))),
  );
}

/** Beginnings, ends and capitals of the column's texts. */
function partOf({ values }: ColumnSketch): fc.Arbitrary<Expression> {
  const texts = values.filter((cell) => typeof cell === 'string' && cell !== '').map(String);
  const parts = texts.flatMap((cell) => [cell.slice(0, 2), cell.slice(-2), cell.slice(1, 3), cell.toUpperCase()]);
  return fc.constantFrom('x', 'A', ...parts.filter((part) => part !== '')).map(text);
}
