/** Words of the playground page; those of the task pane are in its own file. */
export const GRID_WORDS = {
  selectAll: 'Select all cells',
  open: 'Open',
  openTitle: 'Open an Excel workbook (.xlsx)',
  save: 'Save',
  saving: 'Saving…',
  saveTitle: 'Download the workbook with its new formats',
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
