import { expressionsOf, operandsOf } from '../rules';
import type { Condition, Expression, Rows } from '../rules';
import type { CellValue } from '../sheet';
import type { Frame, RowTest, RowValue } from './frame';
import { BLANK_KEY, FAILED_KEY, createKeys, errorAt, keysOfRows, rowsOfGroups } from './groups';
import type { RowsOfGroups } from './groups';
import { doJobs } from './job';
import { columnOperand } from './operand';
import type { Operand } from './operand';
import { throughRows } from './steps';
import type { Steps } from './steps';

/** For each row the rows that an expression looks at. */
export interface RowSets extends RowsOfGroups {
  /** The set of a row; `NO_ROWS`, or what the expression is instead of a number: a blank or an error. */
  readonly setOf: (row: number) => number | Exclude<CellValue, number>;
  readonly setCount: number;
  /** Where rows have to be compared one by one: whether a row of the set is looked at for another one. */
  readonly isLookedAt?: (own: number, other: number) => boolean;
}

/** The set without rows. */
export const NO_ROWS = -1;

/** Makes an expression ready. */
export type PrepareExpression = (expression: Expression, frame: Frame) => Operand;

/** Finds the rows that share the key of a row and fulfil the condition: equalities with the own row are parts of the key. */
export function* prepareRowSets({ by = [], where }: Rows, frame: Frame, prepareExpression: PrepareExpression): Steps<RowSets> {
  const conditions = where === undefined ? [] : where.kind === 'and' ? where.conditions : [where];
  const equalities = conditions.flatMap((condition) => equalityOf(condition) ?? []);
  const others = conditions.filter((condition) => equalityOf(condition) === undefined);
  const compared = others.filter(readsOwn);
  const inner: Frame = { ...frame, block: [], own: { row: 0 } };
  const test = yield* testOfAll(
    others.filter((condition) => !readsOwn(condition)),
    inner,
  );
  const pair = yield* testOfAll(compared, inner);
  const key = by.map((column) => columnOperand(frame, column).bind(0));
  const theirs = equalities.map((equality) => prepareExpression(equality.theirs, inner).bind(0));
  const own = equalities.map(({ column }) => columnOperand(frame, column).bind(0));
  const sets = yield* equalities.length === 0 ? setsOfKey(key, test, frame) : setsOfEqualities({ key, theirs, own }, test, frame);
  return compared.length === 0 ? sets : { ...sets, isLookedAt: pairTest(pair, inner) };
}

function* setsOfKey(key: readonly RowValue[], test: RowTest, { rowCount }: Frame): Steps<RowSets> {
  const keys = createKeys();
  const numbers = key.length === 0 ? new Int32Array(rowCount) : yield* keysOfRows(key, rowCount, keys);
  const count = key.length === 0 ? 1 : keys.count();
  const groups = new Int32Array(rowCount);
  yield* throughRows(rowCount, (first, end) => {
    for (let row = first; row < end; row += 1) groups[row] = test(row) ? (numbers[row] ?? NO_ROWS) : NO_ROWS;
  });
  const setOf = (row: number): ReturnType<RowSets['setOf']> => {
    const number = numbers[row] ?? NO_ROWS;
    if (number === BLANK_KEY) return null;
    return number === FAILED_KEY ? errorAt(key, row) : number;
  };
  return { ...rowsOfGroups(groups, count), setOf, setCount: count };
}

interface KeyWithEqualities {
  /** Of which not all may be blank. */
  readonly key: readonly RowValue[];
  readonly theirs: readonly RowValue[];
  readonly own: readonly RowValue[];
}

function* setsOfEqualities({ key, theirs, own }: KeyWithEqualities, test: RowTest, { rowCount }: Frame): Steps<RowSets> {
  const keys = createKeys();
  const isBlankKey = (row: number): boolean => key.length > 0 && key.every((at) => isBlank(at(row)));
  // The mark keeps equalities of blanks, which hold, from being a blank key.
  const valuesAt = (sides: readonly RowValue[], row: number): readonly CellValue[] => [true, ...[...key, ...sides].map((at) => at(row))];
  const groups = new Int32Array(rowCount);
  yield* throughRows(rowCount, (first, end) => {
    for (let row = first; row < end; row += 1) groups[row] = !isBlankKey(row) && test(row) ? keys.note(valuesAt(theirs, row)) : NO_ROWS;
  });
  const setOf = (row: number): ReturnType<RowSets['setOf']> => {
    const error = errorAt(key, row);
    if (error !== null) return error;
    return isBlankKey(row) ? null : Math.max(NO_ROWS, keys.find(valuesAt(own, row)) ?? NO_ROWS);
  };
  return { ...rowsOfGroups(groups, keys.count()), setOf, setCount: keys.count() };
}

function isBlank(value: CellValue): boolean {
  return value === null || value === '';
}

interface Equality {
  readonly column: number;
  readonly theirs: Expression;
}

/** An equality between the own row's cell and something of the other row. */
function equalityOf(condition: Condition): Equality | undefined {
  if (condition.kind !== 'comparison' || condition.operator !== 'equalTo') return undefined;
  const { left, right } = condition;
  if (left.kind === 'own' && !expressionReadsOwn(right)) return { column: left.column, theirs: right };
  return right.kind === 'own' && !expressionReadsOwn(left) ? { column: right.column, theirs: left } : undefined;
}

function readsOwn(condition: Condition): boolean {
  return expressionsOf(condition).some(expressionReadsOwn);
}

function expressionReadsOwn(expression: Expression): boolean {
  return expression.kind === 'own' || operandsOf(expression).some(expressionReadsOwn);
}

function* testOfAll(conditions: readonly Condition[], frame: Frame): Steps<RowTest> {
  const tests: RowTest[] = [];
  for (const condition of conditions) tests.push((yield* frame.prepareCondition(condition, frame)).bind(0));
  yield* doJobs(frame.jobs);
  return (row) => tests.every((test) => test(row));
}

function pairTest(test: RowTest, { own }: Frame): (ownRow: number, other: number) => boolean {
  return (ownRow, other) => {
    if (own !== undefined) own.row = ownRow;
    return test(other);
  };
}

/** Rows that are compared with each other in one step: a few milliseconds. */
const PAIRS_OF_STEP = 200_000;

/** What `calculate` makes of the rows that a row looks at, once for each set where it can; a blank or an error without a set. */
export function* resultsOfSets<T>(
  sets: RowSets,
  rowCount: number,
  calculate: (rows: Int32Array) => T,
): Steps<(row: number) => T | Exclude<CellValue, number>> {
  const rowsOf = (set: number): Int32Array => sets.rows.subarray(sets.starts[set] ?? 0, sets.starts[set + 1] ?? 0);
  const results: T[] = [];
  const nothing = calculate(new Int32Array());
  const { isLookedAt } = sets;
  let looked = 0;
  for (let index = 0; index < (isLookedAt === undefined ? sets.setCount : rowCount); index += 1) {
    const set = isLookedAt === undefined ? index : sets.setOf(index);
    const rows = typeof set === 'number' && set >= 0 ? rowsOf(set) : new Int32Array();
    results.push(
      rows.length === 0 ? nothing : calculate(isLookedAt === undefined ? rows : rows.filter((other) => isLookedAt(index, other))),
    );
    looked += rows.length + 1;
    if (looked < PAIRS_OF_STEP) continue;
    looked = 0;
    yield;
  }
  return (row) => {
    const set = sets.setOf(row);
    return typeof set === 'number' ? (results[isLookedAt === undefined ? set : row] ?? nothing) : set;
  };
}
