import type { Condition, ConditionRule, Target } from '../../rules';
import type { Clause, Speaker } from './clause';
import { finite, modifier, noun, recordNoun, tailOf, terse } from './clause';
import type { Look } from './looks';
import { order, short, suffix, will } from './looks';
import { cellsOf, nameBlock, nameColumn, subjectOf } from './naming';
import { CLOSERS, ORDER_OPENERS, PLAIN_OPENERS } from './phrases/openers';
import { IMPLICIT_FRAMES, LOOKLESS_FRAMES } from './phrases/frames';
import { OTHER_FRAMES, RECORD_FRAMES, RECORD_NOUN_FRAMES, RECORD_ROW_FRAMES } from './phrases/recordFrames';
import { ROWS_WORDS, ROW_FRAMES, ROW_WORDS } from './phrases/rowFrames';
import type { SheetColumn } from './sheet';
import type { Phrase, Slots } from './text';
import { fill, words } from './text';

/** A condition in the forms that sentences need: one clause, or several joined. */
export interface Saying {
  readonly condition: Condition;
  /** The column that gets the look when nothing is said. */
  readonly column: SheetColumn;
  /** The column that the noun form is about. */
  readonly head: SheetColumn;
  readonly finite: (subject?: Phrase) => Phrase;
  readonly noun: () => Phrase;
  readonly modifier: () => Phrase;
  readonly terse: () => Phrase;
  readonly tail: () => Phrase;
  /** "overdue tasks", where the condition has such words. */
  readonly recordNoun?: () => Phrase;
  /** Whether the column need not be said in the frame: one clause about a named column. */
  readonly isPlain: boolean;
}

/** Which cells get the look. */
export type Scope =
  | { readonly kind: 'implicit' }
  | { readonly kind: 'rows' }
  | { readonly kind: 'records' }
  | { readonly kind: 'other'; readonly columns: readonly SheetColumn[] };

/** A rule with the words that ask for it. */
export interface Spoken {
  readonly rule: ConditionRule;
  readonly phrase: Phrase;
}

/** The forms of one clause. */
export function sayingOf(speaker: Speaker, clause: Clause): Saying {
  return {
    condition: clause.condition,
    column: clause.column,
    head: clause.column,
    finite: (subject) => finite(speaker, clause, subject),
    noun: () => noun(speaker, clause),
    modifier: () => modifier(speaker, clause),
    terse: () => terse(speaker, clause),
    tail: () => tailOf(speaker, clause),
    ...(clause.wording.recordNouns === undefined ? {} : { recordNoun: () => recordNoun(speaker, clause) }),
    isPlain: clause.named,
  };
}

/** Draws which cells get the look; conditions over several columns seldom leave it open. */
export function drawScope(speaker: Speaker, saying: Saying, implicitShare: number): Scope {
  const { random, sheet } = speaker;
  if (sheet.columns.length === 1 || random.chance(implicitShare)) return { kind: 'implicit' };
  const roll = random.next();
  if (roll < 0.55) return { kind: 'rows' };
  if (roll < 0.77 && sheet.naming !== undefined && sheet.naming !== saying.column) return { kind: 'records' };
  const others = sheet.columns.filter((column) => column !== saying.column);
  const favoured = sheet.naming !== undefined && sheet.naming !== saying.column && random.chance(0.6) ? sheet.naming : random.pick(others);
  if (sheet.columns.length > 3 && random.chance(0.14)) return { kind: 'other', columns: neighbours(speaker) };
  return { kind: 'other', columns: [favoured] };
}

/** Two to four columns that get the look together, mostly side by side. */
function neighbours({ random, sheet }: Speaker): readonly SheetColumn[] {
  const count = 2 + random.int(Math.min(3, sheet.columns.length - 2));
  if (random.chance(0.3))
    return random
      .shuffle(sheet.columns)
      .slice(0, 2)
      .sort((a, b) => a.index - b.index);
  const start = random.int(sheet.columns.length - count + 1);
  return sheet.columns.slice(start, start + count);
}

/** The target of a scope. */
export function targetOf(speaker: Speaker, saying: Saying, scope: Scope): Target {
  switch (scope.kind) {
    case 'rows':
      return { kind: 'rows' };
    case 'records':
      return { kind: 'columns', columns: [(speaker.sheet.naming ?? saying.column).index] };
    case 'other':
      return { kind: 'columns', columns: scope.columns.map(({ index }) => index) };
    case 'implicit':
      return { kind: 'columns', columns: [saying.column.index] };
  }
}

/** A rule from its parts, with one of the many sentences that ask for it. */
export function compose(speaker: Speaker, saying: Saying, scope: Scope, look: Look): Spoken {
  const frame = drawFrame(speaker, saying, scope, look);
  const about = frame.includes('noun}') ? { ...saying, column: saying.head } : saying;
  const rule: ConditionRule = {
    kind: 'condition',
    target: targetOf(speaker, about, scope),
    condition: saying.condition,
    format: look.format,
    stopIfTrue: false,
  };
  return { rule, phrase: fill(frame, frameSlots(speaker, saying, scope, look)) };
}

function drawFrame({ random }: Speaker, saying: Saying, scope: Scope, look: Look): string {
  switch (scope.kind) {
    case 'rows':
      return random.pick(saying.recordNoun !== undefined && random.chance(0.25) ? RECORD_ROW_FRAMES : ROW_FRAMES);
    case 'records':
      return random.pick(saying.recordNoun !== undefined && random.chance(0.7) ? RECORD_NOUN_FRAMES : RECORD_FRAMES);
    case 'other':
      return random.pick(OTHER_FRAMES);
    case 'implicit':
      if (!look.isNamed && random.chance(0.3)) return random.pick(LOOKLESS_FRAMES);
      return random.pick(
        saying.isPlain ? IMPLICIT_FRAMES : IMPLICIT_FRAMES.filter((frame) => !/column|bare|\{pred\}|cells|tail/.test(frame)),
      );
  }
}

const THEM = ['it', 'them', 'it', 'the cell', 'that cell', 'it', 'this cell'];
const PRONOUNS = ['it', 'it', 'they', 'the value', 'the number', 'it'];

function frameSlots(speaker: Speaker, saying: Saying, scope: Scope, look: Look): Slots {
  const { random } = speaker;
  const objects = objectSlots(speaker, saying, scope);
  const orders = Object.entries(objects).map(([name, say]) => [`order ${name}`, () => order(random, look, say())] as const);
  const pronoun = (): Phrase => words(random.pick(/number|money|percent/.test(saying.column.spec.kind) ? PRONOUNS : PRONOUNS.slice(0, 2)));
  return {
    ...objects,
    ...Object.fromEntries(orders),
    finite: () => saying.finite(),
    modifier: saying.modifier,
    terse: saying.terse,
    tail: saying.tail,
    pred: () => saying.finite(pronoun()),
    short: () => short(random, look),
    suffix: () => suffix(random, look),
    will: () => will(random, look),
    bare: () => nameColumn(random, speaker.sheet, saying.column, speaker.style),
    record: () => words(speaker.sheet.record[0]),
  };
}

/** What may get the look; each can stand alone or as the object of a command. */
function objectSlots(speaker: Speaker, saying: Saying, scope: Scope): Slots {
  const { random, sheet, style } = speaker;
  const { column } = saying;
  return {
    noun: saying.noun,
    it: () => words(random.pick(THEM)),
    'the cell': () => words(random.pick(['the cell', 'cells', 'that cell', 'the cells'])),
    cells: () => cellsOf(random, sheet, column, style),
    'cells that': () => [...cellsOf(random, sheet, column, style), ...words(' that are '), ...saying.tail()],
    column: () => (random.chance(0.5) ? nameColumn(random, sheet, column, style) : subjectOf(random, sheet, column, style)),
    row: () => words(random.pick(ROW_WORDS)),
    rows: () => words(random.pick(ROWS_WORDS)),
    records: () => words(random.chance(0.9) ? sheet.record[1] : `the ${sheet.record[1]}`),
    name: () => otherName(speaker, scope),
    rec: () => saying.recordNoun?.() ?? saying.noun(),
  };
}

const PEOPLE = /^(?:rep|customer|employee|candidate|student|member|donor|guest|volunteer|player|patient|tenant)$/;
const OTHER_NAMES = [
  'their {n}',
  'the {n}',
  'the {n}',
  'the {n}',
  '{n}',
  '{n}',
  'the {n} cell',
  'only the {n}',
  'just the {n}',
  'the {n} column',
  'the cell in {n}',
  'the {n} next to it',
];

function otherName(speaker: Speaker, scope: Scope): Phrase {
  const { random, sheet, style } = speaker;
  if (scope.kind !== 'other') return words('it');
  const [column, ...more] = scope.columns;
  if (column === undefined) return words('it');
  if (more.length > 0) return nameBlock(speaker, scope.columns);
  const bare = nameColumn(random, sheet, column, style);
  if (/^col(?:umn)? |^[A-Z]$/.test(bare[0]?.text ?? '')) return bare;
  return fill(random.pick(PEOPLE.test(sheet.record[0]) ? OTHER_NAMES : OTHER_NAMES.slice(1)), { n: () => bare });
}

const QUESTION = /^(?:can|could|how|is|would|what|any|where|which)\b/i;

/** Opens and closes a sentence as people do; a command may become a wish or a question. */
export function wrapped({ random }: Speaker, phrase: Phrase): Phrase {
  const isOrder = ORDER_START.test(phrase[0]?.text === '' ? (phrase[1]?.text ?? '') : (phrase[0]?.text ?? ''));
  const opener = isOrder ? (random.chance(0.5) ? random.pick(ORDER_OPENERS) : '') : random.chance(0.12) ? random.pick(PLAIN_OPENERS) : '';
  const closer = QUESTION.test(opener) && random.chance(0.55) ? '?' : random.pick(CLOSERS);
  return [...words(opener), ...phrase, ...words(closer)];
}

const ORDER_START =
  /^(?:make|colou?r|highlight|fill|turn|shade|mark|paint|give|show|put|set|change|have|format|flag|tint|apply|use|add|get|write|display|bold|embolden|italici[sz]e|underline|cross|strike|box|draw|outline|gr[ae]y|point|hilight|emphasize|call|style|tag)\b/i;
