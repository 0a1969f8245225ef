import type { HostResult } from '../host';
import { failure, success } from './faults';
import type { XmlTag } from './xmlScan';
import { attributeOf, endOfElement, nextTag } from './xmlScan';

/** A child element of a part's root and where it stands. */
export interface Section {
  readonly name: string;
  readonly tag: XmlTag;
  readonly start: number;
  readonly end: number;
}

/** The outline of an XML part: its root and the root's children in order. */
export interface PartOutline {
  readonly root: XmlTag;
  readonly sections: readonly Section[];
  /** Offset of the root's closing tag, or of the end of an empty root. */
  readonly rootCloseStart: number;
}

/** Finds the children of the root element; a fault where the text breaks off. */
export function outlineOf(text: string, partName: string): HostResult<PartOutline> {
  const root = nextTag(text, 0);
  const broken = failure('invalidFile', `The part ${partName} breaks off.`);
  if (root === undefined || root.kind === 'close') return broken;
  const sections: Section[] = [];
  if (root.kind === 'empty') return success({ root, sections, rootCloseStart: root.end });
  for (let tag = nextTag(text, root.end); tag !== undefined;) {
    if (tag.kind === 'close') return tag.name === root.name ? success({ root, sections, rootCloseStart: tag.start }) : broken;
    const end = tag.name === 'sheetData' ? endOfSheetData(text, tag) : endOfElement(text, tag);
    if (end === undefined) return broken;
    sections.push({ name: tag.name, tag, start: tag.start, end });
    tag = nextTag(text, end);
  }
  return broken;
}

/** Sheet data is long and never nests in itself. */
function endOfSheetData(text: string, tag: XmlTag): number | undefined {
  if (tag.kind === 'empty') return tag.end;
  const name = /^<([^\s/>]+)/.exec(text.slice(tag.start, tag.end))?.[1] ?? 'sheetData';
  const close = text.indexOf(`</${name}`, tag.end);
  const end = close < 0 ? -1 : text.indexOf('>', close);
  return end < 0 ? undefined : end + 1;
}

/** What an element without a prefix must declare to belong to the root's namespace: nothing where that is the default one. */
export function namespaceAttribute(text: string, { root }: PartOutline): string {
  const prefix = /^<([^\s:/>]+):/.exec(text.slice(root.start, root.end))?.[1];
  const namespace = prefix === undefined ? undefined : attributeOf(text, root, `xmlns:${prefix}`);
  return namespace === undefined ? '' : ` xmlns="${namespace}"`;
}
