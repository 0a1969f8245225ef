/** Bars with a property; `{c}` a column, `{k}` a colour, `{v}` and `{w}` numbers. */
export const BAR_DETAIL_PHRASES = {
  only: [
    'data bars for {c} without the numbers',
    'bars only in {c}, hide the values',
    'show just the bars in {c}, no numbers',
    'data bars in {c} with the values hidden',
    '{c} as bars only',
    'replace the numbers in {c} with bars',
    'only the bar, not the number, in {c}',
  ],
  onlyColored: ['{k} data bars for {c} without the numbers', '{k} bars only in {c}, hide the values', 'show {c} as {k} bars, no numbers'],
  rightToLeft: [
    'data bars in {c} from right to left',
    'bars for {c} that run right to left',
    'data bars on {c}, starting at the right',
    'right-to-left data bars for {c}',
  ],
  gradient: ['gradient data bars for {c}', 'data bars in {c} with a gradient fill', 'fading bars in {c}'],
  range: [
    'data bars for {c} from {v} to {w}',
    'bars in {c}, minimum {v} and maximum {w}',
    'data bars on {c} where {v} is empty and {w} is full',
    '{c} data bars scaled {v} to {w}',
  ],
  negative: ['data bars for {c} with negatives in {k}', 'bars in {c}, negative ones {k}', 'data bars on {c}, {k} for negative values'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Scales with points; `{a}`, `{m}` and `{b}` colours, `{v}`, `{x}` and `{w}` numbers. */
export const SCALE_DETAIL_PHRASES = {
  two: [
    'color scale for {c} from {a} at {v} to {b} at {w}',
    'shade {c} from {a} ({v}) to {b} ({w})',
    '{c}: {a} at {v}, {b} at {w}, gradient between',
    'gradient on {c}, {v} {a} and {w} {b}',
    'scale {c} from {v} in {a} to {w} in {b}',
  ],
  three: [
    'color scale for {c}: {a} at {v}, {m} at {x}, {b} at {w}',
    '{c} gradient {v} {a}, {x} {m}, {w} {b}',
    'shade {c} from {a} at {v} through {m} at {x} to {b} at {w}',
  ],
  preset: ['color scale for {c} from {v} to {w}', 'heat map on {c} between {v} and {w}', 'red to green scale on {c}, {v} to {w}'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Icons with limits; `{i}` what the set is called, `{v}` and `{w}` numbers. */
export const ICON_DETAIL_PHRASES = {
  only: [
    '{i} in {c} without the numbers',
    'only {i} in {c}, hide the values',
    '{i} for {c}, icons only',
    'replace the numbers in {c} with {i}',
    'just {i} in {c}, no numbers',
  ],
  limits: [
    '{i} in {c}: top one from {v}, middle from {w}',
    '{i} for {c}, best from {v}, medium from {w}, else the lowest',
    '{i} on {c} with limits {w} and {v}',
    '{i} in {c}, green from {v}, yellow from {w}, red below',
    '{c} {i}: green at {v} or more, yellow {w} or more',
    '{i} for {c} where {v} and up is good and {w} and up is ok',
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;
