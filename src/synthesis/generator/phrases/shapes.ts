import type { CellProperty } from '../../../rules';
import type { Wording } from './wording';

/** Properties that are about how a cell is written. */
export type Shape = Exclude<CellProperty, 'blank' | 'notBlank' | 'error' | 'notError' | 'number' | 'text' | 'boolean' | 'formula'>;

/** How a cell is written. */
export const SHAPE_WORDINGS: Readonly<Record<Shape, Wording>> = {
  wholeNumber: {
    tails: ['that are whole numbers', 'without decimals', 'that are integers'],
    verbs: ['is a whole number', 'is an integer', 'has no decimals'],
    nouns: ['whole numbers in {cc}', 'integers in {cc}', '{cs} without decimals'],
    terse: ['{cc} whole numbers', '{cc} integer', '{cc} no decimals'],
  },
  containsDigit: {
    tails: ['with a number in them', 'that contain a digit', 'with digits', 'containing any number'],
    verbs: ['contains a digit', 'has a number in it', 'contains any number', 'has digits in it', 'includes a digit'],
    nouns: ['{cs} with digits in them', '{cs} containing a number', 'any {cc} that has a digit'],
    modifiers: ['with a digit in the {cc}', 'whose {cc} contains a number'],
    terse: ['{cc} contains number', '{cc} with digits', '{cc} has a digit'],
  },
  numberAsText: {
    tails: ['that are numbers stored as text', 'stored as text', 'that look like numbers but are text'],
    verbs: ['is a number stored as text', 'is stored as text', 'looks like a number but is text', 'is a text number'],
    nouns: ['numbers stored as text in {cc}', 'text numbers in {cc}', '{cs} stored as text'],
    terse: ['{cc} number stored as text', '{cc} stored as text', 'text numbers {cc}'],
  },
  email: {
    tails: ['that are e-mail addresses', 'that look like an email', 'with an email address'],
    verbs: ['is an email address', 'looks like an email', 'is an e-mail', 'has an email address'],
    nouns: ['email addresses in {cc}', 'e-mails in {cc}', '{cs} that are emails'],
    terse: ['{cc} email', '{cc} is an email', 'emails in {cc}'],
  },
  untrimmed: {
    tails: ['with extra spaces', 'with leading or trailing spaces', 'that have a space at the end'],
    verbs: ['has extra spaces', 'has leading or trailing spaces', 'starts or ends with a space', 'has a space too many'],
    nouns: ['{cs} with extra spaces', '{cs} with trailing spaces', 'stray spaces in {cc}'],
    terse: ['{cc} extra spaces', '{cc} trailing spaces', '{cc} untrimmed'],
  },
  upperCase: {
    tails: ['in upper case', 'in capitals', 'in all caps', 'written in capital letters'],
    verbs: ['is in upper case', 'is all caps', 'is written in capitals', 'is in capital letters'],
    nouns: ['{cs} in all caps', '{cs} written in capitals', 'upper case {cs}'],
    terse: ['{cc} upper case', '{cc} all caps', '{cc} in capitals'],
  },
  lowerCase: {
    tails: ['in lower case', 'in small letters', 'without any capital letter'],
    verbs: ['is in lower case', 'is written in small letters', 'is all lowercase'],
    nouns: ['{cs} in lower case', 'lower case {cs}', '{cs} without capitals'],
    terse: ['{cc} lower case', '{cc} lowercase'],
  },
};

/** Text that counts in its own case; `{v}` is the text. */
export const CASE_WORDINGS: Readonly<Record<'exact' | 'notExact' | 'contains' | 'beginsWith', Wording>> = {
  exact: {
    tails: ['exactly {v}, case sensitive', 'exactly {v} with the same case', '{v} (case sensitive)'],
    verbs: [
      'is exactly {v}, case sensitive',
      'equals {v} in exactly that case',
      'is {v} with the same capitals',
      'matches {v} case sensitively',
    ],
    terse: ['{cc} = {v} case sensitive', '{cc} exactly {v}, match case', '{cc} {v} (match case)'],
  },
  notExact: {
    tails: ['not exactly {v}, case sensitive', 'other than {v}, matching case'],
    verbs: ['is not exactly {v}, case sensitive', 'differs from {v} in case or text', 'is not {v} written just so'],
    terse: ['{cc} <> {v} case sensitive', '{cc} not exactly {v}, match case'],
  },
  contains: {
    tails: ['containing {v}, case sensitive', 'with {v} in exactly that case'],
    verbs: ['contains {v}, case sensitive', 'contains {v} in that exact case', 'has {v} in it, matching case'],
    terse: ['{cc} contains {v} case sensitive', '{cc} contains {v}, match case'],
  },
  beginsWith: {
    tails: ['starting with {v}, case sensitive', 'beginning with {v} in exactly that case'],
    verbs: ['starts with {v}, case sensitive', 'begins with {v} in that exact case'],
    terse: ['{cc} starts with {v} case sensitive', '{cc} begins with {v}, match case'],
  },
};

/** Two columns as one key: `{o}` is the second. */
export const KEY_WORDINGS: Readonly<Record<'duplicate' | 'unique' | 'later' | 'first', Wording>> = {
  duplicate: {
    tails: ['that are duplicates together with {o}', 'duplicated with the same {o}', 'that repeat with the same {o}'],
    verbs: [
      'and {o} together appear more than once',
      'and {o} are both the same as in another row',
      'is repeated with the same {o}',
      'and {o} occur together more than once',
    ],
    nouns: [
      'duplicates of {cc} and {o} together',
      'duplicate combinations of {cc} and {o}',
      'rows with the same {cc} and {o}',
      'repeated {cc} and {o} pairs',
    ],
    modifiers: [
      'with the same {cc} and {o} as another one',
      'where {cc} and {o} together are duplicated',
      'with a duplicate {cc} + {o}',
      'where both {cc} and {o} match another row',
    ],
    terse: ['duplicate {cc} + {o}', 'duplicates in {cc} and {o} combined', '{cc} and {o} duplicate', 'same {cc} and {o}'],
  },
  unique: {
    tails: ['that are unique together with {o}'],
    verbs: ['and {o} together appear only once', 'is unique with its {o}'],
    nouns: ['unique combinations of {cc} and {o}'],
    modifiers: ['with a unique {cc} and {o}', 'where {cc} and {o} together appear only once'],
    terse: ['unique {cc} + {o}', 'unique {cc} and {o} combined'],
  },
  later: {
    tails: ['that repeat an earlier {cc} and {o}'],
    verbs: ['and {o} were both there before', 'repeats an earlier row with the same {o}'],
    nouns: ['repeats of the same {cc} and {o}', 'second and later rows with the same {cc} and {o}'],
    modifiers: ['that repeat an earlier {cc} and {o}', 'where {cc} and {o} came up before'],
    terse: ['repeated {cc} + {o} except first', 'later duplicates of {cc} and {o}'],
  },
  first: {
    tails: ['that are the first with their {o}'],
    verbs: ['and {o} come up for the first time', 'appears first with that {o}'],
    nouns: ['the first of each {cc} and {o}', 'the first row per {cc} and {o}'],
    modifiers: ['that are the first with that {cc} and {o}'],
    terse: ['first {cc} + {o}', 'first of each {cc} and {o}'],
  },
};

/** Whether a value stands in another column; `{o}` is that column. */
export const MEMBER_WORDINGS: Readonly<Record<'in' | 'notIn', Wording>> = {
  in: {
    tails: ['that also appear in {o}', 'found in {o}', 'that are in {o} too'],
    verbs: [
      'is in {o}',
      'appears in {o}',
      'is found in {o}',
      'is listed in {o}',
      'exists in {o}',
      'also occurs in {o}',
      'is one of the values in {o}',
    ],
    nouns: ['{cs} that are also in {o}', '{cs} found in {o}', '{cs} that appear in {o}'],
    modifiers: ['whose {cc} is in {o}', 'with a {cc} that appears in {o}'],
    terse: ['{cc} in {o}', '{cc} found in {o}', '{cc} exists in {o}', 'match {cc} with {o}'],
  },
  notIn: {
    tails: ['that are not in {o}', 'missing from {o}', 'that do not appear in {o}'],
    verbs: [
      'is not in {o}',
      'does not appear in {o}',
      'is missing from {o}',
      'is not found in {o}',
      'is not listed in {o}',
      'does not exist in {o}',
    ],
    nouns: ['{cs} that are not in {o}', '{cs} missing from {o}', '{cs} without a match in {o}'],
    modifiers: ['whose {cc} is not in {o}', 'with a {cc} that is missing from {o}'],
    terse: ['{cc} not in {o}', '{cc} missing in {o}', '{cc} without match in {o}'],
  },
};
