import type { RangeRef } from '../../sheet';
import type { Format, Rule } from '../../rules';

/** A conditional format as it stands in a file. */
export interface FileRule {
  /** Unique in the workbook while it is open. */
  readonly id: string;
  /** Where it applies, in the order of the file. */
  readonly areas: readonly RangeRef[];
  /** As written in the file; lower is first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** Excel's type name (`cellValue`, `custom`, `topBottom`, ...), or `unknown`. */
  readonly type: string;
  /** The first formula, without `=`, as in the file. */
  readonly formula?: string;
  /** Its look; empty for scales, bars and icons. */
  readonly format: Format;
  /**
   * How to draw it; absent where neither the rule language nor `CellIsTest` says exactly what the file
   * does. A custom formula has none here: what it says shows only beside the cells (`recognisedRule`).
   */
  readonly drawn?: RuleDrawing;
  /** The rule's own element, in the sheet or, for a rule that Excel 2007 does not know, in the extension list. */
  readonly place: RulePlace;
  /** Its other half in the extension list (MS-XLSX 2.6.3). */
  readonly extensionPlace?: RulePlace;
}

/** What is needed to draw a rule of a file. */
export type RuleDrawing =
  /** A rule over a table of one column that holds the cells of all areas. */
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'cellIs'; readonly test: CellIsTest; readonly format: Format; readonly stopIfTrue: boolean };

/** Compares every cell with one or two operands in Excel's order of values. */
export interface CellIsTest {
  readonly operator: string;
  readonly operands: readonly CellIsOperand[];
}

/** A literal, or a cell whose relative parts move with the cell that is looked at. */
export type CellIsOperand =
  | { readonly kind: 'literal'; readonly value: number | string | boolean }
  | {
      readonly kind: 'reference';
      readonly row: number;
      readonly column: number;
      readonly isRowFixed: boolean;
      readonly isColumnFixed: boolean;
    };

/** Where a rule stands in its sheet part, as offsets into the part's text. */
export interface RulePlace {
  /** The `cfRule` element. */
  readonly start: number;
  readonly end: number;
  /** The `conditionalFormatting` element round it. */
  readonly groupStart: number;
  readonly groupEnd: number;
}
