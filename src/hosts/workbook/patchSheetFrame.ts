import { parseRangeAddress, rangeAddress } from '../../sheet';
import type { RangeRef } from '../../sheet';
import type { EditedCell } from './editedSheet';
import type { PartOutline } from './sheetSections';
import type { TextEdit } from './textEdits';
import { applyEdits } from './textEdits';
import { attributeSpan } from './xmlScan';

/** A sheet part without its cells, made ready for edited ones: an empty `sheetData` is opened, and `dimension` says how far the cells go. */
export function patchSheetFrame(text: string, outline: PartOutline, edited: readonly EditedCell[]): string {
  return applyEdits(text, [...dataEdits(text, outline), ...dimensionEdits(text, outline, edited)]);
}

/** The namespace prefix of a sheet part's own elements with its colon, or nothing. */
export function prefixOf(text: string, { root }: PartOutline): string {
  return /^<([^\s:/>]+:)/.exec(text.slice(root.start, root.end))?.[1] ?? '';
}

function dataEdits(text: string, outline: PartOutline): readonly TextEdit[] {
  const data = outline.sections.find(({ name }) => name === 'sheetData');
  if (data?.tag.kind !== 'empty') return [];
  return [{ start: data.end - 2, end: data.end, text: `></${prefixOf(text, outline)}sheetData>` }];
}

function dimensionEdits(text: string, outline: PartOutline, edited: readonly EditedCell[]): readonly TextEdit[] {
  const dimension = outline.sections.find(({ name }) => name === 'dimension');
  const span = dimension === undefined ? undefined : attributeSpan(text, dimension.tag, 'ref');
  const range = span === undefined ? undefined : parseRangeAddress(text.slice(span.start, span.end));
  if (span === undefined || range === undefined) return [];
  const wider = edited.filter(({ value }) => value !== null).reduce(rangeWith, range);
  return wider === range ? [] : [{ ...span, text: rangeAddress(wider) }];
}

function rangeWith(range: RangeRef, { row, column }: EditedCell): RangeRef {
  const rowIndex = Math.min(range.rowIndex, row);
  const columnIndex = Math.min(range.columnIndex, column);
  const rowCount = Math.max(range.rowIndex + range.rowCount, row + 1) - rowIndex;
  const columnCount = Math.max(range.columnIndex + range.columnCount, column + 1) - columnIndex;
  return rowCount === range.rowCount && columnCount === range.columnCount ? range : { rowIndex, columnIndex, rowCount, columnCount };
}
