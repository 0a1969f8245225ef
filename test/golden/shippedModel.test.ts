import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as onnx from 'onnxruntime-web/wasm';
import { FLAGS, POSITION_FIELDS } from '../../src/candidates';
import { NGRAMS_PER_POSITION } from '../../src/diffusion';
import { readModelFiles } from '../../src/runtime';
import type { ModelFiles } from '../../src/runtime';
import { Graphs, floatsOf } from '../../src/runtime/graphs';
import { isRecord } from '../../src/synthesis';

const MODEL = join(__dirname, '../../assets/model');
const REPLAYED = ['encoder', 'denoiser', 'decoder'] as const;
const GOLDEN = join(__dirname, 'diffusion/shippedModel.json');

async function filesOfModel(): Promise<ModelFiles> {
  const files = await readModelFiles(async (name) => {
    const content = await readFile(join(MODEL, name)).catch(() => undefined);
    return content === undefined ? undefined : Uint8Array.from(content);
  });
  if (!files.ok) throw new Error(`assets/model is not there or of no use: ${files.fault.code} ${files.fault.detail ?? ''}`);
  return files.value;
}

async function startGraphs({ graphs }: ModelFiles): Promise<Graphs> {
  onnx.env.wasm.numThreads = 1;
  const sessions = await Promise.all(
    REPLAYED.map(async (name) => [name, await onnx.InferenceSession.create(graphs[name], { executionProviders: ['wasm'] })] as const),
  );
  return new Graphs(onnx, new Map(sessions));
}

/** Log-probabilities that differ by less are a tie: int8 kernels round otherwise on another processor, and random inputs leave many tokens near. */
const TIE = 0.15;

/** Inputs and outputs that the export wrote beside the model. */
function readGolden(): { readonly count: number; readonly batch: number; numbers(name: string): readonly number[] } {
  const golden: unknown = JSON.parse(readFileSync(GOLDEN, 'utf8'));
  if (!isRecord(golden)) throw new Error('shippedModel.json is no object');
  const numbers = (name: string): readonly number[] => {
    const list = golden[name];
    if (!Array.isArray(list) || !list.every((value) => typeof value === 'number')) throw new Error(`shippedModel.json has no ${name}`);
    return list;
  };
  return { count: Number(golden['positionCount']), batch: Number(golden['batch']), numbers };
}

function vocabularySize(): number {
  const description: unknown = JSON.parse(readFileSync(join(MODEL, 'model.json'), 'utf8'));
  return isRecord(description) && Array.isArray(description['vocabulary']) ? description['vocabulary'].length : 0;
}

describe('The shipped model', () => {
  let predictedX0 = new Float32Array();
  let logProbabilities = new Float32Array();

  beforeAll(async () => {
    const files = await filesOfModel();
    const graphs = await startGraphs(files);
    const { count, batch, numbers } = readGolden();
    const floats = (name: string, ...dims: number[]): onnx.Tensor => graphs.floats(Float32Array.from(numbers(name)), ...dims);
    const { keys, values } = await graphs.run('encoder', {
      positions: graphs.integers(Int32Array.from(numbers('positions')), 1, count, POSITION_FIELDS.length),
      flags: floats('flags', 1, count, FLAGS.length),
      ngrams: graphs.integers(Int32Array.from(numbers('ngrams')), 1, count, NGRAMS_PER_POSITION),
      text: floats('text', 1, count, numbers('text').length / count),
    });
    if (keys === undefined || values === undefined) throw new Error('the encoder gave no keys and values');
    const shape = [batch, files.sizes.length, files.sizes.latentWidth];
    const noisy = { xt: floats('xt', ...shape), selfCondition: floats('selfCondition', ...shape), timestep: floats('timestep', 1) };
    predictedX0 = Float32Array.from(floatsOf(await graphs.run('denoiser', { ...noisy, keys, values }), 'predictedX0'));
    const decoded = await graphs.run('decoder', { x0: graphs.floats(predictedX0, ...shape), keys, values });
    logProbabilities = Float32Array.from(floatsOf(decoded, 'logProbabilities'));
  }, 120_000);

  it('predicts the clean embedding that it predicted when it was exported', () => {
    const wanted = readGolden().numbers('predictedX0');
    expect(wanted.length).toBeGreaterThan(100);
    const errors = wanted.map((value, i) => Math.abs((predictedX0[i] ?? NaN) - value));
    // Unit variance: int8 kernels that round otherwise move single numbers by some hundredths, not all of them.
    expect(Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length)).toBeLessThan(0.02);
    expect(Math.max(...errors)).toBeLessThan(0.1);
  });

  it('decodes it to the tokens that it decoded then, but for ties', () => {
    const wanted = readGolden().numbers('bestTokens');
    const width = vocabularySize();
    expect(wanted).toHaveLength(logProbabilities.length / width);
    wanted.forEach((token, position) => {
      const row = logProbabilities.subarray(position * width, (position + 1) * width);
      expect(row[token]).toBeGreaterThan(Math.max(...row) - TIE);
    });
  });
});
