import { PAD_ID, VOCABULARY, tokenId } from '../rules';
import type { RequestFeatures } from './features';

/**
 * The tokens that a model was trained on, beside those of the grammar. They meet by name, so that the grammar can grow
 * without a new model: what a model does not know it never says.
 */
export interface KnownTokens {
  /** The features with the model's token ids in place of the grammar's; 0 (no slot) for tokens that it does not know. */
  readonly namesOf: (features: RequestFeatures) => RequestFeatures;
  /** Rows of the model's vocabulary as rows of the grammar's. */
  readonly spread: (logProbabilities: Float32Array) => Float32Array;
}

/** Binds a model's vocabulary, padding first; `undefined` when it names a token that the grammar does not have. */
export function knownTokensOf(vocabulary: readonly string[]): KnownTokens | undefined {
  if (vocabulary[PAD_ID] !== VOCABULARY[PAD_ID] || new Set(vocabulary).size !== vocabulary.length) return undefined;
  if (!vocabulary.every((token) => VOCABULARY.includes(token))) return undefined;
  const grammarIds = vocabulary.map((token, id) => (id === PAD_ID ? PAD_ID : tokenId(token)));
  const modelIds = VOCABULARY.map((token) => Math.max(0, vocabulary.indexOf(token)));
  return {
    namesOf: (features) => ({
      ...features,
      positions: features.positions.map((fields) => fields.map((id, i) => (i === fields.length - 1 ? id : (modelIds[id] ?? 0)))),
    }),
    spread: (logProbabilities) => spreadRows(logProbabilities, grammarIds),
  };
}

function spreadRows(rows: Float32Array, grammarIds: readonly number[]): Float32Array {
  const width = grammarIds.length;
  const wide = new Float32Array((rows.length / width) * VOCABULARY.length).fill(-Infinity);
  for (let row = 0; row * width < rows.length; row++) {
    grammarIds.forEach((id, i) => (wide[row * VOCABULARY.length + id] = rows[row * width + i] ?? -Infinity));
  }
  return wide;
}
