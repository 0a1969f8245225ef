import type { ComparisonOperator } from '../../../rules';
import type { Wording } from './wording';

/** Comparisons with a number. */
export const NUMBER_WORDINGS: Readonly<Record<ComparisonOperator, Wording>> = {
  greaterThan: {
    tails: [
      'over {v}', 'above {v}', 'more than {v}', 'greater than {v}', 'higher than {v}', 'bigger than {v}', 'larger than {v}', 'in excess of {v}', 'north of {v}',
      'beyond {v}', 'past {v}', 'upwards of {v}', 'exceeding {v}', '> {v}', '>{v}', 'more then {v}', 'well over {v}', 'over the {v} mark',
      'above the limit of {v}', 'greater then {v}', 'higher then {v}', 'that top {v}', 'that went over {v}',
    ],
    verbs: [
      'exceeds {v}', 'goes over {v}', 'goes above {v}', 'is over {v}', 'is more than {v}', 'is above {v}', 'tops {v}', 'passes {v}', 'is greater than {v}', 'gets above {v}',
      'goes past {v}', 'beats {v}', 'surpasses {v}', 'rises above {v}', 'climbs over {v}', 'is > {v}', 'is higher than {v}', 'has gone over {v}', 'hits more than {v}', 'went over {v}', 'has more than {v}',
      'comes to more than {v}', 'is bigger than {v}', 'crosses {v}', 'breaks {v}', 'shows more than {v}',
    ],
    modifiers: ['with {cc} over {v}', 'with more than {v} in {cc}', 'having {cc} above {v}', 'with a {cc} of more than {v}', 'over {v} in {cc}', 'whose {cc} exceeds {v}', 'with {cc} > {v}'],
    terse: ['{cc} > {v}', '{cc} over {v}', '{cc} above {v}', '{cc}>{v}', '{cc} greater than {v}', '{cc} more than {v}', '> {v} {cc}', 'over {v} {cc}', '{cc} higher than {v}'],
  },
  greaterThanOrEqual: {
    tails: [
      'at least {v}', '{v} or more', '{v} or above', '{v} or higher', '{v} and above', '{v} and up', '{v} or over', '{v} and over', '>= {v}', '>={v}', 'no less than {v}', 'not below {v}',
      'not under {v}', 'from {v} up', 'a minimum of {v}', 'greater than or equal to {v}', 'equal to or more than {v}', '{v} or better', '{v} plus', '{v}+', 'starting from {v}', '{v} upwards', 'not less than {v}',
      'more than or equal to {v}', 'equal or greater than {v}', '{v} or greater', 'above or equal to {v}', 'from {v} onwards', '{v} at the least', 'no lower than {v}',
    ],
    verbs: ['is at least {v}', 'reaches {v}', 'hits {v} or more', 'is {v} or more', 'gets to {v}', 'is >= {v}', 'comes to {v} or more', 'meets or exceeds {v}', 'equals or exceeds {v}', 'is {v} or higher', 'makes it to {v}', 'has reached {v}'],
    modifiers: ['with at least {v} in {cc}', 'with {cc} of {v} or more', 'having {cc} >= {v}', 'with {v} or more in {cc}', 'with a {cc} of at least {v}', 'with {cc} {v} and up'],
    terse: ['{cc} >= {v}', '{cc} {v} or more', '{cc} {v}+', '{cc} at least {v}', '{cc}>={v}', '{cc} {v} and above', '{cc} {v} or higher', 'min {v} {cc}'],
  },
  lessThan: {
    tails: [
      'under {v}', 'below {v}', 'less than {v}', 'lower than {v}', 'smaller than {v}', 'fewer than {v}', 'beneath {v}', 'south of {v}', '< {v}', '<{v}', 'short of {v}', 'less then {v}', 'lower then {v}',
      'under the {v} mark', 'that fall below {v}', 'that did not reach {v}', "that don't reach {v}", 'well under {v}', 'shy of {v}', 'not even {v}', 'not yet at {v}',
    ],
    verbs: [
      'is under {v}', 'is below {v}', 'is less than {v}', 'drops below {v}', 'falls below {v}', 'goes under {v}', 'dips under {v}', 'is lower than {v}', 'falls short of {v}', 'does not reach {v}', 'is < {v}', "doesn't reach {v}",
      'gets below {v}', 'has dropped under {v}', 'went below {v}', 'is smaller than {v}', 'is fewer than {v}', 'has less than {v}', "didn't make {v}", 'is short of {v}', 'sinks below {v}', 'slips under {v}', 'fails to reach {v}',
    ],
    modifiers: ['with {cc} under {v}', 'with less than {v} in {cc}', 'having {cc} below {v}', 'with fewer than {v} in {cc}', 'below {v} in {cc}', 'whose {cc} is less than {v}', 'with a {cc} of less than {v}', 'with {cc} < {v}'],
    terse: ['{cc} < {v}', '{cc} under {v}', '{cc} below {v}', '{cc}<{v}', '{cc} less than {v}', '< {v} {cc}', 'under {v} {cc}', '{cc} lower than {v}'],
  },
  lessThanOrEqual: {
    tails: [
      'at most {v}', '{v} or less', '{v} or below', '{v} or under', '{v} and under', '{v} or lower', '{v} or fewer', 'up to {v}', 'no more than {v}', 'not over {v}', 'not above {v}', 'not more than {v}', '<= {v}', '<={v}',
      'a maximum of {v}', 'less than or equal to {v}', '{v} and below', 'equal to or below {v}', 'max {v}', 'no higher than {v}', '{v} tops', 'not exceeding {v}', '{v} at the most', 'equal or less than {v}',
    ],
    verbs: ['is at most {v}', 'is {v} or less', 'is no more than {v}', 'does not exceed {v}', 'stays within {v}', 'is <= {v}', 'is down to {v} or less', 'is not over {v}', 'has dropped to {v} or lower', "doesn't go over {v}", "isn't more than {v}", 'has come down to {v} or less'],
    modifiers: ['with at most {v} in {cc}', 'with {cc} of {v} or less', 'having {cc} <= {v}', 'with {v} or fewer in {cc}', 'with no more than {v} in {cc}'],
    terse: ['{cc} <= {v}', '{cc} {v} or less', '{cc} at most {v}', '{cc}<={v}', '{cc} {v} or below', '{cc} max {v}', '{cc} up to {v}'],
  },
  equalTo: {
    tails: ['equal to {v}', 'exactly {v}', '= {v}', '={v}', 'of {v}', 'of exactly {v}', 'at {v}', 'equal {v}', 'that are {v}', 'showing {v}', 'with the value {v}'],
    verbs: ['is {v}', 'equals {v}', 'is equal to {v}', 'is exactly {v}', 'is precisely {v}', 'shows {v}', 'stands at {v}', 'says {v}', 'comes to {v}', '= {v}', 'reads {v}', 'has a value of {v}'],
    modifiers: ['with {cc} of {v}', 'with {v} in {cc}', 'with {cc} = {v}', 'having {cc} equal to {v}', 'that have {v} in {cc}', 'with a {cc} of exactly {v}'],
    terse: ['{cc} = {v}', '{cc} {v}', '{cc} equals {v}', '{cc}={v}', '{v} in {cc}'],
  },
  notEqualTo: {
    tails: ['not equal to {v}', 'other than {v}', 'different from {v}', '<> {v}', 'not {v}', 'that are not {v}', 'that differ from {v}', 'that is anything but {v}', '!= {v}', 'except {v}', "that isn't {v}"],
    verbs: ['is not {v}', "isn't {v}", 'is not equal to {v}', 'differs from {v}', 'is anything other than {v}', 'does not equal {v}', "doesn't equal {v}", 'is different from {v}', 'is <> {v}', 'is anything but {v}'],
    modifiers: ['with {cc} other than {v}', 'with {cc} not {v}', 'with anything but {v} in {cc}', 'where {cc} is not {v}', 'with {cc} <> {v}'],
    terse: ['{cc} <> {v}', '{cc} not {v}', '{cc} != {v}', '{cc} other than {v}', '{cc} not equal {v}'],
  },
};

/** Below and above nought, without a number word. */
export const SIGN_WORDINGS: Readonly<Record<'negative' | 'positive' | 'zero', Wording>> = {
  negative: {
    tails: ['below zero', 'negative', 'less than zero', 'under 0', 'in the red', 'in the minus', 'with a minus', '< 0', 'that are negative'],
    verbs: ['is negative', 'goes negative', 'is below zero', 'is in the minus', 'drops below 0', 'has gone negative', 'falls under zero', 'is a minus'],
    nouns: ['negative {cs}', 'negative numbers in {cc}', 'any negative {cc}', 'minus values in {cc}', 'all negative {cs}', 'negatives in {cc}'],
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
    'between {v} and {w}', 'from {v} to {w}', '{v} to {w}', '{v}-{w}', '{v} - {w}', 'in the range {v} to {w}', 'in the {v} to {w} range', 'within {v} and {w}', 'in between {v} and {w}', 'between {v} & {w}', '{v} through {w}',
    'anywhere from {v} to {w}', 'somewhere between {v} and {w}', 'ranging from {v} to {w}', '{v} up to {w}', 'at least {v} and at most {w}', 'from {v} up to {w}', 'between {v} and {w} inclusive', 'in the band {v} to {w}', 'no lower than {v} and no higher than {w}',
  ],
  verbs: ['is between {v} and {w}', 'falls between {v} and {w}', 'is from {v} to {w}', 'lies between {v} and {w}', 'is in the range {v}-{w}', 'sits between {v} and {w}', 'is >= {v} and <= {w}', 'lands between {v} and {w}', 'ranges from {v} to {w}'],
  terse: ['{cc} {v}-{w}', '{cc} between {v} and {w}', '{cc} {v} to {w}', '{cc} from {v} to {w}', '{v} to {w} {cc}'],
};

/** Numbers outside of both bounds. */
export const OUTSIDE_WORDING: Wording = {
  tails: ['outside {v} to {w}', 'not between {v} and {w}', 'outside the range {v} to {w}', 'outside of {v}-{w}', 'out of the {v} to {w} range', 'outside {v} and {w}', 'beyond the limits {v} and {w}', 'that are not from {v} to {w}', 'out of range ({v}-{w})'],
  verbs: ['is not between {v} and {w}', 'is outside {v} to {w}', 'is out of the {v}-{w} range', 'falls outside {v} to {w}', "isn't between {v} and {w}", 'lies outside {v}-{w}', 'is not in the range {v} to {w}', 'leaves the {v} to {w} band'],
  terse: ['{cc} outside {v}-{w}', '{cc} not between {v} and {w}', '{cc} out of {v} to {w}', '{cc} outside {v} to {w}'],
};

/** Two limits on one column, neither inside: "over 5 and under 10". */
export const TWO_SIDED_WORDINGS: Readonly<Record<'inside' | 'outside', Wording>> = {
  inside: {
    tails: ['over {v} and under {w}', 'above {v} and below {w}', 'more than {v} but less than {w}', 'above {v} but below {w}', 'greater than {v} and less than {w}', '> {v} and < {w}', 'under {w} but over {v}', 'over {v} but not as much as {w}', 'higher than {v} and lower than {w}', 'more than {v} and fewer than {w}'],
    verbs: ['is over {v} and under {w}', 'is above {v} but below {w}', 'is greater than {v} and less than {w}', 'is more than {v} but less than {w}', 'exceeds {v} but is below {w}', 'is > {v} and < {w}', 'is higher than {v} and lower than {w}'],
    terse: ['{cc} > {v} and < {w}', '{v} < {cc} < {w}', '{cc} over {v} under {w}', '{cc} more than {v} less than {w}', '{cc} >{v} and <{w}', '{cc} above {v} and below {w}'],
  },
  outside: {
    tails: ['under {v} or over {w}', 'below {v} or above {w}', 'less than {v} or more than {w}', '< {v} or > {w}', 'lower than {v} or higher than {w}', 'smaller than {v} or greater than {w}', 'either below {v} or above {w}'],
    verbs: ['is under {v} or over {w}', 'is below {v} or above {w}', 'is less than {v} or more than {w}', 'is either below {v} or above {w}', 'drops below {v} or goes over {w}', 'is < {v} or > {w}', 'is lower than {v} or higher than {w}'],
    terse: ['{cc} < {v} or > {w}', '{cc} under {v} or over {w}', '{cc} below {v} or above {w}', '{cc} <{v} or >{w}', '{cc} less than {v} or more than {w}'],
  },
};
