import { BAD_FORMAT, GOOD_FORMAT } from './format';
import type { CellProperty, ComparisonOperator, Format, TextOperator } from './syntax';

/** Reads a one-to-one table from right to left. */
export function inverse<K extends string, V extends string>(table: Readonly<Record<K, V>>): ReadonlyMap<string, K> {
  const keys = Object.keys(table) as K[]; // Object.keys widens the keys of a Record to string
  return new Map(keys.map((key) => [table[key], key]));
}

/** Tokens of comparison operators. */
export const COMPARISON_TOKENS: Readonly<Record<ComparisonOperator, string>> = {
  equalTo: 'EQ',
  notEqualTo: 'NE',
  greaterThan: 'GT',
  greaterThanOrEqual: 'GE',
  lessThan: 'LT',
  lessThanOrEqual: 'LE',
};

/** Tokens of text operators. */
export const TEXT_TOKENS: Readonly<Record<TextOperator, string>> = {
  contains: 'CONTAINS',
  notContains: 'NOT_CONTAINS',
  beginsWith: 'BEGINS',
  notBeginsWith: 'NOT_BEGINS',
  endsWith: 'ENDS',
  notEndsWith: 'NOT_ENDS',
};

/** Tokens of cell properties. */
export const PROPERTY_TOKENS: Readonly<Record<CellProperty, string>> = {
  blank: 'BLANK',
  notBlank: 'NOT_BLANK',
  error: 'ERROR',
  notError: 'NOT_ERROR',
  number: 'IS_NUMBER',
  text: 'IS_TEXT',
};

/** Tokens of arithmetic operators. */
export const ARITHMETIC_TOKENS: Readonly<Record<'+' | '-' | '*' | '/', string>> = { '+': 'PLUS', '-': 'MINUS', '*': 'TIMES', '/': 'OVER' };

/** Looks that need no colour word. */
export const PLAIN_LOOKS: Readonly<Record<string, Format>> = {
  BOLD: { bold: true },
  ITALIC: { italic: true },
  UNDERLINE: { underline: true },
  STRIKETHROUGH: { strikethrough: true },
  BORDER: { border: '#000000' },
  BAD: BAD_FORMAT,
  GOOD: GOOD_FORMAT,
};
