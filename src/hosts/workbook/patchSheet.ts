import { X14_CONDITIONAL_FORMATTINGS_URI, X14_NAMESPACE, cfRuleXmlOf, x14ConditionalFormattingXmlOf } from '../../rules';
import type { CfRuleXml } from '../../rules';
import { cellAddress, rangeAddress } from '../../sheet';
import type { RulePlace } from './fileRule';
import type { SheetRule } from './sheetRule';
import type { PartOutline } from './sheetSections';
import { namespaceAttribute } from './sheetSections';
import type { TextEdit } from './textEdits';
import { applyEdits } from './textEdits';
import type { Worksheet } from './workbook';
import type { XmlTag } from './xmlScan';
import { attributeSpan, endOfElement, nextTag } from './xmlScan';

type AddedRule = Extract<SheetRule, { kind: 'added' }>;

/** Elements of a worksheet that stand before `conditionalFormatting` (ECMA-376 18.3.1.99). */
const BEFORE_RULES = new Set([
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
]);

/**
 * The sheet part with exactly `rules` in this order: rules of the file that are gone are cut out, new ones put in, and
 * priorities written anew from 1 unless only the end of the order changed. All other text stays.
 */
export function patchSheet(
  text: string,
  outline: PartOutline,
  sheet: Worksheet,
  rules: readonly SheetRule[],
  dxfIds: ReadonlyMap<string, number>,
): string {
  const kept = new Set(rules.map(({ id }) => id));
  const removed = sheet.rules.filter(({ id }) => !kept.has(id));
  const places = removed.flatMap(({ place, extensionPlace }) => (extensionPlace === undefined ? [place] : [place, extensionPlace]));
  const edits = [
    ...removalEdits(text, places),
    ...(isSubsequence(sheet, rules) ? [] : priorityEdits(text, rules)),
    ...additionEdits(text, outline, rules, dxfIds),
  ];
  const patched = applyEdits(text, edits);
  return removed.length === 0 ? patched : withoutEmptyExtensions(patched);
}

/** Whether the rules are some of the file's in its own order, so that their priorities can stay. */
function isSubsequence(sheet: Worksheet, rules: readonly SheetRule[]): boolean {
  const order = rules.map(({ id }) => sheet.rules.findIndex((rule) => rule.id === id));
  return order.every((position, index) => position > (order[index - 1] ?? -1));
}

function removalEdits(text: string, places: readonly RulePlace[]): readonly TextEdit[] {
  return places.map(({ start, end, groupStart, groupEnd }) => {
    const inGroup = places.filter((place) => place.groupStart === groupStart).length;
    const isWholeGroup = ruleCount(text, groupStart, groupEnd) === inGroup;
    return isWholeGroup ? { start: groupStart, end: groupEnd, text: '' } : { start, end, text: '' };
  });
}

function ruleCount(text: string, start: number, end: number): number {
  let count = 0;
  for (let tag = nextTag(text, start); tag !== undefined && tag.start < end; tag = nextTag(text, tag.end)) {
    if (tag.name === 'cfRule' && tag.kind !== 'close') count += 1;
  }
  return count;
}

function priorityEdits(text: string, rules: readonly SheetRule[]): readonly TextEdit[] {
  return rules.flatMap((rule, index): readonly TextEdit[] => {
    if (rule.kind === 'added') return [];
    const { place, extensionPlace } = rule.rule;
    return [place, extensionPlace].flatMap((at) => (at === undefined ? [] : priorityEdit(text, at, index + 1)));
  });
}

function priorityEdit(text: string, { start }: RulePlace, priority: number): readonly TextEdit[] {
  const tag = nextTag(text, start);
  const span = tag === undefined ? undefined : attributeSpan(text, tag, 'priority');
  return span === undefined ? [] : [{ ...span, text: String(priority) }];
}

function additionEdits(
  text: string,
  outline: PartOutline,
  rules: readonly SheetRule[],
  dxfIds: ReadonlyMap<string, number>,
): readonly TextEdit[] {
  const ids = freshIds(text);
  const written = rules.flatMap((rule, index) => (rule.kind === 'file' ? [] : [{ rule, xml: xmlOf(rule, index + 1, dxfIds, ids) }]));
  const namespace = namespaceAttribute(text, outline);
  const main = written
    .filter(({ xml }) => xml.main !== '')
    .map(({ rule, xml }) => `<conditionalFormatting${namespace} sqref="${sqrefOf(rule)}">${xml.main}</conditionalFormatting>`);
  const extended = written
    .filter(({ xml }) => xml.ext !== '')
    .map(({ rule, xml }) => x14ConditionalFormattingXmlOf(xml.ext, sqrefOf(rule)));
  const at = outline.sections.findLast(({ name }) => BEFORE_RULES.has(name))?.end ?? outline.root.end;
  return [
    ...(main.length === 0 ? [] : [{ start: at, end: at, text: main.join('') }]),
    ...(extended.length === 0 ? [] : [extensionEdit(text, outline, extended.join(''), namespace)]),
  ];
}

function xmlOf(rule: AddedRule, priority: number, dxfIds: ReadonlyMap<string, number>, ids: Iterator<string, never>): CfRuleXml {
  const [first] = rule.areas;
  const dxfId = dxfIds.get(rule.id);
  return cfRuleXmlOf(rule.native, {
    priority,
    ...(dxfId !== undefined && { dxfId }),
    anchor: cellAddress(first?.rowIndex ?? 0, first?.columnIndex ?? 0),
    stopIfTrue: rule.rule.kind === 'condition' && rule.rule.stopIfTrue,
    id: ids.next().value,
  });
}

function sqrefOf(rule: AddedRule): string {
  return rule.areas.map(rangeAddress).join(' ');
}

/** Ids of the form that Excel gives, none of which the part holds. */
function* freshIds(text: string): Generator<string, never> {
  for (let number = 1; ; number += 1) {
    const id = `{F0F05104-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`;
    if (!text.includes(id)) yield id;
  }
}

/** Puts rules into the extension list of the sheet: into its x14 rules, else as a first extension, else as a new list at the end. */
function extensionEdit(text: string, outline: PartOutline, rules: string, namespace: string): TextEdit {
  const list = outline.sections.findLast(({ name }) => name === 'extLst');
  const declared = rules.replaceAll('<x14:conditionalFormatting ', `<x14:conditionalFormatting xmlns:x14="${X14_NAMESPACE}" `);
  const container = list === undefined ? undefined : tagNamed(text, 'conditionalFormattings', list.start, list.end);
  if (container?.kind === 'open') {
    const end = endOfElement(text, container) ?? container.end;
    const close = text.lastIndexOf('<', end - 1);
    return { start: close, end: close, text: declared };
  }
  const extension =
    `<ext${namespace} xmlns:x14="${X14_NAMESPACE}" uri="${X14_CONDITIONAL_FORMATTINGS_URI}">` +
    `<x14:conditionalFormattings>${declared}</x14:conditionalFormattings></ext>`;
  if (list?.tag.kind === 'open') return { start: list.tag.end, end: list.tag.end, text: extension };
  const at = list ?? { start: outline.rootCloseStart, end: outline.rootCloseStart };
  return { start: at.start, end: at.end, text: `<extLst${namespace}>${extension}</extLst>` };
}

function tagNamed(text: string, name: string, start: number, end: number): XmlTag | undefined {
  for (let tag = nextTag(text, start); tag !== undefined && tag.start < end; tag = nextTag(text, tag.end)) {
    if (tag.name === name) return tag;
  }
  return undefined;
}

/** An extension without rules and a list without extensions are left out, as Excel itself does. */
function withoutEmptyExtensions(text: string): string {
  return text
    .replace(/<(?:\w+:)?ext\b[^>]*>\s*<\w+:conditionalFormattings\b[^>]*>\s*<\/\w+:conditionalFormattings>\s*<\/(?:\w+:)?ext>/, '')
    .replace(/<(?:\w+:)?extLst\b[^>]*>\s*<\/(?:\w+:)?extLst>/, '');
}
