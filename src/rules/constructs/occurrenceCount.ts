import { countText, keyGuards, sameKey } from '../formulaRows';
import { joined } from '../formulaTerm';
import type { FormulaValue } from '../formulaValue';
import type { Expression } from '../syntax';
import type { FormulaParts, Scope } from './construct';

/** How often a value, or several as one key, occurs: as a formula. */
export interface OccurrenceCount {
  readonly text: string;
  /** How many sums the text adds up. */
  readonly summands: number;
  /** What must hold for the key not to be blank. */
  readonly guards: readonly string[];
  readonly fails: ReadonlySet<string>;
}

/** Counts with Excel's `=`; COUNTIF would read wildcards and numbers in text. `earlier` counts up to the own row (the own cell). */
export function occurrenceCount(values: readonly Expression[], earlier: boolean, parts: FormulaParts): OccurrenceCount {
  const own = values.map((value) => parts.value(value, parts.scopes.own));
  const counts = countScopes(values, earlier, parts).map((scope) => sameRows(values, own, scope, earlier, parts));
  const fails = joined(...own.map((value) => value.fails));
  return { text: counts.join('+'), summands: counts.length, guards: keyGuards(own), fails };
}

/** The rows to count in: all, or those up to the own one where a growing range can say so. */
function countScopes(values: readonly Expression[], earlier: boolean, parts: FormulaParts): readonly Scope[] {
  const { scopes } = parts;
  if (earlier && !runsOverCells(values, parts)) return [scopes.upToOwnRow];
  const [reading = values[0]] = values.filter(parts.readsCell);
  return reading === undefined ? [] : scopes.all(reading);
}

function runsOverCells(values: readonly Expression[], { scopes, readsCell }: FormulaParts): boolean {
  return scopes.severalColumns && values.some(readsCell);
}

function sameRows(
  values: readonly Expression[],
  own: readonly FormulaValue[],
  scope: Scope,
  earlier: boolean,
  parts: FormulaParts,
): string {
  const ranges = values.map((value) => parts.value(value, scope));
  const order = earlier && runsOverCells(values, parts) ? [readingOrder(scope.cellReference, parts.scopes.own.cellReference)] : [];
  const mayFail = ranges.some((range) => range.kind !== 'cell') || parts.contents(...values).kinds.has('error');
  return countText([...order, ...sameKey(ranges, own)], mayFail);
}

/** Cells of earlier rows, and of this row up to this cell: rows weigh more than a worksheet has columns. */
function readingOrder(range: string, cell: string): string {
  const place = (reference: string): string => `ROW(${reference})*16384+COLUMN(${reference})`;
  return `${place(range)}<=${place(cell)}`;
}
