import type { RequestFeatures } from '../candidates';
import type { WordPieceTokenizer } from '../diffusion';
import { floatsOf } from './graphs';
import type { Graphs } from './graphs';

/** Width of the pretrained encoder's states. */
const WIDTH = 384;
const LONGEST_TEXT = 16;
/** Texts encoded at once; more would only pad. */
const BATCH = 16;
/** Headers and values that are remembered; those asked for longest ago go first. */
const MOST_TEXTS = 4000;

/** Pretrained states of a request's positions. */
export interface TextStates {
  /** One mean state [384] per position, row-major; zeros where a position has no pieces. */
  statesOf(features: RequestFeatures): Promise<Float32Array>;
  /** Encodes texts that are not known yet. */
  warm(texts: readonly string[]): Promise<void>;
}

/** States from the text encoder; headers and values are encoded once and remembered, so is the last request. */
export function createTextStates(graphs: Graphs, tokenizer: WordPieceTokenizer): TextStates {
  const known = new Map<string, Float32Array>();
  const warm = async (texts: readonly string[]): Promise<void> => {
    const wanted = [...new Set(texts)];
    wanted.forEach((text) => refresh(known, text));
    const unknown = wanted.filter((text) => !known.has(text)).map((text) => ({ text, pieces: piecesOf(text, tokenizer) }));
    unknown.sort((a, b) => a.pieces.length - b.pieces.length);
    for (let start = 0; start < unknown.length; start += BATCH) {
      const batch = unknown.slice(start, start + BATCH);
      const states = await encodeBatch(
        graphs,
        batch.map(({ pieces }) => pieces),
      );
      batch.forEach(({ text, pieces }, i) => known.set(text, meanState(states[i] ?? new Float32Array(), 1, pieces.length - 1)));
    }
    for (const text of known.keys()) {
      if (known.size <= MOST_TEXTS) break;
      known.delete(text);
    }
  };
  // Several views of one request have the same pieces.
  let last: { readonly key: string; readonly states: Float32Array } | undefined;
  const requestStates = async (pieces: readonly number[]): Promise<Float32Array> => {
    const key = pieces.join();
    if (last?.key !== key) last = { key, states: (await encodeBatch(graphs, [pieces]))[0] ?? new Float32Array() };
    return last.states;
  };
  return {
    warm,
    statesOf: async (features) => {
      await warm(features.texts);
      const states = await requestStates(features.pieces);
      const words = features.pieceSpans.map(([start, end]) => meanState(states, start, end));
      return joined([...words, ...features.texts.map((text) => known.get(text) ?? new Float32Array(WIDTH))]);
    },
  };
}

/** Makes a remembered text the newest, so that what a request needs is not what is forgotten. */
function refresh(known: Map<string, Float32Array>, text: string): void {
  const state = known.get(text);
  if (state === undefined) return;
  known.delete(text);
  known.set(text, state);
}

function piecesOf(text: string, { clsId, sepId, encode }: WordPieceTokenizer): number[] {
  return [clsId, ...encode(text).slice(0, LONGEST_TEXT), sepId];
}

async function encodeBatch(graphs: Graphs, sequences: readonly (readonly number[])[]): Promise<Float32Array[]> {
  const longest = Math.max(...sequences.map(({ length }) => length));
  const data = new Int32Array(sequences.length * longest);
  sequences.forEach((sequence, i) => data.set(sequence, i * longest));
  const states = floatsOf(await graphs.run('textEncoder', { pieces: graphs.integers(data, sequences.length, longest) }), 'states');
  return sequences.map((_, i) => states.subarray(i * longest * WIDTH, (i + 1) * longest * WIDTH));
}

/** Mean of the states from piece `start` to before `end`. */
function meanState(states: Float32Array, start: number, end: number): Float32Array {
  const mean = new Float32Array(WIDTH);
  for (let piece = start; piece < end; piece++) {
    for (let i = 0; i < WIDTH; i++) mean[i] = (mean[i] ?? 0) + (states[piece * WIDTH + i] ?? 0) / (end - start);
  }
  return mean;
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.length * WIDTH);
  parts.forEach((part, i) => all.set(part, i * WIDTH));
  return all;
}
