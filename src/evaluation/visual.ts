import type { Visual } from '../rules';
import { colorScalePainter } from './colorScale';
import { dataBarPainter } from './dataBar';
import type { RuleEffect, VisualCell } from './effect';
import type { Frame } from './frame';
import { iconSetPainter } from './iconSet';
import { cellOperand } from './operand';
import { numbersOf } from './population';
import type { ScaleRange } from './scalePoint';
import { extremes } from './statistics';

/** Draws the numbers of the rule's block on one scale; blanks, text, booleans and errors stay as they are. */
export function evaluateVisual(visual: Visual, frame: Frame): Extract<RuleEffect, { kind: 'visual' }> {
  const numbers = numbersOf(cellOperand(frame), frame);
  const paint = painterOf(visual, { ...(extremes(numbers) ?? { low: 0, high: 0 }), numbers });
  const drawn = frame.block.map((column) => drawColumn(column, frame, paint));
  const cells = drawn.reduce((sum, column) => sum + column.reduce((count, cell) => (cell === null ? count : count + 1), 0), 0);
  return { kind: 'visual', columns: frame.block, drawn, cells };
}

type Painter = (value: number) => VisualCell | null;

function painterOf(visual: Visual, range: ScaleRange): Painter {
  switch (visual.kind) {
    case 'colorScale':
      return colorScalePainter(visual.stops, range);
    case 'dataBar':
      return dataBarPainter(visual.color, range);
    case 'iconSet':
      return iconSetPainter(visual, range);
  }
}

function drawColumn(column: number, frame: Frame, paint: Painter): (VisualCell | null)[] {
  const at = cellOperand(frame).bind(column);
  return Array.from({ length: frame.rowCount }, (_, row) => {
    const value = at(row);
    return typeof value === 'number' && Number.isFinite(value) ? paint(value) : null;
  });
}
