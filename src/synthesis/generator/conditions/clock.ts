import type { Expression } from '../../../rules';
import type { Random } from '../../random';
import type { Clause, Speaker } from '../clause';
import { saySpan } from '../literals';
import { ANNIVERSARY_WORDINGS, CLOCK_WORDINGS, QUARTER_WORDING, WORKDAY_WORDINGS } from '../phrases/clock';
import { columnAt, compare, number } from '../rules';
import type { SheetColumn } from '../sheet';
import { sortedNumbers } from '../sheet';
import type { Phrase } from '../text';
import { saying, words } from '../text';

const POINTS = ['after', 'after', 'after', 'before', 'before', 'before', 'from', 'until'] as const;
const OPERATORS = { after: 'greaterThan', before: 'lessThan', from: 'greaterThanOrEqual', until: 'lessThanOrEqual' } as const;

/** "after 6 pm", "between 9:00 and 17:30". */
export function clockClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  const sorted = sortedNumbers(column);
  if (sorted.length < 4) return undefined;
  const hour = (share: number): number => Math.round((sorted[Math.floor(sorted.length * share)] ?? 0.5) * 48) / 48;
  const value = columnAt(column.index);
  if (random.chance(0.2)) {
    const [low, high] = [hour(0.2), hour(0.75)];
    if (low >= high) return undefined;
    const condition = { kind: 'between', negated: false, value, low: number(low), high: number(high) } as const;
    const slots = { v: () => sayTime(random, low), w: () => sayTime(random, high) };
    return { condition, column, named: true, wording: CLOCK_WORDINGS.between, slots };
  }
  const point = random.pick(POINTS);
  const time = hour(0.15 + random.next() * 0.7);
  const condition = compare(OPERATORS[point], value, number(time));
  return { condition, column, named: true, wording: CLOCK_WORDINGS[point], slots: { v: () => sayTime(random, time) } };
}

/** A time of day as it is typed: `18:30`, `6:30 pm`, `6pm`, `noon`. */
export function sayTime(random: Random, fraction: number): Phrase {
  const minutes = Math.round(fraction * 1440);
  const [hour, minute] = [Math.floor(minutes / 60) % 24, minutes % 60];
  const half = hour < 12 ? 'am' : 'pm';
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const clock = `${hour}:${String(minute).padStart(2, '0')}`;
  const spoken = minute === 0 ? `${twelve}` : `${twelve}:${String(minute).padStart(2, '0')}`;
  const forms = [
    clock,
    clock,
    `${spoken} ${half}`,
    `${spoken}${half}`,
    `${spoken} ${half.toUpperCase()}`,
    ...(fraction === 0.5 ? ['noon'] : []),
  ];
  return saying(random.pick(forms), number(fraction));
}

/** "birthdays in the next 30 days", "whose birthday is today": days that come again every year. */
export function anniversaryClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  if (!/birth|born|dob|hire|joined|anniv/i.test(`${column.header ?? ''} ${column.spec.headers.join(' ')}`)) return undefined;
  const next: Expression = { kind: 'function', name: 'ANNIVERSARY', arguments: [columnAt(column.index)] };
  const base = { column, named: true };
  const roll = random.next();
  if (roll < 0.5) {
    const amount = random.pick([7, 10, 14, 30, 30, 60, 90]);
    const condition = { kind: 'dateSpan', direction: 'next', amount: number(amount), unit: 'day', value: next } as const;
    return { ...base, condition, wording: ANNIVERSARY_WORDINGS.next, slots: { v: () => saySpan(random, { amount, unit: 'day' }) } };
  }
  if (roll < 0.7)
    return { ...base, condition: compare('equalTo', next, { kind: 'today' }), wording: ANNIVERSARY_WORDINGS.today, slots: {} };
  const month = (value: Expression): Expression => ({ kind: 'function', name: 'MONTH', arguments: [value] });
  const condition = compare('equalTo', month(columnAt(column.index)), month({ kind: 'today' }));
  return { ...base, condition, wording: ANNIVERSARY_WORDINGS.thisMonth, slots: {} };
}

const QUARTERS = ['first', 'second', 'third', 'fourth'];

/** "in Q2", "in the third quarter". */
export function quarterClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  if (sortedNumbers(column).length < 4) return undefined;
  const quarter = 1 + random.int(4);
  const part: Expression = { kind: 'function', name: 'QUARTER', arguments: [columnAt(column.index)] };
  const literal = number(quarter);
  const say = (): Phrase =>
    random.chance(0.6)
      ? [...words(random.pick(['quarter ', 'quarter ', 'calendar quarter '])), ...saying(String(quarter), literal)]
      : [...words('the '), ...saying(QUARTERS[quarter - 1] ?? '', literal), ...words(' quarter')];
  return { condition: compare('equalTo', part, literal), column, named: true, wording: QUARTER_WORDING, slots: { v: say } };
}

/** "within 5 working days". */
export function workdayClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  if (sortedNumbers(column).length < 4) return undefined;
  const direction = column.spec.role === 'past' || column.spec.role === 'done' ? 'last' : 'next';
  const amount = random.pick([2, 3, 5, 5, 7, 10, 10, 15, 20]);
  const condition = { kind: 'dateSpan', direction, amount: number(amount), unit: 'workday', value: columnAt(column.index) } as const;
  const unit = random.pick(['working days', 'business days', 'workdays', 'work days']);
  const say = (): Phrase => saying(`${amount} ${unit}`, number(amount));
  return { condition, column, named: true, wording: WORKDAY_WORDINGS[direction], slots: { v: say } };
}
