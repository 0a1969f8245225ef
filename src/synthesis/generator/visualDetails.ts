import type { Color, ColorStop, IconSetStyle, IconThreshold, ScalePoint, Visual } from '../../rules';
import { DEFAULT_BAR_COLOR } from '../../rules';
import type { Random } from '../random';
import { sayNumber } from './literals';
import { drawColor, sayColor, spoken } from './looks';
import { ICON_WORDS } from './phrases/visuals';
import { BAR_DETAIL_PHRASES, ICON_DETAIL_PHRASES, SCALE_DETAIL_PHRASES } from './phrases/visualDetails';
import type { SheetColumn } from './sheet';
import { isDate, sortedNumbers } from './sheet';
import type { Phrase, Slots } from './text';
import { fill, words } from './text';

interface Drawn {
  readonly visual: Visual;
  readonly phrase: Phrase;
}

/** A visual of which more is said than its kind: ends, limits, direction, what is hidden; `undefined` for columns without numbers. */
export function detailedVisual(random: Random, column: SheetColumn, c: () => Phrase): Drawn | undefined {
  const bounds = isDate(column) ? undefined : boundsOf(random, column);
  if (bounds === undefined) return undefined;
  const roll = random.next();
  if (roll < 0.38) return detailedBar(random, column, c, bounds);
  return roll < 0.66 ? detailedScale(random, column, c, bounds) : detailedIcons(random, column, c, bounds);
}

type Bounds = readonly [low: number, middle: number, high: number];

/** Round numbers near the ends and the middle of a column; said percentages are those that the cells hold. */
function boundsOf(random: Random, column: SheetColumn): Bounds | undefined {
  const sorted = sortedNumbers(column);
  const [low, high] = [sorted[0], sorted[sorted.length - 1]];
  if (low === undefined || high === undefined || high <= low || sorted.length < 4) return undefined;
  const round = (value: number): number => Number(value.toPrecision(high < 1.5 ? 2 : value > 100 ? 2 : 1));
  const from = random.chance(0.5) && low >= 0 ? 0 : round(low);
  const middle = round(low + (high - low) * random.pick([0.4, 0.5, 0.6]));
  const to = round(high);
  return from < middle && middle < to ? [from, middle, to] : undefined;
}

function at(value: number): ScalePoint {
  return { kind: 'number', value };
}

function detailedBar(random: Random, column: SheetColumn, c: () => Phrase, [low, , high]: Bounds): Drawn {
  const bar = { kind: 'dataBar', color: DEFAULT_BAR_COLOR } as const;
  const kind = random.pick(['only', 'only', 'onlyColored', 'rightToLeft', 'gradient', 'range', 'range', 'negative'] as const);
  const color = drawColor(random);
  const slots: Slots = { c, k: () => sayColor(color), v: () => sayNumber(random, low, column), w: () => sayNumber(random, high, column) };
  const phrase = fill(random.pick(BAR_DETAIL_PHRASES[kind]), slots);
  switch (kind) {
    case 'only':
      return { visual: { ...bar, showDataBarOnly: true }, phrase };
    case 'onlyColored':
      return { visual: { ...bar, color: color.color, showDataBarOnly: true }, phrase };
    case 'rightToLeft':
      return { visual: { ...bar, direction: 'rightToLeft' }, phrase };
    case 'gradient':
      return { visual: { ...bar, gradientFill: true }, phrase };
    case 'range':
      return { visual: { ...bar, minimum: at(low), maximum: at(high) }, phrase };
    case 'negative':
      return { visual: { ...bar, negativeColor: color.color }, phrase };
  }
}

const TRIPLES = [
  ['red', 'yellow', 'green'],
  ['green', 'yellow', 'red'],
  ['blue', 'white', 'red'],
  ['red', 'white', 'green'],
] as const;

function detailedScale(random: Random, column: SheetColumn, c: () => Phrase, [low, middle, high]: Bounds): Drawn {
  const [a, m, b] = random.pick(TRIPLES).map(spoken) as [ReturnType<typeof spoken>, ReturnType<typeof spoken>, ReturnType<typeof spoken>]; // three each
  const slots: Slots = {
    ...{ c, a: () => sayColor(a), m: () => sayColor(m), b: () => sayColor(b) },
    ...{ v: () => sayNumber(random, low, column), x: () => sayNumber(random, middle, column), w: () => sayNumber(random, high, column) },
  };
  const stop = (value: number, color: Color): ColorStop => ({ point: at(value), color });
  if (random.chance(0.4)) {
    const stops = [stop(low, a.color), stop(middle, m.color), stop(high, b.color)];
    return { visual: { kind: 'colorScale', stops }, phrase: fill(random.pick(SCALE_DETAIL_PHRASES.three), slots) };
  }
  return {
    visual: { kind: 'colorScale', stops: [stop(low, a.color), stop(high, b.color)] },
    phrase: fill(random.pick(SCALE_DETAIL_PHRASES.two), slots),
  };
}

function detailedIcons(random: Random, column: SheetColumn, c: () => Phrase, [, middle, high]: Bounds): Drawn {
  const three = ICON_WORDS.filter(([style]) => style.startsWith('three'));
  const [style, names]: readonly [IconSetStyle, readonly string[]] = random.pick(three);
  const icons = { kind: 'iconSet', style, reversed: false, showIconOnly: false } as const;
  const name = (): Phrase => words(random.pick(names));
  if (random.chance(0.35))
    return { visual: { ...icons, showIconOnly: true }, phrase: fill(random.pick(ICON_DETAIL_PHRASES.only), { c, i: name }) };
  const limit = (value: number): IconThreshold => ({ point: { kind: 'number', value }, operator: 'greaterThanOrEqual' });
  const slots: Slots = { c, i: name, v: () => sayNumber(random, high, column), w: () => sayNumber(random, middle, column) };
  return { visual: { ...icons, thresholds: [limit(middle), limit(high)] }, phrase: fill(random.pick(ICON_DETAIL_PHRASES.limits), slots) };
}
