import type { PlacedValues } from './placedValues';
import { throughRows } from './steps';
import type { Steps } from './steps';
import { BLANK_HASH, ERROR_HASH } from './valueHash';

/** Values that are looked at in one step: a few milliseconds. */
const VALUES_OF_STEP = 16_384;

/** Values that share a part of the hash: so few that what is known of them stays in the processor's cache. */
const VALUES_OF_PART = 1_024;

const MOST_PARTS = 1_024;

/** Parts that are looked up in one step. */
const PARTS_OF_STEP = 32;

/** What stands for a place with an error. */
export const FAILED_PLACE = -1;

/**
 * For each place the place of the first equal value, counted from 1; 0 for a blank, `FAILED_PLACE` for an error. The values are
 * first dealt out by a part of their hash: a table of a million would wait for memory at every look-up. Values with one hash are
 * taken for equal, then compared in the order of their places; a part in which two differ after all is looked up again, comparing
 * each time.
 */
export function* firstPlaces(values: PlacedValues): Steps<Int32Array> {
  const firsts = new Int32Array(values.count);
  const parts = yield* dealOut(yield* values.hashes(), firsts);
  for (let part = 0; part < parts.ends.length; part += 1) {
    yield* lookUp(parts, part, firsts);
    if (part % PARTS_OF_STEP === 0) yield;
  }
  for (const part of yield* partsToRepeat(parts, firsts, values)) yield* lookUp(parts, part, firsts, values.areEqual);
  return firsts;
}

interface Parts {
  /** The hashes of the values by their place. */
  readonly hashes: Int32Array;
  /** Places part by part, ascending within each, and behind each its hash; blanks and errors are left out. */
  readonly dealt: Int32Array;
  /** Where each part ends, in values. */
  readonly ends: Int32Array;
}

function* dealOut(hashes: Int32Array, firsts: Int32Array): Steps<Parts> {
  const partCount = Math.min(MOST_PARTS, powerOfTwo(hashes.length / VALUES_OF_PART));
  const counts = new Int32Array(partCount);
  const read = (first: number, end: number): void => {
    for (let place = first; place < end; place += 1) {
      const hash = hashes[place] ?? 0;
      if (isCounted(hash)) counts[partOf(hash, partCount)] = (counts[partOf(hash, partCount)] ?? 0) + 1;
      else if (hash === ERROR_HASH) firsts[place] = FAILED_PLACE;
    }
  };
  yield* throughRows(hashes.length, read);
  let total = 0;
  const starts = counts.map((size) => (total += size) - size);
  return yield* distribute(hashes, starts, total);
}

/** Turns the starts of the parts into their ends. */
function* distribute(hashes: Int32Array, next: Int32Array, total: number): Steps<Parts> {
  const dealt = new Int32Array(2 * total);
  yield* throughRows(hashes.length, (first, end) => {
    for (let place = first; place < end; place += 1) {
      const hash = hashes[place] ?? 0;
      if (!isCounted(hash)) continue;
      const part = partOf(hash, next.length);
      const at = next[part] ?? 0;
      next[part] = at + 1;
      dealt[2 * at] = place;
      dealt[2 * at + 1] = hash;
    }
  });
  return { hashes, dealt, ends: next };
}

/** Writes for the values of a part, from 1 on, the place of the first one with the same hash, that is equal where this is asked. */
function* lookUp({ dealt, ends }: Parts, part: number, firsts: Int32Array, areEqual?: PlacedValues['areEqual']): Steps<void> {
  const start = ends[part - 1] ?? 0;
  const end = ends[part] ?? 0;
  const table = new Int32Array(powerOfTwo(2 * (end - start)));
  for (let first = start; first < end; first += VALUES_OF_STEP) {
    writeFirsts({ dealt, start: first, end: Math.min(end, first + VALUES_OF_STEP), table, firsts, areEqual });
    if (first + VALUES_OF_STEP < end) yield;
  }
}

interface LookUp {
  readonly dealt: Int32Array;
  readonly start: number;
  readonly end: number;
  /** Open addressing with linear probing, at most half full: indices of `dealt` from 1 on, 0 says free. */
  readonly table: Int32Array;
  readonly firsts: Int32Array;
  readonly areEqual: PlacedValues['areEqual'] | undefined;
}

function writeFirsts({ dealt, start, end, table, firsts, areEqual }: LookUp): void {
  const mask = table.length - 1;
  for (let index = 2 * start; index < 2 * end; index += 2) {
    const place = dealt[index] ?? 0;
    const hash = dealt[index + 1] ?? 0;
    let slot = (hash >>> 1) & mask;
    let known = table[slot] ?? 0;
    while (known > 0 && (dealt[known] !== hash || (areEqual !== undefined && !areEqual(dealt[known - 1] ?? 0, place)))) {
      slot = (slot + 1) & mask;
      known = table[slot] ?? 0;
    }
    if (known === 0) table[slot] = index + 1;
    firsts[place] = (known === 0 ? place : (dealt[known - 1] ?? 0)) + 1;
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
