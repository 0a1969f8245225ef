import type { Condition, Expression, StatisticName } from '../../../rules';
import { finite } from '../clause';
import type { Clause, Speaker } from '../clause';
import { numberText, sayNumber } from '../literals';
import { nameColumn } from '../naming';
import { COUNT_WORDINGS, GROUP_WORDINGS } from '../phrases/groups';
import { columnAt, compare, number } from '../rules';
import type { SheetColumn } from '../sheet';
import { isChoice, isNumeric, sortedNumbers } from '../sheet';
import { saying, words } from '../text';
import { comparisonClause } from './numbers';
import { choiceClause } from './texts';

/** "the highest sales of each region", "above the average of its department", "top 3 per class". */
export function groupClause(speaker: Speaker, column: SheetColumn): Clause | undefined {
  const { random, sheet, style } = speaker;
  const key = keyColumn(speaker, column);
  if (key === undefined || sortedNumbers(column).length < 5) return undefined;
  const slots = { o: () => nameColumn(random, sheet, key, style) };
  const base = { column, named: true, slots };
  const roll = random.next();
  if (roll < 0.34) {
    const highest = random.chance(0.7);
    const condition = compare('equalTo', columnAt(column.index), ofGroup(highest ? 'MAX' : 'MIN', column, key));
    return { ...base, condition, wording: GROUP_WORDINGS[highest ? 'highest' : 'lowest'] };
  }
  if (roll < 0.62) {
    const above = random.chance(0.6);
    const condition: Condition = { kind: 'average', relation: above ? 'above' : 'below', value: columnAt(column.index), by: [key.index] };
    return { ...base, condition, wording: GROUP_WORDINGS[above ? 'aboveAverage' : 'belowAverage'] };
  }
  return roll < 0.82 ? rankOfGroup(speaker, base, key) : totalOfGroup(speaker, base, key);
}

type Base = Pick<Clause, 'column' | 'named' | 'slots'>;

function rankOfGroup({ random }: Speaker, base: Base, key: SheetColumn): Clause {
  const direction = random.chance(0.7) ? 'top' : 'bottom';
  const count = random.pick([1, 2, 2, 2, 3, 3, 3, 3, 5, 5]);
  const rank: Condition = {
    ...{ kind: 'rank', direction, count: number(count), percent: false },
    ...{ value: columnAt(base.column.index), by: [key.index] },
  };
  const slots = { ...base.slots, v: () => saying(numberText(random, count), number(count)) };
  return { ...base, condition: rank, wording: GROUP_WORDINGS[direction === 'top' ? 'topOf' : 'bottomOf'], slots };
}

function totalOfGroup({ random }: Speaker, base: Base, key: SheetColumn): Clause {
  const { column } = base;
  const numbers = sortedNumbers(column);
  const value = Number((numbers.reduce((sum, each) => sum + each, 0) / random.pick([2, 3, 4, 5])).toPrecision(1));
  const above = random.chance(0.7);
  const condition = compare(above ? 'greaterThan' : 'lessThan', ofGroup('SUM', column, key), number(value));
  const slots = { ...base.slots, v: () => sayNumber(random, value, column) };
  return { ...base, condition, wording: GROUP_WORDINGS[above ? 'totalAbove' : 'totalBelow'], slots };
}

function ofGroup(name: StatisticName, { index }: SheetColumn, key: SheetColumn): Expression {
  return { kind: 'statistic', name, column: index, by: [key.index] };
}

/** A column whose values repeat, by which people group. */
function keyColumn({ random, sheet }: Speaker, column: SheetColumn): SheetColumn | undefined {
  const keys = sheet.columns.filter((other) => other !== column && !isNumeric(other) && isRepeated(other));
  return keys.length === 0 ? undefined : random.pick(keys);
}

function isRepeated({ values }: SheetColumn): boolean {
  const filled = values.filter((value) => typeof value === 'string' && value !== '');
  const distinct = new Set(filled).size;
  return filled.length > 3 && distinct > 1 && distinct <= filled.length * 0.7;
}

const ORDINALS: Readonly<Record<number, readonly string[]>> = { 2: ['second', '2nd'], 3: ['third', '3rd'], 4: ['fourth', '4th'] };

/** "appears at least 3 times", "from the second time on". */
export function countClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  if (!isRepeated(column) && !(isNumeric(column) && random.chance(0.3))) return undefined;
  const kind = random.pick(['atLeast', 'atLeast', 'moreThan', 'moreThan', 'exactly', 'nth'] as const);
  const count = random.pick([2, 3, 3, 3, 4, 5]);
  const values = [columnAt(column.index)];
  const occurrences: Expression = { kind: 'occurrences', values, upToRow: kind === 'nth' };
  const operator = kind === 'moreThan' ? 'greaterThan' : kind === 'exactly' ? 'equalTo' : 'greaterThanOrEqual';
  const ordinal = ORDINALS[count];
  if (kind === 'nth' && ordinal === undefined) return undefined;
  const say = kind === 'nth' && ordinal !== undefined ? random.pick(ordinal) : numberText(random, count);
  return {
    ...{ condition: compare(operator, occurrences, number(count)), column, named: true },
    ...{ wording: COUNT_WORDINGS[kind], slots: { v: () => saying(say, number(count)) } },
  };
}

/** "customers that have an open order", "any row of that project is late": a condition on the other rows of the same key. */
export function otherRowsClause(speaker: Speaker, column: SheetColumn): Clause | undefined {
  const { random, sheet } = speaker;
  const others = sheet.columns.filter((other) => other !== column && (isChoice(other) || isNumeric(other)));
  if (!isRepeated(column) || others.length === 0) return undefined;
  const looked = random.pick(others);
  const inner = isNumeric(looked) ? comparisonClause(speaker, looked) : choiceClause(speaker, looked);
  if (inner === undefined) return undefined;
  const some = random.chance(0.75);
  const rows: Expression = { kind: 'countRows', by: [column.index], where: inner.condition };
  const condition = some ? compare('greaterThan', rows, number(0)) : compare('equalTo', rows, number(0));
  const slots = { s: () => finite(speaker, { ...inner, named: true }), v: () => words('') };
  return { condition, column, named: true, wording: COUNT_WORDINGS[some ? 'some' : 'none'], slots };
}
