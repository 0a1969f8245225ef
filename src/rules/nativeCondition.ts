import type { TableSnapshot } from '../sheet';
import { contentsOf } from './columnContents';
import { constructOf } from './constructs/registry';
import { formulaValueOf } from './formulaExpression';
import { formulaScopesOf } from './formulaParts';
import { areasOf, targetColumnsOf } from './formulaTarget';
import type { NativeRule } from './nativeRule';
import type { ConditionRule, Expression } from './syntax';

/** The native type that formats exactly the cells of the condition on this table; `undefined` where none does. */
export function nativeConditionOf(rule: ConditionRule, table: TableSnapshot): NativeRule | undefined {
  return constructOf(rule.condition).native?.(rule.condition, {
    rule,
    table,
    contents: contentsOf(table, targetColumnsOf(rule, table)),
    isFormattedCell: (expression) => isFormattedCell(expression, rule, table),
    // Of several areas Excel's own ranks and averages are not documented well enough.
    isOneArea: areasOf(rule, table).length === 1,
    operand: (expression) => `=${formulaValueOf(expression, formulaScopesOf(rule, table, 0).own).text}`,
  });
}

/** Whether a value is the very cell that gets the look: `cell`, or the only column of the target. */
function isFormattedCell(value: Expression, rule: ConditionRule, table: TableSnapshot): boolean {
  if (value.kind === 'cell') return true;
  const columns = targetColumnsOf(rule, table);
  return value.kind === 'column' && columns.length === 1 && columns[0] === value.column;
}
