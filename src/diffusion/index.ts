export { createWordPiece } from './wordPiece';
export type { WordPieceTokenizer, WordPieceVocabulary } from './wordPiece';
export { NGRAM_BUCKETS, NGRAMS_PER_POSITION, hashedNgrams } from './ngrams';
export { createGaussian, createUniform } from './noise';
export { levelsAt, timestepsOf } from './noiseSchedule';
export type { NoiseSchedule } from './noiseSchedule';
export { denoise } from './denoise';
export type { DenoiseOptions, Denoiser } from './denoise';
