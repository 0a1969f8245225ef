import type { DateSystem, RangeRef } from '../../sheet';
import { MAX_COLUMNS, parseRangeAddress } from '../../sheet';
import type { HostResult } from '../host';
import { usedRangeOf } from './cells';
import { failure, success } from './faults';
import { readRules } from './readRules';
import { readSheetCells } from './sheetCells';
import { sheetPartOf } from './sheetPart';
import type { PartOutline, Section } from './sheetSections';
import { outlineOf } from './sheetSections';
import type { Steps } from '../steps';
import type { StyleSheet } from './styles';
import type { ColumnLayout, Worksheet } from './workbook';
import { attributeOf, nextTag } from './xmlScan';
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

/** Width of a column of which the file says nothing, in characters. */
const DEFAULT_WIDTH = 8.43;

/** Reads a sheet part; a fault where it breaks off or holds a cell outside a worksheet. */
export function* readSheet(bytes: Uint8Array, sources: SheetSources): Steps<HostResult<Worksheet>> {
  const part = yield* sheetPartOf(bytes, sources.partName);
  if (!part.ok) return part;
  const { text, cells } = part.value;
  const outline = outlineOf(text, sources.partName);
  if (!outline.ok) return outline;
  const data = yield* readSheetCells(cells, sources);
  if (data === undefined) return failure('invalidFile', `The cells of the sheet "${sources.name}" are damaged.`);
  yield;
  const section = (name: string): XmlElement | undefined => treeOf(text, sectionOf(outline.value, name));
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
    merges: mergesOf(text, sectionOf(outline.value, 'mergeCells')),
    ...viewOf(childOf(section('sheetViews'), 'sheetView')),
    isProtected: flagOf(protection, 'sheet'),
    isFormattingProtected: flagOf(protection, 'sheet') && flagOf(protection, 'formatCells', true),
    rules: readRules(text, outline.value.sections, sources.styles, sources.partName),
  });
}

function sectionOf(outline: PartOutline, name: string): Section | undefined {
  return outline.sections.find((section) => section.name === name);
}

function treeOf(text: string, section: Section | undefined): XmlElement | undefined {
  const tree = section === undefined ? undefined : parseXml(text.slice(section.start, section.end), section.name);
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

/** Some sheets hold tens of thousands, too many for a tree. */
function mergesOf(text: string, section: Section | undefined): readonly RangeRef[] {
  const merges: RangeRef[] = [];
  if (section === undefined) return merges;
  for (let tag = nextTag(text, section.tag.end); tag !== undefined && tag.start < section.end; tag = nextTag(text, tag.end)) {
    const range = tag.name === 'mergeCell' ? parseRangeAddress(attributeOf(text, tag, 'ref') ?? '') : undefined;
    if (range !== undefined) merges.push(range);
  }
  return merges;
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
