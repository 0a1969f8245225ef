import fc from 'fast-check';
import { exactSum } from '../../../src/evaluation/exactSum';
import { groupsOf } from '../../../src/evaluation/groups';
import { keyOfValue } from '../../../src/evaluation/key';
import { ALONE, FIRST_OF_SEVERAL, LATER, markOccurrences } from '../../../src/evaluation/occurrenceMarks';
import type { Operand } from '../../../src/evaluation/operand';
import { placedValues } from '../../../src/evaluation/placedValues';
import { selectInSteps } from '../../../src/evaluation/selection';
import { sortedInSteps } from '../../../src/evaluation/sorting';
import { percentileInSteps, percentileOfSorted } from '../../../src/evaluation/statistics';
import { finish } from '../../../src/evaluation/steps';
import type { Steps } from '../../../src/evaluation/steps';
import { hashOfValue } from '../../../src/evaluation/valueHash';
import { roundTo15Digits } from '../../../src/sheet';
import type { CellValue } from '../../../src/sheet';
import { arbitraryCellValue } from '../../support/arbitraries';

const MANY = 70_000;

/** Finite numbers of all sizes and both signs from a seed; `values` says how many different ones. */
function seededNumbers(length: number, seed: number, values: number): Float64Array {
  const words = new Uint32Array(2 * values);
  let state = seed;
  for (let index = 0; index < words.length; index += 1) words[index] = state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  const numbers = new Float64Array(words.buffer).map((number, index) => (Number.isFinite(number) ? number : -index));
  return Float64Array.from({ length }, (_, index) => numbers[Math.imul(index, 7919) % values] ?? 0);
}

const finiteNumbers = fc.float64Array({ noNaN: true, noDefaultInfinity: true });
const manyNumbers = fc
  .record({ seed: fc.nat(), values: fc.constantFrom(1, 3, 500, MANY), length: fc.constantFrom(20_000, MANY) })
  .map(({ seed, values, length }) => seededNumbers(length, seed, values));
const anyNumbers = fc.oneof({ arbitrary: finiteNumbers, weight: 8 }, { arbitrary: manyNumbers, weight: 1 });

/** Compares by bits, so that -0 is not 0. */
function expectSame(actual: Float64Array, expected: Float64Array): void {
  expect(Buffer.compare(Buffer.from(actual.slice().buffer), Buffer.from(expected.slice().buffer))).toBe(0);
}

describe('Order statistics without sorting', () => {
  it('are those of the sorted numbers', () => {
    fc.assert(
      fc.property(anyNumbers, fc.array(fc.double({ min: -0.1, max: 1.1, noNaN: true }), { maxLength: 3 }), (numbers, shares) => {
        const sorted = numbers.toSorted();
        const places = shares.map((share) => Math.floor(share * numbers.length));
        expect(finish(selectInSteps(numbers, places))).toEqual(places.map((place) => sorted[place]));
      }),
    );
  });

  it('give the percentile of the sorted numbers, and leave the numbers in their order', () => {
    fc.assert(
      fc.property(anyNumbers, fc.double({ min: -0.5, max: 1.5, noNaN: true }), (numbers, share) => {
        const before = numbers.slice();
        expect(finish(percentileInSteps(numbers, share))).toBe(percentileOfSorted(numbers.toSorted(), share));
        expectSame(numbers, before);
      }),
    );
  });

  it('sort many numbers of all sizes, those that lie in a part of an array too', () => {
    fc.assert(
      fc.property(manyNumbers, (numbers) => {
        const part = numbers.slice().subarray(1);
        const expected = part.toSorted();
        expectSame(finish(sortedInSteps(part)), expected);
      }),
      { numRuns: 30 },
    );
  });
});

/** The sum of numbers as a whole number of the smallest one above 0. */
function wholeSum(numbers: Float64Array): bigint {
  return numbers.reduce((sum, number) => sum + wholeOf(number), 0n);
}

function wholeOf(number: number): bigint {
  const [bits = 0n] = new BigUint64Array(new Float64Array([Math.abs(number)]).buffer);
  const exponent = bits >> 52n;
  const mantissa = bits & 0xfffffffffffffn;
  const whole = exponent === 0n ? mantissa : (mantissa | 0x10000000000000n) << (exponent - 1n);
  return number < 0 ? -whole : whole;
}

describe('Sums', () => {
  it('are the exact sum but for one rounding', () => {
    const bounded = anyNumbers.map((numbers) => numbers.map((number) => (Math.abs(number) > 1e300 ? number / 1e10 : number)));
    fc.assert(
      fc.property(bounded, (numbers) => {
        const sum = exactSum(numbers);
        const lost = wholeSum(numbers) - wholeOf(sum);
        const spacing = wholeOf(Math.abs(sum) * 2 ** -52) + 1n;
        expect(lost < 0n ? -lost : lost).toBeLessThan(spacing);
      }),
      { numRuns: 40 },
    );
  });

  it('of a few thousand equal numbers are their product', () => {
    expect(exactSum(new Float64Array(5_000).fill(0.1))).toBe(500);
    expect(exactSum(new Float64Array(5_000).fill(5e-324))).toBe(5_000 * 5e-324);
    expect(exactSum(new Float64Array(5_000).fill(-2e-308))).toBe(-1e-304);
    expect(exactSum(Float64Array.from({ length: 5_000 }, (_, index) => (index % 2 === 0 ? 1e308 : -1e308)))).toBe(0);
  });
});

describe('Fifteen digits', () => {
  const digits = fc.integer({ min: 0, max: 10 ** 15 });
  const nearHalves = fc
    .tuple(digits, fc.constantFrom(0, 0.5, 0.25, -0.5), fc.integer({ min: 0, max: 22 }), fc.constantFrom(1, -1))
    .map(([whole, rest, decimals, sign]) => (sign * (whole + rest)) / 10 ** decimals);

  it('are the digits that the number is written with', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ min: -1e6, max: 1e6, noNaN: true }), nearHalves),
        (value) => {
          const rounded = Number(value.toPrecision(15));
          expect(roundTo15Digits(value) + 0).toBe((Number.isFinite(rounded) ? rounded : value) + 0); // -0 is 0
        },
      ),
      { numRuns: 3_000 },
    );
  });
});

function* occurrences(
  count: number,
  hashAt: (place: number) => number,
  areEqual: (left: number, right: number) => boolean,
): Steps<Uint8Array> {
  const hashes = Int32Array.from({ length: count }, (_, place) => hashAt(place));
  // eslint-disable-next-line require-yield -- Nothing here takes long.
  function* ofPlaces(): Steps<Int32Array> {
    return hashes;
  }
  return yield* markOccurrences(yield* groupsOf({ count, hashes: ofPlaces, areEqual }));
}

/** Numbers from 0 on in the order of the first places; -1 for blanks, -2 for errors. */
function naiveGroups(keys: readonly unknown[]): number[] {
  const known: unknown[] = [];
  return keys.map((key) => {
    if (key === null || key === undefined) return key === null ? -1 : -2;
    if (!known.includes(key)) known.push(key);
    return known.indexOf(key);
  });
}

describe('Groups', () => {
  const values = fc.oneof(
    fc.array(fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constantFrom(null, '', -0)), { maxLength: 60 }),
    fc.array(fc.oneof(fc.integer({ min: -300, max: 300 }), fc.constant(null)).map((cents) => cents && cents / 100)),
    fc.array(fc.constantFrom('a', 'A', 'b', 'ß', 'SS', '', null, { error: '#N/A' } as const), { maxLength: 60 }),
    fc.array(fc.constantFrom(0.3, 0.1 + 0.2, 1e15 / 3, 2 ** 31, -(2 ** 31), 2 ** 31 - 1, 5), { maxLength: 20 }),
    fc.array(arbitraryCellValue, { maxLength: 30 }),
  );
  const operandOf = (cells: readonly CellValue[]): Operand => ({
    ofCell: true,
    bind: () => (row) => cells[row] ?? null,
    cells: () => cells,
  });

  it('are those of equal keys, in the order of their first places', () => {
    fc.assert(
      fc.property(values, fc.nat({ max: 3 }), (cells, more) => {
        const rowCount = cells.length + more;
        const { numbers, count } = finish(groupsOf(placedValues([0], [operandOf(cells)], rowCount)));
        const expected = naiveGroups(Array.from({ length: rowCount }, (_, row) => keyOfValue(cells[row] ?? null)));
        expect([...numbers]).toEqual(expected);
        expect(count).toBe(Math.max(-1, ...expected) + 1);
      }),
      { numRuns: 500 },
    );
  });

  it('of several values are those of keys that are equal in each part, blank where all are', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        const rowCount = Math.max(left.length, right.length);
        const { numbers } = finish(groupsOf(placedValues([0], [operandOf(left), operandOf(right)], rowCount)));
        const keys = Array.from({ length: rowCount }, (_, row) => [keyOfValue(left[row] ?? null), keyOfValue(right[row] ?? null)]);
        const joined = keys.map((key) => {
          if (key.includes(undefined)) return undefined;
          return key.every((part) => part === null) ? null : JSON.stringify(key.map((part) => [typeof part, String(part)]));
        });
        expect([...numbers]).toEqual(naiveGroups(joined));
      }),
    );
  });

  it('of several columns run along the rows', () => {
    fc.assert(
      fc.property(values, values, (left, right) => {
        const rowCount = Math.max(left.length, right.length);
        const operand: Operand = { ofCell: true, bind: (column) => (row) => [left, right][column]?.[row] ?? null };
        const withCells: Operand = { ...operand, cells: (column) => [left, right][column] ?? [] };
        const keys = Array.from({ length: 2 * rowCount }, (_, place) =>
          keyOfValue([left, right][place % 2]?.[Math.floor(place / 2)] ?? null),
        );
        for (const each of [operand, withCells])
          expect([...finish(groupsOf(placedValues([0, 1], [each], rowCount))).numbers]).toEqual(naiveGroups(keys));
      }),
    );
  });
});

describe('Occurrences', () => {
  const naiveMarks = (keys: readonly (number | null)[]): number[] =>
    keys.map((key, place) => {
      if (key === null) return 0;
      if (keys.indexOf(key) < place) return LATER;
      return keys.lastIndexOf(key) > place ? FIRST_OF_SEVERAL : ALONE;
    });

  it('are found however many values share a hash', () => {
    const keys = fc.array(fc.option(fc.nat({ max: 20 }), { nil: null }), { maxLength: 60 });
    fc.assert(
      fc.property(keys, fc.integer({ min: 1, max: 30 }), (values, hashes) => {
        const marks = finish(
          occurrences(
            values.length,
            (place) => ((values[place] ?? null) === null ? 0 : 2 * ((values[place] ?? 0) % hashes) + 3),
            (left, right) => values[left] === values[right],
          ),
        );
        expect([...marks]).toEqual(naiveMarks(values));
      }),
    );
  });

  it.each([1, 7, 40_000, 1_000_000])('are found among 200,000 values of %d kinds', (kinds) => {
    const values = Array.from({ length: 200_000 }, (_, place) => Math.imul(place + 1, 2_654_435_761) >>> 0).map((value) => value % kinds);
    const areEqual = (left: number, right: number): boolean => values[left] === values[right];
    const marks = finish(occurrences(values.length, (place) => hashOfValue(values[place] ?? null), areEqual));
    const firsts = new Map<number, number>();
    const counts = new Map<number, number>();
    values.forEach((value, place) => {
      firsts.set(value, Math.min(place, firsts.get(value) ?? place));
      counts.set(value, (counts.get(value) ?? 0) + 1);
    });
    const expected = values.map((value, place) =>
      firsts.get(value) !== place ? LATER : counts.get(value) === 1 ? ALONE : FIRST_OF_SEVERAL,
    );
    expect(Buffer.compare(Buffer.from(marks), Buffer.from(expected))).toBe(0);
  });

  it('have one hash wherever they are equal', () => {
    const spellings = fc.constantFrom(
      'Kelvin',
      'KELVIN',
      '\u212Aelvin',
      'İ',
      'i\u0307',
      'ΣΑΣ',
      'σας',
      'σασ',
      'straße',
      'STRASSE',
      '[a]',
      '{A}',
      '@',
      '`',
    );
    const value = fc.oneof(arbitraryCellValue, spellings, fc.constantFrom(0, -0, 0.3, 0.1 + 0.2, 1e15 / 3));
    fc.assert(
      fc.property(value, value, (left, right) => {
        if (keyOfValue(left) === keyOfValue(right)) expect(hashOfValue(left)).toBe(hashOfValue(right));
      }),
      { numRuns: 2_000 },
    );
  });
});
