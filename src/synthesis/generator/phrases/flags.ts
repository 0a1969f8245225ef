import type { Wording } from './wording';

/** A yes/no column whose header is a participle ("Paid", "Submitted"): it is, or it is not. */
export const PARTICIPLE_WORDINGS: Readonly<Record<'yes' | 'no', Wording>> = {
  yes: {
    tails: ['already {cc}', '{cc}', 'that are {cc}'],
    verbs: ['has been {cc}', 'is {cc}', 'is already {cc}'],
    recordNouns: ['{cc} {records}', '{records} that are {cc}', 'all {cc} {records}', '{records} already {cc}', 'any {cc} {record}'],
    nouns: ['everything already {cc}', 'anything {cc}', 'whatever is {cc}'],
    modifiers: ['that are {cc}', 'that have been {cc}', 'already {cc}', 'which are {cc}'],
    finites: ['the {record} is {cc}', 'the {record} has been {cc}', 'it is {cc}', "it's already {cc}", 'it has been {cc}'],
    terse: ['{cc}', 'already {cc}', '{cc} yes', '{cc} = yes'],
  },
  no: {
    tails: ['not {cc}', 'not yet {cc}', 'still not {cc}'],
    verbs: ['has not been {cc}', 'is not {cc}', 'is not yet {cc}', "hasn't been {cc}"],
    recordNouns: [
      '{records} not {cc}',
      '{records} that are not {cc}',
      '{records} not yet {cc}',
      '{records} still not {cc}',
      "{records} that haven't been {cc}",
      'any {record} not {cc}',
    ],
    nouns: ['everything not yet {cc}', 'whatever is not {cc}', 'anything not {cc}'],
    modifiers: [
      'that are not {cc}',
      'not yet {cc}',
      'not {cc}',
      "that haven't been {cc}",
      "that aren't {cc}",
      'still not {cc}',
      "which haven't been {cc} yet",
    ],
    finites: [
      'the {record} is not {cc}',
      'it is not {cc}',
      "it hasn't been {cc} yet",
      'it was never {cc}',
      "the {record} isn't {cc} yet",
      'not {cc}',
      "it's not {cc}",
    ],
    terse: ['not {cc}', 'not yet {cc}', '{cc} no', 'still not {cc}'],
  },
};

/** A yes/no column by its value. */
export const FLAG_WORDING: Wording = {
  tails: ['{v}', 'marked {v}', '= {v}', 'that say {v}', 'set to {v}', 'equal to {v}', 'with {v}'],
  verbs: ['is {v}', 'says {v}', '= {v}', 'equals {v}', 'is set to {v}', 'shows {v}', 'has {v}', 'is marked {v}', 'is equal to {v}'],
  nouns: ['{v} in {cc}', '{cs} that say {v}', 'cells with {v} in {cc}', 'every {v} in {cc}', 'the {v} cells in {cc}'],
  modifiers: [
    'with {v} in {cc}',
    'with {cc} {v}',
    'where {cc} is {v}',
    'where {cc} says {v}',
    'with {cc} = {v}',
    'marked {v} in {cc}',
    'that have {v} under {cc}',
    'with {cc} set to {v}',
  ],
  finites: [
    '{c} is {v}',
    '{cc} = {v}',
    'it says {v} in {cc}',
    '{c} says {v}',
    'there is {v} in {cc}',
    '{v} is in {cc}',
    'we put {v} under {cc}',
    '{cc} is {v}',
  ],
  terse: ['{cc} = {v}', '{cc} {v}', '{cc} is {v}', '{cc}: {v}', '{cc}={v}', '{v} in {cc}', '{cc} says {v}'],
};
