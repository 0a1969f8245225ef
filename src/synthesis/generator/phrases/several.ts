/** What remains after the other rules. */
export const ELSE_WORDS: readonly string[] = ['everything else', 'else', 'otherwise', 'the rest', 'all others', 'anything else', 'the others', 'all the rest', 'everything in between', 'if not', 'other ones', 'the remaining ones', 'any other'];

/** Between rules, and before the last one. */
export const RULE_SEPARATORS: readonly (readonly [string, string])[] = [[', ', ', '], [', ', ' and '], ['; ', '; '], [', ', ', and '], ['. ', '. '], [', ', ' & '], [' / ', ' / '], [', then ', ', then '], [' and ', ' and '], ['. Also ', '. Also '], [', ', ', and also '], [' + ', ' + '], ['. And ', '. And ']];

/** Before the rules of one column. */
export const SEVERAL_OPENERS: readonly string[] = [
  '{c}: ', '{c}: ', '{c} ', 'color {c}: ', 'for {c}, ', 'in {c}, ', 'I want these colors in {c}: ', 'color code {c}: ', 'please color {c}, ', 'format {c}: ', '{c} column: ', 'for the {c} column: ', 'set up {c} like this: ', 'rules for {c}: ', 'conditional formatting for {c}: ', 'highlight {c}: ', 'I need a color scheme for {c}: ', '{c} should be ',
  'traffic lights for {c}: ', 'can you color {c}: ', 'need {c} in colors. ', '{c} colors: ', 'on {c} ', '{c} - ', 'how do I color {c} with ', 'RAG for {c}: ', 'for {c} I need ', 'colour coding of {c}: ', 'make {c} ',
];

/** Before values with a colour each. */
export const STATUS_OPENERS: readonly string[] = [
  '', '', '', '{c}: ', 'color code by {c}: ', 'color by {c}: ', 'based on {c}, ', 'by {c}: ', 'I want to color code {c}: ', 'color coding for {c}: ', 'please color {c}: ', 'in the {c} column ', 'use colors for {c}: ', 'for {c}, ', '{c} colors: ', 'depending on {c}: ', 'can you color the {c} column, ', 'format by {c}: ', 'according to {c}: ', 'I would like ',
  'make ', 'colour {c}: ',
];
