import type { Condition } from '../../rules';
import type { Random } from '../random';
import type { NamingStyle } from './naming';
import { cellsOf, nameColumn, pluralName, subjectOf } from './naming';
import type { Wording } from './phrases/wording';
import type { Sheet, SheetColumn } from './sheet';
import type { Phrase, Slots } from './text';
import { fill, words } from './text';

/** Who speaks about which sheet: what every phrase is made with. */
export interface Speaker {
  readonly random: Random;
  readonly sheet: Sheet;
  readonly style: NamingStyle;
}

/** A condition and the ways to say it. */
export interface Clause {
  readonly condition: Condition;
  /** The column that gets the look when nothing is said. */
  readonly column: SheetColumn;
  readonly wording: Wording;
  /** `{v}`, `{w}` and `{o}` of the wording. */
  readonly slots: Slots;
  /** False when the words need not name the column, for there is no other it could be. */
  readonly named: boolean;
}

const UNNAMED_SUBJECTS = ['it', 'the value', 'the cell', 'a cell', 'the cell value', 'the number', 'a value'];
const UNNAMED_CELLS = [
  'cells',
  'cells',
  'values',
  'values',
  'anything',
  'numbers',
  'all cells',
  'everything',
  'any cell',
  'cells that are',
  'cells that are',
  'values which are',
  'cells with a value',
  'cells that have value',
  'cells with values',
  'cells where the value is',
  'any value',
  'all values',
  'every cell',
  'the cells',
  'any number',
];
const TEXT_SUBJECTS = ['it', 'the cell', 'the text', 'a cell'];
const TEXT_CELLS = [
  'cells',
  'cells',
  'values',
  'anything',
  'everything',
  'all cells',
  'entries',
  'any cell',
  'text',
  'cells with text',
  'every cell',
  'names',
  'all entries',
];
const DATE_SUBJECTS = ['it', 'the date', 'a date', 'the date in the cell'];
const DATE_CELLS = ['dates', 'any date', 'all dates', 'the dates', 'anything', 'cells with dates'];

function slotsOf(speaker: Speaker, clause: Clause, subject?: Phrase): Slots {
  const { random, sheet, style } = speaker;
  const { column, named } = clause;
  const record = sheet.record;
  const bare = (): Phrase => (named ? nameColumn(random, sheet, column, style) : words(''));
  return {
    c: () => subject ?? (named ? subjectOf(random, sheet, column, style) : words(random.pick(listsFor(column)[0].slice(0, 7)))),
    cs: () =>
      named
        ? pluralName(random, sheet, column, style)
        : words(random.pick(['values', 'cells', 'numbers', 'entries'].filter((each) => each !== 'numbers' || isMeasured(column)))),
    ca: () => (named ? cellsOf(random, sheet, column, style) : words(random.pick(listsFor(column)[1]))),
    cc: bare,
    record: () => words(record[0]),
    records: () => words(record[1]),
    ...clause.slots,
  };
}

function listsFor({ spec }: SheetColumn): readonly [readonly string[], readonly string[]] {
  if (spec.kind === 'date') return [DATE_SUBJECTS, DATE_CELLS];
  return isMeasured({ spec }) ? [UNNAMED_SUBJECTS, UNNAMED_CELLS] : [TEXT_SUBJECTS, TEXT_CELLS];
}

function isMeasured({ spec }: Pick<SheetColumn, 'spec'>): boolean {
  return spec.kind === 'number' || spec.kind === 'money' || spec.kind === 'percent';
}

function isPlural(subject: Phrase | undefined): boolean {
  return subject?.[0]?.text === 'they';
}

/** "the amount exceeds 500"; with another subject where one is given ("it is over 500"). */
export function finite(speaker: Speaker, clause: Clause, subject?: Phrase): Phrase {
  const { random } = speaker;
  const { wording, named } = clause;
  const slots = slotsOf(speaker, clause, subject);
  if (subject === undefined && named && wording.finites !== undefined && random.chance(0.4))
    return fill(random.pick(wording.finites), slots);
  const predicate = predicateOf(random, wording, isPlural(subject));
  return fill(`{c} ${predicate}`, slots);
}

function predicateOf(random: Random, { verbs, tails }: Wording, plural: boolean): string {
  if (plural) return `are ${random.pick(plainTails(tails))}`;
  if (verbs !== undefined && random.chance(0.8)) return random.pick(verbs);
  return `is ${random.pick(plainTails(tails))}`;
}

/** Tails that can stand after "is" or "are". */
function plainTails(tails: readonly string[]): readonly string[] {
  const plain = tails.filter(
    (tail) =>
      !/^(?:that|with|having|containing|mentioning|including|starting|beginning|ending|showing|giving|holding|exceeding|ranging|\{v\}s)\b/.test(
        tail,
      ),
  );
  return plain.length > 0 ? plain : tails.map((tail) => tail.replace(/^that (?:are|is) /, ''));
}

/** "over 500", to stand after "is" or after an ellipsis. */
export function tailOf(speaker: Speaker, clause: Clause): Phrase {
  return fill(speaker.random.pick(plainTails(clause.wording.tails)), slotsOf(speaker, clause));
}

/** "amounts over 500", "missing phone numbers": the cells that the condition is about. */
export function noun(speaker: Speaker, clause: Clause): Phrase {
  const { random } = speaker;
  const { wording, named } = clause;
  const slots = slotsOf(speaker, clause);
  if (wording.nouns !== undefined && (named || !wording.nouns.every((each) => each.includes('{cc}'))) && random.chance(0.75)) {
    const usable = named ? wording.nouns : wording.nouns.filter((each) => !each.includes('{cc}'));
    return fill(random.pick(usable), slots);
  }
  return fill(`{ca} ${random.pick(wording.tails)}`, slots);
}

const RELATIVES = [
  'where {finite}',
  'where {finite}',
  'where {finite}',
  'when {finite}',
  'whose {named}',
  'with {named}',
  'in which {finite}',
  'if {finite}',
];

/** "with amount over 500", "where the status is open": to stand after a noun for rows or records. */
export function modifier(speaker: Speaker, clause: Clause): Phrase {
  const { random } = speaker;
  const { wording, named } = clause;
  const slots = slotsOf(speaker, clause);
  if (named && wording.modifiers !== undefined && random.chance(0.55)) return fill(random.pick(wording.modifiers), slots);
  return fill(random.pick(named ? RELATIVES : RELATIVES.slice(0, 4)), {
    finite: () => finite(speaker, clause),
    named: () => fill(`{cc} ${random.pick(plainTails(wording.tails))}`, slots),
  });
}

/** "overdue tasks": the records that it holds for. */
export function recordNoun(speaker: Speaker, clause: Clause): Phrase {
  return fill(speaker.random.pick(clause.wording.recordNouns ?? ['{records}']), slotsOf(speaker, clause));
}

/** "amount > 500": as in a search box. */
export function terse(speaker: Speaker, clause: Clause): Phrase {
  const { random } = speaker;
  const slots = slotsOf(speaker, clause);
  const { wording, named } = clause;
  if (!named || wording.terse === undefined)
    return fill(named ? `{cc} ${random.pick(wording.tails)}` : random.pick(plainTails(wording.tails)), slots);
  return fill(random.pick(wording.terse), slots);
}
