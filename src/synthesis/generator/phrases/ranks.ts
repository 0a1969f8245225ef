import type { Wording } from './wording';

/** The first n of a column, with the number said. */
export const RANK_WORDINGS: Readonly<Record<'top' | 'bottom', Wording>> = {
  top: {
    tails: ['in the top {v}', 'among the top {v}', 'among the {v} highest', 'that make the top {v}', 'belonging to the {v} largest', 'ranked in the top {v}'],
    verbs: ['is in the top {v}', 'is among the {v} highest', 'ranks in the top {v}', 'makes the top {v}', 'is one of the {v} largest', 'belongs to the top {v}', 'is one of the best {v}', 'is among the {v} biggest', 'falls in the top {v}'],
    nouns: [
      'the top {v} {cs}', 'top {v} {cs}', 'the {v} highest {cs}', 'the {v} largest {cs}', 'the {v} biggest {cs}', 'the best {v} {cs}', 'highest {v} {cs}', 'the top {v} in {cc}', 'the {v} highest values in {cc}', 'largest {v} numbers in {cc}', 'top {v} values in {cc}', 'the {v} top {cs}', 'my top {v} by {cc}',
      'the {v} best in {cc}', 'the {v} greatest {cs}', 'the first {v} by {cc}', 'the upper {v} of {cc}', 'top {v} of {cc}', 'the {v} maximum values in {cc}',
    ],
    modifiers: ['with the {v} highest {cs}', 'in the top {v} by {cc}', 'with the top {v} {cs}', 'that have the {v} largest {cs}', 'with the {v} biggest {cs}', 'among the top {v} for {cc}', 'ranking in the top {v} on {cc}', 'with the most {cc} (top {v})'],
    terse: ['top {v} {cc}', 'top {v} by {cc}', '{cc} top {v}', 'highest {v} {cc}', '{v} highest {cc}', 'largest {v} {cc}', '{v} largest {cc}', 'best {v} {cc}'],
  },
  bottom: {
    tails: ['in the bottom {v}', 'among the bottom {v}', 'among the {v} lowest', 'belonging to the {v} smallest', 'ranked in the bottom {v}'],
    verbs: ['is in the bottom {v}', 'is among the {v} lowest', 'ranks in the bottom {v}', 'is one of the {v} smallest', 'belongs to the bottom {v}', 'is one of the worst {v}', 'falls in the bottom {v}'],
    nouns: [
      'the bottom {v} {cs}', 'bottom {v} {cs}', 'the {v} lowest {cs}', 'the {v} smallest {cs}', 'the worst {v} {cs}', 'lowest {v} {cs}', 'the bottom {v} in {cc}', 'the {v} lowest values in {cc}', 'smallest {v} numbers in {cc}', 'bottom {v} values in {cc}', 'the last {v} by {cc}', 'the {v} weakest in {cc}',
      'the {v} worst {cs}', 'the lower {v} of {cc}', 'bottom {v} of {cc}', 'the {v} minimum values in {cc}',
    ],
    modifiers: ['with the {v} lowest {cs}', 'in the bottom {v} by {cc}', 'with the bottom {v} {cs}', 'that have the {v} smallest {cs}', 'among the bottom {v} for {cc}', 'with the least {cc} (bottom {v})'],
    terse: ['bottom {v} {cc}', 'bottom {v} by {cc}', '{cc} bottom {v}', 'lowest {v} {cc}', '{v} lowest {cc}', 'smallest {v} {cc}', 'worst {v} {cc}'],
  },
};

/** The one at the end of a column, without a number. */
export const EXTREME_WORDINGS: Readonly<Record<'top' | 'bottom', Wording>> = {
  top: {
    tails: ['that are the highest', 'that is the maximum', 'that is the biggest of all', 'with the highest number'],
    verbs: ['is the highest', 'is the maximum', 'is the largest of all', 'is the biggest in the column', 'is the max', 'is the top value', 'has the highest value'],
    nouns: ['the highest {cc}', 'the largest {cc}', 'the biggest {cc}', 'the maximum {cc}', 'max {cc}', 'the highest value in {cc}', 'the largest number in {cc}', 'the max of {cc}', 'the top {cc}', 'the single highest {cc}', 'the maximum in {cc}', 'whatever is highest in {cc}'],
    modifiers: ['with the highest {cc}', 'with the most {cc}', 'with the largest {cc}', 'with the biggest {cc}', 'that has the maximum {cc}', 'with the greatest {cc}', 'having the top {cc}'],
    terse: ['highest {cc}', 'max {cc}', '{cc} max', 'largest {cc}', 'biggest {cc}', '{cc} highest value', 'maximum {cc}'],
  },
  bottom: {
    tails: ['that are the lowest', 'that is the minimum', 'that is the smallest of all', 'with the lowest number'],
    verbs: ['is the lowest', 'is the minimum', 'is the smallest of all', 'is the smallest in the column', 'is the min', 'has the lowest value'],
    nouns: ['the lowest {cc}', 'the smallest {cc}', 'the minimum {cc}', 'min {cc}', 'the lowest value in {cc}', 'the smallest number in {cc}', 'the min of {cc}', 'the single lowest {cc}', 'the minimum in {cc}', 'whatever is lowest in {cc}'],
    modifiers: ['with the lowest {cc}', 'with the least {cc}', 'with the smallest {cc}', 'that has the minimum {cc}', 'having the lowest {cc}', 'with the fewest {cc}'],
    terse: ['lowest {cc}', 'min {cc}', '{cc} min', 'smallest {cc}', '{cc} lowest value', 'minimum {cc}'],
  },
};

/** The last or first date of a column. */
export const EXTREME_DATE_WORDINGS: Readonly<Record<'top' | 'bottom', Wording>> = {
  top: {
    tails: ['that are the latest', 'that is the most recent'],
    verbs: ['is the latest', 'is the most recent one', 'is the newest', 'is the last date', 'is the furthest out'],
    nouns: ['the latest {cc}', 'the most recent {cc}', 'the newest {cc}', 'the last date in {cc}', 'the most recent date in {cc}', 'the latest date in {cc}'],
    modifiers: ['with the latest {cc}', 'with the most recent {cc}', 'with the newest {cc}'],
    terse: ['latest {cc}', 'most recent {cc}', 'newest {cc}', '{cc} latest date', '{cc} most recent'],
  },
  bottom: {
    tails: ['that are the earliest', 'that is the oldest'],
    verbs: ['is the earliest', 'is the oldest one', 'is the first date', 'comes first'],
    nouns: ['the earliest {cc}', 'the oldest {cc}', 'the first date in {cc}', 'the earliest date in {cc}', 'the oldest date in {cc}'],
    modifiers: ['with the earliest {cc}', 'with the oldest {cc}'],
    terse: ['earliest {cc}', 'oldest {cc}', '{cc} earliest date', '{cc} oldest'],
  },
};

/** Against the mean of the column. */
export const AVERAGE_WORDINGS: Readonly<Record<'above' | 'below' | 'equalOrAbove' | 'equalOrBelow', Wording>> = {
  above: {
    tails: ['above average', 'above the average', 'higher than average', 'better than the average', 'over the mean', 'greater than the column average', 'above the mean', 'that are above average', 'over average', 'higher than the mean of the column', 'larger than average', '> average', 'above the average of the column', 'more than the average'],
    verbs: ['is above average', 'is higher than the average', 'beats the average', 'is over the mean', 'exceeds the average', 'is greater than the average of the column', 'is more than the average', 'is better than average', 'lies above the mean', 'tops the average'],
    nouns: ['above average {cs}', 'above-average {cs}', '{cs} above average', 'everything above average in {cc}', '{cs} higher than the average', 'values above the average in {cc}', 'cells above average in {cc}'],
    modifiers: ['with above average {cc}', 'with {cc} above average', 'above average on {cc}', 'with a higher than average {cc}', 'whose {cc} beats the average', 'with {cc} over the mean'],
    terse: ['{cc} above average', 'above average {cc}', '{cc} > average', '{cc} > avg', '{cc} over the average', '{cc} > mean', 'above avg {cc}'],
  },
  below: {
    tails: ['below average', 'below the average', 'lower than average', 'under the mean', 'less than the column average', 'worse than the average', 'under average', 'that are below average', 'smaller than the mean of the column', '< average', 'below the average of the column', 'less than average', 'below the mean'],
    verbs: ['is below average', 'is lower than the average', 'is under the mean', 'falls below the average', 'is less than the average of the column', 'does not reach the average', 'lies below the mean', 'is worse than average', 'stays under the average'],
    nouns: ['below average {cs}', 'below-average {cs}', '{cs} below average', 'everything below average in {cc}', '{cs} lower than the average', 'values below the average in {cc}', 'cells below average in {cc}'],
    modifiers: ['with below average {cc}', 'with {cc} below average', 'below average on {cc}', 'with a lower than average {cc}', 'whose {cc} is under the average', 'with {cc} under the mean'],
    terse: ['{cc} below average', 'below average {cc}', '{cc} < average', '{cc} < avg', '{cc} under the average', '{cc} < mean', 'below avg {cc}'],
  },
  equalOrAbove: {
    tails: ['at or above average', 'equal to or above the average', 'average or better', 'not below average', '>= average', 'that are average or higher'],
    verbs: ['is at or above average', 'is at least the average', 'is average or better', 'is not below average', 'is equal to or above the average', 'reaches the average'],
    terse: ['{cc} >= average', '{cc} at or above average', '{cc} average or above', '{cc} at least average'],
  },
  equalOrBelow: {
    tails: ['at or below average', 'equal to or below the average', 'average or worse', 'not above average', '<= average', 'that are average or lower'],
    verbs: ['is at or below average', 'is at most the average', 'is average or worse', 'is not above average', 'is equal to or below the average', 'does not beat the average'],
    terse: ['{cc} <= average', '{cc} at or below average', '{cc} average or below', '{cc} at most average'],
  },
};
