import { evaluateRule } from '../../../src/evaluation';
import { ICON_SET_STYLES, iconCount } from '../../../src/rules';
import type { ColorStop, DataBar, IconSetStyle, IconThreshold, ScalePoint, Visual } from '../../../src/rules';
import { columns, error, table } from '../../support/builders';
import { TODAY, drawnIn, formattedCells } from '../../support/effects';

const low: ScalePoint = { kind: 'lowestValue' };
const high: ScalePoint = { kind: 'highestValue' };
const scale = (...stops: readonly (readonly [ScalePoint, string])[]): Visual => ({
  kind: 'colorScale',
  stops: stops.map(([point, color]): ColorStop => ({ point, color })),
});
const colors = (visual: Visual, values: Parameters<typeof drawnIn>[1]): readonly (string | null)[] =>
  drawnIn(visual, values).map((cell) => (cell?.kind === 'color' ? cell.color : null));

describe('Colour scales', () => {
  it('mix two colours in RGB between the lowest and the highest value', () => {
    expect(colors(scale([low, '#000000'], [high, '#FF8000']), [0, 50, 100])).toEqual(['#000000', '#804000', '#FF8000']);
  });

  it('leave blanks, text, booleans and errors alone', () => {
    expect(colors(scale([low, '#000000'], [high, '#FFFFFF']), [1, null, '', 'x', true, error('#N/A'), 2])).toEqual([
      '#000000',
      null,
      null,
      null,
      null,
      null,
      '#FFFFFF',
    ]);
  });

  it('pass through the middle colour at a percentile', () => {
    const three = scale([low, '#FF0000'], [{ kind: 'percentile', value: 50 }, '#FFFF00'], [high, '#00FF00']);
    expect(colors(three, [1, 2, 3, 4, 1000])).toEqual(['#FF0000', '#FF8000', '#FFFF00', '#FFFF00', '#00FF00']);
  });

  it('pass through the middle colour at a per cent of the way', () => {
    const three = scale([low, '#FF0000'], [{ kind: 'percent', value: 25 }, '#FFFF00'], [high, '#00FF00']);
    expect(colors(three, [0, 25, 100])).toEqual(['#FF0000', '#FFFF00', '#00FF00']);
  });

  it('keep the end colours beyond fixed numbers', () => {
    const fixed = scale([{ kind: 'number', value: 0 }, '#000000'], [{ kind: 'number', value: 10 }, '#FFFFFF']);
    expect(colors(fixed, [-5, 0, 5, 10, 99])).toEqual(['#000000', '#000000', '#808080', '#FFFFFF', '#FFFFFF']);
  });

  it('draw a single value in the first colour', () => {
    expect(colors(scale([low, '#000000'], [high, '#FFFFFF']), [7, 7])).toEqual(['#000000', '#000000']);
  });
});

describe('Data bars', () => {
  const bar: DataBar = { kind: 'dataBar', color: '#638EC6' };
  const bars = (values: Parameters<typeof drawnIn>[1], more: Partial<DataBar> = {}): unknown =>
    drawnIn({ ...bar, ...more }, values).map((cell) => (cell?.kind === 'bar' ? [cell.start, cell.end, cell.axis] : null));

  it('run from zero to the highest value', () => {
    expect(bars([0, 5, 20, null])).toEqual([[0, 0, 0], [0, 0.25, 0], [0, 1, 0], null]);
  });

  it('run left of an axis where values are negative', () => {
    expect(bars([-10, 30])).toEqual([
      [-0.25, 0, 0.25],
      [0, 0.75, 0.25],
    ]);
  });

  it('have the axis on the right where all values are negative', () => {
    expect(bars([-10, -5])).toEqual([
      [-1, 0, 1],
      [-0.5, 0, 1],
    ]);
  });

  it('have no length where all values are zero', () => {
    expect(bars([0, 0])).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('run from the lowest to the highest value where both ends say so', () => {
    expect(bars([10, 20, 30], { minimum: low, maximum: high })).toEqual([
      [0, 0, 0],
      [0, 0.5, 0],
      [0, 1, 0],
    ]);
  });

  it('are cut off at fixed ends', () => {
    const ends: Partial<DataBar> = { minimum: { kind: 'number', value: 0 }, maximum: { kind: 'number', value: 100 } };
    expect(bars([-20, 0, 25, 100, 400], ends)).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0.25, 0],
      [0, 1, 0],
      [0, 1, 0],
    ]);
  });

  it('measure their ends in per cent of the way and in percentiles', () => {
    const values = [0, 10, 20, 30, 100];
    expect(bars(values, { minimum: { kind: 'percent', value: 20 } })).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0.125, 0],
      [0, 1, 0],
    ]);
    expect(bars(values, { maximum: { kind: 'percentile', value: 50 } })).toEqual([
      [0, 0, 0],
      [0, 0.5, 0],
      [0, 1, 0],
      [0, 1, 0],
      [0, 1, 0],
    ]);
  });

  it('begin at the end nearest to zero where zero lies outside', () => {
    const below: Partial<DataBar> = { minimum: { kind: 'number', value: -100 }, maximum: { kind: 'number', value: -50 } };
    expect(bars([-100, -75, -50, 0], below)).toEqual([
      [-1, 0, 1],
      [-0.5, 0, 1],
      [0, 0, 1],
      [0, 0, 1],
    ]);
  });

  it('have no length where their ends are the wrong way round', () => {
    expect(bars([1, 5], { minimum: { kind: 'number', value: 9 }, maximum: high })).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('are mirrored from right to left', () => {
    expect(bars([-10, 30], { direction: 'rightToLeft' })).toEqual([
      [0, 0.25, 0.75],
      [-0.75, 0, 0.75],
    ]);
    expect(bars([-10, 30], { direction: 'leftToRight' })).toEqual([
      [-0.25, 0, 0.25],
      [0, 0.75, 0.25],
    ]);
  });

  it('are red below zero unless another colour is said', () => {
    const colorsOf = (visual: Visual): unknown => drawnIn(visual, [-1, 1]).map((cell) => (cell?.kind === 'bar' ? cell.color : null));
    expect(colorsOf(bar)).toEqual(['#FF0000', '#638EC6']);
    expect(colorsOf({ ...bar, negativeColor: '#000000' })).toEqual(['#000000', '#638EC6']);
  });

  it('carry whether they fade and whether the value shows', () => {
    expect(drawnIn({ ...bar, gradientFill: true, showDataBarOnly: true }, [4])).toEqual([
      { kind: 'bar', color: '#638EC6', start: 0, end: 1, axis: 0, gradientFill: true, showDataBarOnly: true },
    ]);
  });

  it('stay inside the cell for huge values', () => {
    expect(bars([-1.5e308, 1.5e308])).toEqual([
      [-0.5, 0, 0.5],
      [0, 0.5, 0.5],
    ]);
  });
});

describe('Icon sets', () => {
  const icons = (style: IconSetStyle, values: Parameters<typeof drawnIn>[1], reversed = false): readonly (number | null)[] =>
    drawnIn({ kind: 'iconSet', style, reversed, showIconOnly: false }, values).map((cell) => (cell?.kind === 'icon' ? cell.index : null));

  it('of three change at 33 and 67 per cent, the limit included', () => {
    expect(icons('threeArrows', [0, 32.9, 33, 66.9, 67, 100])).toEqual([0, 0, 1, 1, 2, 2]);
  });

  it('of four and five change at quarters and fifths', () => {
    expect(icons('fourRating', [0, 24, 25, 50, 75, 100])).toEqual([0, 0, 1, 2, 3, 3]);
    expect(icons('fiveQuarters', [0, 19, 20, 40, 60, 80, 100])).toEqual([0, 0, 1, 2, 3, 4, 4]);
  });

  it('measure from the lowest value, not from zero', () => {
    expect(icons('threeFlags', [100, 132, 133, 200])).toEqual([0, 0, 1, 2]);
  });

  it('may be reversed', () => {
    expect(icons('threeSigns', [0, 50, 100], true)).toEqual([2, 1, 0]);
  });

  it('give a single value the best icon and anything but a number none', () => {
    expect(icons('fiveArrows', [7, 7, 'x', null])).toEqual([4, 4, null, null]);
  });

  it('carry style and whether the value shows', () => {
    expect(drawnIn({ kind: 'iconSet', style: 'threeStars', reversed: false, showIconOnly: true }, [1])).toEqual([
      { kind: 'icon', style: 'threeStars', index: 2, showIconOnly: true },
    ]);
  });

  it('change where their own thresholds say, and past them where they are exclusive', () => {
    const thresholds: readonly IconThreshold[] = [
      { point: { kind: 'number', value: 70 }, operator: 'greaterThanOrEqual' },
      { point: { kind: 'number', value: 90 }, operator: 'greaterThan' },
    ];
    const drawn = drawnIn(
      { kind: 'iconSet', style: 'threeSymbols', reversed: false, showIconOnly: false, thresholds },
      [0, 69, 70, 90, 90.5],
    );
    expect(drawn.map((each) => each?.kind === 'icon' && each.index)).toEqual([0, 0, 1, 1, 2]);
  });

  it('may change at percentiles', () => {
    const thresholds = [25, 50, 75].map((value): IconThreshold => ({
      point: { kind: 'percentile', value },
      operator: 'greaterThanOrEqual',
    }));
    const drawn = drawnIn({ kind: 'iconSet', style: 'fourRating', reversed: true, showIconOnly: false, thresholds }, [1, 2, 3, 4, 1000]);
    expect(drawn.map((each) => each?.kind === 'icon' && each.index)).toEqual([3, 2, 1, 0, 0]);
  });

  it('have as many icons as their name says', () => {
    expect(ICON_SET_STYLES).toHaveLength(20);
    expect((['threeStars', 'fourRating', 'fiveBoxes'] as const).map(iconCount)).toEqual([3, 4, 5]);
  });
});

it('All columns of a visual rule share one scale', () => {
  const data = table({ Name: ['a', 'b'], Q1: [0, 50], Q2: [100, null] });
  const visual = scale([low, '#000000'], [high, '#FFFFFF']);
  const effect = evaluateRule({ kind: 'visual', target: columns(2, 1), visual }, data, { today: TODAY });
  expect(formattedCells(effect, data)).toEqual(['B2', 'C2', 'B3']);
  expect(effect.cells).toBe(3);
  expect(effect.kind === 'visual' && effect.drawn[0]?.[1]).toEqual({ kind: 'color', color: '#808080' });
});
