import type { Condition, Target } from '../../rules';
import type { Clause, Speaker } from './clause';
import { finite, tailOf } from './clause';
import type { Saying } from './compose';
import { comparisonClause, betweenClause, signClause } from './conditions/numbers';
import { propertyClause } from './conditions/cells';
import { nameBlock } from './naming';
import { BLOCK_SUBJECTS } from './phrases/states';
import { all, any, columnAt } from './rules';
import { aboutInstead } from './subject';
import type { Sheet, SheetColumn } from './sheet';
import { isNumeric } from './sheet';
import type { Phrase } from './text';
import { fill, words } from './text';

/** A condition over several columns, or over every cell, with its target where the words settle it. */
export interface BlockSaying {
  readonly saying: Saying;
  /** Given for what is cell by cell; absent for a condition of the row. */
  readonly target?: Target;
}

/** "Math, Science and English below 60", "any blank in C to F", "all of Q1 to Q4 filled". */
export function drawBlock(speaker: Speaker): BlockSaying | undefined {
  const { random, sheet } = speaker;
  const block = random.chance(0.3) ? undefined : blockColumns(speaker);
  if (block === undefined) return sheet.columns.length > 1 && random.chance(0.6) ? anywhere(speaker) : undefined;
  const [first] = block;
  if (first === undefined) return undefined;
  const clause = cellClause(speaker, first);
  if (clause === undefined) return undefined;
  return random.chance(0.6) ? cellByCell(speaker, clause, block) : rowWise(speaker, clause, block);
}

/** Columns that are said together: a series, or two to four that hold the same kind of number or date. */
function blockColumns({ random, sheet }: Speaker): readonly SheetColumn[] | undefined {
  const series = sheet.columns.filter(({ spec }) => spec.series !== undefined);
  const group =
    series.length > 1 ? series.filter(({ spec }) => spec.series === series[0]?.spec.series) : alike(random.pick(sheet.columns), sheet);
  if (group.length < 2) return undefined;
  const count = Math.min(group.length, 2 + random.int(4));
  const start = random.int(group.length - count + 1);
  return [...group.slice(start, start + count)].sort((a, b) => a.index - b.index);
}

/** Columns that hold the same kind of thing, so that one limit makes sense for all of them. */
function alike({ spec }: SheetColumn, { columns }: Sheet): readonly SheetColumn[] {
  if (spec.kind === 'number' && spec.unit === '') return [];
  return columns.filter((other) => other.spec.kind === spec.kind && other.spec.unit === spec.unit);
}

function cellClause(speaker: Speaker, column: SheetColumn): Clause | undefined {
  const { random } = speaker;
  if (!isNumeric(column) || random.chance(0.3)) return propertyClause(column, random.chance(0.9) ? 'blank' : 'notBlank');
  const make = random.pick([comparisonClause, comparisonClause, comparisonClause, betweenClause, signClause]);
  return make(speaker, column);
}

function cellByCell(speaker: Speaker, clause: Clause, block: readonly SheetColumn[]): BlockSaying {
  const { random } = speaker;
  const subject = (): Phrase => fill(random.pick(BLOCK_SUBJECTS.each), { cols: () => nameBlock(speaker, block) });
  const condition = aboutInstead(clause.condition, { kind: 'cell' });
  return {
    saying: blockSaying(speaker, clause, condition, subject),
    target: { kind: 'columns', columns: block.map(({ index }) => index) },
  };
}

function rowWise(speaker: Speaker, clause: Clause, block: readonly SheetColumn[]): BlockSaying {
  const { random } = speaker;
  const every = random.chance(0.4);
  const conditions = block.slice(0, 4).map(({ index }) => aboutInstead(clause.condition, columnAt(index)));
  const kept = block.slice(0, 4);
  const subject = (): Phrase => fill(random.pick(BLOCK_SUBJECTS[every ? 'all' : 'any']), { cols: () => nameBlock(speaker, kept) });
  const condition = every ? all(conditions) : any(conditions);
  return { saying: blockSaying(speaker, clause, condition, subject) };
}

function anywhere(speaker: Speaker): BlockSaying | undefined {
  const { random, sheet } = speaker;
  const numeric = sheet.columns.filter(isNumeric);
  const column = numeric.length > 1 && random.chance(0.5) ? random.pick(numeric) : random.pick(sheet.columns);
  const clause = cellClause(speaker, column);
  if (clause === undefined) return undefined;
  const condition = aboutInstead(clause.condition, { kind: 'cell' });
  return {
    saying: blockSaying(speaker, clause, condition, () => words(random.pick(BLOCK_SUBJECTS.anywhere))),
    target: { kind: 'selection' },
  };
}

function blockSaying(speaker: Speaker, clause: Clause, condition: Condition, subject: () => Phrase): Saying {
  const { random } = speaker;
  const about = (link: string): Phrase => [...subject(), ...words(link), ...tailOf(speaker, { ...clause, named: false })];
  return {
    condition,
    column: clause.column,
    head: clause.column,
    finite: () => finite(speaker, { ...clause, named: false }, subject()),
    noun: () => about(random.pick([' ', ' that are ', ' that is ', ' '])),
    modifier: () => [
      ...words(random.pick(['where ', 'where ', 'with ', 'if '])),
      ...finite(speaker, { ...clause, named: false }, subject()),
    ],
    terse: () => about(' '),
    tail: () => tailOf(speaker, clause),
    isPlain: false,
  };
}
