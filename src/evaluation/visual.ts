import type { ScalePoint, Visual } from '../rules';
import type { CellValue } from '../sheet';
import { colorScalePainter } from './colorScale';
import { dataBarPainter } from './dataBar';
import type { RuleEffect, VisualCell } from './effect';
import type { Frame } from './frame';
import { iconSetPainter } from './iconSet';
import { cellOperand } from './operand';
import { numbersOf } from './population';
import type { ScaleRange } from './scalePoint';
import { extremes, percentileInSteps } from './statistics';
import type { Steps } from './steps';
import { throughRows } from './steps';

/** Draws the numbers of the rule's block on one scale; blanks, text, booleans and errors stay as they are. */
export function* evaluateVisual(visual: Visual, frame: Frame): Steps<Extract<RuleEffect, { kind: 'visual' }>> {
  const numbers = yield* numbersOf(cellOperand(frame), frame);
  const percentiles = yield* percentilesOf(visual, numbers);
  const paint = painterOf(visual, { ...(extremes(numbers) ?? { low: 0, high: 0 }), percentiles });
  const drawn: (readonly (VisualCell | null)[])[] = [];
  for (const column of frame.block) drawn.push(yield* drawColumn(frame.table.columns[column]?.values ?? [], frame.rowCount, paint));
  const cells = drawn.reduce((sum, column) => sum + countDrawn(column), 0);
  return { kind: 'visual', columns: frame.block, drawn, cells };
}

type Painter = (value: number) => VisualCell | null;

function painterOf(visual: Visual, range: ScaleRange): Painter {
  switch (visual.kind) {
    case 'colorScale':
      return colorScalePainter(visual.stops, range);
    case 'dataBar':
      return dataBarPainter(visual, range);
    case 'iconSet':
      return iconSetPainter(visual, range);
  }
}

function* percentilesOf(visual: Visual, numbers: Float64Array): Steps<ScaleRange['percentiles']> {
  const percentiles = new Map<number, number>();
  for (const point of pointsOf(visual)) {
    if (point.kind !== 'percentile') continue;
    const position = yield* percentileInSteps(numbers, point.value / 100);
    if (position !== undefined) percentiles.set(point.value, position);
  }
  return percentiles;
}

function pointsOf(visual: Visual): readonly ScalePoint[] {
  switch (visual.kind) {
    case 'colorScale':
      return visual.stops.map(({ point }) => point);
    case 'dataBar':
      return [visual.minimum, visual.maximum].filter((point) => point !== undefined);
    case 'iconSet':
      return visual.thresholds?.map(({ point }) => point) ?? [];
  }
}

function* drawColumn(values: readonly CellValue[], rowCount: number, paint: Painter): Steps<readonly (VisualCell | null)[]> {
  const cells = Array<VisualCell | null>(rowCount).fill(null);
  yield* throughRows(Math.min(rowCount, values.length), (first, end) => {
    for (let row = first; row < end; row += 1) {
      const value = values[row];
      if (typeof value === 'number' && Number.isFinite(value)) cells[row] = paint(value);
    }
  });
  return cells;
}

function countDrawn(cells: readonly (VisualCell | null)[]): number {
  let count = 0;
  for (const cell of cells) if (cell !== null) count += 1;
  return count;
}
