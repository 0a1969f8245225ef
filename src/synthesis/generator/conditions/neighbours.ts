import type { Condition, Expression } from '../../../rules';
import type { Clause, Speaker } from '../clause';
import { sayNumber, sayPercent } from '../literals';
import { NEIGHBOUR_WORDINGS } from '../phrases/neighbours';
import { arithmetic, columnAt, compare, number } from '../rules';
import type { SheetColumn } from '../sheet';
import { isDate, isNumeric, sortedNumbers } from '../sheet';

/** "higher than the row above", "changes", "fell by more than 10 % from the previous row". */
export function neighbourClause(speaker: Speaker, column: SheetColumn): Clause | undefined {
  const { random } = speaker;
  const measured = isNumeric(column) || isDate(column);
  if (!measured || random.chance(0.3)) {
    const same = random.chance(0.4);
    return plain(column, compare(same ? 'equalTo' : 'notEqualTo', columnAt(column.index), above(column)), same ? 'same' : 'changed');
  }
  if (sortedNumbers(column).length < 4) return undefined;
  const roll = random.next();
  if (roll < 0.55) {
    const up = random.chance(0.5);
    return plain(column, compare(up ? 'greaterThan' : 'lessThan', columnAt(column.index), above(column)), up ? 'above' : 'below');
  }
  if (roll < 0.65) {
    const higher = random.chance(0.5);
    const next: Expression = { kind: 'neighbour', column: column.index, rows: 1 };
    const condition = compare(higher ? 'greaterThan' : 'lessThan', columnAt(column.index), next);
    return plain(column, condition, higher ? 'beforeNext' : 'belowNext');
  }
  if (!isNumeric(column)) return undefined;
  return roll < 0.85 ? stepClause(speaker, column) : shareClause(speaker, column);
}

function above({ index }: SheetColumn): Expression {
  return { kind: 'neighbour', column: index, rows: -1 };
}

function plain(column: SheetColumn, condition: Condition, kind: keyof typeof NEIGHBOUR_WORDINGS): Clause {
  return { condition, column, named: true, wording: NEIGHBOUR_WORDINGS[kind], slots: {} };
}

function stepClause({ random }: Speaker, column: SheetColumn): Clause {
  const sorted = sortedNumbers(column);
  const value = Number(Math.max(1, ((sorted[sorted.length - 1] ?? 10) - (sorted[0] ?? 0)) / 5).toPrecision(1));
  const up = random.chance(0.5);
  const [left, right] = up ? [columnAt(column.index), above(column)] : [above(column), columnAt(column.index)];
  const condition = compare('greaterThan', arithmetic('-', left, right), number(value));
  return { ...plain(column, condition, up ? 'riseBy' : 'fallBy'), slots: { v: () => sayNumber(random, value, column) } };
}

function shareClause({ random }: Speaker, column: SheetColumn): Clause {
  const share = random.pick([0.05, 0.1, 0.1, 0.15, 0.2, 0.25, 0.5]);
  const up = random.chance(0.5);
  const bound = arithmetic('*', above(column), number(Number((up ? 1 + share : 1 - share).toPrecision(12))));
  const condition = compare(up ? 'greaterThan' : 'lessThan', columnAt(column.index), bound);
  return { ...plain(column, condition, up ? 'riseShare' : 'fallShare'), slots: { v: () => sayPercent(random, share, true) } };
}
