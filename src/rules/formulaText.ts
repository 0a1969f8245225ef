import { textOrBlank } from './formulaValue';
import type { FormulaValue } from './formulaValue';
import { formulaValueOf } from './formulaExpression';
import { stringLiteral, withoutWildcards } from './formulaLiteral';
import type { Scope } from './formulaScope';
import { joined, termOf } from './formulaTerm';
import type { Term } from './formulaTerm';
import { textOfNumber } from '../sheet';
import type { CellProperty, Expression, TextOperator } from './syntax';

/** Compiles a text condition: SEARCH with its wildcards switched off, LEFT and RIGHT compared without case. */
export function textTerm(operator: TextOperator, value: FormulaValue, text: Expression, scope: Scope): Term {
  const needle = needleOf(text, scope);
  const whole = textOrBlank(value);
  const fails = joined(value.fails, needle.fails);
  const search = `SEARCH(${needle.pattern},${whole})`;
  switch (operator) {
    case 'contains':
      return termOf([`ISNUMBER(${search})`]);
    case 'notContains':
      return termOf([...[...fails].map((cell) => `NOT(ISERROR(${cell}))`), `ISERROR(${search})`]);
    case 'beginsWith':
      return termOf([`LEFT(${whole},${needle.length})=${needle.text}`], fails);
    case 'notBeginsWith':
      return termOf([`LEFT(${whole},${needle.length})<>${needle.text}`], fails);
    case 'endsWith':
      return termOf([`RIGHT(${whole},${needle.length})=${needle.text}`], fails);
    case 'notEndsWith':
      return termOf([`RIGHT(${whole},${needle.length})<>${needle.text}`], fails);
  }
}

/** Compiles what a cell is. Spaces alone are blank, as to Excel's own rule. */
export function isTerm(property: CellProperty, value: FormulaValue): Term {
  const { text, fails } = value;
  const whole = textOrBlank(value);
  switch (property) {
    case 'blank':
      return termOf([`LEN(TRIM(${whole}))=0`], fails);
    case 'notBlank':
      return termOf([`LEN(TRIM(${whole}))>0`], fails);
    case 'error':
      return termOf([`ISERROR(${whole})`]);
    case 'notError':
      return termOf([`NOT(ISERROR(${whole}))`]);
    case 'number':
      return termOf([`ISNUMBER(${whole})`]);
    case 'text':
      return termOf([`ISTEXT(${text})`, `LEN(TRIM(${text}))>0`], fails);
  }
}

interface Needle {
  readonly text: string;
  /** For SEARCH. */
  readonly pattern: string;
  readonly length: string;
  readonly fails: ReadonlySet<string>;
}

function needleOf(text: Expression, scope: Scope): Needle {
  const literal = text.kind === 'text' ? text.value : text.kind === 'number' ? textOfNumber(text.value) : undefined;
  if (literal !== undefined) {
    const pattern = stringLiteral(withoutWildcards(literal));
    return { text: stringLiteral(literal), pattern, length: lengthText(literal), fails: new Set() };
  }
  const value = formulaValueOf(text, scope);
  const part = textOrBlank(value);
  const pattern = ['~', '*', '?'].reduce((inner, wildcard) => `SUBSTITUTE(${inner},"${wildcard}","~${wildcard}")`, part);
  return { text: `${value.rank === 3 ? part : `(${part})`}&""`, pattern, length: `LEN(${part})`, fails: value.fails };
}

/** Versions of Excel count a character beyond U+FFFF as one or as two: where there is one, LEN counts as LEFT and RIGHT do. */
function lengthText(literal: string): string {
  return /[\ud800-\udfff]/.test(literal) ? `LEN(${stringLiteral(literal)})` : String(literal.length);
}
