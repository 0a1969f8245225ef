import type { CellLook } from '../../evaluation';
import type { RangeRef } from '../../sheet';
import type { Host, Unsubscribe } from '../host';
import type { CellEditFault } from './cellEditing';
import type { PlacedEffect } from './placedEffects';
import type { Workbook, Worksheet } from './workbook';

/** Where the person is in the workbook. */
export interface GridSelection {
  readonly worksheet: string;
  readonly range: RangeRef;
}

/** Why text was not taken into a cell; `formula` where it is one, which nobody works out here. */
export type EntryFault = CellEditFault | 'formula' | 'tooLong';

/** What the host may know beside the workbook. */
export interface WorkbookHostOptions {
  /** Serial number of today in the workbook's date system. */
  readonly today: number;
}

/** The port over an opened workbook, and what the grid needs to show it. */
export interface WorkbookHost extends Host {
  readonly name: 'workbook';
  /** As it was opened. */
  readonly workbook: Workbook;
  /** As they are now; a sheet whose cells were edited is another object. */
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
  /** Text that, typed into a cell, gives its value again. */
  entryText(worksheet: string, row: number, column: number): string;
  /**
   * Types text into a cell, read as Excel (en-US) reads it; a formula there gives way. Rules and a preview follow at once,
   * other formulas keep their last results. `undefined` when it was done; the text of `entryText` changes nothing.
   */
  enterText(worksheet: string, row: number, column: number, text: string): EntryFault | undefined;
  /** Takes the content of all cells of a range away; formats stay. `undefined` when it was done. */
  clearCells(worksheet: string, range: RangeRef): EntryFault | undefined;
  /** Whether formulas of the file look at cells of a range, as far as one can tell; those keep their last results when it is edited. */
  isUsedByFormulas(worksheet: string, range: RangeRef): Promise<boolean>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Takes the last change of cells or rules back and names its sheet; `undefined` where there is none. */
  undo(): string | undefined;
  /** Makes the change again that was taken back last. */
  redo(): string | undefined;
  /** The same object as long as, and whenever again, cells and rules are the same. */
  version(): object;
  /** Whether `save` would give other bytes than were opened. */
  hasChanges(): boolean;
  /**
   * The file with the changed cells and rules; every part that they do not concern is as it was, and without changes all bytes are.
   * Written in slices between which the page can answer; what changes meanwhile is not in the file.
   */
  save(): Promise<Uint8Array>;
}
