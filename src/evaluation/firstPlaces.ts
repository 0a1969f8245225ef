import type { ValueKey } from './key';

/** Remembers where each key stood first: answers the first place of `key`, which is `place` itself when the key is new. */
export type FirstPlaces = (key: Exclude<ValueKey, null | undefined>, place: number) => number;

/** A memory for at most `capacity` keys. Numbers have a table of their own: a Map of a million numbers takes five times as long. */
export function createFirstPlaces(capacity: number): FirstPlaces {
  const others = new Map<string | boolean, number>();
  let numbers: ((key: number, place: number) => number) | undefined;
  return (key, place) => {
    if (typeof key === 'number') {
      numbers ??= createNumberPlaces(capacity);
      return numbers(key, place);
    }
    const first = others.get(key);
    if (first === undefined) others.set(key, place);
    return first ?? place;
  };
}

/** Open addressing with linear probing, at most half full. */
function createNumberPlaces(capacity: number): (key: number, place: number) => number {
  const size = 2 ** Math.ceil(Math.log2(2 * Math.max(1, capacity)));
  const keys = new Float64Array(size);
  /** Place plus 1, so that 0 says free. */
  const places = new Uint32Array(size);
  const number = new Float64Array(1);
  const words = new Uint32Array(number.buffer);
  return (key, place) => {
    number[0] = key === 0 ? 0 : key; // -0 is 0
    const mixed = Math.imul((words[0] ?? 0) ^ Math.imul(words[1] ?? 0, 0x9e3779b1), 0x85ebca6b);
    let slot = (mixed ^ (mixed >>> 15)) & (size - 1);
    while (places[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    if (places[slot] === 0) {
      keys[slot] = key;
      places[slot] = place + 1;
    }
    return (places[slot] ?? 0) - 1;
  };
}
