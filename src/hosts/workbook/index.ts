export { createWorkbookHost } from './createWorkbookHost';
export { displayText, numberFormatColor } from './displayText';
export { openWorkbook, openWorkbookInSlices } from './openWorkbook';
export { lookAt } from './placedEffects';
export type { PlacedEffect } from './placedEffects';
export type { CellStyle } from './styles';
export { cellStyleAt, cellValueAt, columnWidthAt, worksheetNamed } from './workbook';
export type { ColumnLayout, Workbook, Worksheet } from './workbook';
export type { GridSelection, WorkbookHost, WorkbookHostOptions } from './workbookHost';
