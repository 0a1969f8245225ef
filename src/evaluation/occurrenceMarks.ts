import type { Steps } from './steps';
import { throughRows } from './steps';
import { BLANK_HASH, ERROR_HASH } from './valueHash';

/** What the value at a place is among all values; blanks and errors stay 0. */
export const ALONE = 1;
/** The first of several that are equal. */
export const FIRST_OF_SEVERAL = 2;
/** Equal to one before it. */
export const LATER = 3;

/** Values in places from 0 on. */
export interface PlacedValues {
  readonly count: number;
  /** `hashOfValue` of what stands in a place. */
  readonly hashAt: (place: number) => number;
  /** Whether the values in two places, neither blank nor an error, are equal. */
  readonly areEqual: (left: number, right: number) => boolean;
}

/** Values that are looked at in one step: a few milliseconds. */
const VALUES_OF_STEP = 16_384;

/** Values that share a part of the hash: so few that what is known of them stays in the processor's cache. */
const VALUES_OF_PART = 1_024;

const MOST_PARTS = 1_024;

/**
 * Marks each place as ALONE, FIRST_OF_SEVERAL or LATER. The values are first dealt out by a part of their hash: a table of a
 * million would wait for memory at every look-up. Values with one hash are taken for equal, then compared in the order of their
 * places; a part in which two differ after all is looked up again, comparing each time.
 */
export function* markOccurrences(values: PlacedValues): Steps<Uint8Array> {
  const parts = yield* dealOut(values);
  const firsts = new Int32Array(values.count);
  for (let part = 0; part < parts.ends.length; part += 1) yield* lookUp(parts, part, firsts);
  for (const part of yield* partsToRepeat(parts, firsts, values)) yield* lookUp(parts, part, firsts, values.areEqual);
  return yield* marksOf(firsts);
}

interface Parts {
  /** The hashes of the values by their place. */
  readonly hashes: Int32Array;
  /** Places part by part, ascending within each; blanks and errors are left out. */
  readonly places: Int32Array;
  /** The hashes of the values in `places`. */
  readonly dealt: Int32Array;
  /** Where each part ends. */
  readonly ends: Int32Array;
}

function* dealOut({ count, hashAt }: PlacedValues): Steps<Parts> {
  const partCount = Math.min(MOST_PARTS, powerOfTwo(count / VALUES_OF_PART));
  const hashes = new Int32Array(count);
  const counts = new Int32Array(partCount);
  const read = (first: number, end: number): void => {
    for (let place = first; place < end; place += 1) {
      const hash = hashAt(place);
      hashes[place] = hash;
      if (isCounted(hash)) counts[partOf(hash, partCount)] = (counts[partOf(hash, partCount)] ?? 0) + 1;
    }
  };
  yield* throughRows(count, read, VALUES_OF_STEP);
  let total = 0;
  const starts = counts.map((size) => (total += size) - size);
  return yield* distribute(hashes, starts, total);
}

/** Turns the starts of the parts into their ends. */
function* distribute(hashes: Int32Array, next: Int32Array, total: number): Steps<Parts> {
  const places = new Int32Array(total);
  const dealt = new Int32Array(total);
  yield* throughRows(hashes.length, (first, end) => {
    for (let place = first; place < end; place += 1) {
      const hash = hashes[place] ?? 0;
      if (!isCounted(hash)) continue;
      const part = partOf(hash, next.length);
      const at = next[part] ?? 0;
      next[part] = at + 1;
      places[at] = place;
      dealt[at] = hash;
    }
  });
  return { hashes, places, dealt, ends: next };
}

/** Writes for the values of a part, from 1 on, the place of the first one with the same hash, that is equal where this is asked. */
function* lookUp(parts: Parts, part: number, firsts: Int32Array, areEqual?: PlacedValues['areEqual']): Steps<void> {
  const start = parts.ends[part - 1] ?? 0;
  const end = parts.ends[part] ?? 0;
  const table = new Int32Array(powerOfTwo(2 * (end - start)));
  yield* throughRows(
    end - start,
    (first, last) => writeFirsts({ ...parts, start: start + first, end: start + last, table, firsts, areEqual }),
    VALUES_OF_STEP,
  );
}

interface LookUp extends Parts {
  readonly start: number;
  readonly end: number;
  /** Open addressing with linear probing, at most half full: indices of `places` from 1 on, 0 says free. */
  readonly table: Int32Array;
  readonly firsts: Int32Array;
  readonly areEqual: PlacedValues['areEqual'] | undefined;
}

function writeFirsts({ places, dealt, start, end, table, firsts, areEqual }: LookUp): void {
  const mask = table.length - 1;
  for (let index = start; index < end; index += 1) {
    const hash = dealt[index] ?? 0;
    const place = places[index] ?? 0;
    let slot = (hash >>> 1) & mask;
    let known = (table[slot] ?? 0) - 1;
    while (known >= 0 && (dealt[known] !== hash || (areEqual !== undefined && !areEqual(places[known] ?? 0, place)))) {
      slot = (slot + 1) & mask;
      known = (table[slot] ?? 0) - 1;
    }
    if (known < 0) table[slot] = index + 1;
    firsts[place] = (known < 0 ? place : (places[known] ?? 0)) + 1;
  }
}

function* partsToRepeat({ hashes, ends }: Parts, firsts: Int32Array, { count, areEqual }: PlacedValues): Steps<ReadonlySet<number>> {
  const parts = new Set<number>();
  const read = (start: number, end: number): void => {
    for (let place = start; place < end; place += 1) {
      const first = (firsts[place] ?? 0) - 1;
      if (first >= 0 && first !== place && !areEqual(first, place)) parts.add(partOf(hashes[place] ?? 0, ends.length));
    }
  };
  yield* throughRows(count, read, VALUES_OF_STEP);
  return parts;
}

function* marksOf(firsts: Int32Array): Steps<Uint8Array> {
  const marks = new Uint8Array(firsts.length);
  yield* throughRows(firsts.length, (start, end) => {
    for (let place = start; place < end; place += 1) {
      const first = (firsts[place] ?? 0) - 1;
      if (first < 0) continue;
      marks[place] = first === place ? ALONE : LATER;
      if (first !== place) marks[first] = FIRST_OF_SEVERAL;
    }
  });
  return marks;
}

function isCounted(hash: number): boolean {
  return hash !== BLANK_HASH && hash !== ERROR_HASH;
}

/** Bits that the slot in a part's table does not depend on. */
function partOf(hash: number, partCount: number): number {
  return (hash >>> 20) & (partCount - 1);
}

/** The smallest power of two that is at least `size`, and at least 1. */
function powerOfTwo(size: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, size)));
}
