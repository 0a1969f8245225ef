import type { DateSystem, RangeRef } from '../../sheet';
import { MAX_COLUMNS, parseRangeAddress } from '../../sheet';
import type { HostResult } from '../host';
import { usedRangeOf } from './cells';
import { failure, success } from './faults';
import { readRules } from './readRules';
import type { SheetCells } from './sheetCells';
import { readSheetCells } from './sheetCells';
import type { PartOutline } from './sheetSections';
import { outlineOf } from './sheetSections';
import type { Steps } from './steps';
import type { StyleSheet } from './styles';
import type { ColumnLayout, Worksheet } from './workbook';
import type { XmlElement } from './xmlTree';
import { childOf, childrenOf, flagOf, numberOf, parseXml } from './xmlTree';

/** What a sheet is called and what its cells refer to. */
export interface SheetSources {
  readonly name: string;
  readonly kind: Worksheet['kind'];
  readonly visibility: Worksheet['visibility'];
  readonly partName: string;
  readonly dateSystem: DateSystem;
  readonly sharedStrings: readonly string[];
  readonly styles: StyleSheet;
}

const NO_CELLS: SheetCells = { cells: new Map(), rowStyles: new Map(), rowHeights: new Map() };
/** Width of a column of which the file says nothing, in characters. */
const DEFAULT_WIDTH = 8.43;

/** Reads a sheet part; a fault where it breaks off or holds a cell outside a worksheet. */
export function* readSheet(text: string, sources: SheetSources): Steps<HostResult<Worksheet>> {
  const outline = outlineOf(text, sources.partName);
  if (!outline.ok) return outline;
  const data = yield* cellsOf(text, outline.value, sources);
  yield;
  if (data === undefined) return failure('invalidFile', `The cells of the sheet "${sources.name}" are damaged.`);
  const section = (name: string): XmlElement | undefined => sectionTree(text, outline.value, name);
  const format = section('sheetFormatPr');
  const protection = section('sheetProtection');
  return success({
    name: sources.name,
    kind: sources.kind,
    visibility: sources.visibility,
    partName: sources.partName,
    dateSystem: sources.dateSystem,
    styles: sources.styles.cellStyles,
    ...data,
    usedRange: usedRangeOf(data.cells),
    columnStyles: columnLayouts(section('cols')),
    defaultColumnWidth: numberOf(format, 'defaultColWidth') ?? numberOf(format, 'baseColWidth') ?? DEFAULT_WIDTH,
    merges: mergesOf(section('mergeCells')),
    ...viewOf(childOf(section('sheetViews'), 'sheetView')),
    isFormattingProtected: flagOf(protection, 'sheet') && flagOf(protection, 'formatCells', true),
    rules: readRules(text, outline.value.sections, sources.styles, sources.partName),
  });
}

function* cellsOf(text: string, outline: PartOutline, sources: SheetSources): Steps<SheetCells | undefined> {
  const section = outline.sections.find(({ name }) => name === 'sheetData');
  if (section === undefined || section.tag.kind === 'empty') return NO_CELLS;
  return yield* readSheetCells(text, section.tag.end, section.end, sources);
}

function sectionTree(text: string, outline: PartOutline, name: string): XmlElement | undefined {
  const section = outline.sections.find((candidate) => candidate.name === name);
  const tree = section === undefined ? undefined : parseXml(text.slice(section.start, section.end), name);
  return tree?.ok === true ? tree.value : undefined;
}

function columnLayouts(columns: XmlElement | undefined): readonly ColumnLayout[] {
  return childrenOf(columns, 'col').map((column) => ({
    first: (numberOf(column, 'min') ?? 1) - 1,
    last: Math.min(numberOf(column, 'max') ?? 1, MAX_COLUMNS) - 1,
    width: flagOf(column, 'hidden') ? 0 : (numberOf(column, 'width') ?? DEFAULT_WIDTH),
    style: numberOf(column, 'style') ?? 0,
  }));
}

function mergesOf(merges: XmlElement | undefined): readonly RangeRef[] {
  return childrenOf(merges, 'mergeCell')
    .map(({ attributes }) => parseRangeAddress(attributes['ref'] ?? ''))
    .filter((range) => range !== undefined);
}

function viewOf(view: XmlElement | undefined): Pick<Worksheet, 'frozen' | 'showGridLines' | 'isRightToLeft'> {
  const pane = childOf(view, 'pane');
  const isFrozen = /^frozen/.test(pane?.attributes['state'] ?? '');
  return {
    frozen: { rows: isFrozen ? (numberOf(pane, 'ySplit') ?? 0) : 0, columns: isFrozen ? (numberOf(pane, 'xSplit') ?? 0) : 0 },
    showGridLines: flagOf(view, 'showGridLines', true),
    isRightToLeft: flagOf(view, 'rightToLeft'),
  };
}
