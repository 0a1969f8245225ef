import type { Color, Format } from '../../rules';
import { BUILT_IN_FORMATS } from './builtInFormats';
import type { CellBorders } from './cellBorders';
import { cellBordersOf } from './cellBorders';
import type { ColorTable } from './themeColors';
import { colorOf } from './themeColors';
import type { XmlElement } from './xmlTree';
import { childOf, childrenOf, flagOf, numberOf } from './xmlTree';

/** How a cell is formatted, as far as the grid draws it. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly fill?: Color;
  readonly fontColor?: Color;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  /** In points. */
  readonly fontSize: number;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical: 'top' | 'center' | 'bottom';
  /** Steps by which text is set off from its side. */
  readonly indent: number;
  readonly borders?: CellBorders;
  readonly wrap: boolean;
  /** Whether the cell cannot be edited while its sheet is protected. */
  readonly locked: boolean;
}

/** A cell that no style names. */
export const DEFAULT_STYLE: CellStyle = {
  numberFormat: 'General',
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontSize: 11,
  vertical: 'bottom',
  indent: 0,
  wrap: false,
  locked: true,
};

/** The formats of a workbook's styles part. */
export interface StyleSheet {
  /** By the number that cells carry (`cellXfs`). */
  readonly cellStyles: readonly CellStyle[];
  /** Looks of conditional formats by `dxfId`. */
  readonly differential: readonly Format[];
  readonly colors: ColorTable;
}

/** Reads the styles part (ECMA-376 18.8); without one every cell is unformatted. */
export function readStyles(styles: XmlElement | undefined, colors: ColorTable): StyleSheet {
  const numberFormats = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({ attributes }) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? 'General',
    ]),
  );
  const fonts = childrenOf(childOf(styles, 'fonts'), 'font').map((font) => fontOf(font, colors));
  const borders = childrenOf(childOf(styles, 'borders'), 'border').map((border) => cellBordersOf(border, colors));
  const fills = childrenOf(childOf(styles, 'fills'), 'fill').map((fill) => cellFillOf(fill, colors));
  const cellStyles = childrenOf(childOf(styles, 'cellXfs'), 'xf').map((xf): CellStyle => {
    const fill = fills[numberOf(xf, 'fillId') ?? 0];
    const border = borders[numberOf(xf, 'borderId') ?? 0];
    const id = numberOf(xf, 'numFmtId') ?? 0;
    return {
      ...DEFAULT_STYLE,
      ...fonts[numberOf(xf, 'fontId') ?? 0],
      ...(fill !== undefined && { fill }),
      ...(border !== undefined && { borders: border }),
      ...alignmentOf(childOf(xf, 'alignment')),
      locked: flagOf(childOf(xf, 'protection'), 'locked', true),
      numberFormat: numberFormats.get(id) ?? BUILT_IN_FORMATS.get(id) ?? 'General',
    };
  });
  const differential = childrenOf(childOf(styles, 'dxfs'), 'dxf').map((dxf) => differentialFormat(dxf, colors));
  return { cellStyles, differential, colors };
}

type FontStyle = Pick<CellStyle, 'fontColor' | 'fontSize' | 'bold' | 'italic' | 'underline' | 'strikethrough'>;

function fontOf(font: XmlElement, colors: ColorTable): FontStyle {
  const fontColor = colorOf(childOf(font, 'color'), colors);
  return {
    ...(fontColor !== undefined && { fontColor }),
    bold: isOn(font, 'b'),
    italic: isOn(font, 'i'),
    underline: isUnderlined(font),
    strikethrough: isOn(font, 'strike'),
    fontSize: numberOf(childOf(font, 'sz'), 'val') ?? DEFAULT_STYLE.fontSize,
  };
}

function isOn(font: XmlElement, name: string): boolean {
  const element = childOf(font, name);
  return element !== undefined && flagOf(element, 'val', true);
}

function isUnderlined(font: XmlElement): boolean {
  const underline = childOf(font, 'u');
  return underline !== undefined && underline.attributes['val'] !== 'none';
}

/** A solid fill's colour is its foreground; of a pattern the background shows most; of a gradient the first stop. */
function cellFillOf(fill: XmlElement, colors: ColorTable): Color | undefined {
  const pattern = childOf(fill, 'patternFill');
  if (pattern === undefined) return colorOf(childOf(childOf(childOf(fill, 'gradientFill'), 'stop'), 'color'), colors);
  const kind = pattern.attributes['patternType'] ?? 'none';
  if (kind === 'none') return undefined;
  return colorOf(childOf(pattern, kind === 'solid' ? 'fgColor' : 'bgColor'), colors);
}

function alignmentOf(alignment: XmlElement | undefined): Pick<CellStyle, 'horizontal' | 'vertical' | 'indent' | 'wrap'> {
  const horizontal = alignment?.attributes['horizontal'];
  const vertical = alignment?.attributes['vertical'];
  const common = {
    wrap: flagOf(alignment, 'wrapText'),
    vertical: vertical === 'top' ? 'top' : vertical === 'center' ? 'center' : 'bottom',
    indent: numberOf(alignment, 'indent') ?? 0,
  } as const;
  if (horizontal === 'left' || horizontal === 'right') return { horizontal, ...common };
  return horizontal === 'center' || horizontal === 'centerContinuous' ? { horizontal: 'center', ...common } : common;
}

/** The look of a `dxf` (ECMA-376 18.8.14), as far as the rule language says it. */
export function differentialFormat(dxf: XmlElement, colors: ColorTable): Format {
  const font = childOf(dxf, 'font');
  const fill = differentialFill(childOf(childOf(dxf, 'fill'), 'patternFill'), colors);
  const fontColor = colorOf(childOf(font, 'color'), colors);
  const border = childOf(dxf, 'border')?.children.find(
    (edge) => edge.attributes['style'] !== undefined && edge.attributes['style'] !== 'none',
  );
  const numberFormat = childOf(dxf, 'numFmt')?.attributes['formatCode'];
  return {
    ...(fill !== undefined && { fill }),
    ...(fontColor !== undefined && { fontColor }),
    ...fontFlag(font, 'b', 'bold'),
    ...fontFlag(font, 'i', 'italic'),
    ...(childOf(font, 'u') !== undefined && font !== undefined && { underline: isUnderlined(font) }),
    ...fontFlag(font, 'strike', 'strikethrough'),
    ...(border !== undefined && { border: colorOf(childOf(border, 'color'), colors) ?? '#000000' }),
    ...(numberFormat !== undefined && { numberFormat }),
  };
}

function fontFlag(font: XmlElement | undefined, element: string, property: 'bold' | 'italic' | 'strikethrough'): Format {
  const flag = childOf(font, element);
  return flag === undefined ? {} : { [property]: flagOf(flag, 'val', true) };
}

/** In a `dxf` the background colour is what shows of a solid fill, the reverse of a cell's fill. */
function differentialFill(pattern: XmlElement | undefined, colors: ColorTable): Color | undefined {
  if (pattern === undefined || pattern.attributes['patternType'] === 'none') return undefined;
  return colorOf(childOf(pattern, 'bgColor'), colors) ?? colorOf(childOf(pattern, 'fgColor'), colors);
}
