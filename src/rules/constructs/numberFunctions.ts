import type { NumberFunction } from '../functionNames';
import { COUNT, NUMBER, excel, of } from './functionRow';
import type { FunctionRow } from './functionRow';

const one = { parameters: [NUMBER], result: 'number' } as const;
const two = { parameters: [NUMBER, COUNT], result: 'number' } as const;

/** Functions of numbers. */
export const NUMBER_FUNCTIONS: Readonly<Record<NumberFunction, FunctionRow>> = {
  ABS: { tokens: ['ABS'], ...one, formula: excel('ABS'), words: of('the size') },
  INT: { tokens: ['INT'], ...one, formula: excel('INT'), words: of('the whole part') },
  MOD: {
    ...{ tokens: ['MOD'], ...two, formula: excel('MOD') },
    words: (value, divisor) => `the remainder of ${value} divided by ${divisor}`,
  },
  ROUND: { tokens: ['ROUND', 'ROUND_TO'], ...two, formula: rounding('ROUND'), words: roundingWords('rounded') },
  ROUNDUP: { tokens: ['ROUNDUP', 'ROUNDUP_TO'], ...two, formula: rounding('ROUNDUP'), words: roundingWords('rounded up') },
  ROUNDDOWN: { tokens: ['ROUNDDOWN', 'ROUNDDOWN_TO'], ...two, formula: rounding('ROUNDDOWN'), words: roundingWords('rounded down') },
  SQRT: { tokens: ['SQRT'], ...one, formula: excel('SQRT'), words: of('the square root') },
  POWER: { tokens: ['POWER'], ...two, formula: excel('POWER'), words: (value, power) => `${value} to the power of ${power}` },
};

/** Excel wants the digits; without them the language means whole numbers. */
function rounding(name: string): FunctionRow['formula'] {
  return (value, digits = '0') => `${name}(${value},${digits})`;
}

const PLACES: Readonly<Record<string, string>> = { '-1': 'tens', '-2': 'hundreds', '-3': 'thousands', '-6': 'millions' };

function roundingWords(verb: string): FunctionRow['words'] {
  return (value, digits) => {
    if (digits === undefined || digits === '0') return `${value} ${verb}`;
    return `${value} ${verb} to ${PLACES[digits] ?? `${digits} ${digits === '1' ? 'digit' : 'digits'}`}`;
  };
}
