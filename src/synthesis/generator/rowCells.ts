import type { Condition, Expression, StatisticName } from '../../rules';
import type { BlockSaying } from './blocks';
import type { Clause, Speaker } from './clause';
import { tailOf } from './clause';
import type { Saying } from './compose';
import { comparisonClause, signClause } from './conditions/numbers';
import { propertyClause } from './conditions/cells';
import { numberText, sayNumber } from './literals';
import { nameBlock } from './naming';
import { CELL_COUNT_PHRASES, ROW_EXTREME_PHRASES, ROW_TOTAL_PHRASES } from './phrases/rowCells';
import { compare, number } from './rules';
import type { SheetColumn } from './sheet';
import { sortedNumbers } from './sheet';
import { aboutInstead } from './subject';
import type { Phrase, Slots } from './text';
import { fill, saying, words } from './text';

/** "the highest of each row in Q1 to Q4", "the total of Jan to Mar is over 500", "more than two of C to F are blank". */
export function drawRowCells(speaker: Speaker): BlockSaying | undefined {
  const { random } = speaker;
  const block = seriesOf(speaker);
  const [first] = block;
  if (first === undefined) return undefined;
  const roll = random.next();
  if (roll < 0.36) return extreme(speaker, block, first);
  return roll < 0.62 ? total(speaker, block, first) : count(speaker, block, first);
}

/** Two to eight columns side by side that hold the same kind of number. */
function seriesOf({ random, sheet }: Speaker): readonly SheetColumn[] {
  const runs: SheetColumn[][] = [];
  for (const column of sheet.columns) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (!/number|money|percent/.test(column.spec.kind)) continue;
    if (run !== undefined && last?.index === column.index - 1 && belongTogether(last, column)) run.push(column);
    else runs.push([column]);
  }
  const usable = runs.filter(({ length }) => length > 1);
  if (usable.length === 0) return [];
  const run = random.pick(usable);
  const size = 2 + random.int(run.length - 1);
  const start = random.int(run.length - size + 1);
  return run.slice(start, start + size);
}

/** Whether two columns can be added up or compared: of one series, or of the same kind and unit. */
function belongTogether({ spec }: SheetColumn, other: SheetColumn): boolean {
  if (spec.series !== undefined) return spec.series === other.spec.series;
  return spec.kind === other.spec.kind && spec.unit === other.spec.unit && (spec.kind !== 'number' || spec.unit !== '');
}

function statistic(name: StatisticName, block: readonly SheetColumn[]): Expression {
  return { kind: 'rowStatistic', name, columns: block.map(({ index }) => index) };
}

function extreme(speaker: Speaker, block: readonly SheetColumn[], first: SheetColumn): BlockSaying {
  const { random } = speaker;
  const kind = random.pick(['MAX', 'MAX', 'MIN', 'AVERAGE'] as const);
  const condition = compare(kind === 'AVERAGE' ? 'greaterThan' : 'equalTo', { kind: 'cell' }, statistic(kind, block));
  const said = (): Phrase => fill(random.pick(ROW_EXTREME_PHRASES[kind]), { cols: () => nameBlock(speaker, block) });
  return { saying: plainSaying(speaker, first, condition, said), target: { kind: 'columns', columns: block.map(({ index }) => index) } };
}

function total(speaker: Speaker, block: readonly SheetColumn[], first: SheetColumn): BlockSaying {
  const { random } = speaker;
  const name = random.pick(['SUM', 'SUM', 'AVERAGE', 'MAX', 'MIN'] as const);
  const above = random.chance(0.6);
  const sorted = sortedNumbers(first);
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 10;
  const value = Number((name === 'SUM' ? middle * block.length : middle).toPrecision(1));
  const condition = compare(above ? 'greaterThan' : 'lessThan', statistic(name, block), number(value));
  const slots: Slots = { cols: () => nameBlock(speaker, block), v: () => sayNumber(random, value, first) };
  return {
    saying: plainSaying(speaker, first, condition, () => fill(random.pick(ROW_TOTAL_PHRASES[name][above ? 'above' : 'below']), slots)),
  };
}

function count(speaker: Speaker, block: readonly SheetColumn[], first: SheetColumn): BlockSaying | undefined {
  const { random } = speaker;
  const inner = innerClause(speaker, first);
  if (inner === undefined || block.length < 2) return undefined;
  const kind = random.pick(['atLeast', 'moreThan', 'exactly', 'atLeast'] as const);
  const value = 1 + random.int(Math.max(1, block.length - 1));
  const where = aboutInstead(inner.condition, { kind: 'cell' });
  const cells: Expression = { kind: 'countCells', columns: block.map(({ index }) => index), where };
  const operator = kind === 'atLeast' ? 'greaterThanOrEqual' : kind === 'moreThan' ? 'greaterThan' : 'equalTo';
  const slots: Slots = {
    cols: () => nameBlock(speaker, block),
    v: () => saying(numberText(random, value), number(value)),
    s: () => tailOf(speaker, { ...inner, named: false }),
  };
  return {
    saying: plainSaying(speaker, first, compare(operator, cells, number(value)), () => fill(random.pick(CELL_COUNT_PHRASES[kind]), slots)),
  };
}

function innerClause(speaker: Speaker, column: SheetColumn): Clause | undefined {
  const { random } = speaker;
  if (random.chance(0.35)) return propertyClause(column, random.chance(0.85) ? 'blank' : 'notBlank');
  return random.pick([comparisonClause, comparisonClause, signClause])(speaker, column);
}

/** The words are a clause, and stand for the cells as well. */
function plainSaying({ random }: Speaker, column: SheetColumn, condition: Condition, said: () => Phrase): Saying {
  return {
    ...{ condition, column, head: column, isPlain: false, finite: said, noun: said, terse: said, tail: said },
    modifier: () => [...words(random.pick(['where ', 'where ', 'if ', 'when '])), ...said()],
  };
}
