import type { Condition, ConditionRule, Expression, Format } from '../../rules';
import type { Clause, Speaker } from './clause';
import { terse } from './clause';
import { compose, drawScope, sayingOf, targetOf } from './compose';
import type { Saying, Scope, Spoken } from './compose';
import { drawClause } from './conditions';
import { numberClause, rangeClause, thresholdAt } from './conditions/numbers';
import { pastClause, spanOf } from './conditions/dates';
import { optionValue } from './conditions/texts';
import { sayOption } from './literals';
import { drawNamedLook, fillLook, short, spoken } from './looks';
import type { Look } from './looks';
import { nameColumn } from './naming';
import { ELSE_WORDS, RULE_SEPARATORS, SEVERAL_OPENERS, STATUS_OPENERS } from './phrases/several';
import { columnAt, compare } from './rules';
import type { SheetColumn } from './sheet';
import { isChoice, isDate, isNumeric, sortedNumbers } from './sheet';
import type { Phrase } from './text';
import { fill, listed, words } from './text';

/** Several rules with the words that ask for them. */
export interface SpokenRules {
  readonly rules: readonly ConditionRule[];
  readonly phrase: Phrase;
}

/** Two to four rules with a look each. */
export function drawSeveral(speaker: Speaker): SpokenRules | undefined {
  const { random } = speaker;
  const roll = random.next();
  const draw = roll < 0.4 ? tiers : roll < 0.68 ? statuses : roll < 0.76 ? dueAndSoon : independent;
  return draw(speaker) ?? independent(speaker);
}

const TRAFFIC = [
  ['red', 'yellow', 'green'],
  ['red', 'orange', 'green'],
  ['red', 'amber', 'green'],
  ['light red', 'light yellow', 'light green'],
  ['red', 'yellow', 'light green'],
  ['pink', 'yellow', 'green'],
  ['orange', 'yellow', 'blue'],
  ['red', 'white', 'blue'],
] as const;

/** Looks from worst to best, which of the two comes first being open. */
function looksFor(speaker: Speaker, count: number): readonly Look[] {
  const { random } = speaker;
  if (count <= 3 && random.chance(0.7)) {
    const colors = random.pick(TRAFFIC);
    const order = random.chance(0.5) ? colors : [...colors].reverse();
    return (count === 2 ? [order[0], order[2]] : order).map((word) => fillLook(spoken(word)));
  }
  const looks: Look[] = [];
  while (looks.length < count) {
    const look = drawNamedLook(random);
    if (!looks.some((other) => sameFormat(other.format, look.format))) looks.push(look);
  }
  return looks;
}

function sameFormat(a: Format, b: Format): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** "green over 90, red under 70, else yellow"; "0-30 green, 31-60 yellow". */
function tiers(speaker: Speaker): SpokenRules | undefined {
  const { random, sheet } = speaker;
  const numeric = sheet.columns.filter((column) => isNumeric(column) && sortedNumbers(column).length > 4);
  if (numeric.length === 0) return undefined;
  const column = random.pick(numeric);
  const [low, high] = [thresholdAt(random, column, 0.2 + random.next() * 0.2), thresholdAt(random, column, 0.6 + random.next() * 0.25)];
  if (low >= high) return undefined;
  const clauses = tierClauses(speaker, column, low, high);
  const looks = looksFor(speaker, clauses.length);
  return assembled(
    speaker,
    column,
    clauses.map((clause, index) => ({ clause, look: looks[index] ?? drawNamedLook(random) })),
    random.chance(0.55),
  );
}

function tierClauses({ random }: Speaker, column: SheetColumn, low: number, high: number): readonly Clause[] {
  const roll = random.next();
  const strict = random.chance(0.6);
  const above = numberClause(random, column, strict ? 'greaterThan' : 'greaterThanOrEqual', high);
  const below = numberClause(random, column, random.chance(0.7) ? 'lessThan' : 'lessThanOrEqual', low);
  if (roll < 0.3) return random.chance(0.5) ? [above, below] : [below, above];
  if (roll < 0.6)
    return random.chance(0.5)
      ? [above, rangeClause(random, column, low, high, false), below]
      : [below, rangeClause(random, column, low, high, false), above];
  const rest: Clause = {
    condition: { kind: 'is', property: 'number', value: columnAt(column.index) },
    column,
    named: false,
    wording: { tails: ELSE_WORDS, terse: ELSE_WORDS },
    slots: {},
  };
  if (roll < 0.85) return random.chance(0.5) ? [above, below, rest] : [below, above, rest];
  return random.chance(0.5) ? [above, rest] : [below, rest];
}

interface Part {
  readonly clause: Clause;
  readonly look: Look;
}

/** Parts of one column, named once in front or in each part. */
function assembled(speaker: Speaker, column: SheetColumn, parts: readonly Part[], once: boolean): SpokenRules {
  const { random, sheet, style } = speaker;
  const scope: Scope = random.chance(0.25) && sheet.columns.length > 1 ? { kind: 'rows' } : { kind: 'implicit' };
  const lookFirst = random.chance(0.3);
  const link = random.pick([' ', ' ', ' = ', ': ', ' - ', ' -> ', ', ']);
  const phrases = parts.map(({ clause, look }) => {
    const said = terse(speaker, once ? { ...clause, named: false } : clause);
    return lookFirst
      ? [...short(random, look), ...words(random.pick([' ', ' if ', ' for '])), ...said]
      : [...said, ...words(link), ...short(random, look)];
  });
  const opener = once ? fill(random.pick(SEVERAL_OPENERS), { c: () => nameColumn(random, sheet, column, style) }) : [];
  const rows =
    scope.kind === 'rows'
      ? words(
          random.pick([
            ', whole row',
            ' (entire row)',
            '. Color the whole row',
            ', for the full row',
            '. The entire row please',
            ', rows not just cells',
          ]),
        )
      : [];
  const rules = parts.map(({ clause, look }) => ruleOf(speaker, sayingOf(speaker, clause), scope, look));
  return { rules, phrase: [...opener, ...inOrder(speaker, phrases), ...rows] };
}

function ruleOf(speaker: Speaker, saying: Saying, scope: Scope, look: Look): ConditionRule {
  return {
    kind: 'condition',
    target: targetOf(speaker, saying, scope),
    condition: saying.condition,
    format: look.format,
    stopIfTrue: false,
  };
}

/** Parts in a row, with commas, line breaks or numbers. */
function inOrder({ random }: Speaker, phrases: readonly Phrase[]): Phrase {
  const roll = random.next();
  if (roll < 0.1) return phrases.flatMap((phrase, index) => [...words(`${index === 0 ? '' : '\n'}${index + 1}. `), ...phrase]);
  if (roll < 0.18) return phrases.flatMap((phrase, index) => [...words(index === 0 ? '' : '\n'), ...phrase]);
  const [separator, last] = random.pick(RULE_SEPARATORS);
  return listed(phrases, separator, last);
}

/** "Open red, Closed green, everything else yellow". */
function statuses(speaker: Speaker): SpokenRules | undefined {
  const { random, sheet } = speaker;
  const choices = sheet.columns.filter((column) => isChoice(column) && column.options.filter(({ value }) => value !== '').length > 1);
  if (choices.length === 0) return undefined;
  const column = random.pick(choices);
  const options = random.shuffle(column.options.filter(({ value }) => value !== '')).slice(0, 2 + random.int(3));
  const looks = looksFor(speaker, options.length + 1);
  const parts = options.map((option, index): Part => ({
    clause: optionClause(speaker, column, sayOption(random, option), optionValue(option)),
    look: looks[index] ?? drawNamedLook(random),
  }));
  if (options.length < 4 && random.chance(0.15))
    parts.push({ clause: restClause(column), look: looks[options.length] ?? drawNamedLook(random) });
  const spokenRules = assembled({ ...speaker }, column, parts, true);
  if (random.chance(0.4)) return spokenRules;
  return {
    ...spokenRules,
    phrase: [
      ...fill(random.pick(STATUS_OPENERS), { c: () => nameColumn(random, sheet, column, speaker.style) }),
      ...withoutOpener(speaker, parts, spokenRules),
    ],
  };
}

function withoutOpener(speaker: Speaker, parts: readonly Part[], spokenRules: SpokenRules): Phrase {
  const { random } = speaker;
  const isRow = spokenRules.rules[0]?.target.kind === 'rows';
  const link = random.pick([' is ', ' = ', ' ', ': ', ' -> ', ' in ', ' should be ', ' gets ']);
  const phrases = parts.map(({ clause, look }) => [
    ...terse(speaker, { ...clause, named: false }),
    ...words(link),
    ...(look.slots['k'] === undefined ? short(random, look) : fill(look.format.fontColor === undefined ? '{k}' : '{k} text', look.slots)),
  ]);
  return [
    ...inOrder(speaker, phrases),
    ...words(isRow ? random.pick([', whole row', ', entire row', ' (the full row)', '. Whole row please']) : ''),
  ];
}

function optionClause(speaker: Speaker, column: SheetColumn, said: Phrase, value: Expression): Clause {
  const condition: Condition = compare('equalTo', columnAt(column.index), value);
  return {
    condition,
    column,
    named: false,
    wording: { tails: ['{v}'], terse: ['{cc} {v}', '{cc} = {v}', '{v}'] },
    slots: { v: () => said },
  };
}

function restClause(column: SheetColumn): Clause {
  return {
    condition: { kind: 'is', property: 'notBlank', value: columnAt(column.index) },
    column,
    named: false,
    wording: { tails: ELSE_WORDS, terse: ELSE_WORDS },
    slots: {},
  };
}

/** "expired red, within 30 days yellow". */
function dueAndSoon(speaker: Speaker): SpokenRules | undefined {
  const { random, sheet } = speaker;
  const dates = sheet.columns.filter((column) => isDate(column) && (column.spec.role === 'due' || column.spec.role === 'expiry'));
  if (dates.length === 0) return undefined;
  const column = random.pick(dates);
  const late = pastClause(speaker, column);
  if (late?.condition.kind !== 'comparison' || late.condition.operator !== 'lessThan') return undefined;
  const soon = spanOf(random, column, 'next', { amount: random.pick([7, 14, 30, 30, 60, 90]), unit: 'day' });
  const looks = looksFor(speaker, 2);
  return assembled(
    speaker,
    column,
    [late, soon].map((clause, index) => ({ clause, look: looks[index] ?? drawNamedLook(random) })),
    random.chance(0.5),
  );
}

/** Rules about different things in one breath. */
function independent(speaker: Speaker): SpokenRules | undefined {
  const { random } = speaker;
  const count = random.chance(0.85) ? 2 : 3;
  const looks = looksFor(speaker, count);
  const spokenParts: Spoken[] = [];
  for (let index = 0; index < count; index++) {
    const clause = drawClause(speaker);
    const look = looks[index];
    if (clause === undefined || look === undefined) return undefined;
    const saying = sayingOf(speaker, { ...clause, named: true });
    spokenParts.push(compose(speaker, saying, drawScope(speaker, saying, 0.6), look));
  }
  return {
    rules: spokenParts.map(({ rule }) => rule),
    phrase: inOrder(
      speaker,
      spokenParts.map(({ phrase }) => phrase),
    ),
  };
}
