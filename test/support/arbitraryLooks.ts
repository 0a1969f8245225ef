import fc from 'fast-check';
import { ICON_SET_STYLES, iconCount } from '../../src/rules';
import type { Color, DataBar, Format, IconSet, IconSetStyle, IconThreshold, ScalePoint, ValuePoint, Visual } from '../../src/rules';

/** A colour as rules hold it. */
export const arbitraryColor: fc.Arbitrary<Color> = fc
  .integer({ min: 0, max: 0xffffff })
  .map((packed) => `#${packed.toString(16).toUpperCase().padStart(6, '0')}`);

/** A look with at least one property; switches are only ever turned on. */
export const arbitraryFormat: fc.Arbitrary<Format> = fc
  .record(
    {
      fill: arbitraryColor,
      fontColor: arbitraryColor,
      bold: fc.constant(true),
      italic: fc.constant(true),
      underline: fc.constant(true),
      strikethrough: fc.constant(true),
      border: arbitraryColor,
      numberFormat: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom('0%', '#,##0', '0.00', ';;;', 'General', 'yyyy-mm-dd') },
        { weight: 1, arbitrary: fc.constantFrom('[Red]-0.0;0.0', `0.0 "it's <y> & z"`, '#,##0.00\\ "€"') },
      ),
    },
    { requiredKeys: [] },
  )
  .map((format) => (Object.keys(format).length === 0 ? { fill: '#FFFF00' } : format));

const arbitraryMidpoint: fc.Arbitrary<ValuePoint> = fc.record({
  kind: fc.constantFrom('percent' as const, 'percentile' as const),
  value: fc.integer({ min: 0, max: 100 }),
});

const arbitraryEnds: fc.Arbitrary<readonly [ScalePoint, ScalePoint]> = fc.oneof(
  fc.constant([{ kind: 'lowestValue' }, { kind: 'highestValue' }] as const),
  fc.tuple(fc.integer({ min: -50, max: 0 }), fc.integer({ min: 1, max: 500 })).map(([low, high]) => {
    return [
      { kind: 'number', value: low },
      { kind: 'number', value: high },
    ] as const;
  }),
);

const arbitraryColorScale: fc.Arbitrary<Visual> = fc
  .record({ ends: arbitraryEnds, middle: fc.option(arbitraryMidpoint), colors: fc.tuple(arbitraryColor, arbitraryColor, arbitraryColor) })
  .map(({ ends: [low, high], middle, colors: [first, second, third] }) => ({
    kind: 'colorScale',
    stops: [{ point: low, color: first }, ...(middle === null ? [] : [{ point: middle, color: second }]), { point: high, color: third }],
  }));

const arbitraryValuePoint: fc.Arbitrary<ValuePoint> = fc.oneof(
  fc.record({ kind: fc.constant('number' as const), value: fc.integer({ min: -50, max: 500 }) }),
  arbitraryMidpoint,
);

const arbitraryDataBar: fc.Arbitrary<DataBar> = fc.record(
  {
    kind: fc.constant('dataBar' as const),
    color: arbitraryColor,
    negativeColor: arbitraryColor,
    minimum: fc.oneof(fc.constant({ kind: 'lowestValue' as const }), arbitraryValuePoint),
    maximum: fc.oneof(fc.constant({ kind: 'highestValue' as const }), arbitraryValuePoint),
    direction: fc.constantFrom('leftToRight' as const, 'rightToLeft' as const),
    gradientFill: fc.constant(true as const),
    showDataBarOnly: fc.constant(true as const),
  },
  { requiredKeys: ['kind', 'color'] },
);

function arbitraryThresholds(style: IconSetStyle): fc.Arbitrary<readonly IconThreshold[]> {
  const operator = fc.constantFrom('greaterThan' as const, 'greaterThanOrEqual' as const);
  const count = iconCount(style) - 1;
  return fc.array(fc.record({ point: arbitraryValuePoint, operator }), { minLength: count, maxLength: count });
}

const arbitraryIconSet: fc.Arbitrary<IconSet> = fc.constantFrom(...ICON_SET_STYLES).chain((style) =>
  fc.record(
    {
      kind: fc.constant('iconSet' as const),
      style: fc.constant(style),
      reversed: fc.boolean(),
      showIconOnly: fc.boolean(),
      thresholds: arbitraryThresholds(style),
    },
    { requiredKeys: ['kind', 'style', 'reversed', 'showIconOnly'] },
  ),
);

/** A visual: two- and three-colour scales, data bars, icon sets, with every property that they can have. */
export const arbitraryVisual: fc.Arbitrary<Visual> = fc.oneof(arbitraryColorScale, arbitraryDataBar, arbitraryIconSet);
