import type { RequestFeatures } from '../../../src/candidates';
import { createWordPiece } from '../../../src/diffusion';
import type { Graphs } from '../../../src/runtime/graphs';
import { Graphs as RealGraphs } from '../../../src/runtime/graphs';
import { createTextStates } from '../../../src/runtime/textStates';
import type { TextStates } from '../../../src/runtime/textStates';
import { fakeRuntime } from '../../support/fakeRuntime';
import type { FakeTensor } from '../../support/fakeRuntime';

const WIDTH = 384;
const LETTERS = 'abcdefghij'.split('');
const tokenizer = createWordPiece({ pieces: ['[PAD]', '[UNK]', '[CLS]', '[SEP]', ...LETTERS] });

/** States of which every number is the id of the piece; remembers the batches. */
function start(): { readonly states: TextStates; readonly batches: (readonly number[])[] } {
  const batches: (readonly number[])[] = [];
  const { runtime, session } = fakeRuntime((inputs) => {
    const pieces = inputs['pieces'] as FakeTensor; // the only input of this graph
    batches.push(pieces.dims);
    const data = Float32Array.from({ length: pieces.data.length * WIDTH }, (_, i) => pieces.data[Math.floor(i / WIDTH)] ?? 0);
    return { states: { data, dims: [...pieces.dims, WIDTH] } };
  });
  const graphs: Graphs = new RealGraphs(runtime, new Map([['textEncoder', session]]));
  return { states: createTextStates(graphs, tokenizer), batches };
}

function features(pieces: readonly number[], pieceSpans: RequestFeatures['pieceSpans'], texts: readonly string[]): RequestFeatures {
  return { positions: [], flags: [], ngrams: [], pieces, pieceSpans, texts };
}

const firsts = (states: Float32Array): number[] => Array.from({ length: states.length / WIDTH }, (_, i) => states[i * WIDTH] ?? NaN);

describe('The states of a request', () => {
  it('are the means of the pieces of each word, header and value; zeros where there are none', async () => {
    const { states } = start();
    const found = await states.statesOf(
      features(
        [2, 4, 6, 8, 3],
        [
          [1, 2],
          [2, 4],
          [4, 4],
        ],
        ['a', 'c c', ''],
      ),
    );
    expect(firsts(found)).toEqual([4, 7, 0, 4, 6, 0]);
  });

  it('encode a header or value once', async () => {
    const { states, batches } = start();
    await states.warm(['a', 'b', 'a']);
    await states.warm(['b']);
    expect(batches).toEqual([[2, 3]]);
    await states.statesOf(features([2, 3], [], ['a', 'b']));
    expect(batches).toHaveLength(2);
  });

  it('encode sixteen texts at once, texts of one length together', async () => {
    const { states, batches } = start();
    const words = LETTERS.flatMap((a) => LETTERS.map((b) => `${a} ${b}`)).slice(0, 16);
    await states.warm([...words, ...LETTERS]);
    expect(batches.map(([size]) => size)).toEqual([16, 10]);
    expect(batches.map(([, length]) => length)).toEqual([4, 4]);
  });

  it('read the beginning of a long text only', async () => {
    const { states, batches } = start();
    await states.warm(['a '.repeat(50)]);
    expect(batches).toEqual([[1, 18]]);
  });

  it('are never those of a text that was forgotten, however many are remembered', async () => {
    const { states } = start();
    await states.warm(['a']);
    const many = Array.from({ length: 3999 }, (_, i) => `b${i}`);
    await states.warm(many);
    expect(firsts(await states.statesOf(features([2, 3], [], ['a', 'c', 'd'])))).toEqual([4, 6, 7]);
  });
});
