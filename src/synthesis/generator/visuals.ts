import type { Color, ColorStop, Target, Visual, VisualRule } from '../../rules';
import { columnLetters } from '../../sheet';
import type { Speaker } from './clause';
import { drawColor, sayColor, spoken } from './looks';
import { cellsOf, nameColumn } from './naming';
import { detailedVisual } from './visualDetails';
import {
  BAR_PHRASES,
  COLORED_BAR_PHRASES,
  ICON_PHRASES,
  ICON_WORDS,
  REVERSED_SCALE_PHRASES,
  REVERSED_SUFFIXES,
  SCALE_PHRASES,
  THREE_COLOR_PHRASES,
  TWO_COLOR_PHRASES,
} from './phrases/visuals';
import { columnAt } from './rules';
import type { SheetColumn } from './sheet';
import { isDate, isNumeric } from './sheet';
import type { Phrase } from './text';
import { fill, listed, saying, words } from './text';

/** A visual rule with the words that ask for it. */
export interface SpokenVisual {
  readonly rule: VisualRule;
  readonly phrase: Phrase;
}

const LOW: Color = '#F8696B';
const MIDDLE: Color = '#FFEB84';
const HIGH: Color = '#63BE7B';
const BAR_BLUE: Color = '#638EC6';

/** A colour scale, data bars or icons for one or several columns. */
export function drawVisual(speaker: Speaker): SpokenVisual | undefined {
  const { random } = speaker;
  const aim = drawAim(speaker);
  if (aim === undefined) return undefined;
  const roll = random.next();
  const detailed = aim.column !== undefined && random.chance(0.28) ? detailedVisual(random, aim.column, aim.say) : undefined;
  if (detailed !== undefined) return { rule: { kind: 'visual', target: aim.target, visual: detailed.visual }, phrase: detailed.phrase };
  const { visual, phrase } = roll < 0.36 ? bars(speaker, aim.say) : roll < 0.7 ? scale(speaker, aim.say) : icons(speaker, aim.say);
  return { rule: { kind: 'visual', target: aim.target, visual }, phrase };
}

interface Aim {
  readonly target: Target;
  /** Where it is one column. */
  readonly column?: SheetColumn;
  readonly say: () => Phrase;
}

function drawAim(speaker: Speaker): Aim | undefined {
  const { random, sheet, style } = speaker;
  const numeric = sheet.columns.filter((column) => isNumeric(column) || (isDate(column) && random.chance(0.05)));
  if (numeric.length === 0) return undefined;
  const series = numeric.filter(({ spec }) => spec.series !== undefined);
  if (series.length > 1 && random.chance(0.4)) return blockAim(speaker, series);
  if (numeric.length > 1 && random.chance(0.07))
    return blockAim(
      speaker,
      random
        .shuffle(numeric)
        .slice(0, 2)
        .sort((a, b) => a.index - b.index),
    );
  const column = random.pick(numeric);
  const say = (): Phrase =>
    sheet.columns.length === 1 && random.chance(0.5)
      ? words(random.pick(['this column', 'these numbers', 'the values', 'this', 'my selection', 'these cells', 'the selected cells']))
      : random.chance(0.6)
        ? nameColumn(random, sheet, column, style)
        : cellsOf(random, sheet, column, style);
  return { target: { kind: 'columns', columns: [column.index] }, column, say };
}

function blockAim({ random, sheet }: Speaker, block: readonly SheetColumn[]): Aim {
  const [first, last] = [block[0], block[block.length - 1]];
  const target: Target = { kind: 'columns', columns: block.map(({ index }) => index) };
  const name = (column: SheetColumn | undefined, letter: boolean): Phrase =>
    column === undefined
      ? []
      : saying(
          letter || column.header === null ? columnLetters(sheet.table.range.columnIndex + column.index) : column.header,
          columnAt(column.index),
        );
  const together = first !== undefined && last !== undefined && last.index - first.index === block.length - 1 && block.length > 2;
  return {
    target,
    say: () => {
      const letter = random.chance(0.35);
      if (together)
        return fill(
          random.pick([
            '{a} to {b}',
            '{a} through {b}',
            '{a}-{b}',
            'columns {a} to {b}',
            'columns {a} through {b}',
            'everything from {a} to {b}',
          ]),
          { a: () => name(first, letter), b: () => name(last, letter) },
        );
      return listed(
        block.map((column) => name(column, false)),
        ', ',
        ' and ',
      );
    },
  };
}

/** A visual with the words that ask for it. */
interface Drawn {
  readonly visual: Visual;
  readonly phrase: Phrase;
}

function bars({ random }: Speaker, c: () => Phrase): Drawn {
  if (random.chance(0.5)) return { visual: { kind: 'dataBar', color: BAR_BLUE }, phrase: fill(random.pick(BAR_PHRASES), { c }) };
  const color = drawColor(random);
  return {
    visual: { kind: 'dataBar', color: color.color },
    phrase: fill(random.pick(COLORED_BAR_PHRASES), { c, k: () => sayColor(color) }),
  };
}

const SCALE_PAIRS = [
  ['white', 'red'],
  ['white', 'green'],
  ['white', 'blue'],
  ['yellow', 'red'],
  ['light yellow', 'dark green'],
  ['white', 'orange'],
  ['blue', 'red'],
  ['yellow', 'green'],
  ['white', 'purple'],
  ['light blue', 'dark blue'],
  ['light green', 'dark green'],
  ['red', 'blue'],
  ['green', 'white'],
  ['red', 'white'],
  ['white', 'navy'],
  ['pink', 'purple'],
  ['white', 'teal'],
  ['orange', 'blue'],
] as const;
const SCALE_TRIPLES = [
  ['blue', 'white', 'red'],
  ['red', 'white', 'green'],
  ['red', 'white', 'blue'],
  ['green', 'white', 'red'],
  ['red', 'orange', 'green'],
  ['white', 'yellow', 'orange'],
  ['blue', 'yellow', 'red'],
  ['purple', 'white', 'orange'],
] as const;

function scale({ random }: Speaker, c: () => Phrase): Drawn {
  const roll = random.next();
  if (roll < 0.4) return { visual: colorScale([LOW, MIDDLE, HIGH]), phrase: fill(random.pick(SCALE_PHRASES), { c }) };
  if (roll < 0.55) return { visual: colorScale([HIGH, MIDDLE, LOW]), phrase: fill(random.pick(REVERSED_SCALE_PHRASES), { c }) };
  const [low, middle, high] = roll < 0.85 ? [...random.pick(SCALE_PAIRS)] : [...random.pick(SCALE_TRIPLES)];
  const [a, m] = [spoken(low ?? 'white'), spoken(middle ?? 'red')];
  if (high === undefined)
    return {
      visual: colorScale([a.color, m.color]),
      phrase: fill(random.pick(TWO_COLOR_PHRASES), { c, a: () => sayColor(a), b: () => sayColor(m) }),
    };
  const b = spoken(high);
  return {
    visual: colorScale([a.color, m.color, b.color]),
    phrase: fill(random.pick(THREE_COLOR_PHRASES), { c, a: () => sayColor(a), m: () => sayColor(m), b: () => sayColor(b) }),
  };
}

function colorScale(colors: readonly Color[]): Visual {
  const stops = colors.map((color, index): ColorStop => {
    if (index === 0) return { point: { kind: 'lowestValue' }, color };
    return { point: index === colors.length - 1 ? { kind: 'highestValue' } : { kind: 'percentile', value: 50 }, color };
  });
  return { kind: 'colorScale', stops };
}

function icons({ random }: Speaker, c: () => Phrase): Drawn {
  const [style, names] = random.chance(0.55) ? random.pick(ICON_WORDS.slice(0, 3)) : random.pick(ICON_WORDS);
  const reversed = random.chance(0.15);
  const phrase = [
    ...fill(random.pick(ICON_PHRASES), { c, i: () => words(random.pick(names)) }),
    ...(reversed ? words(random.pick(REVERSED_SUFFIXES)) : []),
  ];
  return { visual: { kind: 'iconSet', style, reversed, showIconOnly: false }, phrase };
}
