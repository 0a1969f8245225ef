import { conjunctionOf, joined } from '../formulaTerm';
import { calculated, filledGuards, textOrBlank } from '../formulaValue';
import type { FormulaValue } from '../formulaValue';
import { literalTypes } from '../operandTypes';
import { listOf, nameOf } from '../parseReader';
import type { Reader } from '../parseReader';
import type { Row } from '../productions';
import type { FunctionName } from '../functionNames';
import type { Expression, RuleFault } from '../syntax';
import { fault, within } from '../validateFault';
import type { Phrase } from '../explainWords';
import type { ConditionOf, ExpressionConstruct, ExpressionOf, TokenSink, TokenSource, Validation, Wording } from './construct';
import type { FunctionRow, Parameter } from './functionRow';
import { FUNCTION_NAMES, arityOf, functionRow } from './functions';

type Call = ExpressionOf<'function'>;

/** A function of values in the row; `functions.ts` has a line for each. */
export const functionCall: ExpressionConstruct<'function'> = {
  kind: 'function',
  map: (node, mapper) => ({ ...node, arguments: node.arguments.map(mapper.expression) }),
  tokens: FUNCTION_NAMES.flatMap(tokenRows),
  write: (node, sink) => {
    const { tokens, parameters } = functionRow(node.name);
    const token = tokens[node.arguments.length - arityOf(node.name).least] ?? sink.fail(`${node.arguments.length} arguments`);
    return [token, ...node.arguments.flatMap((_, index) => written(node, index, parameters[index], sink))];
  },
  read: (token, source) => {
    const { name, count } = CALLS.get(token) ?? source.fail('a function');
    return { kind: 'function', name, arguments: readArguments(functionRow(name).parameters.slice(0, count), source) };
  },
  print: ({ name, arguments: values }, printer) => `${name}(${values.map(printer.expression).join(', ')})`,
  parse: (reader) => {
    const token = reader.peek();
    const name = FUNCTION_NAMES.find((candidate) => reader.take(candidate.toLowerCase(), '('));
    if (name === undefined) return undefined;
    const values = reader.nested(() => listOf(reader, () => reader.expression()));
    return values === undefined ? undefined : checkedCall({ kind: 'function', name, arguments: values }, token, reader);
  },
  faults: (node, validation) => [
    ...node.arguments.flatMap((value, index) => [
      ...within(validation.expression(value), 'arguments', index),
      ...(functionRow(node.name).parameters[index]?.takes === 'number' ? validation.number(value, 'arguments', index) : []),
      ...singleFaults(node.name, value, index, validation),
    ]),
    ...(hasRightCount(node) ? [] : [fault('argumentCount', ['arguments'], countMessage(node))]),
  ],
  types: ({ name }) => literalTypes(functionRow(name).result),
  isDate: ({ name }) => functionRow(name).isDate === true,
  words: ({ name, arguments: values }, wording) =>
    functionRow(name).words(...values.map((value) => argumentWords(value, wording.expression))),
  compared: multipleWords,
  value: (node, scope, parts) => {
    const row = functionRow(node.name);
    const values = node.arguments.map((value) => parts.value(value, scope));
    const text = row.formula(...values.map((value, index) => argumentText(row.parameters[index], value)));
    const fails = row.neverFails ? joined(...values.map((value) => value.fails)) : new Set([text]);
    return row.result === 'text' ? textValue(text, row, values, fails) : calculated(text, guardsOf(row, values), fails, 3);
  },
};

function singleFaults(name: FunctionName, value: Expression, index: number, validation: Validation): readonly RuleFault[] {
  const taker = functionRow(name).takesOne;
  return taker === undefined ? [] : validation.single(value, taker, 'arguments', index);
}

/** Text parameters are given blanks of calculations as empty text. */
function argumentText(parameter: Parameter | undefined, value: FormulaValue): string {
  return parameter?.takes === 'number' ? value.text : textOrBlank(value);
}

const CALLS = new Map(
  FUNCTION_NAMES.flatMap((name) => functionRow(name).tokens.map((token, i) => [token, { name, count: arityOf(name).least + i }] as const)),
);

function tokenRows(name: FunctionName): readonly Row[] {
  const { tokens, parameters } = functionRow(name);
  return tokens.map((token, i) => [token, parameters.slice(0, arityOf(name).least + i).map(({ symbol }) => symbol)]);
}

/** What literals of the words are compared with: the argument that may be a column. */
function subjectIn(values: readonly Expression[], parameters: readonly Parameter[]): Expression | undefined {
  return values.find((_, index) => parameters[index]?.symbol === 'expression');
}

function written(node: Call, index: number, parameter: Parameter | undefined, sink: TokenSink): readonly string[] {
  const value = node.arguments[index] ?? sink.fail('a missing argument');
  const against = subjectIn(node.arguments, functionRow(node.name).parameters) ?? value;
  switch (parameter?.symbol) {
    case 'number':
      return [sink.number(value.kind === 'number' ? value.value : sink.fail('a computed argument'), 'points')];
    case 'text':
      return sink.text(value, against);
    case 'value':
      return sink.value(value, against);
    default:
      return sink.expression(value);
  }
}

function readArguments(parameters: readonly Parameter[], source: TokenSource): readonly Expression[] {
  const values: Expression[] = [];
  for (const { symbol } of parameters) {
    if (symbol === 'expression') values.push(source.expression());
    else if (symbol === 'text') values.push(source.text());
    else if (symbol === 'number') values.push({ kind: 'number', value: source.number('points') });
    else values.push(source.value(subjectIn(values, parameters) ?? source.fail('a value before')));
  }
  return values;
}

function hasRightCount({ name, arguments: values }: Call): boolean {
  const { least, most } = arityOf(name);
  return values.length >= least && values.length <= most;
}

function countMessage({ name, arguments: values }: Call): string {
  const { least, most } = arityOf(name);
  return `${name} takes ${least === most ? most : `${least} to ${most}`} values, not ${values.length}.`;
}

function checkedCall(node: Call, token: ReturnType<Reader['peek']>, reader: Reader): Call | undefined {
  return hasRightCount(node) ? node : reader.fail('unexpected', `${countMessage(node)} It begins with ${nameOf(token)}.`, token);
}

function argumentWords(value: Expression, words: (value: Expression) => string): string {
  return value.kind === 'arithmetic' ? `(${words(value)})` : words(value);
}

/** A remainder of 0 is said as such: `is a multiple of 3`, `is even`. */
function multipleWords(
  { name, arguments: values }: Call,
  { operator, right }: ConditionOf<'comparison'>,
  wording: Wording,
): Phrase | undefined {
  const [value, divisor] = values;
  if (name !== 'MOD' || value === undefined || divisor?.kind !== 'number' || right.kind !== 'number') return undefined;
  if (operator !== 'equalTo' && operator !== 'notEqualTo') return undefined;
  const isOdd = divisor.value === 2 && right.value === 1;
  if (right.value !== 0 && !isOdd) return undefined;
  const what = divisor.value === 1 ? 'a whole number' : divisor.value === 2 ? (isOdd ? 'odd' : 'even') : `a multiple of ${divisor.value}`;
  const label = operator === 'equalTo' ? what : `not ${what}`;
  return { subject: wording.expression(value), clause: `is ${label}`, label, note: undefined };
}

/** What must hold for a function not to be blank: the arguments that it cannot do without are none. */
function guardsOf(row: FunctionRow, values: readonly FormulaValue[]): readonly string[] {
  return values.flatMap((value, index) => (row.parameters[index]?.takes === 'text' ? [] : filledGuards(value)));
}

/** A text is blank where it is empty. */
function textValue(text: string, row: FunctionRow, values: readonly FormulaValue[], fails: ReadonlySet<string>): FormulaValue {
  const guards = guardsOf(row, values);
  const whole = guards.length === 0 ? text : `IF(${conjunctionOf(guards)},${text},"")`;
  return { text: whole, filled: [`${whole}<>""`], kind: 'text', fails, rank: 3 };
}
