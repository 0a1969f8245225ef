import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { EncodedRequest, ModelSizes, RequestFeatures, RuleModel } from '../candidates';
import { FLAGS, POSITION_FIELDS } from '../candidates';
import { NGRAMS_PER_POSITION, createWordPiece } from '../diffusion';
import type { EngineFault } from './engine';
import { GRAPHS } from './modelFiles';
import type { Graph, ModelFiles, ModelResult } from './modelFiles';
import { Graphs, floatsOf } from './graphs';
import type { OnnxRuntime } from './graphs';
import { createTextStates } from './textStates';

/** Makes sessions of a model's files; files that are no graphs or no vocabulary are a damaged model. */
export async function createOnnxModel(runtime: OnnxRuntime, files: ModelFiles): Promise<ModelResult<RuleModel>> {
  const sessions = new Map<Graph, InferenceSession>();
  for (const graph of GRAPHS) {
    try {
      sessions.set(graph, await runtime.InferenceSession.create(files.graphs[graph], SESSION_OPTIONS));
    } catch (error) {
      return { ok: false, fault: faultOf(`${graph}: ${String(error)}`) };
    }
  }
  try {
    return { ok: true, value: modelOf(new Graphs(runtime, sessions), files) };
  } catch (error) {
    return { ok: false, fault: { code: 'modelDamaged', detail: `wordPieces.txt: ${String(error)}` } };
  }
}

/** A runtime that finds no backend could not load its own WebAssembly; whatever else goes wrong lies in the graph. */
function faultOf(detail: string): EngineFault {
  return { code: detail.includes('no available backend') ? 'runtimeFailed' : 'modelDamaged', detail };
}

const SESSION_OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ['wasm'],
  graphOptimizationLevel: 'all',
  intraOpNumThreads: 1,
};

function modelOf(graphs: Graphs, { sizes, tokens, wordPieces }: ModelFiles): RuleModel {
  const tokenizer = createWordPiece({ pieces: wordPieces });
  const texts = createTextStates(graphs, tokenizer);
  return {
    sizes,
    tokenizer,
    warmTexts: (list) => texts.warm(list),
    encode: async (features) => {
      const request = await encoded(graphs, sizes, tokens.namesOf(features), await texts.statesOf(features));
      return { ...request, decode: async (x0) => tokens.spread(await request.decode(x0)) };
    },
  };
}

async function encoded(graphs: Graphs, sizes: ModelSizes, features: RequestFeatures, text: Float32Array): Promise<EncodedRequest> {
  const count = features.positions.length;
  const { keys, values } = await graphs.run('encoder', {
    positions: graphs.integers(Int32Array.from(features.positions.flat()), 1, count, POSITION_FIELDS.length),
    flags: graphs.floats(multiHot(features.flags), 1, count, FLAGS.length),
    ngrams: graphs.integers(padded(features.ngrams), 1, count, NGRAMS_PER_POSITION),
    text: graphs.floats(text, 1, count, text.length / count),
  });
  if (keys === undefined || values === undefined) throw new Error('the encoder gave no keys and values');
  const latents = (data: Float32Array): Tensor =>
    graphs.floats(data, data.length / sizes.length / sizes.latentWidth, sizes.length, sizes.latentWidth);
  return {
    denoiser: {
      predictX0: async (xt, selfCondition, timestep) => {
        const inputs = {
          xt: latents(xt),
          selfCondition: latents(selfCondition),
          timestep: graphs.floats(Float32Array.of(timestep), 1),
          keys,
          values,
        };
        return floatsOf(await graphs.run('denoiser', inputs), 'predictedX0');
      },
    },
    decode: async (x0) => floatsOf(await graphs.run('decoder', { x0: latents(x0), keys, values }), 'logProbabilities'),
  };
}

function multiHot(flags: RequestFeatures['flags']): Float32Array {
  const data = new Float32Array(flags.length * FLAGS.length);
  flags.forEach((set, i) => set.forEach((flag) => (data[i * FLAGS.length + flag] = 1)));
  return data;
}

function padded(ngrams: RequestFeatures['ngrams']): Int32Array {
  const data = new Int32Array(ngrams.length * NGRAMS_PER_POSITION);
  ngrams.forEach((grams, i) => data.set(grams, i * NGRAMS_PER_POSITION));
  return data;
}
