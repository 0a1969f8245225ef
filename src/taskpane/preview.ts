import type { RuleEffect } from '../evaluation';
import type { RuleSet } from '../rules';
import { isBlankValue } from '../sheet';
import type { TableSnapshot } from '../sheet';
import { columnsNamedBy } from './ruleColumns';

/** Rows of a preview at most, neighbours included. */
const MOST_ROWS = 12;
/** Matches sought first; each brings the row before and after it. */
const MOST_MATCHES = 5;
const MOST_COLUMNS = 4;

/** The part of a table that a card shows. */
export interface PreviewPart {
  /** Data rows (positions in the columns' values), ascending. */
  readonly rows: readonly number[];
  /** Table columns, ascending. */
  readonly columns: readonly number[];
  /** Data rows of the table that are not shown. */
  readonly remaining: number;
}

/** Picks the first formatted rows with their neighbours and the columns that tell why, for a rule set with these effects. */
export function previewPart(rules: RuleSet, effects: readonly RuleEffect[], table: TableSnapshot): PreviewPart {
  const count = table.columns[0]?.values.length ?? 0;
  const rows = withNeighbours(firstMatches(effects, count), count);
  return { rows, columns: previewColumns(rules, table), remaining: table.range.rowCount - rows.length };
}

function firstMatches(effects: readonly RuleEffect[], count: number): readonly number[] {
  const found = new Set<number>();
  for (const effect of effects) {
    if (effect.kind === 'visual') continue;
    let matches = 0;
    for (let row = 0; row < count && matches < MOST_MATCHES; row++) {
      if (effect.mask.rows.some((mask) => mask[row] === 1)) {
        found.add(row);
        matches++;
      }
    }
  }
  return [...found].sort((left, right) => left - right).slice(0, MOST_MATCHES);
}

/** Each match between its neighbours; what room is left goes to the rows after the last one, then to those before the first. */
function withNeighbours(matches: readonly number[], count: number): readonly number[] {
  const rows = new Set<number>();
  for (const match of matches) {
    for (const row of [match - 1, match, match + 1]) if (row >= 0 && row < count) rows.add(row);
  }
  const last = matches.at(-1) ?? -1;
  for (let row = last + 1; row < count && rows.size < MOST_ROWS; row++) rows.add(row);
  for (let row = (matches[0] ?? 0) - 1; row >= 0 && rows.size < MOST_ROWS; row--) rows.add(row);
  return [...rows].sort((left, right) => left - right).slice(0, MOST_ROWS);
}

/** The columns that the rules name, led by the one that names the records; room that is left goes to the first others. */
function previewColumns(rules: RuleSet, table: TableSnapshot): readonly number[] {
  const named = columnsNamedBy(rules).filter((column) => column < table.columns.length);
  const chosen = new Set(named.slice(0, MOST_COLUMNS));
  const naming = table.columns.findIndex((column) => typeof column.values.find((value) => !isBlankValue(value)) === 'string');
  if (naming >= 0 && chosen.size < MOST_COLUMNS) chosen.add(naming);
  const wanted = rules.some((rule) => rule.target.kind !== 'columns') ? MOST_COLUMNS : Math.min(3, MOST_COLUMNS);
  for (let column = 0; column < table.columns.length && chosen.size < wanted; column++) chosen.add(column);
  return [...chosen].sort((left, right) => left - right);
}
