import type { Condition } from '../rules';
import type { Reading } from './place';
import type { BinaryOperator } from './syntax';

/** The condition that as many of the conditions hold as the comparison says; `undefined` with its cause noted where it always or never holds. */
export function amountCondition(
  conditions: readonly Condition[],
  operator: BinaryOperator,
  limit: number,
  reading: Reading,
): Condition | undefined {
  const atMost = Math.floor(limit);
  switch (operator) {
    case '>=':
      return atLeast(Math.ceil(limit), conditions) ?? reading.refuse('a count that says nothing');
    case '>':
      return atLeast(atMost + 1, conditions) ?? reading.refuse('a count that says nothing');
    case '<':
      return fewerThan(Math.ceil(limit), conditions) ?? reading.refuse('a count that says nothing');
    case '<=':
      return fewerThan(atMost + 1, conditions) ?? reading.refuse('a count that says nothing');
    case '=':
    case '<>':
      return exactly(limit, operator === '=', conditions) ?? reading.refuse('a count that says nothing');
    default:
      return reading.refuse('a count in a calculation');
  }
}

/** All or some of the conditions, in the plainest form; `undefined` where that always or never holds. */
function atLeast(count: number, conditions: readonly Condition[]): Condition | undefined {
  const [only] = conditions;
  if (count < 1 || count > conditions.length) return undefined;
  if (conditions.length === 1) return only;
  if (count === 1) return { kind: 'or', conditions };
  return count === conditions.length ? { kind: 'and', conditions } : { kind: 'atLeast', count, conditions };
}

function fewerThan(count: number, conditions: readonly Condition[]): Condition | undefined {
  const condition = atLeast(count, conditions);
  return condition && { kind: 'not', condition };
}

function exactly(count: number, holds: boolean, conditions: readonly Condition[]): Condition | undefined {
  const enough = atLeast(count, conditions);
  const more = atLeast(count + 1, conditions);
  const few: Condition | undefined = more && { kind: 'not', condition: more };
  const both: Condition | undefined = enough && few ? { kind: 'and', conditions: [enough, few] } : (enough ?? few);
  return both && !holds ? { kind: 'not', condition: both } : both;
}
