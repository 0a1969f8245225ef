import type { Expression } from './syntax';

/**
 * A bound whose size is known when a rule is made: a number or a date, or infinity for today (a positive serial number) and
 * days before or after it. `undefined` where cells decide it.
 */
export function knownSizeOf(bound: Expression): number | undefined {
  switch (bound.kind) {
    case 'number':
      return bound.value;
    case 'date':
      return bound.serial;
    case 'today':
      return Infinity;
    case 'dateOffset':
      return bound.base.kind === 'today' && bound.amount.kind === 'number' && Math.abs(bound.amount.value) < 1000 ? Infinity : undefined;
    default:
      return undefined;
  }
}
