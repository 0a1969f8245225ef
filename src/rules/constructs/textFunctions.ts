import type { TextFunction } from '../functionNames';
import { COUNT, FILLED_TEXT, OTHER_TEXT, SAID_TEXT, TEXT, excel, of } from './functionRow';
import type { FunctionRow } from './functionRow';

const text = { parameters: [TEXT], result: 'text' } as const;
const certainText = { ...text, neverFails: true } as const;
const place = { parameters: [SAID_TEXT, TEXT], result: 'number' } as const;

/** Functions of text, numbers taken as they join text. */
export const TEXT_FUNCTIONS: Readonly<Record<TextFunction, FunctionRow>> = {
  LEN: {
    ...{ tokens: ['LEN'], parameters: [FILLED_TEXT], result: 'number', neverFails: true },
    ...{ formula: excel('LEN'), words: of('the length') },
  },
  LEFT: { tokens: ['LEFT'], ...text, parameters: [TEXT, COUNT], formula: excel('LEFT'), words: endWords('first') },
  RIGHT: { tokens: ['RIGHT'], ...text, parameters: [TEXT, COUNT], formula: excel('RIGHT'), words: endWords('last') },
  MID: {
    ...{ tokens: ['MID'], ...text, parameters: [TEXT, COUNT, COUNT], formula: excel('MID') },
    words: (value, start, count) => `${characters(count)} of ${value} from character ${start} on`,
  },
  UPPER: { tokens: ['UPPER'], ...certainText, formula: excel('UPPER'), words: (value) => `${value} in capital letters` },
  LOWER: { tokens: ['LOWER'], ...certainText, formula: excel('LOWER'), words: (value) => `${value} in small letters` },
  PROPER: { tokens: ['PROPER'], ...certainText, formula: excel('PROPER'), words: (value) => `${value} with capital initials` },
  TRIM: { tokens: ['TRIM'], ...certainText, formula: excel('TRIM'), words: (value) => `${value} without extra spaces` },
  CONCATENATE: {
    ...{ tokens: ['JOIN2', 'JOIN3'], ...certainText, parameters: [TEXT, OTHER_TEXT, OTHER_TEXT] },
    ...{ formula: excel('CONCATENATE'), words: (...values) => `${values.join(' & ')}` },
  },
  SUBSTITUTE: {
    ...{ tokens: ['SUBSTITUTE'], ...certainText, parameters: [TEXT, SAID_TEXT, OTHER_TEXT], formula: excel('SUBSTITUTE') },
    words: (value, old, replacement) => `${value} with ${replacement} for ${old}`,
  },
  FIND: { tokens: ['FIND'], ...place, formula: excel('FIND'), words: placeWords(' (same case)') },
  SEARCH: { tokens: ['SEARCH'], ...place, formula: (part, value) => `SEARCH(${withoutWildcards(part)},${value})`, words: placeWords('') },
  VALUE: { tokens: ['VALUE'], parameters: [FILLED_TEXT], result: 'number', formula: excel('VALUE'), words: of('the number') },
};

function endWords(which: string): FunctionRow['words'] {
  return (value, count) => `the ${which} ${count === '1' ? 'character' : characters(count)} of ${value}`;
}

function characters(count: string | undefined): string {
  return count === '1' ? '1 character' : `${count} characters`;
}

function placeWords(how: string): FunctionRow['words'] {
  return (part, value) => `the place of ${part} in ${value}${how}`;
}

/** A literal's wildcards are switched off here, those of a calculated text when the formula runs. */
function withoutWildcards(part: string | undefined = ''): string {
  if (/^"(?:[^"]|"")*"$/.test(part)) return part.replace(/[~*?]/g, '~$&');
  return ['~', '*', '?'].reduce((inner, wildcard) => `SUBSTITUTE(${inner},"${wildcard}","~${wildcard}")`, part);
}
