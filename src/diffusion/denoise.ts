import { levelsAt } from './noiseSchedule';
import type { NoiseSchedule } from './noiseSchedule';

/** Predicts from a batch of noisy latents; all arrays are [batch × length × width], row-major. */
export interface Denoiser {
  /** `selfCondition` is the last prediction, zeros at the first step. The result is the expected clean embedding. */
  predictX0(xt: Float32Array, selfCondition: Float32Array, timestep: number): Promise<Float32Array>;
}

/** How a run of the denoiser goes. */
export interface DenoiseOptions {
  readonly denoiser: Denoiser;
  readonly schedule: NoiseSchedule;
  /** From `timestepsOf`: descending, first 1. */
  readonly timesteps: readonly number[];
  /** Fresh standard normal numbers; the same numbers give the same result. */
  readonly gaussian: () => number;
  /** Called after each step with the share done; `true` stops the run. */
  readonly onStep?: (share: number) => boolean | Promise<boolean>;
}

/**
 * Draws predictedX0 from pure noise: at each timestep x_0 is predicted, then noised again to the next timestep with fresh
 * noise (the stochastic sampler with x0-prediction; self-conditioning as in Chen et al. 2023). `undefined` when stopped.
 */
export async function denoise(
  xT: Float32Array,
  { denoiser, schedule, timesteps, gaussian, onStep }: DenoiseOptions,
): Promise<Float32Array | undefined> {
  let xt = xT;
  let predictedX0: Float32Array = new Float32Array(xT.length);
  for (const [i, timestep] of timesteps.entries()) {
    predictedX0 = await denoiser.predictX0(xt, predictedX0, timestep);
    if ((await onStep?.((i + 1) / timesteps.length)) === true) return undefined;
    const next = timesteps[i + 1];
    if (next !== undefined) xt = noised(predictedX0, next, schedule, gaussian);
  }
  return predictedX0;
}

function noised(x0: Float32Array, timestep: number, schedule: NoiseSchedule, gaussian: () => number): Float32Array {
  const { signal, noise } = levelsAt(schedule, timestep);
  return x0.map((value) => signal * value + noise * gaussian());
}
