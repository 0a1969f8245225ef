import { countText, productOf } from '../formulaRows';
import { numberGuards } from '../formulaValue';
import type { FormulaValue } from '../formulaValue';
import type { Expression } from '../syntax';
import type { FormulaParts } from './construct';
import { rowsRead } from './grouping';
import type { RowsRead } from './grouping';

/** A value and all values that it is compared with: those of its column, of all cells of the target, or of its group. */
export interface Population {
  readonly value: FormulaValue;
  readonly ranges: readonly FormulaValue[];
  /** Whether the ranges are plain cells and the group all rows, so that Excel's own statistics can be asked. */
  readonly isWhole: boolean;
  readonly holdsErrors: boolean;
  readonly rows: RowsRead | undefined;
}

/** The population of a value, in formulas. */
export function populationOf(expression: Expression, by: readonly number[] | undefined, parts: FormulaParts): Population {
  const ranges = parts.scopes.all(expression).map((scope) => parts.value(expression, scope));
  const grouped = by !== undefined && by.length > 0;
  return {
    value: parts.value(expression, parts.scopes.own),
    ranges,
    isWhole: !grouped && ranges.every((range) => range.kind === 'cell'),
    holdsErrors: parts.contents(expression).kinds.has('error'),
    rows: grouped ? rowsRead({ by }, parts) : undefined,
  };
}

/** How many numbers of the population fulfil a conjunct about a range. */
export function countNumbers({ ranges, rows }: Population, conjunct: (range: FormulaValue) => string): string {
  const keys = rows?.conjuncts ?? [];
  return ranges.map((range) => countText([...numberGuards(range), conjunct(range), ...keys], true)).join('+');
}

/** The mean of the numbers of a population that is no plain range. */
export function meanOfNumbers(population: Population): string {
  const { ranges, rows } = population;
  const conjuncts = (range: FormulaValue): readonly string[] => [
    ...numberGuards(range),
    `ISNUMBER(${range.text})`,
    ...(rows?.conjuncts ?? []),
  ];
  const sums = ranges.map((range) => `SUMPRODUCT(IF(ISNUMBER(1/(${productOf([...new Set(conjuncts(range))])})),${range.text},0))`);
  const counts = ranges.map((range) => countText([...new Set(conjuncts(range))], true));
  return `(${sums.join('+')})/(${counts.join('+')})`;
}
