import type { Color } from '../../rules';
import type { ColorTable } from './themeColors';
import { colorOf } from './themeColors';
import type { XmlElement } from './xmlTree';
import { childOf } from './xmlTree';

/** One edge of a cell: its line as files name it (ECMA-376 18.18.3). */
export interface CellBorder {
  readonly style: string;
  readonly color: Color;
}

/** The edges of a cell that have lines, by the sides of the screen. */
export interface CellBorders {
  readonly top?: CellBorder;
  readonly bottom?: CellBorder;
  readonly left?: CellBorder;
  readonly right?: CellBorder;
}

/** Reads a `border` element; `undefined` where no edge has a line. */
export function cellBordersOf(border: XmlElement, colors: ColorTable): CellBorders | undefined {
  const edges = (
    [
      ['top', edgeOf(childOf(border, 'top'), colors)],
      ['bottom', edgeOf(childOf(border, 'bottom'), colors)],
      ['left', edgeOf(childOf(border, 'left') ?? childOf(border, 'start'), colors)],
      ['right', edgeOf(childOf(border, 'right') ?? childOf(border, 'end'), colors)],
    ] as const
  ).filter(([, edge]) => edge !== undefined);
  return edges.length === 0 ? undefined : Object.fromEntries(edges);
}

function edgeOf(edge: XmlElement | undefined, colors: ColorTable): CellBorder | undefined {
  const style = edge?.attributes['style'] ?? 'none';
  return style === 'none' ? undefined : { style, color: colorOf(childOf(edge, 'color'), colors) ?? '#000000' };
}
