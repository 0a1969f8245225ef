import { escapeXml } from './ooxmlParts';
import type { Color, Format } from './syntax';

/** The first id of a number format that is none of Excel's own (ECMA-376 part 1, 18.8.30). */
export const FIRST_NUMBER_FORMAT_ID = 164;

/**
 * The `<dxf>` element of a format for `xl/styles.xml` (ECMA-376 part 1, 18.8.14); empty properties are left out. A number
 * format is written under `numberFormatId`, which must mean no other code in the workbook.
 */
export function dxfXmlOf(format: Format, numberFormatId = FIRST_NUMBER_FORMAT_ID): string {
  return `<dxf>${fontXml(format)}${numberFormatXml(format, numberFormatId)}${fillXml(format)}${borderXml(format)}</dxf>`;
}

/** `FFRRGGBB` of a `#RRGGBB` colour, as `rgb` attributes want it. */
export function argbOf(color: Color): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

function fontXml(format: Format): string {
  const parts = [
    flagXml('b', format.bold),
    flagXml('i', format.italic),
    flagXml('strike', format.strikethrough),
    format.underline === undefined ? '' : format.underline ? '<u/>' : '<u val="none"/>',
    format.fontColor === undefined ? '' : `<color rgb="${argbOf(format.fontColor)}"/>`,
  ].join('');
  return parts === '' ? '' : `<font>${parts}</font>`;
}

function numberFormatXml({ numberFormat }: Format, id: number): string {
  return numberFormat === undefined ? '' : `<numFmt numFmtId="${id}" formatCode="${escapeXml(numberFormat)}"/>`;
}

function flagXml(name: string, value: boolean | undefined): string {
  if (value === undefined) return '';
  return value ? `<${name}/>` : `<${name} val="0"/>`;
}

/** In a differential format a solid fill's colour is the background colour, unlike in a cell style. */
function fillXml(format: Format): string {
  return format.fill === undefined ? '' : `<fill><patternFill><bgColor rgb="${argbOf(format.fill)}"/></patternFill></fill>`;
}

function borderXml(format: Format): string {
  const { border } = format;
  if (border === undefined) return '';
  const sides = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="${argbOf(border)}"/></${side}>`);
  return `<border>${sides.join('')}</border>`;
}
