import type { ComparisonOperator, Condition, Expression } from '../../../rules';
import type { Clause, Speaker } from '../clause';
import { sayNumber, sayPercent, saySpan } from '../literals';
import { nameColumn, subjectOf } from '../naming';
import { COLUMN_DATE_WORDINGS, COLUMN_WORDINGS } from '../phrases/columns';
import { DIFFERENCE_WORDINGS, SHARE_WORDINGS, STATISTIC_WORDS } from '../phrases/differences';
import { AVERAGE_WORDINGS } from '../phrases/averages';
import type { Wording } from '../phrases/wording';
import { arithmetic, columnAt, compare, number } from '../rules';
import type { Sheet, SheetColumn } from '../sheet';
import { isDate, isNumeric, sortedNumbers } from '../sheet';
import type { Phrase } from '../text';
import { fill, saying } from '../text';

/** A column and the one it is held against. */
interface Pair {
  readonly left: SheetColumn;
  readonly right: SheetColumn;
}

function pairs(sheet: Sheet, fits: (left: SheetColumn, right: SheetColumn) => boolean): Pair[] {
  return sheet.columns.flatMap((left) =>
    sheet.columns.filter((right) => left !== right && fits(left, right)).map((right) => ({ left, right })),
  );
}

function isMeasuredPair(left: SheetColumn, right: SheetColumn): boolean {
  if (!isNumeric(left) || !isNumeric(right)) return false;
  const roles = [left.spec.role, right.spec.role];
  if (left.spec.series !== undefined) return left.spec.series === right.spec.series && Math.abs(left.index - right.index) < 3;
  return roles[0] === 'actual' && (roles[1] === 'target' || roles[1] === 'limit') ? true : roles[0] === 'target' && roles[1] === 'actual';
}

function isDatedPair(left: SheetColumn, right: SheetColumn): boolean {
  if (!isDate(left) || !isDate(right)) return false;
  const roles = `${left.spec.role ?? ''} ${right.spec.role ?? ''}`;
  return /^(?:done due|due done|end start|start end|done start|due start|start due)$/.test(roles);
}

function other(speaker: Speaker, column: SheetColumn): Phrase {
  const { random, sheet, style } = speaker;
  return random.chance(0.6) ? nameColumn(random, sheet, column, style) : subjectOf(random, sheet, column, style);
}

const OPERATORS: readonly ComparisonOperator[] = [
  'greaterThan',
  'greaterThan',
  'greaterThan',
  'greaterThan',
  'lessThan',
  'lessThan',
  'lessThan',
  'lessThan',
  'lessThanOrEqual',
  'greaterThanOrEqual',
  'notEqualTo',
  'equalTo',
];

/** "actual beats budget", "more than 10 % above target", "differs from planned by more than 5". */
export function columnClause(speaker: Speaker): Clause | undefined {
  const found = pairs(speaker.sheet, isMeasuredPair);
  if (found.length === 0) return undefined;
  const pair = speaker.random.pick(found);
  const roll = speaker.random.next();
  if (roll < 0.62) return plainClause(speaker, pair);
  if (roll < 0.85) return shareClause(speaker, pair);
  return differenceClause(speaker, pair);
}

function clauseOf(speaker: Speaker, { left, right }: Pair, condition: Condition, wording: Wording, say?: () => Phrase): Clause {
  return {
    condition,
    column: left,
    named: true,
    wording,
    slots: { o: () => other(speaker, right), ...(say === undefined ? {} : { v: say }) },
  };
}

function plainClause(speaker: Speaker, pair: Pair): Clause {
  const operator = speaker.random.pick(OPERATORS);
  return clauseOf(speaker, pair, compare(operator, columnAt(pair.left.index), columnAt(pair.right.index)), COLUMN_WORDINGS[operator]);
}

const TIMES: readonly (readonly [number, readonly string[]])[] = [
  [2, ['twice', 'double', '2x', '2 times', 'two times']],
  [3, ['3 times', 'three times', '3x']],
  [1.5, ['1.5 times', '1.5x', '1.5 x']],
];

function shareClause(speaker: Speaker, pair: Pair): Clause {
  const { random } = speaker;
  const [left, right] = [columnAt(pair.left.index), columnAt(pair.right.index)];
  const share = random.pick([0.05, 0.1, 0.1, 0.1, 0.15, 0.2, 0.2, 0.25, 0.3, 0.5]);
  const roll = random.next();
  if (roll < 0.4)
    return clauseOf(speaker, pair, compare('greaterThan', left, scaled(right, 1 + share)), SHARE_WORDINGS.above, () =>
      sayPercent(random, share, true),
    );
  if (roll < 0.7)
    return clauseOf(speaker, pair, compare('lessThan', left, scaled(right, 1 - share)), SHARE_WORDINGS.below, () =>
      sayPercent(random, share, true),
    );
  if (roll < 0.85) return partClause(speaker, pair);
  const [factor, said] = random.pick(TIMES);
  return clauseOf(speaker, pair, compare('greaterThan', left, scaled(right, factor)), SHARE_WORDINGS.times, () =>
    saying(random.pick(said), number(factor)),
  );
}

function partClause(speaker: Speaker, pair: Pair): Clause {
  const { random } = speaker;
  const part = random.pick([0.5, 0.5, 0.5, 0.75, 0.8, 0.9, 0.25]);
  const condition = compare('lessThan', columnAt(pair.left.index), scaled(columnAt(pair.right.index), part));
  return clauseOf(speaker, pair, condition, SHARE_WORDINGS.part, () => saying(part === 0.5 ? 'half' : String(part), number(part)));
}

function scaled(expression: Expression, factor: number): Expression {
  return arithmetic('*', expression, number(Number(factor.toPrecision(12))));
}

function differenceClause(speaker: Speaker, pair: Pair): Clause {
  const { random } = speaker;
  const spread = sortedNumbers(pair.left);
  const size = Math.max(1, ((spread[spread.length - 1] ?? 10) - (spread[0] ?? 0)) / 6);
  const value = Number(size.toPrecision(1));
  const either = random.chance(0.4);
  const difference = arithmetic('-', columnAt(pair.left.index), columnAt(pair.right.index));
  const left: Expression = either ? { kind: 'function', name: 'ABS', arguments: [difference] } : difference;
  return clauseOf(speaker, pair, compare('greaterThan', left, number(value)), DIFFERENCE_WORDINGS[either ? 'either' : 'number'], () =>
    sayNumber(random, value, pair.left),
  );
}

/** "returned after due date", "closed more than 5 days after opened". */
export function datePairClause(speaker: Speaker): Clause | undefined {
  const { random } = speaker;
  const found = pairs(speaker.sheet, isDatedPair);
  if (found.length === 0) return undefined;
  const pair = random.pick(found);
  const [left, right] = [columnAt(pair.left.index), columnAt(pair.right.index)];
  if (random.chance(0.25)) {
    const days = random.pick([1, 2, 3, 5, 7, 10, 14, 30]);
    const condition = compare('greaterThan', arithmetic('-', left, right), number(days));
    return clauseOf(speaker, pair, condition, DIFFERENCE_WORDINGS.days, () => saySpan(random, { amount: days, unit: 'day' }));
  }
  const relation = random.pick(['after', 'after', 'after', 'before', 'before', 'equal'] as const);
  const operator = relation === 'after' ? 'greaterThan' : relation === 'before' ? 'lessThan' : 'equalTo';
  return clauseOf(speaker, pair, compare(operator, left, right), COLUMN_DATE_WORDINGS[relation]);
}

/** "above the median", "more than half of the maximum": against a statistic of the same column. */
export function statisticClause(speaker: Speaker, column: SheetColumn): Clause | undefined {
  const { random, sheet, style } = speaker;
  if (sortedNumbers(column).length < 4) return undefined;
  const name = random.pick(['MEDIAN', 'MEDIAN', 'MEDIAN', 'MAX', 'MIN', 'AVERAGE'] as const);
  const above = random.chance(0.55);
  const operator = name === 'MAX' || name === 'MIN' ? 'equalTo' : above ? 'greaterThan' : 'lessThan';
  const statistic: Expression = { kind: 'statistic', name, column: column.index };
  const say = (): Phrase => fill(random.pick(STATISTIC_WORDS[name]), { o: () => nameColumn(random, sheet, column, style) });
  if (name === 'AVERAGE')
    return {
      condition: { kind: 'average', relation: above ? 'above' : 'below', value: columnAt(column.index) },
      column,
      named: true,
      wording: AVERAGE_WORDINGS[above ? 'above' : 'below'],
      slots: {},
    };
  return {
    condition: compare(operator, columnAt(column.index), statistic),
    column,
    named: true,
    wording: COLUMN_WORDINGS[operator],
    slots: { o: say },
  };
}
