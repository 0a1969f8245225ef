import type { Condition, ConditionRule } from '../../src/rules';
import type { CellValue, SheetCell, TableSnapshot } from '../../src/sheet';
import type { Comparison } from './compare';
import { comparePairs } from './compare';
import { knownDifferenceOf } from './knownDifferences';
import type { LibreOffice } from './libreOffice';
import type { DrawnPair, DrawnRule } from './pairs';
import { isApplicable } from './pairs';
import { CORNER } from './surroundedTable';

/** Cells that differ and are not known to. */
export function unexplained(comparison: Comparison): Comparison {
  return { ...comparison, differences: comparison.differences.filter((cell) => knownDifferenceOf(cell, comparison) === undefined) };
}

const SIMPLER_AT_ONCE = 60;
const MOST_ROUNDS = 12;

/** The smallest pair found that still differs: fewer rows, a simpler rule, simpler cells. A round asks LibreOffice about many at once. */
export async function shrunk(pair: DrawnPair, comparison: Comparison, libreOffice: LibreOffice): Promise<Comparison> {
  let [smallestPair, smallest] = [pair, comparison];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const simpler = simplerPairs(smallestPair);
    const compared = await comparePairs(() => simpler, libreOffice);
    const differing = compared.map(unexplained).find(({ differences }) => differences.length > 0);
    const next = differing === undefined ? undefined : simpler[differing.index];
    if (differing === undefined || next === undefined) return smallest;
    [smallestPair, smallest] = [next, differing];
  }
  return smallest;
}

function simplerPairs(pair: DrawnPair): readonly DrawnPair[] {
  const rules = [...partsOf(pair.drawn), ...firstOf(pair.drawn.simpler(), 20)].map((drawn) => ({ ...pair, rule: drawn.rule, drawn }));
  const tables = [...fewerRows(pair.table), ...fewerBeside(pair.table), ...simplerCells(pair.table)].map((table) => ({ ...pair, table }));
  return [...tables.slice(0, pair.table.range.rowCount + 2), ...rules, ...tables.slice(pair.table.range.rowCount + 2)]
    .filter(isApplicable)
    .slice(0, SIMPLER_AT_ONCE);
}

/** The rule with a condition that stands inside its condition. */
function partsOf({ rule }: DrawnRule): readonly DrawnRule[] {
  return innerConditions(rule.condition).map((condition) => {
    const part: ConditionRule = { ...rule, condition };
    return { rule: part, simpler: () => [] };
  });
}

function innerConditions(condition: Condition): readonly Condition[] {
  if ('condition' in condition) return [condition.condition];
  return 'conditions' in condition ? condition.conditions : [];
}

function firstOf<T>(values: Iterable<T>, count: number): readonly T[] {
  const first: T[] = [];
  for (const value of values) {
    first.push(value);
    if (first.length === count) break;
  }
  return first;
}

/** Halves of the table first, then all but one row. */
function fewerRows(table: TableSnapshot): readonly TableSnapshot[] {
  const { rowCount } = table.range;
  if (rowCount < 2) return [];
  const half = Math.ceil(rowCount / 2);
  const rows = [...Array(rowCount).keys()];
  return [rows.slice(half), rows.slice(0, half), ...rows.map((without) => rows.filter((row) => row !== without))].map((kept) => ({
    ...table,
    range: { ...table.range, rowCount: kept.length },
    columns: table.columns.map((column) => ({ ...column, values: kept.map((row) => column.values[row] ?? null) })),
  }));
}

/** Nothing between the corners first, then all but one cell. */
function fewerBeside(table: TableSnapshot): readonly TableSnapshot[] {
  const { surroundings } = table;
  if (surroundings === undefined) return [];
  const isCorner = ({ value }: SheetCell): boolean => value === CORNER;
  const others = surroundings.cells.filter((cell) => !isCorner(cell));
  const kept = others.length > 1 ? [surroundings.cells.filter(isCorner)] : [];
  const allButOne = others.map((without) => surroundings.cells.filter((cell) => cell !== without));
  return [...kept, ...allButOne].map((cells) => ({ ...table, surroundings: { ...surroundings, cells } }));
}

/** Whole columns blank first, then cell by cell something simpler. */
function simplerCells(table: TableSnapshot): readonly TableSnapshot[] {
  const withValues = (index: number, values: readonly CellValue[]): TableSnapshot => ({
    ...table,
    columns: table.columns.map((column, at) => (at === index ? { ...column, values } : column)),
  });
  const blank = table.columns.flatMap(({ values }, index) =>
    values.every((value) => value === null)
      ? []
      : [
          withValues(
            index,
            values.map(() => null),
          ),
        ],
  );
  const cells = table.columns.flatMap(({ values }, index) =>
    values.flatMap((value, row) => simplerValues(value).map((simpler) => withValues(index, values.with(row, simpler)))),
  );
  return [...blank, ...cells];
}

function simplerValues(value: CellValue): readonly CellValue[] {
  if (value === null) return [];
  if (typeof value === 'number') return value === 1 ? [null] : [null, 1];
  if (typeof value === 'string') return value === 'a' || value === '' ? [null] : [null, 'a'];
  return [null];
}
