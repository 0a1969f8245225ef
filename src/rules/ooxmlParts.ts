/** Where a rule stands in its worksheet part. */
export interface CfRulePlace {
  /** 1 is the highest priority; unique in the worksheet. */
  readonly priority: number;
  /** Index into `<dxfs>` of `xl/styles.xml`; needed by every rule but colour scales, data bars and icon sets. */
  readonly dxfId?: number;
  /** A1 name of the first cell of the rule's `sqref`, without `$`. */
  readonly anchor: string;
  readonly stopIfTrue: boolean;
  /** Links a rule with its extension: `{XXXXXXXX-...}`, unique in the worksheet. Made from `priority` when left out. */
  readonly id?: string;
}

/** The two homes of a rule in a worksheet part. */
export interface CfRuleXml {
  /** The `<cfRule>` for `<conditionalFormatting>`; empty when Excel 2007 cannot say the rule. */
  readonly main: string;
  /** The `<x14:cfRule>` for `x14ConditionalFormattingXmlOf`; empty when `main` says all. */
  readonly ext: string;
}

/** `uri` of the `<ext>` in the worksheet's `<extLst>` that holds `<x14:conditionalFormattings>` (MS-XLSX 2.6.3). */
export const X14_CONDITIONAL_FORMATTINGS_URI = '{78C0D931-6437-407d-A8EE-F0AAD7539E65}';
/** `xmlns:x14` of the extension elements. */
export const X14_NAMESPACE = 'http://schemas.microsoft.com/office/spreadsheetml/2009/9/main';
/** `xmlns:xm` of the extension's formulas and `sqref`. */
export const XM_NAMESPACE = 'http://schemas.microsoft.com/office/excel/2006/main';

/**
 * Escapes text for element content and double-quoted attributes. Control characters become `_xHHHH_` (ECMA-376 part 1,
 * 22.9.2.19), line breaks and tabs character references, halves of surrogate pairs U+FFFD.
 */
export function escapeXml(text: string): string {
  return text
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (character) => ENTITIES.get(character) ?? `&#${character.charCodeAt(0)};`)
    .replace(/[\u0000-\u001f\ufffe\uffff]/g, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

/** A formula as a file holds it: without `=`, functions younger than Excel 2007 with their prefix (MS-XLSX 2.2.2), text literals untouched. */
export function fileFormulaOf(formula: string): string {
  return formula
    .replace(/^=/, '')
    .replace(/"(?:[^"]|"")*"|\b(?:AGGREGATE|ISFORMULA)\(/g, (part) => (part.startsWith('"') ? part : `_xlfn.${part}`));
}

/** The id of a rule, or one made from its priority. */
export function idOf(place: CfRulePlace): string {
  return place.id ?? `{00000000-0000-4000-8000-${place.priority.toString(16).toUpperCase().padStart(12, '0')}}`;
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
