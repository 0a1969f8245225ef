import type { LoadProgress } from './engine';
import { descriptionOf } from './modelFiles';
import type { ReadFile } from './modelFiles';

/**
 * Reads the files of a model folder over HTTP and reports the bytes of all of them together; the total is known once
 * `model.json` has been read. An answer other than 200, or none, is a missing file.
 */
export function downloadFiles(modelUrl: string, onProgress: (progress: LoadProgress) => void): ReadFile {
  const progress = { loadedBytes: 0, totalBytes: 0 };
  return async (name) => {
    const response = await fetch(new URL(name, modelUrl)).catch(() => undefined);
    if (response?.ok !== true || response.body === null) return undefined;
    const content = await readBody(response.body, (bytes) => {
      progress.loadedBytes += bytes;
      onProgress({ ...progress });
    }).catch(() => undefined);
    const description = name === 'model.json' ? descriptionOf(content) : undefined;
    if (description?.ok === true)
      progress.totalBytes = [...description.value.bytes.values()].reduce((sum, bytes) => sum + bytes, progress.loadedBytes);
    return content;
  };
}

async function readBody(body: ReadableStream<Uint8Array>, onBytes: (count: number) => void): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const reader = body.getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    chunks.push(chunk.value);
    onBytes(chunk.value.length);
  }
  const content = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  chunks.reduce((offset, chunk) => {
    content.set(chunk, offset);
    return offset + chunk.length;
  }, 0);
  return content;
}
