/** Buckets that hashed n-grams fall into; bucket 0 is padding. */
export const NGRAM_BUCKETS = 8192;

/** Most n-grams of one position; the whole word always is the first. */
export const NGRAMS_PER_POSITION = 12;

/** Buckets of the whole word and its letter trigrams with word ends marked, at most `NGRAMS_PER_POSITION`, none of them 0. */
export function hashedNgrams(words: readonly string[]): number[] {
  const grams = words.flatMap((word) => [`<${word}>`]).concat(words.flatMap((word) => trigrams(`<${word}>`)));
  return grams.slice(0, NGRAMS_PER_POSITION).map((gram) => 1 + (fnv1a(gram) % (NGRAM_BUCKETS - 1)));
}

function trigrams(marked: string): string[] {
  return Array.from({ length: Math.max(0, marked.length - 2) }, (_, i) => marked.slice(i, i + 3));
}

/** 32-bit FNV-1a over UTF-16 code units. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}
