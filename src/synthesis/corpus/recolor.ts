import { colorOf } from '../../rules';
import type { Color } from '../../rules';
import type { Random } from '../random';
import { changeDraft, inMannerOf } from './draft';
import type { Draft } from './draft';

/** Names to exchange colours for, common ones several times. */
const NAMES: readonly string[] = [
  ...['red', 'green', 'yellow', 'orange', 'blue', 'light red', 'light green', 'light blue', 'pink', 'purple'].flatMap((name) => [
    name,
    name,
    name,
  ]),
  ...['gray', 'grey', 'light yellow', 'light gray', 'light grey', 'dark red', 'dark green', 'dark blue', 'amber', 'gold', 'teal', 'brown'],
  ...[
    'lavender',
    'salmon',
    'peach',
    'mint',
    'turquoise',
    'lime',
    'navy',
    'pale blue',
    'pale green',
    'beige',
    'coral',
    'sky blue',
    'cyan',
    'magenta',
  ],
  ...[
    'maroon',
    'violet',
    'light orange',
    'light purple',
    'dark orange',
    'bright green',
    'lilac',
    'silver',
    'olive',
    'khaki',
    'tan',
    'crimson',
  ],
];

/** Exchanges each colour that is said in plain colour words for another one; different colours stay different. */
export function recolor(draft: Draft, random: Random): Draft {
  const said = new Map<Color, string>();
  for (const { text, says } of draft.pieces) {
    for (const each of says) if (each.kind === 'color' && colorWordIn(text)?.color === each.color) said.set(each.color, text);
  }
  const taken = new Set<Color>(draft.pieces.flatMap(({ says }) => says.flatMap((each) => (each.kind === 'color' ? [each.color] : []))));
  const exchanged = new Map<Color, { readonly color: Color; readonly name: string }>();
  for (const color of said.keys()) {
    const name = random.pick(NAMES);
    const next = colorOf(name);
    if (next === undefined || taken.has(next) || random.chance(0.25)) continue;
    taken.add(next);
    exchanged.set(color, { color: next, name });
  }
  const pieces = draft.pieces.map((piece) => {
    const word = colorWordIn(piece.text);
    const change = word && exchanged.get(word.color);
    const isSaid = piece.says.some((each) => each.kind === 'color' && each.color === word?.color);
    if (word === undefined || change === undefined || !isSaid) return piece;
    return { ...piece, text: piece.text.replace(word.words, () => inMannerOf(word.words, change.name)) };
  });
  const everywhere = isSaidThroughout(draft, exchanged);
  return everywhere ? changeDraft({ ...draft, pieces }, { color: (color) => exchanged.get(color)?.color ?? color }) : draft;
}

/** Whether every piece that says an exchanged colour says it in plain words, so that words and rules stay together. */
function isSaidThroughout(draft: Draft, exchanged: ReadonlyMap<Color, unknown>): boolean {
  return draft.pieces.every(({ text, says }) =>
    says.every((each) => each.kind !== 'color' || !exchanged.has(each.color) || colorWordIn(text)?.color === each.color),
  );
}

const known = new Map<string, { readonly words: string; readonly color: Color } | undefined>();

/** The longest run of one to three words that names a colour. */
function colorWordIn(text: string): { readonly words: string; readonly color: Color } | undefined {
  if (!known.has(text)) known.set(text, findColorWord(text));
  return known.get(text);
}

function findColorWord(text: string): { readonly words: string; readonly color: Color } | undefined {
  const words = [...text.matchAll(/[A-Za-z#][\w#]*/g)];
  for (let count = Math.min(3, words.length); count > 0; count -= 1) {
    for (let i = 0; i + count <= words.length; i += 1) {
      const last = words[i + count - 1];
      const run = text.slice(words[i]?.index ?? 0, (last?.index ?? 0) + (last?.[0].length ?? 0));
      const color = colorOf(run);
      if (color !== undefined && !/colou?r/i.test(run)) return { words: run, color };
    }
  }
  return undefined;
}
