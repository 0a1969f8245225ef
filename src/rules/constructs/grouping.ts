import { listWords } from '../explainWords';
import { countText, elementwise, keyGuards, sameKey } from '../formulaRows';
import { joined } from '../formulaTerm';
import type { FormulaValue } from '../formulaValue';
import { listOf } from '../parseReader';
import type { Reader } from '../parseReader';
import type { Condition, Expression, Rows, RuleFault } from '../syntax';
import { fault, within } from '../validateFault';
import type { FormulaParts, Mapper, Printer, Validation, Wording } from './construct';

/** Most rows on which rows are compared with each other for a condition that no key can answer. */
export const MAX_COMPARED_ROWS = 20_000;

/** The same with its parts replaced; what is absent stays so. */
export function mapGrouping({ by, where }: Rows, mapper: Mapper): Rows {
  return {
    ...(by === undefined ? {} : { by: by.map(mapper.column) }),
    ...(where === undefined ? {} : { where: (mapper.inner ?? mapper.condition)(where) }),
  };
}

/** `by [Region] where [Status] = "Open"`, or what of it is there. */
export function printGrouping({ by, where }: Rows, printer: Printer): string {
  const key = by === undefined || by.length === 0 ? [] : [printBy(by, printer)];
  return [...key, ...(where === undefined ? [] : [`where ${printer.condition(where)}`])].join(' ');
}

/** `by [Region]`, several columns in brackets. */
export function printBy(by: readonly number[], printer: Printer): string {
  const columns = by.map(printer.column).join(', ');
  return by.length === 1 ? `by ${columns}` : `by (${columns})`;
}

/** Reads the columns behind `by`; nothing where the word does not stand here, `undefined` after a fault. */
export function parseBy(reader: Reader): { readonly by?: readonly number[] } | undefined {
  if (!reader.take('by')) return {};
  if (reader.take('(')) {
    const by = listOf(reader, () => reader.column());
    return by === undefined ? undefined : { by };
  }
  const column = reader.column();
  return column === undefined ? undefined : { by: [column] };
}

/** Reads what `printGrouping` writes. */
export function parseGrouping(reader: Reader): Rows | undefined {
  const key = parseBy(reader);
  if (key === undefined || !reader.take('where')) return key;
  const where = reader.nested(() => reader.condition());
  return where === undefined ? undefined : { ...key, where };
}

/** Faults of the columns and the condition; paths begin at the node. */
export function groupingFaults({ by = [], where }: Rows, validation: Validation): readonly RuleFault[] {
  return [
    ...byFaults(by, validation),
    ...(where === undefined ? [] : within(validation.at('otherRows').condition(where), 'where')),
    ...(where !== undefined && comparesRows(where) && validation.table.range.rowCount > MAX_COMPARED_ROWS
      ? [fault('tooManyRows', ['where'], `Each row is compared with each: that takes too long on more than ${MAX_COMPARED_ROWS} rows.`)]
      : []),
  ];
}

/** Faults of the columns of a key. */
export function byFaults(by: readonly number[], validation: Validation): readonly RuleFault[] {
  return by.flatMap((column, index) => validation.column(column, 'by', index));
}

/** A fault where what looks at many rows stands in a condition or calculation that is itself asked of many. */
export function placeFaults({ place }: Validation): readonly RuleFault[] {
  if (place === 'row') return [];
  return [fault('manyRows', [], 'What looks at many cells cannot be asked of each row or cell that something else looks at.')];
}

/** Whether some part of the condition is neither about the other rows alone nor an equality with a cell of the own row. */
function comparesRows(where: Condition): boolean {
  const parts = where.kind === 'and' ? where.conditions : [where];
  return parts.some((part) => {
    const isEquality = part.kind === 'comparison' && part.operator === 'equalTo' && isOwn(part.left) !== isOwn(part.right);
    return !isEquality && JSON.stringify(part).includes('"kind":"own"');
  });
}

function isOwn(expression: Expression): boolean {
  return expression.kind === 'own';
}

/** `of its Region and Month`, and the condition, each with a space before it; nothing where they are absent. */
export function groupingWords({ by = [], where }: Rows, wording: Wording): string {
  const key = by.length === 0 ? '' : ` of its ${listWords(by.map(wording.column), 'and')}`;
  return `${key}${where === undefined ? '' : ` where ${wording.cells([]).condition(where)}`}`;
}

/** The rows of a grouping, for formulas. */
export interface RowsRead {
  /** What must hold for the own row to have a group. */
  readonly guards: readonly string[];
  /** What holds in the rows that are read, as arrays. */
  readonly conjuncts: readonly string[];
  /** Cells of the own row whose error leaves it without a group. */
  readonly fails: ReadonlySet<string>;
  /** Whether the conjuncts can be errors. */
  readonly mayFail: boolean;
}

const CELLS = /^\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?$/;

/** What says in a formula which rows are read. */
export function rowsRead({ by = [], where }: Rows, parts: FormulaParts): RowsRead {
  const others = parts.scopes.otherRows();
  const columns = by.map((column): Expression => ({ kind: 'column', column }));
  const own = columns.map((column) => parts.value(column, parts.scopes.own));
  const ranges = columns.map((column) => parts.value(column, others.own));
  const term = where === undefined ? { all: [], fails: new Set<string>() } : parts.condition(where, others);
  const conjuncts = [...sameKey(ranges, own), ...term.all.map(elementwise)];
  const failing = parts.contents(...columns).kinds.has('error') || (where !== undefined && parts.contentsRead(where).kinds.has('error'));
  return {
    guards: keyGuards(own),
    conjuncts: conjuncts.some((conjunct) => conjunct.includes(':')) ? conjuncts : [everyRow(parts), ...conjuncts],
    fails: joined(...own.map((value) => value.fails)),
    mayFail: failing || [...term.fails].some((text) => !CELLS.test(text)),
  };
}

function everyRow(parts: FormulaParts): string {
  return `ROW(${parts.scopes.own.columnRange(0)})>0`;
}

/** How many of the rows hold something. */
export function countOfRows(conjuncts: readonly string[], rows: RowsRead, mayFail = rows.mayFail): string {
  return countText([...conjuncts, ...rows.conjuncts], mayFail);
}

/** A number that the rows of a grouping give. */
export function numberOfRows(
  text: string,
  rows: RowsRead,
  fails: ReadonlySet<string>,
  rank: 2 | 3,
  filled: readonly string[] = [],
): FormulaValue {
  return { text, kind: 'number', filled: [...new Set([...rows.guards, ...filled])], fails: joined(rows.fails, fails), rank };
}
