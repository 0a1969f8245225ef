import type { EngineFault } from '../runtime';
import type { HostFault } from '../hosts/host';
import type { Refusal } from '../candidates';
import type { AppliedEntry } from './state';

const WHOLE = new Intl.NumberFormat('en-US');
const MEGABYTE = 1_000_000;

/** A whole number with thousands separators. */
export function wholeNumber(value: number): string {
  return WHOLE.format(value);
}

/** "1 row", "480 rows": a count with its noun; the plural is the singular with an s unless it is given. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${wholeNumber(count)} ${count === 1 ? singular : plural}`;
}

/** Words that stand alone: labels, headings, hints. */
export const WORDS = {
  paneLabel: 'FormatFusion',
  descriptionLabel: 'Describe what should stand out',
  descriptionPlaceholder: 'Describe what should stand out, such as “overdue in red”',
  send: 'Suggest rules',
  stop: 'Stop',
  examplesLabel: 'Examples for this selection',
  suggestionsLabel: 'Suggestions',
  apply: 'Apply',
  applying: 'Applying…',
  undo: 'Undo',
  undoing: 'Removing…',
  onSheet: 'On the sheet',
  retry: 'Try again',
  dismiss: 'Dismiss',
  readingSelection: 'Reading the selection…',
  noDescription: 'Type what should stand out first.',
  noCells: 'Select cells first; your text stays here.',
  working: 'Finding rules…',
  waitingForModel: 'Suggestions follow as soon as it is there.',
  privacy: 'Runs on this device: nothing you type or have on the sheet leaves it.',
  cancelled: 'Stopped. Your text is still here.',
  formatsNothing: 'Formats no cell at the moment.',
  formatsEverything: 'Formats every cell it looks at.',
  previewLabel: 'Preview on your rows',
  rowNumber: 'Row',
  noPreview: 'Drawing the preview…',
  openElsewhere: 'Open FormatFusion in Excel',
  openElsewhereHint: 'This page is the task pane of the Excel add-in. Open it from the Home tab in Excel, or try the playground.',
  openPlayground: 'Open the playground',
  tooOldTitle: 'This Excel cannot run FormatFusion',
  tooOld: 'It needs a version with ExcelApi 1.6: Excel 2019 or later, Microsoft 365, or Excel on the web.',
} as const;

/** The header line about the selection: address with sheet, then its size. */
export function selectionAddress(worksheet: string, address: string): string {
  return `${worksheet}!${address}`;
}

/** "480 rows, 10 columns". */
export function selectionSize(rows: number, columns: number): string {
  return `${counted(rows, 'row')}, ${counted(columns, 'column')}`;
}

/** Whether the first row was taken as headers. */
export function headersNote(hasHeaders: boolean): string {
  return hasHeaders ? 'headers found' : 'no header row';
}

/** Says that only a part of the rows was read. */
export function sampledNote(sampled: number, rows: number): string {
  return `Large selection: counts and previews come from a sample of ${wholeNumber(sampled)} of ${wholeNumber(rows)} rows. The rule covers all of them.`;
}

/** "12 of 240 cells". */
export function cellsNote(cells: number, targets: number): string {
  return `${wholeNumber(cells)} of ${counted(targets, 'cell')}`;
}

/** "468 more rows". */
export function moreRows(count: number): string {
  return counted(count, 'more row', 'more rows');
}

/** "3 suggestions", for the live region. */
export function suggestionsNote(count: number): string {
  return counted(count, 'suggestion');
}

/** Name of a card's button for those who hear it. */
export function applyLabel(words: string): string {
  return `Apply: ${words}`;
}

/** What became of applying or undoing: on which cells the rules stand, were found, or stood. */
export function noticeText(kind: 'applied' | 'alreadyThere' | 'removed', entry: AppliedEntry): string {
  const where = addressList(entry.applied.addresses);
  switch (kind) {
    case 'applied':
      return `Applied to ${where}, ${counted(entry.cellCount, 'cell')}.`;
    case 'alreadyThere':
      return `Already there: this format stands on ${where}.`;
    case 'removed':
      return `Removed from ${where}.`;
  }
}

function addressList(addresses: readonly string[]): string {
  const distinct = [...new Set(addresses)];
  const shown = distinct.slice(0, 3).join(', ');
  return distinct.length > 3 ? `${shown} and ${wholeNumber(distinct.length - 3)} more` : shown;
}

/** Shown from `limit` characters on; the text itself stays whole. */
export function tooLongNote(length: number, limit: number): string {
  return `${wholeNumber(length)} characters: only the first ${wholeNumber(limit)} are read. Nothing you typed is lost.`;
}

/** "Loading the model, 4.2 of 11.8 MB"; without a total only what has come. */
export function loadingNote(loadedBytes: number, totalBytes: number): string {
  if (loadedBytes === 0 && totalBytes === 0) return 'Loading the model…';
  const loaded = (loadedBytes / MEGABYTE).toFixed(1);
  return totalBytes > 0 ? `Loading the model, ${loaded} of ${(totalBytes / MEGABYTE).toFixed(1)} MB` : `Loading the model, ${loaded} MB`;
}

/** A title and what to do about it. */
export interface Advice {
  readonly title: string;
  readonly body: string;
}

/** Words for each engine fault. */
export const ENGINE_FAULTS: Readonly<Record<EngineFault['code'], Advice>> = {
  modelMissing: {
    title: 'The model could not be fetched',
    body: 'Check the connection to the page FormatFusion came from, then try again.',
  },
  modelDamaged: { title: 'The model file is incomplete', body: 'It may have been cut off on the way. Try again to fetch it anew.' },
  runtimeFailed: { title: 'The model could not start', body: 'Close other heavy tabs or reopen the pane, then try again.' },
  workerFailed: { title: 'The model stopped working', body: 'Your text is kept. Try again to start it anew.' },
};

/** Words for each host fault, saying what to do. */
export const HOST_FAULTS: Readonly<Record<HostFault['code'], Advice>> = {
  noSelection: { title: 'No cells are selected', body: 'Select the cells to format, headers included.' },
  emptySelection: { title: 'The selected cells are empty', body: 'Select cells that hold data, headers included.' },
  multipleAreas: { title: 'Several areas are selected', body: 'Select one block of cells, without holding Ctrl.' },
  tooLarge: { title: 'The selection is too large', body: 'Select fewer columns or rows, such as the table without empty columns.' },
  protectedSheet: { title: 'This sheet is protected', body: 'Unprotect it on the Review tab, then try again.' },
  readOnly: { title: 'This workbook is read-only', body: 'Save a copy or turn on editing, then try again.' },
  ruleNotFound: {
    title: 'The rule is no longer on the sheet',
    body: 'It was removed or changed meanwhile. There is nothing left to undo.',
  },
  verificationFailed: {
    title: 'The rule was not applied',
    body: 'Excel kept something else than was asked, so it was taken back. Try another suggestion.',
  },
  invalidFile: { title: 'This file could not be opened', body: 'It is no .xlsx workbook, or it is damaged.' },
  encryptedFile: { title: 'This file is protected with a password', body: 'Remove the password in Excel, save, and open it again.' },
  unsupportedFile: { title: 'This kind of file is not supported', body: 'Save it as an Excel workbook (.xlsx) and open that.' },
  hostError: { title: 'Excel did not answer as expected', body: 'Leave cell editing, if you are in it, and try again.' },
};

/** Words for each refusal. */
export const REFUSALS: Readonly<Record<Refusal, Advice & { readonly tips: readonly string[] }>> = {
  notUnderstood: {
    title: 'I could not make a rule of that',
    body: 'These help:',
    tips: [
      'Name a column as it is written in the header.',
      'Say when: “above 900”, “is Closed”, “before today”.',
      'Say how it should look: “red”, “bold”, “data bars”.',
    ],
  },
  outOfScope: {
    title: 'That is not something a format can do',
    body: 'FormatFusion makes conditional formats. It can:',
    tips: [
      'Colour cells or rows by value, text, date or duplicates.',
      'Mark the top, the bottom, or what is above average.',
      'Draw data bars, colour scales and icons.',
    ],
  },
};

/** "icon 1 of 3", 1 for the lowest values. */
export function iconName(index: number, count: number): string {
  return `icon ${index + 1} of ${count}`;
}
