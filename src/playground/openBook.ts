import type { WorkbookHost } from '../hosts/workbook';
import type { FileTarget } from './fileTarget';

/** An open workbook. */
export interface OpenBook {
  readonly host: WorkbookHost;
  readonly fileName: string;
  /** Where it was saved, if the browser lets the page write there. */
  readonly target?: FileTarget;
}
