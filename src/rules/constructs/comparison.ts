import type { ColumnContents } from '../columnContents';
import { equalTerm, orderTerm, unequalTerm } from '../formulaComparison';
import { knownSizeOf } from '../nativeBound';
import type { CellValueOperator } from '../nativeRule';
import { rows } from '../productions';
import type { ComparisonOperator, Expression } from '../syntax';
import { within } from '../validateFault';
import { statement } from '../explainWords';
import type { Phrase } from '../explainWords';
import type { ConditionConstruct, ConditionOf, NativePlace, Wording } from './construct';

type Comparison = ConditionOf<'comparison'>;

/** An operator in the tokens, in the text form and in Excel's own rule. */
interface Operator {
  readonly token: string;
  readonly symbol: string;
  readonly native: CellValueOperator;
}

const OPERATORS: Readonly<Record<ComparisonOperator, Operator>> = {
  equalTo: { token: 'EQ', symbol: '=', native: 'EqualTo' },
  notEqualTo: { token: 'NE', symbol: '<>', native: 'NotEqualTo' },
  greaterThan: { token: 'GT', symbol: '>', native: 'GreaterThan' },
  greaterThanOrEqual: { token: 'GE', symbol: '>=', native: 'GreaterThanOrEqual' },
  lessThan: { token: 'LT', symbol: '<', native: 'LessThan' },
  lessThanOrEqual: { token: 'LE', symbol: '<=', native: 'LessThanOrEqual' },
};
const NAMES: readonly ComparisonOperator[] = [
  ...(['equalTo', 'notEqualTo', 'greaterThan', 'greaterThanOrEqual', 'lessThan', 'lessThanOrEqual'] as const),
];

/** Two values compared. */
export const comparison: ConditionConstruct<'comparison'> = {
  kind: 'comparison',
  map: (node, { expression }) => ({ ...node, left: expression(node.left), right: expression(node.right) }),
  tokens: rows(
    NAMES.map((name) => OPERATORS[name].token),
    'expression',
    'value',
  ),
  write: ({ operator, left, right }, sink) => [OPERATORS[operator].token, ...sink.expression(left), ...sink.value(right, left)],
  read: (token, source) => {
    const operator = NAMES.find((name) => OPERATORS[name].token === token) ?? source.fail('a comparison');
    const left = source.expression();
    return { kind: 'comparison', operator, left, right: source.value(left) };
  },
  print: ({ operator, left, right }, { expression }) => `${expression(left)} ${OPERATORS[operator].symbol} ${expression(right)}`,
  keywords: [],
  parseAfter: (left, reader) => {
    const operator = NAMES.find((name) => reader.take(OPERATORS[name].symbol));
    const right = operator === undefined ? undefined : reader.expression();
    return operator === undefined || right === undefined ? undefined : { kind: 'comparison', operator, left, right };
  },
  faults: ({ left, right }, validation) => [
    ...within(validation.expression(left), 'left'),
    ...within(validation.expression(right), 'right'),
    ...(validation.isLiteral(left) ? validation.mismatch(right, left, 'left') : validation.mismatch(left, right, 'right')),
    ...validation.unread([left, right]),
  ],
  phrase: comparisonPhrase,
  term: ({ operator, left, right }, parts) => {
    if (operator === 'equalTo') return equalTerm(left, right, parts);
    if (operator === 'notEqualTo') return unequalTerm(left, right, parts);
    return orderTerm(OPERATORS[operator].symbol, left, right, parts);
  },
  native: (node, place) => {
    if (!place.isFormattedCell(node.left) || !comparesAlike(node, place)) return undefined;
    return { type: 'cellValue', operator: OPERATORS[node.operator].native, formula1: place.operand(node.right) };
  },
};

const NUMBER_WORDS: Readonly<Record<ComparisonOperator, string>> = {
  equalTo: 'equal to',
  notEqualTo: 'other than',
  greaterThan: 'above',
  greaterThanOrEqual: 'at least',
  lessThan: 'below',
  lessThanOrEqual: 'at most',
};
const DATE_WORDS: Readonly<Record<ComparisonOperator, string>> = {
  equalTo: 'on',
  notEqualTo: 'other than',
  greaterThan: 'after',
  greaterThanOrEqual: 'on or after',
  lessThan: 'before',
  lessThanOrEqual: 'on or before',
};

function comparisonPhrase(node: Comparison, wording: Wording): Phrase {
  const { operator, left, right } = node;
  const own = wording.compared(node);
  if (own !== undefined) return own;
  const dates = wording.isDate(left) && wording.isDate(right);
  const other = wording.expression(right, left);
  const [subject, note] = [wording.expression(left), blankNote(node, wording)];
  const ownLabel = wording.comparedWith(node);
  if (ownLabel !== undefined) return statement(subject, ownLabel, note);
  const phrase = statement(subject, dates ? dateLabel(operator, right, other) : `${NUMBER_WORDS[operator]} ${other}`, note);
  if (dates || right.kind === 'number') return phrase;
  if (operator === 'equalTo')
    return { ...phrase, clause: right.kind === 'column' || right.kind === 'cell' ? `is the same as ${other}` : `is ${other}` };
  return operator === 'notEqualTo' ? { ...phrase, clause: `is not ${other}` } : phrase;
}

/** "after 3 months from today" is no English. */
function dateLabel(operator: ComparisonOperator, right: Expression, other: string): string {
  if (operator === 'equalTo' && right.kind === 'today') return other;
  const distance = right.kind === 'dateOffset' && right.base.kind === 'today' && right.amount.kind === 'number' ? right.amount.value : 0;
  const beyond = (operator === 'greaterThan' && distance > 0) || (operator === 'lessThan' && distance < 0);
  return beyond ? `more than ${other}` : `${DATE_WORDS[operator]} ${other}`;
}

/** Excel's own rule would take a blank for 0; negations hold for blanks. */
function blankNote({ operator, left, right }: Comparison, wording: Wording): string | undefined {
  if (!wording.holdsBlanks(left)) return undefined;
  if (operator === 'notEqualTo') return 'blanks included';
  const counts = right.kind === 'number' ? right.value > 0 || (right.value === 0 && operator === 'lessThanOrEqual') : true;
  return (operator === 'lessThan' || operator === 'lessThanOrEqual') && counts ? 'blanks left out' : undefined;
}

/** Whether Excel's cell-value rule, which takes blanks for 0 and text for more than any number, gives the same cells. */
function comparesAlike({ operator, right }: Comparison, { contents }: NativePlace): boolean {
  // Whether Excel's own rule formats an error, which is not equal to anything, its documentation does not say.
  if (operator === 'notEqualTo' && contents.kinds.has('error')) return false;
  const equality = operator === 'equalTo' || operator === 'notEqualTo';
  if (right.kind === 'text') return equality && right.value !== '';
  const size = knownSizeOf(right);
  if (size === undefined) return false;
  switch (operator) {
    case 'equalTo':
    case 'notEqualTo':
      return size !== 0;
    case 'greaterThan':
      return areNumbers(contents) && (size >= 0 || !contents.kinds.has('blank'));
    case 'greaterThanOrEqual':
      return areNumbers(contents) && (size > 0 || !contents.kinds.has('blank'));
    case 'lessThan':
      return size <= 0;
    case 'lessThanOrEqual':
      return size < 0;
  }
}

function areNumbers({ kinds, emptyText }: ColumnContents): boolean {
  return !kinds.has('text') && !kinds.has('boolean') && !emptyText;
}
