import type { Format } from '../../rules';
import { FIRST_NUMBER_FORMAT_ID, dxfXmlOf } from '../../rules';
import type { PartOutline, Section } from './sheetSections';
import { namespaceAttribute } from './sheetSections';
import type { TextEdit } from './textEdits';
import { applyEdits } from './textEdits';
import { attributeSpan, endOfElement, nextTag } from './xmlScan';

/** Elements of a style sheet that stand before `dxfs` (ECMA-376 18.8.39). */
const BEFORE_LOOKS = new Set(['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs', 'cellStyles']);

/** A styles part for a workbook that has none. */
export const MINIMAL_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '</styleSheet>';

/** The styles part with looks of conditional formats put at the end of its list. */
export interface PatchedStyles {
  readonly text: string;
  /** `dxfId` of the first new look; the others follow. */
  readonly firstId: number;
}

/** Appends a `dxf` for each format and corrects their count; the list is made where it is missing. */
export function patchStyles(text: string, outline: PartOutline, formats: readonly Format[]): PatchedStyles {
  const namespace = namespaceAttribute(text, outline);
  const ids = numberFormatIds(text, formats);
  const looks = formats.map((format) => dxfXmlOf(format, ids.get(format.numberFormat ?? '')).replace(/^<dxf/, `<dxf${namespace}`)).join('');
  const list = outline.sections.find(({ name }) => name === 'dxfs');
  const firstId = list === undefined ? 0 : lookCount(text, list);
  const count = firstId + formats.length;
  const edits =
    list?.tag.kind === 'open'
      ? appendEdits(text, list, looks, count)
      : [newList(outline, list, `<dxfs${namespace} count="${count}">${looks}</dxfs>`)];
  return { text: applyEdits(text, edits), firstId };
}

/** Ids for the number formats of new looks, above all that the part names. */
function numberFormatIds(text: string, formats: readonly Format[]): ReadonlyMap<string, number> {
  const codes = new Set(formats.map(({ numberFormat }) => numberFormat).filter((code) => code !== undefined));
  const taken = Array.from(text.matchAll(/\bnumFmtId\s*=\s*["'](\d+)["']/g), ([, id]) => Number(id));
  const first = taken.reduce((next, id) => Math.max(next, id + 1), FIRST_NUMBER_FORMAT_ID);
  return new Map([...codes].map((code, index) => [code, first + index]));
}

function lookCount(text: string, list: Section): number {
  let count = 0;
  if (list.tag.kind === 'empty') return 0;
  for (let tag = nextTag(text, list.tag.end); tag !== undefined && tag.start < list.end;) {
    if (tag.name === 'dxf' && tag.kind !== 'close') count += 1;
    tag = nextTag(text, tag.kind === 'close' ? tag.end : (endOfElement(text, tag) ?? list.end));
  }
  return count;
}

function appendEdits(text: string, list: Section, looks: string, count: number): readonly TextEdit[] {
  const close = text.lastIndexOf('<', list.end - 1);
  const span = attributeSpan(text, list.tag, 'count');
  const counted: TextEdit =
    span === undefined
      ? { start: list.tag.end - 1, end: list.tag.end - 1, text: ` count="${count}"` }
      : { start: span.start, end: span.end, text: String(count) };
  return [counted, { start: close, end: close, text: looks }];
}

function newList(outline: PartOutline, empty: Section | undefined, xml: string): TextEdit {
  if (empty !== undefined) return { start: empty.start, end: empty.end, text: xml };
  const at = outline.sections.findLast(({ name }) => BEFORE_LOOKS.has(name))?.end ?? outline.root.end;
  return { start: at, end: at, text: xml };
}
