import { evaluateRule } from '../evaluation';
import { formulaOf, validateRuleSet } from '../rules';
import type { Condition, ConditionRule } from '../rules';
import { columnsOf, withinRows } from './areas';
import { formatsCell } from './calculation/formats';
import { parseFormula } from './parse';
import type { FormulaPlace } from './place';
import { readParsed } from './readFormula';
import type { Formula } from './syntax';

/** What a formula says: a condition of the rule language, or that it is kept as the formula that it is, and why, in words. */
export type ConditionReading =
  { readonly opaque: false; readonly condition: Condition } | { readonly opaque: true; readonly reason: string };

/**
 * Reads the formula of a conditional format (with or without `=`, written for the first cell of `place.applies`) as a
 * condition over the whole area. It counts only if the rule is valid and formats the very cells that the formula formats,
 * calculated cell by cell on the table as it is now. Among such readings one whose own formula is this one comes first,
 * then one that also says what Excel does with blanks, then the plainest.
 */
export function readConditionFormula(text: string, place: FormulaPlace): ConditionReading {
  const formula = parseFormula(text);
  if (formula === undefined) return { opaque: true, reason: 'It is no formula that can be understood.' };
  const { conditions, exact, cause } = readParsed(formula, place);
  if (conditions.length === 0) return { opaque: true, reason: `The rule language has no way to say it: ${cause}.` };
  const rules = [...exact, ...conditions].map((condition) => ruleOf(condition, place)).filter((rule) => isValid(rule, place));
  const own = rules.find((rule) => isWrittenAs(rule, formula, place));
  if (own !== undefined) return { opaque: false, condition: own.condition };
  const cells = calculatedCells(formula, place);
  if (cells === undefined) return { opaque: true, reason: 'What it formats cannot be checked: it looks at cells that were not read.' };
  const proven = rules.find((rule) => formatsSame(rule, cells, place));
  if (proven !== undefined) return { opaque: false, condition: proven.condition };
  return { opaque: true, reason: 'What the rule language says in its place formats other cells.' };
}

function ruleOf(condition: Condition, place: FormulaPlace): ConditionRule {
  return {
    kind: 'condition',
    target: { kind: 'columns', columns: columnsOf(place) },
    condition,
    format: { bold: true },
    stopIfTrue: false,
  };
}

function isValid(rule: ConditionRule, { table }: FormulaPlace): boolean {
  return validateRuleSet([rule], table).length === 0;
}

/** Whether the rule would be written as this formula: then it means the same on all data. */
function isWrittenAs(rule: ConditionRule, formula: Formula, place: FormulaPlace): boolean {
  const { table } = place;
  if (withinRows(rule.condition, place) !== undefined) return false;
  const written = parseFormula(formulaOf(rule, table));
  return JSON.stringify(written) === JSON.stringify(formula);
}

/** Cells that are calculated at most, fewer where each of them looks at many. */
const MOST_CELLS = 2_000;
const MOST_READS = 2_000_000;

/** A cell of the area, zero-based in the table, and whether the formula formats it. */
interface Calculated {
  readonly row: number;
  readonly column: number;
  readonly formatted: boolean;
}

/** Cells all over the area with what the formula does to them; `undefined` where one cannot be calculated. */
function calculatedCells(formula: Formula, place: FormulaPlace): readonly Calculated[] | undefined {
  const { table, applies, today } = place;
  const anchor = { row: applies.rowIndex, column: applies.columnIndex };
  const first = Math.max(applies.rowIndex, table.range.rowIndex);
  const last = Math.min(applies.rowIndex + applies.rowCount, table.range.rowIndex + table.range.rowCount);
  const count = Math.max(1, Math.min(MOST_CELLS, Math.floor(MOST_READS / readsOf(formula))) / applies.columnCount);
  const step = Math.max(1, (last - first) / count);
  const cells: Calculated[] = [];
  for (let at = first; Math.floor(at) < last; at += step) {
    const row = Math.floor(at);
    for (const column of columnsOf(place)) {
      const formatted = formatsCell(formula, { table, today, anchor }, { row, column: table.range.columnIndex + column });
      if (formatted === undefined) return undefined;
      cells.push({ row: row - table.range.rowIndex, column, formatted });
    }
  }
  return cells;
}

/** About how many cells are looked at to calculate one. */
function readsOf(formula: Formula): number {
  switch (formula.kind) {
    case 'range':
      return (formula.to.row - formula.from.row + 1) * (formula.to.column - formula.from.column + 1);
    case 'call':
      return 1 + formula.arguments.reduce((sum, argument) => sum + readsOf(argument), 0);
    case 'binary':
      return readsOf(formula.left) + readsOf(formula.right);
    case 'negation':
      return readsOf(formula.operand);
    default:
      return 1;
  }
}

/** Whether the rule does to these cells what the formula does, and nothing to rows outside the area. */
function formatsSame(rule: ConditionRule, cells: readonly Calculated[], { table, today, applies }: FormulaPlace): boolean {
  const effect = evaluateRule(rule, table, { today });
  if (effect.kind !== 'condition') return false;
  const { columns, rows } = effect.mask;
  const first = Math.max(0, applies.rowIndex - table.range.rowIndex);
  const end = applies.rowIndex + applies.rowCount - table.range.rowIndex;
  if (rows.some((marks) => marks.subarray(0, first).includes(1) || marks.subarray(end).includes(1))) return false;
  return cells.every(({ row, column, formatted }) => (rows[columns.indexOf(column)]?.[row] === 1) === formatted);
}
