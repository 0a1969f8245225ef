import type { Wording } from './wording';

/** Times of day; `{v}` and `{w}` are times. */
export const CLOCK_WORDINGS: Readonly<Record<'after' | 'before' | 'from' | 'until' | 'between', Wording>> = {
  after: {
    tails: ['after {v}', 'later than {v}', 'past {v}'],
    verbs: ['is after {v}', 'is later than {v}', 'is past {v}', 'falls after {v}'],
    nouns: ['{cs} after {v}', '{cs} later than {v}', 'anything after {v} in {cc}'],
    modifiers: ['with a {cc} after {v}', 'where {cc} is later than {v}', 'with {cc} past {v}'],
    terse: ['{cc} > {v}', '{cc} after {v}', '{cc} later than {v}', 'after {v} {cc}'],
  },
  before: {
    tails: ['before {v}', 'earlier than {v}', 'ahead of {v}'],
    verbs: ['is before {v}', 'is earlier than {v}', 'falls before {v}'],
    nouns: ['{cs} before {v}', '{cs} earlier than {v}', 'anything before {v} in {cc}'],
    modifiers: ['with a {cc} before {v}', 'where {cc} is earlier than {v}'],
    terse: ['{cc} < {v}', '{cc} before {v}', '{cc} earlier than {v}'],
  },
  from: {
    tails: ['from {v} on', 'at {v} or later', 'no earlier than {v}'],
    verbs: ['is {v} or later', 'is at or after {v}', 'is not before {v}'],
    terse: ['{cc} >= {v}', '{cc} from {v}', '{cc} {v} or later'],
  },
  until: {
    tails: ['up to {v}', 'at {v} or earlier', 'no later than {v}', 'by {v}'],
    verbs: ['is {v} or earlier', 'is at or before {v}', 'is no later than {v}'],
    terse: ['{cc} <= {v}', '{cc} until {v}', '{cc} by {v}'],
  },
  between: {
    tails: ['between {v} and {w}', 'from {v} to {w}', 'in the hours from {v} to {w}'],
    verbs: ['is between {v} and {w}', 'falls between {v} and {w}', 'lies from {v} to {w}'],
    nouns: ['{cs} between {v} and {w}', '{cs} from {v} to {w}'],
    terse: ['{cc} between {v} and {w}', '{cc} {v}-{w}', '{cc} {v} to {w}'],
  },
};

/** Days of the year that come again; `{v}` a length of time or a month. */
export const ANNIVERSARY_WORDINGS: Readonly<Record<'next' | 'today' | 'thisMonth', Wording>> = {
  next: {
    tails: ['with a birthday in the next {v}', 'coming up within {v}', 'with an anniversary in the next {v}'],
    verbs: ['has its anniversary in the next {v}', 'comes round within the next {v}', 'is coming up in the next {v}, whatever the year'],
    nouns: ['birthdays in the next {v}', 'upcoming birthdays within {v}', 'anniversaries in the next {v}', 'birthdays coming up in {v}'],
    modifiers: [
      'whose birthday is in the next {v}',
      'who have a birthday within {v}',
      'with a birthday coming up in {v}',
      'who turn a year older in the next {v}',
    ],
    recordNouns: ['{records} whose birthday is within {v}', '{records} with a birthday in the next {v}'],
    terse: ['birthday next {v}', 'birthday within {v}', '{cc} birthday in {v}'],
  },
  today: {
    tails: ['whose birthday is today', 'with a birthday today', 'that come round today'],
    verbs: ['has a birthday today', 'is a birthday today', 'has its anniversary today'],
    nouns: ['birthdays today', "today's birthdays", 'whoever has a birthday today'],
    modifiers: ['whose birthday is today', 'who have a birthday today', 'with a birthday today'],
    recordNouns: ['{records} with a birthday today', '{records} whose birthday is today'],
    terse: ['birthday today', '{cc} birthday today', "today's birthdays"],
  },
  thisMonth: {
    tails: ['with a birthday this month', 'whose birthday is this month'],
    verbs: ['has a birthday this month', 'is in this month of the year', 'has its anniversary this month'],
    nouns: ['birthdays this month', "this month's birthdays", 'everyone with a birthday this month'],
    modifiers: ['whose birthday is this month', 'who have a birthday this month', 'with a birthday in the current month'],
    recordNouns: ['{records} with a birthday this month', '{records} whose birthday falls in this month'],
    terse: ['birthday this month', '{cc} birthday this month', 'birthdays current month'],
  },
};

/** A quarter of the year; `{v}` names it. */
export const QUARTER_WORDING: Wording = {
  tails: ['in {v}', 'from {v}', 'that fall in {v}', 'dated {v}'],
  verbs: ['is in {v}', 'falls in {v}', 'is dated {v}', 'belongs to {v}'],
  modifiers: ['with {cc} in {v}', 'where {cc} falls in {v}'],
  terse: ['{cc} in {v}', '{cc} {v}', '{v} {cc}'],
};

/** Working days between two dates or from today; `{v}` a length of time. */
export const WORKDAY_WORDINGS: Readonly<Record<'next' | 'last', Wording>> = {
  next: {
    tails: ['within {v}', 'due within the next {v}', 'in the next {v}', 'less than {v} away'],
    verbs: ['is within the next {v}', 'is due within {v}', 'comes up in the next {v}'],
    modifiers: ['with {cc} in the next {v}', 'due within {v}'],
    terse: ['{cc} within {v}', '{cc} next {v}'],
  },
  last: {
    tails: ['within the last {v}', 'in the past {v}'],
    verbs: ['is within the last {v}', 'was in the past {v}'],
    modifiers: ['with {cc} in the last {v}'],
    terse: ['{cc} last {v}', '{cc} past {v}'],
  },
};
