import type { Condition } from '../rules';
import { isBlankValue } from '../sheet';
import { comparisonWith } from './criteria';
import { joinedCondition } from './join';
import { wholeColumnOf } from './place';
import type { Reading } from './place';
import type { Call, Formula } from './syntax';

/** Rows of the table: those that share the own row's values in `by`, and fulfil `where`. */
export interface RowSet {
  readonly by: readonly number[];
  readonly where: readonly Condition[];
}

/** The rows as the tree says them: what is empty is left out. */
export function rowsOf({ by, where }: RowSet, reading: Reading): { readonly by?: readonly number[]; readonly where?: Condition } {
  const condition = where.length === 0 ? undefined : joinedCondition('and', where, reading.ofRows());
  return { ...(by.length === 0 ? {} : { by }), ...(condition === undefined ? {} : { where: condition }) };
}

/** The rows that pairs of range and criterion choose, as in COUNTIFS; `undefined` with its cause noted where a range is no column. */
export function rowsOfPairs(pairs: readonly Formula[], reading: Reading): RowSet | undefined {
  const each = reading.ofRows();
  let set: RowSet = { by: [], where: [] };
  for (let at = 0; at + 1 < pairs.length; at += 2) {
    const [range, criterion] = [pairs[at], pairs[at + 1]];
    const column = range && wholeColumnOf(range, reading.place);
    if (column === undefined || criterion === undefined) return reading.refuse('counting in a part of a column');
    const own = each.eachRow && criterion.kind === 'reference' ? each.expression(criterion) : undefined;
    const where = own?.kind === 'own' && own.column === column ? undefined : comparisonWith({ kind: 'column', column }, criterion, each);
    if (own?.kind === 'own' && own.column === column) set = { ...set, by: [...set.by, column] };
    else if (where === undefined) return reading.refuse('a criterion that is not understood');
    else set = { ...set, where: [...set.where, where] };
  }
  return set;
}

/** The rows that a product of conditions over columns chooses, as in SUMPRODUCT; `undefined` with its cause noted for other products. */
export function rowsOfProduct(factors: readonly Formula[], reading: Reading): RowSet | undefined {
  const each = reading.ofRows();
  let set: RowSet = { by: [], where: [] };
  for (const factor of factors) {
    const column = keyColumn(factor, each);
    // Rows that share a blank are a group to Excel, and none to the language.
    const key = column !== undefined && reading.exact && holdsBlanks(column, reading) ? undefined : column;
    const where = key === undefined ? each.condition(factor) : undefined;
    if (key !== undefined) set = { ...set, by: [...set.by, key] };
    else if (where === undefined) return undefined;
    else set = { ...set, where: [...set.where, where] };
  }
  return set;
}

function holdsBlanks(column: number, { place }: Reading): boolean {
  return place.table.columns[column]?.values.some(isBlankValue) === true;
}

/** The column of `(range=cell)` where the cell is that of the own row in the same column. */
function keyColumn(factor: Formula, each: Reading): number | undefined {
  if (factor.kind !== 'binary' || factor.operator !== '=') return undefined;
  const [left, right] = factor.right.kind === 'range' ? [factor.right, factor.left] : [factor.left, factor.right];
  const column = wholeColumnOf(left, each.place);
  const own = right.kind === 'reference' ? each.expression(right) : undefined;
  return column !== undefined && own?.kind === 'own' && own.column === column ? column : undefined;
}

/** Factors of a product, `--x`, `x*1` and `1*x` taken off. */
export function factorsOf(formula: Formula): readonly Formula[] {
  if (formula.kind === 'negation' && formula.operand.kind === 'negation') return factorsOf(formula.operand.operand);
  if (formula.kind === 'number' && formula.value === 1) return [];
  return formula.kind === 'binary' && formula.operator === '*' ? [...factorsOf(formula.left), ...factorsOf(formula.right)] : [formula];
}

/** Whether a formula has rows: a range of a whole column stands in it. */
export function spansRows(formula: Formula, reading: Reading): boolean {
  switch (formula.kind) {
    case 'range':
      return wholeColumnOf(formula, reading.place) !== undefined;
    case 'binary':
      return spansRows(formula.left, reading) || spansRows(formula.right, reading);
    case 'negation':
      return spansRows(formula.operand, reading);
    case 'call':
      return formula.arguments.some((argument) => spansRows(argument, reading));
    default:
      return false;
  }
}

/** The factors of all arguments of SUMPRODUCT. */
export function productFactors(call: Call): readonly Formula[] {
  return call.arguments.flatMap(factorsOf);
}
