import type { RangeRef } from '../sheet';

/** Text operators; the first, second and last two are `Excel.ConditionalTextOperator`'s, the others their complements. */
export type TextOperator = 'contains' | 'notContains' | 'beginsWith' | 'notBeginsWith' | 'endsWith' | 'notEndsWith';

/** Calendar windows: Excel's presets (`Excel.ConditionalFormatPresetCriterion`) and the natural ones beside them. Weeks start on Sunday, as Excel's preset does. */
export type DateWindow =
  | 'yesterday'
  | 'today'
  | 'tomorrow'
  | 'lastSevenDays'
  | 'lastWeek'
  | 'thisWeek'
  | 'nextWeek'
  | 'lastMonth'
  | 'thisMonth'
  | 'nextMonth'
  | 'lastQuarter'
  | 'thisQuarter'
  | 'nextQuarter'
  | 'lastYear'
  | 'thisYear'
  | 'nextYear'
  | 'weekend'
  | 'weekday';

/** What a cell may be. `blank` also covers empty text, `number` dates; docs/rule-language.md says what the last eight are. */
export type CellProperty =
  | 'blank'
  | 'notBlank'
  | 'error'
  | 'notError'
  | 'number'
  | 'text'
  | 'boolean'
  | 'wholeNumber'
  | 'containsDigit'
  | 'numberAsText'
  | 'email'
  | 'untrimmed'
  | 'upperCase'
  | 'lowerCase'
  | 'formula';

/** Values that stand in cells: in all rows of a table column, or in a range of the table's worksheet. */
export type ValueList = { readonly column: number } | { readonly range: RangeRef };
