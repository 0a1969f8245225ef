import { iconCount } from './iconSets';
import type { NumberScale } from './operands';
import type { Color, ColorStop, DataBar, IconSet, IconSetStyle, IconThreshold, ScalePoint, ValuePoint, Visual } from './syntax';

const LOW = '#F8696B';
const MIDDLE = '#FFEB84';
const HIGH = '#63BE7B';

/** Excel's own blue of a data bar. */
export const DEFAULT_BAR_COLOR: Color = '#638EC6';

/** Reads what follows a token of a visual. */
export interface VisualSource {
  readonly next: () => string;
  readonly color: () => Color;
  readonly number: (scale: NumberScale) => number;
  readonly fail: (what: string) => never;
}

/** Gives the tokens of a visual's operands; fails where there are none. */
export interface VisualSink {
  readonly color: (color: Color) => string;
  readonly number: (value: number, scale: NumberScale) => string;
}

/** Stops at the lowest value, the median (of three colours) and the highest, as Excel's presets set them. */
export function stopsOf(colors: readonly Color[]): readonly ColorStop[] {
  const [low = LOW, middle = MIDDLE] = colors;
  const lowest: ColorStop = { point: { kind: 'lowestValue' }, color: low };
  const highest: ColorStop = { point: { kind: 'highestValue' }, color: colors[colors.length - 1] ?? HIGH };
  if (colors.length < 3) return [lowest, highest];
  return [lowest, { point: { kind: 'percentile', value: 50 }, color: middle }, highest];
}

/** Excel's red-yellow-green scale, green for the highest; reversed, red for the highest. */
export function defaultScale(reversed: boolean): Visual {
  return { kind: 'colorScale', stops: stopsOf(defaultColors(reversed)) };
}

function defaultColors(reversed: boolean): readonly Color[] {
  return reversed ? [HIGH, MIDDLE, LOW] : [LOW, MIDDLE, HIGH];
}

/** Whether a token starts a visual. */
export function isVisualToken(token: string): boolean {
  return /^(SCALE|BAR|ICONS)/.test(token);
}

/** The visual that a token starts; `source` reads the tokens that follow it. */
export function visualOfToken(token: string, source: VisualSource): Visual {
  if (token.startsWith('SCALE')) return { kind: 'colorScale', stops: stopsOfToken(token, source) };
  if (token.startsWith('BAR')) return barOfToken(token, source);
  return token.startsWith('ICONS') ? iconsOfToken(token, source) : source.fail('a visual');
}

function stopsOfToken(token: string, source: VisualSource): readonly ColorStop[] {
  const [, digit, at] = /^SCALE(\d?)(?:_REVERSED)?(_AT)?$/.exec(token) ?? [];
  const count = Number(digit);
  if (count > 0 && at === undefined) return stopsOf(Array.from({ length: count }, source.color));
  if (count > 0) return Array.from({ length: count }, () => ({ point: pointOf(source), color: source.color() }));
  const stops = stopsOf(defaultColors(token.startsWith('SCALE_REVERSED')));
  if (at === undefined) return stops;
  const ends = [pointOf(source), pointOf(source)];
  return stops.map((stop, index) => (index === 1 ? stop : { ...stop, point: ends[index / 2] ?? stop.point }));
}

function barOfToken(token: string, source: VisualSource): DataBar {
  if (token === 'BAR') return { kind: 'dataBar', color: DEFAULT_BAR_COLOR };
  if (token === 'BAR_COLORED') return { kind: 'dataBar', color: source.color() };
  const property = barPropertyOf(token, source);
  return { ...barOfToken(source.next(), source), ...property };
}

function barPropertyOf(token: string, source: VisualSource): Partial<DataBar> {
  switch (token) {
    case 'BAR_ONLY':
      return { showDataBarOnly: true };
    case 'BAR_LEFT_TO_RIGHT':
      return { direction: 'leftToRight' };
    case 'BAR_RIGHT_TO_LEFT':
      return { direction: 'rightToLeft' };
    case 'BAR_GRADIENT':
      return { gradientFill: true };
    case 'BAR_NEGATIVE':
      return { negativeColor: source.color() };
    case 'BAR_FROM':
      return { minimum: pointOf(source) };
    case 'BAR_TO':
      return { maximum: pointOf(source) };
    default:
      return source.fail('a bar');
  }
}

function iconsOfToken(token: string, source: VisualSource): IconSet {
  if (token === 'ICONS_ONLY') return { ...iconsOfToken(source.next(), source), showIconOnly: true };
  const count = Number(/^ICONS_AT(\d)$/.exec(token)?.[1] ?? 0);
  if (count > 0) {
    const thresholds = Array.from({ length: count }, () => thresholdOf(source));
    const icons = iconsOfToken(source.next(), source);
    return iconCount(icons.style) === count + 1 ? { ...icons, thresholds } : source.fail(`a set of ${count + 1} icons`);
  }
  if (!token.startsWith('ICONS_')) return source.fail('an icon set');
  const style = token.slice(token.lastIndexOf('_') + 1) as IconSetStyle; // names come from ICON_SET_STYLES
  return { kind: 'iconSet', style, reversed: token.startsWith('ICONS_REVERSED_'), showIconOnly: false };
}

function thresholdOf(source: VisualSource): IconThreshold {
  const token = source.next();
  if (token === 'POINT_ABOVE') return { point: valuePointOf(source.next(), source), operator: 'greaterThan' };
  return { point: valuePointOf(token, source), operator: 'greaterThanOrEqual' };
}

function pointOf(source: VisualSource): ScalePoint {
  const token = source.next();
  if (token === 'POINT_LOWEST') return { kind: 'lowestValue' };
  return token === 'POINT_HIGHEST' ? { kind: 'highestValue' } : valuePointOf(token, source);
}

/** A plain number is taken as it is compared with cells: `90%` is 0.9. */
function valuePointOf(token: string, source: VisualSource): ValuePoint {
  switch (token) {
    case 'POINT_NUMBER':
      return { kind: 'number', value: source.number('factor') };
    case 'POINT_NEGATIVE':
      return { kind: 'number', value: 0 - source.number('factor') };
    case 'POINT_PERCENT':
      return { kind: 'percent', value: source.number('points') };
    case 'POINT_PERCENTILE':
      return { kind: 'percentile', value: source.number('points') };
    default:
      return source.fail('a point');
  }
}

/** Tokens of a visual. */
export function tokensOfVisual(visual: Visual, sink: VisualSink): readonly string[] {
  switch (visual.kind) {
    case 'colorScale':
      return tokensOfScale(visual.stops, sink);
    case 'dataBar':
      return tokensOfBar(visual, sink);
    case 'iconSet':
      return tokensOfIcons(visual, sink);
  }
}

function tokensOfScale(stops: readonly ColorStop[], sink: VisualSink): readonly string[] {
  const colors = stops.map(({ color }) => color);
  const preset = [false, true].find((reversed) => defaultColors(reversed).join() === colors.join());
  const name = preset === undefined ? undefined : preset ? 'SCALE_REVERSED' : 'SCALE';
  const isUsual = stopsOf(colors).every(({ point }, index) => samePoint(point, stops[index]?.point));
  if (isUsual) return name === undefined ? [`SCALE${stops.length}`, ...colors.map(sink.color)] : [name];
  const [low, middle, high] = stops;
  if (name !== undefined && low !== undefined && high !== undefined && samePoint(middle?.point, { kind: 'percentile', value: 50 })) {
    return [`${name}_AT`, ...tokensOfPoint(low.point, sink), ...tokensOfPoint(high.point, sink)];
  }
  return [`SCALE${stops.length}_AT`, ...stops.flatMap(({ point, color }) => [...tokensOfPoint(point, sink), sink.color(color)])];
}

function tokensOfBar(bar: DataBar, sink: VisualSink): readonly string[] {
  const { color, negativeColor, minimum, maximum, direction, gradientFill, showDataBarOnly } = bar;
  return [
    ...(showDataBarOnly === true ? ['BAR_ONLY'] : []),
    ...(direction === undefined ? [] : [direction === 'leftToRight' ? 'BAR_LEFT_TO_RIGHT' : 'BAR_RIGHT_TO_LEFT']),
    ...(gradientFill === true ? ['BAR_GRADIENT'] : []),
    ...(negativeColor === undefined ? [] : ['BAR_NEGATIVE', sink.color(negativeColor)]),
    ...(minimum === undefined ? [] : ['BAR_FROM', ...tokensOfPoint(minimum, sink)]),
    ...(maximum === undefined ? [] : ['BAR_TO', ...tokensOfPoint(maximum, sink)]),
    ...(color === DEFAULT_BAR_COLOR ? ['BAR'] : ['BAR_COLORED', sink.color(color)]),
  ];
}

function tokensOfIcons({ style, reversed, showIconOnly, thresholds }: IconSet, sink: VisualSink): readonly string[] {
  const said = thresholds ?? [];
  return [
    ...(showIconOnly ? ['ICONS_ONLY'] : []),
    ...(thresholds === undefined ? [] : [`ICONS_AT${said.length}`]),
    ...said.flatMap(({ point, operator }) => [...(operator === 'greaterThan' ? ['POINT_ABOVE'] : []), ...tokensOfPoint(point, sink)]),
    `ICONS_${reversed ? 'REVERSED_' : ''}${style}`,
  ];
}

function tokensOfPoint(point: ScalePoint, sink: VisualSink): readonly string[] {
  switch (point.kind) {
    case 'lowestValue':
      return ['POINT_LOWEST'];
    case 'highestValue':
      return ['POINT_HIGHEST'];
    case 'number':
      return [point.value < 0 ? 'POINT_NEGATIVE' : 'POINT_NUMBER', sink.number(Math.abs(point.value), 'factor')];
    case 'percent':
      return ['POINT_PERCENT', sink.number(point.value, 'points')];
    case 'percentile':
      return ['POINT_PERCENTILE', sink.number(point.value, 'points')];
  }
}

function samePoint(left: ScalePoint | undefined, right: ScalePoint | undefined): boolean {
  if (left === undefined || left.kind !== right?.kind) return false;
  return !('value' in left) || ('value' in right && left.value === right.value);
}
