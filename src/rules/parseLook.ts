import { parseColor } from './parseColor';
import { nameOf } from './parseReader';
import type { Reader } from './parseReader';
import type { Format } from './syntax';

/** What follows the colon of a condition rule. */
export interface Looks {
  readonly format: Format;
  readonly stopIfTrue: boolean;
}

/** Reads looks parted by commas, or `none`. */
export function parseLooks(reader: Reader): Looks | undefined {
  let looks: Looks = { format: {}, stopIfTrue: false };
  if (reader.take('none')) return looks;
  do {
    const next = parseLook(reader, looks);
    if (next === undefined) return undefined;
    looks = next;
  } while (reader.take(','));
  return looks;
}

function parseLook(reader: Reader, looks: Looks): Looks | undefined {
  if (reader.take('stop')) return { ...looks, stopIfTrue: true };
  const part = parseColored(reader) ?? parseNumberFormat(reader) ?? parseFlag(reader);
  if (part !== undefined) return { ...looks, format: { ...looks.format, ...part } };
  return reader.fail('unexpected', `Expected a look (fill, font, bold, ...) but met ${nameOf(reader.peek())}.`);
}

function parseColored(reader: Reader): Format | undefined {
  const names = [['fill', 'fill'] as const, ['font', 'fontColor'] as const, ['border', 'border'] as const];
  const property = names.find(([word]) => reader.take(word))?.[1];
  const color = property === undefined ? undefined : parseColor(reader);
  return property === undefined || color === undefined ? undefined : { [property]: color };
}

function parseNumberFormat(reader: Reader): Format | undefined {
  if (!reader.take('number', 'format')) return undefined;
  if (reader.peek().kind === 'text') return { numberFormat: reader.advance().value };
  return reader.fail('unexpected', `Expected a number format in quotes but met ${nameOf(reader.peek())}.`);
}

function parseFlag(reader: Reader): Format | undefined {
  const set = !reader.take('not');
  const flag = (['bold', 'italic', 'underline', 'strikethrough'] as const).find((word) => reader.take(word));
  return flag === undefined ? undefined : { [flag]: set };
}
