import fc from 'fast-check';
import type { CellProperty, Condition, Expression } from '../../src/rules';
import type { CellValue } from '../../src/sheet';

/** All that `is` can ask of any table. */
export const CELL_PROPERTIES: readonly CellProperty[] = [
  ...(['blank', 'notBlank', 'error', 'notError', 'number', 'text', 'boolean'] as const),
  ...(['wholeNumber', 'containsDigit', 'numberAsText', 'email', 'untrimmed', 'upperCase', 'lowerCase'] as const),
];

const operator = fc.constantFrom(...(['contains', 'notContains', 'beginsWith', 'notBeginsWith', 'endsWith', 'notEndsWith'] as const));

/** Conditions on the case of texts, sensible or not. */
export function arbitraryTextShapes(value: fc.Arbitrary<Expression>): fc.Arbitrary<Condition>[] {
  return [
    fc.record({ kind: fc.constant('text' as const), operator, value, text: value, matchCase: fc.constant(true as const) }),
    fc.record({ kind: fc.constant('exact' as const), negated: fc.boolean(), left: value, right: value }),
  ];
}

/** Membership in the values of a column or of a range, sensible or not. */
export function arbitraryMember(value: fc.Arbitrary<Expression>, columnCount: number): fc.Arbitrary<Condition> {
  const range = fc.record({
    rowIndex: fc.integer({ min: 0, max: 99 }),
    columnIndex: fc.integer({ min: 0, max: 99 }),
    rowCount: fc.integer({ min: 1, max: 5 }),
    columnCount: fc.integer({ min: 1, max: 5 }),
  });
  const list = fc.oneof(fc.record({ column: fc.integer({ min: 0, max: columnCount - 1 }) }), fc.record({ range }));
  return fc.record({ kind: fc.constant('memberOf' as const), negated: fc.boolean(), value, list });
}

/** Membership in a range near the top of the sheet. */
export function memberOfRange(value: Expression): fc.Arbitrary<Condition> {
  const range = fc.record({
    rowIndex: fc.integer({ min: 1, max: 8 }),
    columnIndex: fc.integer({ min: 0, max: 6 }),
    rowCount: fc.integer({ min: 1, max: 5 }),
    columnCount: fc.integer({ min: 1, max: 3 }),
  });
  return fc.record({
    kind: fc.constant('memberOf' as const),
    negated: fc.boolean(),
    value: fc.constant(value),
    list: fc.record({ range }),
  });
}

/** Membership in the values of one of the columns. */
export function memberOfColumn(value: Expression, columnCount: number): fc.Arbitrary<Condition> {
  const list = fc.record({ column: fc.integer({ min: 0, max: columnCount - 1 }) });
  return fc.record({ kind: fc.constant('memberOf' as const), negated: fc.boolean(), value: fc.constant(value), list });
}

/** A condition on the case of a text that a cell holds, or one like it. */
export function exactText(value: Expression, { values }: { readonly values: readonly CellValue[] }): fc.Arbitrary<Condition> {
  const texts = values.filter((cell): cell is string => typeof cell === 'string' && cell !== '' && cell.length <= 255);
  const text = fc
    .constantFrom('Completed', ...texts, ...texts.map((each) => each.slice(0, 3)))
    .map((each): Expression => ({ kind: 'text', value: each }));
  return fc.oneof<fc.Arbitrary<Condition>[]>(
    fc.record({ kind: fc.constant('exact' as const), negated: fc.boolean(), left: fc.constant(value), right: text }),
    fc.record({ kind: fc.constant('text' as const), operator, value: fc.constant(value), text, matchCase: fc.constant(true as const) }),
  );
}
