import type { DateSystem } from '../../sheet';
import type { HostResult } from '../host';
import { failure, success } from './faults';
import type { SheetSources } from './readSheet';
import { readSheet } from './readSheet';
import { readSharedStrings } from './sharedStrings';
import type { SliceOptions, Steps } from '../steps';
import { finishInSlices } from '../steps';
import { readStyles } from './styles';
import { colorTableOf } from './themeColors';
import type { Workbook, Worksheet } from './workbook';
import type { Relationship, XlsxPackage } from './xlsxPackage';
import { openPackage, partBytes, partTree, relationshipsAt } from './xlsxPackage';
import type { XmlElement } from './xmlTree';
import { childOf, childrenOf, flagOf, numberOf } from './xmlTree';

/** What opening may be told. */
export interface OpenOptions extends Pick<SliceOptions, 'pause' | 'signal'> {
  /** Told now and then the share of the file that has been read, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Opens an .xlsx or .xlsm, transitional or strict, in slices between which the page can answer. Whatever stands in the way
 * (no zip, damaged, encrypted, unpacking to too much, entity declarations, missing parts, another kind of file, called off)
 * is a fault, found in bounded time and memory.
 */
export async function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): Promise<HostResult<Workbook>> {
  const file = openPackage(bytes);
  if (!file.ok) return file;
  const { onProgress, ...slices } = options;
  const total = workOf(file.value);
  const onSlice = (done: number): void => onProgress?.(Math.min(1, done / total));
  const opened = await finishInSlices(openingSteps(file.value), { ...slices, onSlice });
  return opened ?? failure('hostError', 'Opening was called off.');
}

/** The sheets and the shared strings are unpacked, then read. */
function workOf({ entries }: XlsxPackage): number {
  const read = [...entries].filter(([name]) => /sheet\d*\.xml$|sharedStrings\.xml$/i.test(name));
  return Math.max(1, 2 * read.reduce((sum, [, entry]) => sum + entry.uncompressedSize, 0));
}

function* openingSteps(file: XlsxPackage): Steps<HostResult<Workbook>> {
  const tree = partTree(file, file.workbookPart);
  if (!tree.ok) return tree;
  if (tree.value.name !== 'workbook') return failure('unsupportedFile', 'The main part of this file is no workbook.');
  const relationships = relationshipsAt(file, file.workbookPart);
  if (!relationships.ok) return relationships;
  const shared = yield* sharedParts(file, relationships.value);
  if (!shared.ok) return shared;
  const dateSystem = flagOf(childOf(tree.value, 'workbookPr'), 'date1904') ? 1904 : 1900;
  const worksheets = yield* readSheets(file, tree.value, relationships.value, { ...shared.value, dateSystem });
  if (!worksheets.ok) return worksheets;
  if (worksheets.value.length === 0) return failure('invalidFile', 'The workbook has no sheet.');
  return success({
    worksheets: worksheets.value,
    activeIndex: activeIndexOf(tree.value, worksheets.value),
    dateSystem,
    package: file,
  });
}

type SharedParts = Pick<SheetSources, 'sharedStrings' | 'styles'>;

function* sharedParts(file: XlsxPackage, relationships: readonly Relationship[]): Steps<HostResult<SharedParts>> {
  const styles = optionalTree(file, targetOf(relationships, 'styles'));
  if (!styles.ok) return styles;
  const theme = optionalTree(file, targetOf(relationships, 'theme'));
  if (!theme.ok) return theme;
  const stringPart = targetOf(relationships, 'sharedStrings');
  const strings = stringPart === undefined || !file.entries.has(stringPart) ? success(NOTHING) : yield* partBytes(file, stringPart);
  if (!strings.ok) return strings;
  const colors = colorTableOf(theme.value, styles.value);
  return success({ sharedStrings: yield* readSharedStrings(strings.value), styles: readStyles(styles.value, colors) });
}

const NOTHING = new Uint8Array();

/** The part's tree; nothing where the workbook has no such part or its target is missing. */
function optionalTree(file: XlsxPackage, partName: string | undefined): HostResult<XmlElement | undefined> {
  return partName === undefined || !file.entries.has(partName) ? success(undefined) : partTree(file, partName);
}

function targetOf(relationships: readonly Relationship[], type: string): string | undefined {
  return relationships.find((relationship) => relationship.type === type)?.target;
}

function* readSheets(
  file: XlsxPackage,
  workbook: XmlElement,
  relationships: readonly Relationship[],
  shared: SharedParts & { readonly dateSystem: DateSystem },
): Steps<HostResult<readonly Worksheet[]>> {
  const sheets: Worksheet[] = [];
  for (const element of childrenOf(childOf(workbook, 'sheets'), 'sheet')) {
    const name = element.attributes['name'] ?? '';
    const relationship = relationships.find(({ id }) => id === element.attributes['id']);
    if (relationship === undefined) return failure('invalidFile', `The sheet "${name}" is missing.`);
    const part = yield* partBytes(file, relationship.target);
    if (!part.ok) return part;
    const kind = relationship.type === 'worksheet' ? 'cells' : 'chart';
    const sheet = yield* readSheet(part.value, { ...shared, name, kind, visibility: visibilityOf(element), partName: relationship.target });
    if (!sheet.ok) return sheet;
    sheets.push(sheet.value);
  }
  return success(sheets);
}

function visibilityOf(element: XmlElement): Worksheet['visibility'] {
  const state = element.attributes['state'];
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

/** The tab in front, or the first visible sheet with cells where that is none. */
function activeIndexOf(workbook: XmlElement, sheets: readonly Worksheet[]): number {
  const active = numberOf(childOf(childOf(workbook, 'bookViews'), 'workbookView'), 'activeTab') ?? 0;
  const isShown = (sheet: Worksheet | undefined): boolean => sheet?.visibility === 'visible' && sheet.kind === 'cells';
  return isShown(sheets[active]) ? active : Math.max(0, sheets.findIndex(isShown));
}
