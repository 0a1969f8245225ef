/** Lower-case words of a header or value: cut at blanks, marks, underscores and camel-case humps. */
export function wordsOf(text: string): string[] {
  const spaced = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replace(/(\p{L})(\d)/gu, '$1 $2');
  return (spaced.toLowerCase().match(/[\p{L}\p{M}]+|\d+(?:\.\d+)?|[%#€$£]/gu) ?? []).map((word) => word);
}

const ENDINGS: readonly (readonly [ending: RegExp, by: string])[] = [
  [/(.{2,})ies$/, '$1y'],
  [/(.{3,})(?:lled|lling)$/, '$1l'],
  [/(.{2,}[bdgmnprt])\1?(?:ed|ing)$/, '$1'],
  [/(.{3,})(?:ed|ing|es|er|ly|e|s)$/, '$1'],
];

/** A rough stem in which inflections of a word agree (`cancelled`, `canceled`, `cancel`); never empty for a word. */
export function stemOf(word: string): string {
  const plain = word.replace(/'s$|s'$/, '');
  for (const [ending, by] of ENDINGS) {
    if (ending.test(plain)) return undouble(plain.replace(ending, by));
  }
  return undouble(plain);
}

function undouble(stem: string): string {
  return stem.length > 3 ? stem.replace(/([bdfglmnprst])\1$/, '$1').replace(/e$/, '') : stem;
}

/** Whether one insertion, deletion, change or swap of neighbours makes `a` into `b`. */
export function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  if (restA.slice(1) === restB || restB.slice(1) === restA || restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}
