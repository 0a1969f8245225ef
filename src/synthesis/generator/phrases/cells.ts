import type { CellProperty } from '../../../rules';
import type { Wording } from './wording';

/** What a cell is. */
export const PROPERTY_WORDINGS: Readonly<Record<CellProperty, Wording>> = {
  blank: {
    tails: ['blank', 'empty', 'missing', 'not filled in', 'left blank', 'left empty', 'that are blank', 'without a value', 'with nothing in it', 'not entered', 'that are empty', 'that still need filling in', 'with no entry'],
    verbs: [
      'is blank', 'is empty', 'is missing', 'has not been filled in', 'is not filled in', 'is left blank', 'has nothing in it', 'has no value', "hasn't been entered", 'is still empty', 'is still missing', "isn't filled in", 'has no entry', 'was not entered', 'was left blank', 'is not there',
      'contains nothing', 'is not given', "hasn't been filled out", 'is null', 'needs filling in', 'has not been entered yet',
    ],
    nouns: ['blank {cs}', 'empty {cs}', 'missing {cs}', 'blanks in {cc}', 'empty cells in {cc}', 'blank cells in {cc}', 'any blank {cc}', 'any missing {cc}', 'gaps in {cc}', 'the empty {cs}', 'unfilled {cs}', 'the holes in {cc}', 'cells in {cc} with nothing in them', 'cells in {cc} that are blank'],
    modifiers: ['without {cc}', 'with no {cc}', 'missing {cc}', 'with blank {cc}', 'with an empty {cc}', 'with nothing in {cc}', 'lacking {cc}', "that don't have {cc}", 'where {cc} is blank', 'with {cc} not filled in', 'with {cc} missing', 'that have no {cc}', 'that still need {cc}', 'with {cc} left empty'],
    finites: ['there is no {cc}', 'no {cc}', 'there is nothing in {cc}', '{cc} is blank', 'we have no {cc}', 'no {cc} is given', 'no {cc} has been entered', 'nothing is in {cc}', "there's no {cc} yet", 'nothing was typed in {cc}', 'they left {cc} empty', 'nobody filled in {cc}', 'the {record} has no {cc}'],
    terse: ['{cc} blank', 'no {cc}', '{cc} empty', 'missing {cc}', 'blank {cc}', '{cc} missing', 'empty {cc}', '{cc} = blank', '{cc}=""', '{cc} not filled in', '{cc} is blank'],
  },
  notBlank: {
    tails: ['not blank', 'not empty', 'filled in', 'that are filled', 'that have a value', 'with something in it', 'with any entry', 'that are not empty', 'that have something in them', 'already entered'],
    verbs: ['is not blank', 'is filled in', 'is not empty', 'has a value', "isn't blank", 'has something in it', 'has been filled in', 'has been entered', 'contains anything', 'has an entry', 'has any text in it', 'is given', 'has been filled out', 'is already there'],
    nouns: ['filled {cs}', 'non-blank {cs}', 'nonblank cells in {cc}', 'cells in {cc} with something in them', 'any {cc} that is filled in', '{cs} that are not blank', 'non empty {cs}'],
    modifiers: ['with {cc} filled in', 'that have {cc}', 'with something in {cc}', 'with {cc} entered', 'where {cc} is not blank', 'with any {cc}', 'that already have {cc}'],
    finites: ['there is {cc}', 'something is in {cc}', 'there is anything in {cc}', '{cc} is not blank', '{cc} has been filled in', 'they filled in {cc}', 'the {record} has {cc}'],
    terse: ['{cc} not blank', '{cc} filled in', '{cc} not empty', '{cc} <> ""', 'has {cc}', 'non blank {cc}'],
  },
  error: {
    tails: ['with an error', 'that are errors', 'showing an error', 'with #N/A or other errors', 'that have an error', 'giving an error', 'that return an error'],
    verbs: ['is an error', 'shows an error', 'has an error', 'returns an error', 'gives an error', 'errors out', 'shows #N/A or #DIV/0!', 'contains an error', 'is broken with an error', 'comes up as an error', 'throws an error'],
    nouns: ['errors in {cc}', 'error cells in {cc}', 'error values in {cc}', 'formula errors in {cc}', 'any errors in {cc}', '{cs} with errors', 'broken formulas in {cc}', '#N/A and other errors in {cc}', 'cells with an error in {cc}'],
    modifiers: ['with an error in {cc}', 'with errors in {cc}', 'where {cc} is an error', 'where {cc} shows an error'],
    terse: ['errors in {cc}', '{cc} errors', '{cc} is error', 'error {cc}', '{cc} #N/A', 'iserror {cc}'],
  },
  notError: {
    tails: ['without an error', 'that are not errors', 'with no error'],
    verbs: ['is not an error', 'has no error', "isn't an error", 'works without an error', 'does not show an error'],
    terse: ['{cc} no error', '{cc} not error', '{cc} without error'],
  },
  number: {
    tails: ['that are numbers', 'that are numeric', 'with a number', 'holding a number', 'with a number in it'],
    verbs: ['is a number', 'is numeric', 'has a number in it', 'contains a number', 'holds a number'],
    terse: ['{cc} numeric', '{cc} is number', 'numbers in {cc}', '{cc} isnumber'],
  },
  text: {
    tails: ['that are text', 'stored as text', 'with text instead of a number', 'that have words instead of numbers', 'that are not numbers', 'with letters in place of a number', 'that Excel treats as text'],
    verbs: ['is text', 'is stored as text', 'has text instead of a number', 'contains text', 'is not a number', 'is words rather than a number', "isn't a number", 'is typed as text'],
    nouns: ['text in {cc}', 'numbers stored as text in {cc}', '{cs} that are text', 'cells in {cc} stored as text', 'any text in {cc}', 'words in {cc}'],
    terse: ['text in {cc}', '{cc} stored as text', '{cc} not a number', '{cc} is text', 'istext {cc}'],
  },
};

/** How often a value stands in its column. */
export const OCCURRENCE_WORDINGS: Readonly<Record<'duplicate' | 'unique' | 'first' | 'later', Wording>> = {
  duplicate: {
    tails: [
      'that are duplicates', 'that appear more than once', 'that repeat', 'that are repeated', 'listed twice', 'that show up more than once', 'that occur more than once', 'that are in there twice', 'that appear twice or more', 'used more than once', 'entered twice', 'that have duplicates',
      'that are not unique', 'found more than one time', 'that come up again',
    ],
    verbs: [
      'is a duplicate', 'appears more than once', 'is repeated', 'is listed twice', 'shows up more than once', 'occurs more than once', 'is not unique', 'comes up more than once', 'is in the list twice', 'repeats', 'is duplicated', 'has been entered twice', 'appears two or more times', 'is there more than once',
      'is used more than once', 'matches another one in the list', 'exists twice',
    ],
    nouns: [
      'duplicate {cs}', 'duplicates in {cc}', 'repeated {cs}', 'dupes in {cc}', 'duplicate values in {cc}', 'double entries in {cc}', 'any duplicate {cc}', 'the same {cc} listed more than once', 'any {cc} that appears more than once', 'repeats in {cc}', 'duplicated {cs}', 'all duplicates in {cc}',
      'doubles in {cc}', '{cs} that show up twice', 'duplicate entries in {cc}',
    ],
    modifiers: ['with a duplicate {cc}', 'with the same {cc} as another one', 'whose {cc} appears more than once', 'with duplicate {cc}', 'that share a {cc}', 'with a repeated {cc}', 'where {cc} is a duplicate', 'with a {cc} that is used twice'],
    terse: ['duplicate {cc}', 'duplicates {cc}', '{cc} duplicates', 'dupes {cc}', '{cc} duplicate', 'repeated {cc}', 'find duplicates in {cc}', 'duplicate values {cc}', '{cc} more than once', 'double {cc}'],
  },
  unique: {
    tails: ['that appear only once', 'that are unique', 'listed only once', 'that occur once', 'without a duplicate', 'that show up just once', 'that do not repeat', 'that stand alone'],
    verbs: ['is unique', 'appears only once', 'is listed only once', 'occurs just once', 'has no duplicate', 'shows up only one time', 'is not repeated', 'is there only once', 'comes up a single time'],
    nouns: ['unique {cs}', 'unique values in {cc}', '{cs} that appear only once', 'one-off {cs}', 'any {cc} listed only once', 'single occurrences in {cc}'],
    modifiers: ['with a unique {cc}', 'whose {cc} appears only once', 'where {cc} is unique'],
    terse: ['unique {cc}', '{cc} unique', '{cc} only once', 'unique values {cc}'],
  },
  first: {
    tails: ['that appear for the first time', 'on their first appearance', 'the first time they appear', 'that are the first of their kind'],
    verbs: ['appears for the first time', 'is the first of its kind', 'comes up for the first time', 'is the first occurrence', 'is listed the first time'],
    nouns: ['the first occurrence of each {cc}', 'first occurrences in {cc}', 'the first time each {cc} appears', 'the first of each {cc}', 'only the first entry for every {cc}', 'first instance of every {cc}'],
    modifiers: ['where {cc} appears for the first time', 'with the first occurrence of a {cc}'],
    terse: ['first occurrence {cc}', 'first instance of {cc}', '{cc} first occurrence', 'first of each {cc}'],
  },
  later: {
    tails: ['that have come up before', 'that already appeared above', 'after the first occurrence', 'that repeat one further up', 'from the second time on'],
    verbs: ['already appeared above', 'has come up before', 'is a repeat of an earlier one', 'was already listed higher up', 'repeats one from above', 'is not the first one', 'is the second occurrence or later', 'appears again further down'],
    nouns: ['duplicates in {cc} except the first one', 'second and later occurrences in {cc}', 'repeats in {cc} but not the first one', 'every repeat of a {cc} after the first', 'later duplicates in {cc}', 'the second time a {cc} shows up', 'duplicates in {cc}, leave the first one'],
    modifiers: ['whose {cc} already appeared above', 'where {cc} was already listed', 'with a {cc} that came up before'],
    terse: ['{cc} duplicates except first', 'second occurrence {cc}', 'duplicate {cc} not the first', '{cc} duplicates after first'],
  },
};
