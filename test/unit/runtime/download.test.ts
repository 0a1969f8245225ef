import { VOCABULARY } from '../../../src/rules';
import { downloadFiles } from '../../../src/runtime/download';

const URL_OF_MODEL = 'https://example.test/model/';
const DESCRIPTION = JSON.stringify({
  version: 1,
  vocabulary: VOCABULARY,
  length: 32,
  latentWidth: 16,
  noiseSchedule: { steepness: 9 },
  files: { 'encoder.onnx': { bytes: 300 }, 'wordPieces.txt': { bytes: 200 } },
});

const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** Answers requests for files from a table; others with 404. */
function serve(files: Readonly<Record<string, () => Response | Promise<Response>>>): void {
  globalThis.fetch = (url) => Promise.resolve(files[String(url)]?.() ?? new Response('not here', { status: 404 }));
}

function streamOf(...chunks: readonly number[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start: (controller) => {
      for (const length of chunks) controller.enqueue(new Uint8Array(length).fill(length));
      controller.close();
    },
  });
}

describe('Downloading the files of a model', () => {
  it('gives each whole and counts the bytes of all of them together', async () => {
    serve({
      [`${URL_OF_MODEL}model.json`]: () => new Response(DESCRIPTION),
      [`${URL_OF_MODEL}encoder.onnx`]: () => new Response(streamOf(100, 200)),
    });
    const seen: (readonly [number, number])[] = [];
    const read = downloadFiles(URL_OF_MODEL, ({ loadedBytes, totalBytes }) => seen.push([loadedBytes, totalBytes]));
    expect(new TextDecoder().decode(await read('model.json'))).toBe(DESCRIPTION);
    const content = await read('encoder.onnx');
    expect([content?.length, content?.[0], content?.[299]]).toEqual([300, 100, 200]);
    const own = DESCRIPTION.length;
    expect(seen).toEqual([
      [own, 0],
      [own + 100, own + 500],
      [own + 300, own + 500],
    ]);
  });

  it('finds nothing where the server has nothing', async () => {
    serve({});
    expect(await downloadFiles(URL_OF_MODEL, () => undefined)('model.json')).toBeUndefined();
  });

  it('finds nothing without a network, and when the line breaks midway', async () => {
    const broken = new ReadableStream<Uint8Array>({ pull: (controller) => controller.error(new Error('connection reset')) });
    serve({
      [`${URL_OF_MODEL}model.json`]: () => Promise.reject(new TypeError('offline')),
      [`${URL_OF_MODEL}encoder.onnx`]: () => new Response(broken),
    });
    const read = downloadFiles(URL_OF_MODEL, () => undefined);
    expect(await read('model.json')).toBeUndefined();
    expect(await read('encoder.onnx')).toBeUndefined();
  });
});
