import { nameOfColor } from './colors';
import { listWords } from './explainWords';
import { numberFormatWords } from './numberFormatCode';
import type { ColorStop, DataBar, Format, IconSet, IconSetStyle, IconThreshold, ScalePoint, Visual } from './syntax';

/** A look in a few words: `light green fill with dark green text, bold`; empty for a format that sets nothing. */
export function explainFormat(format: Format): string {
  const fill = format.fill === undefined ? undefined : `${nameOfColor(format.fill)} fill`;
  const text = format.fontColor === undefined ? undefined : `${nameOfColor(format.fontColor)} text`;
  const both = fill !== undefined && text !== undefined ? [`${fill} with ${text}`] : [fill, text];
  const flags = FLAGS.flatMap(([name, words]) => (format[name] === undefined ? [] : [format[name] ? words : `not ${words}`]));
  const border = format.border === undefined ? [] : [`${nameOfColor(format.border)} border`];
  const numbers = format.numberFormat === undefined ? [] : [numberFormatWords(format.numberFormat)];
  return [...both, ...flags, ...border, ...numbers].filter((part) => part !== undefined).join(', ');
}

/** A visual over the cells that `target` names. */
export function explainVisual(visual: Visual, target: string): string {
  switch (visual.kind) {
    case 'colorScale':
      return `color scale on ${target}, ${scaleWords(visual.stops)}`;
    case 'dataBar':
      return [`${nameOfColor(visual.color)} data bars for ${target}`, ...barWords(visual)].join(', ');
    case 'iconSet':
      return [`${ICON_WORDS[visual.style]} for ${target}`, ...iconWords(visual)].join(', ');
  }
}

function barWords({ negativeColor, minimum, maximum, direction, gradientFill, showDataBarOnly }: DataBar): readonly string[] {
  const parts = [
    minimum === undefined ? '' : `from ${endWords(minimum)}`,
    maximum === undefined ? '' : `${minimum === undefined ? 'up ' : ''}to ${endWords(maximum)}`,
  ];
  return [
    parts.filter(Boolean).join(' '),
    direction === undefined ? '' : direction === 'leftToRight' ? 'left to right' : 'right to left',
    gradientFill === true ? 'fading' : '',
    negativeColor === undefined ? '' : `${nameOfColor(negativeColor)} below zero`,
    showDataBarOnly === true ? 'without the values' : '',
  ].filter(Boolean);
}

function endWords(point: ScalePoint): string {
  return 'value' in point ? pointWords(point) : `the ${pointWords(point)} value`;
}

function iconWords({ thresholds, reversed, showIconOnly }: IconSet): readonly string[] {
  return [
    thresholds === undefined ? '' : `with steps ${listWords(thresholds.map(thresholdWords), 'and')}`,
    reversed ? 'in reverse order' : '',
    showIconOnly ? 'without the values' : '',
  ].filter(Boolean);
}

function thresholdWords({ point, operator }: IconThreshold): string {
  return `${operator === 'greaterThan' ? 'above' : 'at'} ${pointWords(point)}`;
}

const FLAGS = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['underline', 'underlined'],
  ['strikethrough', 'crossed out'],
] as const;

const ICON_WORDS: Readonly<Record<IconSetStyle, string>> = {
  threeArrows: 'three arrows',
  threeArrowsGray: 'three gray arrows',
  threeFlags: 'three flags',
  threeTrafficLights1: 'traffic lights',
  threeTrafficLights2: 'traffic lights with rims',
  threeSigns: 'three signs',
  threeSymbols: 'ticks and crosses',
  threeSymbols2: 'plain ticks and crosses',
  threeStars: 'stars',
  threeTriangles: 'triangles',
  fourArrows: 'four arrows',
  fourArrowsGray: 'four gray arrows',
  fourRedToBlack: 'circles from red to black',
  fourRating: 'four rating bars',
  fourTrafficLights: 'four traffic lights',
  fiveArrows: 'five arrows',
  fiveArrowsGray: 'five gray arrows',
  fiveRating: 'five rating bars',
  fiveQuarters: 'quarter circles',
  fiveBoxes: 'five boxes',
};

function scaleWords(stops: readonly ColorStop[]): string {
  const words = stops.map(({ point, color }) => `${nameOfColor(color)}${isMiddle(point) ? '' : ` (${pointWords(point)})`}`);
  return words.length < 2 ? listWords(words, 'and') : `from ${words.slice(0, -1).join(' over ')} to ${words.at(-1) ?? ''}`;
}

function isMiddle(point: ScalePoint): boolean {
  return (point.kind === 'percent' || point.kind === 'percentile') && point.value === 50;
}

function pointWords(point: ScalePoint): string {
  switch (point.kind) {
    case 'lowestValue':
      return 'lowest';
    case 'highestValue':
      return 'highest';
    case 'number':
      return String(point.value);
    case 'percent':
      return `${point.value}%`;
    case 'percentile':
      return `the ${ordinal(point.value)} percentile`;
  }
}

/** `1st`, `22nd`, `90th`, `12.5th`. */
function ordinal(value: number): string {
  const last = value % 100 >= 11 && value % 100 <= 13 ? 0 : value % 10;
  return `${value}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
}
