import { expressionsOf, operandsOf } from '../rules';
import type { Condition, Expression, Rows } from '../rules';
import type { CellValue } from '../sheet';
import type { Frame, RowTest } from './frame';
import { BLANK_KEY, errorAt, groupsOf, rowsOfGroups } from './groups';
import { doJobs } from './job';
import { columnOperand } from './operand';
import type { Operand } from './operand';
import { placedPairs, placedValues } from './placedValues';
import { throughRows } from './steps';
import type { Steps } from './steps';

/** For each row the rows that an expression looks at. */
export interface RowSets {
  /** The set that each row belongs to; below 0 where it belongs to none. */
  readonly groups: Int32Array;
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
  const key = by.map((column) => columnOperand(frame, column));
  const theirs = equalities.map((equality) => prepareExpression(equality.theirs, inner));
  const own = equalities.map(({ column }) => columnOperand(frame, column));
  const sets = yield* equalities.length === 0 ? setsOfKey(key, test, frame) : setsOfEqualities({ key, theirs, own }, test, frame);
  return compared.length === 0 ? sets : { ...sets, isLookedAt: pairTest(pair, inner) };
}

function* setsOfKey(key: readonly Operand[], test: RowTest | undefined, { rowCount }: Frame): Steps<RowSets> {
  const { numbers, count } =
    key.length === 0 ? { numbers: new Int32Array(rowCount), count: 1 } : yield* groupsOf(placedValues([0], key, rowCount));
  const readers = key.map((part) => part.bind(0));
  const setOf = (row: number): ReturnType<RowSets['setOf']> => {
    const number = numbers[row] ?? NO_ROWS;
    if (number >= 0) return number;
    return number === BLANK_KEY ? null : errorAt(readers, row);
  };
  return { groups: test === undefined ? numbers : yield* tested(numbers, test), setOf, setCount: count };
}

/** The groups of the rows that pass a test; the others have none. */
function* tested(numbers: Int32Array, test: RowTest): Steps<Int32Array> {
  const groups = new Int32Array(numbers.length);
  yield* throughRows(numbers.length, (first, end) => {
    for (let row = first; row < end; row += 1) groups[row] = test(row) ? (numbers[row] ?? NO_ROWS) : NO_ROWS;
  });
  return groups;
}

interface KeyWithEqualities {
  /** Of which not all may be blank. */
  readonly key: readonly Operand[];
  readonly theirs: readonly Operand[];
  readonly own: readonly Operand[];
}

function* setsOfEqualities({ key, theirs, own }: KeyWithEqualities, test: RowTest | undefined, { rowCount }: Frame): Steps<RowSets> {
  const readers = key.map((part) => part.bind(0));
  const isBlankKey = (row: number): boolean => readers.length > 0 && readers.every((at) => isBlank(at(row)));
  const { numbers, count } = yield* groupsOf(placedPairs([...key, ...theirs], [...key, ...own], rowCount));
  // Equalities of blanks hold: they have a set of their own.
  const setIn = (place: number): number => (numbers[place] === BLANK_KEY ? count : Math.max(NO_ROWS, numbers[place] ?? NO_ROWS));
  const groups = new Int32Array(rowCount);
  yield* throughRows(rowCount, (first, end) => {
    for (let row = first; row < end; row += 1)
      groups[row] = !isBlankKey(row) && (test === undefined || test(row)) ? setIn(2 * row) : NO_ROWS;
  });
  const setOf = (row: number): ReturnType<RowSets['setOf']> => {
    const error = errorAt(readers, row);
    if (error !== null) return error;
    return isBlankKey(row) ? null : setIn(2 * row + 1);
  };
  return { groups, setOf, setCount: count + 1 };
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

/** `undefined` where nothing is asked. */
function* testOfAll(conditions: readonly Condition[], frame: Frame): Steps<RowTest | undefined> {
  const tests: RowTest[] = [];
  for (const condition of conditions) tests.push((yield* frame.prepareCondition(condition, frame)).bind(0));
  yield* doJobs(frame.jobs);
  const [only] = tests;
  return tests.length < 2 ? only : (row) => tests.every((test) => test(row));
}

function pairTest(test: RowTest | undefined, { own }: Frame): (ownRow: number, other: number) => boolean {
  return (ownRow, other) => {
    if (own !== undefined) own.row = ownRow;
    return test === undefined || test(other);
  };
}

/** Rows that are compared with each other in one step: a few milliseconds. */
const PAIRS_OF_STEP = 200_000;

/** What `calculate` makes of the rows that each row looks at, which are compared one by one; a blank or an error without a set. */
export function* resultsOfRows<T>(
  sets: RowSets,
  isLookedAt: (own: number, other: number) => boolean,
  calculate: (rows: Int32Array) => T,
): Steps<(row: number) => T | Exclude<CellValue, number>> {
  const { starts, rows } = rowsOfGroups(sets.groups, sets.setCount);
  const results: T[] = [];
  const nothing = calculate(new Int32Array());
  let looked = 0;
  for (let row = 0; row < sets.groups.length; row += 1) {
    const set = sets.setOf(row);
    const members = typeof set === 'number' && set >= 0 ? rows.subarray(starts[set] ?? 0, starts[set + 1] ?? 0) : new Int32Array();
    results.push(members.length === 0 ? nothing : calculate(members.filter((other) => isLookedAt(row, other))));
    looked += members.length + 1;
    if (looked < PAIRS_OF_STEP) continue;
    looked = 0;
    yield;
  }
  return (row) => {
    const set = sets.setOf(row);
    return typeof set === 'number' ? (results[row] ?? nothing) : set;
  };
}

/** What was worked out of each set, for the rows that look at it; `nothing` for those that look at no rows, a blank or an error without a set. */
export function resultsOfSets<T>(sets: RowSets, ofSet: (set: number) => T, nothing: T): (row: number) => T | Exclude<CellValue, number> {
  return (row) => {
    const set = sets.setOf(row);
    if (typeof set !== 'number') return set;
    return set < 0 ? nothing : ofSet(set);
  };
}
