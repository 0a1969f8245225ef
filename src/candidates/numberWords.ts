const UNITS: Readonly<Record<string, number>> = {
  zero: 0,
  nil: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
};

const TENS: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

const SCALES: Readonly<Record<string, number>> = {
  hundred: 100,
  thousand: 1000,
  grand: 1000,
  million: 1e6,
  mil: 1e6,
  billion: 1e9,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
};

/** Suffixes that multiply a number in digits: `2k`, `1.5m`. */
export const NUMBER_SUFFIXES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, mm: 1e6, bn: 1e9, b: 1e9, ...SCALES };

const ALONE: Readonly<Record<string, number>> = {
  half: 0.5,
  dozen: 12,
  hundred: 100,
  thousand: 1000,
  million: 1e6,
  couple: 2,
  twice: 2,
  double: 2,
  single: 1,
};

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** The number of an ordinal from first to tenth, lower case. */
export function ordinalOfWord(word: string): number | undefined {
  const index = ORDINALS.indexOf(word);
  return index < 0 ? undefined : index + 1;
}

/** What a share is called; plurals count several ("two thirds"). */
const SHARES: Readonly<Record<string, number>> = { half: 1 / 2, third: 1 / 3, quarter: 1 / 4, fifth: 1 / 5, tenth: 1 / 10 };

/** A share of something at the start of a list of lower-case words, `of` not inside: "a quarter of", "three quarters of", "half the". */
export function shareInWords(words: readonly string[]): { readonly value: number; readonly count: number } | undefined {
  const article = /^(a|an|one)$/.test(words[0] ?? '') ? 1 : 0;
  const several = article === 1 ? undefined : spelledNumber(words.slice(0, 1));
  const start = several === undefined ? article : several.count;
  const share = SHARES[(words[start] ?? '').replace(/s$/, '').replace(/^halve$/, 'half')];
  const after = words[start + 1] ?? '';
  if (share === undefined || !(after === 'of' || (words[start] === 'half' && /^(the|its|their|that)$/.test(after)))) return undefined;
  return { value: Number(((several?.value ?? 1) * share).toPrecision(12)), count: start + 1 };
}

/** A number in words at the start of a list of lower-case words, and how many words it takes; `undefined` when there is none. */
export function numberInWords(words: readonly string[]): { readonly value: number; readonly count: number } | undefined {
  const leading = words[0] === 'a' || words[0] === 'an' ? 1 : 0;
  const spelled = spelledNumber(words.slice(leading));
  if (spelled !== undefined && /^dozens?$/.test(words[leading + spelled.count] ?? ''))
    return { value: spelled.value * 12, count: leading + spelled.count + 1 };
  if (spelled !== undefined && (leading === 0 || spelled.scaled)) return { value: spelled.value, count: spelled.count + leading };
  const alone = ALONE[words[leading] ?? ''];
  return alone === undefined ? undefined : { value: alone, count: leading + 1 };
}

function spelledNumber(words: readonly string[]): { value: number; count: number; scaled: boolean } | undefined {
  let total = 0;
  let part: number | undefined;
  let count = 0;
  let scaled = false;
  for (const word of words) {
    const unit = UNITS[word] ?? TENS[word];
    const scale = SCALES[word];
    if (unit !== undefined && joins(part, unit)) part = (part ?? 0) + unit;
    else if (scale === 100 && (part ?? 1) < 100) part = (part ?? 1) * 100;
    else if (scale !== undefined && (part ?? 1) < 1000) [total, part] = [total + (part ?? 1) * scale, undefined];
    else if (!((word === 'and' || word === '-') && scaledSoFar(total, part) && continues(words[count + 1]))) break;
    scaled ||= scale !== undefined;
    count++;
  }
  return count === 0 || (total === 0 && part === undefined) ? undefined : { value: total + (part ?? 0), count, scaled };
}

/** Whether a unit may follow what was said: 20 then 5, 100 then 20, but not 5 then 20. */
function joins(part: number | undefined, unit: number): boolean {
  if (part === undefined) return true;
  if (part % 100 === 0 && part > 0) return true;
  return part % 10 === 0 && part % 100 >= 20 && unit > 0 && unit < 10;
}

function scaledSoFar(total: number, part: number | undefined): boolean {
  return total > 0 || (part !== undefined && part >= 20);
}

function continues(word: string | undefined): boolean {
  return word !== undefined && (UNITS[word] !== undefined || TENS[word] !== undefined);
}
