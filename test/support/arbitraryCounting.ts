import fc from 'fast-check';
import type { Condition, Expression, Rows, StatisticName } from '../../src/rules';
import type { ColumnSketch } from './columnSketch';

type ColumnOf = (column: number) => Expression;

const OPERATORS = ['equalTo', 'notEqualTo', 'greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual'] as const;
const PLAIN: readonly StatisticName[] = ['AVERAGE', 'MEDIAN', 'MIN', 'MAX', 'SUM', 'STDEV.P', 'STDEV.S', 'COUNT', 'COUNTA'];
const ORDERED: readonly StatisticName[] = ['LARGE', 'SMALL'];

const cellOf: ColumnOf = (column) => ({ kind: 'column', column });
const numberLiteral = (value: number): Expression => ({ kind: 'number', value });
const few = fc.integer({ min: 0, max: 4 }).map(numberLiteral);

/** Conditions that count and rank within groups and rows, over columns of fitting types. */
export function countingConditions(columns: readonly ColumnSketch[]): fc.Arbitrary<Condition>[] {
  const indices = [...columns.keys()];
  const numbers = indices.filter((index) => columns[index]?.type === 'number');
  const by = fc.subarray(indices, { minLength: 1, maxLength: Math.min(2, indices.length) });
  const counts = fc.oneof<fc.Arbitrary<Expression>[]>(
    rowsOf(columns).map((rows) => ({ kind: 'countRows', ...rows })),
    fc
      .subarray(indices, { minLength: 1 })
      .chain((cells) => whereOf(columns, cells, () => ({ kind: 'cell' })).map((where) => countCells(cells, where))),
    fc.record({
      kind: fc.constant('occurrences'),
      values: fc.oneof(
        fc.constant([{ kind: 'cell' } as const]),
        by.map((key) => key.map(cellOf)),
      ),
      upToRow: fc.boolean(),
    }),
    fc.constantFrom(...indices).map((column) => ({ kind: 'changes', column })),
  );
  const counted = comparison(counts, few);
  if (numbers.length === 0) return [counted];
  const value = fc.constantFrom<Expression>(...numbers.map(cellOf));
  return [
    counted,
    comparison(value, statistics(columns, numbers)),
    comparison(fc.subarray(numbers, { minLength: 1 }).chain(rowStatistics), fc.oneof(few, value)),
    fc.record({
      ...{ kind: fc.constant('rank'), direction: fc.constantFrom('top', 'bottom'), percent: fc.boolean(), value, by },
      count: fc.integer({ min: 1, max: 60 }).map(numberLiteral),
    }),
    fc.record({ kind: fc.constant('average'), relation: fc.constantFrom('above', 'below', 'equalOrAbove', 'equalOrBelow'), value, by }),
  ];
}

function comparison(left: fc.Arbitrary<Expression>, right: fc.Arbitrary<Expression>): fc.Arbitrary<Condition> {
  return fc.record({ kind: fc.constant('comparison'), operator: fc.constantFrom(...OPERATORS), left, right });
}

function countCells(columns: readonly number[], where: Condition): Expression {
  return { kind: 'countCells', columns, where };
}

function statistics(columns: readonly ColumnSketch[], numbers: readonly number[]): fc.Arbitrary<Expression> {
  const rows = fc.oneof(fc.constant<Rows>({}), rowsOf(columns));
  const column = fc.constantFrom(...numbers);
  const place = fc.integer({ min: 1, max: 3 }).map(numberLiteral);
  const share = fc.constantFrom(0, 0.25, 0.5, 0.9, 1).map(numberLiteral);
  return fc.tuple(column, rows).chain(([index, which]) =>
    fc.oneof<fc.Arbitrary<Expression>[]>(
      fc.constantFrom(...PLAIN).map((name) => ({ kind: 'statistic', name, column: index, ...which })),
      fc
        .tuple(fc.constantFrom(...ORDERED), place)
        .map(([name, parameter]) => ({ kind: 'statistic', name, column: index, parameter, ...which })),
      share.map((parameter) => ({ kind: 'statistic', name: 'PERCENTILE.INC', column: index, parameter, ...which })),
    ),
  );
}

function rowStatistics(columns: readonly number[]): fc.Arbitrary<Expression> {
  const place = fc.integer({ min: 1, max: 3 }).map(numberLiteral);
  return fc.oneof<fc.Arbitrary<Expression>[]>(
    fc.constantFrom(...PLAIN).map((name) => ({ kind: 'rowStatistic', name, columns })),
    fc.tuple(fc.constantFrom(...ORDERED), place).map(([name, parameter]) => ({ kind: 'rowStatistic', name, columns, parameter })),
  );
}

/** A key, a condition on the rows or both. */
function rowsOf(columns: readonly ColumnSketch[]): fc.Arbitrary<Rows> {
  const indices = [...columns.keys()];
  const by = fc.subarray(indices, { minLength: 1, maxLength: Math.min(2, indices.length) });
  const where = fc.oneof(
    fc.constantFrom(...indices).chain((index) => whereOf(columns, [index], () => cellOf(index))),
    fc.tuple(fc.constantFrom(...indices), fc.constantFrom(...OPERATORS)).map(([column, operator]): Condition => {
      return { kind: 'comparison', operator, left: cellOf(column), right: { kind: 'own', column } };
    }),
  );
  const both = fc.tuple(where, where, fc.constantFrom('and' as const, 'or' as const));
  const joined = both.map(([first, second, kind]): Condition => ({ kind, conditions: [first, second] }));
  return fc.oneof<fc.Arbitrary<Rows>[]>(
    by.map((key) => ({ by: key })),
    where.map((condition) => ({ where: condition })),
    fc.record({ by, where: fc.oneof(where, joined) }),
  );
}

/** A condition about one expression, with a literal that its columns hold. */
function whereOf(columns: readonly ColumnSketch[], indices: readonly number[], value: () => Expression): fc.Arbitrary<Condition> {
  const cells = indices.flatMap((index) => columns[index]?.values ?? []);
  const literals = cells.flatMap((cell): Expression[] => {
    if (typeof cell === 'number' && Number.isFinite(cell)) return [{ kind: 'number', value: cell }];
    return typeof cell === 'string' && cell !== '' ? [{ kind: 'text', value: cell }] : [];
  });
  const is = fc.constantFrom('blank' as const, 'notBlank' as const, 'number' as const, 'error' as const);
  const property = is.map((name): Condition => ({ kind: 'is', property: name, value: value() }));
  const absent = property.map((condition): Condition => ({ kind: 'not', condition }));
  if (literals.length === 0) return fc.oneof(property, absent);
  return fc.oneof(property, absent, comparison(fc.constant(value()), fc.constantFrom(...literals)));
}

/** Any expression of these kinds over this many columns, sensible or not; `condition` and `expression` stand inside. */
export function anyCounting(
  columnCount: number,
  expression: fc.Arbitrary<Expression>,
  condition: fc.Arbitrary<Condition>,
): fc.Arbitrary<Expression> {
  const column = fc.integer({ min: 0, max: columnCount - 1 });
  const by = fc.array(column, { minLength: 1, maxLength: 3 });
  const columns = fc.array(column, { minLength: 1, maxLength: 3 });
  const rows = fc.record({ by, where: condition }, { requiredKeys: [] });
  const name = fc.constantFrom<StatisticName>(...PLAIN, ...ORDERED, 'PERCENTILE.INC');
  return fc.oneof<fc.Arbitrary<Expression>[]>(
    fc.tuple(fc.record({ name, column, parameter: expression }, { requiredKeys: ['name', 'column'] }), rows).map(([node, which]) => {
      return { kind: 'statistic', ...node, ...which };
    }),
    fc.record({ kind: fc.constant('rowStatistic'), name, columns, parameter: expression }, { requiredKeys: ['kind', 'name', 'columns'] }),
    rows.map((which) => ({ kind: 'countRows', ...which })),
    fc.record({ kind: fc.constant('countCells'), columns, where: condition }),
    fc.record({ kind: fc.constant('occurrences'), values: fc.array(expression, { maxLength: 3 }), upToRow: fc.boolean() }),
    fc.record({ kind: fc.constant('changes'), column }),
    fc.record({ kind: fc.constant('own'), column }),
  );
}
