import { stringLiteral } from './formulaLiteral';
import type { CellValueOperator, ContainsTextOperator, NativeRule, PresetCriterion } from './nativeRule';
import { XM_NAMESPACE, escapeXml, fileFormulaOf } from './ooxmlParts';
import type { CfRulePlace, CfRuleXml } from './ooxmlParts';
import { visualXmlOf } from './ooxmlVisual';

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
    case 'dataBar':
    case 'iconSet':
      return visualXmlOf(native, place);
  }
}

/** The `<x14:conditionalFormatting>` that carries `ext` over the cells of `sqref` (areas parted by spaces). */
export function x14ConditionalFormattingXmlOf(ext: string, sqref: string): string {
  return `<x14:conditionalFormatting xmlns:xm="${XM_NAMESPACE}">${ext}<xm:sqref>${escapeXml(sqref)}</xm:sqref></x14:conditionalFormatting>`;
}

function main(place: CfRulePlace, type: string, attributes: string, formulas: readonly string[]): CfRuleXml {
  const dxf = place.dxfId === undefined ? '' : ` dxfId="${place.dxfId}"`;
  const stop = place.stopIfTrue ? ' stopIfTrue="1"' : '';
  const children = formulas.filter((formula) => formula !== '').map((formula) => `<formula>${escapeXml(fileFormulaOf(formula))}</formula>`);
  const start = `<cfRule type="${type}"${dxf} priority="${place.priority}"${stop}${attributes}`;
  return { main: children.length === 0 ? `${start}/>` : `${start}>${children.join('')}</cfRule>`, ext: '' };
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
