import { columnType } from '../../sheet';
import type { CellValue, TableColumn } from '../../sheet';
import type { Expression } from '../../rules';
import type { Random } from '../random';
import { changeDraft, inMannerOf, saysInPassing } from './draft';
import type { Draft, Piece } from './draft';
import type { Pool } from './pool';
import { isLetterOf } from './letters';

/**
 * Gives columns whose headers are said literally (or by letter) another header of the same type; text columns take over
 * the other column's values too, one for one, so that the rule means the same cells.
 */
export function retitle(draft: Draft, random: Random, pool: Pool): Draft {
  let changed = draft;
  for (const column of draft.table.columns.keys()) {
    if (random.chance(0.4)) continue;
    changed = withOtherColumn(changed, column, random, pool);
  }
  return changed;
}

function withOtherColumn(draft: Draft, column: number, random: Random, pool: Pool): Draft {
  const old = draft.table.columns[column];
  const candidates = old === undefined ? [] : pool.columns[columnType(old)];
  if (old === undefined || old.header === null || candidates.length === 0 || isInSpan(column, draft)) return draft;
  const header = old.header;
  const saying = draft.pieces.filter((piece) => saysColumn(piece, column));
  if (saysInPassing(draft, header)) return draft;
  if (!saying.every((piece) => titleIn(piece.text, header) !== undefined || isLetterOf(piece.text, column, draft.table))) return draft;
  const next = random.pick(candidates);
  const title = next.header ?? header;
  if (isUsed(title, draft)) return draft;
  const retitled = withWords(draft, column, header, title);
  return relabelled(retitled, column, { ...old, header: title }, next, random);
}

/** A column of a target of several may be said by the first and the last alone ("Jan to Jun"). */
function isInSpan(column: number, draft: Draft): boolean {
  return draft.rules.some(({ target }) => target.kind === 'columns' && target.columns.length > 1 && target.columns.includes(column));
}

function saysColumn(piece: Piece, column: number): boolean {
  return piece.says.some((says) => says.kind === 'expression' && says.expression.kind === 'column' && says.expression.column === column);
}

/** The words of a header within a text of little else; headers may carry a unit that is not said. */
function titleIn(text: string, header: string): string | undefined {
  const short = header.replace(/\s*[([].*[)\]]\s*$/, '');
  const core = text
    .replace(/^(the |a |column |col )*/i, '')
    .replace(/( column| col| cells?| field)$/i, '')
    .replace(/^["']|["']$/g, '');
  const same = [header, short].some((each) => each.toLowerCase() === core.toLowerCase());
  return same && core !== '' ? core : undefined;
}

function isUsed(title: string, draft: Draft): boolean {
  const key = title.toLowerCase();
  return (
    draft.table.columns.some(({ header }) => header !== null && header.toLowerCase() === key) ||
    draft.pieces.some((piece) => piece.text.toLowerCase().includes(key))
  );
}

function withWords(draft: Draft, column: number, header: string, title: string): Draft {
  const pieces = draft.pieces.map((piece) => {
    const core = saysColumn(piece, column) && piece.says.length === 1 ? titleIn(piece.text, header) : undefined;
    return core === undefined ? piece : { ...piece, text: piece.text.replace(core, () => inMannerOf(core, title)) };
  });
  return { ...draft, pieces };
}

/** The column with the new header and, for text, with the values of `next` in place of its own wherever the words allow it. */
function relabelled(draft: Draft, column: number, old: TableColumn, next: TableColumn, random: Random): Draft {
  const labels = labelsFor(draft, old, next, random);
  const values = old.values.map((value): CellValue => (typeof value === 'string' ? (labels.get(value) ?? value) : value));
  const columns = draft.table.columns.map((each, i) => (i === column ? { ...old, values } : each));
  const pieces = draft.pieces.map((piece) => ({ ...piece, text: relabelledWords(piece, labels) }));
  const swap = (each: Expression): Expression =>
    each.kind === 'text' ? { kind: 'text', value: labels.get(each.value) ?? each.value } : each;
  return changeDraft({ ...draft, pieces, table: { ...draft.table, columns } }, { expression: swap });
}

function labelsFor(draft: Draft, old: TableColumn, next: TableColumn, random: Random): ReadonlyMap<string, string> {
  const own = distinctTexts(old);
  const offered = random.shuffle(distinctTexts(next)).filter((value) => !isSaidElsewhere(value, draft));
  const plain = own.every((value) =>
    draft.pieces.every((piece) => !saysText(piece, value) || piece.text.toLowerCase() === value.toLowerCase()),
  );
  const elsewhere = own.some((value) => draft.table.columns.filter(({ values }) => values.includes(value)).length > 1);
  if (columnType(old) !== 'text' || !plain || elsewhere || offered.length < own.length || hasFragments(draft)) return new Map();
  return new Map(own.map((value, i) => [value, offered[i] ?? value]));
}

function hasFragments(draft: Draft): boolean {
  return JSON.stringify(draft.rules).includes('"kind":"text","operator"');
}

function isSaidElsewhere(value: string, draft: Draft): boolean {
  return (
    draft.pieces.some((piece) => piece.text.toLowerCase() === value.toLowerCase()) ||
    draft.table.columns.some(({ values }) => values.includes(value))
  );
}

function relabelledWords(piece: Piece, labels: ReadonlyMap<string, string>): string {
  for (const [value, label] of labels) if (saysText(piece, value)) return inMannerOf(piece.text, label);
  return piece.text;
}

function saysText(piece: Piece, value: string): boolean {
  return piece.says.some((says) => says.kind === 'expression' && says.expression.kind === 'text' && says.expression.value === value);
}

function distinctTexts(column: TableColumn): string[] {
  return [...new Set(column.values.filter((value) => typeof value === 'string' && value !== '').map(String))];
}
