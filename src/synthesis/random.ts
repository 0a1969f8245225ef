/** A source of chance that is passed in, so that the same seed gives the same corpus. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [0, n); 0 when `n` is below 1. */
  int(n: number): number;
  /** One of `list`; throws on an empty list, which is a bug of the caller. */
  pick<T>(list: readonly T[]): T;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** A new array with the same items in another order. */
  shuffle<T>(list: readonly T[]): T[];
}

/** A seeded `Random`; mulberry32, a public-domain generator by Tommy Ettinger with 32 bits of state. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (n: number): number => Math.floor(next() * Math.max(1, n));
  return {
    next,
    int,
    pick: (list) => pickOf(list, int),
    chance: (probability) => next() < probability,
    shuffle: (list) => shuffled(list, int),
  };
}

function pickOf<T>(list: readonly T[], int: (n: number) => number): T {
  const index = int(list.length);
  if (list.length === 0) throw new Error('pick from an empty list');
  return list[index] as T; // the index is inside: lists of undefined are lists too
}

function shuffled<T>(list: readonly T[], int: (n: number) => number): T[] {
  const keyed = list.map((item) => ({ item, key: int(2 ** 32) }));
  keyed.sort((a, b) => a.key - b.key);
  return keyed.map(({ item }) => item);
}
