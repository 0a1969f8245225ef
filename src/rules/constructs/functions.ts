import { textOrBlank } from '../formulaValue';
import type { FormulaValue } from '../formulaValue';
import type { OperandKind } from '../operandTypes';
import type { FunctionName } from '../syntax';

/**
 * What a function takes in one place. A blank `number` or `filledText` makes the whole function blank, a blank `text` is
 * empty text. `symbol` is what stands there in the model's code.
 */
export interface Parameter {
  readonly takes: 'number' | 'text' | 'filledText';
  readonly symbol: 'expression' | 'value' | 'number' | 'text';
}

/** Everything that the language knows of a function, but for its calculation. */
export interface FunctionRow {
  /** Tokens for so many parameters, the last ones left out, from the fewest on; the last token is for all parameters. */
  readonly tokens: readonly string[];
  readonly parameters: readonly Parameter[];
  readonly result: OperandKind;
  /** Set where only an argument's error is an error of the function. */
  readonly neverFails?: true;
  readonly formula: (...values: readonly string[]) => string;
  /** For a reader's card, from the words of the arguments. */
  readonly words: (...values: readonly string[]) => string;
}

const NUMBER: Parameter = { takes: 'number', symbol: 'expression' };
const FILLED: Parameter = { takes: 'filledText', symbol: 'expression' };

const the = (noun: string) => (value: string) => `${noun} of ${value}`;
const call =
  (name: string) =>
  (...values: readonly string[]) =>
    `${name}(${values.join(',')})`;

const ROWS: Readonly<Record<FunctionName, FunctionRow>> = {
  ABS: { tokens: ['ABS'], parameters: [NUMBER], result: 'number', formula: call('ABS'), words: the('the size') },
  LEN: { tokens: ['LEN'], parameters: [FILLED], result: 'number', neverFails: true, formula: call('LEN'), words: the('the length') },
  DAY: { tokens: ['DAY'], parameters: [NUMBER], result: 'number', formula: call('DAY'), words: the('the day') },
  WEEKDAY: { tokens: ['WEEKDAY'], parameters: [NUMBER], result: 'number', formula: call('WEEKDAY'), words: the('the weekday number') },
  MONTH: { tokens: ['MONTH'], parameters: [NUMBER], result: 'number', formula: call('MONTH'), words: the('the month') },
  YEAR: { tokens: ['YEAR'], parameters: [NUMBER], result: 'number', formula: call('YEAR'), words: the('the year') },
  ROUND: {
    tokens: ['ROUND'],
    parameters: [NUMBER],
    result: 'number',
    formula: (value) => `ROUND(${value},0)`,
    words: (value) => `${value} rounded`,
  },
};

/** The row of a function. */
export function functionRow(name: FunctionName): FunctionRow {
  return ROWS[name];
}

/** All functions, in the order of their tokens. */
export const FUNCTION_NAMES = Object.keys(ROWS) as readonly FunctionName[]; // Object.keys widens the keys of a Record

/** How many arguments a function may have: at least and at most. */
export function arityOf(name: FunctionName): { readonly least: number; readonly most: number } {
  const { tokens, parameters } = ROWS[name];
  return { least: parameters.length - tokens.length + 1, most: parameters.length };
}

/** The argument of a formula's function: for a text parameter with blanks of calculations as empty text. */
export function argumentText(parameter: Parameter | undefined, value: FormulaValue): string {
  return parameter?.takes === 'number' ? value.text : textOrBlank(value);
}
