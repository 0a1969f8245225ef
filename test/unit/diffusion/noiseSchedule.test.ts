import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { levelsAt, timestepsOf } from '../../../src/diffusion';
import { isRecord } from '../../../src/synthesis';

const golden: unknown = JSON.parse(readFileSync(join(__dirname, '../../golden/diffusion/noiseSchedule.json'), 'utf8'));

describe('The noise schedule', () => {
  it('goes from the clean signal to pure noise', () => {
    expect(levelsAt({ kind: 'tan', steepness: 9 }, 0)).toEqual({ signal: 1, noise: 0 });
    expect(levelsAt({ kind: 'tan', steepness: 9 }, 1)).toEqual({ signal: 0, noise: 1 });
  });

  it('has half the signal power where the steepness says', () => {
    const { signal, noise } = levelsAt({ kind: 'tan', steepness: 1 }, 0.5);
    expect(signal).toBeCloseTo(Math.SQRT1_2, 12);
    expect(noise).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it('is the one that the model is trained with', () => {
    if (!isRecord(golden) || !Array.isArray(golden['levels'])) throw new Error('no levels');
    expect(golden['levels'].length).toBeGreaterThan(10);
    for (const { steepness, timestep, signal, noise } of golden['levels']) {
      const levels = levelsAt({ kind: 'tan', steepness }, timestep);
      expect(levels.signal).toBeCloseTo(signal, 9);
      expect(levels.noise).toBeCloseTo(noise, 9);
    }
    expect(timestepsOf(5, 2).map((timestep) => timestep.toFixed(9))).toEqual(golden['timesteps']);
  });
});

describe('Timesteps', () => {
  it('descend from 1 in equal steps and never reach 0', () => {
    expect(timestepsOf(4, 1)).toEqual([1, 0.75, 0.5, 0.25]);
    expect(timestepsOf(1, 1)).toEqual([1]);
    expect(timestepsOf(0, 1)).toEqual([]);
  });

  it('crowd towards 0 by a power', () => {
    expect(timestepsOf(4, 2)).toEqual([1, 0.5625, 0.25, 0.0625]);
  });
});
