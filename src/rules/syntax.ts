/**
 * The syntax tree of the rule language. Every union is closed and discriminated by `kind`; a new construct is a new
 * member. Columns are zero-based positions in the `TableSnapshot`, so a tree means the same wherever the table stands.
 */

import type { RangeRef } from '../sheet';
import type { CellProperty, DateWindow, TextOperator, ValueList } from './conditionNames';
import type { FunctionName } from './functionNames';

export type { CellProperty, DateWindow, TextOperator, ValueList } from './conditionNames';

/** One to four rules; where they format the same cell, the first one's properties stand. */
export type RuleSet = readonly Rule[];

/** A conditional format before it is written to a sheet. */
export type Rule = ConditionRule | VisualRule;

/** Formats the cells of `target` in the rows (or the cells) where `condition` holds. */
export interface ConditionRule {
  readonly kind: 'condition';
  readonly target: Target;
  readonly condition: Condition;
  readonly format: Format;
  readonly stopIfTrue: boolean;
}

/** Draws every cell of `target` by its value; each column of a multi-column target shares one scale. */
export interface VisualRule {
  readonly kind: 'visual';
  readonly target: Target;
  readonly visual: Visual;
}

/** Which cells may get the look. */
export type Target =
  { readonly kind: 'columns'; readonly columns: readonly number[] } | { readonly kind: 'rows' } | { readonly kind: 'selection' };

/** Comparison operators, named as in `Excel.ConditionalCellValueOperator`. */
export type ComparisonOperator = 'equalTo' | 'notEqualTo' | 'greaterThan' | 'greaterThanOrEqual' | 'lessThan' | 'lessThanOrEqual';

/** When a rule formats. Ordering comparisons hold only between values of one type: a blank or text is never below 5. */
export type Condition =
  | { readonly kind: 'comparison'; readonly operator: ComparisonOperator; readonly left: Expression; readonly right: Expression }
  /** Both bounds are inside; `negated` holds for numbers (dates) outside only. */
  | { readonly kind: 'between'; readonly negated: boolean; readonly value: Expression; readonly low: Expression; readonly high: Expression }
  /** Case-sensitive only under `matchCase`; `text` is literal, its `*` and `?` are no wildcards. Negations hold for blanks too. */
  | {
      readonly kind: 'text';
      readonly operator: TextOperator;
      readonly value: Expression;
      readonly text: Expression;
      readonly matchCase?: true;
    }
  /** As `=`, but texts must be the same in their case, too; `negated` holds for blanks too. */
  | { readonly kind: 'exact'; readonly negated: boolean; readonly left: Expression; readonly right: Expression }
  /** `value` equals one of `options`; `negated` holds for blanks too. */
  | { readonly kind: 'oneOf'; readonly negated: boolean; readonly value: Expression; readonly options: readonly Expression[] }
  /** `value` equals a cell of `list` that is not blank; `negated` holds for blanks too. */
  | { readonly kind: 'memberOf'; readonly negated: boolean; readonly value: Expression; readonly list: ValueList }
  | { readonly kind: 'is'; readonly property: CellProperty; readonly value: Expression }
  /** Never holds for a blank; text is compared exactly but for case, `"0012"` is not `12`. Several columns count as one key. */
  | { readonly kind: 'occurrence'; readonly which: 'duplicate' | 'unique' | 'first' | 'later'; readonly values: readonly Expression[] }
  /** Ties stay in. Of n numbers, p percent is floor(n·p/100), at least 1, as Excel does. `count` is a number expression. */
  | {
      readonly kind: 'rank';
      readonly direction: 'top' | 'bottom';
      readonly count: Expression;
      readonly percent: boolean;
      readonly value: Expression;
      /** Among the rows with the own row's values in these columns. */
      readonly by?: readonly number[];
    }
  /** Against the mean of the numbers of the column, or of those with the own row's values in the columns of `by`. */
  | {
      readonly kind: 'average';
      readonly relation: 'above' | 'below' | 'equalOrAbove' | 'equalOrBelow';
      readonly value: Expression;
      readonly by?: readonly number[];
    }
  | { readonly kind: 'dateWindow'; readonly window: DateWindow; readonly value: Expression }
  /**
   * From today to `amount` units ahead (`next`) or back (`last`), whole days, both ends inside; hours and minutes run from
   * now, times kept. `amount` is a number expression.
   */
  | {
      readonly kind: 'dateSpan';
      readonly direction: 'next' | 'last';
      readonly amount: Expression;
      readonly unit: DateUnit;
      readonly value: Expression;
    }
  | { readonly kind: 'and'; readonly conditions: readonly Condition[] }
  | { readonly kind: 'or'; readonly conditions: readonly Condition[] }
  /** Holds where `count` of the conditions or more do. */
  | { readonly kind: 'atLeast'; readonly count: number; readonly conditions: readonly Condition[] }
  | { readonly kind: 'not'; readonly condition: Condition };

/**
 * Units of time. Months, quarters and years keep the day of the month where the month has it and drop the time (EDATE);
 * working days are those from Monday to Friday, without holidays, and drop it too (WORKDAY).
 */
export type DateUnit = 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'year';

/** Statistics over numbers, named as Excel's. COUNTA counts the cells that are filled, errors among them. */
export type StatisticName =
  | 'AVERAGE'
  | 'MEDIAN'
  | 'MIN'
  | 'MAX'
  | 'SUM'
  | 'STDEV.P'
  | 'STDEV.S'
  | 'COUNT'
  | 'COUNTA'
  /** The `parameter`-th largest. */
  | 'LARGE'
  | 'SMALL'
  /** `parameter` is a share from 0 to 1. */
  | 'PERCENTILE.INC';

/** A value in a row. */
export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  /** A serial number of the table's date system. */
  | { readonly kind: 'date'; readonly serial: number }
  /** The cell that is looked at: makes a rule cell by cell over several columns. */
  | { readonly kind: 'cell' }
  /** The cell of this row in `column`. */
  | { readonly kind: 'column'; readonly column: number }
  /** The cell of `column` that stands `rows` rows further down, further up where that is negative, data or not; blank where nothing is known. */
  | { readonly kind: 'neighbour'; readonly column: number; readonly rows: number }
  /** The cell that stands so far down and to the right of the one that is looked at, up and to the left where that is negative. */
  | { readonly kind: 'cellNeighbour'; readonly rows: number; readonly columns: number }
  /** The header cell of the column that the looked-at cell stands in. */
  | { readonly kind: 'header' }
  /** One cell of the table's worksheet, zero-based, the same for all rows. */
  | { readonly kind: 'fixedCell'; readonly rowIndex: number; readonly columnIndex: number }
  | { readonly kind: 'today' }
  /** Today and the time of day. */
  | { readonly kind: 'now' }
  /** The row's number on the sheet (ROW), counted from 1. */
  | { readonly kind: 'rowNumber' }
  /** The row's number among the data rows of the table, counted from 1. */
  | { readonly kind: 'dataRowNumber' }
  /** The number of the looked-at cell's column on the sheet (COLUMN), counted from 1. */
  | { readonly kind: 'columnNumber' }
  | { readonly kind: 'dateOffset'; readonly base: Expression; readonly amount: Expression; readonly unit: DateUnit }
  | { readonly kind: 'arithmetic'; readonly operator: '+' | '-' | '*' | '/'; readonly left: Expression; readonly right: Expression }
  /** A function of `functionNames.ts` of as many values as its line in `constructs/functions.ts` says. */
  | { readonly kind: 'function'; readonly name: FunctionName; readonly arguments: readonly Expression[] }
  /** Over all rows, or those of `Rows`. */
  | ({ readonly kind: 'statistic'; readonly name: StatisticName; readonly column: number; readonly parameter?: Expression } & Rows)
  /** Over cells of the own row; blank where none is a number, but for the counts. */
  | { readonly kind: 'rowStatistic'; readonly name: StatisticName; readonly columns: readonly number[]; readonly parameter?: Expression }
  /** Over the cells of a range of the table's worksheet, the same for all rows. */
  | { readonly kind: 'rangeStatistic'; readonly name: StatisticName; readonly range: RangeRef; readonly parameter?: Expression }
  /** How many rows there are. */
  | ({ readonly kind: 'countRows' } & Rows)
  /** How many cells of the own row fulfil `where`, which calls them `cell`. */
  | { readonly kind: 'countCells'; readonly columns: readonly number[]; readonly where: Condition }
  /** How often the value (several are one key) occurs, or occurs up to here; blank for a blank. */
  | { readonly kind: 'occurrences'; readonly values: readonly Expression[]; readonly upToRow: boolean }
  /** The number of runs of equal values from the first row to the own one. */
  | { readonly kind: 'changes'; readonly column: number }
  /** Inside a condition on other rows: the cell of the row that they are looked at for. */
  | { readonly kind: 'own'; readonly column: number };

/** Which rows an expression looks at; all where nothing is said. */
export interface Rows {
  /** Those with the own row's values in these columns, by `=`; a row in which all of them are blank has none. */
  readonly by?: readonly number[];
  /** Those that fulfil this; its columns are their cells, `own` the own row's. */
  readonly where?: Condition;
}

/** A colour as `#RRGGBB`, upper case. */
export type Color = string;

/** The look of a condition rule; an absent property leaves the cell's own. At least one is set in a valid rule. */
export interface Format {
  readonly fill?: Color;
  readonly fontColor?: Color;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  /** A thin line of this colour round each cell. */
  readonly border?: Color;
  /** A number format code (ECMA-376 part 1, 18.8.31), 1 to 255 characters, in its en-US form. */
  readonly numberFormat?: string;
}

/** A point at a number, at per cents of the way from the lowest to the highest value, or at a percentile. */
export interface ValuePoint {
  readonly kind: 'number' | 'percent' | 'percentile';
  readonly value: number;
}

/** Where a point of a scale lies, named as in `Excel.ConditionalFormatColorCriterionType`. */
export type ScalePoint = { readonly kind: 'lowestValue' } | { readonly kind: 'highestValue' } | ValuePoint;

/** A stop of a colour scale. */
export interface ColorStop {
  readonly point: ScalePoint;
  readonly color: Color;
}

/** Icon sets, named as in `Excel.IconSet`: all of them. */
export type IconSetStyle =
  | 'threeArrows'
  | 'threeArrowsGray'
  | 'threeFlags'
  | 'threeTrafficLights1'
  | 'threeTrafficLights2'
  | 'threeSigns'
  | 'threeSymbols'
  | 'threeSymbols2'
  | 'threeStars'
  | 'threeTriangles'
  | 'fourArrows'
  | 'fourArrowsGray'
  | 'fourRedToBlack'
  | 'fourRating'
  | 'fourTrafficLights'
  | 'fiveArrows'
  | 'fiveArrowsGray'
  | 'fiveRating'
  | 'fiveQuarters'
  | 'fiveBoxes';

/** Where the next icon of a set begins; a value at the point itself has it under `greaterThanOrEqual` only. */
export interface IconThreshold {
  readonly point: ValuePoint;
  readonly operator: 'greaterThan' | 'greaterThanOrEqual';
}

/** How a visual rule draws a cell. What is absent is as in a new rule of Excel's. */
export type Visual =
  /** Two or three stops, from low to high. */
  { readonly kind: 'colorScale'; readonly stops: readonly ColorStop[] } | DataBar | IconSet;

/** Bars from the axis (zero, or the end nearest to it) to the value. */
export interface DataBar {
  readonly kind: 'dataBar';
  readonly color: Color;
  /** Of bars for values below zero; absent: red. */
  readonly negativeColor?: Color;
  /** The value of an empty bar; absent: zero, or the lowest value where that is negative. */
  readonly minimum?: ScalePoint;
  /** The value of a full bar; absent: the highest value, or zero where all are negative. */
  readonly maximum?: ScalePoint;
  /** Where positive bars run to; absent: as the sheet reads, left to right but in right-to-left sheets. */
  readonly direction?: 'leftToRight' | 'rightToLeft';
  /** Fades away from the axis; absent: one solid colour. */
  readonly gradientFill?: true;
  /** Hides the values. */
  readonly showDataBarOnly?: true;
}

/** Icons of one set, the first one for the lowest values unless `reversed`. */
export interface IconSet {
  readonly kind: 'iconSet';
  readonly style: IconSetStyle;
  readonly reversed: boolean;
  /** Hides the values. */
  readonly showIconOnly: boolean;
  /** From low to high, one fewer than the set has icons; absent: equal parts of the way from the lowest to the highest value. */
  readonly thresholds?: readonly IconThreshold[];
}

/** A fault at a place in a rule set; words for people are made in the task pane from `code`. */
export interface RuleFault {
  readonly code: string;
  /** Steps from the rule set to the fault: `[0, 'condition', 'left']`. */
  readonly path: readonly (string | number)[];
  /** What is wrong in one English sentence, for logs and developers. */
  readonly message: string;
}

/** A value, or the faults that stand in its way. */
export type Result<T, F = RuleFault> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly F[] };
