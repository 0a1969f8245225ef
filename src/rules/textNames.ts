/** Text operators; the first, second and last two are `Excel.ConditionalTextOperator`'s, the others their complements. */
export type TextOperator = 'contains' | 'notContains' | 'beginsWith' | 'notBeginsWith' | 'endsWith' | 'notEndsWith';

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
  | 'lowerCase';
