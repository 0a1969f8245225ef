import fc from 'fast-check';
import type { CellProperty, Condition, Expression } from '../../src/rules';
import type { CellValue } from '../../src/sheet';

/** All that `is` can ask. */
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
