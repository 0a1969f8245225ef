import type { CellLook } from '../../evaluation';
import type { RangeRef } from '../../sheet';
import type { Host, Unsubscribe } from '../host';
import type { PlacedEffect } from './placedEffects';
import type { Workbook, Worksheet } from './workbook';

/** Where the person is in the workbook. */
export interface GridSelection {
  readonly worksheet: string;
  readonly range: RangeRef;
}

/** What the host may know beside the workbook. */
export interface WorkbookHostOptions {
  /** Serial number of today in the workbook's date system. */
  readonly today: number;
}

/** The port over an opened workbook, and what the grid needs to show it. */
export interface WorkbookHost extends Host {
  readonly name: 'workbook';
  readonly workbook: Workbook;
  readonly worksheets: readonly Worksheet[];
  /** The selected range; of a fresh workbook A1 of the sheet in front. */
  selection(): GridSelection;
  /** Selects a range; a sheet that the workbook lacks changes nothing. */
  select(worksheet: string, range: RangeRef): void;
  /** Calls back after anything that the grid shows has changed: the selection, rules, a preview. */
  subscribe(listener: () => void): Unsubscribe;
  /**
   * What all conditional formats of a sheet do, first priority first, those of a preview before all others. The same list
   * until something changes. Formats of a file over very many cells follow, each with a call to the subscribers.
   */
  effectsOf(worksheet: string): readonly PlacedEffect[];
  /** How a cell looks under the conditional formats of its sheet. */
  lookAt(worksheet: string, row: number, column: number): CellLook;
  /** Whether `save` would give other bytes than were opened. */
  hasChanges(): boolean;
  /**
   * The file with the changed rules; every part that they do not concern is as it was, and without changes all bytes are.
   * Written in slices between which the page can answer; what changes meanwhile is not in the file.
   */
  save(): Promise<Uint8Array>;
}
