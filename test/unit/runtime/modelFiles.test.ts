import { VOCABULARY } from '../../../src/rules';
import { readModelFiles } from '../../../src/runtime';
import type { ReadFile } from '../../../src/runtime';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const GRAPH_FILES = ['textEncoder.onnx', 'encoder.onnx', 'denoiser.onnx', 'decoder.onnx'];
const CONTENTS: Readonly<Record<string, Uint8Array>> = {
  ...Object.fromEntries(GRAPH_FILES.map((name) => [name, bytes(`graph of ${name}`)])),
  'wordPieces.txt': bytes('[PAD]\n[UNK]\n[CLS]\n[SEP]\nété'),
};

const DESCRIPTION = {
  version: 1,
  vocabulary: VOCABULARY,
  length: 32,
  latentWidth: 16,
  noiseSchedule: { kind: 'tan', steepness: 9 },
  files: Object.fromEntries(Object.entries(CONTENTS).map(([name, content]) => [name, { bytes: content.length, sha256: '' }])),
};

/** Reads the model with some files changed; `undefined` takes one away. */
function read(changed: Readonly<Record<string, Uint8Array | undefined>> = {}): ReturnType<typeof readModelFiles> {
  const all: Readonly<Record<string, Uint8Array | undefined>> = {
    'model.json': bytes(JSON.stringify(DESCRIPTION)),
    ...CONTENTS,
    ...changed,
  };
  const readFile: ReadFile = (name) => Promise.resolve(all[name]);
  return readModelFiles(readFile);
}

const described = (changed: object): Promise<unknown> => read({ 'model.json': bytes(JSON.stringify({ ...DESCRIPTION, ...changed })) });

describe('The files of a model', () => {
  it('are its sizes, pieces and graphs', async () => {
    expect(await read()).toEqual({
      ok: true,
      value: {
        tokens: expect.anything(),
        sizes: { length: 32, latentWidth: 16, schedule: { kind: 'tan', steepness: 9 } },
        wordPieces: ['[PAD]', '[UNK]', '[CLS]', '[SEP]', 'été'],
        graphs: {
          textEncoder: CONTENTS['textEncoder.onnx'],
          encoder: CONTENTS['encoder.onnx'],
          denoiser: CONTENTS['denoiser.onnx'],
          decoder: CONTENTS['decoder.onnx'],
        },
      },
    });
  });

  it.each(['model.json', ...GRAPH_FILES, 'wordPieces.txt'])('are missing without %s', async (name) => {
    expect(await read({ [name]: undefined })).toEqual({ ok: false, fault: { code: 'modelMissing', detail: name } });
  });

  it.each([...GRAPH_FILES, 'wordPieces.txt'])('are damaged when %s is cut off', async (name) => {
    expect(await read({ [name]: CONTENTS[name]?.slice(1) })).toMatchObject({
      ok: false,
      fault: { code: 'modelDamaged', detail: expect.stringContaining(name) },
    });
  });

  it.each([
    ['another version', { version: 2 }],
    ['no vocabulary', { vocabulary: 282 }],
    ['tokens that the grammar lacks', { vocabulary: [...VOCABULARY, 'SORT'] }],
    ['a token twice', { vocabulary: [...VOCABULARY, 'END'] }],
    ['no length', { length: undefined }],
    ['a width in words', { latentWidth: '16' }],
    ['no schedule', { noiseSchedule: undefined }],
    ['no steepness', { noiseSchedule: {} }],
    ['no files', { files: undefined }],
    ['a file without its size', { files: { ...DESCRIPTION.files, 'encoder.onnx': null } }],
  ])('are damaged with %s', async (_, changed) => {
    expect(await described(changed)).toMatchObject({ ok: false, fault: { code: 'modelDamaged' } });
  });

  it.each(['', '<!doctype html>', '[]', 'null', '"model"'])('are damaged when model.json is %s', async (text) => {
    expect(await read({ 'model.json': bytes(text) })).toMatchObject({ ok: false, fault: { code: 'modelDamaged' } });
  });
});
