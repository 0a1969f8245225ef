import type { Condition, Expression } from '../rules';
import { amountCondition } from './amounts';
import { comparisonWith } from './criteria';
import { blockColumns, rowRangeColumns, runningColumnOf, wholeColumnOf } from './place';
import type { Reading } from './place';
import type { BinaryOperator, Formula } from './syntax';

type Call = Extract<Formula, { kind: 'call' }>;

const COUNTS: ReadonlySet<string> = new Set(['COUNTIF', 'COUNTIFS', 'COUNTA', 'COUNTBLANK', 'COUNT', 'SUMPRODUCT']);

/** Whether a formula counts cells, so that comparing it may be an occurrence or a wish about several cells of the row. */
export function isCount(formula: Formula): formula is Call {
  return formula.kind === 'call' && COUNTS.has(formula.name);
}

/** The condition that a count compared with a number says in a word of its own; `undefined` where it is but a count. */
export function countCondition(call: Call, operator: BinaryOperator, limit: number, reading: Reading): Condition | undefined {
  const keys = keysOf(call);
  if (keys === undefined) return rowCount(call, operator, limit, reading);
  const running = keys.map(([range]) => runningColumnOf(range, reading.place));
  const [firstKey] = keys;
  if (keys.length === 1 && firstKey !== undefined && rowRangeColumns(firstKey[0], reading.place))
    return rowCount(call, operator, limit, reading);
  const values = keys.map(([range, cell]) => keyValue(range, cell, reading));
  const named = values.filter((value) => value !== undefined);
  if (named.length < values.length) return leadingCondition(keys, operator, limit, reading);
  const grows = running.every((column) => column !== undefined);
  const which = whichOf(operator, limit, grows);
  return which && { kind: 'occurrence', which, values: named };
}

/** "Fewer than n rows of the same group have more": the top n of the group. */
function leadingCondition(
  keys: readonly (readonly [Formula, Formula])[],
  operator: BinaryOperator,
  limit: number,
  reading: Reading,
): Condition | undefined {
  const count = operator === '=' && limit === 0 ? 1 : operator === '<' ? limit : operator === '<=' ? limit + 1 : undefined;
  const values = keys.map(([range, cell]) => keyValue(range, cell, reading));
  const by = values.flatMap((value) => (value?.kind === 'column' ? [value.column] : []));
  const [rest, ...others] = keys.filter((_, index) => values[index] === undefined);
  const order = rest && orderOf(rest, reading);
  if (count === undefined || order === undefined || others.length > 0 || !reading.loose) return undefined;
  const { direction, value } = order;
  const size: Expression = { kind: 'number', value: count };
  return { kind: 'rank', direction, count: size, percent: false, value, ...(by.length === 0 ? {} : { by }) };
}

/** `(range, ">"&cell)` where the cell is of the same column. */
function orderOf(
  [range, criterion]: readonly [Formula, Formula],
  reading: Reading,
): { readonly direction: 'top' | 'bottom'; readonly value: Expression } | undefined {
  const column = wholeColumnOf(range, reading.place);
  if (column === undefined || criterion.kind !== 'binary') return undefined;
  const [sign, cell] = criterion.operator === '&' ? [criterion.left, criterion.right] : [undefined, criterion.right];
  const operator = sign?.kind === 'text' ? sign.value : criterion.operator;
  const value = cell.kind === 'reference' ? reading.expression(cell) : undefined;
  if (value?.kind !== 'column' || value.column !== column || (operator !== '>' && operator !== '<')) return undefined;
  return { direction: operator === '>' ? 'top' : 'bottom', value };
}

function whichOf(operator: BinaryOperator, limit: number, grows: boolean): 'duplicate' | 'unique' | 'first' | 'later' | undefined {
  if ((operator === '>' && limit === 1) || (operator === '>=' && limit === 2) || (operator === '<>' && limit === 1))
    return grows ? 'later' : 'duplicate';
  if ((operator === '=' && limit === 1) || (operator === '<=' && limit === 1) || (operator === '<' && limit === 2))
    return grows ? 'first' : 'unique';
  return undefined;
}

/** Range and criterion pairs of a count, or `undefined` for counts without criteria. */
function keysOf(call: Call): (readonly [Formula, Formula])[] | undefined {
  if (call.name === 'SUMPRODUCT') return call.arguments.length === 1 ? productKeys(call.arguments[0]) : undefined;
  if (call.name !== 'COUNTIF' && call.name !== 'COUNTIFS') return undefined;
  const pairs: (readonly [Formula, Formula])[] = [];
  for (let i = 0; i + 1 < call.arguments.length; i += 2) {
    const [range, criterion] = call.arguments.slice(i, i + 2);
    if (range !== undefined && criterion !== undefined) pairs.push([range, criterion]);
  }
  return pairs;
}

/** The pairs of `--(range=cell)` or `(range=cell)*(range=cell)`. */
function productKeys(formula: Formula | undefined): (readonly [Formula, Formula])[] | undefined {
  if (formula?.kind === 'negation') return productKeys(formula.operand);
  if (formula?.kind === 'call' && formula.name === 'EXACT')
    return formula.arguments[0] && formula.arguments[1] && [[formula.arguments[0], formula.arguments[1]]];
  if (formula?.kind !== 'binary') return undefined;
  if (formula.operator === '=') return [[formula.left, formula.right]];
  if (formula.operator === '>' || formula.operator === '<') return [[formula.left, formula]];
  if (formula.operator !== '*') return undefined;
  const left = productKeys(formula.left);
  const right = productKeys(formula.right);
  return left && right && [...left, ...right];
}

/** The key column of a pair whose criterion is the cell of the same column in this row. */
function keyValue(range: Formula, cell: Formula, reading: Reading): Expression | undefined {
  const column = wholeColumnOf(range, reading.place) ?? runningColumnOf(range, reading.place);
  if (cell.kind !== 'reference') return undefined;
  const value = reading.expression(cell);
  if (value?.kind === 'column' && value.column === column) return value;
  return value?.kind === 'cell' && (blockColumns(range, reading.place)?.length ?? 0) > 1 ? value : undefined;
}

/** The calls of `COUNTIF(r,"a")+COUNTIF(r,"b")`, all over the same cells of the row; `undefined` for any other sum. */
export function countSum(formula: Formula): readonly Call[] | undefined {
  if (formula.kind !== 'binary' || formula.operator !== '+') return undefined;
  const [left, right] = [formula.left, formula.right].map((side) => (isCount(side) && side.name === 'COUNTIF' ? [side] : countSum(side)));
  const calls = left && right && [...left, ...right];
  return calls?.every((call) => JSON.stringify(call.arguments[0]) === JSON.stringify(calls[0]?.arguments[0])) === true ? calls : undefined;
}

/** Counts of different values over the same cells: any of them anywhere, or one of them everywhere. */
export function countSumCondition(
  calls: readonly Call[],
  operator: BinaryOperator,
  limit: number,
  reading: Reading,
): Condition | undefined {
  const [first] = calls;
  const columns = first?.arguments[0] && rowRangeColumns(first.arguments[0], reading.place);
  if (columns === undefined) return reading.refuse('a sum of counts');
  const tests = columns.map((column) =>
    calls.map((call) => cellTest(call.name, call.arguments[1], { kind: 'column', column }, reading)).filter((test) => test !== undefined),
  );
  const eachCell = tests.map((options): Condition => ({ kind: 'or', conditions: options }));
  return amountCondition(eachCell, operator, limit, reading);
}

/** Cells that are named one by one; more are counted. */
const MOST_CELLS = 5;

/** Counts over few cells of one row, or over cells above and below: so many of them. */
function rowCount(call: Call, operator: BinaryOperator, limit: number, reading: Reading): Condition | undefined {
  const [range, criterion] = call.arguments;
  const cells = cellsOf(call.name === 'COUNT' || call.name === 'COUNTA' ? call.arguments : range ? [range] : [], reading);
  if (cells === undefined || cells.length > MOST_CELLS) return undefined;
  if (!reading.loose && cells.length > 1 && cells.every(({ kind }) => kind === 'column')) return undefined;
  const tests = cells.map((cell) => cellTest(call.name, criterion, cell, reading)).filter((test) => test !== undefined);
  return tests.length === cells.length ? amountCondition(tests, operator, limit, reading) : undefined;
}

/** Cells of this row, or of rows beside it, in ranges or one by one. */
function cellsOf(parts: readonly Formula[], reading: Reading): readonly Expression[] | undefined {
  const cells = parts.map((part): readonly Expression[] | undefined => {
    const columns = rowRangeColumns(part, reading.place);
    if (columns !== undefined) return columns.map((column): Expression => ({ kind: 'column', column }));
    const value = part.kind === 'reference' ? reading.expression(part) : undefined;
    return value === undefined ? besideCells(part, reading) : [value];
  });
  return cells.every((each) => each !== undefined) && cells.length > 0 ? cells.flat() : undefined;
}

/** The cells of a range that moves down a column with the row. */
function besideCells(part: Formula, reading: Reading): readonly Expression[] | undefined {
  if (part.kind !== 'range') return undefined;
  const { from, to } = part;
  if (from.column !== to.column || from.rowAbsolute || to.rowAbsolute || to.row - from.row >= MOST_CELLS) return undefined;
  const cells = Array.from({ length: to.row - from.row + 1 }, (_, index) =>
    reading.expression({ kind: 'reference', reference: { ...from, row: from.row + index } }),
  ).filter((cell) => cell !== undefined);
  return cells.length === to.row - from.row + 1 ? cells : undefined;
}

function cellTest(name: string, criterion: Formula | undefined, value: Expression, reading: Reading): Condition | undefined {
  if (name === 'COUNTA') return { kind: 'is', property: 'notBlank', value };
  if (name === 'COUNTBLANK') return { kind: 'is', property: 'blank', value };
  if (name === 'COUNT') return { kind: 'is', property: 'number', value };
  return name === 'COUNTIF' && criterion !== undefined ? comparisonWith(value, criterion, reading) : undefined;
}
