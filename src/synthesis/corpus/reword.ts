import type { Random } from '../random';
import { rephrase } from './draft';
import type { Draft } from './draft';

/** Small changes that people's typing makes: sentences without a wish left out, no please, lower case, a slip of the finger. */
export function reword(draft: Draft, random: Random): Draft {
  const shorter = random.chance(0.5) ? withoutAsides(draft, random) : draft;
  const blunt = random.chance(0.3) ? withoutPlease(shorter) : shorter;
  const lower = random.chance(0.15) ? rephrase(blunt, (piece) => piece.text.toLowerCase()) : blunt;
  return random.chance(0.1) ? withTypo(lower, random) : lower;
}

/** Words that may carry a part of the wish though nothing in the sentence is marked. */
const TELLING =
  /\b(not?|never|nothing|none|blanks?|empty|missing|without|only|except|unless|or|each|every|any|all|both|if|when|where|today|overdue|late|past|week\w*|month\w*|year\w*|duplicates?|twice|same|unique|above|below|average|high\w*|low\w*|top|bottom|more|less|over|under|negative|zero|rows?|lines?|cells?|columns?|bold|italic\w*|colou?r\w*|highlight\w*|red|green|text|number\w*|ignore|skip|leave)\b/i;

/** Leaves out, one in three, whole sentences that say nothing of the rule. */
function withoutAsides(draft: Draft, random: Random): Draft {
  const last = draft.pieces.length - 1;
  return rephrase(draft, (piece, index) => {
    if (piece.says.length > 0) return undefined;
    const parts = piece.text.split(/(?<=[.!?])(?=\s)/);
    const kept = parts.filter((part, i) => {
      const whole = (i > 0 || index === 0) && (i < parts.length - 1 || index === last);
      return !whole || TELLING.test(part) || !random.chance(0.3);
    });
    const text = kept.join('');
    return text.trim() === '' && piece.text.trim() !== '' && draft.pieces.length === 1 ? undefined : index === 0 ? text.trimStart() : text;
  });
}

function withoutPlease(draft: Draft): Draft {
  const last = draft.pieces.length - 1;
  return rephrase(draft, (piece, index) =>
    index === last && piece.says.length === 0
      ? piece.text.replace(/[,.]?\s*\b(please|pls|plz|thanks?( you)?( in advance)?|thx|cheers|ta|tia)\b[ .!]*$/i, '')
      : undefined,
  );
}

/** One slip in a word of four letters or more outside what is said of the rule. */
function withTypo(draft: Draft, random: Random): Draft {
  const places = draft.pieces.flatMap((piece, index) =>
    piece.says.length > 0 ? [] : [...piece.text.matchAll(/\b[a-z]{4,}\b/g)].map((match) => ({ index, start: match.index, word: match[0] })),
  );
  if (places.length === 0) return draft;
  const { index, start, word } = random.pick(places);
  const slip = slipOf(word, random);
  return rephrase(draft, (piece, i) =>
    i === index ? piece.text.slice(0, start) + slip + piece.text.slice(start + word.length) : undefined,
  );
}

function slipOf(word: string, random: Random): string {
  const at = 1 + random.int(word.length - 2);
  const [letter = '', next = ''] = [word[at], word[at + 1]];
  const rest = word.slice(at + 1);
  switch (random.int(3)) {
    case 0:
      return word.slice(0, at) + rest;
    case 1:
      return word.slice(0, at) + letter + letter + rest;
    default:
      return word.slice(0, at) + next + letter + word.slice(at + 2);
  }
}
