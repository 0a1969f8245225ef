import { statement } from '../explainWords';
import { joined, termOf } from '../formulaTerm';
import { numberGuards } from '../formulaValue';
import { windowConjuncts } from '../formulaWindow';
import type { PresetCriterion } from '../nativeRule';
import { rows } from '../productions';
import type { DateWindow } from '../syntax';
import { within } from '../validateFault';
import type { ConditionConstruct } from './construct';

/** Windows in the order of their tokens. */
export const DATE_WINDOWS: readonly DateWindow[] = [
  'yesterday',
  'today',
  'tomorrow',
  'lastSevenDays',
  'lastWeek',
  'thisWeek',
  'nextWeek',
  'lastMonth',
  'thisMonth',
  'nextMonth',
  'lastQuarter',
  'thisQuarter',
  'nextQuarter',
  'lastYear',
  'thisYear',
  'nextYear',
  'weekend',
  'weekday',
];

/** A date in a window of the calendar: the first moment is inside, the one after the last day is not. */
export const dateWindow: ConditionConstruct<'dateWindow'> = {
  kind: 'dateWindow',
  map: (node, { expression }) => ({ ...node, value: expression(node.value) }),
  tokens: rows(DATE_WINDOWS.map(tokenOf), 'expression'),
  write: ({ window, value }, sink) => [tokenOf(window), ...sink.expression(value)],
  read: (token, source) => {
    const window = DATE_WINDOWS.find((name) => tokenOf(name) === token) ?? source.fail('a period');
    return { kind: 'dateWindow', window, value: source.expression() };
  },
  print: ({ window, value }, printer) => `${printer.expression(value)} in ${plainWords(window)}`,
  keywords: ['in'],
  parseAfter: (value, reader) => {
    const window = DATE_WINDOWS.find((name) => reader.take('in', ...plainWords(name).split(' ')));
    return window === undefined ? undefined : { kind: 'dateWindow', window, value };
  },
  faults: ({ value }, validation) => [...within(validation.expression(value), 'value'), ...validation.date(value, 'value')],
  phrase: ({ window, value }, wording) => statement(wording.expression(value), windowWords(window)),
  term: ({ window, value: expression }, parts) => {
    const value = parts.value(expression);
    const inside = windowConjuncts(window, value.text);
    // WEEKDAY of a number before the calendar begins is an error, and so are WEEKDAY and INT of text.
    const fails = inside.some((part) => /^(?:WEEKDAY|INT)\(/.test(part)) ? joined(value.fails, new Set(inside)) : value.fails;
    return termOf([...numberGuards(value), ...inside], fails);
  },
  native: ({ window, value }, { contents, isFormattedCell }) => {
    const criterion = PRESETS[window];
    // Excel's windows read dates in text.
    const alike = isFormattedCell(value) && !contents.ambiguousText && !contents.kinds.has('boolean');
    return criterion !== undefined && alike ? { type: 'presetCriteria', criterion } : undefined;
  },
};

const PRESETS: Readonly<Partial<Record<DateWindow, PresetCriterion>>> = {
  yesterday: 'Yesterday',
  today: 'Today',
  tomorrow: 'Tomorrow',
  lastSevenDays: 'LastSevenDays',
  lastWeek: 'LastWeek',
  thisWeek: 'ThisWeek',
  nextWeek: 'NextWeek',
  lastMonth: 'LastMonth',
  thisMonth: 'ThisMonth',
  nextMonth: 'NextMonth',
};

function tokenOf(window: DateWindow): string {
  return `WINDOW_${window}`;
}

/** `lastSevenDays` as `last seven days`. */
function plainWords(window: DateWindow): string {
  return window.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function windowWords(window: DateWindow): string {
  switch (window) {
    case 'yesterday':
    case 'today':
    case 'tomorrow':
      return window;
    case 'lastSevenDays':
      return 'in the last seven days';
    case 'weekend':
      return 'on a weekend';
    case 'weekday':
      return 'on a weekday';
    case 'lastWeek':
    case 'thisWeek':
    case 'nextWeek':
      return `${plainWords(window)} (from Sunday)`;
    default:
      return plainWords(window);
  }
}
