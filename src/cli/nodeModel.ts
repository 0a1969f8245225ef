import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as onnx from 'onnxruntime-web/wasm';
import type { RuleModel } from '../candidates';
import { createOnnxModel, readModelFiles } from '../runtime';

/** The shipped model on one WebAssembly thread in Node: the same files and code as in the browser. Throws with the cause when it cannot be used. */
export async function loadNodeModel(folder = 'assets/model'): Promise<RuleModel> {
  onnx.env.wasm.numThreads = 1;
  const files = await readModelFiles(async (name) => {
    const content = await readFile(join(folder, name)).catch(() => undefined);
    return content === undefined ? undefined : Uint8Array.from(content);
  });
  const model = files.ok ? await createOnnxModel(onnx, files.value) : files;
  if (!model.ok) throw new Error(`${folder}: ${model.fault.code} ${model.fault.detail ?? ''}`);
  return model.value;
}
