import { colorOf } from './colors';
import { nameOf } from './parseReader';
import type { Reader } from './parseReader';
import type { Color } from './syntax';

/** Reads `#C6EFCE`, or the longest run of words that names a colour. */
export function parseColor(reader: Reader): Color | undefined {
  if (reader.peek().kind === 'color') return colorOf(reader.advance().value);
  const words: string[] = [];
  while (reader.peek(words.length).kind === 'word') words.push(reader.peek(words.length).value);
  for (let count = words.length; count > 0; count -= 1) {
    const color = colorOf(words.slice(0, count).join(' '));
    if (color === undefined) continue;
    reader.take(...words.slice(0, count));
    return color;
  }
  return reader.fail('unknownColor', `Expected a colour but met ${nameOf(reader.peek())}.`);
}
