import { statement } from '../explainWords';
import { equalTerm, unequalTerm } from '../formulaComparison';
import { joined, termOf, textOfTerm } from '../formulaTerm';
import type { Term } from '../formulaTerm';
import { textOrBlank } from '../formulaValue';
import type { FormulaValue } from '../formulaValue';
import { rows } from '../productions';
import { within } from '../validateFault';
import type { ConditionConstruct, ConditionOf, FormulaParts } from './construct';

/** Two values that are the same, their case included, or are not. */
export const exact: ConditionConstruct<'exact'> = {
  kind: 'exact',
  map: (node, { expression }) => ({ ...node, left: expression(node.left), right: expression(node.right) }),
  tokens: rows(['EXACT', 'NOT_EXACT'], 'expression', 'value'),
  write: ({ negated, left, right }, sink) => [negated ? 'NOT_EXACT' : 'EXACT', ...sink.expression(left), ...sink.value(right, left)],
  read: (token, source) => {
    const left = source.expression();
    return { kind: 'exact', negated: token === 'NOT_EXACT', left, right: source.value(left) };
  },
  print: ({ negated, left, right }, { expression }) => `${expression(left)} is ${negated ? 'not ' : ''}exactly ${expression(right)}`,
  keywords: ['is'],
  parseAfter: (left, reader) => {
    const negated = reader.take('is', 'not', 'exactly');
    const right = negated || reader.take('is', 'exactly') ? reader.expression() : undefined;
    return right === undefined ? undefined : { kind: 'exact', negated, left, right };
  },
  faults: ({ left, right }, validation) => [
    ...within(validation.expression(left), 'left'),
    ...within(validation.expression(right), 'right'),
    ...(validation.isLiteral(left) ? validation.mismatch(right, left, 'left') : validation.mismatch(left, right, 'right')),
    ...validation.unread([left, right]),
  ],
  phrase: ({ negated, left, right }, wording) => {
    const other = wording.expression(right, left);
    const note = negated && wording.holdsBlanks(left) ? 'blanks included' : undefined;
    return statement(wording.expression(left), negated ? `not exactly ${other}` : `exactly ${other}`, note);
  },
  term: exactTerm,
};

/** Equal as `=` has it, and texts by EXACT. */
function exactTerm({ negated, left, right }: ConditionOf<'exact'>, parts: FormulaParts): Term {
  const [a, b] = [parts.value(left), parts.value(right)];
  const fails = joined(a.fails, b.fails);
  const same = sameTexts(a, b);
  if (!negated) return termOf([...equalTerm(left, right, parts).all, ...same], fails);
  const unequal = unequalTerm(left, right, parts);
  return same.length === 0 ? unequal : termOf([`OR(${[textOfTerm(unequal), ...same.map((text) => `NOT(${text})`)].join(',')})`], fails);
}

/** Numbers and booleans have no case. */
function sameTexts(a: FormulaValue, b: FormulaValue): readonly string[] {
  if ([a, b].some(({ kind }) => kind === 'number' || kind === 'boolean')) return [];
  const texts = `EXACT(${textOrBlank(a)},${textOrBlank(b)})`;
  return a.kind === 'cell' && b.kind === 'cell' ? [`OR(ISNUMBER(${a.text}),${texts})`] : [texts];
}
