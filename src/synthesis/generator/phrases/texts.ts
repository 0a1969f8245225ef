import type { TextOperator } from '../../../rules';
import type { Wording } from './wording';

/** A column of text that equals one value. */
export const VALUE_WORDING: Wording = {
  tails: ['{v}', 'equal to {v}', 'marked {v}', 'marked as {v}', '= {v}', 'labelled {v}', 'set to {v}', 'that say {v}', 'that are {v}', 'with {v}', 'listed as {v}', 'showing {v}', 'tagged {v}'],
  verbs: [
    'is {v}', 'says {v}', 'equals {v}', 'is equal to {v}', 'shows {v}', 'is set to {v}', 'is marked {v}', 'reads {v}', '= {v}', 'has {v}', 'is already {v}', 'is currently {v}', 'turns {v}', 'is listed as {v}', 'has the value {v}', 'gets {v}', 'is still {v}',
    'is marked as {v}', 'has been set to {v}', 'becomes {v}', 'has the text {v}', 'is given as {v}', 'matches {v}', 'is now {v}',
  ],
  nouns: ['{v} in {cc}', '{v} {cs}', 'anything {v} in {cc}', '{cs} of {v}', 'cells with {v} in {cc}', '{v} cells', 'cells that say {v}', 'everything marked {v}', 'all the {v} ones', '{cs} that are {v}', 'cells equal to {v}', 'the word {v} in {cc}', 'every {v}', 'the {v} ones'],
  modifiers: ['with {cc} {v}', 'that are {v}', 'marked {v}', 'with {v} in {cc}', 'with {cc} = {v}', 'where {cc} is {v}', 'whose {cc} is {v}', 'which are {v}', 'with a {cc} of {v}', 'having {v} as {cc}', 'set to {v}', 'where {cc} says {v}', 'that have {v} in {cc}', 'with {cc} equal to {v}'],
  finites: ['{c} is {v}', 'the {record} is {v}', 'it says {v} in {cc}', 'there is {v} in {cc}', '{v} is in {cc}', '{cc} = {v}', '{c} column says {v}', '{v} shows up in {cc}', 'we have {v} under {cc}', '{cc}={v}', '{v} is chosen in {cc}'],
  recordNouns: ['{v} {records}', 'all {v} {records}', 'any {v} {record}', 'the {v} {records}', '{records} marked {v}', 'every {v} {record}', '{v} {records}'],
  terse: ['{cc} = {v}', '{cc} {v}', '{v}', '{cc} is {v}', '{cc}={v}', '{v} {cc}', '{cc} equals {v}', '{cc}: {v}'],
};

/** A column of text that differs from one value. */
export const NOT_VALUE_WORDING: Wording = {
  tails: ['not {v}', 'other than {v}', 'not equal to {v}', 'different from {v}', '<> {v}', 'that are not {v}', "that aren't {v}", 'that is anything but {v}', 'not marked {v}', 'except {v}', 'not yet {v}', "that don't say {v}", 'apart from {v}'],
  verbs: [
    'is not {v}', "isn't {v}", 'does not say {v}', "doesn't say {v}", 'is anything but {v}', 'is not equal to {v}', 'is other than {v}', 'is something other than {v}', 'differs from {v}', 'does not equal {v}', 'is not set to {v}', "isn't marked {v}", 'is not yet {v}',
    'is <> {v}', 'is different from {v}', 'is anything except {v}', 'is still not {v}', 'has not been set to {v}', "hasn't got {v}", 'is no longer {v}', "isnt {v}", 'is not {v} yet',
  ],
  nouns: ['anything but {v} in {cc}', 'everything except {v} in {cc}', '{cs} other than {v}', 'any {cc} that is not {v}', 'all {cs} except {v}', "{cs} that aren't {v}", 'whatever is not {v} in {cc}', 'non-{v} {cs}'],
  modifiers: ['that are not {v}', "that aren't {v}", 'not {v}', 'with {cc} other than {v}', 'not marked {v}', 'where {cc} is not {v}', 'with {cc} not {v}', "whose {cc} isn't {v}", 'not yet {v}', 'with anything but {v} in {cc}', "which aren't {v}", 'with {cc} <> {v}', 'except the {v} ones'],
  finites: ['{c} is not {v}', 'the {record} is not {v}', '{cc} <> {v}', "it doesn't say {v} in {cc}", '{c} is anything but {v}', '{cc} not {v}', "the {record} isn't {v} yet"],
  terse: ['{cc} <> {v}', '{cc} not {v}', 'not {v}', '{cc} != {v}', '{cc} other than {v}', 'all but {v} in {cc}', '{cc} not equal to {v}', 'anything but {v}'],
};

/** Text that has a fragment somewhere. */
export const FRAGMENT_WORDINGS: Readonly<Record<TextOperator, Wording>> = {
  contains: {
    tails: ['containing {v}', 'with {v} in it', 'that contain {v}', 'with the word {v}', 'that include {v}', 'including {v}', 'that mention {v}', 'with {v} somewhere', 'that have {v} in them', 'with the text {v}', 'having {v} anywhere', 'mentioning {v}', 'with {v} in the text', 'that has {v} in it'],
    verbs: ['contains {v}', 'has {v} in it', 'includes {v}', 'mentions {v}', 'contains the word {v}', 'has the word {v}', 'includes the text {v}', 'has {v} anywhere in it', 'talks about {v}', 'contains the text {v}', 'has {v} somewhere', 'shows {v} somewhere in the text', 'refers to {v}', 'has {v} in the text', 'lists {v}', 'names {v}'],
    modifiers: ['with {v} in {cc}', 'whose {cc} contains {v}', 'with {v} in the {cc}', 'that mention {v} in {cc}', 'with {cc} containing {v}', 'where {v} appears in {cc}', 'having {v} in {cc}'],
    finites: ['{c} contains {v}', '{v} appears in {cc}', '{v} is somewhere in {cc}', 'there is {v} in {cc}', '{c} has {v} anywhere in it', 'we find {v} in {cc}', '{v} is part of {cc}', '{cc} has {v} in it'],
    nouns: ['{cs} with {v}', 'anything with {v} in {cc}', '{cs} containing {v}', 'every {cc} that contains {v}', '{v} in {cc}', 'cells containing {v}', 'any {cc} with {v} in it', 'everything with the word {v} in {cc}'],
    terse: ['{cc} contains {v}', '{cc} with {v}', '{v} in {cc}', '{cc} containing {v}', '{cc} has {v}', 'contains {v}', '{cc} text contains {v}', '{cc} includes {v}'],
  },
  notContains: {
    tails: ['without {v}', 'not containing {v}', 'that do not contain {v}', "that don't contain {v}", 'without the word {v}', "that don't mention {v}", 'with no {v} in it', "that don't include {v}"],
    verbs: ['does not contain {v}', "doesn't contain {v}", 'does not include {v}', "doesn't mention {v}", 'has no {v} in it', 'is without {v}', "doesn't have {v} in it", 'lacks {v}', 'never mentions {v}'],
    modifiers: ['without {v} in {cc}', "whose {cc} doesn't contain {v}", 'with no {v} in {cc}', 'with {cc} not containing {v}'],
    terse: ['{cc} does not contain {v}', '{cc} without {v}', '{cc} not containing {v}', 'no {v} in {cc}'],
  },
  beginsWith: {
    tails: ['starting with {v}', 'beginning with {v}', 'that start with {v}', 'that begin with {v}', 'with {v} at the start', 'starting in {v}', 'with the prefix {v}', 'that have {v} at the front', 'starting {v}'],
    verbs: ['starts with {v}', 'begins with {v}', 'has the prefix {v}', 'has {v} at the start', 'starts with the letters {v}', 'starts in {v}', 'opens with {v}', 'begins {v}', 'has {v} in front', 'starts off with {v}'],
    terse: ['{cc} starts with {v}', '{cc} begins with {v}', '{cc} starting with {v}', '{cc} beginning {v}', '{cc} prefix {v}', '{cc} {v}*', '{v}* in {cc}', '{cc} begin with {v}'],
  },
  notBeginsWith: {
    tails: ['not starting with {v}', 'that do not begin with {v}', "that don't start with {v}", 'without the prefix {v}'],
    verbs: ['does not start with {v}', "doesn't begin with {v}", 'does not begin with {v}', "doesn't start with {v}", 'lacks the prefix {v}', 'starts with anything but {v}'],
    terse: ['{cc} not starting with {v}', '{cc} does not begin with {v}', "{cc} doesn't start with {v}"],
  },
  endsWith: {
    tails: ['ending in {v}', 'ending with {v}', 'that end in {v}', 'that end with {v}', 'with {v} at the end', 'finishing in {v}', 'with the ending {v}'],
    verbs: ['ends with {v}', 'ends in {v}', 'has {v} at the end', 'finishes with {v}', 'finishes in {v}', 'has the last letters {v}', 'ends on {v}'],
    terse: ['{cc} ends with {v}', '{cc} ending in {v}', '{cc} ends in {v}', '{cc} *{v}', '{cc} ending with {v}'],
  },
  notEndsWith: {
    tails: ['not ending in {v}', "that don't end with {v}", 'that do not end in {v}'],
    verbs: ['does not end with {v}', "doesn't end in {v}", 'does not end in {v}', "doesn't finish with {v}"],
    terse: ['{cc} not ending in {v}', '{cc} does not end with {v}'],
  },
};
