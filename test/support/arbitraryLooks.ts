import fc from 'fast-check';
import type { Color, Format, ScalePoint, Visual } from '../../src/rules';

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
    },
    { requiredKeys: [] },
  )
  .map((format) => (Object.keys(format).length === 0 ? { fill: '#FFFF00' } : format));

const arbitraryMidpoint: fc.Arbitrary<ScalePoint> = fc.record({
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

/** A visual: two- and three-colour scales, data bars, icon sets. */
export const arbitraryVisual: fc.Arbitrary<Visual> = fc.oneof(
  arbitraryColorScale,
  fc.record({ kind: fc.constant('dataBar' as const), color: arbitraryColor }),
  fc.record({
    kind: fc.constant('iconSet' as const),
    style: fc.constantFrom(
      'threeArrows' as const,
      'threeTrafficLights1' as const,
      'threeStars' as const,
      'fourRating' as const,
      'fiveQuarters' as const,
    ),
    reversed: fc.boolean(),
    showIconOnly: fc.boolean(),
  }),
);
