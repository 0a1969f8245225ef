import { listWords, plainNumber } from '../explainWords';
import type { Phrase } from '../explainWords';
import type { Condition } from '../syntax';
import { ordinal } from './statisticNames';

type Comparison = Extract<Condition, { kind: 'comparison' }>;

const TIMES = {
  equalTo: 'exactly',
  notEqualTo: 'other than',
  greaterThan: 'more than',
  greaterThanOrEqual: 'at least',
  lessThan: 'fewer than',
  lessThanOrEqual: 'at most',
} as const;

/** How often something appears, against a literal number: `appears at least 3 times`, or up to the own row `appears for the 3rd time or later`. */
export function timesPhrase(things: readonly string[], { operator, right }: Comparison, soFar: boolean): Phrase | undefined {
  if (right.kind !== 'number') return undefined;
  const times = `${TIMES[operator]} ${plainNumber(right.value)} ${right.value === 1 ? 'time' : 'times'}`;
  const label = soFar ? (soFarWords(operator, right.value) ?? `${times} so far`) : times;
  const subject = things.length > 1 ? `the combination of ${listWords(things, 'and')}` : things.join('');
  return { subject, clause: `appears ${label}`, label: `appearing ${label}`, note: undefined };
}

function soFarWords(operator: Comparison['operator'], count: number): string | undefined {
  if (!Number.isInteger(count) || count < 1) return undefined;
  switch (operator) {
    case 'equalTo':
      return `for the ${ordinal(count)} time`;
    case 'greaterThan':
      return `for the ${ordinal(count + 1)} time or later`;
    case 'greaterThanOrEqual':
      return `for the ${ordinal(count)} time or later`;
    default:
      return undefined;
  }
}
