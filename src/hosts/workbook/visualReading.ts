import { ICON_SET_STYLES, defaultThresholds, iconSetFileName } from '../../rules';
import type { Color, ColorStop, DataBar, IconSetStyle, IconThreshold, ScalePoint, ValuePoint, Visual } from '../../rules';
import type { RawRule } from './rawRule';
import type { ColorTable } from './themeColors';
import { colorOf } from './themeColors';
import type { XmlElement } from './xmlTree';
import { childOf, childrenOf, flagOf } from './xmlTree';

/** The colour scale, data bar or icon set of a rule; `undefined` where it has none, or ends or icons that the rule language does not say. */
export function visualOf(raw: RawRule, colors: ColorTable): Visual | undefined {
  switch (raw.element.attributes['type']) {
    case 'colorScale':
      return colorScaleOf(childOf(raw.element, 'colorScale'), colors);
    case 'dataBar':
      return dataBarOf(raw, colors);
    case 'iconSet':
      return iconSetOf(childOf(raw.element, 'iconSet'));
    default:
      return undefined;
  }
}

function colorScaleOf(scale: XmlElement | undefined, colors: ColorTable): Visual | undefined {
  const points = childrenOf(scale, 'cfvo').map(scalePointOf);
  const shades = childrenOf(scale, 'color').map((color) => colorOf(color, colors));
  const stops = points.map((point, index): ColorStop | undefined => {
    const color = shades[index];
    return point === undefined || color === undefined ? undefined : { point, color };
  });
  const known = stops.filter((stop) => stop !== undefined);
  return known.length === stops.length && known.length >= 2 ? { kind: 'colorScale', stops: known } : undefined;
}

function scalePointOf(point: XmlElement): ScalePoint | undefined {
  switch (point.attributes['type']) {
    case 'min':
      return { kind: 'lowestValue' };
    case 'max':
      return { kind: 'highestValue' };
    default:
      return valuePointOf(point);
  }
}

const VALUE_KINDS: Readonly<Record<string, ValuePoint['kind']>> = { num: 'number', percent: 'percent', percentile: 'percentile' };

/** A main rule writes its value as an attribute, an extension as a formula. */
function valuePointOf(point: XmlElement): ValuePoint | undefined {
  const kind = VALUE_KINDS[point.attributes['type'] ?? ''];
  const text = point.attributes['val'] ?? childOf(point, 'f')?.text ?? '';
  if (kind === undefined || text.trim() === '' || !Number.isFinite(Number(text))) return undefined;
  return { kind, value: Number(text) };
}

/** A bar without the extension of Excel 2010 runs from the lowest to the highest value, fades, and has one colour. */
function dataBarOf({ element, extension }: RawRule, colors: ColorTable): Visual | undefined {
  const bar = childOf(element, 'dataBar');
  const extended = childOf(extension, 'dataBar');
  const color = colorOf(childOf(bar, 'color') ?? childOf(extended, 'fillColor'), colors);
  const [low, high] = childrenOf(extended ?? bar, 'cfvo').map(barEndOf);
  if (color === undefined || low === undefined || high === undefined) return undefined;
  const direction = extended?.attributes['direction'];
  const negativeColor = extended === undefined ? color : negativeColorOf(extended, color, colors);
  return {
    kind: 'dataBar',
    color,
    ...(negativeColor !== undefined && { negativeColor }),
    ...(low !== 'automatic' && { minimum: low }),
    ...(high !== 'automatic' && { maximum: high }),
    ...((direction === 'leftToRight' || direction === 'rightToLeft') && { direction }),
    ...((extended === undefined || flagOf(extended, 'gradient', true)) && { gradientFill: true }),
    ...(!flagOf(bar ?? extended, 'showValue', true) && { showDataBarOnly: true }),
  };
}

function barEndOf(point: XmlElement): ScalePoint | 'automatic' | undefined {
  return /^auto(Min|Max)$/.test(point.attributes['type'] ?? '') ? 'automatic' : scalePointOf(point);
}

/** Excel's own red is what an absent colour means. */
function negativeColorOf(extended: XmlElement, color: Color, colors: ColorTable): DataBar['negativeColor'] {
  if (flagOf(extended, 'negativeBarColorSameAsPositive')) return color;
  const own = colorOf(childOf(extended, 'negativeFillColor'), colors);
  return own === '#FF0000' ? undefined : own;
}

const ICON_SETS: ReadonlyMap<string, IconSetStyle> = new Map(ICON_SET_STYLES.map((style) => [iconSetFileName(style), style]));

function iconSetOf(icons: XmlElement | undefined): Visual | undefined {
  const style = ICON_SETS.get(icons?.attributes['iconSet'] ?? '3TrafficLights1');
  if (icons === undefined || style === undefined || flagOf(icons, 'custom')) return undefined;
  // Excel reads nothing of the first point: all that is below the second one has the first icon.
  const thresholds = childrenOf(icons, 'cfvo').slice(1).map(thresholdOf);
  const known = thresholds.filter((threshold) => threshold !== undefined);
  const defaults = defaultThresholds(style);
  if (known.length < thresholds.length || known.length !== defaults.length) return undefined;
  return {
    kind: 'iconSet',
    style,
    reversed: flagOf(icons, 'reverse'),
    showIconOnly: !flagOf(icons, 'showValue', true),
    ...(!areSame(known, defaults) && { thresholds: known }),
  };
}

function thresholdOf(point: XmlElement): IconThreshold | undefined {
  const value = valuePointOf(point);
  return value === undefined ? undefined : { point: value, operator: flagOf(point, 'gte', true) ? 'greaterThanOrEqual' : 'greaterThan' };
}

function areSame(left: readonly IconThreshold[], right: readonly IconThreshold[]): boolean {
  return left.every(({ point, operator }, index) => {
    const other = right[index];
    return other?.operator === operator && other.point.kind === point.kind && other.point.value === point.value;
  });
}
