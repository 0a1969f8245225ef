import { numberLiteral } from './formulaLiteral';
import { conjunctionOf } from './formulaTerm';
import type { DateUnit } from './syntax';

/** An expression as a formula. */
export interface FormulaValue {
  readonly text: string;
  /** What must hold for the expression not to be blank, when it is calculated; the cells themselves say so by `<>""`. */
  readonly filled: readonly string[];
  /** What the value is when it has one; a cell may hold anything. */
  readonly kind: 'number' | 'text' | 'boolean' | 'cell';
  /** Cells or sub-formulas whose error is an error of the text. */
  readonly fails: ReadonlySet<string>;
  /** How tightly the text holds together: a negative number 0, a sum 1, a product 2, anything else 3. */
  readonly rank: 0 | 1 | 2 | 3;
}

/** What must hold for the value to be a number (its text may still be an error). */
export function numberGuards(value: FormulaValue): readonly string[] {
  switch (value.kind) {
    case 'number':
      return value.filled;
    case 'cell':
      return [`ISNUMBER(${value.text})`];
    case 'text':
    case 'boolean':
      return ['FALSE'];
  }
}

/** What must hold for the value not to be blank; works on single cells and on arrays. */
export function filledGuards(value: FormulaValue): readonly string[] {
  return value.kind === 'cell' ? [`${value.text}<>""`] : value.filled;
}

/** The value, with blanks of calculations as empty text; a cell's own blank and a calculated text's are that already. */
export function textOrBlank(value: FormulaValue): string {
  if (value.kind === 'cell' || value.kind === 'text' || value.filled.length === 0) return value.text;
  return `IF(${conjunctionOf(value.filled)},${value.text},"")`;
}

/** Text of a date `amount` units after `base`; both must be numbers. EDATE and WORKDAY drop the time of day. */
export function dateOffsetText(base: FormulaValue, amount: FormulaValue, unit: DateUnit): string {
  switch (unit) {
    case 'minute':
      return sumText(base, share(amount, 1440));
    case 'hour':
      return sumText(base, share(amount, 24));
    case 'workday':
      return `WORKDAY(${base.text},${amount.text})`;
    case 'quarter':
      return `EDATE(${base.text},${times(3, amount).text})`;
    case 'day':
      return sumText(base, amount);
    case 'week':
      return sumText(base, times(7, amount));
    case 'month':
      return `EDATE(${base.text},${amount.text})`;
    case 'year':
      return `EDATE(${base.text},${times(12, amount).text})`;
  }
}

/** A literal, or what no cell decides. */
export function constant(text: string, kind: FormulaValue['kind'], rank: FormulaValue['rank']): FormulaValue {
  return { text, filled: [], kind, fails: new Set(), rank };
}

/** A cell, or a range as an array. */
export function reference(text: string): FormulaValue {
  return { text, filled: [], kind: 'cell', fails: new Set([text]), rank: 3 };
}

/** The value's text, in brackets unless it holds together at least as tightly as `rank`. */
export function operand(value: FormulaValue, rank: 0 | 1 | 2 | 3): string {
  return value.rank < rank ? `(${value.text})` : value.text;
}

/** A multiple of an amount. Literal ones are multiplied here, so that a formula says 14 days for two weeks. */
export function times(factor: number, amount: FormulaValue): FormulaValue {
  const value = Number(amount.text);
  if (Number.isFinite(factor * value)) return constant(numberLiteral(factor * value), 'number', value < 0 ? 0 : 3);
  return { ...amount, text: `${factor}*${operand(amount, 3)}`, rank: 2 };
}

/** One of `parts` equal parts of each unit of an amount. */
function share(amount: FormulaValue, parts: number): FormulaValue {
  return { ...amount, text: `${operand(amount, amount.rank === 0 ? 0 : 2)}/${parts}`, rank: amount.rank === 0 ? 0 : 2 };
}

/** `base+addend`, bracketed as needed. */
export function sumText(base: FormulaValue, addend: FormulaValue): string {
  return addend.rank === 0 ? `${base.text}${addend.text}` : `${base.text}+${operand(addend, 2)}`;
}

/** A calculated number: `filled` says when it is not blank, `fails` what makes it an error. */
export function calculated(text: string, filled: readonly string[], fails: ReadonlySet<string>, rank: 1 | 2 | 3): FormulaValue {
  return { text, filled: [...new Set(filled)], kind: 'number', fails, rank };
}

/** Numbers that no cell decides. */
export function isCertain(value: FormulaValue): boolean {
  return value.kind === 'number' && value.fails.size === 0 && value.filled.length === 0;
}
