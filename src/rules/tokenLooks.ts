import { BAD_FORMAT, DEFAULT_FORMAT, GOOD_FORMAT } from './format';
import { NAMED_NUMBER_FORMATS } from './numberFormatCode';
import { PLAIN_LOOKS } from './tokenNames';
import type { Color, Format } from './syntax';

/** What look tokens say together. */
export interface Looks {
  readonly format: Format;
  readonly stopIfTrue: boolean;
}

/** Gives the tokens of colours. */
export interface LookSink {
  /** Fails where no token says the colour. */
  readonly color: (color: Color) => string;
  /** `undefined` where no token says the colour. */
  readonly knownColor: (color: Color) => string | undefined;
  readonly fail: (what: string) => never;
}

const PREFIX = 'NUMBER_FORMAT_';

/** Tokens of number formats that people ask for by name. */
export const NUMBER_FORMAT_TOKENS: readonly string[] = Object.keys(NAMED_NUMBER_FORMATS).map((name) => `${PREFIX}${name}`);

const CODES: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMED_NUMBER_FORMATS).map(([name, { code }]) => [`${PREFIX}${name}`, code]),
);
const NUMBER_FORMAT_OF_CODE: ReadonlyMap<string, string> = new Map([...CODES].map(([token, code]) => [code, token]));
const COLORED: ReadonlyMap<string, 'fill' | 'fontColor' | 'border'> = new Map([
  ['FILL', 'fill'],
  ['FONT', 'fontColor'],
  ['BORDER_COLORED', 'border'],
]);
const NO_LOOKS: Looks = { format: {}, stopIfTrue: false };

/** Reads look tokens while `peek` shows one; without a look of their own, cells get the default one. */
export function readLooks(peek: () => string, take: () => void, color: () => Color): Looks {
  let looks = NO_LOOKS;
  for (;;) {
    const token = peek();
    const read = lookReader(token, color);
    if (read === undefined) break;
    take();
    looks = token === 'STOP' ? { ...looks, stopIfTrue: true } : { ...looks, format: { ...looks.format, ...read() } };
  }
  return Object.keys(looks.format).length === 0 ? { ...looks, format: DEFAULT_FORMAT } : looks;
}

function lookReader(token: string, color: () => Color): (() => Format) | undefined {
  if (token === 'STOP') return () => ({});
  const property = COLORED.get(token);
  if (property !== undefined) return () => ({ [property]: color() });
  const numberFormat = CODES.get(token);
  if (numberFormat !== undefined) return () => ({ numberFormat });
  const plain = Object.hasOwn(PLAIN_LOOKS, token) ? PLAIN_LOOKS[token] : undefined;
  return plain === undefined ? undefined : () => plain;
}

/** Tokens of a look; none for the default one. A border whose colour nothing says is a plain border. */
export function tokensOfLooks({ format, stopIfTrue }: Looks, sink: LookSink): readonly string[] {
  const { numberFormat, ...rest } = format;
  const plain = numberFormat === undefined && sameFormat(rest, DEFAULT_FORMAT) ? [] : tokensOfFormat(rest, sink);
  return [...plain, ...(numberFormat === undefined ? [] : [numberFormatToken(numberFormat, sink)]), ...(stopIfTrue ? ['STOP'] : [])];
}

function numberFormatToken(code: string, sink: LookSink): string {
  return NUMBER_FORMAT_OF_CODE.get(code) ?? sink.fail(`the number format ${code}`);
}

function tokensOfFormat(format: Format, sink: LookSink): readonly string[] {
  if (sameFormat(format, BAD_FORMAT)) return ['BAD'];
  if (sameFormat(format, GOOD_FORMAT)) return ['GOOD'];
  return [
    ...(format.fill === undefined ? [] : ['FILL', sink.color(format.fill)]),
    ...(format.fontColor === undefined ? [] : ['FONT', sink.color(format.fontColor)]),
    ...(format.bold === true ? ['BOLD'] : []),
    ...(format.italic === true ? ['ITALIC'] : []),
    ...(format.underline === true ? ['UNDERLINE'] : []),
    ...(format.strikethrough === true ? ['STRIKETHROUGH'] : []),
    ...(format.border === undefined ? [] : tokensOfBorder(format.border, sink)),
  ];
}

function tokensOfBorder(color: Color, sink: LookSink): readonly string[] {
  const token = color === PLAIN_LOOKS['BORDER']?.border ? undefined : sink.knownColor(color);
  return token === undefined ? ['BORDER'] : ['BORDER_COLORED', token];
}

function sameFormat(a: Format, b: Format): boolean {
  const keys = ['fill', 'fontColor', 'bold', 'italic', 'underline', 'strikethrough', 'border'] as const;
  return keys.every((key) => a[key] === b[key]);
}
