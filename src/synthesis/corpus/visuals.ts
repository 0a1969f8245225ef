import { CONSTANT_COLORS, DEFAULT_BAR_COLOR, colorOf, defaultScale, stopsOf } from '../../rules';
import type { Color, IconSetStyle, Visual } from '../../rules';
import type { Span } from './spans';

/** What a request's own words say of a visual: the gold names only its kind. `undefined` for a kind that is no visual. */
export function visualOfWords(kind: string, utterance: string, spans: readonly Span[]): Visual | undefined {
  if (kind === 'dataBar') return { kind: 'dataBar', color: colorsIn(spans)[0]?.color ?? DEFAULT_BAR_COLOR };
  if (kind === 'iconSet') return { kind: 'iconSet', style: iconStyle(utterance), reversed: isLowGood(utterance), showIconOnly: false };
  return kind === 'colorScale' ? scaleOfWords(utterance, spans) : undefined;
}

interface PlacedColor {
  readonly color: Color;
  readonly start: number;
  readonly end: number;
}

function colorsIn(spans: readonly Span[]): readonly PlacedColor[] {
  return spans.flatMap(({ kind, argument, start, end }) => {
    const color = kind === 'f' ? colorOf(argument.split('=')[1] ?? '') : undefined;
    return color === undefined ? [] : [{ color, start, end }];
  });
}

/** Words of the marked colours, or of all colour words where none is marked. */
function scaleOfWords(utterance: string, spans: readonly Span[]): Visual {
  const marked = colorsIn(spans);
  const plain = plainColors(utterance);
  const named = distinctColors(marked.length > 0 ? marked : plain).slice(0, 3);
  const [first] = named;
  if (first === undefined) return defaultScale(isLowGood(utterance));
  const side = [...marked, ...plain]
    .filter((each) => each.color === first.color)
    .map((each) => direction(each, utterance))
    .find((each) => each !== undefined);
  if (named.length === 1) return scaleOfOne(first.color, side === 'low');
  const colors = named.map(({ color }) => color);
  return { kind: 'colorScale', stops: stopsOf(side === 'high' ? colors.reverse() : colors) };
}

function distinctColors(colors: readonly PlacedColor[]): readonly PlacedColor[] {
  return colors.filter(({ color }, i) => colors.findIndex((other) => other.color === color) === i);
}

const PLAIN_COLOR = /\b(red|green|yellow|blue|white|orange|amber|purple|pink)(?=\b|ish)/gi;

function plainColors(utterance: string): readonly PlacedColor[] {
  return [...utterance.matchAll(PLAIN_COLOR)].flatMap((match) => {
    const color = colorOf(match[0]);
    return color === undefined ? [] : [{ color, start: match.index, end: match.index + match[0].length }];
  });
}

function scaleOfOne(color: Color, low: boolean): Visual {
  const warm = colorOf('red') === color;
  if (warm || colorOf('green') === color) return defaultScale(low !== warm);
  return { kind: 'colorScale', stops: stopsOf(low ? [color, CONSTANT_COLORS.WHITE] : [CONSTANT_COLORS.WHITE, color]) };
}

const LOW = /\b(low(er|est|s)?|min(imum)?|small(est)?|zero|cold|bottom|quiet|thirsty|least|fewer|few)\b/i;
const HIGH = /\b(high(er|est|s)?|max(imum)?|big(gest|ger)?|hot|top|busy|most|best|good|worst)\b/i;

/** Whether the words round a colour, up to the next comma or colour, say that it stands for low or high values: "red for low", "low red", "red low". */
function direction({ start, end }: PlacedColor, utterance: string): 'low' | 'high' | undefined {
  const after = /^[^,.;]{0,28}/.exec(utterance.slice(end))?.[0].split(PLAIN_COLOR)[0] ?? '';
  const before = /[^,.;]{0,28}$/.exec(utterance.slice(0, start))?.[0].split(PLAIN_COLOR).pop() ?? '';
  const explained = /^\w*\s*(for|at|when|where|means?|is|=)/i.test(after);
  const sides = explained ? [after, before] : [before, after];
  return sides.map(sideOf).find((side) => side !== undefined);
}

function sideOf(words: string): 'low' | 'high' | undefined {
  const [low, high] = [words.search(LOW), words.search(HIGH)];
  if (low < 0 && high < 0) return undefined;
  return high < 0 || (low >= 0 && low < high) ? 'low' : 'high';
}

function isLowGood(utterance: string): boolean {
  return (
    /\b(low(er)?|few(er)?|less|small(er)?)\b[^.;]{0,20}(=|\bis\b|\bare\b|\bvalues?\b)[^.;]{0,12}\b(good|better|best|green)\b/i.test(
      utterance,
    ) || /green (when small|for (the )?low)/i.test(utterance)
  );
}

const STYLES: readonly (readonly [RegExp, IconSetStyle])[] = [
  [/(five|5)[- ](?:\w+ )?arrow|arrow\w*[^.]{0,20}\b(five|5)\b|set of five/i, 'fiveArrows'],
  [/(four|4)[- ](?:\w+ )?arrow/i, 'fourArrows'],
  [/arrow/i, 'threeArrows'],
  [/flag/i, 'threeFlags'],
  [/(four|4)[- ](?:\w+ )?(traffic|light)/i, 'fourTrafficLights'],
  [/star/i, 'threeStars'],
  [/triangle/i, 'threeTriangles'],
  [/harvey|\bpie\b|quarter circle|filling circle/i, 'fiveQuarters'],
  [/signal|phone bars|rating|gauge/i, 'fiveRating'],
  [/\bbox/i, 'fiveBoxes'],
  [/tick|check ?mark|cross|symbol/i, 'threeSymbols'],
  [/shape|sign\b|signs\b|diamond/i, 'threeSigns'],
];

function iconStyle(utterance: string): IconSetStyle {
  const found = STYLES.map(([pattern, style]) => ({ style, at: utterance.search(pattern) })).filter(({ at }) => at >= 0);
  const light = utterance.search(/traffic|light/i);
  const first = found.reduce<(typeof found)[number] | undefined>(
    (best, each) => (best === undefined || each.at < best.at ? each : best),
    undefined,
  );
  return first === undefined || (light >= 0 && light < first.at) ? 'threeTrafficLights1' : first.style;
}
