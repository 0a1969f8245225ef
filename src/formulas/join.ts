import type { Condition, Expression } from '../rules';
import { withoutGuards } from './guards';
import type { Reading } from './place';
import { rangeConditions } from './spans';

/** AND or OR of conditions in the plainest form the language has: lists of values, ranges, windows, no built-in guards. */
export function joinedCondition(kind: 'and' | 'or', parts: readonly Condition[], reading: Reading): Condition | undefined {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.conditions : [part]));
  const distinct = flat.filter((part, i) => flat.findIndex((other) => same(other, part)) === i);
  const guarded = kind === 'and' ? withoutGuards(pruned(distinct), reading.guards) : distinct;
  const joined = oneOfConditions(kind, rangeConditions(kind, guarded, reading)).map(weekendCondition);
  const [first] = joined;
  return joined.length === 1 ? first : { kind, conditions: joined };
}

/** What one part asks for (content, a number) the others need not allow to be blank. */
function pruned(parts: readonly Condition[]): readonly Condition[] {
  const facts = parts.flatMap(factsOf);
  const contradicts = (option: Condition): boolean => {
    if (option.kind === 'and') return option.conditions.some(contradicts);
    if (option.kind !== 'is') return false;
    const known = facts.filter((fact) => same(fact.value, option.value));
    return option.property === 'blank' ? known.length > 0 : option.property === 'text' && known.some((fact) => fact.isNumber);
  };
  return parts.map((part) => {
    if (part.kind !== 'or') return part;
    const left = part.conditions.filter((option) => !contradicts(option));
    const [only] = left;
    return left.length === 1 && only !== undefined ? only : left.length === 0 ? part : { kind: 'or', conditions: left };
  });
}

interface Fact {
  readonly value: Expression;
  readonly isNumber: boolean;
}

/** Values that are not blank where the part holds: what it asks to be there, and what it compares. */
function factsOf(part: Condition): readonly Fact[] {
  if (part.kind === 'is' && part.property === 'notBlank') return [{ value: part.value, isNumber: false }];
  if (part.kind === 'is' && part.property === 'number') return [{ value: part.value, isNumber: true }];
  if (part.kind !== 'comparison' || part.operator === 'equalTo' || part.operator === 'notEqualTo') return [];
  return [part.left, part.right].map((value) => ({ value, isNumber: false }));
}

/** What holds exactly where `condition` does not, with the language's own opposite where it has one. */
export function negatedCondition(condition: Condition): Condition {
  switch (condition.kind) {
    case 'is':
      if (condition.property === 'blank') return { ...condition, property: 'notBlank' };
      if (condition.property === 'notBlank') return { ...condition, property: 'blank' };
      if (condition.property === 'error') return { ...condition, property: 'notError' };
      return { kind: 'not', condition };
    case 'text':
      if (condition.operator === 'contains') return { ...condition, operator: 'notContains' };
      if (condition.operator === 'notContains') return { ...condition, operator: 'contains' };
      if (condition.operator === 'beginsWith') return { ...condition, operator: 'notBeginsWith' };
      return condition.operator === 'endsWith' ? { ...condition, operator: 'notEndsWith' } : { kind: 'not', condition };
    case 'comparison':
      if (condition.operator === 'equalTo') return { ...condition, operator: 'notEqualTo' };
      return condition.operator === 'notEqualTo' ? { ...condition, operator: 'equalTo' } : { kind: 'not', condition };
    case 'oneOf':
      return { ...condition, negated: !condition.negated };
    case 'not':
      return condition.condition;
    default:
      return { kind: 'not', condition };
  }
}

/** `x=a, x=b` under OR and `x<>a, x<>b` under AND become one list. */
function oneOfConditions(kind: 'and' | 'or', parts: readonly Condition[]): Condition[] {
  const joined: Condition[] = [];
  for (const part of parts) {
    const list = listOf(kind, part);
    const at = list === undefined ? -1 : joined.findIndex((other) => same(listOf(kind, other)?.value, list.value));
    const other = joined[at];
    const before = other && listOf(kind, other);
    if (list === undefined || before === undefined) joined.push(part);
    else joined[at] = { kind: 'oneOf', negated: kind === 'and', value: list.value, options: [...before.options, ...list.options] };
  }
  return joined;
}

function listOf(kind: 'and' | 'or', part: Condition): { readonly value: Expression; readonly options: readonly Expression[] } | undefined {
  if (part.kind === 'oneOf') return part.negated === (kind === 'and') ? part : undefined;
  if (part.kind !== 'comparison' || part.operator !== (kind === 'and' ? 'notEqualTo' : 'equalTo')) return undefined;
  const literal = part.right.kind === 'text' || part.right.kind === 'number' || part.right.kind === 'date';
  return literal ? { value: part.left, options: [part.right] } : undefined;
}

function weekendCondition(condition: Condition): Condition {
  if (condition.kind !== 'oneOf' || condition.value.kind !== 'function' || condition.value.name !== 'WEEKDAY') return condition;
  const days = condition.options.map((option) => (option.kind === 'number' ? option.value : 0)).sort();
  if (days.join() !== '1,7') return condition;
  const [value] = condition.value.arguments;
  return value === undefined ? condition : { kind: 'dateWindow', window: condition.negated ? 'weekday' : 'weekend', value };
}

function same(a: unknown, b: unknown): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
