import { createGaussian, denoise, levelsAt, timestepsOf } from '../../../src/diffusion';
import type { DenoiseOptions, Denoiser, NoiseSchedule } from '../../../src/diffusion';

const schedule: NoiseSchedule = { kind: 'tan', steepness: 9 };
const clean = Float32Array.of(1.5, -0.25, 0, 2);

interface Seen {
  readonly xt: Float32Array;
  readonly selfCondition: Float32Array;
  readonly timestep: number;
}

/** A denoiser that knows the clean embedding and remembers what it was asked. */
function oracle(seen: Seen[] = []): Denoiser {
  return {
    predictX0: (xt, selfCondition, timestep) => {
      seen.push({ xt, selfCondition, timestep });
      return Promise.resolve(clean);
    },
  };
}

function options(denoiser: Denoiser, steps = 3): DenoiseOptions {
  return { denoiser, schedule, timesteps: timestepsOf(steps, 1), gaussian: createGaussian(4) };
}

const noise = (seed: number): Float32Array => Float32Array.from({ length: clean.length }, createGaussian(seed));

describe('Denoising', () => {
  it('gives what the denoiser knows', async () => {
    expect(await denoise(noise(1), options(oracle()))).toEqual(clean);
  });

  it('nears the clean embedding with a denoiser that only rescales', async () => {
    const shrinking: Denoiser = {
      predictX0: (xt, _, timestep) =>
        Promise.resolve(xt.map((value, i) => (timestep === 1 ? (clean[i] ?? 0) : value / levelsAt(schedule, timestep).signal))),
    };
    const result = (await denoise(noise(1), { ...options(shrinking), timesteps: [1, 0.001, 0.0001, 0.00001] })) ?? new Float32Array();
    result.forEach((value, i) => expect(value).toBeCloseTo(clean[i] ?? 0, 1));
  });

  it('asks first with pure noise and no condition, then with the last prediction noised to the next timestep', async () => {
    const seen: Seen[] = [];
    const start = noise(1);
    await denoise(start, options(oracle(seen)));
    expect(seen.map(({ timestep }) => timestep)).toEqual([1, 2 / 3, 1 / 3].map((timestep) => expect.closeTo(timestep, 12)));
    expect(seen[0]?.xt).toBe(start);
    expect([...(seen[0]?.selfCondition ?? [])]).toEqual([0, 0, 0, 0]);
    expect(seen[1]?.selfCondition).toBe(clean);
    const { signal, noise: share } = levelsAt(schedule, seen[1]?.timestep ?? 0);
    const gaussian = createGaussian(4);
    clean.forEach((value, i) => expect(seen[1]?.xt[i]).toBeCloseTo(signal * value + share * gaussian(), 5));
  });

  it('is the same for the same noise', async () => {
    const echo: Denoiser = { predictX0: (xt) => Promise.resolve(xt) };
    expect(await denoise(noise(1), options(echo))).toEqual(await denoise(noise(1), options(echo)));
    expect(await denoise(noise(1), options(echo))).not.toEqual(await denoise(noise(2), { ...options(echo), gaussian: createGaussian(5) }));
  });

  it('leaves the given noise as it is', async () => {
    const start = noise(1);
    await denoise(start, options(oracle()));
    expect(start).toEqual(noise(1));
  });

  it('says how much is done after each step and stops when told', async () => {
    const shares: number[] = [];
    const seen: Seen[] = [];
    const onStep = (share: number): boolean => shares.push(share) === 2;
    expect(await denoise(noise(1), { ...options(oracle(seen), 4), onStep })).toBeUndefined();
    expect(shares).toEqual([0.25, 0.5]);
    expect(seen).toHaveLength(2);
  });

  it('passes on what goes wrong in the denoiser', async () => {
    const broken: Denoiser = { predictX0: () => Promise.reject(new Error('out of memory')) };
    await expect(denoise(noise(1), options(broken))).rejects.toThrow('out of memory');
  });
});
