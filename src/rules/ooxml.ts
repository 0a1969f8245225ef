import { stringLiteral } from './formulaLiteral';
import type { CellValueOperator, ColorScaleCriterion, ContainsTextOperator, IconSetName, NativeRule, PresetCriterion } from './nativeRule';
import { argbOf } from './ooxmlFormat';

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
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);
const X14_ID_URI = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

/** The rule as worksheet XML (ECMA-376 part 1, 18.3.1.10), with the formula that Excel writes beside each native type. */
export function cfRuleXmlOf(native: NativeRule, place: CfRulePlace): CfRuleXml {
  switch (native.type) {
    case 'custom':
      return main(place, 'expression', '', [native.formula]);
    case 'cellValue':
      return main(place, 'cellIs', ` operator="${cellIsOperator(native.operator)}"`, [native.formula1, native.formula2 ?? '']);
    case 'containsText':
      return textXml(native.operator, native.text, place);
    case 'topBottom':
      return main(place, 'top10', topAttributes(native.rankType, native.rank), []);
    case 'presetCriteria':
      return presetXml(native.criterion, place);
    case 'colorScale':
      return visual(place, 'colorScale', colorScaleXml(native));
    case 'dataBar':
      return dataBarXml(native.color, place);
    case 'iconSet':
      return iconSetXml(native, place);
  }
}

/** The `<x14:conditionalFormatting>` that carries `ext` over the cells of `sqref` (areas parted by spaces). */
export function x14ConditionalFormattingXmlOf(ext: string, sqref: string): string {
  return `<x14:conditionalFormatting xmlns:xm="${XM_NAMESPACE}">${ext}<xm:sqref>${escapeXml(sqref)}</xm:sqref></x14:conditionalFormatting>`;
}

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
  return formula.replace(/^=/, '').replace(/"(?:[^"]|"")*"|\bAGGREGATE\(/g, (part) => (part.startsWith('"') ? part : `_xlfn.${part}`));
}

function main(place: CfRulePlace, type: string, attributes: string, formulas: readonly string[]): CfRuleXml {
  const dxf = place.dxfId === undefined ? '' : ` dxfId="${place.dxfId}"`;
  const stop = place.stopIfTrue ? ' stopIfTrue="1"' : '';
  const children = formulas.filter((formula) => formula !== '').map((formula) => `<formula>${escapeXml(fileFormulaOf(formula))}</formula>`);
  const start = `<cfRule type="${type}"${dxf} priority="${place.priority}"${stop}${attributes}`;
  return { main: children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</cfRule>`, ext: '' };
}

function visual(place: CfRulePlace, type: string, content: string): CfRuleXml {
  return { main: `<cfRule type="${type}" priority="${place.priority}">${content}</cfRule>`, ext: '' };
}

function cellIsOperator(operator: CellValueOperator): string {
  switch (operator) {
    case 'Between':
      return 'between';
    case 'EqualTo':
      return 'equal';
    case 'NotEqualTo':
      return 'notEqual';
    case 'GreaterThan':
      return 'greaterThan';
    case 'GreaterThanOrEqual':
      return 'greaterThanOrEqual';
    case 'LessThan':
      return 'lessThan';
    case 'LessThanOrEqual':
      return 'lessThanOrEqual';
  }
}

function textXml(operator: ContainsTextOperator, text: string, place: CfRulePlace): CfRuleXml {
  const literal = stringLiteral(text);
  const attribute = ` text="${escapeXml(text)}"`;
  switch (operator) {
    case 'Contains':
      return main(place, 'containsText', ` operator="containsText"${attribute}`, [`NOT(ISERROR(SEARCH(${literal},${place.anchor})))`]);
    case 'NotContains':
      return main(place, 'notContainsText', ` operator="notContains"${attribute}`, [`ISERROR(SEARCH(${literal},${place.anchor}))`]);
    case 'BeginsWith':
      return main(place, 'beginsWith', ` operator="beginsWith"${attribute}`, [`LEFT(${place.anchor},LEN(${literal}))=${literal}`]);
    case 'EndsWith':
      return main(place, 'endsWith', ` operator="endsWith"${attribute}`, [`RIGHT(${place.anchor},LEN(${literal}))=${literal}`]);
  }
}

function topAttributes(rankType: string, rank: number): string {
  const percent = rankType.endsWith('Percent') ? ' percent="1"' : '';
  const bottom = rankType.startsWith('Bottom') ? ' bottom="1"' : '';
  return `${percent}${bottom} rank="${rank}"`;
}

function presetXml(criterion: PresetCriterion, place: CfRulePlace): CfRuleXml {
  const cell = place.anchor;
  switch (criterion) {
    case 'Blanks':
      return main(place, 'containsBlanks', '', [`LEN(TRIM(${cell}))=0`]);
    case 'NonBlanks':
      return main(place, 'notContainsBlanks', '', [`LEN(TRIM(${cell}))>0`]);
    case 'Errors':
      return main(place, 'containsErrors', '', [`ISERROR(${cell})`]);
    case 'NonErrors':
      return main(place, 'notContainsErrors', '', [`NOT(ISERROR(${cell}))`]);
    case 'AboveAverage':
      return main(place, 'aboveAverage', '', []);
    case 'BelowAverage':
      return main(place, 'aboveAverage', ' aboveAverage="0"', []);
    case 'EqualOrAboveAverage':
      return main(place, 'aboveAverage', ' equalAverage="1"', []);
    case 'EqualOrBelowAverage':
      return main(place, 'aboveAverage', ' aboveAverage="0" equalAverage="1"', []);
    case 'UniqueValues':
      return main(place, 'uniqueValues', '', []);
    case 'DuplicateValues':
      return main(place, 'duplicateValues', '', []);
    default:
      return timePeriodXml(criterion, place);
  }
}

type TimePeriodCriterion =
  'Yesterday' | 'Today' | 'Tomorrow' | 'LastSevenDays' | 'LastWeek' | 'ThisWeek' | 'NextWeek' | 'LastMonth' | 'ThisMonth' | 'NextMonth';

function timePeriodXml(criterion: TimePeriodCriterion, place: CfRulePlace): CfRuleXml {
  const period = criterion === 'LastSevenDays' ? 'last7Days' : criterion.charAt(0).toLowerCase() + criterion.slice(1);
  return main(place, 'timePeriod', ` timePeriod="${period}"`, [timePeriodFormula(criterion, place.anchor)]);
}

function timePeriodFormula(criterion: TimePeriodCriterion, cell: string): string {
  const day = `ROUNDDOWN(${cell},0)`;
  switch (criterion) {
    case 'Yesterday':
      return `FLOOR(${cell},1)=TODAY()-1`;
    case 'Today':
      return `FLOOR(${cell},1)=TODAY()`;
    case 'Tomorrow':
      return `FLOOR(${cell},1)=TODAY()+1`;
    case 'LastSevenDays':
      return `AND(TODAY()-FLOOR(${cell},1)<=6,FLOOR(${cell},1)<=TODAY())`;
    case 'LastWeek':
      return `AND(TODAY()-${day}>=(WEEKDAY(TODAY())),TODAY()-${day}<(WEEKDAY(TODAY())+7))`;
    case 'ThisWeek':
      return `AND(TODAY()-${day}<=WEEKDAY(TODAY())-1,${day}-TODAY()<=7-WEEKDAY(TODAY()))`;
    case 'NextWeek':
      return `AND(${day}-TODAY()>(7-WEEKDAY(TODAY())),${day}-TODAY()<(15-WEEKDAY(TODAY())))`;
    case 'LastMonth':
      return `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0-1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0-1)))`;
    case 'ThisMonth':
      return `AND(MONTH(${cell})=MONTH(TODAY()),YEAR(${cell})=YEAR(TODAY()))`;
    case 'NextMonth':
      return `AND(MONTH(${cell})=MONTH(EDATE(TODAY(),0+1)),YEAR(${cell})=YEAR(EDATE(TODAY(),0+1)))`;
  }
}

function colorScaleXml(native: Extract<NativeRule, { type: 'colorScale' }>): string {
  const stops = [native.minimum, native.midpoint, native.maximum].filter((stop) => stop !== undefined);
  const colors = stops.map((stop) => `<color rgb="${argbOf(stop.color)}"/>`);
  return `<colorScale>${stops.map(cfvoXml).join('')}${colors.join('')}</colorScale>`;
}

function cfvoXml(stop: ColorScaleCriterion): string {
  const value = stop.formula === undefined ? '' : ` val="${escapeXml(fileFormulaOf(stop.formula))}"`;
  switch (stop.type) {
    case 'LowestValue':
      return '<cfvo type="min"/>';
    case 'HighestValue':
      return '<cfvo type="max"/>';
    case 'Number':
      return `<cfvo type="num"${value}/>`;
    case 'Percent':
      return `<cfvo type="percent"${value}/>`;
    case 'Percentile':
      return `<cfvo type="percentile"${value}/>`;
  }
}

/** Excel 2007 draws the bar of `main`; the extension (linked by id) makes it solid, from zero, with an axis for negatives. */
function dataBarXml(color: string, place: CfRulePlace): CfRuleXml {
  const id = idOf(place);
  const bar = `<dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="${argbOf(color)}"/></dataBar>`;
  const link = `<extLst><ext xmlns:x14="${X14_NAMESPACE}" uri="${X14_ID_URI}"><x14:id>${id}</x14:id></ext></extLst>`;
  const bounds = '<x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/>';
  const negative = '<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/>';
  const ext = `<x14:cfRule type="dataBar" id="${id}"><x14:dataBar minLength="0" maxLength="100" gradient="0">${bounds}${negative}</x14:dataBar></x14:cfRule>`;
  return { main: visual(place, 'dataBar', bar + link).main, ext };
}

/** Icon sets younger than Excel 2007 live in the extension alone. */
function iconSetXml(native: Extract<NativeRule, { type: 'iconSet' }>, place: CfRulePlace): CfRuleXml {
  const flags = `${native.showIconOnly ? ' showValue="0"' : ''}${native.reverseIconOrder ? ' reverse="1"' : ''}`;
  const bounds = ['0', ...native.criteria.map((criterion) => fileFormulaOf(criterion.formula))];
  const name = iconSetFileName(native.style);
  if (native.style !== 'ThreeStars' && native.style !== 'ThreeTriangles' && native.style !== 'FiveBoxes') {
    const cfvos = bounds.map((bound) => `<cfvo type="percent" val="${escapeXml(bound)}"/>`).join('');
    return visual(place, 'iconSet', `<iconSet iconSet="${name}"${flags}>${cfvos}</iconSet>`);
  }
  const cfvos = bounds.map((bound) => `<x14:cfvo type="percent"><xm:f>${escapeXml(bound)}</xm:f></x14:cfvo>`).join('');
  const start = `<x14:cfRule type="iconSet" priority="${place.priority}" id="${idOf(place)}">`;
  return { main: '', ext: `${start}<x14:iconSet iconSet="${name}"${flags}>${cfvos}</x14:iconSet></x14:cfRule>` };
}

function idOf(place: CfRulePlace): string {
  return place.id ?? `{00000000-0000-4000-8000-${place.priority.toString(16).toUpperCase().padStart(12, '0')}}`;
}

/** ECMA-376 part 1, 18.18.42: a digit, then the name. */
function iconSetFileName(style: IconSetName): string {
  return style
    .replace(/^Three/, '3')
    .replace(/^Four/, '4')
    .replace(/^Five/, '5');
}
