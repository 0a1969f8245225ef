import { moverOf, startOf, unitWord } from '../dateUnits';
import { calculated, dateOffsetText, filledGuards, isCertain } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import { nameOf } from '../parseReader';
import { rows } from '../productions';
import type { RuleFault } from '../syntax';
import { within } from '../validateFault';
import type { ExpressionConstruct, ExpressionOf, TokenSink, TokenSource, Validation, Wording } from './construct';

type DateOffset = ExpressionOf<'dateOffset'>;

/** A date moved by a length of time. */
export const dateOffset: ExpressionConstruct<'dateOffset'> = {
  kind: 'dateOffset',
  map: (node, { expression }) => ({ ...node, base: expression(node.base), amount: expression(node.amount) }),
  tokens: [...rows(['LATER_BY', 'EARLIER_BY'], 'expression', 'duration'), ...rows(['AGO', 'AHEAD'], 'duration')],
  write: writeOffset,
  read: readOffset,
  print: ({ base, amount, unit }, printer) => {
    const start = base.kind === 'arithmetic' ? printer.primary(base) : printer.expression(base);
    return `${start} plus ${printer.primary(amount)} ${unitWord(unit)}`;
  },
  isLoose: true,
  parse: () => undefined,
  parseAfter: (base, reader) => {
    const amount = reader.take('plus') ? reader.primary() : undefined;
    const unit = amount === undefined ? undefined : reader.unit();
    if (amount === undefined) return undefined;
    if (unit !== undefined) return { kind: 'dateOffset', base, amount, unit };
    return reader.fail('unexpected', `Expected a unit of time (days, weeks, hours and so on) but met ${nameOf(reader.peek())}.`);
  },
  faults: ({ base, amount, unit }, validation) => [
    ...within(validation.expression(base), 'base'),
    ...validation.number(base, 'base'),
    ...within(validation.expression(amount), 'amount'),
    ...validation.number(amount, 'amount'),
    ...singleFaults({ base, amount, unit }, validation),
  ],
  types: () => literalTypes('number'),
  isDate: () => true,
  words: offsetWords,
  value: (node, scope, parts) => {
    const [base, amount] = [parts.value(node.base, scope), parts.value(node.amount, scope)];
    const text = dateOffsetText(base, amount, node.unit);
    const fails = new Set(isCertain(base) && isCertain(amount) ? [] : [text]);
    const isCall = text.startsWith('EDATE(') || text.startsWith('WORKDAY(');
    return calculated(text, [...filledGuards(base), ...filledGuards(amount)], fails, isCall ? 3 : 1);
  },
};

function singleFaults({ base, amount, unit }: Omit<DateOffset, 'kind'>, validation: Validation): readonly RuleFault[] {
  const mover = moverOf(unit);
  return mover === undefined ? [] : [...validation.single(base, mover, 'base'), ...validation.single(amount, mover, 'amount')];
}

function writeOffset({ base, amount, unit }: DateOffset, sink: TokenSink): readonly string[] {
  const length = amount.kind === 'number' ? amount.value : sink.fail('an amount that is computed');
  const size = sink.duration({ kind: 'number', value: Math.abs(length) }, unit);
  if (base.kind === startOf(unit).kind) return [length < 0 ? 'AGO' : 'AHEAD', size];
  return [length < 0 ? 'EARLIER_BY' : 'LATER_BY', ...sink.expression(base), size];
}

/** Without a base: from today, hours and minutes from now. */
function readOffset(token: string, source: TokenSource): DateOffset {
  const base = token.endsWith('_BY') ? source.expression() : undefined;
  const { amount, unit } = source.duration();
  const sign = token === 'AHEAD' || token === 'LATER_BY' ? 1 : -1;
  return { kind: 'dateOffset', base: base ?? startOf(unit), amount: { kind: 'number', value: sign * amount }, unit };
}

function offsetWords({ base, amount, unit }: DateOffset, wording: Wording): string {
  const back = amount.kind === 'number' && amount.value < 0;
  const length = wording.duration(amount.kind === 'number' ? { kind: 'number', value: Math.abs(amount.value) } : amount, unit);
  if (base.kind === 'today' || base.kind === 'now')
    return back && base.kind === startOf(unit).kind ? `${length} ago` : `${length} ${back ? 'before' : 'from'} ${base.kind}`;
  const start = wording.expression(base);
  return `${length} ${back ? 'before' : 'after'} ${base.kind === 'arithmetic' ? `(${start})` : start}`;
}
