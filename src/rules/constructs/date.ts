import { dateOfSerial, isoDateOfSerial, serialOfIsoDate } from '../../sheet';
import type { TableSnapshot } from '../../sheet';
import { clockWords, plainNumber } from '../explainWords';
import { dateLiteral } from '../formulaLiteral';
import { constant } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import type { Reader } from '../parseReader';
import { fault } from '../validateFault';
import type { ExpressionConstruct, ExpressionOf } from './construct';

/** A date, or a date and a time of day, that is written in the rule. */
export const date: ExpressionConstruct<'date'> = {
  kind: 'date',
  map: (node) => node,
  tokens: [],
  write: (_node, sink) => sink.fail('a literal on the left'),
  read: (_token, source) => source.fail('an expression'),
  print: ({ serial }, { table }) => printDate(serial, table),
  parse: (reader) => {
    if (reader.peek().kind === 'date') return parseIsoDate(reader);
    if (!reader.take('date', '(')) return undefined;
    const serial = reader.number();
    return serial !== undefined && reader.expect(')') ? { kind: 'date', serial } : undefined;
  },
  faults: ({ serial }) => (Number.isFinite(serial) ? [] : [fault('notFinite', [], 'A date must be a finite number.')]),
  types: () => literalTypes('number'),
  isDate: () => true,
  words: ({ serial }, { table }) => dateWords(serial, table),
  value: ({ serial }, scope) => {
    const text = dateLiteral(serial, scope.table.dateSystem);
    return constant(text, 'number', serial < 0 ? 0 : text.includes(')+') ? 1 : 3);
  },
};

/** `2026-03-01`, with `T18:30` where that is exact, else `date(46082.123)`. */
function printDate(serial: number, table: TableSnapshot): string {
  const day = isoDateOfSerial(serial, table.dateSystem);
  const minutes = Math.round((serial - Math.floor(serial)) * 1440);
  const clock = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
  const spellings = [day ?? '', `${day ?? ''}T${clock}`];
  return spellings.find((text) => serialOfIsoDate(text, table.dateSystem) === serial) ?? `date(${String(serial)})`;
}

function parseIsoDate(reader: Reader): ExpressionOf<'date'> | undefined {
  const { value } = reader.peek();
  const serial = serialOfIsoDate(value, reader.table.dateSystem);
  if (serial === undefined) return reader.fail('unexpected', `${value} is no date of the calendar.`);
  reader.advance();
  return { kind: 'date', serial };
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

function dateWords(serial: number, table: TableSnapshot): string {
  const day = dateOfSerial(serial, table.dateSystem);
  if (day === undefined) return plainNumber(serial);
  const fraction = serial - Math.floor(serial);
  const words = `${day.day} ${MONTHS[day.month - 1] ?? ''} ${day.year}`;
  return fraction === 0 ? words : `${words} ${clockWords(fraction)}`;
}
