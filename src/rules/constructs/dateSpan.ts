import { moverOf, startOf, unitWord } from '../dateUnits';
import { statement } from '../explainWords';
import { joined, termOf } from '../formulaTerm';
import type { Term } from '../formulaTerm';
import { dateOffsetText, numberGuards } from '../formulaValue';
import { nameOf } from '../parseReader';
import { rows } from '../productions';
import type { DateUnit, Expression, RuleFault } from '../syntax';
import { fault, within } from '../validateFault';
import type { ConditionConstruct, ConditionOf, FormulaParts, Printer, Validation } from './construct';

const DIRECTIONS = ['next', 'last'] as const;

/** A date within the next or last units: whole days, today and the last day inside; hours and minutes to the moment. */
export const dateSpan: ConditionConstruct<'dateSpan'> = {
  kind: 'dateSpan',
  map: (node, { expression }) => ({ ...node, value: expression(node.value), amount: expression(node.amount) }),
  tokens: rows(['NEXT', 'LAST'], 'expression', 'duration'),
  write: ({ direction, value, amount, unit }, sink) => [direction.toUpperCase(), ...sink.expression(value), sink.duration(amount, unit)],
  read: (token, source) => {
    const value = source.expression();
    const { amount, unit } = source.duration();
    return { kind: 'dateSpan', direction: token === 'NEXT' ? 'next' : 'last', amount: { kind: 'number', value: amount }, unit, value };
  },
  print: ({ direction, value, amount, unit }, printer) => {
    return `${printer.expression(value)} in ${direction} ${printAmount(amount, printer)} ${unitWord(unit)}`;
  },
  keywords: ['in'],
  parseAfter: (value, reader) => {
    const direction = DIRECTIONS.find((word) => reader.take('in', word));
    const amount = direction === undefined ? undefined : reader.expression();
    const unit = amount === undefined ? undefined : reader.unit();
    if (direction === undefined || amount === undefined) return undefined;
    if (unit !== undefined) return { kind: 'dateSpan', direction, amount, unit, value };
    return reader.fail('unexpected', `Expected top, bottom, a period or a number of days but met ${nameOf(reader.peek())}.`);
  },
  faults: ({ value, amount, unit }, validation) => [
    ...within(validation.expression(value), 'value'),
    ...within(validation.expression(amount), 'amount'),
    ...validation.date(value, 'value'),
    ...validation.number(amount, 'amount'),
    ...amountFaults(amount, unit, validation),
    ...(amount.kind === 'number' && amount.value < 0
      ? [fault('negativeAmount', ['amount'], 'A span has a direction and no negative length.')]
      : []),
  ],
  phrase: ({ direction, value, amount, unit }, wording) => {
    return statement(wording.expression(value), `within the ${direction} ${wording.duration(amount, unit)}`);
  },
  term: spanTerm,
};

/** Bracketed unless plain: `in next year(...)` would begin like the window `in next year`. */
function printAmount(amount: Expression, printer: Printer): string {
  const text = printer.expression(amount);
  return amount.kind === 'number' || amount.kind === 'column' ? text : `(${text})`;
}

function amountFaults(amount: Expression, unit: DateUnit, validation: Validation): readonly RuleFault[] {
  const mover = moverOf(unit);
  return mover === undefined ? [] : validation.single(amount, mover, 'amount');
}

function spanTerm(node: ConditionOf<'dateSpan'>, parts: FormulaParts): Term {
  const value = parts.value(node.value);
  const amount = parts.value(signed(node));
  const start = parts.value(startOf(node.unit));
  const end = dateOffsetText(start, amount, node.unit);
  const toTheMoment = node.unit === 'hour' || node.unit === 'minute';
  const day = toTheMoment ? value.text : `INT(${value.text})`;
  const [first, last] = node.direction === 'next' ? [start.text, end] : [end, start.text];
  // INT of text is an error.
  const ofText = new Set(toTheMoment ? [] : [day]);
  const fails = joined(value.fails, ofText, amount.fails, amount.kind === 'number' && amount.fails.size === 0 ? new Set() : new Set([end]));
  return termOf([...numberGuards(value), ...numberGuards(amount), `${day}>=${first}`, `${day}<=${last}`], fails);
}

function signed({ amount, direction }: ConditionOf<'dateSpan'>): Expression {
  if (direction === 'next') return amount;
  if (amount.kind === 'number') return { kind: 'number', value: -amount.value };
  return { kind: 'arithmetic', operator: '*', left: { kind: 'number', value: -1 }, right: amount };
}
