import { escapeXml, FIRST_NUMBER_FORMAT_ID } from '../../rules';
import type { AddedStyle } from './bookState';
import { BUILT_IN_FORMATS } from './builtInFormats';
import type { PartOutline, Section } from './sheetSections';
import { prefixOf } from './patchSheetFrame';
import type { TextEdit } from './textEdits';
import { applyEdits } from './textEdits';
import type { XmlTag } from './xmlScan';
import { attributeOf, attributeSpan, endOfElement, nextTag } from './xmlScan';

/** The styles part with cell formats put at the end of its list: each is another one of the list with another number format. */
export function patchCellStyles(text: string, outline: PartOutline, added: readonly AddedStyle[]): string {
  const list = outline.sections.find(({ name }) => name === 'cellXfs');
  if (added.length === 0 || list?.tag.kind !== 'open') return text;
  const formats = elementsOf(text, list, 'xf');
  const ids = numberFormatIds(text, added);
  const xfs = added.map(({ base, numberFormat }) => xfWith(text, formats[base], ids.known.get(numberFormat) ?? 0)).join('');
  const close = text.lastIndexOf('<', list.end - 1);
  return applyEdits(text, [
    ...countEdit(text, list, formats.length + added.length),
    { start: close, end: close, text: xfs },
    ...numberFormatEdits(text, outline, ids.fresh),
  ]);
}

/** Direct children of a list. */
function elementsOf(text: string, list: Section, name: string): readonly XmlTag[] {
  const elements: XmlTag[] = [];
  for (let tag = nextTag(text, list.tag.end); tag !== undefined && tag.start < list.end;) {
    if (tag.name === name && tag.kind !== 'close') elements.push(tag);
    tag = nextTag(text, tag.kind === 'close' ? tag.end : (endOfElement(text, tag) ?? list.end));
  }
  return elements;
}

function xfWith(text: string, xf: XmlTag | undefined, id: number): string {
  if (xf === undefined) return '';
  const element = text.slice(xf.start, endOfElement(text, xf) ?? xf.end);
  const tag: XmlTag = { ...xf, start: 0, end: xf.end - xf.start };
  return applyEdits(element, [...attributeEdit(element, tag, 'numFmtId', id), ...attributeEdit(element, tag, 'applyNumberFormat', 1)]);
}

function attributeEdit(text: string, tag: XmlTag, name: string, value: number): readonly TextEdit[] {
  const span = attributeSpan(text, tag, name);
  if (span !== undefined) return [{ ...span, text: String(value) }];
  const at = tag.end - (tag.kind === 'empty' ? 2 : 1);
  return [{ start: at, end: at, text: ` ${name}="${value}"` }];
}

function countEdit(text: string, list: Section, count: number): readonly TextEdit[] {
  const span = attributeSpan(text, list.tag, 'count');
  return span === undefined ? [] : [{ ...span, text: String(count) }];
}

interface NumberFormatIds {
  readonly known: ReadonlyMap<string, number>;
  /** Those that the part does not name yet. */
  readonly fresh: readonly (readonly [numberFormat: string, id: number])[];
}

/** Ids of number formats: built-in ones, those of the part, else new ones above all that the part names. */
function numberFormatIds(text: string, added: readonly AddedStyle[]): NumberFormatIds {
  const taken = Array.from(text.matchAll(/\bnumFmtId\s*=\s*["'](\d+)["']/g), ([, id]) => Number(id));
  let next = taken.reduce((above, id) => Math.max(above, id + 1), FIRST_NUMBER_FORMAT_ID);
  const known = new Map([...BUILT_IN_FORMATS].map(([id, code]) => [code, id]));
  const fresh: (readonly [string, number])[] = [];
  for (const { numberFormat } of added) {
    if (known.has(numberFormat)) continue;
    fresh.push([numberFormat, next]);
    known.set(numberFormat, next++);
  }
  return { known, fresh };
}

function numberFormatEdits(text: string, outline: PartOutline, fresh: NumberFormatIds['fresh']): readonly TextEdit[] {
  if (fresh.length === 0) return [];
  const prefix = prefixOf(text, outline);
  const items = fresh.map(([code, id]) => `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`).join('');
  const list = outline.sections.find(({ name }) => name === 'numFmts');
  if (list?.tag.kind !== 'open') {
    const at = list ?? { start: outline.root.end, end: outline.root.end };
    return [{ start: at.start, end: at.end, text: `<${prefix}numFmts count="${fresh.length}">${items}</${prefix}numFmts>` }];
  }
  const close = text.lastIndexOf('<', list.end - 1);
  const count = Number(attributeOf(text, list.tag, 'count') ?? 0) + fresh.length;
  return [...countEdit(text, list, count), { start: close, end: close, text: items }];
}
