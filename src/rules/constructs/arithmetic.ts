import { conjunctionOf } from '../formulaTerm';
import { calculated, filledGuards, isCertain, operand } from '../formulaValue';
import type { FormulaValue } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import type { Reader } from '../parseReader';
import { rows } from '../productions';
import type { Expression } from '../syntax';
import { within } from '../validateFault';
import type { ExpressionConstruct, ExpressionOf, Printer, TokenSink, TokenSource, Wording } from './construct';

type Arithmetic = ExpressionOf<'arithmetic'>;
type Operator = Arithmetic['operator'];

const TOKENS: Readonly<Record<Operator, string>> = { '+': 'PLUS', '-': 'MINUS', '*': 'TIMES', '/': 'OVER' };
const WORDS: Readonly<Record<Operator, string>> = { '+': 'plus', '-': 'minus', '*': 'times', '/': 'divided by' };
const SUMS: readonly Operator[] = ['+', '-'];
const PRODUCTS: readonly Operator[] = ['*', '/'];

/** One step of a calculation; a factor of 1.1 may be said as "10 % more". */
export const arithmetic: ExpressionConstruct<'arithmetic'> = {
  kind: 'arithmetic',
  map: (node, { expression }) => ({ ...node, left: expression(node.left), right: expression(node.right) }),
  tokens: [...rows(Object.values(TOKENS), 'expression', 'value'), ...rows(['MORE_BY', 'LESS_BY'], 'expression', 'number')],
  write: writeArithmetic,
  read: readArithmetic,
  print: ({ operator, left, right }, printer) => {
    const rank = SUMS.includes(operator) ? 1 : 2;
    return `${bracketed(left, rankOf(left) >= rank, printer)} ${operator} ${bracketed(right, rankOf(right) > rank, printer)}`;
  },
  isLoose: true,
  parse: () => undefined,
  faults: ({ left, right }, validation) => [
    ...within(validation.expression(left), 'left'),
    ...validation.number(left, 'left'),
    ...within(validation.expression(right), 'right'),
    ...validation.number(right, 'right'),
  ],
  types: () => literalTypes('number'),
  words: ({ operator, left, right }, wording, beside) => {
    return `${partWords(left, wording, beside)} ${WORDS[operator]} ${partWords(right, wording, beside)}`;
  },
  value: (node, scope, parts) => {
    const [left, right] = [parts.value(node.left, scope), parts.value(node.right, scope)];
    return arithmeticValue(node.operator, left, right, parts.contents(node).emptyText);
  },
};

/** Reads sums of products of what `parse` reads. */
export function parseArithmetic(reader: Reader, parse: (reader: Reader) => Expression | undefined): Expression | undefined {
  return parseSteps(reader, SUMS, (inner) => parseSteps(inner, PRODUCTS, parse));
}

function parseSteps(
  reader: Reader,
  operators: readonly Operator[],
  parse: (reader: Reader) => Expression | undefined,
): Expression | undefined {
  let left = parse(reader);
  while (left !== undefined) {
    const operator = operators.find((sign) => reader.take(sign));
    if (operator === undefined) return left;
    const right = parse(reader);
    left = right === undefined ? undefined : { kind: 'arithmetic', operator, left, right };
  }
  return undefined;
}

function rankOf(expression: Expression): number {
  if (expression.kind !== 'arithmetic') return 3;
  return SUMS.includes(expression.operator) ? 1 : 2;
}

function bracketed(expression: Expression, isBare: boolean, printer: Printer): string {
  return isBare ? printer.expression(expression) : `(${printer.expression(expression)})`;
}

function partWords(part: Expression, wording: Wording, beside: Expression | undefined): string {
  const words = wording.expression(part, beside);
  return part.kind === 'arithmetic' ? `(${words})` : words;
}

function writeArithmetic({ operator, left, right }: Arithmetic, sink: TokenSink): readonly string[] {
  const scales = PRODUCTS.includes(operator);
  if (scales && (right.kind === 'text' || right.kind === 'date')) sink.fail('such a factor');
  const written = sink.attempt(() => (scales && right.kind === 'number' ? [sink.number(right.value, 'factor')] : sink.value(right, left)));
  if (written !== undefined) return [TOKENS[operator], ...sink.expression(left), ...written];
  if (operator !== '*' || right.kind !== 'number') return sink.fail('an operand that no word says');
  const share = Number((right.value - 1).toPrecision(9));
  return [share > 0 ? 'MORE_BY' : 'LESS_BY', ...sink.expression(left), sink.number(Math.abs(share), 'share')];
}

function readArithmetic(token: string, source: TokenSource): Arithmetic {
  const left = source.expression();
  if (token === 'MORE_BY' || token === 'LESS_BY') {
    const share = source.number('share') * (token === 'MORE_BY' ? 1 : -1);
    return { kind: 'arithmetic', operator: '*', left, right: { kind: 'number', value: Number((1 + share).toPrecision(12)) } };
  }
  const operator = [...SUMS, ...PRODUCTS].find((sign) => TOKENS[sign] === token) ?? source.fail('an operator');
  const isFactor = PRODUCTS.includes(operator) && source.atWord();
  const right: Expression = isFactor ? { kind: 'number', value: source.number('factor') } : source.value(left);
  return { kind: 'arithmetic', operator, left, right };
}

function arithmeticValue(operator: Operator, left: FormulaValue, right: FormulaValue, mayHoldEmptyText: boolean): FormulaValue {
  const rank = SUMS.includes(operator) ? 1 : 2;
  const [first, second] = operator === '+' ? [addend(left, mayHoldEmptyText), addend(right, mayHoldEmptyText)] : [left, right];
  // The right side is bracketed at the same rank too: the tree's own order of operations is kept.
  const text = `${operand(first, rank)}${operator}${operand(second, rank === 1 ? 2 : 3)}`;
  const fails = new Set(operator !== '/' && isCertain(left) && isCertain(right) ? [] : [text]);
  return calculated(text, operator === '+' ? eitherFilled(left, right) : [...filledGuards(left), ...filledGuards(right)], fails, rank);
}

/** In a sum a blank adds nothing. A blank cell is 0 to Excel, but a formula's empty text or a calculation on a blank may not be. */
function addend(value: FormulaValue, mayHoldEmptyText: boolean): FormulaValue {
  const guards = filledGuards(value);
  if (guards.length === 0 || (value.kind === 'cell' && !mayHoldEmptyText)) return value;
  return { ...value, text: `IF(${conjunctionOf(guards)},${value.text},0)`, rank: 3 };
}

/** Only a sum of two blanks is blank. Written as arithmetic, because OR would take a whole array together. */
function eitherFilled(left: FormulaValue, right: FormulaValue): readonly string[] {
  const sides = [filledGuards(left), filledGuards(right)];
  if (sides.some((guards) => guards.length === 0)) return [];
  return [`${sides.map((guards) => guards.map((guard) => `(${guard})`).join('*')).join('+')}>0`];
}
