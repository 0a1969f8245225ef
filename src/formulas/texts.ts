import type { Condition, Expression, TextOperator } from '../rules';
import { constantOf } from './constants';
import type { Reading } from './place';
import type { Comparison, Formula } from './syntax';

/** The value and the text of `SEARCH(text, x)` or `FIND(text, x)`; `undefined` for any other formula. */
export function searchOf(formula: Formula, reading: Reading): { readonly value: Expression; readonly text: Expression } | undefined {
  if (formula.kind !== 'call' || (formula.name !== 'SEARCH' && formula.name !== 'FIND')) return undefined;
  const [text, within] = formula.arguments;
  const value = within && reading.expression(within);
  const needle = text && reading.expression(text);
  return value && needle && { value, text: needle };
}

/** `LEFT(x, n)="..."`, `RIGHT` and `MID(x, 1, n)` against a text of n characters, and SEARCH compared with a position. */
export function startOrEndCondition({ operator, left, right }: Comparison, reading: Reading): Condition | undefined {
  const found = searchOf(left, reading);
  if (found !== undefined && right.kind === 'number') return positionCondition(operator, right.value, found);
  if (left.kind !== 'call' || right.kind !== 'text' || (operator !== '=' && operator !== '<>')) return undefined;
  const end = endOf(left, right.value, reading);
  const value = end && left.arguments[0] && reading.expression(left.arguments[0]);
  if (end === undefined || value === undefined) return undefined;
  return { kind: 'text', operator: operator === '=' ? end : NEGATED[end], value, text: right };
}

const NEGATED = { beginsWith: 'notBeginsWith', endsWith: 'notEndsWith' } as const;

function endOf(call: Extract<Formula, { kind: 'call' }>, text: string, reading: Reading): 'beginsWith' | 'endsWith' | undefined {
  const numbers = call.arguments.slice(1).map((argument) => constantOf(argument, reading.place.today));
  const length = call.name === 'MID' ? numbers[1] : (numbers[0] ?? 1);
  if (length !== text.length) return undefined;
  if (call.name === 'LEFT' || (call.name === 'MID' && numbers[0] === 1)) return 'beginsWith';
  return call.name === 'RIGHT' ? 'endsWith' : undefined;
}

function positionCondition(
  operator: string,
  position: number,
  found: { readonly value: Expression; readonly text: Expression },
): Condition | undefined {
  const kind: TextOperator | undefined =
    operator === '=' && position === 1 ? 'beginsWith' : operator === '>' && position === 0 ? 'contains' : undefined;
  return kind && { kind: 'text', operator: kind, ...found };
}
