import type { TextEdit } from './textEdits';
import { applyEdits } from './textEdits';
import type { XmlTag } from './xmlScan';
import { attributeOf, endOfElement, nextTag } from './xmlScan';

/**
 * The calculation chain (ECMA-376 18.6) without the cells for which `isGone` holds; Excel calls a file damaged where the chain names
 * a cell without a formula. `undefined` where no cell is left: a chain may not be empty. The same text where none is gone.
 */
export function patchCalcChain(text: string, isGone: (sheetId: number, address: string) => boolean): string | undefined {
  const edits: TextEdit[] = [];
  let sheetId = 0;
  let written = 0;
  let left = 0;
  for (let tag = nextTag(text, 0); tag !== undefined; tag = nextTag(text, tag.end)) {
    if (tag.name !== 'c' || tag.kind === 'close') continue;
    const own = attributeOf(text, tag, 'i');
    sheetId = own === undefined ? sheetId : Number(own);
    if (isGone(sheetId, attributeOf(text, tag, 'r') ?? '')) {
      edits.push({ start: tag.start, end: endOfElement(text, tag) ?? tag.end, text: '' });
      continue;
    }
    left += 1;
    // A cell without a sheet is on the sheet of the cell before it, which may be gone.
    if (own === undefined && written !== sheetId) edits.push(sheetEdit(tag, sheetId));
    written = sheetId;
  }
  return left === 0 ? undefined : applyEdits(text, edits);
}

function sheetEdit(tag: XmlTag, sheetId: number): TextEdit {
  const at = tag.end - (tag.kind === 'empty' ? 2 : 1);
  return { start: at, end: at, text: ` i="${sheetId}"` };
}
