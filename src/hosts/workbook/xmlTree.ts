import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { HostResult } from '../host';
import { failure, success } from './faults';
import { decodeEntities, nextTag } from './xmlScan';

/** An element of a small XML part: local name, attributes by local name, children in order, its own text. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const PARSER = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
});

/** Reads a small XML part as a tree; a fault when it is not well formed. */
export function parseXml(text: string, partName: string): HostResult<XmlElement> {
  const broken = failure('invalidFile', `The part ${partName} is not well-formed XML.`);
  if (isTooDeep(text) || XMLValidator.validate(text) !== true) return broken;
  const parsed: unknown = PARSER.parse(text);
  const root = Array.isArray(parsed) ? parsed.map(elementOf).find((element) => element !== undefined) : undefined;
  return root === undefined ? broken : success(root);
}

const MAX_DEPTH = 100;

/** Elements nested beyond what any workbook part holds; reading them would exhaust the stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let tag = nextTag(text, 0); tag !== undefined; tag = nextTag(text, tag.end)) {
    if (tag.kind === 'open') depth += 1;
    else if (tag.kind === 'close') depth -= 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** fast-xml-parser's ordered form: `{ name: [children], ':@': attributes }`, text as `{ '#text': text }`. */
function elementOf(node: unknown): XmlElement | undefined {
  if (!isRecord(node)) return undefined;
  const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text');
  const content = name === undefined ? undefined : node[name];
  if (name === undefined || !Array.isArray(content)) return undefined;
  return {
    name,
    attributes: attributesOf(node[':@']),
    children: content.map(elementOf).filter((child) => child !== undefined),
    text: decodeEntities(content.map(textOf).join('')),
  };
}

function textOf(node: unknown): string {
  const text = isRecord(node) ? node['#text'] : undefined;
  return typeof text === 'string' ? text : '';
}

function attributesOf(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).map(([name, text]) => [name, decodeEntities(String(text))]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first child with this name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

/** All children with this name. */
export function childrenOf(element: XmlElement | undefined, name: string): readonly XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** Whether a boolean attribute is set (`1`, `true`); `otherwise` where it is absent. */
export function flagOf(element: XmlElement | undefined, name: string, otherwise = false): boolean {
  const value = element?.attributes[name];
  return value === undefined ? otherwise : value === '1' || value === 'true' || value === 'on';
}

/** A numeric attribute, or `undefined` where it is absent or no number. */
export function numberOf(element: XmlElement | undefined, name: string): number | undefined {
  const value = element?.attributes[name];
  const number = value === undefined || value === '' ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}
