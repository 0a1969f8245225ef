import type { RangeRef } from '../../sheet';
import { parseRangeAddress } from '../../sheet';
import type { Format } from '../../rules';
import type { FileRule, RulePlace } from './fileRule';
import type { RawRule } from './rawRule';
import { drawingOf } from './ruleDrawing';
import type { Section } from './sheetSections';
import type { StyleSheet } from './styles';
import { differentialFormat } from './styles';
import type { XmlTag } from './xmlScan';
import { endOfElement, nextTag } from './xmlScan';
import type { XmlElement } from './xmlTree';
import { childOf, childrenOf, flagOf, numberOf, parseXml } from './xmlTree';

interface Found {
  readonly element: XmlElement;
  readonly sqref: string;
  readonly place: RulePlace;
}

/**
 * The conditional formats of a sheet part, first priority first (those of one priority in the order of the file): the
 * `conditionalFormatting` sections and the rules of the extension list (MS-XLSX 2.6.3). A group that is not well formed is left out.
 */
export function readRules(text: string, sections: readonly Section[], styles: StyleSheet, sheetKey: string): readonly FileRule[] {
  const main = sections.filter((section) => section.name === 'conditionalFormatting').flatMap((section) => rulesInGroup(text, section));
  const lists = sections.filter((section) => section.name === 'extLst');
  const extended = lists.flatMap((section) => extensionGroups(text, section)).flatMap((group) => rulesInGroup(text, group));
  const extensions = new Map(extended.map((found) => [found.element.attributes['id'] ?? '', found]));
  const linked = new Set(main.map(({ element }) => extensionIdOf(element)));
  const alone = extended.filter(({ element }) => !linked.has(element.attributes['id']));
  const rules = [
    ...main.map((found) => fileRule(found, extensions.get(extensionIdOf(found.element) ?? ''), false, styles)),
    ...alone.map((found) => fileRule(found, found, true, styles)),
  ];
  return rules.toSorted((a, b) => a.priority - b.priority).map((rule, index) => ({ ...rule, id: `${sheetKey}:${index}` }));
}

function extensionGroups(text: string, section: Section): readonly Pick<Section, 'tag' | 'start' | 'end'>[] {
  const groups: Pick<Section, 'tag' | 'start' | 'end'>[] = [];
  for (let tag = nextTag(text, section.start); tag !== undefined && tag.start < section.end; tag = nextTag(text, tag.end)) {
    const end = tag.name === 'conditionalFormatting' && tag.kind === 'open' ? endOfElement(text, tag) : undefined;
    if (end !== undefined) groups.push({ tag, start: tag.start, end });
  }
  return groups;
}

function rulesInGroup(text: string, group: Pick<Section, 'tag' | 'start' | 'end'>): readonly Found[] {
  const tree = parseXml(text.slice(group.start, group.end), 'conditionalFormatting');
  if (!tree.ok) return [];
  const elements = childrenOf(tree.value, 'cfRule');
  const sqref = tree.value.attributes['sqref'] ?? childOf(tree.value, 'sqref')?.text ?? '';
  return ruleTags(text, group.tag, group.end).flatMap((tag, index) => {
    const element = elements[index];
    const end = endOfElement(text, tag);
    if (element === undefined || end === undefined) return [];
    return [{ element, sqref, place: { start: tag.start, end, groupStart: group.start, groupEnd: group.end } }];
  });
}

function ruleTags(text: string, group: XmlTag, end: number): readonly XmlTag[] {
  const tags: XmlTag[] = [];
  for (let tag = nextTag(text, group.end); tag !== undefined && tag.start < end; tag = nextTag(text, tag.end)) {
    if (tag.name === 'cfRule' && tag.kind !== 'close') tags.push(tag);
  }
  return tags;
}

/** The id in a rule's own extension list that names its other half. */
function extensionIdOf(element: XmlElement): string | undefined {
  const extensions = childrenOf(childOf(element, 'extLst'), 'ext');
  return extensions.map((extension) => childOf(extension, 'id')?.text).find((id) => id !== undefined);
}

function fileRule(found: Found, extension: Found | undefined, isExtension: boolean, styles: StyleSheet): FileRule {
  const { element, place } = found;
  const areas = areasOfSqref(found.sqref);
  const raw: RawRule = { element, extension: extension?.element, format: formatOf(element, styles) };
  const formula = childrenOf(element, isExtension ? 'f' : 'formula')[0]?.text;
  const drawn = drawingOf(raw, styles.colors);
  return {
    id: '',
    areas,
    priority: numberOf(element, 'priority') ?? Number.MAX_SAFE_INTEGER,
    stopIfTrue: flagOf(element, 'stopIfTrue'),
    type: TYPE_NAMES[element.attributes['type'] ?? ''] ?? 'unknown',
    ...(formula !== undefined && { formula }),
    format: raw.format,
    ...(drawn !== undefined && areas.length > 0 && { drawn }),
    place,
    ...(extension !== undefined && !isExtension && { extensionPlace: extension.place }),
  };
}

function areasOfSqref(sqref: string): readonly RangeRef[] {
  return sqref
    .trim()
    .split(/\s+/)
    .map((area) => parseRangeAddress(wholeAreaOf(area)))
    .filter((area) => area !== undefined);
}

/** Whole columns and rows (`A:C`, `1:3`) with their rows and columns spelled out. */
function wholeAreaOf(area: string): string {
  const columns = /^\$?([A-Z]+):\$?([A-Z]+)$/i.exec(area);
  if (columns !== null) return `${columns[1]}1:${columns[2]}1048576`;
  const rows = /^\$?(\d+):\$?(\d+)$/.exec(area);
  return rows === null ? area : `A${rows[1]}:XFD${rows[2]}`;
}

function formatOf(element: XmlElement, styles: StyleSheet): Format {
  const own = childOf(element, 'dxf');
  if (own !== undefined) return differentialFormat(own, styles.colors);
  return styles.differential[numberOf(element, 'dxfId') ?? -1] ?? {};
}

/** `Excel.ConditionalFormatType` of the types of a file (ECMA-376 18.18.12). */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  cellIs: 'cellValue',
  expression: 'custom',
  top10: 'topBottom',
  aboveAverage: 'presetCriteria',
  duplicateValues: 'presetCriteria',
  uniqueValues: 'presetCriteria',
  containsBlanks: 'presetCriteria',
  notContainsBlanks: 'presetCriteria',
  containsErrors: 'presetCriteria',
  notContainsErrors: 'presetCriteria',
  timePeriod: 'presetCriteria',
  containsText: 'containsText',
  notContainsText: 'containsText',
  beginsWith: 'containsText',
  endsWith: 'containsText',
  colorScale: 'colorScale',
  dataBar: 'dataBar',
  iconSet: 'iconSet',
};
