import type { Condition, Expression } from '../rules';

import type { ReadingStyle } from './place';

/** The parts of an AND without the guards that the language's own meaning of the other parts covers. */
export function withoutGuards(parts: readonly Condition[], guards: ReadingStyle['guards']): readonly Condition[] {
  if (guards === 'keep') return parts;
  const others = parts.filter((part) => guardedValue(part) === undefined);
  const kept = parts.filter((part) => {
    const value = guardedValue(part);
    if (value === undefined) return true;
    return !others.some((other) => (guards === 'dropAll' ? mentions(other, value) : implies(other, value)));
  });
  return kept.length === 0 ? parts : kept;
}

/** What `part` guards, when it only asks for a number or for any content (in one cell, or in several cells of the row). */
function guardedValue(part: Condition): readonly Expression[] | undefined {
  if (part.kind === 'is') return part.property === 'number' || part.property === 'notBlank' ? [part.value] : undefined;
  if (part.kind !== 'and') return undefined;
  const values = part.conditions.map(guardedValue);
  return values.every((value) => value !== undefined) ? values.flat() : undefined;
}

function mentions(node: unknown, values: readonly Expression[]): boolean {
  return values.every((value) => contains(node, JSON.stringify(value)));
}

function contains(node: unknown, written: string): boolean {
  if (typeof node !== 'object' || node === null) return false;
  return JSON.stringify(node) === written || Object.values(node).some((child) => contains(child, written));
}

/** Whether `part` can only hold where each of `values` has content. */
function implies(part: Condition, values: readonly Expression[]): boolean {
  return isPositive(part) && mentions(part, values);
}

function isPositive(part: Condition): boolean {
  switch (part.kind) {
    case 'comparison':
      return part.operator !== 'notEqualTo';
    case 'between':
    case 'rank':
    case 'average':
    case 'dateWindow':
    case 'dateSpan':
    case 'occurrence':
      return true;
    case 'oneOf':
      return !part.negated;
    case 'text':
      return part.operator === 'contains' || part.operator === 'beginsWith' || part.operator === 'endsWith';
    case 'is':
      return part.property === 'text' || part.property === 'error';
    case 'or':
      return part.conditions.every(isPositive);
    case 'and':
      return part.conditions.some(isPositive);
    default:
      return false;
  }
}
