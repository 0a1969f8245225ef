import type { DateWindow } from './syntax';

const SUNDAY = 'TODAY()-WEEKDAY(TODAY())+';
const YEAR = 'YEAR(TODAY())';
const MONTH = 'MONTH(TODAY())';

/** What must hold for a number to lie in a calendar window, as formulas; `value` is its text. */
export function windowConjuncts(window: DateWindow, value: string): readonly string[] {
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
