import type { LookWording } from './looks';

/** Number formats by the code that they stand for, with what people call them. */
export const NUMBER_FORMAT_WORDS: readonly (readonly [code: string, words: readonly string[]])[] = [
  ['0%', ['a percentage', 'percent', 'a percent', '%']],
  ['0.0%', ['a percentage with one decimal', 'percent with one decimal']],
  ['#,##0', ['a number with thousands separators', 'thousands with commas', 'a number with commas']],
  ['0.00', ['a number with two decimals', '2 decimals', 'two decimal places']],
  ['0', ['a whole number', 'a number without decimals', 'no decimals']],
  ['$#,##0.00', ['currency', 'dollars', 'dollars and cents', 'a dollar amount']],
  ['$#,##0', ['whole dollars', 'dollars without cents']],
  ['#,##0.00 €', ['euros', 'an amount in euros']],
  ['£#,##0.00', ['pounds', 'an amount in pounds']],
  ['yyyy-mm-dd', ['a date', 'an ISO date']],
  ['d mmmm yyyy', ['a long date', 'a date with the month in words']],
  ['dddd', ['the weekday', 'the day of the week']],
  ['[h]:mm', ['hours and minutes', 'a duration']],
  ['#,##0,"K"', ['thousands', 'a number in thousands']],
  ['#,##0.0,,"M"', ['millions', 'a number in millions']],
  ['@', ['text', 'plain text']],
];

/** `{l}` is a number format in words. */
export const NUMBER_FORMAT_WORDING: LookWording = {
  orders: [
    'format {o} as {l}',
    'show {o} as {l}',
    'display {o} as {l}',
    'change the number format of {o} to {l}',
    'make {o} show as {l}',
    'write {o} as {l}',
  ],
  suffixes: ['as {l}', 'formatted as {l}', 'shown as {l}', 'number format {l}'],
  wills: ['should be shown as {l}', 'should be formatted as {l}', 'should show as {l}', 'to be displayed as {l}'],
  shorts: ['as {l}', 'show as {l}', 'format as {l}', 'number format {l}'],
};

/** Values that are not to be seen. */
export const HIDDEN_WORDING: LookWording = {
  orders: ['hide the value of {o}', 'hide the number in {o}', 'do not show the value of {o}', 'make {o} look empty', 'hide what is in {o}'],
  suffixes: ['with the value hidden', 'hidden', 'not shown'],
  wills: ['should not show its value', 'should be hidden', 'should look empty'],
  shorts: ['hide the value', 'hide it', 'not shown', 'hide the number'],
};

/** A border of a colour; `{k}` is the colour. */
export const COLORED_BORDER_WORDING: LookWording = {
  orders: [
    'put a {k} border around {o}',
    'give {o} a {k} border',
    'draw a {k} box around {o}',
    'outline {o} in {k}',
    'add a {k} border to {o}',
    'frame {o} in {k}',
  ],
  suffixes: ['with a {k} border', 'outlined in {k}', 'in a {k} box', 'with {k} borders'],
  wills: ['should have a {k} border', 'should get a {k} border', 'should be outlined in {k}'],
  shorts: ['{k} border', '{k} outline', '{k} box', 'with a {k} border'],
};
