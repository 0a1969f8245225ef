import { conjunctionOf } from './formulaTerm';
import { filledGuards } from './formulaValue';
import type { FormulaValue } from './formulaValue';

/** How many rows (cells) fulfil all conjuncts, which are arrays; `mayFail` counts those that give an error as not doing so. */
export function countText(conjuncts: readonly string[], mayFail: boolean): string {
  const product = productOf(conjuncts);
  if (mayFail) return `SUMPRODUCT(--ISNUMBER(1/(${product})))`;
  return conjuncts.length > 1 ? `SUMPRODUCT(${product})` : `SUMPRODUCT(--${product})`;
}

/** Truth values multiplied: 1 where all hold. */
export function productOf(conjuncts: readonly string[]): string {
  return conjuncts.map((conjunct) => (/^ISNUMBER\([^()]*\)$/.test(conjunct) ? conjunct : `(${conjunct})`)).join('*');
}

/** What must hold for a key not to be blank: it is blank where all its parts are. */
export function keyGuards(own: readonly FormulaValue[]): readonly string[] {
  const parts = own.map(filledGuards);
  const [only = []] = parts;
  if (parts.length < 2) return only;
  return parts.some((part) => part.length === 0) ? [] : [`OR(${parts.map(conjunctionOf).join(',')})`];
}

/** That the parts of a key in many rows are those of the own row, as arrays. */
export function sameKey(ranges: readonly FormulaValue[], own: readonly FormulaValue[]): readonly string[] {
  return ranges.flatMap((range, index) => sameValue(range, own[index] ?? range, ranges.length === 1));
}

/** A blank equals 0 and FALSE in Excel, so a blank part of a key must meet a blank. The only part of a key is none. */
function sameValue(range: FormulaValue, own: FormulaValue, only: boolean): readonly string[] {
  const same = `${range.text}=${own.text}`;
  if (only) return [...filledGuards(range), same];
  const blanks = filledGuards(range).map((guard, index) => `(${guard})=(${filledGuards(own)[index] ?? 'TRUE'})`);
  return [...blanks, same];
}

/** A formula of truth values whose AND and OR, which take whole arrays together, are written as arithmetic, so that arrays stay arrays. */
export function elementwise(formula: string): string {
  const call = firstJunction(formula);
  if (call === undefined) return formula;
  const parts = call.parts.map((part) => `(${elementwise(part)})`);
  const text = parts.length === 1 ? parts.join('') : `(${parts.join(call.name === 'AND' ? '*' : '+')}>0)`;
  return `${formula.slice(0, call.start)}${text}${elementwise(formula.slice(call.end))}`;
}

interface Junction {
  readonly name: 'AND' | 'OR';
  readonly parts: readonly string[];
  readonly start: number;
  /** Behind the closing bracket. */
  readonly end: number;
}

const JUNCTION = /"(?:[^"]|"")*"|(?<![A-Z0-9.])(AND|OR)\(/g;

function firstJunction(formula: string): Junction | undefined {
  for (const match of formula.matchAll(JUNCTION)) {
    const [text, name] = match;
    if (name === undefined) continue;
    const { parts, end } = argumentsFrom(formula, match.index + text.length);
    return { name: name === 'AND' ? 'AND' : 'OR', parts, start: match.index, end };
  }
  return undefined;
}

/** The arguments that begin at `start`, up to the bracket that closes them. */
function argumentsFrom(formula: string, start: number): { readonly parts: readonly string[]; readonly end: number } {
  const parts: string[] = [];
  let depth = 0;
  let from = start;
  for (const match of formula.slice(start).matchAll(/"(?:[^"]|"")*"|[(),]/g)) {
    const at = start + match.index;
    const [sign] = match;
    if (sign === '(') depth += 1;
    if ((sign === ',' || sign === ')') && depth === 0) {
      parts.push(formula.slice(from, at));
      from = at + 1;
      if (sign === ')') break;
    }
    if (sign === ')') depth -= 1;
  }
  return { parts, end: from };
}
