import type { Condition, TextOperator } from '../rules';
import { foldCase, toText } from '../sheet';
import type { CellValue } from '../sheet';
import type { Operand } from './operand';
import { rememberAnswers, testOf, testOfTwo } from './preparedTest';
import type { PreparedTest } from './preparedTest';

type TextCondition = Extract<Condition, { kind: 'text' }>;
type FoldedTest = (text: string, part: string) => boolean;

/** A text condition: numbers and booleans are looked at as Excel writes them in the General format; nothing holds for an error. */
export function prepareText({ operator, matchCase }: TextCondition, value: Operand, text: Operand): PreparedTest {
  const holds = foldedTest(operator);
  const fold = matchCase === true ? asItIs : foldCase;
  if (text.constant !== undefined) return prepareConstantText(holds, fold, value, text.constant);
  return testOfTwo(value, text, (valueAt, textAt) => (row) => {
    const whole = toText(valueAt(row));
    const part = toText(textAt(row));
    return typeof whole === 'string' && typeof part === 'string' && holds(fold(whole), fold(part));
  });
}

function asItIs(text: string): string {
  return text;
}

function prepareConstantText(holds: FoldedTest, fold: (text: string) => string, value: Operand, constant: CellValue): PreparedTest {
  const text = toText(constant);
  const part = typeof text === 'string' ? fold(text) : undefined;
  return testOf(value, (at) => {
    const answers = rememberAnswers((whole) => part !== undefined && holds(fold(whole), part));
    return (row) => {
      const whole = toText(at(row));
      return typeof whole === 'string' && answers(whole);
    };
  });
}

function foldedTest(operator: TextOperator): FoldedTest {
  switch (operator) {
    case 'contains':
      return (text, part) => text.includes(part);
    case 'notContains':
      return (text, part) => !text.includes(part);
    case 'beginsWith':
      return (text, part) => text.startsWith(part);
    case 'notBeginsWith':
      return (text, part) => !text.startsWith(part);
    case 'endsWith':
      return (text, part) => text.endsWith(part);
    case 'notEndsWith':
      return (text, part) => !text.endsWith(part);
  }
}
