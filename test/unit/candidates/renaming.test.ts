import { contextOfTable, featuresOf, linkRequest } from '../../../src/candidates';
import { ORIGINAL_NAMES, drawRenaming, renameFeatures, restoreNames } from '../../../src/candidates/renaming';
import { createUniform, createWordPiece } from '../../../src/diffusion';
import { VOCABULARY, tokenId } from '../../../src/rules';
import { ORDERS } from '../../support/orders';

const renaming = drawRenaming(createUniform(5));
const features = featuresOf(
  linkRequest('Sales over 500 where Status is Completed', contextOfTable(ORDERS)),
  createWordPiece({ pieces: ['[UNK]', '[CLS]', '[SEP]'] }),
);

describe('A renaming of slots', () => {
  it('gives each token another of its own kind, and grammar tokens their own', () => {
    expect([...renaming].sort((a, b) => a - b)).toEqual(ORIGINAL_NAMES);
    renaming.forEach((to, from) => {
      const letter = /^([WCV])\d+$/.exec(VOCABULARY[from] ?? '')?.[1];
      if (letter === undefined) expect(to).toBe(from);
      else expect(VOCABULARY[to]).toMatch(new RegExp(`^${letter}\\d+$`));
    });
    expect(renaming).not.toEqual(ORIGINAL_NAMES);
  });

  it('is the same for the same numbers', () => {
    expect(drawRenaming(createUniform(5))).toEqual(renaming);
    expect(drawRenaming(createUniform(6))).not.toEqual(renaming);
  });

  it('renames slots and links alike and leaves places and the rest', () => {
    const renamed = renameFeatures(features, renaming);
    expect({ ...renamed, positions: [] }).toEqual({ ...features, positions: [] });
    features.positions.forEach((fields, i) => {
      expect(renamed.positions[i]).toEqual([...fields.slice(0, -1).map((id) => renaming[id]), fields.at(-1)]);
    });
    expect(renameFeatures(features, ORIGINAL_NAMES)).toEqual(features);
  });

  it('is undone in what the model answers', () => {
    const width = VOCABULARY.length;
    const answer = new Float32Array(2 * width).fill(-9);
    answer[renaming[tokenId('C2')] ?? 0] = -1;
    answer[width + tokenId('END')] = -2;
    const restored = restoreNames(answer, renaming);
    expect(restored[tokenId('C2')]).toBe(-1);
    expect(restored[width + tokenId('END')]).toBe(-2);
    expect(restored.filter((value) => value > -9)).toHaveLength(2);
  });
});
