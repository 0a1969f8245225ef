import { contentsOf } from './columnContents';
import { formulaValueOf } from './formulaExpression';
import { filledGuards, numberGuards } from './formulaValue';
import type { FormulaValue } from './formulaValue';
import { numberLiteral } from './formulaLiteral';
import { columnsReadBy } from './formulaScope';
import type { FormulaScopes, Scope } from './formulaScope';
import { conjunctionOf, joined, termOf } from './formulaTerm';
import type { Term } from './formulaTerm';
import { readsCell } from './traverse';
import type { Condition, Expression } from './syntax';

type Occurrence = Extract<Condition, { kind: 'occurrence' }>['which'];
type Average = Extract<Condition, { kind: 'average' }>['relation'];

/** Compiles duplicates and their kin by counting rows with Excel's `=`; COUNTIF would read wildcards and numbers in text. */
export function occurrenceTerm(which: Occurrence, values: readonly Expression[], scopes: FormulaScopes): Term {
  const own = values.map((value) => formulaValueOf(value, scopes.own));
  const earlier = which === 'first' || which === 'later';
  const count = countScopes(values, earlier, scopes)
    .map((scope) => sameRows(values, own, scope, scopes, earlier))
    .join('+');
  const fails = joined(...own.map((value) => value.fails));
  return termOf([...keyGuards(own), `${count}${which === 'unique' || which === 'first' ? '=1' : '>1'}`], fails);
}

/** A key is blank where all its parts are. */
function keyGuards(own: readonly FormulaValue[]): readonly string[] {
  const parts = own.map(filledGuards);
  const [only = []] = parts;
  if (parts.length < 2) return only;
  return parts.some((part) => part.length === 0) ? [] : [`OR(${parts.map(conjunctionOf).join(',')})`];
}

/** Compiles top and bottom: LARGE and SMALL over one range, else by counting the values that beat this one. */
export function rankTerm(condition: Extract<Condition, { kind: 'rank' }>, scopes: FormulaScopes): Term {
  const { value: expression, direction } = condition;
  const value = formulaValueOf(expression, scopes.own);
  const ranges = scopes.all(expression).map((scope) => formulaValueOf(expression, scope));
  const failing = holdsErrors([expression], scopes.own);
  const [only] = ranges;
  const rank = rankText(condition, ranges, scopes);
  const guards = [...numberGuards(value), ...rank.guards];
  const fails = joined(value.fails, rank.fails);
  if (only !== undefined && ranges.length === 1 && only.kind === 'cell') {
    const plain = `${direction === 'top' ? 'LARGE' : 'SMALL'}(${only.text},${rank.text})`;
    const bound = failing ? `AGGREGATE(${direction === 'top' ? 14 : 15},6,${only.text},${rank.text})` : plain;
    return termOf([...guards, `${value.text}${direction === 'top' ? '>=' : '<='}${bound}`], joined(fails, new Set([bound])));
  }
  const beaten = ranges.map((range) =>
    countRows([...numberGuards(range), `${range.text}${direction === 'top' ? '>' : '<'}${value.text}`], true),
  );
  return termOf([...guards, `${beaten.join('+')}<${rank.text}`], fails);
}

/** Compiles a comparison with the mean of all rows. */
export function averageTerm(relation: Average, expression: Expression, scopes: FormulaScopes): Term {
  const value = formulaValueOf(expression, scopes.own);
  const ranges = scopes.all(expression).map((scope) => formulaValueOf(expression, scope));
  const mean = meanText(ranges, holdsErrors([expression], scopes.own));
  const symbols = { above: '>', below: '<', equalOrAbove: '>=', equalOrBelow: '<=' } as const;
  return termOf([...numberGuards(value), `${value.text}${symbols[relation]}${mean}`], joined(value.fails, new Set([mean])));
}

function holdsErrors(expressions: readonly Expression[], scope: Scope): boolean {
  return contentsOf(
    scope.table,
    expressions.flatMap((expression) => columnsReadBy(expression, scope.targetColumns)),
  ).kinds.has('error');
}

/** The rows to count in: all, or those up to the own one where a growing range can say so. */
function countScopes(values: readonly Expression[], earlier: boolean, scopes: FormulaScopes): readonly Scope[] {
  if (earlier && !runsOverCells(values, scopes)) return [scopes.upToOwnRow];
  const [reading = values[0]] = values.filter(readsCell);
  return reading === undefined ? [] : scopes.all(reading);
}

function runsOverCells(values: readonly Expression[], scopes: FormulaScopes): boolean {
  return scopes.severalColumns && values.some(readsCell);
}

function sameRows(
  values: readonly Expression[],
  own: readonly FormulaValue[],
  scope: Scope,
  scopes: FormulaScopes,
  earlier: boolean,
): string {
  const ranges = values.map((value) => formulaValueOf(value, scope));
  const order = earlier && runsOverCells(values, scopes) ? [readingOrder(scope.cellReference, scopes.own.cellReference)] : [];
  const equal = ranges.flatMap((range, index) => sameValue(range, own[index] ?? range, ranges.length === 1));
  return countRows([...order, ...equal], ranges.some((range) => range.kind !== 'cell') || holdsErrors(values, scope));
}

/** A blank equals 0 and FALSE in Excel, so a blank part of a key must meet a blank. The only part of a key is none. */
function sameValue(range: FormulaValue, own: FormulaValue, only: boolean): readonly string[] {
  const same = `${range.text}=${own.text}`;
  if (only) return [...filledGuards(range), same];
  const blanks = filledGuards(range).map((guard, index) => `(${guard})=(${filledGuards(own)[index] ?? 'TRUE'})`);
  return [...blanks, same];
}

/** Cells of earlier rows, and of this row up to this cell: rows weigh more than a worksheet has columns. */
function readingOrder(range: string, cell: string): string {
  const place = (reference: string): string => `ROW(${reference})*16384+COLUMN(${reference})`;
  return `${place(range)}<=${place(cell)}`;
}

/** How many rows fulfil all conjuncts; `mayFail` counts rows that give an error as not doing so. */
function countRows(conjuncts: readonly string[], mayFail: boolean): string {
  const product = productOf(conjuncts);
  if (mayFail) return `SUMPRODUCT(--ISNUMBER(1/(${product})))`;
  return conjuncts.length > 1 ? `SUMPRODUCT(${product})` : `SUMPRODUCT(--${product})`;
}

/** Truth values multiplied: 1 where all hold. */
function productOf(conjuncts: readonly string[]): string {
  return conjuncts.map((conjunct) => (/^ISNUMBER\([^()]*\)$/.test(conjunct) ? conjunct : `(${conjunct})`)).join('*');
}

interface RankText {
  readonly text: string;
  readonly guards: readonly string[];
  readonly fails: ReadonlySet<string>;
}

/** The n of a rank, and of n % the floor of the share, at least 1; never more than there are numbers. */
function rankText(condition: Extract<Condition, { kind: 'rank' }>, ranges: readonly FormulaValue[], scopes: FormulaScopes): RankText {
  const { count, percent } = condition;
  const amount = formulaValueOf(count, scopes.own);
  const leaves = ranges.every((range) => range.kind === 'cell');
  const numbers = leaves
    ? `COUNT(${ranges.map((range) => range.text).join(',')})`
    : ranges.map((range) => countRows(numberConjuncts(range), true)).join('+');
  const guards = [...numberGuards(amount), ...(count.kind === 'number' ? [] : [`${amount.text}>0`])];
  const base = { guards, fails: amount.fails };
  if (percent)
    return { ...base, text: `MAX(1,INT(${leaves ? numbers : `(${numbers})`}*${amount.rank < 3 ? `(${amount.text})` : amount.text}/100))` };
  const whole = count.kind === 'number' ? numberLiteral(Math.floor(count.value)) : `INT(${amount.text})`;
  return { ...base, text: leaves && ranges.length === 1 ? `MIN(${whole},${numbers})` : whole };
}

/** AVERAGE past errors of one or more ranges, or of a calculation over the rows in which it gives a number. */
function meanText(ranges: readonly FormulaValue[], failing: boolean): string {
  const texts = ranges.map((range) => range.text).join(',');
  if (ranges.every((range) => range.kind === 'cell')) return failing ? `AGGREGATE(1,6,${texts})` : `AVERAGE(${texts})`;
  const sums = ranges.map((range) => `SUMPRODUCT(IF(ISNUMBER(1/(${productOf(numberConjuncts(range))})),${range.text},0))`);
  const counts = ranges.map((range) => countRows(numberConjuncts(range), true));
  return `(${sums.join('+')})/(${counts.join('+')})`;
}

function numberConjuncts(range: FormulaValue): readonly string[] {
  return [...numberGuards(range), `ISNUMBER(${range.text})`];
}
