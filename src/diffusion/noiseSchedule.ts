/** A variance-preserving noise schedule: `x_t = signal(t) · x_0 + noise(t) · ε` for `t` from 0 (clean) to 1 (pure noise). */
export interface NoiseSchedule {
  readonly kind: 'tan';
  /** Steepness d: signal(t)² = 1 / (1 + (d · tan(π t / 2))²), TEncDM's tan-d (Shabalin et al. 2024, section 4.3). */
  readonly steepness: number;
}

/** Shares of signal and noise at a timestep; their squares sum to 1. */
export function levelsAt({ steepness }: NoiseSchedule, timestep: number): { readonly signal: number; readonly noise: number } {
  if (timestep >= 1) return { signal: 0, noise: 1 };
  const ratio = steepness * Math.tan((Math.PI * timestep) / 2);
  const signal = 1 / Math.sqrt(1 + ratio * ratio);
  return { signal, noise: ratio * signal };
}

/** Timesteps from 1 down, one for each of `numInferenceSteps` predictions, crowded towards 0 by `power` above 1; 0 itself is not among them. */
export function timestepsOf(numInferenceSteps: number, power: number): readonly number[] {
  return Array.from({ length: numInferenceSteps }, (_, i) => (1 - i / numInferenceSteps) ** power);
}
