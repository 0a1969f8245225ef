import type { ScalePoint, Visual } from '../rules';
import { colorScalePainter } from './colorScale';
import { dataBarPainter } from './dataBar';
import type { RuleEffect, VisualCell } from './effect';
import type { Frame } from './frame';
import { iconSetPainter } from './iconSet';
import { cellOperand } from './operand';
import { numbersOf } from './population';
import type { ScaleRange } from './scalePoint';
import { sortedInSteps } from './sorting';
import { extremes } from './statistics';
import type { Steps } from './steps';
import { throughRows } from './steps';

/** Draws the numbers of the rule's block on one scale; blanks, text, booleans and errors stay as they are. */
export function* evaluateVisual(visual: Visual, frame: Frame): Steps<Extract<RuleEffect, { kind: 'visual' }>> {
  const numbers = yield* numbersOf(cellOperand(frame), frame);
  const sorted = asksForPercentile(visual) ? yield* sortedInSteps(numbers) : numbers.subarray(0, 0);
  const paint = painterOf(visual, { ...(extremes(numbers) ?? { low: 0, high: 0 }), sorted });
  const drawn: (readonly (VisualCell | null)[])[] = [];
  for (const column of frame.block) drawn.push(yield* drawColumn(column, frame, paint));
  const cells = drawn.reduce((sum, column) => sum + column.reduce((count, cell) => (cell === null ? count : count + 1), 0), 0);
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

function asksForPercentile(visual: Visual): boolean {
  return pointsOf(visual).some(({ kind }) => kind === 'percentile');
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

function* drawColumn(column: number, frame: Frame, paint: Painter): Steps<readonly (VisualCell | null)[]> {
  const at = cellOperand(frame).bind(column);
  const cells: (VisualCell | null)[] = [];
  yield* throughRows(frame.rowCount, (first, end) => {
    for (let row = first; row < end; row += 1) {
      const value = at(row);
      cells.push(typeof value === 'number' && Number.isFinite(value) ? paint(value) : null);
    }
  });
  return cells;
}
