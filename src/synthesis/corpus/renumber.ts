import type { Expression } from '../../rules';
import type { Random } from '../random';
import { changeDraft } from './draft';
import type { Draft, Piece } from './draft';
import { changeRule } from './tree';

const NUMBER_WORDS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Exchanges numbers for others of the same style and magnitude; equal numbers stay equal and smaller ones smaller. */
export function renumber(draft: Draft, random: Random): Draft {
  const lengths = lengthAmounts(draft);
  const old = [...new Set(draft.pieces.flatMap(numberOfPiece))].filter((value) => !lengths.has(value));
  const exchanged = new Map<number, { readonly value: number; readonly words: ReadonlyMap<string, string> }>();
  for (const value of old) {
    const change = exchangeOf(value, draft.pieces, random);
    if (change !== undefined) exchanged.set(value, change);
  }
  const values = old.map((value) => ({ value, next: exchanged.get(value)?.value ?? value }));
  if (exchanged.size === 0 || !keepsOrder(values)) return draft;
  const pieces = draft.pieces.map((piece) => {
    const change = exchanged.get(numberOfPiece(piece)[0] ?? Number.NaN);
    return { ...piece, text: change?.words.get(piece.text) ?? piece.text };
  });
  return changeDraft({ ...draft, pieces }, { expression: (expression) => exchangedNumber(expression, exchanged) });
}

/** The number that a piece says, if any. */
export function numberOfPiece(piece: Piece): readonly number[] {
  return piece.says.flatMap((says) => (says.kind === 'expression' && says.expression.kind === 'number' ? [says.expression.value] : []));
}

/** Amounts of lengths of time, which are exchanged together with their units. */
function lengthAmounts(draft: Draft): ReadonlySet<number> {
  const amounts = new Set<number>();
  const note = (amount: Expression): void => void (amount.kind === 'number' && amounts.add(Math.abs(amount.value)));
  for (const rule of draft.rules) {
    changeRule(rule, {
      expression: (each) => (each.kind === 'dateOffset' && note(each.amount), each),
      condition: (each) => (each.kind === 'dateSpan' && note(each.amount), each),
    });
  }
  return amounts;
}

function exchangedNumber(expression: Expression, exchanged: ReadonlyMap<number, { readonly value: number }>): Expression {
  if (expression.kind !== 'number') return expression;
  for (const [old, { value }] of exchanged) {
    if (expression.value === old) return { kind: 'number', value };
    if (expression.value === -old) return { kind: 'number', value: -value };
    if (old < 1 && isClose(expression.value, 1 + old)) return { kind: 'number', value: rounded(1 + value) };
    if (old < 1 && isClose(expression.value, 1 - old)) return { kind: 'number', value: rounded(1 - value) };
  }
  return expression;
}

function exchangeOf(
  value: number,
  pieces: readonly Piece[],
  random: Random,
): { readonly value: number; readonly words: ReadonlyMap<string, string> } | undefined {
  const texts = [...new Set(pieces.filter((piece) => numberOfPiece(piece)[0] === value).map((piece) => piece.text))];
  const [first, ...others] = texts.map(styleOf);
  if (first === undefined || first.number === 0 || others.some((style) => style === undefined || style.number !== first.number))
    return undefined;
  const number = similarNumber(first, random);
  const words = new Map(texts.map((text) => [text, styleOf(text)?.write(number) ?? text]));
  return { value: rounded((value * number) / first.number), words };
}

interface NumberStyle {
  readonly number: number;
  readonly decimals: number;
  readonly percent: boolean;
  write(number: number): string;
}

function styleOf(text: string): NumberStyle | undefined {
  const [, before = '', digits, after = ''] = /^([^\d]*?)(\d[\d,]*(?:\.\d+)?|\.\d+)([^\d]*)$/s.exec(text) ?? [];
  if (digits === undefined) return wordStyle(text);
  const decimals = digits.split('.')[1]?.length ?? 0;
  const commas = digits.includes(',');
  const write = (number: number): string => before + (commas ? withCommas(number.toFixed(decimals)) : number.toFixed(decimals)) + after;
  return { number: Number(digits.replaceAll(',', '')), decimals, percent: /%|percent|pct/i.test(after), write };
}

function wordStyle(text: string): NumberStyle | undefined {
  const number = NUMBER_WORDS.indexOf(text.toLowerCase());
  if (number < 1) return undefined;
  return { number, decimals: 0, percent: false, write: (next) => NUMBER_WORDS[next] ?? String(next) };
}

function withCommas(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

function similarNumber({ number, decimals, percent }: NumberStyle, random: Random): number {
  if (decimals === 0 && number <= 12) return 1 + random.int(number <= 4 ? 6 : 12);
  const factor = Math.exp((random.next() - 0.5) * 1.4);
  const unit = decimals > 0 ? 10 ** -decimals : 10 ** trailingZeros(number);
  const next = Math.max(unit, Math.round((number * factor) / unit) * unit);
  return percent && number < 100 ? Math.min(next, 95) : Number(next.toFixed(decimals));
}

function trailingZeros(number: number): number {
  return /0*$/.exec(String(number))?.[0].length ?? 0;
}

function keepsOrder(values: readonly { readonly value: number; readonly next: number }[]): boolean {
  return values.every((a) => values.every((b) => Math.sign(a.value - b.value) === Math.sign(a.next - b.next)));
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-9;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
