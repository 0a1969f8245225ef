import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { Graph } from './modelFiles';

/** The part of onnxruntime-web that is used; the browser and Node give the same. */
export interface OnnxRuntime {
  readonly InferenceSession: { create(model: Uint8Array, options?: InferenceSession.SessionOptions): Promise<InferenceSession> };
  readonly Tensor: new (type: 'float32' | 'int32', data: Float32Array | Int32Array, dims: readonly number[]) => Tensor;
}

/** Runs graphs by name; inputs and outputs are tensors by name. */
export class Graphs {
  constructor(
    private readonly runtime: OnnxRuntime,
    private readonly sessions: ReadonlyMap<Graph, InferenceSession>,
  ) {}

  floats(data: Float32Array, ...dims: readonly number[]): Tensor {
    return new this.runtime.Tensor('float32', data, dims);
  }

  integers(data: Int32Array, ...dims: readonly number[]): Tensor {
    return new this.runtime.Tensor('int32', data, dims);
  }

  async run(graph: Graph, inputs: Readonly<Record<string, Tensor>>): Promise<Readonly<Record<string, Tensor>>> {
    const session = this.sessions.get(graph);
    if (session === undefined) throw new Error(`no session for ${graph}`);
    return session.run(inputs);
  }
}

/** Float data of a named output. */
export function floatsOf(outputs: Readonly<Record<string, Tensor>>, name: string): Float32Array {
  const data = outputs[name]?.data;
  if (!(data instanceof Float32Array) && Object.prototype.toString.call(data) !== '[object Float32Array]')
    throw new Error(`${name} is no float output`);
  return data as Float32Array; // the tag is checked: in Jest's realm `instanceof` alone fails
}
