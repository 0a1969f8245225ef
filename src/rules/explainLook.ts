import { nameOfColor } from './colors';
import { listWords } from './explainExpression';
import type { ColorStop, Format, IconSetStyle, Visual } from './syntax';

/** A look in a few words: `light green fill with dark green text, bold`; empty for a format that sets nothing. */
export function explainFormat(format: Format): string {
  const fill = format.fill === undefined ? undefined : `${nameOfColor(format.fill)} fill`;
  const text = format.fontColor === undefined ? undefined : `${nameOfColor(format.fontColor)} text`;
  const both = fill !== undefined && text !== undefined ? [`${fill} with ${text}`] : [fill, text];
  const flags = FLAGS.flatMap(([name, words]) => (format[name] === undefined ? [] : [format[name] ? words : `not ${words}`]));
  const border = format.border === undefined ? [] : [`${nameOfColor(format.border)} border`];
  return [...both, ...flags, ...border].filter((part) => part !== undefined).join(', ');
}

/** A visual over the cells that `target` names. */
export function explainVisual(visual: Visual, target: string): string {
  switch (visual.kind) {
    case 'colorScale':
      return `color scale on ${target}, ${scaleWords(visual.stops)}`;
    case 'dataBar':
      return `${nameOfColor(visual.color)} data bars for ${target}`;
    case 'iconSet': {
      const order = visual.reversed ? ', in reverse order' : '';
      return `${ICON_WORDS[visual.style]} for ${target}${order}${visual.showIconOnly ? ', without the values' : ''}`;
    }
  }
}

const FLAGS = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['underline', 'underlined'],
  ['strikethrough', 'crossed out'],
] as const;

const ICON_WORDS: Readonly<Record<IconSetStyle, string>> = {
  threeArrows: 'three arrows',
  threeFlags: 'three flags',
  threeTrafficLights1: 'traffic lights',
  threeSigns: 'three signs',
  threeSymbols: 'ticks and crosses',
  threeStars: 'stars',
  threeTriangles: 'triangles',
  fourArrows: 'four arrows',
  fourTrafficLights: 'four traffic lights',
  fourRating: 'four rating bars',
  fiveArrows: 'five arrows',
  fiveRating: 'five rating bars',
  fiveQuarters: 'quarter circles',
  fiveBoxes: 'five boxes',
};

function scaleWords(stops: readonly ColorStop[]): string {
  const words = stops.map(({ point, color }) => `${nameOfColor(color)}${pointWords(point)}`);
  return words.length < 2 ? listWords(words, 'and') : `from ${words.slice(0, -1).join(' over ')} to ${words.at(-1) ?? ''}`;
}

function pointWords(point: ColorStop['point']): string {
  switch (point.kind) {
    case 'lowestValue':
      return ' (lowest)';
    case 'highestValue':
      return ' (highest)';
    case 'number':
      return ` (${point.value})`;
    case 'percent':
    case 'percentile':
      return point.value === 50 ? '' : ` (${point.value}%)`;
  }
}
