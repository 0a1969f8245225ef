import { FLAGS, POSITION_FIELDS } from '../../../src/candidates';
import type { RequestFeatures } from '../../../src/candidates';
import { NGRAMS_PER_POSITION } from '../../../src/diffusion';
import { createOnnxModel } from '../../../src/runtime';
import type { ModelFiles } from '../../../src/runtime';
import { fakeRuntime } from '../../support/fakeRuntime';
import type { FakeTensor } from '../../support/fakeRuntime';

const FILES: ModelFiles = {
  sizes: { length: 4, latentWidth: 2, schedule: { kind: 'tan', steepness: 9 } },
  tokens: { namesOf: (features) => features, spread: (rows) => rows },
  wordPieces: ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'a'],
  graphs: { textEncoder: new Uint8Array(1), encoder: new Uint8Array(2), denoiser: new Uint8Array(3), decoder: new Uint8Array(4) },
};

const REQUEST: RequestFeatures = {
  positions: [
    [5, 0, 0, 0, 0, 0],
    [6, 5, 0, 0, 0, 64],
  ],
  flags: [[0, 3], [1]],
  ngrams: [[7, 8], [9]],
  pieces: [2, 4, 3],
  pieceSpans: [[1, 2]],
  texts: ['a'],
};

const tensor = (count: number, ...dims: readonly number[]): FakeTensor => ({ data: new Float32Array(count).fill(1), dims });

/** Answers whichever graph has these inputs, and remembers the inputs by graph. */
function start(): {
  readonly seen: Record<string, Readonly<Record<string, FakeTensor>>>;
  readonly model: ReturnType<typeof createOnnxModel>;
} {
  const seen: Record<string, Readonly<Record<string, FakeTensor>>> = {};
  const { runtime } = fakeRuntime((inputs) => {
    if ('pieces' in inputs) return { states: tensor((inputs['pieces']?.data.length ?? 0) * 384) };
    if ('positions' in inputs) {
      seen['encoder'] = inputs;
      return { keys: tensor(1, 1), values: tensor(2, 2) };
    }
    seen['xt' in inputs ? 'denoiser' : 'decoder'] = inputs;
    return 'xt' in inputs ? { predictedX0: tensor(16) } : { logProbabilities: tensor(8) };
  });
  return { seen, model: createOnnxModel(runtime, FILES) };
}

describe('A model of four graphs', () => {
  it('gives the encoder the features in its shapes', async () => {
    const { seen, model } = start();
    const made = await model;
    if (!made.ok) throw new Error('no model');
    await made.value.encode(REQUEST);
    const { positions, flags, ngrams, text } = seen['encoder'] ?? {};
    expect(positions?.dims).toEqual([1, 2, POSITION_FIELDS.length]);
    expect([...Array.from(positions?.data ?? [])]).toEqual([5, 0, 0, 0, 0, 0, 6, 5, 0, 0, 0, 64]);
    expect(flags?.dims).toEqual([1, 2, FLAGS.length]);
    const set = Array.from(flags?.data ?? []).flatMap((value, i) => (value === 1 ? [i] : []));
    expect(set).toEqual([0, 3, FLAGS.length + 1]);
    expect(ngrams?.dims).toEqual([1, 2, NGRAMS_PER_POSITION]);
    expect(Array.from(ngrams?.data ?? []).filter((bucket) => bucket > 0)).toEqual([7, 8, 9]);
    expect(ngrams?.data[NGRAMS_PER_POSITION]).toBe(9);
    expect(text?.dims).toEqual([1, 2, 384]);
  });

  it('hands keys and values to denoiser and decoder, and batches by length', async () => {
    const { seen, model } = start();
    const made = await model;
    if (!made.ok) throw new Error('no model');
    const { denoiser, decode } = await made.value.encode(REQUEST);
    expect(await denoiser.predictX0(new Float32Array(16), new Float32Array(16), 0.5)).toHaveLength(16);
    expect(await decode(new Float32Array(16))).toHaveLength(8);
    expect(seen['denoiser']?.['xt']?.dims).toEqual([2, 4, 2]);
    expect(Array.from(seen['denoiser']?.['timestep']?.data ?? [])).toEqual([0.5]);
    for (const graph of ['denoiser', 'decoder']) expect(seen[graph]).toMatchObject({ keys: { dims: [1] }, values: { dims: [2] } });
  });

  it('is damaged when a file is no graph', async () => {
    const { runtime } = fakeRuntime(() => ({}));
    const refusing = { ...runtime, InferenceSession: { create: () => Promise.reject(new Error('protobuf parsing failed')) } };
    expect(await createOnnxModel(refusing, FILES)).toEqual({
      ok: false,
      fault: { code: 'modelDamaged', detail: expect.stringContaining('textEncoder: Error: protobuf') },
    });
  });

  it('cannot run without the WebAssembly of the runtime', async () => {
    const { runtime } = fakeRuntime(() => ({}));
    const create = (): Promise<never> => Promise.reject(new Error('no available backend found. ERR: [wasm] TypeError: Failed to fetch'));
    expect(await createOnnxModel({ ...runtime, InferenceSession: { create } }, FILES)).toMatchObject({ fault: { code: 'runtimeFailed' } });
  });

  it('is damaged when its pieces are no vocabulary', async () => {
    const { runtime } = fakeRuntime(() => ({}));
    expect(await createOnnxModel(runtime, { ...FILES, wordPieces: ['a'] })).toMatchObject({ ok: false, fault: { code: 'modelDamaged' } });
  });
});
