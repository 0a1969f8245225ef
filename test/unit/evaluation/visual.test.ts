import { evaluateRule, iconCount } from '../../../src/evaluation';
import type { ColorStop, IconSetStyle, ScalePoint, Visual } from '../../../src/rules';
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
  const bar: Visual = { kind: 'dataBar', color: '#638EC6' };
  const bars = (values: Parameters<typeof drawnIn>[1]): unknown =>
    drawnIn(bar, values).map((cell) => (cell?.kind === 'bar' ? [cell.start, cell.end, cell.axis] : null));

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

  it('have as many icons as their name says', () => {
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
