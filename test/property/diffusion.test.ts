import fc from 'fast-check';
import {
  NGRAMS_PER_POSITION,
  NGRAM_BUCKETS,
  createGaussian,
  createUniform,
  createWordPiece,
  hashedNgrams,
  levelsAt,
  timestepsOf,
} from '../../src/diffusion';

const timestep = fc.double({ min: 0, max: 1, noNaN: true });
const schedule = fc.constantFrom(1, 3, 9, 11).map((steepness) => ({ kind: 'tan' as const, steepness }));

describe('The noise schedule', () => {
  it('keeps the variance', () => {
    fc.assert(
      fc.property(schedule, timestep, (tan, t) => {
        const { signal, noise } = levelsAt(tan, t);
        expect(signal * signal + noise * noise).toBeCloseTo(1, 9);
      }),
    );
  });

  it('loses signal as time goes on', () => {
    fc.assert(
      fc.property(schedule, timestep, timestep, (tan, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(levelsAt(tan, late).signal).toBeLessThanOrEqual(levelsAt(tan, early).signal);
        expect(levelsAt(tan, late).noise).toBeGreaterThanOrEqual(levelsAt(tan, early).noise);
      }),
    );
  });

  it('is walked down from 1, never to 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.constantFrom(0.5, 1, 2, 3), (count, power) => {
        const timesteps = timestepsOf(count, power);
        expect(timesteps).toHaveLength(count);
        expect(timesteps[0]).toBe(1);
        expect(Math.min(...timesteps)).toBeGreaterThan(0);
        expect([...timesteps].sort((a, b) => b - a)).toEqual(timesteps);
      }),
    );
  });
});

describe('Gaussian numbers', () => {
  const draws = (seed: number, count: number): number[] => Array.from({ length: count }, createGaussian(seed));

  it('are the same for the same seed and others for another', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(draws(seed, 20)).toEqual(draws(seed, 20));
        expect(draws(seed, 20)).not.toEqual(draws(seed + 1, 20));
      }),
    );
  });

  it('are finite for every seed', () => {
    fc.assert(fc.property(fc.integer(), (seed) => draws(seed, 50).every(Number.isFinite)));
  });

  it('have the moments of a standard normal', () => {
    const count = 100_000;
    const values = draws(5, count);
    const moment = (power: number): number => values.reduce((sum, value) => sum + value ** power, 0) / count;
    expect(moment(1)).toBeCloseTo(0, 1);
    expect(moment(2)).toBeCloseTo(1, 1);
    expect(moment(3)).toBeCloseTo(0, 1);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.1);
    expect(values.filter((value) => Math.abs(value) < 1.959964).length / count).toBeCloseTo(0.95, 2);
  });

  it('come from uniform numbers from 0 up to but without 1', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const values = Array.from({ length: 50 }, createUniform(seed));
        expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
      }),
    );
  });
});

describe('Buckets of n-grams', () => {
  it('are few, whole and never the padding', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 6 }), (words) => {
        const buckets = hashedNgrams(words);
        expect(buckets.length).toBeLessThanOrEqual(NGRAMS_PER_POSITION);
        expect(buckets.every((bucket) => Number.isInteger(bucket) && bucket >= 1 && bucket < NGRAM_BUCKETS)).toBe(true);
        if (words.length > 0) expect(buckets.length).toBeGreaterThan(0);
        expect(hashedNgrams(words)).toEqual(buckets);
      }),
    );
  });

  it('begin with the whole words', () => {
    expect(hashedNgrams(['sales'])[0]).toBe(hashedNgrams(['sales', 'tax'])[0]);
    expect(hashedNgrams(['sales'])).toHaveLength(6);
    expect(hashedNgrams(['a'])).toHaveLength(2);
    expect(hashedNgrams([])).toEqual([]);
  });

  it('stay what the shipped model was trained on', () => {
    expect(hashedNgrams(['red'])).toEqual([2084, 4853, 2193, 4045]);
  });
});

describe('Word pieces', () => {
  const alphabet = 'abcdefghij'.split('');
  const tokenizer = createWordPiece({
    pieces: ['[UNK]', '[CLS]', '[SEP]', ...alphabet, ...alphabet.map((letter) => `##${letter}`), 'abc', '##ghi'],
  });

  it('of any text are ids of the vocabulary', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(tokenizer.encode(text).every((id) => id >= 0 && id < 25)).toBe(true);
      }),
    );
  });

  it('of words from known letters spell them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { minLength: 1, maxLength: 40 }), (letters) => {
        expect(tokenizer.encode(letters.join(''))).not.toContain(0);
      }),
    );
  });
});
