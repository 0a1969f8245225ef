import type { RequestFeatures, RuleModel } from '../../src/candidates';
import { createWordPiece } from '../../src/diffusion';
import { PAD_ID, VOCABULARY, tokenId } from '../../src/rules';

const LENGTH = 16;
const WIDTH = 2;

/** What a fake model was asked. */
export interface FakeRuleModel extends RuleModel {
  readonly encoded: RequestFeatures[];
  /** Timesteps of all predictions so far. */
  readonly timesteps: number[];
}

/** The sentence with all of the probability but a little, padded. */
export function certainly(sentence: string): Float32Array {
  const tokens = sentence.split(' ').map(tokenId);
  const sample = new Float32Array(LENGTH * VOCABULARY.length).fill(-9);
  for (let i = 0; i < LENGTH; i++) sample[i * VOCABULARY.length + (tokens[i] ?? PAD_ID)] = -0.01;
  return sample;
}

/** A model whose latents are whatever the noise was and whose decoder says, of each sample, what `decodeSample` makes of its first latent. */
export function createFakeRuleModel(decodeSample: (firstLatent: number, index: number) => Float32Array): FakeRuleModel {
  const encoded: RequestFeatures[] = [];
  const timesteps: number[] = [];
  return {
    encoded,
    timesteps,
    sizes: { length: LENGTH, latentWidth: WIDTH, schedule: { kind: 'tan', steepness: 9 } },
    tokenizer: createWordPiece({ pieces: ['[PAD]', '[UNK]', '[CLS]', '[SEP]'] }),
    warmTexts: () => Promise.resolve(),
    encode: (features) => {
      encoded.push(features);
      return Promise.resolve({
        denoiser: {
          predictX0: (xt, _, timestep) => {
            timesteps.push(timestep);
            return Promise.resolve(xt);
          },
        },
        decode: (x0) => {
          const size = LENGTH * WIDTH;
          const samples = Array.from({ length: x0.length / size }, (_, i) => decodeSample(x0[i * size] ?? 0, i));
          const all = new Float32Array(samples.length * LENGTH * VOCABULARY.length);
          samples.forEach((sample, i) => all.set(sample, i * sample.length));
          return Promise.resolve(all);
        },
      });
    },
  };
}
