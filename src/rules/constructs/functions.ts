import type { FunctionName } from '../functionNames';
import { DATE_FUNCTIONS } from './dateFunctions';
import type { FunctionRow } from './functionRow';
import { NUMBER_FUNCTIONS } from './numberFunctions';
import { TEXT_FUNCTIONS } from './textFunctions';

const ROWS: Readonly<Record<FunctionName, FunctionRow>> = { ...NUMBER_FUNCTIONS, ...TEXT_FUNCTIONS, ...DATE_FUNCTIONS };

/** All functions, in the order of their tokens. */
export const FUNCTION_NAMES = Object.keys(ROWS) as readonly FunctionName[]; // Object.keys widens the keys of a Record

/** What the language knows of a function, but for its calculation. */
export function functionRow(name: FunctionName): FunctionRow {
  return ROWS[name];
}

/** How many arguments a function may have: at least and at most. */
export function arityOf(name: FunctionName): { readonly least: number; readonly most: number } {
  const { tokens, parameters } = ROWS[name];
  return { least: parameters.length - tokens.length + 1, most: parameters.length };
}
