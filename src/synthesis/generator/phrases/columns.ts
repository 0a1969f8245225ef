import type { ComparisonOperator } from '../../../rules';
import type { Wording } from './wording';

/** One column against another; `{o}` is the other one. */
export const COLUMN_WORDINGS: Readonly<Record<ComparisonOperator, Wording>> = {
  greaterThan: {
    tails: ['over {o}', 'above {o}', 'more than {o}', 'greater than {o}', 'higher than {o}', 'bigger than {o}', 'larger than {o}', 'exceeding {o}', '> {o}', 'in excess of {o}', 'beyond {o}', 'past {o}'],
    verbs: ['exceeds {o}', 'is more than {o}', 'is over {o}', 'beats {o}', 'is higher than {o}', 'is greater than {o}', 'goes over {o}', 'is above {o}', 'is bigger than {o}', 'tops {o}', 'has gone over {o}', 'surpasses {o}', 'is larger than {o}', 'is > {o}', 'came in above {o}', 'outgrows {o}', 'went past {o}'],
    modifiers: ['with {cc} over {o}', 'with more {cc} than {o}', 'where {cc} > {o}', 'whose {cc} exceeds {o}', 'with {cc} above {o}', 'where {cc} is higher than {o}'],
    terse: ['{cc} > {o}', '{cc} over {o}', '{cc} above {o}', '{cc} higher than {o}', '{cc}>{o}', '{cc} more than {o}', '{cc} exceeds {o}'],
  },
  greaterThanOrEqual: {
    tails: ['at least {o}', 'equal to or above {o}', 'not below {o}', '>= {o}', 'no less than {o}', 'greater than or equal to {o}'],
    verbs: ['is at least {o}', 'meets {o}', 'reaches {o}', 'meets or exceeds {o}', 'is not below {o}', 'has reached {o}', 'is equal to or more than {o}', 'is >= {o}', 'hits {o}', 'is no lower than {o}'],
    terse: ['{cc} >= {o}', '{cc} at least {o}', '{cc} meets {o}', '{cc} reached {o}'],
  },
  lessThan: {
    tails: ['under {o}', 'below {o}', 'less than {o}', 'lower than {o}', 'smaller than {o}', '< {o}', 'short of {o}', 'fewer than {o}', 'behind {o}'],
    verbs: ['is below {o}', 'is less than {o}', 'is under {o}', 'falls short of {o}', 'is lower than {o}', 'misses {o}', 'does not reach {o}', 'is smaller than {o}', 'drops below {o}', 'is < {o}', "doesn't meet {o}", 'trails {o}', 'did not make {o}', 'is short of {o}', 'came in under {o}', 'fell below {o}'],
    modifiers: ['with {cc} under {o}', 'with less {cc} than {o}', 'where {cc} < {o}', 'whose {cc} is below {o}', 'where {cc} is lower than {o}'],
    terse: ['{cc} < {o}', '{cc} under {o}', '{cc} below {o}', '{cc} lower than {o}', '{cc}<{o}', '{cc} less than {o}'],
  },
  lessThanOrEqual: {
    tails: ['at most {o}', 'equal to or below {o}', 'not above {o}', '<= {o}', 'no more than {o}', 'less than or equal to {o}'],
    verbs: ['is at most {o}', 'does not exceed {o}', 'has dropped to {o} or below', 'is not above {o}', 'is down to {o} or less', 'is equal to or less than {o}', 'is <= {o}', 'stays within {o}', 'is no more than {o}'],
    terse: ['{cc} <= {o}', '{cc} at most {o}', '{cc} at or below {o}', '{cc} {o} or less'],
  },
  equalTo: {
    tails: ['equal to {o}', 'the same as {o}', '= {o}', 'identical to {o}', 'matching {o}'],
    verbs: ['equals {o}', 'is equal to {o}', 'is the same as {o}', 'matches {o}', 'is identical to {o}', '= {o}', 'agrees with {o}', 'is exactly {o}'],
    terse: ['{cc} = {o}', '{cc} equals {o}', '{cc} same as {o}', '{cc} matches {o}', '{cc}={o}'],
  },
  notEqualTo: {
    tails: ['different from {o}', 'not equal to {o}', 'not the same as {o}', '<> {o}', 'that differ from {o}', 'not matching {o}'],
    verbs: ['is not equal to {o}', "doesn't match {o}", 'differs from {o}', 'is different from {o}', 'does not equal {o}', 'is not the same as {o}', "doesn't agree with {o}", 'does not match {o}', "isn't {o}", 'is <> {o}'],
    terse: ['{cc} <> {o}', '{cc} not equal {o}', "{cc} doesn't match {o}", '{cc} different from {o}', '{cc} != {o}', '{cc} not same as {o}'],
  },
};

/** One date column against another. */
export const COLUMN_DATE_WORDINGS: Readonly<Record<'before' | 'after' | 'equal', Wording>> = {
  before: {
    tails: ['before {o}', 'earlier than {o}', 'ahead of {o}', 'prior to {o}', '< {o}'],
    verbs: ['is before {o}', 'is earlier than {o}', 'comes before {o}', 'was before {o}', 'falls before {o}', 'is < {o}', 'is ahead of {o}'],
    terse: ['{cc} < {o}', '{cc} before {o}', '{cc} earlier than {o}', '{cc}<{o}'],
  },
  after: {
    tails: ['after {o}', 'later than {o}', 'past {o}', '> {o}', 'that missed {o}'],
    verbs: ['is after {o}', 'is later than {o}', 'comes after {o}', 'was after {o}', 'falls after {o}', 'is past {o}', 'is > {o}', 'missed {o}', 'was later than {o}', 'goes past {o}'],
    terse: ['{cc} > {o}', '{cc} after {o}', '{cc} later than {o}', '{cc}>{o}', '{cc} past {o}'],
  },
  equal: {
    tails: ['on the same day as {o}', 'equal to {o}', 'the same as {o}', '= {o}'],
    verbs: ['is the same day as {o}', 'equals {o}', 'is the same as {o}', 'falls on {o}', '= {o}'],
    terse: ['{cc} = {o}', '{cc} same as {o}', '{cc} equals {o}'],
  },
};

/** By how much of it one column is above or below another; `{v}` is the share. */
export const SHARE_WORDINGS: Readonly<Record<'above' | 'below' | 'times' | 'part', Wording>> = {
  above: {
    tails: ['more than {v} above {o}', 'over {v} higher than {o}', 'more than {v} over {o}', 'more than {v} up on {o}', 'at over {v} above {o}'],
    verbs: ['is more than {v} above {o}', 'exceeds {o} by more than {v}', 'is over {v} higher than {o}', 'beats {o} by more than {v}', 'is more than {v} over {o}', 'goes over {o} by more than {v}', 'grew by more than {v} against {o}', 'is more than {v} greater than {o}', 'is up more than {v} on {o}', 'tops {o} by over {v}'],
    terse: ['{cc} > {v} over {o}', '{cc} more than {v} above {o}', '{cc} {v} higher than {o}', '{cc} exceeds {o} by {v}'],
  },
  below: {
    tails: ['more than {v} below {o}', 'over {v} lower than {o}', 'more than {v} under {o}', 'more than {v} down on {o}', 'more than {v} short of {o}'],
    verbs: ['is more than {v} below {o}', 'falls short of {o} by more than {v}', 'is over {v} lower than {o}', 'misses {o} by more than {v}', 'is more than {v} under {o}', 'dropped more than {v} from {o}', 'is down more than {v} on {o}', 'is more than {v} less than {o}'],
    terse: ['{cc} > {v} under {o}', '{cc} more than {v} below {o}', '{cc} {v} lower than {o}', '{cc} {v} below {o}'],
  },
  times: {
    tails: ['more than {v} {o}', 'over {v} {o}', 'above {v} {o}', 'greater than {v} {o}'],
    verbs: ['is more than {v} {o}', 'is over {v} {o}', 'exceeds {v} {o}', 'is greater than {v} {o}', 'is above {v} {o}'],
    terse: ['{cc} > {v} {o}', '{cc} over {v} {o}', '{cc} more than {v} {o}'],
  },
  part: {
    tails: ['less than {v} of {o}', 'under {v} of {o}', 'below {v} of {o}'],
    verbs: ['is less than {v} of {o}', 'is under {v} of {o}', 'is below {v} of {o}', 'comes to less than {v} of {o}', 'does not reach {v} of {o}', 'is lower than {v} of {o}', 'makes up less than {v} of {o}'],
    terse: ['{cc} < {v} of {o}', '{cc} under {v} of {o}', '{cc} less than {v} of {o}'],
  },
};

/** A difference of two columns against a number; `{o}` is taken off `{c}`. */
export const DIFFERENCE_WORDINGS: Readonly<Record<'number' | 'days' | 'either', Wording>> = {
  number: {
    tails: ['more than {v} above {o}', 'over {v} more than {o}', 'more than {v} higher than {o}', 'at over {v} above {o}'],
    verbs: ['exceeds {o} by more than {v}', 'is more than {v} above {o}', 'beats {o} by over {v}', 'is over {v} higher than {o}', 'minus {o} is more than {v}', '- {o} is greater than {v}', 'less {o} comes to more than {v}'],
    terse: ['{cc} - {o} > {v}', '{cc} minus {o} > {v}', '{cc} over {o} by {v}', '{cc}-{o}>{v}'],
  },
  days: {
    tails: ['more than {v} after {o}', 'over {v} later than {o}', 'more than {v} past {o}'],
    verbs: ['is more than {v} after {o}', 'is over {v} later than {o}', 'comes more than {v} after {o}', 'was more than {v} past {o}', 'is later than {o} by more than {v}', 'came over {v} after {o}'],
    terse: ['{cc} - {o} > {v}', '{cc} more than {v} after {o}', '{cc} > {v} after {o}'],
  },
  either: {
    tails: ['off from {o} by more than {v}', 'more than {v} away from {o}', 'that differ from {o} by more than {v}'],
    verbs: ['differs from {o} by more than {v}', 'is off from {o} by over {v}', 'is more than {v} away from {o}', 'deviates from {o} by more than {v}', 'and {o} are more than {v} apart', 'is more than {v} off {o}'],
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
