import type { OperandKind } from '../operandTypes';

/**
 * What a function takes in one place. A blank `number` or `filledText` makes the whole function blank, a blank `text` is
 * empty text. `symbol` is what stands there in the model's code; a `value` or `text` comes after the `expression` it goes with.
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
  /** Set where the number is a date. */
  readonly isDate?: true;
  /** Set where it is made of a function of Excel's that takes no arrays: the name of that function. */
  readonly takesOne?: string;
  /** Set where only an argument's error is an error of the function. */
  readonly neverFails?: true;
  /** The formula from those of the arguments; what it calculates with them stands in brackets. */
  readonly formula: (...values: readonly string[]) => string;
  /** For a reader's card, from the words of the arguments. */
  readonly words: (...values: readonly string[]) => string;
}

/** A number that a cell may hold. */
export const NUMBER: Parameter = { takes: 'number', symbol: 'expression' };
/** A second number, date or cell. */
export const OTHER_NUMBER: Parameter = { takes: 'number', symbol: 'value' };
/** A number that the words say. */
export const COUNT: Parameter = { takes: 'number', symbol: 'number' };
/** A text that a cell may hold. */
export const TEXT: Parameter = { takes: 'text', symbol: 'expression' };
/** A second text or cell. */
export const OTHER_TEXT: Parameter = { takes: 'text', symbol: 'value' };
/** A text that the words say. */
export const SAID_TEXT: Parameter = { takes: 'text', symbol: 'text' };
/** A text that a cell may hold, where an empty one has no answer. */
export const FILLED_TEXT: Parameter = { takes: 'filledText', symbol: 'expression' };

/** A function that Excel has under this name. */
export function excel(name: string): FunctionRow['formula'] {
  return (...values) => `${name}(${values.join(',')})`;
}

/** `the length of Code`. */
export function of(noun: string): FunctionRow['words'] {
  return (value) => `${noun} of ${value ?? ''}`;
}
