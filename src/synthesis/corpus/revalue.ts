import type { Expression } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import type { Random } from '../random';
import { changeDraft, inMannerOf, saysInPassing } from './draft';
import type { Draft, Piece } from './draft';
import type { Pool } from './pool';

/**
 * Exchanges values that are said as they stand on the sheet: for another value of the column, or for a new one that takes
 * its place in the table. Different values stay different.
 */
export function revalue(draft: Draft, random: Random, pool: Pool): Draft {
  let changed = draft;
  for (const value of valuesSaid(draft)) {
    const column = columnHolding(value, changed);
    if (column === undefined || random.chance(0.3)) continue;
    const swap = random.chance(0.5);
    const next = swap ? otherValue(changed.table, column, random) : newValue(value, random, pool);
    if (next === undefined || isTaken(next, changed, swap ? [] : [column])) continue;
    changed = exchange(swap ? changed : renamed(changed, value, next), value, next);
  }
  return changed;
}

/** Texts that are said by exactly their own letters wherever they are said, and that are whole cells. */
function valuesSaid(draft: Draft): readonly string[] {
  const values = new Set(draft.pieces.flatMap(textOfPiece));
  const marked = [...values].filter((value) => value.length < 3 || !saysInPassing(draft, value));
  return marked.filter((value) =>
    draft.pieces.every((piece) => !textOfPiece(piece).includes(value) || bare(piece.text) === value.toLowerCase()),
  );
}

function textOfPiece(piece: Piece): readonly string[] {
  return piece.says.flatMap((says) => (says.kind === 'expression' && says.expression.kind === 'text' ? [says.expression.value] : []));
}

function bare(text: string): string {
  return text.toLowerCase().replace(/^["'“‘]|["'”’]$/g, '');
}

function columnHolding(value: string, draft: Draft): number | undefined {
  const index = draft.table.columns.findIndex(({ values }) => values.includes(value));
  return index < 0 ? undefined : index;
}

function otherValue(table: TableSnapshot, column: number, random: Random): string | undefined {
  const texts = (table.columns[column]?.values ?? []).filter((value) => typeof value === 'string' && value.length > 0 && value.length < 30);
  const next = texts.length === 0 ? undefined : random.pick(texts);
  return typeof next === 'string' ? next : undefined;
}

function newValue(value: string, random: Random, pool: Pool): string | undefined {
  if (value.length <= 2 && random.chance(0.6)) return undefined;
  const list = random.pick(pool.values);
  return list.length === 0 ? undefined : random.pick(list);
}

/** Whether the rules, the words or, outside `columns`, the table use the text already. */
function isTaken(text: string, draft: Draft, columns: readonly number[]): boolean {
  const key = text.toLowerCase();
  const inTable = draft.table.columns.some(
    ({ values }, i) => columns.includes(i) && values.some((value) => typeof value === 'string' && value.toLowerCase() === key),
  );
  return (
    inTable ||
    JSON.stringify(draft.rules).toLowerCase().includes(JSON.stringify(key)) ||
    draft.pieces.some((piece) => bare(piece.text) === key)
  );
}

function renamed(draft: Draft, value: string, next: string): Draft {
  const columns = draft.table.columns.map((column) => ({ ...column, values: column.values.map((each) => (each === value ? next : each)) }));
  return { ...draft, table: { ...draft.table, columns } };
}

function exchange(draft: Draft, value: string, next: string): Draft {
  const pieces = draft.pieces.map((piece) => {
    if (!textOfPiece(piece).includes(value)) return piece;
    const [open = '', close = ''] = [/^["'“‘]/.exec(piece.text)?.[0], /["'”’]$/.exec(piece.text)?.[0]];
    return { ...piece, text: open + inMannerOf(piece.text, next) + close };
  });
  const key = value.toLowerCase();
  const swap = (each: Expression): Expression =>
    each.kind === 'text' && each.value.toLowerCase() === key ? { kind: 'text', value: next } : each;
  return changeDraft({ ...draft, pieces }, { expression: swap });
}

/** Exchanges a fragment of text that is said by its own letters for another one that the column's cells have. */
export function refragment(draft: Draft, random: Random): Draft {
  let found: { readonly operator: string; readonly column: number; readonly text: string } | undefined;
  changeDraft(draft, {
    condition: (condition) => {
      const { kind } = condition;
      if (kind === 'text' && condition.value.kind === 'column' && condition.text.kind === 'text') {
        found = { operator: condition.operator, column: condition.value.column, text: condition.text.value };
      }
      return condition;
    },
  });
  if (found === undefined || !valuesSaid(draft).includes(found.text)) return draft;
  const next = fragmentOf(found.operator, found.text, draft.table, found.column, random);
  return next === undefined || isTaken(next, draft, []) ? draft : exchange(draft, found.text, next);
}

function fragmentOf(operator: string, old: string, table: TableSnapshot, column: number, random: Random): string | undefined {
  const cell = otherValue(table, column, random);
  const words = cell?.split(/[\s,;/()]+/).filter((word) => word.length > 1) ?? [];
  if (cell === undefined || words.length === 0) return undefined;
  if (/begins/i.test(operator)) return old.length <= 4 ? cell.slice(0, old.length) : words[0];
  if (/ends/i.test(operator)) return old.length <= 4 ? cell.slice(-old.length) : words[words.length - 1];
  return random.pick(words);
}
