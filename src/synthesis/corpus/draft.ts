import type { Color, Expression, RuleSet } from '../../rules';
import type { TableSnapshot } from '../../sheet';
import type { Example, Mention } from '../example';
import { changeRule } from './tree';
import type { RuleChange } from './tree';

/** A stretch of the utterance with all that it says; a stretch that says nothing is plain wording. */
export interface Piece {
  readonly text: string;
  readonly says: readonly Mention['says'][];
}

/** An example taken apart, so that its words, table and rules can be changed together. */
export interface Draft {
  readonly pieces: readonly Piece[];
  readonly table: TableSnapshot;
  readonly rules: RuleSet;
  readonly today: number;
}

/** Takes an example apart; `undefined` where mentions overlap without being the same words. */
export function draftOf(example: Example): Draft | undefined {
  const pieces = piecesOf(example.utterance, example.mentions);
  return pieces && { pieces, table: example.table, rules: example.rules, today: example.today };
}

/** Cuts an utterance at its mentions; `undefined` where they overlap without being the same words. */
export function piecesOf(utterance: string, mentions: readonly Mention[]): readonly Piece[] | undefined {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: Piece[] = [];
  let position = 0;
  for (const { start, end } of sorted.filter((mention, i) => i === 0 || !isSamePlace(mention, sorted[i - 1]))) {
    if (start < position) return undefined;
    if (start > position) pieces.push({ text: utterance.slice(position, start), says: [] });
    const says = sorted.filter((mention) => mention.start === start && mention.end === end).map((mention) => mention.says);
    pieces.push({ text: utterance.slice(start, end), says });
    position = end;
  }
  return position < utterance.length ? [...pieces, { text: utterance.slice(position), says: [] }] : pieces;
}

function isSamePlace(a: Mention, b: Mention | undefined): boolean {
  return b !== undefined && a.start === b.start && a.end === b.end;
}

/** Puts pieces together again. */
export function wordsOf(pieces: readonly Piece[]): { readonly utterance: string; readonly mentions: readonly Mention[] } {
  const mentions: Mention[] = [];
  let utterance = '';
  for (const { text, says } of pieces) {
    const start = utterance.length;
    utterance += text;
    for (const said of says) mentions.push({ start, end: utterance.length, says: said });
  }
  return { utterance, mentions };
}

/** The draft with a change made in its rules and in what its pieces say. */
export function changeDraft(draft: Draft, change: RuleChange): Draft {
  const expression = (each: Expression): Expression => {
    const moved = each.kind === 'column' && change.column !== undefined ? { ...each, column: change.column(each.column) } : each;
    return change.expression?.(moved) ?? moved;
  };
  const color = (each: Color): Color => change.color?.(each) ?? each;
  const saying = (says: Mention['says']): Mention['says'] =>
    says.kind === 'color' ? { kind: 'color', color: color(says.color) } : { kind: 'expression', expression: expression(says.expression) };
  const pieces = draft.pieces.map((piece) => ({ ...piece, says: piece.says.map(saying) }));
  return { ...draft, pieces, rules: draft.rules.map((rule) => changeRule(rule, change)) };
}

/** The draft with other words in some pieces. */
export function rephrase(draft: Draft, words: (piece: Piece, index: number) => string | undefined): Draft {
  return { ...draft, pieces: draft.pieces.map((piece, i) => ({ ...piece, text: words(piece, i) ?? piece.text })) };
}

/** New words in the manner of old ones: all lower case, all capitals, or as they are. */
export function inMannerOf(old: string, words: string): string {
  const letters = old.replace(/[^\p{L}]/gu, '');
  if (letters === '') return words;
  if (letters === letters.toLowerCase()) return words.toLowerCase();
  if (letters.length > 2 && letters === letters.toUpperCase()) return words.toUpperCase();
  return words;
}

/** Whether plain wording, too, has these very words, so that exchanging them where they are marked would leave them behind. */
export function saysInPassing(draft: Draft, words: string): boolean {
  const key = words.toLowerCase();
  const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\d]/u.test(letter);
  return draft.pieces.some(({ text, says }) => {
    const plain = says.length > 0 ? '' : text.toLowerCase();
    for (let at = plain.indexOf(key); at >= 0; at = plain.indexOf(key, at + 1)) {
      if (!isLetter(plain[at - 1]) && !isLetter(plain[at + key.length])) return true;
    }
    return false;
  });
}
