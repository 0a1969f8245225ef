import type { ColorScaleCriterion, DataBarBound, IconCriterion, IconSetName, NativeRule } from './nativeRule';
import { argbOf } from './ooxmlFormat';
import { X14_NAMESPACE, escapeXml, fileFormulaOf, idOf } from './ooxmlParts';
import type { CfRulePlace, CfRuleXml } from './ooxmlParts';

type NativeVisual = Extract<NativeRule, { type: 'colorScale' | 'dataBar' | 'iconSet' }>;

/** `uri` of the `<ext>` in a rule's own extension list that names its other half (MS-XLSX 2.6.3). */
const X14_ID_URI = '{B025F937-C7B1-47D3-B67F-A62EFF666E3E}';

/** A colour scale, data bar or icon set as worksheet XML (ECMA-376 part 1, 18.3.1.16, 18.3.1.28, 18.3.1.49). */
export function visualXmlOf(native: NativeVisual, place: CfRulePlace): CfRuleXml {
  switch (native.type) {
    case 'colorScale':
      return { main: mainXml(place, 'colorScale', colorScaleXml(native)), ext: '' };
    case 'dataBar':
      return dataBarXml(native, place);
    case 'iconSet':
      return iconSetXml(native, place);
  }
}

function mainXml(place: CfRulePlace, type: string, content: string): string {
  return `<cfRule type="${type}" priority="${place.priority}">${content}</cfRule>`;
}

function colorScaleXml(native: Extract<NativeRule, { type: 'colorScale' }>): string {
  const stops = [native.minimum, native.midpoint, native.maximum].filter((stop) => stop !== undefined);
  const colors = stops.map((stop) => `<color rgb="${argbOf(stop.color)}"/>`);
  return `<colorScale>${stops.map((stop) => mainPoint(stop)).join('')}${colors.join('')}</colorScale>`;
}

type Point = Pick<ColorScaleCriterion | DataBarBound | IconCriterion, 'type' | 'formula'> & Partial<Pick<IconCriterion, 'operator'>>;

const POINT_TYPES = { LowestValue: 'min', HighestValue: 'max', Number: 'num', Percent: 'percent', Percentile: 'percentile' } as const;

/** A value of a main rule; `gte` is written only where the value itself is outside. */
function mainPoint({ type, formula, operator }: Point): string {
  const value = formula === undefined ? '' : ` val="${escapeXml(fileFormulaOf(formula))}"`;
  return `<cfvo type="${POINT_TYPES[type]}"${value}${exclusive(operator)}/>`;
}

/** A value of an extension, where it is a formula of its own. */
function extendedPoint({ type, formula, operator }: Point): string {
  const start = `<x14:cfvo type="${POINT_TYPES[type]}"${exclusive(operator)}`;
  return formula === undefined ? `${start}/>` : `${start}><xm:f>${escapeXml(fileFormulaOf(formula))}</xm:f></x14:cfvo>`;
}

function exclusive(operator: IconCriterion['operator'] | undefined): string {
  return operator === 'GreaterThan' ? ' gte="0"' : '';
}

/**
 * Excel 2007 draws the bar of `main`; the extension (linked by id) has what it does not know: solid bars from zero, a
 * direction, an axis and a colour for negatives.
 */
function dataBarXml(native: Extract<NativeRule, { type: 'dataBar' }>, place: CfRulePlace): CfRuleXml {
  const { color, negativeColor = '#FF0000', lowerBound, upperBound, barDirection, gradientFill, showDataBarOnly } = native;
  const id = idOf(place);
  const valueFlag = showDataBarOnly === true ? ' showValue="0"' : '';
  const points = mainPoint(lowerBound ?? { type: 'LowestValue' }) + mainPoint(upperBound ?? { type: 'HighestValue' });
  const bar = `<dataBar${valueFlag}>${points}<color rgb="${argbOf(color)}"/></dataBar>`;
  const link = `<extLst><ext xmlns:x14="${X14_NAMESPACE}" uri="${X14_ID_URI}"><x14:id>${id}</x14:id></ext></extLst>`;
  const flags = [
    valueFlag,
    gradientFill === true ? '' : ' gradient="0"',
    barDirection === undefined ? '' : ` direction="${barDirection === 'LeftToRight' ? 'leftToRight' : 'rightToLeft'}"`,
  ].join('');
  const low = lowerBound === undefined ? '<x14:cfvo type="autoMin"/>' : extendedPoint(lowerBound);
  const high = upperBound === undefined ? '<x14:cfvo type="autoMax"/>' : extendedPoint(upperBound);
  const colors = `<x14:negativeFillColor rgb="${argbOf(negativeColor)}"/><x14:axisColor rgb="FF000000"/>`;
  const extended = `<x14:dataBar minLength="0" maxLength="100"${flags}>${low}${high}${colors}</x14:dataBar>`;
  return { main: mainXml(place, 'dataBar', bar + link), ext: `<x14:cfRule type="dataBar" id="${id}">${extended}</x14:cfRule>` };
}

/** Icon sets younger than Excel 2007 live in the extension alone. */
function iconSetXml(native: Extract<NativeRule, { type: 'iconSet' }>, place: CfRulePlace): CfRuleXml {
  const flags = `${native.showIconOnly ? ' showValue="0"' : ''}${native.reverseIconOrder ? ' reverse="1"' : ''}`;
  const points: readonly Point[] = [{ type: 'Percent', formula: '=0' }, ...native.criteria];
  const name = fileNameOf(native.style);
  if (native.style !== 'ThreeStars' && native.style !== 'ThreeTriangles' && native.style !== 'FiveBoxes') {
    const icons = `<iconSet iconSet="${name}"${flags}>${points.map(mainPoint).join('')}</iconSet>`;
    return { main: mainXml(place, 'iconSet', icons), ext: '' };
  }
  const start = `<x14:cfRule type="iconSet" priority="${place.priority}" id="${idOf(place)}">`;
  const icons = `<x14:iconSet iconSet="${name}"${flags}>${points.map(extendedPoint).join('')}</x14:iconSet>`;
  return { main: '', ext: `${start}${icons}</x14:cfRule>` };
}

/** ECMA-376 part 1, 18.18.42: a digit, then the name. */
function fileNameOf(style: IconSetName): string {
  return style
    .replace(/^Three/, '3')
    .replace(/^Four/, '4')
    .replace(/^Five/, '5');
}
