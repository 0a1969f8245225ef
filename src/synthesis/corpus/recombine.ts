import { columnType } from '../../sheet';
import type { Condition, ConditionRule, RuleSet, Target } from '../../rules';
import type { Example } from '../example';
import type { Random } from '../random';
import { cutRequest, plainOf } from './clauses';
import type { ConditionClause, LookClause } from './clauses';
import { draftOf } from './draft';
import type { Draft, Piece } from './draft';
import type { MarkedExample } from './load';
import { unsaidOperands } from './mentions';
import { exampleOfDraft, isTelling } from './reslot';
import { columnsOf } from './tree';

/** Clauses and short requests to make new requests of; a hold-out must be made before, by giving it training examples alone. */
export interface ClauseBank {
  readonly conditions: readonly ConditionClause[];
  readonly looks: readonly LookClause[];
  /** Conditions after "if" of one table each, two or more. */
  readonly tables: readonly (readonly ConditionClause[])[];
  /** Short requests of one coloured rule on one table each, two or more. */
  readonly requests: readonly (readonly Example[])[];
}

/** Cuts examples into clauses. */
export function createClauseBank(marked: readonly MarkedExample[]): ClauseBank {
  const cuts = marked.flatMap((each) => cutRequest(each) ?? []);
  const conditions = cuts.map((cut) => cut.condition);
  const short = marked.map(({ example }) => example).filter(isShortRequest);
  return {
    conditions,
    looks: cuts.map((cut) => cut.look),
    tables: groupsOf(conditions.filter(({ afterIf }) => afterIf)),
    requests: groupsOf(short),
  };
}

function groupsOf<T extends Pick<Example, 'table'>>(items: readonly T[]): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = JSON.stringify(item.table.columns.map(({ header }) => header));
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function isShortRequest({ utterance, rules, mentions }: Example): boolean {
  const [rule, ...more] = rules;
  const colored = mentions.some(({ says }) => says.kind === 'color');
  const oneSentence = !/[.!?:]\s|\n/.test(utterance.trim()) && utterance.length < 110;
  return rule?.kind === 'condition' && more.length === 0 && colored && oneSentence;
}

const ATTEMPTS = 6;

/**
 * A new request from the wording of two: the condition of one with the look of the other, two conditions joined, or two
 * requests in one. Checked as re-slotted ones are; `undefined` when a few attempts gave none. Its table is that of the
 * first, so give it to `reslot` afterwards.
 */
export function recombine(bank: ClauseBank, random: Random): Example | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const way = random.next();
    const example = way < 0.5 ? withOtherLook(bank, random) : way < 0.75 ? withTwoConditions(bank, random) : withTwoRules(bank, random);
    if (example !== undefined && isTelling(example) && unsaidOperands(example.rules, example.mentions, example.table).length === 0)
      return example;
  }
  return undefined;
}

function withOtherLook(bank: ClauseBank, random: Random): Example | undefined {
  if (bank.conditions.length === 0) return undefined;
  const condition = random.pick(bank.conditions);
  const look = random.pick(bank.looks);
  const placed = placeLook(look, condition, random);
  if (placed === undefined) return undefined;
  const rule = ruleOf(condition.condition, placed.target, look);
  return assembled(condition, `${condition.id}+${look.id}`, sentenceOf(condition, condition.pieces, placed.pieces, random), [rule]);
}

function withTwoConditions(bank: ClauseBank, random: Random): Example | undefined {
  if (bank.tables.length === 0) return undefined;
  const [first, second] = random.shuffle(random.pick(bank.tables));
  const look = random.pick(bank.looks);
  if (first === undefined || second === undefined || look.scope === 'own' || shareColumns(first, second)) return undefined;
  const placed = placeLook(look, first, random);
  if (placed === undefined) return undefined;
  const any = random.chance(0.35);
  const joint = any
    ? random.pick([' or ', ' or ', ' or if ', ', or '])
    : random.pick([' and ', ' and ', ' and ', ' but ', ' and also ', ', and ']);
  const pieces = [...first.pieces, { text: joint, says: [] }, ...second.pieces];
  const kind = any ? 'or' : 'and';
  const conditions = [first, second].flatMap(({ condition }) => (condition.kind === kind ? condition.conditions : [condition]));
  if (any && [first, second].some(({ condition }) => condition.kind === 'and')) return undefined;
  if (!any && [first, second].some(({ condition }) => condition.kind === 'or')) return undefined;
  const rule = ruleOf({ kind, conditions }, placed.target, look);
  return assembled(first, `${first.id}+${second.id}+${look.id}`, sentenceOf(first, pieces, placed.pieces, random), [rule]);
}

function shareColumns(a: ConditionClause, b: ConditionClause): boolean {
  const columns = columnsOf({ kind: 'condition', target: { kind: 'rows' }, condition: a.condition, format: {}, stopIfTrue: false });
  return columnsOf({ kind: 'condition', target: { kind: 'rows' }, condition: b.condition, format: {}, stopIfTrue: false }).some((column) =>
    columns.includes(column),
  );
}

function withTwoRules(bank: ClauseBank, random: Random): Example | undefined {
  if (bank.requests.length === 0) return undefined;
  const [first, second] = random.shuffle(random.pick(bank.requests));
  const drafts = [first, second].map((example) => example && draftOf(example));
  const [a, b] = drafts;
  const rules = [...(a?.rules ?? []), ...(b?.rules ?? [])];
  if (first === undefined || second === undefined || a === undefined || b === undefined || !lookDifferent(rules)) return undefined;
  const joint = random.pick([', ', '. ', '. ', '; ', ' and ', ', and ', '. Also ', '. Also, ', '\n', ', also ']);
  const lead = /^[.\n]/.test(joint) && !joint.includes('Also') ? capitalised(b.pieces) : lowered(b.pieces);
  const pieces = [...trimmed(a.pieces), { text: joint, says: [] }, ...lead];
  return exampleOfDraft({ id: `${first.id}+${second.id}`, source: first.source }, { ...a, pieces, rules });
}

/** Two wishes are worth one request when neither the look nor the condition is the same. */
function lookDifferent(rules: RuleSet): boolean {
  const [a, b] = rules;
  if (a?.kind !== 'condition' || b?.kind !== 'condition') return false;
  return JSON.stringify(a.format) !== JSON.stringify(b.format) && JSON.stringify(a.condition) !== JSON.stringify(b.condition);
}

function ruleOf(condition: Condition, target: Target, look: LookClause): ConditionRule {
  return { kind: 'condition', target, condition, format: look.format, stopIfTrue: false };
}

/** The look's words and target on the condition's table; a named column becomes one that the table has. */
function placeLook(
  look: LookClause,
  { table, ownColumn, pieces }: ConditionClause,
  random: Random,
): { readonly pieces: readonly Piece[]; readonly target: Target } | undefined {
  if (look.scope === 'row') return { pieces: look.pieces, target: { kind: 'rows' } };
  if (look.scope === 'own')
    return ownColumn === undefined ? undefined : { pieces: look.pieces, target: { kind: 'columns', columns: [ownColumn] } };
  const said = plainOf(pieces).toLowerCase();
  const named = [...table.columns.entries()].filter(
    ([, column]) =>
      /^[A-Za-z][A-Za-z' -]{2,20}$/.test(column.header ?? '') &&
      columnType(column) === 'text' &&
      !said.includes((column.header ?? '').toLowerCase()),
  );
  if (named.length === 0) return undefined;
  const [column, { header }] = random.pick(named);
  const words = random.chance(0.8) ? (header ?? '').toLowerCase() : (header ?? '');
  const renamed = look.pieces.map((piece, i) =>
    i === look.columnPiece ? { text: words, says: [{ kind: 'expression', expression: { kind: 'column', column } } as const] } : piece,
  );
  return { pieces: renamed, target: { kind: 'columns', columns: [column] } };
}

/** Condition and look in an order that the condition's wording allows. */
function sentenceOf(
  { afterIf, joint }: ConditionClause,
  condition: readonly Piece[],
  look: readonly Piece[],
  random: Random,
): readonly Piece[] {
  const plain = (text: string): Piece => ({ text, says: [] });
  const tight = joint === ' ' && plainOf(look).split(' ').length > 3;
  if (!afterIf) return [...condition, plain(tight ? ', ' : joint), ...lowered(look)];
  const word = /\b(if|when|whenever|where|wherever)\b/i.exec(joint)?.[0].toLowerCase() ?? 'if';
  if (random.chance(0.6)) return [...look, plain(` ${word} `), ...lowered(condition)];
  return [
    plain(random.chance(0.6) ? `${word[0]?.toUpperCase() ?? ''}${word.slice(1)} ` : `${word} `),
    ...lowered(condition),
    plain(random.pick([', ', ', ', ', then '])),
    ...lowered(look),
  ];
}

function assembled(clause: ConditionClause, id: string, pieces: readonly Piece[], rules: RuleSet): Example {
  const draft: Draft = { pieces, table: clause.table, rules, today: clause.today };
  return exampleOfDraft({ id, source: clause.source }, draft);
}

/** The first letter made small where it began a sentence; what says something of the rule and abbreviations stay. */
function lowered(pieces: readonly Piece[]): readonly Piece[] {
  return changeFirst(pieces, (text) => (/^[A-Z][a-z]/.test(text) ? (text[0]?.toLowerCase() ?? '') + text.slice(1) : text));
}

function capitalised(pieces: readonly Piece[]): readonly Piece[] {
  return changeFirst(pieces, (text) => (text[0]?.toUpperCase() ?? '') + text.slice(1));
}

function changeFirst(pieces: readonly Piece[], change: (text: string) => string): readonly Piece[] {
  return pieces.map((piece, i) => (i === 0 && piece.says.length === 0 ? { ...piece, text: change(piece.text) } : piece));
}

/** Without the mark at the end of the sentence. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.length - 1;
  return pieces.map((piece, i) => (i === last ? { ...piece, text: piece.text.replace(/[\s.!?,;]+$/, '') } : piece));
}
