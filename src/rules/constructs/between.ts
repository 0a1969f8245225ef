import { listWords, statement } from '../explainWords';
import { orderTerm } from '../formulaComparison';
import { allOf, joined, termOf } from '../formulaTerm';
import { numberGuards } from '../formulaValue';
import { knownSizeOf } from '../nativeBound';
import type { NativeRule } from '../nativeRule';
import { rows } from '../productions';
import type { Expression } from '../syntax';
import { fault, within } from '../validateFault';
import type { ConditionConstruct, ConditionOf, NativePlace } from './construct';

/** A value between two bounds, both inside, or a number outside them. */
export const between: ConditionConstruct<'between'> = {
  kind: 'between',
  map: (node, { expression }) => ({ ...node, value: expression(node.value), low: expression(node.low), high: expression(node.high) }),
  tokens: rows(['BETWEEN', 'OUTSIDE'], 'expression', 'value', 'value'),
  write: ({ negated, value, low, high }, sink) => {
    return [negated ? 'OUTSIDE' : 'BETWEEN', ...sink.expression(value), ...sink.value(low, value), ...sink.value(high, value)];
  },
  read: (token, source) => {
    const value = source.expression();
    return { kind: 'between', negated: token === 'OUTSIDE', value, low: source.value(value), high: source.value(value) };
  },
  print: ({ negated, value, low, high }, { expression }) => {
    return `${expression(value)} ${negated ? 'not ' : ''}between ${expression(low)} and ${expression(high)}`;
  },
  keywords: ['between', 'not'],
  parseAfter: (value, reader) => {
    const negated = reader.take('not', 'between');
    if (!negated && !reader.take('between')) return undefined;
    const low = reader.expression();
    if (low === undefined || !reader.expect('and')) return undefined;
    const high = reader.expression();
    return high === undefined ? undefined : { kind: 'between', negated, value, low, high };
  },
  faults: ({ value, low, high }, validation) => [
    ...within(validation.expression(value), 'value'),
    ...within(validation.expression(low), 'low'),
    ...within(validation.expression(high), 'high'),
    ...validation.mismatch(value, low, 'low'),
    ...validation.mismatch(value, high, 'high'),
    ...(areReversed(low, high) ? [fault('boundsReversed', ['low'], 'The low bound lies above the high one.')] : []),
    ...validation.unread([value, low, high]),
  ],
  phrase: ({ negated, value, low, high }, wording) => {
    const bounds = [low, high].map((bound) => wording.expression(bound, value));
    return statement(wording.expression(value), `${negated ? 'not ' : ''}between ${listWords(bounds, 'and')}`);
  },
  term: ({ negated, value, low, high }, parts) => {
    if (!negated) return allOf([orderTerm('>=', value, low, parts), orderTerm('<=', value, high, parts)]);
    const [number, from, to] = [parts.value(value), parts.value(low), parts.value(high)];
    const outside = `OR(${number.text}<${from.text},${number.text}>${to.text})`;
    return termOf([...[number, from, to].flatMap(numberGuards), outside], joined(number.fails, from.fails, to.fails));
  },
  native: (node, place) => (place.isFormattedCell(node.value) ? betweenRule(node, place) : undefined),
};

function areReversed(low: Expression, high: Expression): boolean {
  const [from, to] = [literalNumber(low), literalNumber(high)];
  return from !== undefined && to !== undefined && from > to;
}

function literalNumber(expression: Expression): number | undefined {
  if (expression.kind === 'number') return expression.value;
  return expression.kind === 'date' ? expression.serial : undefined;
}

/** Excel's not-between would format text and blanks; so would between where 0 lies inside. Upside-down bounds it turns round. */
function betweenRule({ negated, low, high }: ConditionOf<'between'>, place: NativePlace): NativeRule | undefined {
  const [from, to] = [knownSizeOf(low), knownSizeOf(high)];
  if (negated || from === undefined || to === undefined || (from <= 0 && to >= 0)) return undefined;
  if (from > to || from === Infinity || to === Infinity) return undefined;
  return { type: 'cellValue', operator: 'Between', formula1: place.operand(low), formula2: place.operand(high) };
}
