import type { Condition, Expression } from '../rules';
import { dateOfSerial, serialOfDate, startOfWeek } from '../sheet';
import type { Reading } from './place';

type Comparison = Extract<Condition, { kind: 'comparison' }>;

/** Pairs of bounds on one value become a range: under AND `between`, a span from today or a calendar window, under OR what is outside. */
export function rangeConditions(kind: 'and' | 'or', parts: readonly Condition[], reading: Reading): Condition[] {
  const left = [...parts];
  const joined: Condition[] = [];
  while (left.length > 0) {
    const part = left.shift();
    if (part === undefined) break;
    const at = left.findIndex((other) => pairOf(kind, part, other, reading) !== undefined);
    const other = left[at];
    const pair = other && pairOf(kind, part, other, reading);
    if (pair === undefined) {
      joined.push(part);
    } else {
      left.splice(at, 1);
      joined.push(pair);
    }
  }
  return joined;
}

function pairOf(kind: 'and' | 'or', a: Condition, b: Condition, reading: Reading): Condition | undefined {
  const month = kind === 'and' ? (thisMonthOf(a, b) ?? thisMonthOf(b, a)) : undefined;
  if (month !== undefined) return month;
  if (a.kind !== 'comparison' || b.kind !== 'comparison' || JSON.stringify(a.left) !== JSON.stringify(b.left)) return undefined;
  if (kind === 'or') return outsideOf(a, b) ?? outsideOf(b, a);
  return insideOf(a, b, reading) ?? insideOf(b, a, reading);
}

function outsideOf(low: Comparison, high: Comparison): Condition | undefined {
  if (low.operator !== 'lessThan' || high.operator !== 'greaterThan') return undefined;
  const ordered =
    low.right.kind === 'number' && high.right.kind === 'number' ? low.right.value <= high.right.value : low.right.kind === high.right.kind;
  return ordered ? { kind: 'between', negated: true, value: low.left, low: low.right, high: high.right } : undefined;
}

function insideOf(low: Comparison, high: Comparison, reading: Reading): Condition | undefined {
  const above = low.operator === 'greaterThanOrEqual' || low.operator === 'greaterThan';
  const below = high.operator === 'lessThanOrEqual' || high.operator === 'lessThan';
  if (!above || !below) return undefined;
  const window = windowOf(low, high, reading);
  if (window !== undefined) return window;
  if (low.operator !== 'greaterThanOrEqual' || high.operator !== 'lessThanOrEqual') return undefined;
  return spanOf(low.left, low.right, high.right) ?? { kind: 'between', negated: false, value: low.left, low: low.right, high: high.right };
}

function spanOf(value: Expression, low: Expression, high: Expression): Condition | undefined {
  const [today, edge] = low.kind === 'today' ? [low, high] : [high, low];
  const sign = low.kind === 'today' ? 1 : -1;
  if (today.kind !== 'today' || edge.kind !== 'dateOffset' || edge.base.kind !== 'today' || edge.amount.kind !== 'number') return undefined;
  const size = edge.amount.value * sign;
  if (size <= 0) return undefined;
  return { kind: 'dateSpan', direction: sign > 0 ? 'next' : 'last', amount: { kind: 'number', value: size }, unit: edge.unit, value };
}

/** MONTH and YEAR of a date both as today's are this month. */
function thisMonthOf(month: Condition, year: Condition): Condition | undefined {
  const isThisYear = year.kind === 'dateWindow' && year.window === 'thisYear';
  if (!isThisYear || month.kind !== 'comparison' || month.operator !== 'equalTo') return undefined;
  const { left, right } = month;
  const ofToday = right.kind === 'function' && right.name === 'MONTH' && right.arguments[0]?.kind === 'today';
  const same = left.kind === 'function' && left.name === 'MONTH' && JSON.stringify(left.arguments) === JSON.stringify([year.value]);
  return ofToday && same ? { kind: 'dateWindow', window: 'thisMonth', value: year.value } : undefined;
}

/** A window whose first and last day the two bounds are, when at least one of them moves with today. */
function windowOf(low: Comparison, high: Comparison, reading: Reading): Condition | undefined {
  if (!reading.moving.has(low.right) && !reading.moving.has(high.right)) return undefined;
  const { today } = reading.place;
  const first = dayOf(low.right, today);
  const last = dayOf(high.right, today);
  if (first === undefined || last === undefined) return undefined;
  const from = low.operator === 'greaterThan' ? Math.floor(first) + 1 : first;
  const to = high.operator === 'lessThan' ? Math.ceil(last) - 1 : last;
  const window = calendarWindows(today).find((each) => each.first === from && each.last === to)?.window;
  return window && { kind: 'dateWindow', window, value: low.left };
}

function dayOf(bound: Expression, today: number): number | undefined {
  if (bound.kind === 'date') return bound.serial;
  if (bound.kind === 'today') return today;
  const plain = bound.kind === 'dateOffset' && bound.base.kind === 'today' && bound.amount.kind === 'number' && bound.unit === 'day';
  return plain && bound.amount.kind === 'number' ? today + bound.amount.value : undefined;
}

type Window = Extract<Condition, { kind: 'dateWindow' }>['window'];

interface CalendarWindow {
  readonly window: Window;
  readonly first: number;
  readonly last: number;
}

/** Calendar windows round `today` with their first and last day; weeks from Sunday and, for those who count so, from Monday. */
function calendarWindows(today: number): readonly CalendarWindow[] {
  const date = dateOfSerial(today);
  if (date === undefined) return [];
  const { year, month } = date;
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  const sunday = startOfWeek(today);
  const monday = startOfWeek(today - 1) + 1;
  const weeks = [sunday, monday].flatMap((start) => triple(['lastWeek', 'thisWeek', 'nextWeek'], (n) => start + 7 * n));
  return [
    ...weeks,
    ...triple(['lastMonth', 'thisMonth', 'nextMonth'], (n) => serialOfDate({ year, month: month + n, day: 1 })),
    ...triple(['lastQuarter', 'thisQuarter', 'nextQuarter'], (n) => serialOfDate({ year, month: quarter + 3 * n, day: 1 })),
    ...triple(['lastYear', 'thisYear', 'nextYear'], (n) => serialOfDate({ year: year + n, month: 1, day: 1 })),
  ];
}

function triple(windows: readonly Window[], startOf: (n: number) => number): CalendarWindow[] {
  return windows.map((window, i) => ({ window, first: startOf(i - 1), last: startOf(i) - 1 }));
}
