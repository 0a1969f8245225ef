import type { ColorStop, DataBar, Format, IconSet, IconThreshold, ScalePoint, Visual } from './syntax';

/** A visual in the text form: `data bar #638EC6 from number 0`. */
export function printVisual(visual: Visual): string {
  switch (visual.kind) {
    case 'colorScale':
      return `color scale (${visual.stops.map(printStop).join(', ')})`;
    case 'dataBar':
      return ['data bar', visual.color, ...barWords(visual)].join(' ');
    case 'iconSet':
      return ['icons', visual.style, ...iconWords(visual)].join(' ');
  }
}

/** The looks of a format in the text form, in the order in which Excel's dialog has them; none for an empty format. */
export function formatWords(format: Format): readonly string[] {
  const flags = (['bold', 'italic', 'underline', 'strikethrough'] as const).flatMap((name) => {
    const flag = format[name];
    return flag === undefined ? [] : [flag ? name : `not ${name}`];
  });
  return [
    ...(format.fill === undefined ? [] : [`fill ${format.fill}`]),
    ...(format.fontColor === undefined ? [] : [`font ${format.fontColor}`]),
    ...flags,
    ...(format.border === undefined ? [] : [`border ${format.border}`]),
    ...(format.numberFormat === undefined ? [] : [`number format "${format.numberFormat.replaceAll('"', '""')}"`]),
  ];
}

/** Words of a bar's direction. */
export const DIRECTION_WORDS = { leftToRight: 'left to right', rightToLeft: 'right to left' } as const;

/** Signs of an icon's threshold. */
export const THRESHOLD_SIGNS = { greaterThan: '>', greaterThanOrEqual: '>=' } as const;

function barWords({ negativeColor, minimum, maximum, direction, gradientFill, showDataBarOnly }: DataBar): readonly string[] {
  return [
    ...(negativeColor === undefined ? [] : ['negative', negativeColor]),
    ...(minimum === undefined ? [] : ['from', printPoint(minimum)]),
    ...(maximum === undefined ? [] : ['to', printPoint(maximum)]),
    ...(direction === undefined ? [] : [DIRECTION_WORDS[direction]]),
    ...(gradientFill === true ? ['gradient'] : []),
    ...(showDataBarOnly === true ? ['only'] : []),
  ];
}

function iconWords({ thresholds, reversed, showIconOnly }: IconSet): readonly string[] {
  return [
    ...(thresholds === undefined ? [] : [`at (${thresholds.map(printThreshold).join(', ')})`]),
    ...(reversed ? ['reversed'] : []),
    ...(showIconOnly ? ['only'] : []),
  ];
}

function printThreshold({ point, operator }: IconThreshold): string {
  return `${THRESHOLD_SIGNS[operator]} ${printPoint(point)}`;
}

function printStop({ point, color }: ColorStop): string {
  return `${printPoint(point)} ${color}`;
}

function printPoint(point: ScalePoint): string {
  switch (point.kind) {
    case 'lowestValue':
      return 'lowest';
    case 'highestValue':
      return 'highest';
    case 'number':
    case 'percent':
    case 'percentile':
      return `${point.kind} ${Object.is(point.value, -0) ? '-0' : String(point.value)}`;
  }
}
