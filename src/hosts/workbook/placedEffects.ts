import type { CellLook, EvaluationContext, RuleEffect, VisualCell } from '../../evaluation';
import { evaluateRule, lookOfCell } from '../../evaluation';
import type { Rule } from '../../rules';
import type { RangeRef, TableSnapshot } from '../../sheet';
import { cellIsHolds } from './cellIsTest';
import type { FileRule, RuleDrawing } from './fileRule';
import { intersection } from './ranges';
import { recognisedRule } from './recognisedRule';
import { tableOfRange } from './sheetTable';
import type { Worksheet } from './workbook';
import { cellValueAt } from './workbook';

/** What a conditional format does to a rectangle of a sheet. */
export interface PlacedEffect {
  /** Row 0 and column 0 of `effect` stand in the first cell of this range. */
  readonly range: RangeRef;
  readonly effect: RuleEffect;
  /** 0 is the first; those of a preview come before all others. */
  readonly priority: number;
  readonly isPreview: boolean;
}

/** A rectangle and what happens in it. */
export type EffectInRange = Pick<PlacedEffect, 'range' | 'effect'>;

/** What a rule of the rule language does to the table at `range`. */
export function effectsOfRule(sheet: Worksheet, rule: Rule, range: RangeRef, context: EvaluationContext): readonly EffectInRange[] {
  return [{ range, effect: evaluateRule(rule, tableOfRange(sheet, range), context) }];
}

/** What a rule of the file does to each of its areas, inside the used range; nothing where it cannot be drawn. */
export function effectsOfFileRule(sheet: Worksheet, rule: FileRule, context: EvaluationContext): readonly EffectInRange[] {
  const { usedRange } = sheet;
  if (usedRange === undefined) return [];
  if (rule.drawn === undefined) return effectsOfFormula(sheet, rule, context);
  const areas = rule.areas.map((area) => intersection(area, usedRange)).filter((area) => area !== undefined);
  if (rule.drawn.kind === 'rule') return effectsOverCells(sheet, rule.drawn.rule, areas, context);
  const [anchor] = rule.areas;
  return anchor === undefined
    ? []
    : areas.map((area) => cellIsEffect(sheet, rule.drawn, area, anchor)).filter((effect) => effect !== undefined);
}

/** A custom formula is drawn where it is one of our own. */
function effectsOfFormula(sheet: Worksheet, rule: FileRule, context: EvaluationContext): readonly EffectInRange[] {
  const recognised = recognisedRule(sheet, rule);
  return recognised === undefined ? [] : effectsOfRule(sheet, recognised.rule, recognised.tableRange, context);
}

/**
 * Evaluates a rule over the cells of all areas as one column, for Excel takes them as one population (ranks, averages,
 * duplicates, scales), and gives each area its part.
 */
function effectsOverCells(sheet: Worksheet, rule: Rule, areas: readonly RangeRef[], context: EvaluationContext): readonly EffectInRange[] {
  const values = areas.flatMap((area) => columnsOf(area).flatMap((column) => rowsOf(area).map((row) => cellValueAt(sheet, row, column))));
  const table: TableSnapshot = {
    worksheet: sheet.name,
    range: { rowIndex: 0, columnIndex: 0, rowCount: values.length, columnCount: 1 },
    columns: [{ header: null, values, numberFormats: 'General' }],
    dateSystem: sheet.dateSystem,
  };
  const whole = evaluateRule(rule, table, context);
  let offset = 0;
  return areas.map((range) => {
    const effect = partOf(whole, range, offset);
    offset += range.rowCount * range.columnCount;
    return { range, effect };
  });
}

/** The part of a one-column effect that belongs to an area whose columns lie one after another from `offset` on. */
function partOf(whole: RuleEffect, { rowCount, columnCount }: RangeRef, offset: number): RuleEffect {
  const columns = Array.from({ length: columnCount }, (_, column) => column);
  const part = <T extends { slice(start: number, end: number): T }>(list: T, column: number): T =>
    list.slice(offset + column * rowCount, offset + (column + 1) * rowCount);
  if (whole.kind === 'condition') {
    const marks = whole.mask.rows[0] ?? new Uint8Array();
    const rows = columns.map((column) => part(marks, column));
    return { ...whole, mask: { columns, rows }, cells: countMarks(rows) };
  }
  const cells = whole.drawn[0] ?? [];
  const drawn = columns.map((column) => part([...cells], column));
  return { kind: 'visual', columns, drawn, cells: drawn.flat().filter((cell) => cell !== null).length };
}

function cellIsEffect(sheet: Worksheet, drawn: RuleDrawing | undefined, area: RangeRef, anchor: RangeRef): EffectInRange | undefined {
  if (drawn?.kind !== 'cellIs') return undefined;
  const columns = Array.from({ length: area.columnCount }, (_, column) => column);
  const rows = columnsOf(area).map((column) =>
    Uint8Array.from(rowsOf(area), (row) => (cellIsHolds(sheet, drawn.test, { row, column, anchor }) ? 1 : 0)),
  );
  const { format, stopIfTrue } = drawn;
  return { range: area, effect: { kind: 'condition', mask: { columns, rows }, cells: countMarks(rows), format, stopIfTrue } };
}

function countMarks(rows: readonly Uint8Array[]): number {
  return rows.reduce((sum, marks) => sum + marks.reduce((count, mark) => count + mark, 0), 0);
}

function columnsOf({ columnIndex, columnCount }: RangeRef): readonly number[] {
  return Array.from({ length: columnCount }, (_, column) => columnIndex + column);
}

function rowsOf({ rowIndex, rowCount }: RangeRef): readonly number[] {
  return Array.from({ length: rowCount }, (_, row) => rowIndex + row);
}

const ONE_CELL = { columns: [0], rows: [Uint8Array.of(1)] } as const;

/** How a cell of the sheet looks under effects that stand anywhere on it, first priority first. */
export function lookAt(effects: readonly PlacedEffect[], row: number, column: number): CellLook {
  const here = effects.map((placed) => effectAt(placed, row, column)).filter((effect) => effect !== undefined);
  return lookOfCell(here, 0, 0);
}

/** The effect on one cell as an effect of that cell alone; `undefined` where there is none. */
function effectAt({ effect, range }: PlacedEffect, row: number, column: number): RuleEffect | undefined {
  const [r, c] = [row - range.rowIndex, column - range.columnIndex];
  if (r < 0 || c < 0 || r >= range.rowCount || c >= range.columnCount) return undefined;
  if (effect.kind === 'condition') {
    const holds = effect.mask.rows[effect.mask.columns.indexOf(c)]?.[r] === 1;
    return holds ? { ...effect, mask: ONE_CELL, cells: 1 } : undefined;
  }
  const cell: VisualCell | null = effect.drawn[effect.columns.indexOf(c)]?.[r] ?? null;
  return cell === null ? undefined : { kind: 'visual', columns: [0], drawn: [[cell]], cells: 1 };
}
