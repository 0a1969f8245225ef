import type { DateUnit, DateWindow } from '../../../rules';
import type { Random } from '../../random';
import type { Clause, Speaker } from '../clause';
import { dayOf, monthName, sayDate, saySpan, weekdayName } from '../literals';
import type { Span } from '../literals';
import { CALENDAR_WORDINGS, WINDOW_WORDING, WINDOW_WORDS } from '../phrases/calendar';
import { DATE_WORDINGS, PAST_WORDINGS } from '../phrases/dates';
import { DISTANCE_WORDINGS, SPAN_WORDINGS } from '../phrases/spans';
import { columnAt, compare, fromToday, number } from '../rules';
import type { SheetColumn } from '../sheet';
import { sortedNumbers } from '../sheet';
import { saying, words } from '../text';

type Parts = Pick<Clause, 'condition' | 'wording' | 'slots'>;

function clause(column: SheetColumn, parts: Parts): Clause {
  return { column, named: true, ...parts };
}

const POINTS = ['before', 'before', 'before', 'after', 'after', 'after', 'onOrAfter', 'onOrAfter', 'onOrBefore', 'on'] as const;
const OPERATORS = {
  before: 'lessThan',
  after: 'greaterThan',
  onOrBefore: 'lessThanOrEqual',
  onOrAfter: 'greaterThanOrEqual',
  on: 'equalTo',
} as const;

/** "before 1 March 2026", "on or after 2026-05-01". */
export function dateClause({ random, sheet }: Speaker, column: SheetColumn): Clause | undefined {
  const sorted = sortedNumbers(column);
  if (sorted.length < 3) return undefined;
  const point = random.pick(POINTS);
  const serial = random.chance(0.5) ? random.pick(sorted) : firstOfMonth(random.pick(sorted));
  const condition = compare(OPERATORS[point], columnAt(column.index), { kind: 'date', serial });
  return clause(column, { condition, wording: DATE_WORDINGS[point], slots: { v: () => sayDate(random, serial, sheet.today) } });
}

function firstOfMonth(serial: number): number {
  return serial - dayOf(serial).day + 1;
}

/** "overdue", "expired", "in the past", "still to come". */
export function pastClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  const future = random.chance(column.spec.role === 'past' ? 0.6 : 0.12);
  const operator = future ? 'greaterThan' : 'lessThan';
  const condition = compare(operator, columnAt(column.index), { kind: 'today' });
  const { role } = column.spec;
  const words = future ? 'future' : role === 'due' ? 'due' : role === 'expiry' ? 'expiry' : 'past';
  return clause(column, { condition, wording: PAST_WORDINGS[words], slots: {} });
}

const SPANS: readonly Span[] = [
  ...[7, 7, 14, 30, 30, 30, 60, 60, 90, 90, 10, 45, 3, 5, 2, 120, 180, 365, 100, 21, 20, 15].map((amount) => ({
    amount,
    unit: 'day' as const,
  })),
  ...[1, 2, 2, 3, 4, 6].map((amount) => ({ amount, unit: 'week' as const })),
  ...[1, 2, 3, 3, 6, 6, 18].map((amount) => ({ amount, unit: 'month' as const })),
  ...[1, 1, 2, 5].map((amount) => ({ amount, unit: 'year' as const })),
];

const DAYS: Readonly<Record<DateUnit, number>> = {
  ...{ minute: 1 / 1440, hour: 1 / 24, day: 1, workday: 1.4 },
  ...{ week: 7, month: 30, quarter: 91, year: 365 },
};

/** A span that parts the dates of the column that lie on that side of today. */
function spanFor(random: Random, column: SheetColumn, today: number, side: 1 | -1): Span | undefined {
  const distances = sortedNumbers(column).map((serial) => (serial - today) * side);
  const fitting = SPANS.filter(({ amount, unit }) => {
    const inside = distances.filter((days) => days >= 0 && days <= amount * DAYS[unit]).length;
    return inside > 0 && inside < distances.length;
  });
  return fitting.length > 0 ? random.pick(fitting) : random.chance(0.1) ? random.pick(SPANS) : undefined;
}

/** "in the next 30 days", "within the last 2 weeks". */
export function spanClause({ random, sheet }: Speaker, column: SheetColumn): Clause | undefined {
  const direction = column.spec.role === 'past' || column.spec.role === 'done' ? 'last' : random.chance(0.85) ? 'next' : 'last';
  const span = spanFor(random, column, sheet.today, direction === 'next' ? 1 : -1);
  if (span === undefined) return undefined;
  return spanOf(random, column, direction, span);
}

/** A given span from today. */
export function spanOf(random: Random, column: SheetColumn, direction: 'next' | 'last', span: Span): Clause {
  const condition = { kind: 'dateSpan', direction, amount: number(span.amount), unit: span.unit, value: columnAt(column.index) } as const;
  return clause(column, { condition, wording: SPAN_WORDINGS[direction], slots: { v: () => barely(random, span) } });
}

/** "the next week" is a calendar window; a span of one unit is said with its number. */
function barely(random: Random, span: Span): ReturnType<typeof saySpan> {
  if (span.amount > 1) return saySpan(random, span).map((part) => ({ ...part, text: part.text.replace(/^a /, '') }));
  return saying(`${random.pick(['one', '1'])} ${span.unit}`, number(1));
}

/** "older than 90 days", "more than 2 weeks away". */
export function distanceClause({ random, sheet }: Speaker, column: SheetColumn): Clause | undefined {
  const ahead = column.spec.role === 'expiry' || column.spec.role === 'due' ? random.chance(0.5) : random.chance(0.05);
  const span = spanFor(random, column, sheet.today, ahead ? 1 : -1);
  if (span === undefined) return undefined;
  const condition = compare(
    ahead ? 'greaterThan' : 'lessThan',
    columnAt(column.index),
    fromToday(ahead ? span.amount : -span.amount, span.unit),
  );
  return clause(column, { condition, wording: DISTANCE_WORDINGS[ahead ? 'ahead' : 'ago'], slots: { v: () => saySpan(random, span) } });
}

const WINDOWS: readonly DateWindow[] = [
  'today',
  'today',
  'today',
  'today',
  'tomorrow',
  'tomorrow',
  'yesterday',
  'thisWeek',
  'thisWeek',
  'thisWeek',
  'nextWeek',
  'nextWeek',
  'lastWeek',
  'lastWeek',
  'thisMonth',
  'thisMonth',
  'thisMonth',
  'nextMonth',
  'nextMonth',
  'lastMonth',
  'lastMonth',
  'lastSevenDays',
  'thisQuarter',
  'nextQuarter',
  'lastQuarter',
  'thisYear',
  'lastYear',
  'nextYear',
  'weekend',
  'weekend',
  'weekend',
  'weekday',
];

/** "this week", "tomorrow", "on a weekend". */
export function windowClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  const past = column.spec.role === 'past' || column.spec.role === 'done';
  const window = random.pick(past ? WINDOWS.filter((each) => !/^(?:next|tomorrow)/.test(each)) : WINDOWS);
  const say = (): ReturnType<typeof words> => words(random.pick(WINDOW_WORDS[window]));
  return clause(column, {
    condition: { kind: 'dateWindow', window, value: columnAt(column.index) },
    wording: WINDOW_WORDING,
    slots: { v: say },
  });
}

/** "in March", "in 2025", "on a Sunday". */
export function calendarClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  const sorted = sortedNumbers(column);
  if (sorted.length < 3) return undefined;
  const serial = random.pick(sorted);
  const roll = random.next();
  if (roll < 0.45) return partClause(column, 'MONTH', 'month', dayOf(serial).month, (value) => monthName(random, value));
  if (roll < 0.75) return partClause(column, 'YEAR', 'year', dayOf(serial).year, String);
  return partClause(column, 'WEEKDAY', 'weekday', ((serial - 1) % 7) + 1, weekdayName);
}

function partClause(
  column: SheetColumn,
  name: 'MONTH' | 'YEAR' | 'WEEKDAY',
  topic: 'month' | 'year' | 'weekday',
  value: number,
  say: (value: number) => string,
): Clause {
  const condition = compare('equalTo', { kind: 'function', name, arguments: [columnAt(column.index)] }, number(value));
  return clause(column, { condition, wording: CALENDAR_WORDINGS[topic], slots: { v: () => saying(say(value), number(value)) } });
}
