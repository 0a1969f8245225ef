import type { Color, Format, IconSetStyle } from '../rules';

/** What evaluation may know beside the table. */
export interface EvaluationContext {
  /** Serial number of today (whole days) in the table's date system. */
  readonly today: number;
  /** Serial number of the moment, with the time of day; absent: the beginning of today. */
  readonly now?: number;
}

/** Which cells of some columns a rule formats. */
export interface CellMask {
  /** Zero-based table columns, ascending. */
  readonly columns: readonly number[];
  /** One array per entry of `columns` (entries may be the same array); `rows[i][r]` is 1 where data row `r` of `columns[i]` is formatted. */
  readonly rows: readonly Uint8Array[];
}

/** What a visual rule draws in one cell. */
export type VisualCell =
  | { readonly kind: 'color'; readonly color: Color }
  /** Signed shares of the cell's width, -1 to 1, counted from the axis: `start` is the left end, negative left of it; `axis` is where zero lies, 0 to 1 from the left. */
  | {
      readonly kind: 'bar';
      readonly color: Color;
      readonly start: number;
      readonly end: number;
      readonly axis: number;
      /** Fades away from the axis. */
      readonly gradientFill?: true;
      /** Hides the value. */
      readonly showDataBarOnly?: true;
    }
  /** `index` counts from 0, the icon of the lowest values (already reversed where the rule says so). */
  | { readonly kind: 'icon'; readonly style: IconSetStyle; readonly index: number; readonly showIconOnly: boolean };

/** What one rule does to a table. `cells` counts the formatted (drawn) cells. */
export type RuleEffect =
  | { readonly kind: 'condition'; readonly mask: CellMask; readonly cells: number; readonly format: Format; readonly stopIfTrue: boolean }
  | {
      readonly kind: 'visual';
      readonly columns: readonly number[];
      /** `drawn[i][r]`: what stands in data row `r` of `columns[i]`, or `null`. */
      readonly drawn: readonly (readonly (VisualCell | null)[])[];
      readonly cells: number;
    };

/** How one cell looks under a rule set: the winning format and what is drawn in it. */
export interface CellLook {
  readonly format: Format;
  readonly color?: Color;
  readonly bar?: Extract<VisualCell, { kind: 'bar' }>;
  readonly icon?: Extract<VisualCell, { kind: 'icon' }>;
}
