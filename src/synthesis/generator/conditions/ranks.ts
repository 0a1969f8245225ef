import type { Clause, Speaker } from '../clause';
import { numberText, sayPercent } from '../literals';
import { AVERAGE_WORDINGS } from '../phrases/averages';
import { EXTREME_DATE_WORDINGS, EXTREME_WORDINGS, RANK_WORDINGS } from '../phrases/ranks';
import { columnAt, number } from '../rules';
import type { SheetColumn } from '../sheet';
import { isDate, sortedNumbers } from '../sheet';
import { saying } from '../text';

const COUNTS = [3, 3, 3, 3, 5, 5, 5, 5, 10, 10, 10, 2, 2, 4, 4, 6, 7, 8, 1];
const PERCENTS = [10, 10, 10, 20, 20, 25, 30, 5, 15, 50];

/** "top 10", "lowest five", "top 20 %". */
export function rankClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  const sorted = sortedNumbers(column);
  if (sorted.length < 5) return undefined;
  const direction = random.chance(0.62) ? 'top' : 'bottom';
  const percent = random.chance(0.2);
  const count = percent ? random.pick(PERCENTS) : random.pick(COUNTS.filter((each) => each < sorted.length || random.chance(0.1)));
  const condition = { kind: 'rank', direction, count: number(count), percent, value: columnAt(column.index) } as const;
  const say = percent
    ? () => percentPoints(sayPercent(random, count, false), count)
    : () => saying(numberText(random, count), number(count));
  return { condition, column, named: true, wording: RANK_WORDINGS[direction], slots: { v: say } };
}

/** A share of the ranks always shows its sign; a bare number would be a count. */
function percentPoints(phrase: ReturnType<typeof sayPercent>, points: number): ReturnType<typeof sayPercent> {
  return phrase.map((part) => (/^[\d.]+$/.test(part.text) ? { ...part, text: `${points}%` } : part));
}

/** "the highest", "the oldest": the one at the end, without a number. */
export function extremeClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  if (sortedNumbers(column).length < 3) return undefined;
  const direction = random.chance(0.58) ? 'top' : 'bottom';
  const condition = { kind: 'rank', direction, count: number(1), percent: false, value: columnAt(column.index) } as const;
  const wording = (isDate(column) ? EXTREME_DATE_WORDINGS : EXTREME_WORDINGS)[direction];
  return { condition, column, named: true, wording, slots: {} };
}

/** "above average" and its kin. */
export function averageClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  if (sortedNumbers(column).length < 3) return undefined;
  const roll = random.next();
  const relation = roll < 0.5 ? 'above' : roll < 0.92 ? 'below' : roll < 0.96 ? 'equalOrAbove' : 'equalOrBelow';
  return {
    condition: { kind: 'average', relation, value: columnAt(column.index) },
    column,
    named: true,
    wording: AVERAGE_WORDINGS[relation],
    slots: {},
  };
}
