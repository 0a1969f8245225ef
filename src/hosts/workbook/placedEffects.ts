import type { CellLook, EvaluationContext, RuleEffect, VisualCell } from '../../evaluation';
import { evaluateRuleInSteps, lookOfCell } from '../../evaluation';
import type { Rule } from '../../rules';
import type { RangeRef, TableSnapshot } from '../../sheet';
import { cellIsHolds } from './cellIsTest';
import { columnCells, rowRun } from './columnCells';
import type { FileRule, RuleDrawing } from './fileRule';
import { intersection } from './ranges';
import { recognisedRule } from './recognisedRule';
import { tableOfRange } from './sheetTable';
import type { Steps } from '../steps';
import type { Worksheet } from './workbook';

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
export function* effectsOfRule(sheet: Worksheet, rule: Rule, range: RangeRef, context: EvaluationContext): Steps<readonly EffectInRange[]> {
  return [{ range, effect: yield* evaluateRuleInSteps(rule, yield* tableOfRange(sheet, range), context) }];
}

/** What a rule of the file does to each of its areas, inside the used range; nothing where it cannot be drawn. */
export function* effectsOfFileRule(sheet: Worksheet, rule: FileRule, context: EvaluationContext): Steps<readonly EffectInRange[]> {
  const { drawn } = rule;
  const [anchor] = rule.areas;
  const areas = usedAreasOf(sheet, rule);
  if (drawn === undefined) return yield* effectsOfFormula(sheet, rule, context);
  if (drawn.kind === 'rule') return yield* effectsOverCells(sheet, drawn.rule, areas, context);
  const effects: EffectInRange[] = [];
  for (const area of anchor === undefined ? [] : areas) effects.push(yield* cellIsEffect(sheet, drawn, area, anchor ?? area));
  return effects;
}

/** The parts of a rule's areas that lie in the used range. */
export function usedAreasOf({ usedRange }: Worksheet, { areas }: FileRule): readonly RangeRef[] {
  return usedRange === undefined ? [] : areas.map((area) => intersection(area, usedRange)).filter((area) => area !== undefined);
}

/** A custom formula is drawn where the rule language says the same. */
function* effectsOfFormula(sheet: Worksheet, rule: FileRule, context: EvaluationContext): Steps<readonly EffectInRange[]> {
  const recognised = yield* recognisedRule(sheet, rule, context);
  return recognised?.kind !== 'rule' ? [] : yield* effectsOfRule(sheet, recognised.rule, recognised.tableRange, context);
}

/**
 * Evaluates a rule over the cells of all areas as one population, as Excel takes them (ranks, averages, duplicates,
 * scales): the columns of the areas are laid one under another.
 */
function* effectsOverCells(
  sheet: Worksheet,
  rule: Rule,
  areas: readonly RangeRef[],
  context: EvaluationContext,
): Steps<readonly EffectInRange[]> {
  const values = areas.flatMap((area) => {
    const rows = rowRun(area.rowIndex, area.rowCount);
    return columnsOf(area).flatMap((column) => columnCells(sheet, column, rows).values);
  });
  const table: TableSnapshot = {
    worksheet: sheet.name,
    range: { rowIndex: 0, columnIndex: 0, rowCount: values.length, columnCount: 1 },
    columns: [{ header: null, values, numberFormats: 'General' }],
    dateSystem: sheet.dateSystem,
  };
  const whole = yield* evaluateRuleInSteps(rule, table, context);
  yield;
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
  const starts = columns.map((column) => offset + column * rowCount);
  if (whole.kind === 'condition') {
    const marks = whole.mask.rows[0] ?? new Uint8Array();
    const rows = starts.map((start) => marks.subarray(start, start + rowCount));
    return { ...whole, mask: { columns, rows }, cells: countMarks(rows) };
  }
  const cells = whole.drawn[0] ?? [];
  const drawn = starts.map((start) => cells.slice(start, start + rowCount));
  return { kind: 'visual', columns, drawn, cells: countDrawn(drawn) };
}

type CellIsDrawing = Extract<RuleDrawing, { kind: 'cellIs' }>;

/** Rows that are compared in one step. */
const ROWS_OF_STEP = 20_000;

function* cellIsEffect(sheet: Worksheet, drawn: CellIsDrawing, area: RangeRef, anchor: RangeRef): Steps<EffectInRange> {
  const columns = Array.from({ length: area.columnCount }, (_, column) => column);
  const rows = columns.map(() => new Uint8Array(area.rowCount));
  for (const [index, marks] of rows.entries()) {
    const column = area.columnIndex + index;
    for (let row = 0; row < area.rowCount; row += 1) {
      marks[row] = Number(cellIsHolds(sheet, drawn.test, { row: area.rowIndex + row, column, anchor }));
      if (row % ROWS_OF_STEP === ROWS_OF_STEP - 1) yield;
    }
    yield;
  }
  const { format, stopIfTrue } = drawn;
  return { range: area, effect: { kind: 'condition', mask: { columns, rows }, cells: countMarks(rows), format, stopIfTrue } };
}

function countMarks(rows: readonly Uint8Array[]): number {
  return rows.reduce((sum, marks) => sum + marks.reduce((count, mark) => count + mark, 0), 0);
}

function countDrawn(drawn: readonly (readonly (VisualCell | null)[])[]): number {
  return drawn.reduce((sum, column) => sum + column.reduce((count, cell) => (cell === null ? count : count + 1), 0), 0);
}

function columnsOf({ columnIndex, columnCount }: RangeRef): readonly number[] {
  return Array.from({ length: columnCount }, (_, column) => columnIndex + column);
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
