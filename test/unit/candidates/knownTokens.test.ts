import { knownTokensOf } from '../../../src/candidates';
import type { KnownTokens } from '../../../src/candidates';
import { VOCABULARY, tokenId } from '../../../src/rules';

const OLD = ['PAD', 'END', 'C0', 'GT', 'W0'];

function known(): KnownTokens {
  const tokens = knownTokensOf(OLD);
  if (tokens === undefined) throw new Error('these tokens are the grammar’s');
  return tokens;
}

describe('The tokens that a model knows', () => {
  it('are its own numbers in the features, and no slot where it knows none', () => {
    const positions = [[tokenId('W0'), tokenId('C0'), tokenId('C1'), 0, 0, 3]];
    const named = known().namesOf({ positions, flags: [], ngrams: [], pieces: [], pieceSpans: [], texts: [] });
    expect(named.positions).toEqual([[4, 2, 0, 0, 0, 3]]);
  });

  it('get their probabilities by name, all others none', () => {
    const rows = known().spread(Float32Array.of(-1, -2, -3, -4, -5, -6, -7, -8, -9, -10));
    expect(rows).toHaveLength(2 * VOCABULARY.length);
    expect(rows[tokenId('GT')]).toBe(-4);
    expect(rows[VOCABULARY.length + tokenId('W0')]).toBe(-10);
    expect(rows.filter((value) => value > -Infinity)).toHaveLength(2 * OLD.length);
  });

  it.each([
    ['a token that the grammar lacks', [...OLD, 'SORT']],
    ['a token twice', [...OLD, 'GT']],
    ['no padding', OLD.slice(1)],
  ])('cannot be bound with %s', (_, vocabulary) => {
    expect(knownTokensOf(vocabulary)).toBeUndefined();
  });
});
