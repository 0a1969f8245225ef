import { ICON_SET_STYLES } from './iconSets';
import { parseColor } from './parseColor';
import { parseNumber } from './parseExpression';
import { listOf, nameOf } from './parseReader';
import type { Reader } from './parseReader';
import { DIRECTION_WORDS, THRESHOLD_SIGNS } from './printVisual';
import type { ColorStop, DataBar, IconThreshold, ScalePoint, ValuePoint, Visual } from './syntax';

/** Reads a visual; `undefined` without a fault where none begins here. */
export function parseVisual(reader: Reader): Visual | undefined {
  if (reader.take('color', 'scale', '(')) {
    const stops = listOf(reader, parseStop);
    return stops === undefined ? undefined : { kind: 'colorScale', stops };
  }
  if (reader.take('data', 'bar')) return parseDataBar(reader);
  return reader.take('icons') ? parseIconSet(reader) : undefined;
}

/** The properties that follow a bar's colour, each at most once and in any order. */
function parseDataBar(reader: Reader): Visual | undefined {
  const color = parseColor(reader);
  if (color === undefined) return undefined;
  let bar: DataBar = { kind: 'dataBar', color };
  for (;;) {
    const start = reader.peek();
    const next = parseBarProperty(reader);
    if (next === undefined) return reader.fault() === undefined ? bar : undefined;
    const [name] = Object.keys(next);
    if (name !== undefined && name in bar) return reader.fail('unexpected', 'This property of the data bar is said twice.', start);
    bar = { ...bar, ...next };
  }
}

type BarProperty = Partial<Omit<DataBar, 'kind' | 'color'>>;

function parseBarProperty(reader: Reader): BarProperty | undefined {
  if (reader.take('negative')) return propertyOf(parseColor(reader), (negativeColor) => ({ negativeColor }));
  if (reader.take('from')) return propertyOf(parsePoint(reader), (minimum) => ({ minimum }));
  if (reader.take('to')) return propertyOf(parsePoint(reader), (maximum) => ({ maximum }));
  if (reader.take('gradient')) return { gradientFill: true };
  if (reader.take('only')) return { showDataBarOnly: true };
  const direction = (['leftToRight', 'rightToLeft'] as const).find((each) => reader.take(...DIRECTION_WORDS[each].split(' ')));
  return propertyOf(direction, (known) => ({ direction: known }));
}

function propertyOf<T>(value: T | undefined, make: (value: T) => BarProperty): BarProperty | undefined {
  return value === undefined ? undefined : make(value);
}

function parseIconSet(reader: Reader): Visual | undefined {
  const style = ICON_SET_STYLES.find((name) => reader.take(name.toLowerCase()));
  if (style === undefined) return reader.fail('unexpected', `Expected an icon set but met ${nameOf(reader.peek())}.`);
  const thresholds = reader.take('at', '(') ? listOf(reader, parseThreshold) : undefined;
  if (reader.fault() !== undefined) return undefined;
  const [reversed, showIconOnly] = [reader.take('reversed'), reader.take('only')];
  return { kind: 'iconSet', style, reversed, showIconOnly, ...(thresholds !== undefined && { thresholds }) };
}

function parseThreshold(reader: Reader): IconThreshold | undefined {
  const operator = (['greaterThanOrEqual', 'greaterThan'] as const).find((each) => reader.take(THRESHOLD_SIGNS[each]));
  if (operator === undefined) return reader.fail('unexpected', `Expected > or >= but met ${nameOf(reader.peek())}.`);
  const point = parseValuePoint(reader);
  return point === undefined ? undefined : { point, operator };
}

function parseStop(reader: Reader): ColorStop | undefined {
  const point = parsePoint(reader);
  const color = point === undefined ? undefined : parseColor(reader);
  return point === undefined || color === undefined ? undefined : { point, color };
}

function parsePoint(reader: Reader): ScalePoint | undefined {
  if (reader.take('lowest')) return { kind: 'lowestValue' };
  return reader.take('highest') ? { kind: 'highestValue' } : parseValuePoint(reader);
}

function parseValuePoint(reader: Reader): ValuePoint | undefined {
  const kind = (['number', 'percentile', 'percent'] as const).find((word) => reader.take(word));
  if (kind === undefined)
    return reader.fail('unexpected', `Expected lowest, highest, number, percent or percentile but met ${nameOf(reader.peek())}.`);
  const value = parseNumber(reader);
  return value === undefined ? undefined : { kind, value };
}
