import fc from 'fast-check';
import type { Condition, Expression } from '../../src/rules';
import type { ColumnSketch } from './columnSketch';

/** Any node that points at another cell: for laws of form. */
export function arbitraryAnyBeside(columnCount: number): fc.Arbitrary<Expression> {
  const distance = fc.oneof(fc.constantFrom(-1, 1), fc.integer({ min: -1100, max: 1100 }));
  return fc.oneof<fc.Arbitrary<Expression>[]>(
    fc.record({ kind: fc.constant('neighbour'), column: fc.integer({ min: 0, max: columnCount - 1 }), rows: distance }),
    fc.record({ kind: fc.constant('cellNeighbour'), rows: distance, columns: distance }),
    fc.constantFrom<Expression>(
      { kind: 'header' },
      ...([-1, 1] as const).flatMap((step): Expression[] => [
        { kind: 'cellNeighbour', rows: step, columns: 0 },
        { kind: 'cellNeighbour', rows: 0, columns: step },
      ]),
    ),
    fc.record({
      kind: fc.constant('fixedCell'),
      rowIndex: fc.integer({ min: 0, max: 1_048_575 }),
      columnIndex: fc.integer({ min: 0, max: 16_383 }),
    }),
  );
}

/** Any statistic of a fixed range: for laws of form. */
export function arbitraryAnyRangeStatistic(parameter: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> {
  const range = fc.record({
    rowIndex: fc.integer({ min: 0, max: 1_000_000 }),
    columnIndex: fc.integer({ min: 0, max: 16_000 }),
    rowCount: fc.integer({ min: 1, max: 48_000 }),
    columnCount: fc.integer({ min: 1, max: 300 }),
  });
  const kind = fc.constant('rangeStatistic' as const);
  return fc.oneof<fc.Arbitrary<Expression>[]>(
    fc.record({ kind, name: fc.constantFrom('AVERAGE', 'MEDIAN', 'COUNTA', 'STDEV.S'), range }),
    fc.record({ kind, name: fc.constantFrom('LARGE', 'PERCENTILE.INC'), range, parameter }),
  );
}

/** Comparisons with cells above, below and beside, headers and cells near the top of the sheet. */
export function besideConditions(value: Expression, sketch: ColumnSketch, columns: readonly ColumnSketch[]): fc.Arbitrary<Condition>[] {
  const alike = [...columns.keys()].filter((index) => columns[index]?.type === sketch.type);
  if (alike.length === 0) return [];
  const near = fc.constantFrom(-1, -1, 1, 2); // the sheets that LibreOffice is given have a name of theirs two rows above
  const neighbour = fc.record({ kind: fc.constant('neighbour' as const), column: fc.constantFrom(...alike), rows: near });
  const cellNeighbour = fc.constantFrom<Expression>(
    ...[-1, 1].flatMap((step): Expression[] => [
      { kind: 'cellNeighbour', rows: step, columns: 0 },
      { kind: 'cellNeighbour', rows: 0, columns: step },
      { kind: 'cellNeighbour', rows: step, columns: step },
    ]),
  );
  const fixed = fc.record({
    kind: fc.constant('fixedCell' as const),
    rowIndex: fc.integer({ min: 1, max: 8 }),
    columnIndex: fc.integer({ min: 0, max: 6 }),
  });
  const other = fc.oneof<fc.Arbitrary<Expression>[]>(neighbour, neighbour, cellNeighbour, fc.constant({ kind: 'header' }), fixed);
  const ofRange = fc.record({
    kind: fc.constant('rangeStatistic' as const),
    name: fc.constantFrom('AVERAGE' as const, 'MEDIAN' as const, 'MIN' as const, 'MAX' as const, 'SUM' as const, 'COUNT' as const),
    range: fc.record({
      rowIndex: fc.integer({ min: 1, max: 8 }),
      columnIndex: fc.integer({ min: 0, max: 6 }),
      rowCount: fc.integer({ min: 1, max: 5 }),
      columnCount: fc.integer({ min: 1, max: 2 }),
    }),
  });
  const twice = fc.tuple(neighbour, neighbour).map(([left, right]): Expression => ({ kind: 'arithmetic', operator: '+', left, right }));
  return [
    compared(value, other),
    fc.tuple(neighbour, other).chain(([left, right]) => compared(left, fc.constant(right))),
    ...(sketch.type === 'number' ? [compared(value, twice), compared(value, ofRange), overRows(neighbour)] : [occurringBeside(neighbour)]),
  ];
}

function compared(left: Expression, right: fc.Arbitrary<Expression>): fc.Arbitrary<Condition> {
  const operators = ['equalTo', 'notEqualTo', 'greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual'] as const;
  return fc.record({ kind: fc.constant('comparison' as const), operator: fc.constantFrom(...operators), left: fc.constant(left), right });
}

function overRows(value: fc.Arbitrary<Expression>): fc.Arbitrary<Condition> {
  return fc.record({ kind: fc.constant('average' as const), relation: fc.constantFrom('above' as const, 'below' as const), value });
}

function occurringBeside(value: fc.Arbitrary<Expression>): fc.Arbitrary<Condition> {
  const which = fc.constantFrom('duplicate' as const, 'unique' as const, 'first' as const, 'later' as const);
  return fc.record({ kind: fc.constant('occurrence' as const), which, values: value.map((one) => [one]) });
}
