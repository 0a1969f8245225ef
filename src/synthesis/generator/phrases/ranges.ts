import type { Wording } from './wording';

/** Below and above nought, without a number word. */
export const SIGN_WORDINGS: Readonly<Record<'negative' | 'positive' | 'zero', Wording>> = {
  negative: {
    tails: [
      'below zero',
      'negative',
      'less than zero',
      'under 0',
      'in the red',
      'in the minus',
      'with a minus',
      '< 0',
      'that are negative',
    ],
    verbs: [
      'is negative',
      'goes negative',
      'is below zero',
      'is in the minus',
      'drops below 0',
      'has gone negative',
      'falls under zero',
      'is a minus',
    ],
    nouns: [
      'negative {cs}',
      'negative numbers in {cc}',
      'any negative {cc}',
      'minus values in {cc}',
      'all negative {cs}',
      'negatives in {cc}',
    ],
    modifiers: ['with negative {cc}', 'with a negative {cc}', 'where {cc} is negative', 'in the minus on {cc}'],
    terse: ['negative {cc}', '{cc} < 0', '{cc} negative', '{cc} below 0', 'minus {cc}'],
  },
  positive: {
    tails: ['above zero', 'positive', 'over 0', 'greater than zero', '> 0', 'in the plus', 'that are positive'],
    verbs: ['is positive', 'is above zero', 'is greater than 0', 'is in the plus', 'is more than zero', 'is not zero but more'],
    nouns: ['positive {cs}', 'positive numbers in {cc}', 'any positive {cc}', 'all positive {cs}'],
    modifiers: ['with positive {cc}', 'with a positive {cc}', 'with any {cc} above zero'],
    terse: ['positive {cc}', '{cc} > 0', '{cc} positive', '{cc} above 0'],
  },
  zero: {
    tails: ['equal to zero', 'at zero', 'of zero', '= 0', 'of 0', 'that are 0', 'that are zero'],
    verbs: ['is zero', 'is 0', 'equals 0', 'is nil', 'stands at zero', 'is down to zero', 'shows 0', 'has hit zero'],
    nouns: ['zero {cs}', 'zeros in {cc}', 'zeroes in {cc}', 'all 0s in {cc}', '0 values in {cc}'],
    modifiers: ['with zero {cc}', 'with 0 in {cc}', 'with nil {cc}', 'with a zero in {cc}'],
    terse: ['zero {cc}', '{cc} 0', '{cc} = 0', '{cc} zero', '0 {cc}'],
  },
};

/** Both bounds inside. */
export const BETWEEN_WORDING: Wording = {
  tails: [
    'between {v} and {w}',
    'from {v} to {w}',
    '{v} to {w}',
    '{v}-{w}',
    '{v} - {w}',
    'in the range {v} to {w}',
    'in the {v} to {w} range',
    'within {v} and {w}',
    'in between {v} and {w}',
    'between {v} & {w}',
    '{v} through {w}',
    'anywhere from {v} to {w}',
    'somewhere between {v} and {w}',
    'ranging from {v} to {w}',
    '{v} up to {w}',
    'at least {v} and at most {w}',
    'from {v} up to {w}',
    'between {v} and {w} inclusive',
    'in the band {v} to {w}',
    'no lower than {v} and no higher than {w}',
  ],
  verbs: [
    'is between {v} and {w}',
    'falls between {v} and {w}',
    'is from {v} to {w}',
    'lies between {v} and {w}',
    'is in the range {v}-{w}',
    'sits between {v} and {w}',
    'is >= {v} and <= {w}',
    'lands between {v} and {w}',
    'ranges from {v} to {w}',
  ],
  terse: ['{cc} {v}-{w}', '{cc} between {v} and {w}', '{cc} {v} to {w}', '{cc} from {v} to {w}', '{v} to {w} {cc}'],
};

/** Numbers outside of both bounds. */
export const OUTSIDE_WORDING: Wording = {
  tails: [
    'outside {v} to {w}',
    'not between {v} and {w}',
    'outside the range {v} to {w}',
    'outside of {v}-{w}',
    'out of the {v} to {w} range',
    'outside {v} and {w}',
    'beyond the limits {v} and {w}',
    'that are not from {v} to {w}',
    'out of range ({v}-{w})',
  ],
  verbs: [
    'is not between {v} and {w}',
    'is outside {v} to {w}',
    'is out of the {v}-{w} range',
    'falls outside {v} to {w}',
    "isn't between {v} and {w}",
    'lies outside {v}-{w}',
    'is not in the range {v} to {w}',
    'leaves the {v} to {w} band',
  ],
  terse: ['{cc} outside {v}-{w}', '{cc} not between {v} and {w}', '{cc} out of {v} to {w}', '{cc} outside {v} to {w}'],
};

/** Two limits on one column, neither inside: "over 5 and under 10". */
export const TWO_SIDED_WORDINGS: Readonly<Record<'inside' | 'outside', Wording>> = {
  inside: {
    tails: [
      'over {v} and under {w}',
      'above {v} and below {w}',
      'more than {v} but less than {w}',
      'above {v} but below {w}',
      'greater than {v} and less than {w}',
      '> {v} and < {w}',
      'under {w} but over {v}',
      'over {v} but not as much as {w}',
      'higher than {v} and lower than {w}',
      'more than {v} and fewer than {w}',
    ],
    verbs: [
      'is over {v} and under {w}',
      'is above {v} but below {w}',
      'is greater than {v} and less than {w}',
      'is more than {v} but less than {w}',
      'exceeds {v} but is below {w}',
      'is > {v} and < {w}',
      'is higher than {v} and lower than {w}',
    ],
    terse: [
      '{cc} > {v} and < {w}',
      '{v} < {cc} < {w}',
      '{cc} over {v} under {w}',
      '{cc} more than {v} less than {w}',
      '{cc} >{v} and <{w}',
      '{cc} above {v} and below {w}',
    ],
  },
  outside: {
    tails: [
      'under {v} or over {w}',
      'below {v} or above {w}',
      'less than {v} or more than {w}',
      '< {v} or > {w}',
      'lower than {v} or higher than {w}',
      'smaller than {v} or greater than {w}',
      'either below {v} or above {w}',
    ],
    verbs: [
      'is under {v} or over {w}',
      'is below {v} or above {w}',
      'is less than {v} or more than {w}',
      'is either below {v} or above {w}',
      'drops below {v} or goes over {w}',
      'is < {v} or > {w}',
      'is lower than {v} or higher than {w}',
    ],
    terse: [
      '{cc} < {v} or > {w}',
      '{cc} under {v} or over {w}',
      '{cc} below {v} or above {w}',
      '{cc} <{v} or >{w}',
      '{cc} less than {v} or more than {w}',
    ],
  },
};
