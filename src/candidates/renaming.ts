import { SLOT_COUNTS, VOCABULARY, tokenId } from '../rules';
import type { RequestFeatures } from './features';

/** A new id for every token id: slots of a kind have changed places among each other. */
export type SlotRenaming = readonly number[];

/** Every slot under its own name. */
export const ORIGINAL_NAMES: SlotRenaming = VOCABULARY.map((_, id) => id);

/** A random renaming; the model was trained under such, so that it knows no slot by its number. `uniform` gives numbers in [0, 1). */
export function drawRenaming(uniform: () => number): SlotRenaming {
  const renaming = [...ORIGINAL_NAMES];
  for (const [letter, count] of [
    ['W', SLOT_COUNTS.word],
    ['C', SLOT_COUNTS.column],
    ['V', SLOT_COUNTS.value],
  ] as const) {
    const first = tokenId(`${letter}0`);
    shuffled(count, uniform).forEach((slot, i) => (renaming[first + i] = first + slot));
  }
  return renaming;
}

/** The same request under other slot names. */
export function renameFeatures(features: RequestFeatures, renaming: SlotRenaming): RequestFeatures {
  const positions = features.positions.map((fields) => fields.map((id, i) => (i === fields.length - 1 ? id : (renaming[id] ?? id))));
  return { ...features, positions };
}

/** Log-probabilities (rows of the vocabulary) under the original names, from those under a renaming. */
export function restoreNames(logProbabilities: Float32Array, renaming: SlotRenaming): Float32Array {
  const width = renaming.length;
  return logProbabilities.map((_, i) => logProbabilities[i - (i % width) + (renaming[i % width] ?? 0)] ?? -Infinity);
}

/** 0 to count - 1 in random order (Fisher and Yates). */
function shuffled(count: number, uniform: () => number): number[] {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(uniform() * (i + 1));
    [order[i], order[j]] = [order[j] ?? j, order[i] ?? i];
  }
  return order;
}
