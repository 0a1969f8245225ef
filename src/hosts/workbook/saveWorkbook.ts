import type { Format } from '../../rules';
import { dxfXmlOf } from '../../rules';
import type { HostResult } from '../host';
import { patchSheet } from './patchSheet';
import { MINIMAL_STYLES, patchStyles } from './patchStyles';
import type { SheetRule } from './sheetRule';
import { isAsInFile } from './sheetRule';
import { piecesOf, sheetPartOf } from './sheetPart';
import { outlineOf } from './sheetSections';
import type { Steps } from '../steps';
import type { Workbook, Worksheet } from './workbook';
import type { XlsxPackage } from './xlsxPackage';
import { partBytes, partText, relationshipsAt } from './xlsxPackage';
import { rewriteZip } from './zipRewrite';

/** Rules by worksheet name, first priority first. */
export type RulesBySheet = ReadonlyMap<string, readonly SheetRule[]>;

/**
 * The bytes of the workbook with these rules. Only sheets whose rules changed and, for new looks, the styles part are
 * written; without a change the bytes are those that were opened.
 */
export function* saveWorkbook(workbook: Workbook, rules: RulesBySheet): Steps<Uint8Array> {
  const changed = workbook.worksheets.filter((sheet) => !isAsInFile(sheet, rules.get(sheet.name) ?? []));
  if (changed.length === 0) return workbook.package.archive.bytes;
  const changes = new Map<string, string>();
  const dxfIds = writeLooks(
    workbook.package,
    changed.flatMap((sheet) => rules.get(sheet.name) ?? []),
    changes,
  );
  const pieces = new Map<string, readonly Uint8Array[]>();
  for (const [name, text] of changes) pieces.set(entryName(workbook.package, name), [new TextEncoder().encode(text)]);
  for (const sheet of changed) {
    const patched = yield* patchedSheet(workbook.package, sheet, rules.get(sheet.name) ?? [], dxfIds);
    pieces.set(entryName(workbook.package, sheet.partName), patched);
  }
  return yield* rewriteZip(workbook.package.archive, pieces);
}

/** A sheet part with its rules changed, in pieces: its cells stay the bytes that they are. */
function* patchedSheet(
  file: XlsxPackage,
  sheet: Worksheet,
  rules: readonly SheetRule[],
  dxfIds: ReadonlyMap<string, number>,
): Steps<readonly Uint8Array[]> {
  const { text, cells } = valueOf(yield* sheetPartOf(valueOf(yield* partBytes(file, sheet.partName)), sheet.partName));
  const patched = patchSheet(text, valueOf(outlineOf(text, sheet.partName)), sheet, rules, dxfIds);
  return piecesOf({ text: patched, cells }, valueOf(outlineOf(patched, sheet.partName)));
}

function entryName(file: XlsxPackage, partName: string): string {
  return file.entries.get(partName)?.name ?? partName;
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

function textOf(file: XlsxPackage, partName: string): string {
  return valueOf(partText(file, partName));
}

/** These parts were read when the workbook was opened; one that cannot be read now is our bug. */
function valueOf<T>(result: HostResult<T>): T {
  if (!result.ok) throw new Error(`A part that was read before cannot be read: ${result.fault.detail ?? result.fault.code}`);
  return result.value;
}
