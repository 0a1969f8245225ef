import type { IconSetStyle } from './syntax';

/** `Excel.ConditionalCellValueOperator`, less `NotBetween`: it would format blanks and text. */
export type CellValueOperator =
  'Between' | 'EqualTo' | 'NotEqualTo' | 'GreaterThan' | 'GreaterThanOrEqual' | 'LessThan' | 'LessThanOrEqual';

/** `Excel.ConditionalTextOperator`. */
export type ContainsTextOperator = 'Contains' | 'NotContains' | 'BeginsWith' | 'EndsWith';

/** `Excel.ConditionalTopBottomCriterionType`. */
export type TopBottomType = 'TopItems' | 'TopPercent' | 'BottomItems' | 'BottomPercent';

/** The members of `Excel.ConditionalFormatPresetCriterion` that the rule language has. */
export type PresetCriterion =
  | 'Blanks'
  | 'NonBlanks'
  | 'Errors'
  | 'NonErrors'
  | 'Yesterday'
  | 'Today'
  | 'Tomorrow'
  | 'LastSevenDays'
  | 'LastWeek'
  | 'ThisWeek'
  | 'NextWeek'
  | 'LastMonth'
  | 'ThisMonth'
  | 'NextMonth'
  | 'AboveAverage'
  | 'BelowAverage'
  | 'EqualOrAboveAverage'
  | 'EqualOrBelowAverage'
  | 'UniqueValues'
  | 'DuplicateValues';

/** `Excel.IconSet`. */
export type IconSetName = Capitalize<IconSetStyle>;

/** `Excel.ConditionalColorScaleCriterion`; `formula` is a plain number, absent for the lowest and highest value. */
export interface ColorScaleCriterion {
  readonly type: 'LowestValue' | 'HighestValue' | 'Number' | 'Percent' | 'Percentile';
  readonly formula?: string;
  readonly color: string;
}

/** `Excel.ConditionalIconCriterion`; the first of an icon set has no meaning in Excel and is left out here. */
export interface IconCriterion {
  readonly type: 'Number' | 'Percent' | 'Percentile';
  readonly operator: 'GreaterThan' | 'GreaterThanOrEqual';
  /** A plain number after `=`. */
  readonly formula: string;
}

/** `Excel.ConditionalDataBarRule`, less `Automatic`, which is an absent bound; `formula` is a plain number after `=`. */
export interface DataBarBound {
  readonly type: 'LowestValue' | 'HighestValue' | 'Number' | 'Percent' | 'Percentile';
  readonly formula?: string;
}

/**
 * What is written to a sheet, by `Excel.ConditionalFormatType`. Formulas are en-US, begin with `=`, and are relative to
 * the first cell of the area that they were made for.
 */
export type NativeRule =
  | { readonly type: 'custom'; readonly formula: string }
  | { readonly type: 'cellValue'; readonly operator: CellValueOperator; readonly formula1: string; readonly formula2?: string }
  /** `text` is plain text: no wildcard, no leading `=`. */
  | { readonly type: 'containsText'; readonly operator: ContainsTextOperator; readonly text: string }
  /** `rankType` is the `type` of Office.js' `ConditionalTopBottomRule`. */
  | { readonly type: 'topBottom'; readonly rank: number; readonly rankType: TopBottomType }
  | { readonly type: 'presetCriteria'; readonly criterion: PresetCriterion }
  | {
      readonly type: 'colorScale';
      readonly minimum: ColorScaleCriterion;
      readonly midpoint?: ColorScaleCriterion;
      readonly maximum: ColorScaleCriterion;
    }
  /** A solid bar with automatic bounds unless it says otherwise. */
  | {
      readonly type: 'dataBar';
      readonly color: string;
      readonly negativeColor?: string;
      readonly lowerBound?: DataBarBound;
      readonly upperBound?: DataBarBound;
      readonly barDirection?: 'LeftToRight' | 'RightToLeft';
      readonly gradientFill?: true;
      readonly showDataBarOnly?: true;
    }
  /** `criteria[i]` is the lower bound of icon `i + 1`; icon 0 takes what is below. */
  | {
      readonly type: 'iconSet';
      readonly style: IconSetName;
      readonly criteria: readonly IconCriterion[];
      readonly reverseIconOrder: boolean;
      readonly showIconOnly: boolean;
    };
