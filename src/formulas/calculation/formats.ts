import type { TableSnapshot } from '../../sheet';
import type { Formula } from '../syntax';
import { calculate } from './calculate';
import { holds, scalarOf } from './value';

/** A cell of a worksheet, zero-based. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What a formula is calculated on. */
export interface FormulaSheet {
  readonly table: TableSnapshot;
  /** Serial number of today. */
  readonly today: number;
  /** The cell that the formula is written for. */
  readonly anchor: Place;
}

/**
 * Whether a conditional format with this formula formats a cell, by Excel's rules of calculation; `undefined` where that cannot be
 * known: cells that were not read, names, functions that are not known here.
 */
export function formatsCell(formula: Formula, { table, today, anchor }: FormulaSheet, cell: Place): boolean | undefined {
  let known = true;
  const value = scalarOf(calculate(formula, { table, today, anchor, cell, unknown: () => (known = false) }));
  return known ? holds(value) : undefined;
}
