import type { ComparisonOperator } from '../../../rules';
import type { Random } from '../../random';
import type { Clause, Speaker } from '../clause';
import { sayNumber } from '../literals';
import { BETWEEN_WORDING, OUTSIDE_WORDING, SIGN_WORDINGS, TWO_SIDED_WORDINGS } from '../phrases/ranges';
import { NUMBER_WORDINGS } from '../phrases/numbers';
import type { Wording } from '../phrases/wording';
import { all, any, columnAt, compare, number } from '../rules';
import type { SheetColumn } from '../sheet';
import { sortedNumbers } from '../sheet';
import type { Phrase } from '../text';

const OPERATORS: readonly ComparisonOperator[] = [
  ...Array.from({ length: 8 }, () => 'greaterThan' as const),
  ...Array.from({ length: 8 }, () => 'lessThan' as const),
  ...Array.from({ length: 3 }, () => 'greaterThanOrEqual' as const),
  ...Array.from({ length: 3 }, () => 'lessThanOrEqual' as const),
  'equalTo',
  'notEqualTo',
];

/** A round number that parts the values of a column near the given share of them. */
export function thresholdAt(random: Random, column: SheetColumn, share: number): number {
  const sorted = sortedNumbers(column);
  const value = sorted[Math.floor(share * (sorted.length - 1))] ?? 10;
  if (random.chance(0.12)) return value;
  const low = sorted[0] ?? value;
  const high = sorted[sorted.length - 1] ?? value;
  for (const step of stepsFor(value)) {
    const rounded = Number((Math.round(value / step) * step).toPrecision(10));
    if (rounded > low && rounded < high && random.chance(0.85)) return rounded;
  }
  return value;
}

function stepsFor(value: number): readonly number[] {
  if (value === 0) return [];
  const magnitude = 10 ** Math.floor(Math.log10(Math.abs(value)));
  return [magnitude, magnitude / 2, magnitude / 4, magnitude / 10].filter((step) => step >= 0.01);
}

function clause(column: SheetColumn, parts: Pick<Clause, 'condition' | 'wording' | 'slots'>): Clause {
  return { column, named: true, ...parts };
}

/** A column compared with a number: "over 500", "10 or less", "not 0". */
export function comparisonClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  if (sortedNumbers(column).length < 3) return undefined;
  const operator = random.pick(OPERATORS);
  if (operator === 'equalTo' || operator === 'notEqualTo') return equalityClause(random, column, operator);
  const above = operator === 'greaterThan' || operator === 'greaterThanOrEqual';
  const value = thresholdAt(random, column, above ? 0.45 + random.next() * 0.45 : 0.1 + random.next() * 0.45);
  return numberClause(random, column, operator, value);
}

/** A column compared with a given number. */
export function numberClause(random: Random, column: SheetColumn, operator: ComparisonOperator, value: number): Clause {
  const condition = compare(operator, columnAt(column.index), number(value));
  return clause(column, { condition, wording: NUMBER_WORDINGS[operator], slots: { v: () => sayNumber(random, value, column) } });
}

function equalityClause(random: Random, column: SheetColumn, operator: 'equalTo' | 'notEqualTo'): Clause | undefined {
  const value = random.pick(sortedNumbers(column));
  return numberClause(random, column, operator, operator === 'notEqualTo' && random.chance(0.5) ? 0 : value);
}

/** "negative", "positive", "zero": a sign without a number word. */
export function signClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  const sorted = sortedNumbers(column);
  const signs = (['negative', 'positive', 'zero'] as const).filter((sign) => {
    const holds = sorted.filter((value) => (sign === 'zero' ? value === 0 : sign === 'negative' ? value < 0 : value > 0)).length;
    return holds > 0 && holds < sorted.length;
  });
  if (signs.length === 0) return undefined;
  const sign = random.pick(signs);
  const operator = sign === 'zero' ? 'equalTo' : sign === 'negative' ? 'lessThan' : 'greaterThan';
  return clause(column, { condition: compare(operator, columnAt(column.index), number(0)), wording: SIGN_WORDINGS[sign], slots: {} });
}

/** "between 5 and 10", "outside 5 to 10". */
export function betweenClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  if (sortedNumbers(column).length < 4) return undefined;
  const low = thresholdAt(random, column, 0.05 + random.next() * 0.4);
  const high = thresholdAt(random, column, 0.5 + random.next() * 0.45);
  if (low >= high) return undefined;
  return rangeClause(random, column, low, high, random.chance(0.18));
}

/** The first of two bounds: in digits and without its unit, so that a dash may follow. */
function shortNumber(random: Random, value: number, column: SheetColumn): Phrase {
  const [part] = sayNumber(random, value, column);
  if (part === undefined || !/^[a-z]| /i.test(part.text)) return part === undefined ? [] : [part];
  const points = column.share ? Number((value * 100).toPrecision(10)) : value;
  return [{ ...part, text: column.spec.kind === 'percent' ? `${points}%` : String(value) }];
}

/** A dash between bounds cannot be told from the sign of a negative one. */
function withoutDashes({ tails, verbs = [], terse = [] }: Wording): Wording {
  const plain = (list: readonly string[]): readonly string[] => list.filter((each) => !/\} ?- ?\{/.test(each));
  return { tails: plain(tails), verbs: plain(verbs), terse: plain(terse) };
}

/** Both bounds given. */
export function rangeClause(random: Random, column: SheetColumn, low: number, high: number, negated: boolean): Clause {
  const condition = { kind: 'between', negated, value: columnAt(column.index), low: number(low), high: number(high) } as const;
  const slots = { v: () => shortNumber(random, low, column), w: () => sayNumber(random, high, column) };
  return clause(column, {
    condition,
    wording: low < 0 ? withoutDashes(negated ? OUTSIDE_WORDING : BETWEEN_WORDING) : negated ? OUTSIDE_WORDING : BETWEEN_WORDING,
    slots,
  });
}

/** "over 5 and under 10", "below 5 or above 10": two comparisons of one column. */
export function twoSidedClause({ random }: Speaker, column: SheetColumn): Clause | undefined {
  if (sortedNumbers(column).length < 4) return undefined;
  const low = thresholdAt(random, column, 0.05 + random.next() * 0.35);
  const high = thresholdAt(random, column, 0.6 + random.next() * 0.35);
  if (low >= high) return undefined;
  const inside = random.chance(0.6);
  const value = columnAt(column.index);
  const conditions = [
    compare(inside ? 'greaterThan' : 'lessThan', value, number(low)),
    compare(inside ? 'lessThan' : 'greaterThan', value, number(high)),
  ];
  const slots = { v: () => sayNumber(random, low, column), w: () => sayNumber(random, high, column) };
  return clause(column, {
    condition: inside ? all(conditions) : any(conditions),
    wording: TWO_SIDED_WORDINGS[inside ? 'inside' : 'outside'],
    slots,
  });
}
