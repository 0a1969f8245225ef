import type { CSSProperties } from 'react';
import type { CellBorder, CellStyle } from '../hosts/workbook';

/** The borders of a cell as CSS. A border between two cells belongs to either of them: both are drawn inside their cells. */
export function borderStyle({ borders }: Pick<CellStyle, 'borders'>): CSSProperties {
  if (borders === undefined) return {};
  const { top, bottom, left, right } = borders;
  return {
    ...(top !== undefined && { borderTop: lineOf(top) }),
    ...(bottom !== undefined && { borderBottom: lineOf(bottom) }),
    ...(left !== undefined && { borderLeft: lineOf(left) }),
    ...(right !== undefined && { borderRight: lineOf(right) }),
  };
}

/** Line styles of Excel (ECMA-376 18.18.3) by those of CSS. */
const STYLES: Readonly<Record<string, readonly [width: number, style: string]>> = {
  hair: [1, 'dotted'],
  dotted: [1, 'dotted'],
  dashed: [1, 'dashed'],
  dashDot: [1, 'dashed'],
  dashDotDot: [1, 'dashed'],
  medium: [2, 'solid'],
  mediumDashed: [2, 'dashed'],
  mediumDashDot: [2, 'dashed'],
  mediumDashDotDot: [2, 'dashed'],
  slantDashDot: [2, 'dashed'],
  thick: [3, 'solid'],
  double: [3, 'double'],
};

function lineOf({ style, color }: CellBorder): string {
  const [width, line] = STYLES[style] ?? [1, 'solid'];
  return `${width}px ${line} ${color}`;
}
