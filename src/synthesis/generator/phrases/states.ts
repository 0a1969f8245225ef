import type { Wording } from './wording';

/** "Overdue" of a record that is not finished, on a sheet that says which are. */
export const OVERDUE_WORDING: Wording = {
  tails: ['overdue', 'past due', 'late', 'overdue and not finished', 'behind schedule', 'past their due date and not done'],
  verbs: ['is overdue', 'is past due', 'is late', 'is overdue and not done', 'is behind schedule', 'should have been done by now'],
  nouns: ['overdue {cs}', 'late {cs}', 'anything overdue', '{cs} that are overdue', 'past due {cs}', 'overdue dates', 'everything past due'],
  recordNouns: ['overdue {records}', 'late {records}', 'past due {records}', 'all overdue {records}', 'any overdue {record}', '{records} that are overdue', '{records} that are late', '{records} past their {cc}', 'overdue {records} by {cc}', 'the overdue {records}', '{records} running late'],
  modifiers: ['that are overdue', 'that are past due', 'that are late', 'past their {cc}', 'that should be done by now', 'that are overdue and still open', 'that are running late'],
  finites: ['the {record} is overdue', 'it is overdue', "it's late", 'the {record} is late', 'it is past due', "it's overdue", 'the {record} is past due', '{c} has passed and it is not done', '{c} is past and it is still open', 'we are past {cc} and it is still not finished'],
  terse: ['overdue', 'past due', 'late', 'overdue {cc}', '{cc} overdue', 'overdue and not done', '{cc} past and still open'],
};

/** One of several columns, every one of them, and any cell at all. */
export const BLOCK_SUBJECTS: Readonly<Record<'each' | 'any' | 'all' | 'anywhere', readonly string[]>> = {
  each: ['{cols}', 'cells in {cols}', 'any cell in {cols}', 'values in {cols}', 'anything in {cols}', '{cols} values', 'each cell in {cols}', 'numbers in {cols}', 'every cell in {cols}'],
  any: ['any of {cols}', 'one of {cols}', 'at least one of {cols}', 'either {cols}', 'any cell in {cols}', 'something in {cols}'],
  all: ['all of {cols}', '{cols} all', 'every one of {cols}', 'each of {cols}'],
  anywhere: ['any cell', 'cells', 'all cells', 'any cell in the table', 'cells anywhere in the sheet', 'anything in the selection', 'every cell in this range', 'cells in the whole table', 'any value in the sheet', 'all cells in the selection', 'values anywhere'],
};
