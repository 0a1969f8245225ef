/** A cell against the other cells of its row; `{cols}` names the columns. */
export const ROW_EXTREME_PHRASES: Readonly<Record<'MAX' | 'MIN' | 'AVERAGE', readonly string[]>> = {
  MAX: [
    'the highest of {cols} in each row',
    'the highest value in every row of {cols}',
    'the max of each row across {cols}',
    'the largest of {cols} in its row',
    'the biggest number per row in {cols}',
    'the row maximum in {cols}',
    'each row’s highest in {cols}',
    'the best of {cols} for every row',
    'the cell with the highest value in each row, {cols}',
    'the highest in {cols} row by row',
  ],
  MIN: [
    'the lowest of {cols} in each row',
    'the lowest value in every row of {cols}',
    'the min of each row across {cols}',
    'the smallest of {cols} in its row',
    'the row minimum in {cols}',
    'each row’s lowest in {cols}',
    'the worst of {cols} for every row',
    'the lowest in {cols} row by row',
  ],
  AVERAGE: [
    'values in {cols} above the average of their row',
    'cells in {cols} above their row’s average',
    'anything in {cols} higher than the row average',
    'the ones of {cols} that beat the average of the row',
  ],
};

/** A number made of the cells of a row; `{v}` the bound. */
export const ROW_TOTAL_PHRASES: Readonly<
  Record<'SUM' | 'AVERAGE' | 'MAX' | 'MIN', Readonly<Record<'above' | 'below', readonly string[]>>>
> = {
  SUM: {
    above: [
      'the total of {cols} is over {v}',
      'the sum of {cols} is more than {v}',
      '{cols} add up to more than {v}',
      '{cols} together exceed {v}',
      'the row total of {cols} is above {v}',
      '{cols} sum to over {v}',
      'sum of {cols} > {v}',
    ],
    below: [
      'the total of {cols} is under {v}',
      'the sum of {cols} is less than {v}',
      '{cols} add up to less than {v}',
      '{cols} together stay below {v}',
      'the row total of {cols} is below {v}',
      'sum of {cols} < {v}',
    ],
  },
  AVERAGE: {
    above: [
      'the average of {cols} is above {v}',
      'the mean of {cols} is over {v}',
      '{cols} average more than {v}',
      'average of {cols} > {v}',
    ],
    below: [
      'the average of {cols} is below {v}',
      'the mean of {cols} is under {v}',
      '{cols} average less than {v}',
      'average of {cols} < {v}',
    ],
  },
  MAX: {
    above: ['the highest of {cols} is above {v}', 'the largest of {cols} exceeds {v}', 'the max of {cols} is over {v}'],
    below: ['the highest of {cols} is below {v}', 'the largest of {cols} stays under {v}', 'the max of {cols} is under {v}'],
  },
  MIN: {
    above: ['the lowest of {cols} is above {v}', 'the smallest of {cols} is over {v}', 'the min of {cols} is over {v}'],
    below: ['the lowest of {cols} is below {v}', 'the smallest of {cols} is under {v}', 'the min of {cols} is under {v}'],
  },
};

/** How many cells of a row fulfil something; `{v}` the count, `{s}` what ("below 50"). */
export const CELL_COUNT_PHRASES: Readonly<Record<'atLeast' | 'moreThan' | 'exactly', readonly string[]>> = {
  atLeast: [
    'at least {v} of {cols} are {s}',
    '{v} or more of {cols} are {s}',
    'at least {v} cells in {cols} are {s}',
    '{v} or more values in {cols} are {s}',
    'there are {v} or more cells in {cols} {s}',
  ],
  moreThan: [
    'more than {v} of {cols} are {s}',
    'over {v} of {cols} are {s}',
    'more than {v} cells in {cols} are {s}',
    'there are more than {v} values {s} in {cols}',
  ],
  exactly: ['exactly {v} of {cols} are {s}', 'just {v} of {cols} is {s}', 'exactly {v} cells in {cols} are {s}'],
};
