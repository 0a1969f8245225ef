import type { Wording } from './wording';

/** By how much of it one column is above or below another; `{v}` is the share. */
export const SHARE_WORDINGS: Readonly<Record<'above' | 'below' | 'times' | 'part', Wording>> = {
  above: {
    tails: [
      'more than {v} above {o}',
      'over {v} higher than {o}',
      'more than {v} over {o}',
      'more than {v} up on {o}',
      'at over {v} above {o}',
    ],
    verbs: [
      'is more than {v} above {o}',
      'exceeds {o} by more than {v}',
      'is over {v} higher than {o}',
      'beats {o} by more than {v}',
      'is more than {v} over {o}',
      'goes over {o} by more than {v}',
      'grew by more than {v} against {o}',
      'is more than {v} greater than {o}',
      'is up more than {v} on {o}',
      'tops {o} by over {v}',
    ],
    terse: ['{cc} > {v} over {o}', '{cc} more than {v} above {o}', '{cc} {v} higher than {o}', '{cc} exceeds {o} by {v}'],
  },
  below: {
    tails: [
      'more than {v} below {o}',
      'over {v} lower than {o}',
      'more than {v} under {o}',
      'more than {v} down on {o}',
      'more than {v} short of {o}',
    ],
    verbs: [
      'is more than {v} below {o}',
      'falls short of {o} by more than {v}',
      'is over {v} lower than {o}',
      'misses {o} by more than {v}',
      'is more than {v} under {o}',
      'dropped more than {v} from {o}',
      'is down more than {v} on {o}',
      'is more than {v} less than {o}',
    ],
    terse: ['{cc} > {v} under {o}', '{cc} more than {v} below {o}', '{cc} {v} lower than {o}', '{cc} {v} below {o}'],
  },
  times: {
    tails: ['more than {v} {o}', 'over {v} {o}', 'above {v} {o}', 'greater than {v} {o}'],
    verbs: ['is more than {v} {o}', 'is over {v} {o}', 'exceeds {v} {o}', 'is greater than {v} {o}', 'is above {v} {o}'],
    terse: ['{cc} > {v} {o}', '{cc} over {v} {o}', '{cc} more than {v} {o}'],
  },
  part: {
    tails: ['less than {v} of {o}', 'under {v} of {o}', 'below {v} of {o}'],
    verbs: [
      'is less than {v} of {o}',
      'is under {v} of {o}',
      'is below {v} of {o}',
      'comes to less than {v} of {o}',
      'does not reach {v} of {o}',
      'is lower than {v} of {o}',
      'makes up less than {v} of {o}',
    ],
    terse: ['{cc} < {v} of {o}', '{cc} under {v} of {o}', '{cc} less than {v} of {o}'],
  },
};

/** A difference of two columns against a number; `{o}` is taken off `{c}`. */
export const DIFFERENCE_WORDINGS: Readonly<Record<'number' | 'days' | 'either', Wording>> = {
  number: {
    tails: ['more than {v} above {o}', 'over {v} more than {o}', 'more than {v} higher than {o}', 'at over {v} above {o}'],
    verbs: [
      'exceeds {o} by more than {v}',
      'is more than {v} above {o}',
      'beats {o} by over {v}',
      'is over {v} higher than {o}',
      'minus {o} is more than {v}',
      '- {o} is greater than {v}',
      'less {o} comes to more than {v}',
    ],
    terse: ['{cc} - {o} > {v}', '{cc} minus {o} > {v}', '{cc} over {o} by {v}', '{cc}-{o}>{v}'],
  },
  days: {
    tails: ['more than {v} after {o}', 'over {v} later than {o}', 'more than {v} past {o}'],
    verbs: [
      'is more than {v} after {o}',
      'is over {v} later than {o}',
      'comes more than {v} after {o}',
      'was more than {v} past {o}',
      'is later than {o} by more than {v}',
      'came over {v} after {o}',
    ],
    terse: ['{cc} - {o} > {v}', '{cc} more than {v} after {o}', '{cc} > {v} after {o}'],
  },
  either: {
    tails: ['off from {o} by more than {v}', 'more than {v} away from {o}', 'that differ from {o} by more than {v}'],
    verbs: [
      'differs from {o} by more than {v}',
      'is off from {o} by over {v}',
      'is more than {v} away from {o}',
      'deviates from {o} by more than {v}',
      'and {o} are more than {v} apart',
      'is more than {v} off {o}',
    ],
    terse: ['{cc} vs {o} off by more than {v}', '{cc} and {o} differ by > {v}', '{cc} differs from {o} by > {v}'],
  },
};

/** Against a statistic of a column: `{o}` is the column that the statistic is of. */
export const STATISTIC_WORDS: Readonly<Record<'MEDIAN' | 'MAX' | 'MIN' | 'AVERAGE', readonly string[]>> = {
  MEDIAN: ['the median', 'the median of the column', 'the median of {o}', 'median {o}', 'the middle value of {o}'],
  MAX: ['the maximum of {o}', 'the max of {o}', 'the highest {o}', 'the largest value in {o}'],
  MIN: ['the minimum of {o}', 'the min of {o}', 'the lowest {o}', 'the smallest value in {o}'],
  AVERAGE: ['the average of {o}', 'the average {o}', 'the mean of {o}', 'average {o}'],
};
