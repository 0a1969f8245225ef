import type { RangeRef } from '../../sheet';
import { parseRangeAddress } from '../../sheet';

/** Cells whose formulas stand and fall together (ECMA-376 18.3.1.40). */
export interface FormulaBlock {
  /** A `shared` formula is written out in the block's `first` cell alone; `array` ones and data tables are one formula. */
  readonly kind: 'array' | 'shared';
  readonly first: { readonly row: number; readonly column: number };
  readonly range: RangeRef;
}

/** The block that the formula of a cell begins; `from` is where the cell's content begins, and the formula is the first thing in it. */
export function formulaBlockOf(text: string, from: number, row: number, column: number): FormulaBlock | undefined {
  const tag = text.slice(text.indexOf('<', from), text.indexOf('>', from));
  if (!tag.includes('ref')) return undefined;
  const range = parseRangeAddress(/\sref\s*=\s*["']([^"']*)/.exec(tag)?.[1] ?? '');
  if (range === undefined) return undefined;
  return { kind: /\st\s*=\s*["']shared/.test(tag) ? 'shared' : 'array', first: { row, column }, range };
}

/** Why the formula of a cell cannot be replaced alone: it is a part of an array formula of several cells, or others share it. */
export function heldFormulaAt(blocks: readonly FormulaBlock[], row: number, column: number): FormulaBlock['kind'] | undefined {
  const holds = ({ kind, first, range }: FormulaBlock): boolean => {
    if (range.rowCount * range.columnCount === 1) return false;
    if (kind === 'shared') return first.row === row && first.column === column;
    const [r, c] = [row - range.rowIndex, column - range.columnIndex];
    return r >= 0 && c >= 0 && r < range.rowCount && c < range.columnCount;
  };
  return blocks.find(holds)?.kind;
}
