import { readFileSync } from 'node:fs';
import { createWordPiece } from '../diffusion';
import type { WordPieceTokenizer } from '../diffusion';

/** The tokenizer of the vocabulary file that is shipped with the model. */
export function readTokenizer(file = 'assets/model/wordPieces.txt'): WordPieceTokenizer {
  return createWordPiece({ pieces: readFileSync(file, 'utf8').split('\n') });
}
