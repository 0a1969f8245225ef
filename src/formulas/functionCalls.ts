import type { Expression } from '../rules';
import type { Reading } from './place';
import type { Call, Formula } from './syntax';

type FunctionName = Extract<Expression, { kind: 'function' }>['name'];

type Entry = readonly [name: FunctionName, least: number, most: number];

/** Functions that the language has under Excel's name or another one, with the fewest and most arguments that it takes. */
const FUNCTIONS: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ...(
    [
      'ABS',
      'INT',
      'SQRT',
      'UPPER',
      'LOWER',
      'PROPER',
      'TRIM',
      'VALUE',
      'LEN',
      'DAY',
      'MONTH',
      'YEAR',
      'HOUR',
      'MINUTE',
      'ISOWEEKNUM',
    ] as const
  ).map((name): [string, Entry] => [name, [name, 1, 1]]),
  ...(['MOD', 'POWER', 'EOMONTH', 'NETWORKDAYS'] as const).map((name): [string, Entry] => [name, [name, 2, 2]]),
  ...(['ROUND', 'ROUNDUP', 'ROUNDDOWN', 'WEEKDAY'] as const).map((name): [string, Entry] => [name, [name, 1, 2]]),
  ...(['LEFT', 'RIGHT'] as const).map((name): [string, Entry] => [name, [name, 2, 2]]),
  ['MID', ['MID', 3, 3]],
  ['SUBSTITUTE', ['SUBSTITUTE', 3, 3]],
  ['FIND', ['FIND', 2, 2]],
  ['SEARCH', ['SEARCH', 2, 2]],
  ['CONCATENATE', ['CONCATENATE', 2, 3]],
  ['CONCAT', ['CONCATENATE', 2, 3]],
]);

/** A call of a function that the language has, too; `undefined` with its cause noted for others. */
export function calledFunction(call: Call, reading: Reading): Expression | undefined {
  const { name } = call;
  const parameters = withDefaults(call);
  const found = FUNCTIONS.get(name);
  if (found === undefined) return reading.refuse(`the function ${name}`);
  const [known, least, most] = found;
  if (parameters.length < least || parameters.length > most) return reading.refuse(`${name} with ${parameters.length} values`);
  const values = parameters.map((parameter) => reading.expression(parameter)).filter((value) => value !== undefined);
  return values.length === parameters.length ? { kind: 'function', name: known, arguments: values } : undefined;
}

/** Excel's defaults written out, where the language has none, and left out, where it has them. */
function withDefaults({ name, arguments: parameters }: Call): readonly Formula[] {
  const last = parameters.at(-1);
  if ((name === 'LEFT' || name === 'RIGHT') && parameters.length === 1) return [...parameters, { kind: 'number', value: 1 }];
  const isDefault = name === 'WEEKDAY' ? 1 : name.startsWith('ROUND') ? 0 : undefined;
  return parameters.length === 2 && last?.kind === 'number' && last.value === isDefault ? parameters.slice(0, 1) : parameters;
}
