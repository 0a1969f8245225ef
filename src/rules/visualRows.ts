import { ICON_SET_STYLES, iconCount } from './iconSets';
import { repeat, rows } from './productions';
import type { GrammarSymbol, Production, Row } from './productions';
import type { IconSetStyle } from './syntax';

/** Places where a point at a value may stand: ends of scales and bars, the middle of a scale, thresholds of icons. */
const VALUE_PLACES = ['low', 'high', 'level', 'limit'] as const;

const POINTS: readonly Production[] = [
  { token: 'POINT_LOWEST', heads: ['low'], pushes: [] },
  { token: 'POINT_HIGHEST', heads: ['high'], pushes: [] },
  { token: 'POINT_NUMBER', heads: VALUE_PLACES, pushes: ['number'] },
  { token: 'POINT_NEGATIVE', heads: VALUE_PLACES, pushes: ['number'] },
  { token: 'POINT_PERCENT', heads: VALUE_PLACES, pushes: ['number'] },
  { token: 'POINT_PERCENTILE', heads: VALUE_PLACES, pushes: ['number'] },
  /** A threshold that its own value does not reach. */
  { token: 'POINT_ABOVE', heads: ['limit'], pushes: ['level'] },
];

/** Scales whose points are said: with the colours of Excel's own, or with a colour after each point. */
const SCALES: readonly Row[] = [
  ...rows(['SCALE_AT', 'SCALE_REVERSED_AT'], 'low', 'high'),
  ['SCALE2_AT', ['low', 'color', 'high', 'color']],
  ['SCALE3_AT', ['low', 'color', 'level', 'color', 'high', 'color']],
];

/** Properties of a bar; each is followed by the next one, and `BAR` or `BAR_COLORED` ends them. */
const BAR_PROPERTIES: readonly Row[] = [
  ...rows(['BAR_ONLY', 'BAR_LEFT_TO_RIGHT', 'BAR_RIGHT_TO_LEFT', 'BAR_GRADIENT'], 'bar'),
  ['BAR_NEGATIVE', ['color', 'bar']],
  ['BAR_FROM', ['low', 'bar']],
  ['BAR_TO', ['high', 'bar']],
];

/** Thresholds of icons before the set, whose number of icons they fix. */
const THRESHOLDS: readonly Row[] = ([3, 4, 5] as const).map((count) => [
  `ICONS_AT${count - 1}`,
  [...repeat('limit', count - 1), `icons${count}`],
]);

/** Tokens of what visuals can say beyond a kind and its colours. */
export const VISUAL_PRODUCTIONS: readonly Production[] = [
  ...SCALES.map(([token, pushes]): Production => ({ token, heads: ['body'], pushes })),
  ...BAR_PROPERTIES.map(([token, pushes]): Production => ({ token, heads: ['body', 'bar'], pushes })),
  { token: 'ICONS_ONLY', heads: ['body'], pushes: ['icons'] },
  ...THRESHOLDS.map(([token, pushes]): Production => ({ token, heads: ['body', 'icons'], pushes })),
  ...POINTS,
];

/** Icon sets whose tokens came first, in their order. */
const FIRST_STYLES: readonly IconSetStyle[] = [
  'threeArrows',
  'threeFlags',
  'threeTrafficLights1',
  'threeSigns',
  'threeSymbols',
  'threeStars',
  'threeTriangles',
  'fourArrows',
  'fourTrafficLights',
  'fourRating',
  'fiveArrows',
  'fiveRating',
  'fiveQuarters',
  'fiveBoxes',
];

/** Tokens of the icon sets that had some before all others did. */
export const FIRST_ICON_PRODUCTIONS: readonly Production[] = iconProductions(FIRST_STYLES);

/** Tokens of the other icon sets. */
export const OTHER_ICON_PRODUCTIONS: readonly Production[] = iconProductions(
  ICON_SET_STYLES.filter((style) => !FIRST_STYLES.includes(style)),
);

function iconProductions(styles: readonly IconSetStyle[]): readonly Production[] {
  return ['ICONS_', 'ICONS_REVERSED_'].flatMap((prefix) =>
    styles.map((style): Production => {
      const heads: readonly GrammarSymbol[] = ['body', 'icons', `icons${iconCount(style)}`];
      return { token: `${prefix}${style}`, heads, pushes: [] };
    }),
  );
}
