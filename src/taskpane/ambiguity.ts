import type { Candidate } from '../candidates';
import { nodeAt, replacePart } from './editing/replacePart';
import { partsOf } from './editing/parts';
import type { Part } from './editing/parts';

/** Suggestions that are shown as one card: readings of one request that differ in one column or one value. */
export interface Card {
  /** The likeliest first. */
  readonly candidates: readonly Candidate[];
  /** What they differ in, a part of the first one; `null` where there is one candidate only. */
  readonly question: Question | null;
}

/** What a person is asked. */
export type Question = Extract<Part, { readonly kind: 'column' | 'literal' }>;

/** Less likely readings than this share of the likeliest one are no question but suggestions of their own. */
const NEAR = 0.4;

/**
 * The suggestions as cards, best first. Only the first one becomes a question, and only where near-equal others say just
 * the same but for one column or one value in one place; all else stays a card of its own.
 */
export function cardsOf(candidates: readonly Candidate[]): readonly Card[] {
  const [first, ...others] = candidates;
  if (first === undefined) return [];
  const near = others.filter(({ score }) => score >= first.score * NEAR);
  const [largest] = questionsOf(first)
    .map((question) => ({ question, same: near.filter((other) => differsOnlyIn(question, first, other)) }))
    .sort((left, right) => right.same.length - left.same.length);
  const same = largest?.same ?? [];
  const card: Card = { candidates: [first, ...same], question: same.length > 0 ? (largest?.question ?? null) : null };
  return [card, ...others.filter((other) => !same.includes(other)).map((other): Card => ({ candidates: [other], question: null }))];
}

function questionsOf({ rules }: Candidate): readonly Question[] {
  return partsOf(rules).filter((part): part is Question => part.kind === 'column' || part.kind === 'literal');
}

/** Whether another candidate is the first one with another column or value in that place. */
function differsOnlyIn(question: Question, first: Candidate, other: Candidate): boolean {
  const there = partsOf(other.rules).find(({ path }) => path.join('.') === question.path.join('.'));
  if (there === undefined || there.kind !== question.kind) return false;
  const same = JSON.stringify(nodeAt(first.rules, question.path)) === JSON.stringify(there.value);
  return !same && JSON.stringify(replacePart(first.rules, question, there.value)) === JSON.stringify(other.rules);
}
