import type { DateWindow } from '../../../rules';
import type { Wording } from './wording';

/** What people call the calendar windows. */
export const WINDOW_WORDS: Readonly<Record<DateWindow, readonly string[]>> = {
  yesterday: ['yesterday', "yesterday's date"],
  today: ['today', "today's date", 'the current date', 'the current day'],
  tomorrow: ['tomorrow', "tomorrow's date", 'the day after today'],
  lastSevenDays: [
    'in the last seven days',
    'in the last 7 days',
    'in the past 7 days',
    'within the last 7 days',
    'from the past seven days',
  ],
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
