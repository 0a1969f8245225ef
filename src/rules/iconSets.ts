import type { IconSetStyle, IconThreshold } from './syntax';

/** Icon sets in the order of `Excel.IconSet`, by their number of icons. */
export const ICON_SET_STYLES: readonly IconSetStyle[] = [
  'threeArrows',
  'threeArrowsGray',
  'threeFlags',
  'threeTrafficLights1',
  'threeTrafficLights2',
  'threeSigns',
  'threeSymbols',
  'threeSymbols2',
  'threeStars',
  'threeTriangles',
  'fourArrows',
  'fourArrowsGray',
  'fourRedToBlack',
  'fourRating',
  'fourTrafficLights',
  'fiveArrows',
  'fiveArrowsGray',
  'fiveRating',
  'fiveQuarters',
  'fiveBoxes',
];

/** How many icons a set has. */
export function iconCount(style: IconSetStyle): 3 | 4 | 5 {
  if (style.startsWith('three')) return 3;
  return style.startsWith('four') ? 4 : 5;
}

const DEFAULT_PERCENTS = { 3: [33, 67], 4: [25, 50, 75], 5: [20, 40, 60, 80] } as const;

/** Where the second and later icons of a set begin unless a rule says otherwise: Excel's defaults, inclusive. */
export function defaultThresholds(style: IconSetStyle): readonly IconThreshold[] {
  return DEFAULT_PERCENTS[iconCount(style)].map((value) => ({ point: { kind: 'percent', value }, operator: 'greaterThanOrEqual' }));
}

/** Name of an icon set in a file (ECMA-376 part 1, 18.18.42): `3Arrows`. */
export function iconSetFileName(style: IconSetStyle): string {
  return `${iconCount(style)}${style.replace(/^(?:three|four|five)/, '')}`;
}
