import type { Color } from '../../rules';
import type { XmlElement } from './xmlTree';
import { childOf, childrenOf, numberOf } from './xmlTree';

/** What colours of a workbook may refer to. */
export interface ColorTable {
  /** By theme position: light 1, dark 1, light 2, dark 2, accents 1 to 6, hyperlink, followed hyperlink. */
  readonly theme: readonly Color[];
  readonly indexed: readonly Color[];
}

const OFFICE_THEME: readonly Color[] = [
  '#FFFFFF',
  '#000000',
  '#EEECE1',
  '#1F497D',
  '#4F81BD',
  '#C0504D',
  '#9BBB59',
  '#8064A2',
  '#4BACC6',
  '#F79646',
  '#0000FF',
  '#800080',
];

const THEME_SLOTS = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];

const BASE = ['#000000', '#FFFFFF', '#FF0000', '#00FF00', '#0000FF', '#FFFF00', '#FF00FF', '#00FFFF'];

/** Excel's legacy palette (ECMA-376 18.8.27); 64 and 65 are the system's text and window colours. */
const LEGACY_PALETTE: readonly Color[] = [
  ...BASE,
  ...BASE,
  '#800000',
  '#008000',
  '#000080',
  '#808000',
  '#800080',
  '#008080',
  '#C0C0C0',
  '#808080',
  '#9999FF',
  '#993366',
  '#FFFFCC',
  '#CCFFFF',
  '#660066',
  '#FF8080',
  '#0066CC',
  '#CCCCFF',
  '#000080',
  '#FF00FF',
  '#FFFF00',
  '#00FFFF',
  '#800080',
  '#800000',
  '#008080',
  '#0000FF',
  '#00CCFF',
  '#CCFFFF',
  '#CCFFCC',
  '#FFFF99',
  '#99CCFF',
  '#FF99CC',
  '#CC99FF',
  '#FFCC99',
  '#3366FF',
  '#33CCCC',
  '#99CC00',
  '#FFCC00',
  '#FF9900',
  '#FF6600',
  '#666699',
  '#969696',
  '#003366',
  '#339966',
  '#003300',
  '#333300',
  '#993300',
  '#993366',
  '#333399',
  '#333333',
  '#000000',
  '#FFFFFF',
];

/** The colour table of a workbook from its theme part and its styles part, either of which may be missing. */
export function colorTableOf(theme: XmlElement | undefined, styles: XmlElement | undefined): ColorTable {
  const scheme = childOf(childOf(theme, 'themeElements'), 'clrScheme');
  const custom = childrenOf(childOf(childOf(styles, 'colors'), 'indexedColors'), 'rgbColor').map(({ attributes }) =>
    rgb(attributes['rgb']),
  );
  return {
    theme: THEME_SLOTS.map((slot, index) => schemeColor(childOf(scheme, slot)) ?? OFFICE_THEME[index] ?? '#000000'),
    indexed: LEGACY_PALETTE.map((color, index) => custom[index] ?? color),
  };
}

function schemeColor(slot: XmlElement | undefined): Color | undefined {
  const color = slot?.children[0];
  return rgb(color?.attributes[color.name === 'sysClr' ? 'lastClr' : 'val']);
}

function rgb(value: string | undefined): Color | undefined {
  const digits = /^(?:[0-9a-fA-F]{2})?([0-9a-fA-F]{6})$/.exec(value ?? '')?.[1];
  return digits === undefined ? undefined : `#${digits.toUpperCase()}`;
}

/** The colour that a `color`, `fgColor` or `bgColor` element names; `undefined` for an automatic or unreadable one. */
export function colorOf(element: XmlElement | undefined, table: ColorTable): Color | undefined {
  const base =
    rgb(element?.attributes['rgb']) ?? table.theme[numberOf(element, 'theme') ?? -1] ?? table.indexed[numberOf(element, 'indexed') ?? -1];
  return base === undefined ? undefined : tinted(base, numberOf(element, 'tint') ?? 0);
}

/** Lightens (tint above 0) or darkens a colour by its luminance (ECMA-376 18.8.19). */
export function tinted(color: Color, tint: number): Color {
  if (tint === 0) return color;
  const [hue, lightness, saturation] = toHls(color);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  return fromHls(hue, Math.min(1, Math.max(0, moved)), saturation);
}

function toHls(color: Color): readonly [number, number, number] {
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const channels = [red ?? 0, green ?? 0, blue ?? 0] as const;
  const [high, low] = [Math.max(...channels), Math.min(...channels)];
  const lightness = (high + low) / 2;
  const spread = high - low;
  if (spread === 0) return [0, lightness, 0];
  const saturation = spread / (lightness > 0.5 ? 2 - high - low : high + low);
  return [hueOf(channels, high, spread), lightness, saturation];
}

function hueOf([red, green, blue]: readonly [number, number, number], high: number, spread: number): number {
  if (high === red) return ((green - blue) / spread + 6) % 6;
  return high === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
}

function fromHls(hue: number, lightness: number, saturation: number): Color {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const channel = (offset: number): string => {
    const distance = Math.abs(((hue + offset) % 6) - 3) - 1;
    const value = lightness + chroma * (Math.min(1, Math.max(0, distance)) - 0.5);
    return Math.round(Math.min(1, Math.max(0, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(4)}${channel(2)}`.toUpperCase();
}
