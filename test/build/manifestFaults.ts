import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';

/** An element of the manifest: prefixes are taken off names. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Order that the schema of the add-in-only manifest asks for; the second list of a pair holds what may stay away. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides'.split(
      ' ',
    ),
  VersionOverrides: 'Description? Requirements? Hosts Resources'.split(' '),
  DesktopFormFactor: 'GetStarted? FunctionFile ExtensionPoint'.split(' '),
  GetStarted: 'Title Description LearnMoreUrl'.split(' '),
  Group: 'Label Icon Control'.split(' '),
  Control: 'Label Supertip Icon Action'.split(' '),
  Supertip: 'Title Description'.split(' '),
  Action: 'TaskpaneId SourceLocation'.split(' '),
  Resources: 'Images Urls ShortStrings LongStrings'.split(' '),
};

const LONGEST: Readonly<Record<string, number>> = { ShortStrings: 125, LongStrings: 250 };
const RIBBON_ICONS = [16, 32, 80];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** What Office would refuse in an add-in-only manifest, in words; `assetFolder` holds the files behind the icons' URLs. */
export function manifestFaults(xml: string, assetFolder: string): readonly string[] {
  const root = parse(xml);
  if (root?.name !== 'OfficeApp') return ['OfficeApp is not the root'];
  return [
    ...everyElement(root).flatMap(orderFaults),
    ...headFaults(root),
    ...resourceFaults(root),
    ...urlFaults(root),
    ...iconFaults(root, assetFolder),
    ...requirementFaults(root),
  ];
}

type RawNode = Readonly<Record<string, unknown>>;

function parse(xml: string): Element | undefined {
  const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, removeNSPrefix: true, attributeNamePrefix: '' });
  const nodes = parser.parse(xml) as RawNode[]; // the parser's documented shape with preserveOrder
  return nodes.map(toElement).find((element) => element.name === 'OfficeApp');
}

function toElement(node: RawNode): Element {
  const name = Object.keys(node).find((key) => key !== ':@') ?? '';
  const inner = Array.isArray(node[name]) ? (node[name] as RawNode[]) : []; // a list of nodes, or the text of a text node
  const attributes = (node[':@'] ?? {}) as Record<string, string>; // attributes are text
  const text = inner.map((child) => child['#text'] ?? '').join('');
  return { name, attributes, children: inner.filter((child) => !('#text' in child)).map(toElement), text };
}

function everyElement(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}

function childOf(element: Element, name: string): Element | undefined {
  return element.children.find((child) => child.name === name);
}

function defaultValue(element: Element, name: string): string {
  return childOf(element, name)?.attributes['DefaultValue'] ?? '';
}

function orderFaults(element: Element): readonly string[] {
  const order = ORDER[element.name];
  if (order === undefined) return [];
  const names = element.children.map(({ name }) => name);
  const expected = order
    .filter((entry) => !entry.endsWith('?') || names.includes(entry.slice(0, -1)))
    .map((entry) => entry.replace('?', ''));
  return names.join() === expected.join() ? [] : [`${element.name} holds ${names.join(', ')} and not ${expected.join(', ')}`];
}

function headFaults(root: Element): readonly string[] {
  const text = (name: string): string => childOf(root, name)?.text ?? '';
  return [
    ...(GUID.test(text('Id')) ? [] : ['Id is no GUID']),
    ...(/^\d+\.\d+\.\d+\.\d+$/.test(text('Version')) ? [] : ['Version has not four parts']),
    ...(lengthFits(text('ProviderName'), 125) ? [] : ['ProviderName is empty or too long']),
    ...(lengthFits(defaultValue(root, 'DisplayName'), 125) ? [] : ['DisplayName is empty or too long']),
    ...(lengthFits(defaultValue(root, 'Description'), 250) ? [] : ['Description is empty or too long']),
    ...(text('Permissions') === 'ReadWriteDocument' ? [] : ['Permissions is not ReadWriteDocument']),
  ];
}

function lengthFits(text: string, longest: number): boolean {
  return text.length > 0 && text.length <= longest;
}

function resourceFaults(root: Element): readonly string[] {
  const elements = everyElement(root);
  const resources = elements.find(({ name }) => name === 'Resources')?.children ?? [];
  const ids = resources.flatMap(({ children }) => children.map(({ attributes }) => attributes['id'] ?? ''));
  const used = elements.flatMap(({ attributes }) => attributes['resid'] ?? []);
  return [
    ...used.filter((id) => !ids.includes(id)).map((id) => `resid ${id} leads nowhere`),
    ...ids.filter((id) => !used.includes(id)).map((id) => `Resource ${id} is not used`),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `Resource ${id} stands twice`),
    ...ids.filter((id) => !lengthFits(id, 32)).map((id) => `Resource id ${id} is empty or too long`),
    ...resources.flatMap(({ name, children }) =>
      children
        .filter(({ attributes }) => !lengthFits(attributes['DefaultValue'] ?? '', LONGEST[name] ?? 2048))
        .map(({ attributes }) => `${attributes['id']} is empty or too long`),
    ),
  ];
}

function urlFaults(root: Element): readonly string[] {
  const urls = everyElement(root).flatMap(({ name, attributes, text }) => {
    if (name === 'AppDomain') return [text];
    return /Url$|^SourceLocation$|^Image$/.test(name) ? (attributes['DefaultValue'] ?? []) : [];
  });
  return urls.filter((url) => !url.startsWith('https://')).map((url) => `${url} is not https`);
}

function iconFaults(root: Element, assetFolder: string): readonly string[] {
  const elements = everyElement(root);
  const addresses = new Map(elements.map(({ attributes }) => [attributes['id'], attributes['DefaultValue'] ?? '']));
  const groups = elements.filter(({ name }) => name === 'Icon').map(({ children }) => children.map(({ attributes }) => attributes));
  return [
    ...pngFaults(defaultValue(root, 'IconUrl'), 32, assetFolder),
    ...pngFaults(defaultValue(root, 'HighResolutionIconUrl'), 64, assetFolder),
    ...groups.flatMap((images) =>
      images.flatMap((image) => pngFaults(addresses.get(image['resid']) ?? '', Number(image['size']), assetFolder)),
    ),
    ...groups
      .flatMap((images) => RIBBON_ICONS.filter((size) => !images.some((image) => Number(image['size']) === size)))
      .map((size) => `An icon of ${size} is missing`),
  ];
}

/** Width and height stand in the IHDR chunk, at bytes 16 and 20 (PNG specification, section 11.2.2). */
function pngFaults(url: string, size: number, assetFolder: string): readonly string[] {
  const file = path.join(assetFolder, path.basename(url));
  if (url === '' || !existsSync(file)) return [`The icon behind ${url} is missing`];
  const header = readFileSync(file).subarray(0, 24);
  const isPng = header.subarray(1, 4).toString('latin1') === 'PNG';
  const fits = isPng && header.readUInt32BE(16) === size && header.readUInt32BE(20) === size;
  return fits ? [] : [`The icon behind ${url} is not a PNG of ${size} by ${size}`];
}

function requirementFaults(root: Element): readonly string[] {
  const sets = everyElement(root).filter(({ name }) => name === 'Set');
  const minimum = sets.filter(({ attributes }) => attributes['Name'] === 'ExcelApi').map(({ attributes }) => attributes['MinVersion']);
  return minimum.length > 0 && minimum.every((version) => version === '1.6') ? [] : ['ExcelApi 1.6 is not the minimum'];
}
