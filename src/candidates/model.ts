import type { Denoiser, NoiseSchedule, WordPieceTokenizer } from '../diffusion';
import type { RequestFeatures } from './features';

/** What the pipeline must know of a model's sizes. */
export interface ModelSizes {
  /** Positions of a rule. */
  readonly length: number;
  readonly latentWidth: number;
  readonly schedule: NoiseSchedule;
}

/** An encoded request: the denoiser and decoder that attend to it. */
export interface EncodedRequest {
  readonly denoiser: Denoiser;
  /** Log-probabilities [batch × length × vocabulary], `-Infinity` for tokens that the model does not know, from denoised latents [batch × length × latentWidth]. */
  decode(x0: Float32Array): Promise<Float32Array>;
}

/** The trained model behind a port, so that the pipeline runs on any runtime. */
export interface RuleModel {
  readonly sizes: ModelSizes;
  readonly tokenizer: WordPieceTokenizer;
  encode(features: RequestFeatures): Promise<EncodedRequest>;
  /** Encodes headers and values ahead of a request. */
  warmTexts(texts: readonly string[]): Promise<void>;
}

/** How candidates are drawn. */
export interface SamplingOptions {
  /** Samples in all; a multiple of `views`. */
  readonly batch: number;
  /** Readings of the request under different slot names, among which the samples are divided. */
  readonly views: number;
  readonly numInferenceSteps: number;
  /** Grammar sentences kept of each sample. */
  readonly bestOfSample: number;
}

/** Settings that the shipped model is measured with. */
export const DEFAULT_SAMPLING: SamplingOptions = { batch: 16, views: 4, numInferenceSteps: 2, bestOfSample: 3 };
