import { columnLetters, columnType } from '../../sheet';
import type { CellValue, TableColumn, TableSnapshot } from '../../sheet';
import type { Random } from '../random';
import { changeDraft } from './draft';
import type { Draft } from './draft';
import { isLetterOf, withMovedLetters } from './letters';
import type { Pool } from './pool';
import { columnsOf } from './tree';

const POSITION = /\b(first|last|second|third|fourth|left|right|next|adjacent|beside|previous|following|neighbou?r\w*|to the)\b/i;
const BESIDE =
  /\b(next|previous|left|right|adjacent|beside|neighbou?ring|following|last|first|second|third)\b.{0,14}\b(column|cell|col)\b|\b(column|cell|col)\b.{0,14}\b(left|right|beside|before|after|next)\b/i;

/** Moves, drops and adds columns; letters in the words follow. A request that speaks of positions keeps its table. */
export function rearrangeColumns(draft: Draft, random: Random, pool: Pool): Draft {
  if (draft.rules.some((rule) => rule.target.kind === 'selection') || speaksOfPositions(draft)) return draft;
  const used = usedColumns(draft);
  const kept = [...draft.table.columns.keys()].filter((column) => used.has(column) || !random.chance(0.35));
  const blocks = random.chance(0.7) ? random.shuffle(blocksOf(kept, draft)) : blocksOf(kept, draft);
  const order: (number | TableColumn)[] = blocks.flat();
  for (let added = random.int(3); added > 0 && order.length < 15; added -= 1) {
    const column = newColumn(draft.table, random, pool);
    const at = blockEdge(blocks, order, random);
    if (column !== undefined) order.splice(at, 0, column);
  }
  return inOrder(draft, order);
}

function speaksOfPositions(draft: Draft): boolean {
  const said = draft.pieces.filter((piece) => piece.says.some((says) => says.kind === 'expression' && says.expression.kind === 'column'));
  return said.some((piece) => POSITION.test(piece.text)) || BESIDE.test(draft.pieces.map((piece) => piece.text).join(''));
}

function usedColumns(draft: Draft): ReadonlySet<number> {
  const said = draft.pieces.flatMap(({ says }) =>
    says.flatMap((each) => (each.kind === 'expression' && each.expression.kind === 'column' ? [each.expression.column] : [])),
  );
  return new Set([...said, ...draft.rules.flatMap(columnsOf)]);
}

/** Columns that must stay side by side: those between the first and the last of a target of several columns. */
function blocksOf(columns: readonly number[], draft: Draft): readonly number[][] {
  const spans = draft.rules.flatMap(({ target }) => (target.kind === 'columns' && target.columns.length > 1 ? [target.columns] : []));
  const first = Math.min(...spans.flat());
  const last = Math.max(...spans.flat());
  const inside = columns.filter((column) => column >= first && column <= last);
  const outside = columns.filter((column) => column < first || column > last || spans.length === 0).map((column) => [column]);
  return spans.length === 0 || inside.length === 0
    ? outside
    : [...outside.filter(([column = 0]) => column < first), inside, ...outside.filter(([column = 0]) => column > last)];
}

/** A position that cuts no block. */
function blockEdge(blocks: readonly (readonly number[])[], order: readonly (number | TableColumn)[], random: Random): number {
  const block = blocks.length === 0 ? undefined : random.pick(blocks)[0];
  const at = block === undefined ? -1 : order.indexOf(block);
  return at < 0 || random.chance(0.3) ? order.length : at;
}

function newColumn(table: TableSnapshot, random: Random, pool: Pool): TableColumn | undefined {
  const offered = pool.columns[random.pick(['text', 'text', 'number', 'number', 'date'] as const)];
  if (offered.length === 0) return undefined;
  const column = random.pick(offered);
  const taken = table.columns.some(({ header }) => header?.toLowerCase() === column.header?.toLowerCase());
  const format = typeof column.numberFormats === 'string' ? column.numberFormats : columnType(column) === 'date' ? 'yyyy-mm-dd' : 'General';
  const values = Array.from({ length: table.range.rowCount }, (_, row): CellValue => column.values[row % column.values.length] ?? null);
  return taken ? undefined : { header: column.header, values, numberFormats: format };
}

function inOrder(draft: Draft, order: readonly (number | TableColumn)[]): Draft {
  const { table } = draft;
  const columns = order.flatMap((entry) => (typeof entry === 'number' ? (table.columns[entry] ?? []) : entry));
  const places = new Map(order.flatMap((entry, i) => (typeof entry === 'number' ? [[entry, i] as const] : [])));
  const next: TableSnapshot = { ...table, columns, range: { ...table.range, columnCount: columns.length } };
  const pieces = draft.pieces.map((piece) => {
    const said = piece.says.flatMap((says) =>
      says.kind === 'expression' && says.expression.kind === 'column' ? [says.expression.column] : [],
    );
    const moves = said
      .filter((column) => isLetterOf(piece.text, column, table))
      .map((column) => ({ from: letterAt(table, column), to: letterAt(next, places.get(column) ?? column) }));
    return moves.length === 0 ? piece : { ...piece, text: withMovedLetters(piece.text, moves, { from: -1, to: -1 }) };
  });
  return changeDraft({ ...draft, pieces, table: next }, { column: (column) => places.get(column) ?? column });
}

function letterAt(table: TableSnapshot, column: number): string {
  return columnLetters(table.range.columnIndex + column);
}

/** Takes other rows, 5 to 40 of them; repeated ones get other numbers and dates. Where repetition is the point, rows only change places. */
export function resampleRows(draft: Draft, random: Random): Draft {
  const { table } = draft;
  const { rowCount, rowIndex } = table.range;
  const all = Array.from({ length: rowCount }, (_, row) => row);
  const repeats = JSON.stringify(draft.rules).includes('"kind":"occurrence"');
  const count = repeats ? rowCount : random.chance(0.4) ? 5 + random.int(36) : rowCount;
  const rows = random.shuffle(all).slice(0, count);
  while (rows.length < count) rows.push(random.int(rowCount));
  const columns = table.columns.map((column) => sampledColumn(column, rows, rowCount, random));
  const lastRow = { from: rowIndex + rowCount, to: rowIndex + count };
  const pieces = draft.pieces.map((piece) =>
    /[A-Za-z]\$?\d+$/.test(piece.text) ? { ...piece, text: withMovedLetters(piece.text, [], lastRow) } : piece,
  );
  return { ...draft, pieces, table: { ...table, columns, range: { ...table.range, rowCount: count } } };
}

function sampledColumn(column: TableColumn, rows: readonly number[], distinct: number, random: Random): TableColumn {
  const values = rows.map((row, i) => {
    const value = column.values[row] ?? null;
    return i < distinct || typeof value !== 'number' ? value : nearby(value, column, random);
  });
  const formats = column.numberFormats;
  return { ...column, values, numberFormats: typeof formats === 'string' ? formats : rows.map((row) => formats[row] ?? 'General') };
}

function nearby(value: number, column: TableColumn, random: Random): number {
  if (columnType(column) === 'date') return value + random.int(15) - 7;
  const moved = value * (0.8 + random.next() * 0.4);
  return Number.isInteger(value) ? Math.round(moved) : Number(moved.toFixed(String(value).split('.')[1]?.length ?? 0));
}
