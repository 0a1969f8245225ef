import { textOfNumber } from '../../sheet';
import type { ColumnContents } from '../columnContents';
import { quoted } from '../explainWords';
import { stringLiteral, withoutWildcards } from '../formulaLiteral';
import { joined, termOf } from '../formulaTerm';
import type { Term } from '../formulaTerm';
import { textOrBlank } from '../formulaValue';
import type { ContainsTextOperator, NativeRule } from '../nativeRule';
import { rows } from '../productions';
import type { Expression, RuleFault, TextOperator } from '../syntax';
import { fault, within } from '../validateFault';
import type { ConditionConstruct, ConditionOf, FormulaParts } from './construct';

type Text = ConditionOf<'text'>;

/** Longest text that SEARCH looks for. */
const MAX_SEARCH = 255;

/** An operator in the tokens, in the text form (which is its clause in words, too), as words after a noun, and in Excel's own rule. */
interface Operator {
  readonly token: string;
  readonly words: string;
  readonly label: string;
  readonly native?: ContainsTextOperator;
}

const OPERATORS: Readonly<Record<TextOperator, Operator>> = {
  contains: { token: 'CONTAINS', words: 'contains', label: 'containing', native: 'Contains' },
  notContains: { token: 'NOT_CONTAINS', words: 'does not contain', label: 'not containing', native: 'NotContains' },
  beginsWith: { token: 'BEGINS', words: 'begins with', label: 'beginning with', native: 'BeginsWith' },
  notBeginsWith: { token: 'NOT_BEGINS', words: 'does not begin with', label: 'not beginning with' },
  endsWith: { token: 'ENDS', words: 'ends with', label: 'ending with', native: 'EndsWith' },
  notEndsWith: { token: 'NOT_ENDS', words: 'does not end with', label: 'not ending with' },
};
const NAMES: readonly TextOperator[] = [
  ...(['contains', 'notContains', 'beginsWith', 'notBeginsWith', 'endsWith', 'notEndsWith'] as const),
];

const CASE = '_CASE';

/** A text that contains, begins with or ends with another, or does not. */
export const text: ConditionConstruct<'text'> = {
  kind: 'text',
  map: (node, { expression }) => ({ ...node, value: expression(node.value), text: expression(node.text) }),
  tokens: rows([...NAMES.map((name) => OPERATORS[name].token), ...NAMES.map((name) => OPERATORS[name].token + CASE)], 'expression', 'text'),
  write: (node, sink) => [
    OPERATORS[node.operator].token + (node.matchCase === true ? CASE : ''),
    ...sink.expression(node.value),
    ...sink.text(node.text, node.value),
  ],
  read: (token, source) => {
    const matchCase = token.endsWith(CASE);
    const stem = matchCase ? token.slice(0, -CASE.length) : token;
    const operator = NAMES.find((name) => OPERATORS[name].token === stem) ?? source.fail('a text condition');
    return { kind: 'text', operator, value: source.expression(), text: source.text(), ...(matchCase && { matchCase }) };
  },
  print: (node, { expression }) => {
    const suffix = node.matchCase === true ? ' matching case' : '';
    return `${expression(node.value)} ${OPERATORS[node.operator].words} ${expression(node.text)}${suffix}`;
  },
  keywords: ['contains', 'does', 'begins', 'ends'],
  parseAfter: (value, reader) => {
    const operator = NAMES.find((name) => reader.take(...OPERATORS[name].words.split(' ')));
    const part = operator === undefined ? undefined : reader.expression();
    if (operator === undefined || part === undefined) return undefined;
    return { kind: 'text', operator, value, text: part, ...(reader.take('matching', 'case') && { matchCase: true }) };
  },
  faults: (node, validation) => [
    ...within(validation.expression(node.value), 'value'),
    ...within(validation.expression(node.text), 'text'),
    ...textFaults(node.text),
  ],
  phrase: (node, wording) => {
    const said = node.text.kind === 'text' ? quoted(node.text.value) : wording.expression(node.text);
    const part = node.matchCase === true ? `${said} in just this case` : said;
    const { words, label } = OPERATORS[node.operator];
    const note = node.operator.startsWith('not') && wording.holdsBlanks(node.value) ? 'blanks included' : undefined;
    return { subject: wording.expression(node.value), clause: `${words} ${part}`, label: `${label} ${part}`, note };
  },
  term: textTerm,
  native: (node, place) => (place.isFormattedCell(node.value) ? textRule(node, place.contents) : undefined),
};

function textFaults(part: Expression): readonly RuleFault[] {
  if (part.kind !== 'text') return [];
  if (part.value === '') return [fault('emptyText', ['text'], 'Every text contains the empty text.')];
  return part.value.length > MAX_SEARCH ? [fault('textTooLong', ['text'], `Excel searches for at most ${MAX_SEARCH} characters.`)] : [];
}

/** SEARCH with its wildcards switched off, LEFT and RIGHT compared without case; with case FIND and EXACT. */
function textTerm(node: Text, parts: FormulaParts): Term {
  const value = parts.value(node.value);
  const needle = needleOf(node.text, parts);
  const whole = textOrBlank(value);
  const fails = joined(value.fails, needle.fails);
  const matchCase = node.matchCase === true;
  const search = matchCase ? `FIND(${needle.text},${whole})` : `SEARCH(${needle.pattern},${whole})`;
  const same = (part: string): string => (matchCase ? `EXACT(${part},${needle.text})` : `${part}=${needle.text}`);
  const different = (part: string): string => (matchCase ? `NOT(${same(part)})` : `${part}<>${needle.text}`);
  switch (node.operator) {
    case 'contains':
      return termOf([`ISNUMBER(${search})`]);
    case 'notContains':
      return termOf([...[...fails].map((cell) => `NOT(ISERROR(${cell}))`), `ISERROR(${search})`]);
    case 'beginsWith':
      return termOf([same(`LEFT(${whole},${needle.length})`)], fails);
    case 'notBeginsWith':
      return termOf([different(`LEFT(${whole},${needle.length})`)], fails);
    case 'endsWith':
      return termOf([same(`RIGHT(${whole},${needle.length})`)], fails);
    case 'notEndsWith':
      return termOf([different(`RIGHT(${whole},${needle.length})`)], fails);
  }
}

interface Needle {
  readonly text: string;
  /** For SEARCH. */
  readonly pattern: string;
  readonly length: string;
  readonly fails: ReadonlySet<string>;
}

function needleOf(part: Expression, parts: FormulaParts): Needle {
  const literal = part.kind === 'text' ? part.value : part.kind === 'number' ? textOfNumber(part.value) : undefined;
  if (literal !== undefined) {
    const pattern = stringLiteral(withoutWildcards(literal));
    return { text: stringLiteral(literal), pattern, length: lengthText(literal), fails: new Set() };
  }
  const value = parts.value(part);
  const needle = textOrBlank(value);
  const pattern = ['~', '*', '?'].reduce((inner, wildcard) => `SUBSTITUTE(${inner},"${wildcard}","~${wildcard}")`, needle);
  return { text: `${value.rank === 3 ? needle : `(${needle})`}&""`, pattern, length: `LEN(${needle})`, fails: value.fails };
}

/** Versions of Excel count a character beyond U+FFFF as one or as two: where there is one, LEN counts as LEFT and RIGHT do. */
function lengthText(literal: string): string {
  return /[\ud800-\udfff]/.test(literal) ? `LEN(${stringLiteral(literal)})` : String(literal.length);
}

/** Excel reads wildcards in "contains", and its API a formula in what begins with "=". */
function textRule({ operator, text: part, matchCase }: Text, { kinds }: ColumnContents): NativeRule | undefined {
  const { native } = OPERATORS[operator];
  if (native === undefined || part.kind !== 'text' || matchCase === true) return undefined;
  if (part.value === '' || part.value.length > 255 || /^[='"]/.test(part.value)) return undefined;
  const searches = native === 'Contains' || native === 'NotContains';
  if ((searches && /[*?~]/.test(part.value)) || (native === 'NotContains' && kinds.has('error'))) return undefined;
  return { type: 'containsText', operator: native, text: part.value };
}
