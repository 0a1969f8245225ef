import { cellAddress } from '../../sheet';
import type { EditsBySheet } from './bookState';
import { patchCalcChain } from './calcChain';
import { textOf } from './savedParts';
import type { TextEdit } from './textEdits';
import { applyEdits } from './textEdits';
import type { Workbook } from './workbook';
import type { XlsxPackage } from './xlsxPackage';
import { partTree, relationshipsAt } from './xlsxPackage';
import type { XmlTag } from './xmlScan';
import { attributeOf, endOfElement, nextTag } from './xmlScan';
import { childOf, childrenOf, numberOf } from './xmlTree';

/**
 * Takes edited cells out of the chain of calculation, whether they held formulas or not. Gives the parts that are to be left out: the
 * chain where nothing stays in it, with what names it taken out of the content types and the relationships.
 */
export function writeCalcChain(workbook: Workbook, edits: EditsBySheet, changes: Map<string, string>): readonly string[] {
  const file = workbook.package;
  const chain = chainPart(file);
  if (chain === undefined || edits.size === 0) return [];
  const gone = editedAddresses(workbook, edits);
  const text = textOf(file, chain);
  const patched = patchCalcChain(text, (sheetId, address) => gone.has(`${sheetId}!${address}`));
  if (patched === text) return [];
  if (patched !== undefined) {
    changes.set(chain, patched);
    return [];
  }
  leaveOut(file, chain, changes);
  return [chain];
}

function chainPart(file: XlsxPackage): string | undefined {
  const relationships = relationshipsAt(file, file.workbookPart);
  const target = relationships.ok ? relationships.value.find(({ type }) => type === 'calcChain')?.target : undefined;
  return target !== undefined && file.entries.has(target) ? target : undefined;
}

/** `1!B2` for cell B2 of the sheet with the id 1. */
function editedAddresses({ package: file }: Workbook, edits: EditsBySheet): ReadonlySet<string> {
  const tree = partTree(file, file.workbookPart);
  const sheets = tree.ok ? childrenOf(childOf(tree.value, 'sheets'), 'sheet') : [];
  return new Set(
    sheets.flatMap((sheet) => {
      const cells = [...(edits.get(sheet.attributes['name'] ?? '')?.values() ?? [])];
      return cells.map(({ row, column }) => `${numberOf(sheet, 'sheetId') ?? 0}!${cellAddress(row, column)}`);
    }),
  );
}

function leaveOut(file: XlsxPackage, chain: string, changes: Map<string, string>): void {
  const slash = file.workbookPart.lastIndexOf('/');
  const relationshipPart = `${file.workbookPart.slice(0, slash + 1)}_rels/${file.workbookPart.slice(slash + 1)}.rels`;
  const isOverride = (text: string, tag: XmlTag): boolean =>
    attributeOf(text, tag, 'PartName')?.toLowerCase() === `/${chain}`.toLowerCase();
  const isRelationship = (text: string, tag: XmlTag): boolean => /\/calcChain$/.test(attributeOf(text, tag, 'Type') ?? '');
  cut(file, '[Content_Types].xml', changes, isOverride);
  cut(file, relationshipPart, changes, isRelationship);
}

function cut(file: XlsxPackage, part: string, changes: Map<string, string>, isCut: (text: string, tag: XmlTag) => boolean): void {
  const text = changes.get(part) ?? textOf(file, part);
  const edits: TextEdit[] = [];
  for (let tag = nextTag(text, 0); tag !== undefined; tag = nextTag(text, tag.end)) {
    if (tag.kind !== 'close' && isCut(text, tag)) edits.push({ start: tag.start, end: endOfElement(text, tag) ?? tag.end, text: '' });
  }
  changes.set(part, applyEdits(text, edits));
}
