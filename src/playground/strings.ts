import type { EntryFault } from '../hosts/workbook';

/** Words of the playground page; those of the task pane are in its own file. */
export const GRID_WORDS = {
  selectAll: 'Select all cells',
  open: 'Open',
  openTitle: 'Open an Excel workbook (.xlsx)',
  save: 'Save',
  saving: 'Saving…',
  saveTitle: 'Save the workbook with its changes (Ctrl+S)',
  saveAs: 'Save as',
  saveAsTitle: 'Save the workbook under another name',
  saveName: 'Name of the file',
  fileType: 'Excel workbook',
  saveFailed: 'The workbook could not be written there. It is still open with all changes; save it under another name.',
  undo: 'Undo change',
  undoTitle: 'Undo the last change (Ctrl+Z)',
  redo: 'Redo change',
  redoTitle: 'Redo what was undone (Ctrl+Y)',
  unsaved: 'Not saved yet',
  saveFirst: 'Save first',
  openAnyway: 'Open without saving',
  stay: 'Cancel',
  formulasKept:
    'Formulas are not worked out here: those that use this cell keep their last results. After saving, Ctrl+Alt+F9 in Excel works them out.',
  sample: 'Sample',
  sampleTitle: 'Open the sample workbook',
  sampleMissing: 'The sample workbook could not be fetched. Open one of your own.',
  dropHere: 'Drop the workbook to open it',
  nameBox: 'Selected cells',
  cellContent: 'Content of the active cell',
  sheets: 'Sheets',
  toolbar: 'Workbook',
  resize: 'Width of the task pane',
  pane: 'FormatFusion task pane',
  dismiss: 'Dismiss',
  noWorkbook: 'Open a workbook or drop one here.',
  chartSheet: 'This sheet holds a chart and no cells.',
} as const;

/** Why something typed was not taken into the cell. */
export const ENTRY_FAULTS: Readonly<Record<EntryFault, string>> = {
  formula: "Formulas cannot be typed here, since nothing works them out. Type a value, or ' first for text.",
  tooLong: 'A cell holds at most 32,767 characters.',
  protectedCell: 'The cell is locked, and its sheet is protected.',
  arrayFormula: 'Part of an array formula cannot be changed.',
  sharedFormula: 'The formula of this cell is shared with other cells; it can be replaced in Excel.',
};

/** Asks what to do with changes before another workbook is opened. */
export function unsavedQuestion(fileName: string): string {
  return `${fileName} has changes that are not saved.`;
}

/** Name of the editor of a cell for those who hear it. */
export function cellEditorLabel(address: string): string {
  return `Edit ${address}`;
}

/** Says what is being opened and, once it takes a moment, how far it is; `share` is 0 to 1. */
export function openingWords(fileName: string, share: number): string {
  const percent = Math.floor(100 * share);
  return percent === 0 ? `Opening ${fileName}…` : `Opening ${fileName}… ${percent} %`;
}

/** Says that the workbook that was open stays. */
export function openFailed(fileName: string, title: string, body: string): string {
  return `${fileName}: ${title}. ${body}`;
}

/** Name of the grid for those who hear it. */
export function gridLabel(sheetName: string): string {
  return `Sheet ${sheetName}`;
}

/** The status line about several selected cells, as Excel words it. */
export function statusLine({ average, count, sum }: { readonly average: string; readonly count: string; readonly sum: string }): string {
  return average === '' ? `Count: ${count}` : `Average: ${average}   Count: ${count}   Sum: ${sum}`;
}
