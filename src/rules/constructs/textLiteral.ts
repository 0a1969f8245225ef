import { quoted } from '../explainWords';
import { fitsInFile } from '../fileText';
import { stringLiteral } from '../formulaLiteral';
import { constant } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import { fault } from '../validateFault';
import type { ExpressionConstruct } from './construct';

/** A text that is written in the rule. */
export const textLiteral: ExpressionConstruct<'text'> = {
  kind: 'text',
  map: (node) => node,
  tokens: [],
  write: (_node, sink) => sink.fail('a literal on the left'),
  read: (_token, source) => source.fail('an expression'),
  print: ({ value }) => `"${value.replaceAll('"', '""')}"`,
  parse: (reader) => (reader.peek().kind === 'text' ? { kind: 'text', value: reader.advance().value } : undefined),
  faults: ({ value }) => (fitsInFile(value) ? [] : [fault('malformedText', [], 'The text has a character that no workbook can hold.')]),
  types: () => literalTypes('text'),
  words: ({ value }) => textWords(value),
  value: ({ value }) => constant(stringLiteral(value), 'text', 3),
};

/** A value as it stands where nobody can misread it, else in quotes. */
function textWords(text: string): string {
  return /^\p{L}[\p{L}\p{N}&'’/-]*(?: [\p{L}\p{N}&'’/-]+){0,3}$/u.test(text) ? text : quoted(text);
}
