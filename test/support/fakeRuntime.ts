import type { InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { OnnxRuntime } from '../../src/runtime';

/** Data with its shape. */
export interface FakeTensor {
  readonly data: ArrayLike<number>;
  readonly dims: readonly number[];
}

/** A runtime whose every session answers with what `run` makes of the inputs; `session` is one of them. */
export function fakeRuntime(run: (inputs: Readonly<Record<string, FakeTensor>>) => Readonly<Record<string, FakeTensor>>): {
  readonly runtime: OnnxRuntime;
  readonly session: InferenceSession;
} {
  const session = { run: (inputs: Readonly<Record<string, FakeTensor>>) => Promise.resolve(run(inputs)) } as unknown as InferenceSession; // the code under test calls `run` alone
  class StandIn implements FakeTensor {
    constructor(
      readonly type: string,
      readonly data: ArrayLike<number>,
      readonly dims: readonly number[],
    ) {}
  }
  const runtime: OnnxRuntime = {
    InferenceSession: { create: () => Promise.resolve(session) },
    Tensor: StandIn as unknown as new (...values: ConstructorParameters<OnnxRuntime['Tensor']>) => Tensor, // data and dims are all that is read
  };
  return { runtime, session };
}
