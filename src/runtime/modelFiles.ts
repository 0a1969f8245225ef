import { knownTokensOf } from '../candidates';
import type { KnownTokens, ModelSizes } from '../candidates';
import type { EngineFault } from './engine';

/** The graphs of a model, in the order in which they are loaded. */
export const GRAPHS = ['textEncoder', 'encoder', 'denoiser', 'decoder'] as const;

/** One of `GRAPHS`. */
export type Graph = (typeof GRAPHS)[number];

/** Everything that is read of a model before sessions are made of it. */
export interface ModelFiles {
  readonly sizes: ModelSizes;
  readonly tokens: KnownTokens;
  readonly wordPieces: readonly string[];
  readonly graphs: Readonly<Record<Graph, Uint8Array>>;
}

/** The model's description (`model.json`), as training/export_onnx.py writes it. */
export interface ModelDescription {
  readonly sizes: ModelSizes;
  readonly tokens: KnownTokens;
  /** Bytes of each file by name. */
  readonly bytes: ReadonlyMap<string, number>;
}

/** Reads one file of a model folder whole; `undefined` when it is not there. */
export type ReadFile = (name: string) => Promise<Uint8Array | undefined>;

/** A value, or why the model cannot be used. */
export type ModelResult<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: EngineFault };

const MODEL_VERSION = 1;

/** Reads and checks all files of a model: versions, vocabulary and the length of each file. */
export async function readModelFiles(read: ReadFile): Promise<ModelResult<ModelFiles>> {
  const description = descriptionOf(await read('model.json'));
  if (!description.ok) return description;
  const { sizes, tokens, bytes } = description.value;
  const contents = new Map<string, Uint8Array>();
  for (const name of [...GRAPHS.map((graph) => `${graph}.onnx`), 'wordPieces.txt']) {
    const content = await read(name);
    if (content === undefined) return missing(name);
    if (bytes.get(name) !== content.length) return damaged(`${name}: ${content.length} bytes of ${bytes.get(name) ?? 0}`);
    contents.set(name, content);
  }
  const graph = (name: Graph): Uint8Array => contents.get(`${name}.onnx`) ?? new Uint8Array();
  const graphs = { textEncoder: graph('textEncoder'), encoder: graph('encoder'), denoiser: graph('denoiser'), decoder: graph('decoder') };
  return { ok: true, value: { sizes, tokens, wordPieces: new TextDecoder().decode(contents.get('wordPieces.txt')).split('\n'), graphs } };
}

/** Parses `model.json`; another version than this code's, or tokens that the grammar lacks, are a damaged model. */
export function descriptionOf(content: Uint8Array | undefined): ModelResult<ModelDescription> {
  if (content === undefined) return missing('model.json');
  const json = parseJson(new TextDecoder().decode(content));
  if (!isRecord(json) || !isRecord(json['files']) || !isRecord(json['noiseSchedule']))
    return damaged('model.json is no description of a model');
  const { version, vocabulary, length, latentWidth } = json;
  if (version !== MODEL_VERSION) return damaged(`a model of version ${String(version)}, ${MODEL_VERSION} expected`);
  const tokens = isTexts(vocabulary) ? knownTokensOf(vocabulary) : undefined;
  if (tokens === undefined) return damaged('a model with a vocabulary that the rule language does not have');
  const steepness = json['noiseSchedule']['steepness'];
  if (typeof length !== 'number' || typeof latentWidth !== 'number' || typeof steepness !== 'number')
    return damaged('model.json lacks a size');
  const entries = Object.entries(json['files']).map(([name, file]): [string, number] => [name, isRecord(file) ? Number(file['bytes']) : 0]);
  return { ok: true, value: { sizes: { length, latentWidth, schedule: { kind: 'tan', steepness } }, tokens, bytes: new Map(entries) } };
}

function missing(name: string): { ok: false; fault: EngineFault } {
  return { ok: false, fault: { code: 'modelMissing', detail: name } };
}

function damaged(detail: string): { ok: false; fault: EngineFault } {
  return { ok: false, fault: { code: 'modelDamaged', detail } };
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
