import type { Condition, DateUnit } from '../../rules';
import type { SpokenDuration } from './spans';
import { changeCondition } from './tree';

interface Length {
  readonly amount: number;
  readonly unit: DateUnit;
}

/**
 * The condition with its lengths of time in the units that were spoken: `TODAY()-14` for "two weeks" is 2 weeks. Where a
 * month was counted as 30 days the cells may change, so the caller must see that they do not.
 */
export function withSpokenUnits(condition: Condition, spoken: readonly SpokenDuration[]): Condition {
  const rewrite = (length: Length): Length => {
    const said = spoken.find((each) => isSameLength(length, each));
    return said === undefined ? length : { amount: Math.sign(length.amount) * Math.abs(said.amount), unit: said.unit };
  };
  return changeCondition(condition, {
    expression: (expression) => {
      if (expression.kind !== 'dateOffset' || expression.amount.kind !== 'number') return expression;
      const { amount, unit } = rewrite({ amount: expression.amount.value, unit: expression.unit });
      return { ...expression, amount: { kind: 'number', value: amount }, unit };
    },
    condition: (each) => {
      if (each.kind !== 'dateSpan' || each.amount.kind !== 'number') return each;
      const { amount, unit } = rewrite({ amount: each.amount.value, unit: each.unit });
      return { ...each, amount: { kind: 'number', value: amount }, unit };
    },
  });
}

/** The condition with the text that was said (`Mr`) where the formula helps itself with more (`"Mr "`); the caller must see that the cells stay the same. */
export function withSpokenTexts(condition: Condition, fragments: readonly string[]): Condition {
  return changeCondition(condition, {
    expression: (expression) => {
      if (expression.kind !== 'text') return expression;
      const { value } = expression;
      const said = fragments.find((each) => each.length > 1 && value !== each && value.length <= each.length + 2 && value.includes(each));
      return said === undefined ? expression : { kind: 'text', value: said };
    },
  });
}

/** Least and most days of one unit. */
const DAYS: Readonly<Record<DateUnit, readonly [number, number]>> = {
  ...{ minute: [1 / 1440, 1 / 1440], hour: [1 / 24, 1 / 24], day: [1, 1], workday: [1, 1], week: [7, 7] },
  ...{ month: [30, 31], quarter: [90, 92], year: [365, 366] },
};

function isSameLength(length: Length, spoken: Length): boolean {
  const [amount, said] = [Math.abs(length.amount), Math.abs(spoken.amount)];
  if (length.unit === 'month' && spoken.unit === 'year') return amount === said * 12;
  const [least, most] = DAYS[spoken.unit];
  return length.unit === 'day' && amount >= said * least && amount <= said * most;
}
