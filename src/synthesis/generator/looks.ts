import { BAD_FORMAT, DEFAULT_FORMAT, GOOD_FORMAT, colorOf } from '../../rules';
import type { Color, Format } from '../../rules';
import type { Random } from '../random';
import { COLOR_WEIGHTS, CONTRASTS } from './phrases/colorWords';
import { DEFAULT_WORDING, GRAY_OUT_WORDING, PLAIN_WORDINGS } from './phrases/plainLooks';
import { FILL_WORDING, FONT_WORDING, NAMED_LOOK_WORDING, PRESET_WORDINGS } from './phrases/looks';
import type { LookWording } from './phrases/looks';
import { COLORED_BORDER_WORDING, HIDDEN_WORDING, NUMBER_FORMAT_WORDING, NUMBER_FORMAT_WORDS } from './phrases/numberFormats';
import type { Phrase, Slots } from './text';
import { fill, words } from './text';

/** A format and the ways to ask for it. */
export interface Look {
  readonly format: Format;
  readonly wording: LookWording;
  readonly slots: Slots;
  /** Whether the words name it, so that a sentence without them would not be enough. */
  readonly isNamed: boolean;
}

interface SpokenColor {
  readonly word: string;
  readonly color: Color;
}

const TOTAL_WEIGHT = COLOR_WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);

/** A colour word in the share in which people use it. */
export function drawColor(random: Random): SpokenColor {
  let roll = random.next() * TOTAL_WEIGHT;
  const [word] = COLOR_WEIGHTS.find(([, weight]) => (roll -= weight) < 0) ?? ['red'];
  return spoken(word);
}

/** A colour word with the colour that it means. */
export function spoken(word: string): SpokenColor {
  return { word, color: colorOf(word) ?? '#FF0000' };
}

/** The words of a colour. */
export function sayColor({ word, color }: SpokenColor): Phrase {
  return [{ text: word, says: { kind: 'color', color } }];
}

/** Draws a look: mostly one colour of the cell. */
export function drawLook(random: Random): Look {
  const roll = random.next();
  if (roll < 0.17) return { format: DEFAULT_FORMAT, wording: DEFAULT_WORDING, slots: {}, isNamed: false };
  if (roll < 0.19) return hesitantLook(random);
  if (roll < 0.66) return fillLook(drawColor(random));
  if (roll < 0.77) return fontLook(random);
  if (roll < 0.9) return plainLook(random);
  if (roll < 0.92) return { format: { fontColor: colorOf('gray') ?? '#808080' }, wording: GRAY_OUT_WORDING, slots: {}, isNamed: true };
  if (roll < 0.935) return presetLook(random);
  return roll < 0.955 ? rareLook(random) : pairedLook(random);
}

/** A look of one rule among several, which is always named. */
export function drawNamedLook(random: Random): Look {
  for (;;) {
    const look = random.chance(0.75) ? fillLook(drawColor(random)) : drawLook(random);
    if (look.isNamed) return look;
  }
}

const SECOND_THOUGHTS = [
  '{w}, no, {k}',
  '{w}... no, {k}',
  '{w} or rather {k}',
  '{w}, actually {k}',
  '{w} no wait {k}',
  '{w}, sorry, {k}',
  '{w}, I mean {k}',
  '{w}, no make that {k}',
];
const HEDGES = [
  '{k} or so',
  'maybe {k}',
  '{k} or something',
  "let's say {k}",
  'some {k}',
  '{k} I think',
  '{k} for example',
  'like {k}',
  'a nice {k}',
  '{k} maybe',
  'say {k}',
];

/** A colour that comes after another one, or with a hedge; the last word counts. */
function hesitantLook(random: Random): Look {
  const [color, before] = [drawColor(random), drawColor(random)];
  const template = before.color === color.color || random.chance(0.6) ? random.pick(HEDGES) : random.pick(SECOND_THOUGHTS);
  const slots = { k: () => sayColor(color), w: () => words(before.word) };
  const wording = {
    orders: ['make {o} {k}', 'highlight {o} in {k}', 'turn {o} {k}', 'color {o} {k}', 'mark {o} {k}'],
    suffixes: ['in {k}', '{k}'],
    wills: ['should be {k}', 'should turn {k}', 'in {k}'],
    shorts: ['{k}', 'in {k}', '{k}'],
  };
  return { format: { fill: color.color }, wording, slots: { k: () => fill(template, slots) }, isNamed: true };
}

/** A colour of the cell. */
export function fillLook(color: SpokenColor): Look {
  return { format: { fill: color.color }, wording: FILL_WORDING, slots: { k: () => sayColor(color) }, isNamed: true };
}

function fontLook(random: Random): Look {
  const color = spoken(
    random.pick([
      'red',
      'red',
      'red',
      'red',
      'red',
      'blue',
      'blue',
      'green',
      'gray',
      'grey',
      'white',
      'dark red',
      'orange',
      'purple',
      'dark green',
      'dark blue',
      'light gray',
      'brown',
      'pink',
      'navy',
      'black',
      'maroon',
      'light grey',
      'teal',
      'gold',
    ]),
  );
  return { format: { fontColor: color.color }, wording: FONT_WORDING, slots: { k: () => sayColor(color) }, isNamed: true };
}

const PLAIN = [
  'bold',
  'bold',
  'bold',
  'bold',
  'bold',
  'bold',
  'italic',
  'italic',
  'underline',
  'underline',
  'strikethrough',
  'strikethrough',
  'strikethrough',
  'border',
] as const;

function plainLook(random: Random): Look {
  const property = random.pick(PLAIN);
  return { format: plainFormat(property), wording: PLAIN_WORDINGS[property], slots: {}, isNamed: true };
}

function plainFormat(property: (typeof PLAIN)[number]): Format {
  return property === 'border' ? { border: '#000000' } : { [property]: true };
}

function presetLook(random: Random): Look {
  const bad = random.chance(0.75);
  const name = random.pick(PRESET_WORDINGS[bad ? 'bad' : 'good']);
  return { format: bad ? BAD_FORMAT : GOOD_FORMAT, wording: NAMED_LOOK_WORDING, slots: { l: () => words(name) }, isNamed: true };
}

/** Number formats and coloured borders. */
function rareLook(random: Random): Look {
  const roll = random.next();
  if (roll < 0.4) return borderLook(drawColor(random));
  if (roll < 0.5) return { format: { numberFormat: ';;;' }, wording: HIDDEN_WORDING, slots: {}, isNamed: true };
  const [code, names] = random.pick(NUMBER_FORMAT_WORDS);
  const name = random.pick(names);
  return { format: { numberFormat: code }, wording: NUMBER_FORMAT_WORDING, slots: { l: () => words(name) }, isNamed: true };
}

function borderLook(color: SpokenColor): Look {
  return { format: { border: color.color }, wording: COLORED_BORDER_WORDING, slots: { k: () => sayColor(color) }, isNamed: true };
}

const PAIRS: readonly (readonly [string, (typeof PLAIN)[number]])[] = [
  ['bold {k}', 'bold'],
  ['bold and {k}', 'bold'],
  ['{k} and bold', 'bold'],
  ['{k} bold', 'bold'],
  ['{k}, bold', 'bold'],
  ['{k} with bold text', 'bold'],
  ['{k} + bold', 'bold'],
  ['{k} and italic', 'italic'],
  ['{k} fill and bold', 'bold'],
  ['{k} & underlined', 'underline'],
  ['{k} and underlined', 'underline'],
  ['{k} with strikethrough', 'strikethrough'],
];
const FONT_PAIRS: readonly (readonly [string, (typeof PLAIN)[number]])[] = [
  ['bold {k} text', 'bold'],
  ['bold {k} font', 'bold'],
  ['{k} bold text', 'bold'],
  ['{k} bold letters', 'bold'],
  ['{k} font and bold', 'bold'],
  ['{k} text, bold', 'bold'],
  ['italic {k} text', 'italic'],
  ['{k} text with strikethrough', 'strikethrough'],
  ['underlined {k} font', 'underline'],
  ['{k} text and strikethrough', 'strikethrough'],
];
const TWO_COLORS = [
  '{k} with {f} text',
  '{f} text on {k}',
  '{k} fill with {f} font',
  '{k} fill and {f} text',
  '{f} on {k}',
  '{k} background with {f} letters',
  '{k} background, {f} text',
  '{k} with {f} letters',
  '{f} font on a {k} background',
];

/** Two looks at once. */
function pairedLook(random: Random): Look {
  const roll = random.next();
  if (roll < 0.3) return contrastLook(random);
  const color = drawColor(random);
  const font = roll < 0.6;
  const [template, property] = random.pick(font ? FONT_PAIRS : PAIRS);
  const colored: Format = font ? { fontColor: color.color } : { fill: color.color };
  return {
    format: { ...colored, ...plainFormat(property) },
    wording: NAMED_LOOK_WORDING,
    slots: { l: () => fill(template, { k: () => sayColor(color) }) },
    isNamed: true,
  };
}

function contrastLook(random: Random): Look {
  const [ground, letters] = random.pick(CONTRASTS);
  const [k, f] = [spoken(ground), spoken(letters)];
  const template = random.pick(TWO_COLORS);
  return {
    format: { fill: k.color, fontColor: f.color },
    wording: NAMED_LOOK_WORDING,
    slots: { l: () => fill(template, { k: () => sayColor(k), f: () => sayColor(f) }) },
    isNamed: true,
  };
}

/** "make the row red". */
export function order(random: Random, look: Look, object: Phrase): Phrase {
  return fill(random.pick(look.wording.orders), { ...look.slots, o: () => object });
}

/** "in red", after a noun. */
export function suffix(random: Random, look: Look): Phrase {
  return fill(random.pick(look.wording.suffixes), look.slots);
}

/** "should be red", after a subject. */
export function will(random: Random, look: Look): Phrase {
  return fill(random.pick(look.wording.wills), look.slots);
}

/** "red", alone. */
export function short(random: Random, look: Look): Phrase {
  return fill(random.pick(look.wording.shorts), look.slots);
}
