/** Characters of a sentence from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stands for what is looked for; no sentence holds it by itself. */
export const MARKER = '\uE000';

/** Where `sentence` has what `marked` has a marker for; `undefined` where the two differ otherwise. */
export function spanOfMarker(sentence: string, marked: string): Span | undefined {
  const [before = '', ...after] = marked.split(MARKER);
  const next = after[0] ?? '';
  if (after.length === 0 || !sentence.startsWith(before)) return undefined;
  const end = after.length === 1 ? sentence.length - next.length : sentence.indexOf(next, before.length);
  return end > before.length && sentence.startsWith(next, end) ? { start: before.length, end } : undefined;
}

/** The words of `sentence` in which it differs from another one, without punctuation round them; empty where it only lacks words. */
export function spanOfDifference(sentence: string, other: string): Span {
  const [words, others] = [sentence.split(' '), other.split(' ')];
  const shortest = Math.min(words.length, others.length);
  let first = 0;
  while (first < shortest && words[first] === others[first]) first++;
  let last = 0;
  while (last < shortest - first && words.at(-1 - last) === others.at(-1 - last)) last++;
  const start = words.slice(0, first).reduce((length, word) => length + word.length + 1, 0);
  const different = words.slice(first, words.length - last).join(' ');
  const bare = /^[(,]*(.*?)[),:;]*$/su.exec(different)?.[1] ?? '';
  const from = start + different.indexOf(bare);
  return { start: from, end: from + bare.length };
}

/** The span with the word before it, or without one the word behind it. */
export function withNeighbour(sentence: string, { start, end }: Span, taken: readonly Span[]): Span | undefined {
  const before: Span = { start: sentence.lastIndexOf(' ', start - 2) + 1, end: Math.max(start - 1, 0) };
  const gap = sentence.indexOf(' ', end);
  const after: Span = { start: end, end: gap < 0 ? sentence.length : gap };
  return [before, after].find((span) => span.end > span.start && !taken.some((other) => overlap(span, other)));
}

/** Whether two spans share a character. */
export function overlap(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

/**
 * What is left of each sentence without the words that all have in common before and behind. Where that is nothing for
 * one of them, all keep the word before it too if that is `said`, else the word behind.
 */
export function distinctWords(sentences: readonly string[], said: string): readonly string[] {
  const words = sentences.map((sentence) => sentence.split(' '));
  const shortest = Math.min(...words.map(({ length }) => length));
  const [model = []] = words;
  let first = 0;
  while (first < shortest && words.every((own) => own[first] === model[first])) first++;
  let last = 0;
  while (last < shortest - first && words.every((own) => own.at(-1 - last) === model.at(-1 - last))) last++;
  if (words.some((own) => own.length === first + last)) {
    if (first > 0 && (last === 0 || said.split(' ').at(-1) === model[first - 1])) first--;
    else last = Math.max(0, last - 1);
  }
  return words.map((own) => own.slice(first, own.length - last).join(' '));
}
