import type { Color, Format } from './syntax';

/** The `<dxf>` element of a format for `xl/styles.xml` (ECMA-376 part 1, 18.8.14); empty properties are left out. */
export function dxfXmlOf(format: Format): string {
  return `<dxf>${fontXml(format)}${fillXml(format)}${borderXml(format)}</dxf>`;
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
