import type { DateWindow } from '../../../rules';
import type { Wording } from './wording';

/** Before and after a date or today; `{v}` is the date, or "today". */
export const DATE_WORDINGS: Readonly<Record<'before' | 'after' | 'onOrBefore' | 'onOrAfter' | 'on', Wording>> = {
  before: {
    tails: ['before {v}', 'earlier than {v}', 'prior to {v}', 'older than {v}', 'that fall before {v}', 'dated before {v}', '< {v}', 'that come before {v}', 'less than {v}', 'ahead of {v}'],
    verbs: ['is before {v}', 'is earlier than {v}', 'falls before {v}', 'comes before {v}', 'is prior to {v}', 'is older than {v}', 'was before {v}', 'is < {v}', 'is less than {v}', 'lies before {v}'],
    terse: ['{cc} before {v}', '{cc} < {v}', '{cc} earlier than {v}', 'before {v} {cc}', '{cc} prior to {v}', '{cc}<{v}', '{cc} older than {v}'],
  },
  after: {
    tails: ['after {v}', 'later than {v}', 'past {v}', 'newer than {v}', 'that fall after {v}', 'dated after {v}', '> {v}', 'that come after {v}', 'beyond {v}', 'greater than {v}'],
    verbs: ['is after {v}', 'is later than {v}', 'falls after {v}', 'comes after {v}', 'is past {v}', 'goes beyond {v}', 'is newer than {v}', 'is > {v}', 'lies after {v}', 'is greater than {v}'],
    terse: ['{cc} after {v}', '{cc} > {v}', '{cc} later than {v}', 'after {v} {cc}', '{cc} past {v}', '{cc}>{v}'],
  },
  onOrBefore: {
    tails: ['on or before {v}', 'no later than {v}', 'up to {v}', 'by {v}', 'until {v}', 'not after {v}', '<= {v}', 'up to and including {v}', '{v} or earlier', '{v} or before'],
    verbs: ['is on or before {v}', 'is no later than {v}', 'is not after {v}', 'is {v} or earlier', 'is at the latest {v}', 'is <= {v}'],
    terse: ['{cc} <= {v}', '{cc} by {v}', '{cc} up to {v}', '{cc} on or before {v}', '{cc} until {v}'],
  },
  onOrAfter: {
    tails: ['on or after {v}', 'from {v} on', 'since {v}', 'starting {v}', 'no earlier than {v}', 'not before {v}', '>= {v}', '{v} or later', 'from {v} onwards', '{v} or after'],
    verbs: ['is on or after {v}', 'is not before {v}', 'is {v} or later', 'is no earlier than {v}', 'is from {v} on', 'is >= {v}'],
    terse: ['{cc} >= {v}', '{cc} since {v}', '{cc} from {v}', '{cc} on or after {v}', '{cc} from {v} on'],
  },
  on: {
    tails: ['on {v}', 'dated {v}', 'equal to {v}', 'that fall on {v}', 'of {v}', '= {v}'],
    verbs: ['is {v}', 'is on {v}', 'falls on {v}', 'equals {v}', 'is exactly {v}'],
    terse: ['{cc} = {v}', '{cc} {v}', '{cc} on {v}', '{cc} is {v}'],
  },
};

/** A date that has gone by, said without a date. */
export const PAST_WORDINGS: Readonly<Record<'due' | 'expiry' | 'past' | 'future', Wording>> = {
  due: {
    tails: ['in the past', 'overdue', 'past due', 'that have passed', 'already passed', 'late', 'before today', 'behind us', 'gone by', 'that are overdue', 'that should have happened already'],
    verbs: ['is in the past', 'has passed', 'is before today', 'is overdue', 'is past due', 'has already passed', 'is late', 'has gone by', 'is earlier than today', 'is already over', 'is behind us', 'has come and gone', 'was before today', 'is older than today', 'is past', 'is less than today'],
    nouns: ['overdue {cs}', 'past due {cs}', 'late {cs}', '{cs} in the past', '{cs} that have passed', '{cs} before today', 'anything overdue in {cc}', 'past {cs}'],
    modifiers: ['past their {cc}', 'that are overdue by {cc}', 'with {cc} in the past', 'whose {cc} has passed', 'with a {cc} before today', 'with an overdue {cc}', 'past {cc}', 'where {cc} has passed'],
    terse: ['{cc} < today', 'overdue {cc}', '{cc} overdue', '{cc} past due', '{cc} in the past', '{cc} before today', 'past {cc}', '{cc} passed', '{cc}<today()'],
  },
  expiry: {
    tails: ['expired', 'that have expired', 'already expired', 'in the past', 'that ran out', 'out of date', 'before today', 'that lapsed', 'that are no longer valid'],
    verbs: ['has expired', 'is expired', 'is in the past', 'has run out', 'is out of date', 'has passed', 'is before today', 'has lapsed', 'is already over', 'ran out', 'is no longer valid', 'is up', 'has already ended'],
    nouns: ['expired {cs}', 'lapsed {cs}', '{cs} that have expired', '{cs} that ran out', 'out of date {cs}', '{cs} in the past', 'anything expired in {cc}'],
    modifiers: ['with an expired {cc}', 'whose {cc} has run out', 'whose {cc} has passed', 'with {cc} expired', 'where {cc} has lapsed', 'with {cc} in the past'],
    terse: ['{cc} expired', 'expired {cc}', '{cc} < today', '{cc} in the past', '{cc} passed', '{cc} out of date', 'lapsed {cc}'],
  },
  past: {
    tails: ['in the past', 'before today', 'earlier than today', 'that have passed', 'that are over'],
    verbs: ['is in the past', 'is before today', 'has passed', 'was before today', 'is earlier than today', 'is over', 'has gone by', 'is less than today'],
    terse: ['{cc} < today', '{cc} in the past', '{cc} before today', 'past {cc}', '{cc}<today'],
  },
  future: {
    tails: ['in the future', 'after today', 'still to come', 'later than today', 'that lie ahead', 'that are still ahead', 'upcoming'],
    verbs: ['is in the future', 'is after today', 'is still to come', 'is later than today', 'has not come yet', 'is yet to come', 'lies ahead', 'is upcoming', 'is greater than today'],
    nouns: ['future {cs}', 'upcoming {cs}', '{cs} in the future', '{cs} after today', '{cs} still to come'],
    terse: ['{cc} > today', '{cc} in the future', 'future {cc}', 'upcoming {cc}', '{cc} after today', '{cc}>today'],
  },
};

/** From today some time ahead or back, both ends inside; `{v}` is a length of time. */
export const SPAN_WORDINGS: Readonly<Record<'next' | 'last', Wording>> = {
  next: {
    tails: [
      'in the next {v}', 'within the next {v}', 'within {v}', 'due in the next {v}', 'coming up in the next {v}', 'in the coming {v}', 'over the next {v}', 'during the next {v}', 'less than {v} away', 'not more than {v} from now', 'up to {v} from today', 'within {v} of today', 'in {v} or less', 'less than {v} from now',
      'within {v} from today', 'no more than {v} away', 'inside the next {v}', 'between today and {v} from now', 'that come up within {v}',
    ],
    verbs: [
      'is in the next {v}', 'is within the next {v}', 'is within {v}', 'falls within the next {v}', 'is coming up in the next {v}', 'comes up within {v}', 'is due within {v}', 'is less than {v} away', 'is {v} or less from now', 'will be within {v}', 'is at most {v} away', 'falls in the coming {v}', 'comes up in the next {v}',
      'is within {v} of today', 'is no more than {v} ahead', 'is up in {v} or less',
    ],
    modifiers: ['with {cc} in the next {v}', 'with {cc} within {v}', 'with a {cc} coming up in {v}', 'whose {cc} is in the next {v}', 'with {cc} less than {v} away'],
    terse: ['{cc} next {v}', '{cc} within {v}', '{cc} in the next {v}', '{cc} in {v}', 'next {v} {cc}', '{cc} <= {v} away', '{cc} within next {v}'],
  },
  last: {
    tails: ['in the last {v}', 'within the last {v}', 'in the past {v}', 'from the last {v}', 'not older than {v}', 'over the last {v}', 'during the last {v}', 'no more than {v} ago', 'within the past {v}', 'less than {v} old', 'in the previous {v}', 'since {v} ago'],
    verbs: ['is in the last {v}', 'is within the last {v}', 'falls in the past {v}', 'was in the last {v}', 'was less than {v} ago', 'is no older than {v}', 'happened in the last {v}', 'was within the past {v}', 'is not more than {v} ago', 'was during the last {v}'],
    modifiers: ['with {cc} in the last {v}', 'whose {cc} is in the past {v}', 'with {cc} within the last {v}', 'with {cc} not older than {v}'],
    terse: ['{cc} last {v}', '{cc} in the last {v}', '{cc} past {v}', 'last {v} {cc}', '{cc} within last {v}'],
  },
};

/** Further off than a length of time. */
export const DISTANCE_WORDINGS: Readonly<Record<'ago' | 'ahead', Wording>> = {
  ago: {
    tails: ['older than {v}', 'more than {v} ago', 'over {v} ago', 'more than {v} old', 'over {v} old', 'longer than {v} ago', 'more than {v} back', 'past {v}', 'before {v} ago', 'more than {v} in the past', 'greater than {v} old', 'that are {v} old or older, strictly older'],
    verbs: ['is older than {v}', 'is more than {v} ago', 'was over {v} ago', 'was more than {v} ago', 'is more than {v} old', 'is over {v} old', 'is longer than {v} ago', 'goes back more than {v}', 'has been more than {v}', 'lies more than {v} back', 'is more than {v} in the past', 'was longer ago than {v}'],
    modifiers: ['with {cc} older than {v}', 'with {cc} more than {v} ago', 'whose {cc} is over {v} old', 'with a {cc} over {v} ago', 'whose {cc} was more than {v} ago'],
    terse: ['{cc} older than {v}', '{cc} > {v} ago', '{cc} more than {v} ago', '{cc} over {v} old', '{cc} > {v} old', 'older than {v} {cc}', '{cc} {v}+ ago'],
  },
  ahead: {
    tails: ['more than {v} away', 'more than {v} from now', 'over {v} away', 'further than {v} out', 'more than {v} in the future', 'later than {v} from today', 'more than {v} ahead'],
    verbs: ['is more than {v} away', 'is more than {v} from now', 'is over {v} away', 'is further out than {v}', 'is more than {v} in the future', 'is more than {v} ahead'],
    terse: ['{cc} > {v} away', '{cc} more than {v} away', '{cc} over {v} from now', '{cc} more than {v} out'],
  },
};

/** What people call the calendar windows. */
export const WINDOW_WORDS: Readonly<Record<DateWindow, readonly string[]>> = {
  yesterday: ['yesterday', "yesterday's date"],
  today: ['today', "today's date", 'the current date', 'the current day'],
  tomorrow: ['tomorrow', "tomorrow's date", 'the day after today'],
  lastSevenDays: ['in the last seven days', 'in the last 7 days', 'in the past 7 days', 'within the last 7 days', 'from the past seven days'],
  lastWeek: ['last week', 'in the previous week', 'in the past calendar week', 'the week before this one'],
  thisWeek: ['this week', 'in the current week', 'within this week', 'in this calendar week'],
  nextWeek: ['next week', 'in the coming week', 'in the following week', 'within next week'],
  lastMonth: ['last month', 'in the previous month', 'from last month', 'the month before this one'],
  thisMonth: ['this month', 'in the current month', 'within this month', 'in the same month as today', 'during this month'],
  nextMonth: ['next month', 'in the coming month', 'in the following month', 'during next month'],
  lastQuarter: ['last quarter', 'in the previous quarter', 'in the past quarter'],
  thisQuarter: ['this quarter', 'in the current quarter', 'in the running quarter'],
  nextQuarter: ['next quarter', 'in the coming quarter', 'in the following quarter'],
  lastYear: ['last year', 'in the previous year', 'from last year', 'the year before'],
  thisYear: ['this year', 'in the current year', 'within this year', 'in the present year'],
  nextYear: ['next year', 'in the coming year', 'in the following year'],
  weekend: ['on a weekend', 'on weekends', 'on a Saturday or Sunday', 'at the weekend', 'on the weekend', 'weekend dates'],
  weekday: ['on a weekday', 'on weekdays', 'Monday to Friday', 'on a working day', 'on a workday'],
};

/** A calendar window; `{v}` is one of `WINDOW_WORDS`. */
export const WINDOW_WORDING: Wording = {
  tails: ['{v}', 'due {v}', 'that fall {v}', 'that are {v}', 'dated {v}', 'that is {v}', 'happening {v}', 'falling {v}'],
  verbs: ['is {v}', 'falls {v}', 'lies {v}', 'is due {v}', 'comes up {v}', 'happens {v}', 'lands {v}'],
  modifiers: ['with {cc} {v}', 'whose {cc} is {v}', 'with a {cc} {v}', 'where {cc} falls {v}', 'having {cc} {v}'],
  terse: ['{cc} {v}', '{cc} is {v}', '{v} {cc}', '{cc} = {v}'],
};

/** Month, year and day of the week of a date; `{v}` names it. */
export const CALENDAR_WORDINGS: Readonly<Record<'month' | 'year' | 'weekday', Wording>> = {
  month: {
    tails: ['in {v}', 'from {v}', 'dated {v}', 'that fall in {v}', 'for {v}', 'due in {v}'],
    verbs: ['is in {v}', 'falls in {v}', 'is dated {v}', 'is from {v}', 'lies in {v}', 'was in {v}'],
    terse: ['{cc} in {v}', '{cc} {v}', '{v} {cc}', '{cc} month {v}', '{cc} = {v}'],
  },
  year: {
    tails: ['in {v}', 'from {v}', 'in the year {v}', 'dated {v}', 'that fall in {v}', 'with the year {v}'],
    verbs: ['is in {v}', 'falls in {v}', 'is in the year {v}', 'is from {v}', 'was in {v}', 'has the year {v}'],
    terse: ['{cc} in {v}', '{cc} {v}', '{cc} year {v}', '{v} {cc}', '{cc} year = {v}'],
  },
  weekday: {
    tails: ['on a {v}', 'on {v}s', 'that fall on a {v}', 'that are a {v}', 'falling on {v}'],
    verbs: ['is a {v}', 'falls on a {v}', 'is on a {v}', 'lands on a {v}', 'happens on a {v}'],
    terse: ['{cc} {v}', '{cc} on {v}', '{v}s in {cc}', '{cc} is {v}', '{cc} = {v}'],
  },
};
