import { evaluateRuleSet } from '../../evaluation';
import type { ConditionRule, Rule, RuleSet } from '../../rules';
import type { Example } from '../example';
import type { Random } from '../random';
import { atLeastSaying, drawBanding } from './banding';
import { drawBlock } from './blocks';
import type { BlockSaying } from './blocks';
import type { Clause, Speaker } from './clause';
import { compose, drawScope, sayingOf, wrapped } from './compose';
import type { Saying } from './compose';
import { drawClause } from './conditions';
import { drawJoin, drawPartner, joined, joinedThree } from './join';
import { drawLook } from './looks';
import { namingStyleOf } from './naming';
import { drawRowCells } from './rowCells';
import { withCase, withShorthand, withTypos } from './noise';
import { drawOutOfScope } from './outOfScope';
import { drawSeveral } from './several';
import { createSheet } from './sheet';
import type { Sheet } from './sheet';
import { withStory } from './story';
import type { Phrase } from './text';
import { capitalised, render } from './text';
import { drawVisual } from './visuals';

interface Request {
  readonly rules: RuleSet;
  readonly phrase: Phrase;
}

const ATTEMPTS = 12;

/** A synthetic training pair: a table of some domain, a rule set, and one of the many ways to ask for it. The same random source gives the same example. */
export function generateExample(random: Random): Example {
  for (;;) {
    const request = attempt(random);
    if (request !== undefined) return request;
  }
}

/** A rule set as the examples have them, never empty, for training without words. */
export function generateRules(random: Random): RuleSet {
  for (;;) {
    const { rules } = generateExample(random);
    if (rules.length > 0) return rules;
  }
}

function attempt(random: Random): Example | undefined {
  const id = `g${random.int(2 ** 32).toString(36)}`;
  const kind = random.next();
  for (let round = 0; round < ATTEMPTS; round++) {
    const sheet = createSheet(random);
    const speaker: Speaker = { random, sheet, style: namingStyleOf(random) };
    const request = drawRequest(speaker, kind);
    if (request === undefined || (!isTelling(request.rules, sheet) && random.chance(0.9))) continue;
    const { utterance, mentions } = render(finished(speaker, request));
    return { id, utterance, table: sheet.table, today: sheet.today, rules: request.rules, mentions, source: 'generator' };
  }
  return undefined;
}

/** `kind` in [0, 1) settles what is asked for, in the shares in which people ask. */
function drawRequest(speaker: Speaker, kind: number): Request | undefined {
  if (kind < 0.05) return { rules: [], phrase: drawOutOfScope(speaker) };
  if (kind < 0.12) {
    const visual = drawVisual(speaker);
    return visual === undefined ? undefined : { rules: [visual.rule], phrase: wrapped(speaker, visual.phrase) };
  }
  if (kind < 0.21) {
    const several = drawSeveral(speaker);
    return several === undefined ? undefined : { rules: several.rules, phrase: wrapped(speaker, several.phrase) };
  }
  if (kind < 0.25) return blockRequest(speaker, drawBlock(speaker));
  if (kind < 0.275) return blockRequest(speaker, drawRowCells(speaker));
  if (kind < 0.29) return bandingRequest(speaker);
  if (kind < 0.297) return atLeastRequest(speaker);
  const saying = kind < 0.74 ? singleSaying(speaker) : kind < 0.94 ? doubleSaying(speaker) : tripleSaying(speaker);
  if (saying === undefined) return undefined;
  const scope = drawScope(speaker, saying, kind < 0.74 ? 0.6 : 0.22);
  const { rule, phrase } = compose(speaker, saying, scope, drawLook(speaker.random));
  return { rules: [rule], phrase: wrapped(speaker, phrase) };
}

function singleSaying(speaker: Speaker): Saying | undefined {
  const clause = drawClause(speaker);
  return clause === undefined ? undefined : sayingOf(speaker, clause);
}

function doubleSaying(speaker: Speaker): Saying | undefined {
  const first = drawClause(speaker);
  const second = first === undefined ? undefined : drawPartner(speaker, first);
  return first === undefined || second === undefined ? undefined : joined(speaker, { ...first, named: true }, second, drawJoin(speaker));
}

function tripleSaying(speaker: Speaker): Saying | undefined {
  const first = drawClause(speaker);
  const second = first === undefined ? undefined : drawPartner(speaker, first);
  const third = second === undefined ? undefined : drawPartner(speaker, second);
  if (first === undefined || second === undefined || third === undefined || third.column === first.column) return undefined;
  return joinedThree(
    speaker,
    [first, second, third].map((clause) => ({ ...clause, named: true })) as [typeof first, typeof first, typeof first],
  ); // map keeps the length
}

function blockRequest(speaker: Speaker, block: BlockSaying | undefined): Request | undefined {
  if (block === undefined) return undefined;
  const scope = block.target === undefined ? drawScope(speaker, block.saying, 0) : ({ kind: 'implicit' } as const);
  if (block.target === undefined && scope.kind === 'implicit') return undefined;
  const { rule, phrase } = compose(speaker, block.saying, scope, drawLook(speaker.random));
  const aimed: ConditionRule = block.target === undefined ? rule : { ...rule, target: block.target };
  return { rules: [aimed], phrase: wrapped(speaker, phrase) };
}

function bandingRequest(speaker: Speaker): Request | undefined {
  const banding = drawBanding(speaker, drawLook(speaker.random));
  return banding === undefined ? undefined : { rules: [banding.rule], phrase: wrapped(speaker, banding.phrase) };
}

/** "if at least two of these hold: …": three or four plain clauses about different columns. */
function atLeastRequest(speaker: Speaker): Request | undefined {
  const { random } = speaker;
  const clauses: Clause[] = [];
  for (let attempt = 0; attempt < 10 && clauses.length < 3 + (attempt % 2); attempt++) {
    const clause = drawClause(speaker);
    if (clause !== undefined && !clauses.some(({ column }) => column === clause.column)) clauses.push({ ...clause, named: true });
  }
  if (clauses.length < 3) return undefined;
  const parts = clauses.map((clause) => sayingOf(speaker, clause));
  const saying = atLeastSaying(speaker, parts, random.chance(0.8) ? 2 : clauses.length - 1);
  if (saying === undefined) return undefined;
  const { rule, phrase } = compose(speaker, saying, { kind: 'rows' }, drawLook(random));
  return { rules: [rule], phrase: wrapped(speaker, phrase) };
}

/** Whether every condition rule formats some of its cells, and not all. */
function isTelling(rules: RuleSet, { table, today }: Sheet): boolean {
  return evaluateRuleSet(rules, table, { today }).every((effect, index) => {
    if (effect.kind === 'visual') return true;
    const size = effect.mask.columns.length * table.range.rowCount;
    return effect.cells > 0 && (effect.cells < size || isRest(rules[index]));
  });
}

/** The last rule of tiers ("everything else") covers all cells by design. */
function isRest(rule: Rule | undefined): boolean {
  return rule?.kind === 'condition' && rule.condition.kind === 'is';
}

/** Whether the case of the words is part of what they ask for. */
function isCaseSensitive(rules: RuleSet): boolean {
  return /"matchCase":true|"kind":"exact"/.test(JSON.stringify(rules));
}

/** Adds a story, slips and carelessness, as people do. */
function finished(speaker: Speaker, { rules, phrase }: Request): Phrase {
  const { random } = speaker;
  const told = rules.length > 0 && random.chance(0.17) ? withStory(speaker, phrase) : phrase;
  if (isCaseSensitive(rules)) return told;
  const headed = random.chance(0.5) ? capitalised(told) : told;
  const slipped = random.chance(0.1) ? withTypos(random, headed) : headed;
  const hasty = random.chance(0.05) ? withShorthand(random, slipped) : slipped;
  return withCase(random, hasty);
}
