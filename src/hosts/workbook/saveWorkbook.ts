import type { Format } from '../../rules';
import { dxfXmlOf } from '../../rules';
import type { AddedStyle, BookState } from './bookState';
import type { EditedCell } from './editedSheet';
import { patchCells } from './patchCells';
import { patchCellStyles } from './patchCellStyles';
import { patchSheet } from './patchSheet';
import { patchSheetFrame, prefixOf } from './patchSheetFrame';
import { MINIMAL_STYLES, patchStyles } from './patchStyles';
import { entryName, textOf, valueOf } from './savedParts';
import type { SheetRule } from './sheetRule';
import { addedRule, isAsInFile } from './sheetRule';
import { tableOfRange } from './sheetTable';
import { writeCalcChain } from './writeCalcChain';
import { piecesOf, sheetPartOf } from './sheetPart';
import { outlineOf } from './sheetSections';
import type { Steps } from '../steps';
import type { Workbook, Worksheet } from './workbook';
import type { XlsxPackage } from './xlsxPackage';
import { partBytes, relationshipsAt } from './xlsxPackage';
import { rewriteZip } from './zipRewrite';

/**
 * The bytes of the workbook as it is now. Only sheets whose rules or cells changed are written and, where they need it, the styles
 * and the chain of calculation; without a change the bytes are those that were opened.
 */
export function* saveWorkbook(workbook: Workbook, state: BookState): Steps<Uint8Array> {
  const changed = workbook.worksheets.filter((sheet) => isChanged(state, sheet));
  if (changed.length === 0) return workbook.package.archive.bytes;
  const file = workbook.package;
  const rules = yield* rulesToWrite(changed, state);
  const changes = new Map<string, string>();
  const dxfIds = writeLooks(file, [...rules.values()].flat(), changes);
  writeCellStyles(file, state.addedStyles, changes);
  const gone = writeCalcChain(workbook, state.edits, changes);
  const pieces = new Map<string, readonly Uint8Array[]>();
  for (const [name, text] of changes) pieces.set(entryName(file, name), [new TextEncoder().encode(text)]);
  for (const sheet of changed) {
    const edited = [...(state.edits.get(sheet.name)?.values() ?? [])];
    const patched = yield* patchedSheet(file, sheet, { rules: rules.get(sheet.name) ?? [], edited }, dxfIds);
    pieces.set(entryName(file, sheet.partName), patched);
  }
  return yield* rewriteZip(file.archive, pieces, new Set(gone.map((name) => entryName(file, name))));
}

/** Whether a sheet's rules or cells differ from the file's. */
export function isChanged({ rules, edits }: BookState, sheet: Worksheet): boolean {
  return edits.has(sheet.name) || !isAsInFile(sheet, rules.get(sheet.name) ?? []);
}

/** Which of Excel's rules says the same depends on the cells: where they were edited it is chosen anew. */
function* rulesToWrite(
  changed: readonly Worksheet[],
  { worksheets, rules, edits }: BookState,
): Steps<ReadonlyMap<string, readonly SheetRule[]>> {
  const written = new Map<string, readonly SheetRule[]>();
  for (const { name } of changed) {
    const sheet = worksheets.find((current) => current.name === name);
    const renewed: SheetRule[] = [];
    for (const rule of rules.get(name) ?? []) {
      renewed.push(sheet === undefined || !edits.has(name) ? rule : yield* ruleOnCells(sheet, rule));
    }
    written.set(name, renewed);
  }
  return written;
}

function* ruleOnCells(sheet: Worksheet, rule: SheetRule): Steps<SheetRule> {
  if (rule.kind === 'file') return rule;
  const table = yield* tableOfRange(sheet, rule.tableRange, rule.headerRowIndex);
  return addedRule(rule.id, rule.rule, table) ?? rule;
}

interface SheetChanges {
  readonly rules: readonly SheetRule[];
  readonly edited: readonly EditedCell[];
}

/** A sheet part with its rules and cells changed, in pieces: cells that were not edited stay the bytes that they are. */
function* patchedSheet(
  file: XlsxPackage,
  sheet: Worksheet,
  { rules, edited }: SheetChanges,
  dxfIds: ReadonlyMap<string, number>,
): Steps<readonly Uint8Array[]> {
  const { text, cells } = valueOf(yield* sheetPartOf(valueOf(yield* partBytes(file, sheet.partName)), sheet.partName));
  const outline = valueOf(outlineOf(text, sheet.partName));
  const ruled = isAsInFile(sheet, rules) ? text : patchSheet(text, outline, sheet, rules, dxfIds);
  if (edited.length === 0) return piecesOf(ruled, [cells], valueOf(outlineOf(ruled, sheet.partName)));
  const patched = patchSheetFrame(ruled, valueOf(outlineOf(ruled, sheet.partName)), edited);
  const cellPieces = yield* patchCells(cells, edited, prefixOf(text, outline));
  return piecesOf(patched, cellPieces, valueOf(outlineOf(patched, sheet.partName)));
}

/** Appends the looks of new rules to the styles part and tells each rule's `dxfId`; equal looks share one. */
function writeLooks(file: XlsxPackage, rules: readonly SheetRule[], changes: Map<string, string>): ReadonlyMap<string, number> {
  const looks = new Map<string, Format>();
  const keys = new Map<string, string>();
  for (const added of rules) {
    if (added.kind !== 'added' || added.rule.kind !== 'condition') continue;
    const key = dxfXmlOf(added.rule.format);
    looks.set(key, added.rule.format);
    keys.set(added.id, key);
  }
  if (looks.size === 0) return new Map();
  const stylesPart = stylesPartOf(file) ?? addStylesPart(file, changes);
  const text = changes.get(stylesPart) ?? textOf(file, stylesPart);
  const patched = patchStyles(text, valueOf(outlineOf(text, stylesPart)), [...looks.values()]);
  changes.set(stylesPart, patched.text);
  const order = [...looks.keys()];
  return new Map([...keys].map(([id, key]) => [id, patched.firstId + order.indexOf(key)]));
}

/** Appends cell formats to the styles part. */
function writeCellStyles(file: XlsxPackage, added: readonly AddedStyle[], changes: Map<string, string>): void {
  const stylesPart = stylesPartOf(file);
  if (added.length === 0 || stylesPart === undefined) return;
  const text = changes.get(stylesPart) ?? textOf(file, stylesPart);
  changes.set(stylesPart, patchCellStyles(text, valueOf(outlineOf(text, stylesPart)), added));
}

function stylesPartOf(file: XlsxPackage): string | undefined {
  const target = valueOf(relationshipsAt(file, file.workbookPart)).find(({ type }) => type === 'styles')?.target;
  return target !== undefined && file.entries.has(target) ? target : undefined;
}

/** Puts a minimal styles part beside the workbook part, with its content type and its relationship. */
function addStylesPart(file: XlsxPackage, changes: Map<string, string>): string {
  const slash = file.workbookPart.lastIndexOf('/');
  const folder = file.workbookPart.slice(0, slash + 1);
  const stylesPart = `${folder}styles.xml`;
  const relationshipPart = `${folder}_rels/${file.workbookPart.slice(slash + 1)}.rels`;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml';
  const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  changes.set(stylesPart, MINIMAL_STYLES);
  appendToRoot(file, changes, '[Content_Types].xml', `<Override PartName="/${stylesPart}" ContentType="${type}"/>`);
  appendToRoot(file, changes, relationshipPart, `<Relationship Id="rIdFormatFusion" Type="${relationships}/styles" Target="styles.xml"/>`);
  return stylesPart;
}

function appendToRoot(file: XlsxPackage, changes: Map<string, string>, partName: string, xml: string): void {
  const text = textOf(file, partName);
  const { rootCloseStart } = valueOf(outlineOf(text, partName));
  changes.set(partName, text.slice(0, rootCloseStart) + xml + text.slice(rootCloseStart));
}
