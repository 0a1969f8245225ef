import { contextOfTable, linkRequest } from '../../../src/candidates';
import { allowedTokens } from '../../../src/candidates/allowed';
import { parseSample } from '../../../src/candidates/beam';
import type { GrammarSymbol } from '../../../src/rules';
import { PAD_ID, VOCABULARY, tokenId } from '../../../src/rules';
import { ORDERS } from '../../support/orders';

const request = linkRequest('fill 10 red for 3 weeks , 15%', contextOfTable(ORDERS));
const allowed = allowedTokens(request);

/** Log-probabilities with what is said of each position and -20 elsewhere. */
function sample(...positions: readonly Readonly<Record<string, number>>[]): Float32Array {
  const all = new Float32Array(positions.length * VOCABULARY.length).fill(-20);
  positions.forEach((said, i) => {
    for (const [token, logProbability] of Object.entries(said))
      all[i * VOCABULARY.length + (token === 'PAD' ? PAD_ID : tokenId(token))] = logProbability;
  });
  return all;
}

function best(count: number, ...positions: readonly Readonly<Record<string, number>>[]): (readonly [string, number])[] {
  return parseSample(sample(...positions), positions.length, allowed, count).map(({ tokens, logProbability }) => {
    return [tokens.map((id) => VOCABULARY[id]).join(' '), Math.round(logProbability * 100) / 100];
  });
}

describe('The sentences of a sample', () => {
  it('begin with the likeliest one, padding counted', () => {
    expect(best(2, { CELL: -0.1, ROW: -1 }, { BLANK: -0.1, ERROR: -3 }, { C0: -0.1 }, { END: -0.1 }, { PAD: -0.5 })).toEqual([
      ['CELL BLANK C0 END', -0.9],
      ['ROW BLANK C0 END', -1.8],
    ]);
  });

  it('leave out what is likelier but no sentence', () => {
    expect(best(1, { END: -0.1, ROW: -2 }, { C0: -0.1, BLANK: -2 }, { BOLD: -0.1, C1: -2 }, { PAD: -0.1, END: -2 })).toEqual([
      ['ROW BLANK C1 END', -8],
    ]);
  });

  it('end in time, though the likelier tokens would take more room', () => {
    const greedy = { AND: -0.1, OR: -0.2, GT: -0.3, LT: -0.4, BETWEEN: -0.5, EQ: -0.6, NE: -0.7, BLANK: -5 };
    expect(best(1, { CELL: -0.1 }, greedy, { C0: -0.1 }, { END: -0.1 })).toEqual([['CELL BLANK C0 END', -5.3]]);
    expect(best(1, { CELL: -0.1 }, { BLANK: -0.1 }, { C0: -0.1 })[0]?.[0]).not.toBe('CELL BLANK C0');
  });

  it('find what a greedy start would miss', () => {
    expect(
      best(1, { CELL: -0.1, ROW: -0.7 }, { GT: -6, SCALE: -0.1 }, { C0: -0.1, END: -0.1 }, { PAD: -0.1, K5: -6 }, { PAD: -0.1 }),
    ).toEqual([['ROW SCALE END', -1.1]]);
  });

  it('say NONE alone', () => {
    expect(best(1, { NONE: -0.1 }, { END: -0.1 }, { PAD: 0 })).toEqual([['NONE END', -0.2]]);
    const [found] = best(
      1,
      { NONE: -0.1, ROW: -3 },
      { ALSO: -0.1, SCALE: -3 },
      { ROW: -0.1, ALSO: -3 },
      { NONE: 0, ROW: -1 },
      { SCALE: 0 },
      { END: 0 },
    );
    expect(found).toEqual(['ROW SCALE ALSO ROW SCALE END', -10]);
  });

  it('hold four rules at most', () => {
    const pair = [{ EVERY: -0.1 }, { SCALE: -0.1 }, { ALSO: -0.1, END: -4 }];
    const [found] = best(1, ...pair, ...pair, ...pair, ...pair, ...pair);
    expect(found?.[0].split(' ').filter((token) => token === 'ALSO')).toHaveLength(3);
  });

  it('are none where no sentence fits', () => {
    expect(best(3, { CELL: 0 })).toEqual([]);
  });
});

describe('The tokens that a request allows', () => {
  const tokensOf = (symbol: GrammarSymbol): (string | undefined)[] => (allowed.get(symbol) ?? []).map((id) => VOCABULARY[id]);
  const wordsOf = (symbol: GrammarSymbol): (string | undefined)[] =>
    tokensOf(symbol)
      .filter((token) => /^W\d/.test(token ?? ''))
      .map((token) => request.items[Number(token?.slice(1))]?.text);

  it('point only at words that say what is needed', () => {
    expect(wordsOf('color')).toEqual(['red']);
    expect(wordsOf('number')).toEqual(['10', '3 weeks', '15%']);
    expect(wordsOf('duration')).toEqual(['10', '3 weeks']);
    expect(wordsOf('value')).toEqual(['fill', '10', 'red', 'for', '3 weeks', '15%']);
  });

  it('point only at columns and values that there are', () => {
    expect(tokensOf('column')).toEqual(['C0', 'C1', 'C2', 'C3', 'C4', 'C5', 'C6']);
    expect(tokensOf('text').filter((token) => token?.startsWith('V'))).toHaveLength(request.values.length);
  });

  it('hold every grammar token of the symbol', () => {
    expect(tokensOf('more')).toEqual(['END', 'ALSO']);
    expect(tokensOf('color')).toEqual(expect.arrayContaining(['RED', 'GREEN', 'BLACK']));
  });
});
