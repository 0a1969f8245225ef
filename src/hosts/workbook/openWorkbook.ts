import type { DateSystem } from '../../sheet';
import type { HostResult } from '../host';
import { failure, success } from './faults';
import type { SheetSources } from './readSheet';
import { readSheet } from './readSheet';
import { readSharedStrings } from './sharedStrings';
import { finish, finishInSlices } from './steps';
import type { Steps } from './steps';
import { readStyles } from './styles';
import { colorTableOf } from './themeColors';
import type { Workbook, Worksheet } from './workbook';
import type { Relationship, XlsxPackage } from './xlsxPackage';
import { openPackage, partTextSteps, partTree, relationshipsAt } from './xlsxPackage';
import type { XmlElement } from './xmlTree';
import { childOf, childrenOf, flagOf, numberOf } from './xmlTree';

/**
 * Opens an .xlsx or .xlsm, transitional or strict. Whatever stands in the way (no zip, damaged, encrypted, unpacking to
 * too much, entity declarations, missing parts, another kind of file) is a fault, found in bounded time and memory.
 */
export function openWorkbook(bytes: Uint8Array): HostResult<Workbook> {
  return finish(openingSteps(bytes));
}

/** `openWorkbook` in slices between which the page can answer, however large the workbook is. */
export function openWorkbookInSlices(bytes: Uint8Array): Promise<HostResult<Workbook>> {
  return finishInSlices(openingSteps(bytes));
}

function* openingSteps(bytes: Uint8Array): Steps<HostResult<Workbook>> {
  const file = openPackage(bytes);
  if (!file.ok) return file;
  const tree = partTree(file.value, file.value.workbookPart);
  if (!tree.ok) return tree;
  if (tree.value.name !== 'workbook') return failure('unsupportedFile', 'The main part of this file is no workbook.');
  const relationships = relationshipsAt(file.value, file.value.workbookPart);
  if (!relationships.ok) return relationships;
  const shared = yield* sharedParts(file.value, relationships.value);
  if (!shared.ok) return shared;
  const dateSystem = flagOf(childOf(tree.value, 'workbookPr'), 'date1904') ? 1904 : 1900;
  const worksheets = yield* readSheets(file.value, tree.value, relationships.value, { ...shared.value, dateSystem });
  if (!worksheets.ok) return worksheets;
  if (worksheets.value.length === 0) return failure('invalidFile', 'The workbook has no sheet.');
  return success({
    worksheets: worksheets.value,
    activeIndex: activeIndexOf(tree.value, worksheets.value),
    dateSystem,
    package: file.value,
  });
}

type SharedParts = Pick<SheetSources, 'sharedStrings' | 'styles'>;

function* sharedParts(file: XlsxPackage, relationships: readonly Relationship[]): Steps<HostResult<SharedParts>> {
  const styles = optionalTree(file, targetOf(relationships, 'styles'));
  if (!styles.ok) return styles;
  const theme = optionalTree(file, targetOf(relationships, 'theme'));
  if (!theme.ok) return theme;
  const stringPart = targetOf(relationships, 'sharedStrings');
  const strings = stringPart === undefined || !file.entries.has(stringPart) ? success('') : yield* partTextSteps(file, stringPart);
  if (!strings.ok) return strings;
  const colors = colorTableOf(theme.value, styles.value);
  return success({ sharedStrings: yield* readSharedStrings(strings.value), styles: readStyles(styles.value, colors) });
}

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
    const text = yield* partTextSteps(file, relationship.target);
    if (!text.ok) return text;
    const kind = relationship.type === 'worksheet' ? 'cells' : 'chart';
    const sheet = yield* readSheet(text.value, { ...shared, name, kind, visibility: visibilityOf(element), partName: relationship.target });
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
