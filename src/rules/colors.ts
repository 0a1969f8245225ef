import { COLOR_FAMILIES, NAMED_COLORS } from './colorNames';
import type { ColorFamily } from './colorNames';
import type { Color } from './syntax';

interface NamedColor {
  readonly name: string;
  readonly color: Color;
  readonly family: ColorFamily;
}

const NAMED: readonly NamedColor[] = COLOR_FAMILIES.flatMap((family) =>
  NAMED_COLORS[family].map((entry) => {
    const [name = '', digits = ''] = entry.split(' ');
    return { name, color: `#${digits}`, family };
  }),
);

const BY_NAME: ReadonlyMap<string, NamedColor> = new Map(NAMED.map((named) => [named.name, named]));

/** How a word before a colour moves it: towards white or black by a share, or not at all. */
const SHADES: readonly (readonly [word: string, towards: 'FFFFFF' | '000000', share: number])[] = [
  ['verylight', 'FFFFFF', 0.8],
  ['verydark', '000000', 0.65],
  ['light', 'FFFFFF', 0.6],
  ['pale', 'FFFFFF', 0.7],
  ['soft', 'FFFFFF', 0.6],
  ['pastel', 'FFFFFF', 0.6],
  ['dark', '000000', 0.45],
  ['deep', '000000', 0.4],
  ['bright', 'FFFFFF', 0],
  ['vivid', 'FFFFFF', 0],
];

/** Names that an explanation uses as they are; other colours are called by family and shade. */
const PLAIN_NAMES: readonly string[] = [
  ...COLOR_FAMILIES,
  ...COLOR_FAMILIES.filter((family) => family !== 'white' && family !== 'black').flatMap((family) => [`light ${family}`, `dark ${family}`]),
  ...[
    'teal',
    'turquoise',
    'gold',
    'navy',
    'lavender',
    'beige',
    'maroon',
    'magenta',
    'sky blue',
    'peach',
    'salmon',
    'silver',
    'bright green',
    'amber',
  ],
];

/** Every fixed name that `colorOf` reads, lower case without spaces; shade words (`light`, `deep`, ...) may stand before any. */
export const COLOR_NAMES: readonly string[] = NAMED.map((named) => named.name);

/** Words that may stand before a colour name, lower case. */
export const SHADE_WORDS: readonly string[] = ['light', 'pale', 'soft', 'pastel', 'dark', 'deep', 'bright', 'vivid'];

/**
 * The colour that a CSS name, an everyday name, a shaded name ("light red", "lightred", "deep-green") or `#RGB`/`#RRGGBB`
 * means, in any case and with either spelling of gray; `undefined` when it names none.
 */
export function colorOf(name: string): Color | undefined {
  const trimmed = name.trim().toLowerCase();
  if (/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/.test(trimmed)) return fullHex(trimmed);
  return colorOfWords(
    trimmed
      .replace(/[\s-]+/g, '')
      .replaceAll('grey', 'gray')
      .replace(/colou?red$|colou?r$/, ''),
  );
}

/** An everyday name ("light green") for a `#RRGGBB` colour, for explanations; not always one that `colorOf` turns back. */
export function nameOfColor(color: Color): string {
  const upper = color.toUpperCase();
  return PLAIN_NAMES.find((name) => colorOf(name) === upper) ?? shadedFamily(upper);
}

/** The plain colour that people would call a `#RRGGBB` colour. */
export function colorFamily(color: Color): ColorFamily {
  const upper = color.toUpperCase();
  return NAMED.find((named) => named.color === upper)?.family ?? familyByHue(upper);
}

function fullHex(hex: string): Color {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  return `#${digits.toUpperCase()}`;
}

function colorOfWords(compact: string): Color | undefined {
  const named = BY_NAME.get(compact) ?? BY_NAME.get(compact.replace(/^navyblue$/, 'navy'));
  if (named !== undefined) return named.color;
  for (const [word, towards, share] of SHADES) {
    const base = compact.startsWith(word) ? colorOfWords(compact.slice(word.length)) : undefined;
    if (base !== undefined) return mixed(base, `#${towards}`, share);
  }
  return undefined;
}

function channels(color: Color): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function mixed(base: Color, towards: Color, share: number): Color {
  const other = channels(towards);
  const digits = channels(base).map((channel, index) => {
    const value = Math.round(channel + ((other[index] ?? channel) - channel) * share);
    return value.toString(16).padStart(2, '0');
  });
  return `#${digits.join('').toUpperCase()}`;
}

interface HueSaturationLightness {
  /** Degrees, 0 to 360. */
  readonly hue: number;
  /** 0 to 1. */
  readonly saturation: number;
  /** 0 to 1. */
  readonly lightness: number;
}

/** CSS Color 4, section 7: the sRGB to HSL conversion. */
function hueSaturationLightness(color: Color): HueSaturationLightness {
  const [red, green, blue] = channels(color);
  const most = Math.max(red, green, blue);
  const spread = most - Math.min(red, green, blue);
  const lightness = (most + most - spread) / 510;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const sector = most === red ? (green - blue) / spread : most === green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
  return { hue: (sector * 60 + 360) % 360, saturation: spread / 255 / (1 - Math.abs(2 * lightness - 1)), lightness };
}

/** Upper ends of the hues of each family, in degrees. */
const HUES: readonly (readonly [below: number, family: ColorFamily])[] = [
  [15, 'red'],
  [42, 'orange'],
  [68, 'yellow'],
  [165, 'green'],
  [255, 'blue'],
  [310, 'purple'],
  [345, 'pink'],
];

function familyByHue(color: Color): ColorFamily {
  const { hue, saturation, lightness } = hueSaturationLightness(color);
  if (lightness < 0.08) return 'black';
  if (lightness > 0.97) return 'white';
  if (saturation < 0.12) return 'gray';
  if (hue >= 10 && hue < 45 && lightness < 0.42) return 'brown';
  return HUES.find(([below]) => hue < below)?.[1] ?? 'red';
}

function shadedFamily(color: Color): string {
  const family = colorFamily(color);
  const { lightness } = hueSaturationLightness(color);
  if (family === 'white' || family === 'black') return family;
  if (lightness > 0.72) return `light ${family}`;
  return lightness < 0.33 ? `dark ${family}` : family;
}
