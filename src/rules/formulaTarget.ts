import type { RangeRef, TableSnapshot } from '../sheet';
import type { Rule, Target } from './syntax';

/** Zero-based table columns of the rule's target, ascending, each once; columns that the table lacks are left out. */
export function targetColumnsOf(rule: { readonly target: Target }, table: TableSnapshot): readonly number[] {
  const { target } = rule;
  const all = table.columns.map((_, column) => column);
  return target.kind === 'columns' ? all.filter((column) => target.columns.includes(column)) : all;
}

/** The target as rectangles from left to right, adjacent columns in one; empty when the target has no column of the table. */
export function areasOf(rule: Pick<Rule, 'target'>, table: TableSnapshot): readonly RangeRef[] {
  return columnSpansOf(rule, table).map(({ first, count }) => ({
    rowIndex: table.range.rowIndex,
    columnIndex: table.range.columnIndex + first,
    rowCount: table.range.rowCount,
    columnCount: count,
  }));
}

interface ColumnSpan {
  readonly first: number;
  readonly count: number;
}

function columnSpansOf(rule: Pick<Rule, 'target'>, table: TableSnapshot): readonly ColumnSpan[] {
  return targetColumnsOf(rule, table).reduce<readonly ColumnSpan[]>((spans, column) => {
    const last = spans.at(-1);
    if (last === undefined || last.first + last.count !== column) return [...spans, { first: column, count: 1 }];
    return [...spans.slice(0, -1), { first: last.first, count: last.count + 1 }];
  }, []);
}
