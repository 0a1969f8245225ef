import { ICON_SET_STYLES } from './grammar';
import type { Color, ColorStop, IconSetStyle, Visual } from './syntax';

const LOW = '#F8696B';
const MIDDLE = '#FFEB84';
const HIGH = '#63BE7B';

/** Excel's own blue of a data bar. */
export const DEFAULT_BAR_COLOR: Color = '#638EC6';

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
  const colors = [LOW, MIDDLE, HIGH];
  return { kind: 'colorScale', stops: stopsOf(reversed ? colors.reverse() : colors) };
}

/** Whether a token starts a visual. */
export function isVisualToken(token: string): boolean {
  return /^(SCALE|BAR|ICONS)/.test(token);
}

/** The visual that a token starts; `color` reads the colours that follow it. */
export function visualOfToken(token: string, color: () => Color): Visual {
  const count = /^SCALE(\d)$/.exec(token)?.[1];
  if (count !== undefined) return { kind: 'colorScale', stops: stopsOf(Array.from({ length: Number(count) }, color)) };
  if (token.startsWith('SCALE')) return defaultScale(token === 'SCALE_REVERSED');
  if (token.startsWith('BAR')) return { kind: 'dataBar', color: token === 'BAR' ? DEFAULT_BAR_COLOR : color() };
  const style = token.slice(token.lastIndexOf('_') + 1) as IconSetStyle; // names come from ICON_SET_STYLES
  return { kind: 'iconSet', style, reversed: token.startsWith('ICONS_REVERSED_'), showIconOnly: false };
}

/** Tokens of a visual, or `undefined` where it has none; `color` gives the token of a colour. */
export function tokensOfVisual(visual: Visual, color: (color: Color) => string | undefined): readonly string[] | undefined {
  switch (visual.kind) {
    case 'colorScale':
      return tokensOfScale(visual.stops, color);
    case 'dataBar':
      return visual.color === DEFAULT_BAR_COLOR ? ['BAR'] : complete(['BAR_COLORED', color(visual.color)]);
    case 'iconSet':
      return ICON_SET_STYLES.includes(visual.style) ? [`ICONS_${visual.reversed ? 'REVERSED_' : ''}${visual.style}`] : undefined;
  }
}

function tokensOfScale(stops: readonly ColorStop[], color: (color: Color) => string | undefined): readonly string[] | undefined {
  const colors = stops.map((stop) => stop.color).join();
  if (colors === [LOW, MIDDLE, HIGH].join()) return ['SCALE'];
  if (colors === [HIGH, MIDDLE, LOW].join()) return ['SCALE_REVERSED'];
  return complete([`SCALE${stops.length}`, ...stops.map((stop) => color(stop.color))]);
}

function complete(tokens: readonly (string | undefined)[]): readonly string[] | undefined {
  const known = tokens.filter((token) => token !== undefined);
  return known.length === tokens.length ? known : undefined;
}
