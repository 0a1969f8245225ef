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
 * million would wait for memory at every look-up. Values with one hash are taken for equal, then compared all at once; a part
 * in which two differ after all is done again, comparing each time.
 */
export function* markOccurrences(values: PlacedValues): Steps<Uint8Array> {
  const parts = yield* dealOut(values);
  const marks = new Uint8Array(values.count);
  const table = new Int32Array(2 * sizeOfTable(longest(parts.ends)));
  let first = 0;
  let looked = 0;
  for (const end of parts.ends) {
    const part = { ...parts, first, end, table: table.subarray(0, sizeOfTable(end - first)) };
    if (!(yield* markPart(part, marks, values.areEqual, false))) yield* markPart(part, marks, values.areEqual, true);
    looked += end - first;
    first = end;
    if (looked < VALUES_OF_STEP) continue;
    looked = 0;
    yield;
  }
  return marks;
}

interface Parts {
  /** Places part by part, ascending within each; blanks and errors are left out. */
  readonly places: Int32Array;
  /** The hashes of the values in these places. */
  readonly hashes: Int32Array;
  /** Where each part ends. */
  readonly ends: Int32Array;
}

function* dealOut({ count, hashAt }: PlacedValues): Steps<Parts> {
  const partCount = Math.min(MOST_PARTS, powerOfTwo(count / VALUES_OF_PART));
  const inOrder = new Int32Array(count);
  const ends = new Int32Array(partCount);
  yield* throughRows(
    count,
    (first, end) => {
      for (let place = first; place < end; place += 1) {
        const hash = hashAt(place);
        inOrder[place] = hash;
        if (isCounted(hash)) ends[partOf(hash, partCount)] = (ends[partOf(hash, partCount)] ?? 0) + 1;
      }
    },
    VALUES_OF_STEP,
  );
  return yield* distribute(inOrder, startsOf(ends));
}

/** Turns the starts of the parts into their ends. */
function* distribute(inOrder: Int32Array, starts: { readonly next: Int32Array; readonly total: number }): Steps<Parts> {
  const { next, total } = starts;
  const places = new Int32Array(total);
  const hashes = new Int32Array(total);
  yield* throughRows(inOrder.length, (first, end) => {
    for (let place = first; place < end; place += 1) {
      const hash = inOrder[place] ?? 0;
      if (!isCounted(hash)) continue;
      const part = partOf(hash, next.length);
      const at = next[part] ?? 0;
      next[part] = at + 1;
      places[at] = place;
      hashes[at] = hash;
    }
  });
  return { places, hashes, ends: next };
}

function startsOf(counts: Int32Array): { readonly next: Int32Array; readonly total: number } {
  let total = 0;
  const next = counts.map((count) => (total += count) - count);
  return { next, total };
}

interface Part extends Parts {
  readonly first: number;
  readonly end: number;
  /** Room for the look-up: open addressing with linear probing, at most half full; entries count from 1, 0 says free. */
  readonly table: Int32Array;
}

/** Whether all values that were taken for equal are; where `compares`, they are looked at first. */
function* markPart(part: Part, marks: Uint8Array, areEqual: PlacedValues['areEqual'], compares: boolean): Steps<boolean> {
  const { first, end, places } = part;
  part.table.fill(0);
  const firsts = new Int32Array(Math.min(VALUES_OF_STEP, end - first));
  for (let from = first; from < end; from += VALUES_OF_STEP) {
    const to = Math.min(end, from + VALUES_OF_STEP);
    lookUp(part, from, to, firsts, compares ? areEqual : undefined);
    if (!compares && !allEqual(places, from, to, firsts, areEqual)) return false;
    for (let at = from; at < to; at += 1) markValue(marks, places[at] ?? 0, firsts[at - from] ?? 0);
    if (to < end) yield;
  }
  return true;
}

function markValue(marks: Uint8Array, place: number, firstPlace: number): void {
  marks[place] = place === firstPlace ? ALONE : LATER;
  if (place !== firstPlace) marks[firstPlace] = FIRST_OF_SEVERAL;
}

/** Writes for each value from `from` to before `to` the place of the first one with its hash (that is equal to it). */
function lookUp({ table, hashes, places }: Part, from: number, to: number, firsts: Int32Array, areEqual?: PlacedValues['areEqual']): void {
  const mask = table.length - 1;
  for (let at = from; at < to; at += 1) {
    const hash = hashes[at] ?? 0;
    const place = places[at] ?? 0;
    let slot = (hash >>> 1) & mask;
    let known = (table[slot] ?? 0) - 1;
    while (known >= 0 && !(hashes[known] === hash && (areEqual === undefined || areEqual(places[known] ?? 0, place)))) {
      slot = (slot + 1) & mask;
      known = (table[slot] ?? 0) - 1;
    }
    if (known < 0) table[slot] = at + 1;
    firsts[at - from] = known < 0 ? place : (places[known] ?? 0);
  }
}

function allEqual(places: Int32Array, from: number, to: number, firsts: Int32Array, areEqual: PlacedValues['areEqual']): boolean {
  for (let at = from; at < to; at += 1) {
    const place = places[at] ?? 0;
    const firstPlace = firsts[at - from] ?? 0;
    if (place !== firstPlace && !areEqual(firstPlace, place)) return false;
  }
  return true;
}

function isCounted(hash: number): boolean {
  return hash !== BLANK_HASH && hash !== ERROR_HASH;
}

/** Bits that the place in a part's table does not depend on. */
function partOf(hash: number, partCount: number): number {
  return (hash >>> 20) & (partCount - 1);
}

function longest(ends: Int32Array): number {
  return ends.reduce((most, end, part) => Math.max(most, end - (ends[part - 1] ?? 0)), 0);
}

function sizeOfTable(values: number): number {
  return powerOfTwo(2 * values);
}

/** The smallest power of two that is at least `size`, and at least 1. */
function powerOfTwo(size: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(1, size)));
}
