import type { ExcelOptions } from './inMemoryExcel';
import { installExcel } from './install';
import type { WorkbookData } from './workbookState';

/**
 * Entry of the browser script: defines `window.installExcel(data, options)`, which puts `Excel` and `Office` on the
 * window and the Excel behind them on `window.inMemoryExcel`.
 */
function installOnWindow(data: WorkbookData, options?: ExcelOptions): void {
  Object.assign(globalThis, { inMemoryExcel: installExcel(globalThis, data, options) });
}

Object.assign(globalThis, { installExcel: installOnWindow });
