/**
 * Sentences about one rule. `{order X}` is a command whose object is X, `{short}` the look alone, `{suffix}` the look
 * after a noun, `{will}` after a subject; `{finite}` is the condition as a clause, `{noun}` as what it selects,
 * `{modifier}` after a noun, `{terse}` as in a search box, `{pred}` with a pronoun.
 */

/** The look falls on the cells that the condition is about. */
export const IMPLICIT_FRAMES: readonly string[] = [
  '{order noun}', '{order noun}', '{order noun}', '{order noun}', '{order noun}', '{order noun}', '{order noun}', '{order noun}', '{order noun}',
  'if {finite} {order it}', 'if {finite}, {order it}', 'when {finite} {order it}', 'when {finite}, {order it}', '{order it} if {finite}', '{order it} when {finite}', 'whenever {finite}, {order it}', 'if {finite} then {order it}', 'in case {finite}, {order it}', 'where {finite}, {order it}',
  '{order cells} if {pred}', '{order cells} when {pred}', '{order cells} where {pred}', '{order cells} if {pred}', '{order column} if {pred}', '{order column} when {pred}', '{order column} if {pred}', '{order column} whenever {pred}', '{order the cell} if {finite}', '{order the cell} when {finite}',
  '{noun} {suffix}', '{noun} {suffix}', '{noun} {suffix}', '{noun} {will}', '{noun} {will}', '{noun} {will}', '{noun}: {short}', '{noun} = {short}', '{noun} -> {short}', '{noun}, {short}', '{noun} - {short}', '{noun} {short}', '{noun} => {short}', '{noun}? {short}',
  '{terse} {short}', '{terse} {short}', '{terse} {short}', '{terse} {short}', '{terse} {short}', '{terse}: {short}', '{terse} = {short}', '{terse} - {short}', '{terse}, {short}', '{terse} -> {short}', '{terse} → {short}', '{terse} then {short}',
  '{short} if {finite}', '{short} when {finite}', '{short} for {noun}', '{short} if {terse}', '{short} where {finite}', '{short} on {noun}', '{short}: {noun}', '{short} = {noun}', '{short} {terse}',
  'if {finite} then {short}', 'if {finite}, {short}', 'if {finite} {short}', 'when {finite} then {short}', 'if {finite} = {short}', 'if {terse} {short}', 'when {terse}, {short}', 'if {terse} then {short}',
  '{column} {will} if {pred}', '{column} {will} when {pred}', '{column} {short} if {pred}', '{column} {short} when {pred}', 'in {bare}, {order noun}', 'for {bare}, {short} if {pred}', '{column}: {short} if {pred}', 'the cell {will} if {finite}', 'when {finite} the cell {will}', 'when {finite} it {will}', 'if {finite} it {will}',
  'everything in {bare} that is {tail} {will}', '{order cells that}', '{order cells that}', '{order cells that}', '{column} is {tail}: {short}', '{column} is {tail} = {short}', '{column} {tail} {short}', '{column} {tail}, {short}', '{order noun}, just the cell', '{terse} {short}, only the cell', '{order it} if {finite}, just the cell not the row',
];

/** The same without any look, when none in particular is wished. */
export const LOOKLESS_FRAMES: readonly string[] = [
  '{noun}', '{terse}', 'which {noun}', 'find {noun}', 'show {noun}', 'I need to see {noun}', 'need to spot {noun}', '{noun} please', 'where {finite}', 'I want to see {noun}', 'can I see {noun} at a glance', 'find all {noun}', 'conditional formatting for {noun}', 'rule for {noun}', 'identify {noun}', 'catch {noun}', 'look for {noun}', 'conditional formatting {terse}',
  'show me {noun}', 'I keep missing {noun}', 'need to find {noun}', 'pick out {noun}', 'where are {noun}', 'CF {terse}', 'conditional formatting if {finite}', 'let me see {noun}', 'Conditional formatting: {noun}', 'Highlighting {noun}', 'conditional formatting when {finite}', 'format {noun}', 'How to conditionally format {noun}', 'apply conditional formatting to {noun}', 'Format cells if {finite}', 'conditional formatting rule {terse}', '{noun} need attention', 'I have to check {noun}', 'watch out for {noun}',
];

/** The look falls on whole rows. */
export const ROW_FRAMES: readonly string[] = [
  '{terse} {short}, whole row', '{noun} {suffix}, entire row', '{order noun}, the whole row please', 'if {finite} {short}, full row', '{order it} if {finite}, the entire row', '{terse}: {short} (whole row)', '{finite}, {short}, entire row', '{terse} {short} whole row', 'if {finite} then {short} for the entire row',
  '{order row} if {finite}', '{order row} if {finite}', '{order row} when {finite}', '{order row} where {finite}', '{order row} if {finite}', '{order rows} {modifier}', '{order rows} {modifier}', '{order rows} {modifier}', '{order rows} {modifier}', 'if {finite} {order row}', 'if {finite}, {order row}', 'if {finite} then {order row}', 'when {finite} {order row}',
  'when {finite}, {order row}', 'whenever {finite}, {order row}', 'where {finite}, {order row}', 'for {rows} {modifier}, {order row}',
  '{rows} {modifier} {suffix}', '{rows} {modifier} {will}', '{rows} {modifier} {will}', '{rows} {modifier}: {short}', '{rows} {modifier} = {short}', '{rows} {modifier} {short}', '{rows} {modifier} -> {short}', '{row} {will} if {finite}', '{row} {will} when {finite}', '{row} {short} if {finite}', '{row} {short} when {finite}', '{row} {short} if {terse}',
  'if {finite} {row} {will}', 'if {finite}, {row} {will}', 'when {finite} {row} {will}', '{terse} {row} {short}', '{terse}, {row} {short}', '{terse} -> {short} {row}', '{terse}: {row} {short}', '{terse} = {short} {row}', '{short} {row} if {finite}', '{short} {row} when {finite}', '{short} for {rows} {modifier}', 'if {terse} {short} {row}', '{terse} {short} {row}', '{short} {row} if {terse}',
  'I want {row} to be {short} if {finite}', 'need {row} {short} if {finite}', '{noun} - {row} {short}', '{noun}, {row} {short}', 'if {finite}, {short} across {row}', '{short} on {row} where {finite}', '{finite}? {row} {short}', '{terse} => {row} {short}',
];

/** The look falls on the names of the records. */
export const RECORD_FRAMES: readonly string[] = [
  '{order records} {modifier}', '{order records} {modifier}', '{order records} {modifier}', '{order records} {modifier}', '{records} {modifier} {suffix}', '{records} {modifier} {suffix}', '{records} {modifier} {will}', '{records} {modifier} {will}', '{records} {modifier}: {short}', '{records} {modifier} {short}', '{records} {modifier} = {short}', '{short} for {records} {modifier}',
  'any {record} {modifier} {will}', 'all {records} {modifier} {will}', 'every {record} {modifier} {will}', '{records} {modifier} -> {short}', '{short} {records} {modifier}', 'which {records} are the ones {modifier}? {short}', '{records} {modifier}, {short}', 'the {records} {modifier} {suffix}',
];

/** The same with a noun that says the condition: "overdue tasks". */
export const RECORD_NOUN_FRAMES: readonly string[] = ['{order rec}', '{order rec}', '{order rec}', '{order rec}', '{rec} {suffix}', '{rec} {suffix}', '{rec} {will}', '{rec} {will}', '{rec}: {short}', '{rec} = {short}', '{rec} {short}', '{rec} {short}', '{rec} -> {short}', '{short} for {rec}', '{rec}, {short}', '{short}: {rec}', '{rec} - {short}'];

/** Whole rows of records with such a noun. */
export const RECORD_ROW_FRAMES: readonly string[] = ['{order row} for {rec}', '{rec}: {short} {row}', '{rec} {row} {short}', '{row} of {rec} {will}', 'for {rec} {order row}', '{rec}, {row} {short}', '{short} {row} for {rec}', '{order rec}, the whole row', '{rec} {short}, entire row', '{row} {short} for {rec}', '{rec} {suffix}, full row'];

/** The look falls on a column that is named and is not the condition's. */
export const OTHER_FRAMES: readonly string[] = [
  '{order name} if {finite}', '{order name} if {finite}', '{order name} when {finite}', '{order name} where {finite}', 'if {finite} {order name}', 'if {finite}, {order name}', 'if {finite} then {order name}', 'when {finite} {order name}', 'when {finite}, {order name}', '{order name} for {records} {modifier}', 'for {records} {modifier} {order name}',
  '{name} {short} if {finite}', '{name} {short} when {finite}', '{name} {will} if {finite}', '{name} {will} when {finite}', '{name} {suffix} if {finite}', '{terse}, {name} {short}', '{terse} -> {name} {short}', '{terse}: {name} {short}', '{terse} {name} {short}', 'if {finite} {name} {will}', 'if {finite}, {name} {will}', 'when {finite} {name} {will}', '{short} {name} if {finite}',
  '{short} on {name} if {finite}', '{name} {short} if {terse}', 'if {terse}, {name} {short}', 'whenever {finite}, {order name}', '{name} {will} for {records} {modifier}', '{records} {modifier}: {name} {short}', '{short} in {name} when {finite}', '{finite}: {name} {short}',
];

/** What a row is called when it gets the look. */
export const ROW_WORDS: readonly string[] = [
  'the row', 'the row', 'the row', 'the entire row', 'the entire row', 'the whole row', 'the whole row', 'the whole line', 'the complete row', 'the full row', 'entire row', 'whole row', 'the line', 'that row', 'full row', 'the row', 'all of the row', 'that entire row', 'the entire line', 'row', 'that whole line', 'the whole thing across', 'the complete line', 'the entire record', 'all cells in the row',
];

/** Several rows. */
export const ROWS_WORDS: readonly string[] = ['rows', 'rows', 'rows', 'rows', 'all rows', 'every row', 'any row', 'the rows', 'entire rows', 'whole rows', 'lines', 'all lines', 'complete rows', 'records', 'each row', 'full rows', 'any line', 'the entire rows'];

/** Before a command. */
export const ORDER_OPENERS: readonly string[] = [
  'please ', 'please ', 'please ', 'can you ', 'can you ', 'can you please ', 'could you ', 'could you please ', 'can we ', 'I want to ', 'I want to ', 'I need to ', 'I need to ', "I'd like to ", 'I would like to ', "I'm trying to ", 'trying to ', 'how do I ', 'how do I ', 'how can I ', 'how to ', 'how to ', 'how would I ', 'is there a way to ', 'is it possible to ',
  'need to ', 'want to ', 'what formula do I use to ', 'need a formula to ', 'looking for a way to ', 'help me ', 'I need a rule to ', 'set up a rule to ', 'make a rule to ', 'add conditional formatting to ', 'use conditional formatting to ', 'apply conditional formatting to ', 'conditional formatting to ', 'we need to ', 'we want to ', 'my boss wants me to ', 'kindly ', 'just ', 'pls ',
  'create a rule to ', 'I have to ', 'would it be possible to ', 'how could I ', 'can excel ', 'is there any way to ', 'can I ', "what's the formula to ", 'I am looking to ', 'need conditional formatting to ', 'any way to ', "I'd love to ", 'would you ', 'formula to ', 'set it to ', 'have excel ', "let's ", 'automatically ', 'I wanted to ', 'hi, can you ', 'hello, I need to ', 'go and ', 'next, ', 'also ', 'what do I do to ',
];

/** Before what is no command. */
export const PLAIN_OPENERS: readonly string[] = ['conditional formatting: ', 'rule: ', 'I want ', 'need ', 'can I get ', 'please: ', 'excel ', 'CF: ', 'new rule: ', 'format: ', 'I need ', 'hi, ', 'ok so ', 'so ', 'conditional format ', 'formatting rule: ', 'also ', 'basically ', 'how to get ', 'is it possible to have ', "I'd like ", 'looking for ', 'question: ', 'I would like ', 'for this table: ', 'here: '];

/** After a request. */
export const CLOSERS: readonly string[] = ['', '', '', '', '', '', '', '', '', '', '', '.', '.', '.', '.', '.', ' please', ' please', ', please', ', thanks', ' thanks', '!', ', thank you', ' pls', '. Thanks!', ' automatically', ', please.', '. Thank you', ' plz', ' if possible', '...', ' :)', ', that would be great', ' in excel'];
