import { formulaValueOf } from './formulaExpression';
import { dateOffsetText, numberGuards } from './formulaValue';
import type { FormulaValue } from './formulaValue';
import type { Scope } from './formulaScope';
import { joined, termOf } from './formulaTerm';
import type { Term } from './formulaTerm';
import type { Condition, DateWindow, Expression } from './syntax';

/** Compiles a calendar window: the first moment is inside, the one after the last day is not. */
export function dateWindowTerm(window: DateWindow, value: FormulaValue): Term {
  const inside = windowConjuncts(window, value.text);
  // WEEKDAY of a number before the calendar begins is an error, and so are WEEKDAY and INT of text.
  const fails = inside.some((part) => /^(?:WEEKDAY|INT)\(/.test(part)) ? joined(value.fails, new Set(inside)) : value.fails;
  return termOf([...numberGuards(value), ...inside], fails);
}

/** Compiles "within the next (last) n units": whole days, today and the last day inside; hours and minutes to the moment. */
export function dateSpanTerm(condition: Extract<Condition, { kind: 'dateSpan' }>, scope: Scope): Term {
  const value = formulaValueOf(condition.value, scope);
  const amount = formulaValueOf(signed(condition.amount, condition.direction), scope);
  const toTheMoment = condition.unit === 'hour' || condition.unit === 'minute';
  const start = formulaValueOf({ kind: toTheMoment ? 'now' : 'today' }, scope);
  const end = dateOffsetText(start, amount, condition.unit);
  const day = toTheMoment ? value.text : `INT(${value.text})`;
  const [first, last] = condition.direction === 'next' ? [start.text, end] : [end, start.text];
  // INT of text is an error.
  const ofText = new Set(toTheMoment ? [] : [day]);
  const fails = joined(value.fails, ofText, amount.fails, amount.kind === 'number' && amount.fails.size === 0 ? new Set() : new Set([end]));
  return termOf([...numberGuards(value), ...numberGuards(amount), `${day}>=${first}`, `${day}<=${last}`], fails);
}

function signed(amount: Expression, direction: 'next' | 'last'): Expression {
  if (direction === 'next') return amount;
  if (amount.kind === 'number') return { kind: 'number', value: -amount.value };
  return { kind: 'arithmetic', operator: '*', left: { kind: 'number', value: -1 }, right: amount };
}

const SUNDAY = 'TODAY()-WEEKDAY(TODAY())+';
const YEAR = 'YEAR(TODAY())';
const MONTH = 'MONTH(TODAY())';

function windowConjuncts(window: DateWindow, value: string): readonly string[] {
  switch (window) {
    case 'yesterday':
      return [`INT(${value})=TODAY()-1`];
    case 'today':
      return [`INT(${value})=TODAY()`];
    case 'tomorrow':
      return [`INT(${value})=TODAY()+1`];
    case 'lastSevenDays':
      return span(value, 'TODAY()-6', 'TODAY()+1');
    case 'lastWeek':
      return span(value, 'TODAY()-WEEKDAY(TODAY())-6', `${SUNDAY}1`);
    case 'thisWeek':
      return span(value, `${SUNDAY}1`, `${SUNDAY}8`);
    case 'nextWeek':
      return span(value, `${SUNDAY}8`, `${SUNDAY}15`);
    case 'lastMonth':
      return months(value, `${MONTH}-1`, MONTH);
    case 'thisMonth':
      return months(value, MONTH, `${MONTH}+1`);
    case 'nextMonth':
      return months(value, `${MONTH}+1`, `${MONTH}+2`);
    case 'lastQuarter':
      return months(value, quarterMonth(-3), quarterMonth(0));
    case 'thisQuarter':
      return months(value, quarterMonth(0), quarterMonth(3));
    case 'nextQuarter':
      return months(value, quarterMonth(3), quarterMonth(6));
    case 'lastYear':
      return span(value, `DATE(${YEAR}-1,1,1)`, `DATE(${YEAR},1,1)`);
    case 'thisYear':
      return span(value, `DATE(${YEAR},1,1)`, `DATE(${YEAR}+1,1,1)`);
    case 'nextYear':
      return span(value, `DATE(${YEAR}+1,1,1)`, `DATE(${YEAR}+2,1,1)`);
    case 'weekend':
      return [`WEEKDAY(${value},2)>5`];
    case 'weekday':
      return [`WEEKDAY(${value},2)<6`];
  }
}

function span(value: string, first: string, end: string): readonly string[] {
  return [`${value}>=${first}`, `${value}<${end}`];
}

/** From the first day of one month to that of another; DATE carries months below 1 and above 12. */
function months(value: string, first: string, end: string): readonly string[] {
  return span(value, `DATE(${YEAR},${first},1)`, `DATE(${YEAR},${end},1)`);
}

/** Number of the quarter's first month, `offset` months away. */
function quarterMonth(offset: number): string {
  const first = `${MONTH}-MOD(${MONTH}-1,3)`;
  if (offset === 0) return first;
  return offset > 0 ? `${first}+${offset}` : `${first}${offset}`;
}
