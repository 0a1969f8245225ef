import type { PreparedTest, RowTest, RowValue } from './frame';
import type { Operand } from './operand';

export type { PreparedTest } from './frame';

/** A test that never holds. */
export const NEVER: PreparedTest = { ofCell: false, bind: () => () => false };

/** A test of one operand; `make` is told the values down the rows. */
export function testOf(operand: Operand, make: (at: RowValue) => RowTest): PreparedTest {
  return { ofCell: operand.ofCell, bind: (column) => make(operand.bind(column)) };
}

/** A test of two operands. */
export function testOfTwo(left: Operand, right: Operand, make: (left: RowValue, right: RowValue) => RowTest): PreparedTest {
  return {
    ofCell: left.ofCell || right.ofCell,
    bind: (column) => make(left.bind(column), right.bind(column)),
  };
}

const MOST_REMEMBERED = 4096;

/** The same test of a text, remembering its answers where that pays: columns repeat a few texts many times. */
export function rememberAnswers<T>(test: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  let unknown = 0;
  let asked = 0;
  return (text) => {
    if (unknown > MOST_REMEMBERED && 2 * unknown > asked) return test(text);
    asked += 1;
    const known = answers.get(text);
    if (known !== undefined) return known;
    unknown += 1;
    const answer = test(text);
    if (answers.size < MOST_REMEMBERED) answers.set(text, answer);
    return answer;
  };
}
