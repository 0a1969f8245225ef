import type { Format } from '../rules';
import type { CellLook, RuleEffect, VisualCell } from './effect';

type Drawing = { -readonly [Property in keyof CellLook]: CellLook[Property] };

/**
 * How a cell (zero-based table column and data row) looks under the effects of a rule set, as Excel settles it: of each
 * property the first rule's stands, a colour scale counting as a fill; a rule with `stopIfTrue` that holds hides all later ones.
 */
export function lookOfCell(effects: readonly RuleEffect[], columnIndex: number, rowIndex: number): CellLook {
  let look: Drawing = { format: {} };
  for (const effect of effects) {
    if (effect.kind === 'visual') {
      look = drawOver(look, effect.drawn[effect.columns.indexOf(columnIndex)]?.[rowIndex] ?? null);
    } else if (effect.mask.rows[effect.mask.columns.indexOf(columnIndex)]?.[rowIndex] === 1) {
      look = { ...look, format: { ...visibleFormat(effect.format, look), ...look.format } };
      if (effect.stopIfTrue) break;
    }
  }
  return look;
}

/** The format without a fill that an earlier colour scale has already given. */
function visibleFormat({ fill, ...rest }: Format, look: CellLook): Format {
  return fill === undefined || look.color !== undefined ? rest : { fill, ...rest };
}

function drawOver(look: CellLook, cell: VisualCell | null): Drawing {
  if (cell === null) return look;
  switch (cell.kind) {
    case 'color':
      return look.color === undefined && look.format.fill === undefined ? { ...look, color: cell.color } : look;
    case 'bar':
      return look.bar === undefined ? { ...look, bar: cell } : look;
    case 'icon':
      return look.icon === undefined ? { ...look, icon: cell } : look;
  }
}

/** How many cells the effects of a rule set format or draw in, each counted once. */
export function countCells(effects: readonly RuleEffect[]): number {
  const columns = new Set(effects.flatMap((effect) => (effect.kind === 'condition' ? effect.mask.columns : effect.columns)));
  let count = 0;
  for (const column of columns) count += countColumn(effects.map((effect) => touchedRows(effect, column)));
  return count;
}

type TouchTest = { readonly length: number; readonly touches: (row: number) => boolean };

function touchedRows(effect: RuleEffect, column: number): TouchTest {
  if (effect.kind === 'condition') {
    const rows = effect.mask.rows[effect.mask.columns.indexOf(column)];
    return { length: rows?.length ?? 0, touches: (row) => rows?.[row] === 1 };
  }
  const drawn = effect.drawn[effect.columns.indexOf(column)];
  return { length: drawn?.length ?? 0, touches: (row) => (drawn?.[row] ?? null) !== null };
}

function countColumn(tests: readonly TouchTest[]): number {
  const length = tests.reduce((longest, test) => Math.max(longest, test.length), 0);
  let count = 0;
  for (let row = 0; row < length; row += 1) if (tests.some((test) => test.touches(row))) count += 1;
  return count;
}
