import type { CellProperty, Condition, Expression } from '../rules';
import type { Reading } from './place';
import type { Call } from './syntax';
import { searchOf } from './texts';

const PROPERTIES: ReadonlyMap<string, CellProperty> = new Map([
  ['ISBLANK', 'blank'],
  ['ISERROR', 'error'],
  ['ISERR', 'error'],
  ['ISNA', 'error'],
  ['ISNUMBER', 'number'],
  ['ISTEXT', 'text'],
]);

/** ISBLANK and its kin, ISNUMBER of a search, ISODD, EXACT; `undefined` with its cause noted for other functions. */
export function propertyCondition({ name, arguments: parameters }: Call, reading: Reading): Condition | undefined {
  const [argument] = parameters;
  if (argument === undefined) return reading.refuse(`the function ${name}`);
  if (name === 'EXACT') return exactCondition(parameters, reading);
  if (name === 'ISODD' || name === 'ISEVEN') {
    const value = reading.expression({ kind: 'call', name: 'MOD', arguments: [argument, { kind: 'number', value: 2 }] });
    return value && { kind: 'comparison', operator: 'equalTo', left: value, right: { kind: 'number', value: name === 'ISODD' ? 1 : 0 } };
  }
  if (name === 'ISLOGICAL') return logicalCondition(argument, reading);
  // FIND tells capital letters from small ones, as `contains` does not.
  const found = argument.kind === 'call' && argument.name === 'FIND' && !reading.loose ? undefined : searchOf(argument, reading);
  if (found !== undefined && name === 'ISNUMBER') return { kind: 'text', operator: 'contains', ...found };
  if (found !== undefined && (name === 'ISERROR' || name === 'ISERR')) return { kind: 'text', operator: 'notContains', ...found };
  const property = PROPERTIES.get(name);
  if (property === undefined) return reading.refuse(`the function ${name}`);
  if (reading.loose && argument.kind === 'call') return reading.refuse(`${name} of a function`);
  const value = reading.expression(argument);
  return value && { kind: 'is', property, value };
}

/** Two texts are the very same where one stands at the start of the other, and both are as long. */
function exactCondition([left, right]: Call['arguments'], reading: Reading): Condition | undefined {
  const a = left && reading.expression(left);
  const b = right && reading.expression(right);
  if (a === undefined || b === undefined) return undefined;
  const equal: Condition = { kind: 'comparison', operator: 'equalTo', left: a, right: b };
  if (reading.loose) return equal;
  const place: Expression = { kind: 'function', name: 'FIND', arguments: [a, b] };
  return {
    kind: 'and',
    conditions: [equal, { kind: 'comparison', operator: 'equalTo', left: place, right: { kind: 'number', value: 1 } }],
  };
}

function logicalCondition(argument: Call['arguments'][number], reading: Reading): Condition | undefined {
  const value = reading.expression(argument);
  return (
    value && {
      kind: 'oneOf',
      negated: false,
      value,
      options: [
        { kind: 'boolean', value: true },
        { kind: 'boolean', value: false },
      ],
    }
  );
}
