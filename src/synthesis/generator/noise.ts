import type { Random } from '../random';
import type { Part, Phrase } from './text';
import { mapText } from './text';

const NEAR: Readonly<Record<string, string>> = {
  a: 'sq',
  b: 'vn',
  c: 'xv',
  d: 'sf',
  e: 'wr',
  f: 'dg',
  g: 'fh',
  h: 'gj',
  i: 'uo',
  j: 'hk',
  k: 'jl',
  l: 'k',
  m: 'n',
  n: 'bm',
  o: 'ip',
  p: 'o',
  q: 'wa',
  r: 'et',
  s: 'ad',
  t: 'ry',
  u: 'yi',
  v: 'cb',
  w: 'qe',
  x: 'zc',
  y: 'tu',
  z: 'x',
};

/** The text with one slip of the fingers: two letters swapped, one left out, doubled or hit beside. */
export function misspelt(random: Random, text: string): string {
  const at = 1 + random.int(text.length - 2);
  const letter = text[at] ?? '';
  if (!/[a-z]/i.test(letter)) return text;
  const before = text.slice(0, at);
  const after = text.slice(at + 1);
  switch (random.int(4)) {
    case 0:
      return /^[a-z]/i.test(after) ? before + after.slice(0, 1) + letter + after.slice(1) : before + after;
    case 1:
      return before + after;
    case 2:
      return before + letter + letter + after;
    default:
      return before + random.pick([...(NEAR[letter.toLowerCase()] ?? letter)]) + after;
  }
}

const SHORTHAND: readonly (readonly [RegExp, string])[] = [
  [/\bplease\b/gi, 'pls'],
  [/\byou\b/gi, 'u'],
  [/\band\b/gi, '&'],
  [/\bare\b/gi, 'r'],
  [/\bto\b/gi, '2'],
  [/\bthat are\b/gi, 'thats'],
  [/\bhighlight\b/gi, 'hilight'],
  [/\bdon't\b/gi, 'dont'],
  [/\bisn't\b/gi, 'isnt'],
  [/\bdoesn't\b/gi, 'doesnt'],
  [/\bwith\b/gi, 'w/'],
  [/\bbetween\b/gi, 'btw'],
  [/\bgreater\b/gi, 'grater'],
  [/\bthan\b/gi, 'then'],
  [/\bwant to\b/gi, 'wanna'],
];

/** Slips in the plain words of a phrase, seldom in the name of a column; never in a literal. */
export function withTypos(random: Random, phrase: Phrase): Phrase {
  return mapText(phrase, (part) => {
    const rate = part.says === undefined ? 0.09 : isColumn(part) ? 0.05 : 0;
    if (rate === 0) return part.text;
    return part.text.replace(/[A-Za-z]{4,}/g, (word) => (random.chance(rate) ? misspelt(random, word) : word));
  });
}

/** One chat-style shortening in the plain words of a phrase. */
export function withShorthand(random: Random, phrase: Phrase): Phrase {
  const chosen = random.shuffle(SHORTHAND).slice(0, 3);
  return mapText(phrase, (part) =>
    part.says === undefined ? chosen.reduce((text, [from, to]) => text.replace(from, to), part.text) : part.text,
  );
}

function isColumn({ says }: Part): boolean {
  return says?.kind === 'expression' && says.expression.kind === 'column';
}

/** A phrase as a hurried person types it: all lower case, or without its commas and full stops. */
export function withCase(random: Random, phrase: Phrase): Phrase {
  const lower = (part: Part): string => part.text.toLowerCase();
  const roll = random.next();
  if (roll < 0.42) return mapText(phrase, lower);
  if (roll < 0.48) return mapText(phrase, (part) => lower(part).replace(/[,;']/g, ''));
  return roll < 0.495 ? mapText(phrase, (part) => part.text.toUpperCase()) : phrase;
}
