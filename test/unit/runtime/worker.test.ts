import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { day } from '../../support/builders';
import type { PostedMessage, WorkerAnswer } from '../../support/fakeWorker';
import { ORDERS } from '../../support/orders';

const MODEL = join(__dirname, '../../../assets/model');

/** The global scope that worker.ts takes for a dedicated worker's. */
interface Scope {
  postMessage?: (answer: WorkerAnswer) => void;
  onmessage?: (event: { readonly data: PostedMessage }) => void;
}

const scope = globalThis as unknown as Scope; // worker.ts takes the global scope for a dedicated worker's
const realFetch = globalThis.fetch;
const answers: WorkerAnswer[] = [];
let tell: (data: PostedMessage) => void = () => undefined;

/** Waits for the answer that ends a request. */
async function answerTo(id: number): Promise<WorkerAnswer> {
  for (;;) {
    const found = answers.find((answer) => answer.id === id && answer.type !== 'step' && answer.type !== 'loadProgress');
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function request(id: number, tableId: number): PostedMessage {
  return { type: 'propose', id, tableId, utterance: 'highlight sales greater than 500', today: day('2026-03-10'), seed: 1 };
}

beforeAll(async () => {
  scope.postMessage = (answer) => void answers.push(answer);
  globalThis.fetch = async (url) => {
    const name = String(url).split('/').at(-1) ?? '';
    const content = String(url).includes('/model/') ? await readFile(join(MODEL, name)).catch(() => undefined) : undefined;
    return content === undefined ? new Response(null, { status: 404 }) : new Response(Uint8Array.from(content));
  };
  await import('../../../src/runtime/worker');
  const { onmessage } = scope;
  if (onmessage === undefined) throw new Error('the worker listens to nothing');
  tell = (data) => onmessage({ data });
});

afterAll(() => {
  globalThis.fetch = realFetch;
  delete scope.postMessage;
  delete scope.onmessage;
});

describe('The worker', () => {
  it('answers a request before the model is there with a fault', async () => {
    tell(request(1, 1));
    expect(await answerTo(1)).toMatchObject({ type: 'failed', fault: { code: 'workerFailed' } });
  });

  it('says when a model is missing, and may then load another', async () => {
    tell({ type: 'load', id: 2, modelUrl: 'https://example.test/nothing/' });
    expect(await answerTo(2)).toMatchObject({ type: 'failed', fault: { code: 'modelMissing', detail: 'model.json' } });
    tell({ type: 'load', id: 3, modelUrl: 'https://example.test/model/' });
    expect(await answerTo(3)).toEqual({ type: 'loaded', id: 3 });
    const progress = answers.flatMap((answer) => (answer.type === 'loadProgress' ? [answer.progress] : []));
    expect(progress.at(-1)?.loadedBytes).toBe(progress.at(-1)?.totalBytes);
  }, 120_000);

  it('answers on a table that came in parts', async () => {
    tell({ type: 'table', id: 4, tableId: 4, table: { ...ORDERS, columns: [] } });
    tell({ type: 'columns', id: 4, tableId: 4, columns: ORDERS.columns.slice(0, 3) });
    tell({ type: 'columns', id: 99, tableId: 99, columns: ORDERS.columns });
    tell({ type: 'columns', id: 4, tableId: 4, columns: ORDERS.columns.slice(3) });
    tell(request(5, 4));
    expect(await answerTo(5)).toMatchObject({ type: 'proposal', proposal: { kind: 'candidates' } });
    const shares = answers.flatMap((answer) => (answer.type === 'step' && answer.id === 5 ? [answer.share] : []));
    expect(shares.at(0)).toBe(0);
    expect(shares.at(-1)).toBe(1);
  }, 60_000);

  it('stops a request at its next step', async () => {
    tell(request(6, 4));
    tell({ type: 'cancel', id: 6 });
    expect(await answerTo(6)).toEqual({ type: 'cancelled', id: 6 });
  }, 60_000);

  it('answers the next request while the last one still stops, and a new table arrives', async () => {
    tell(request(10, 4));
    tell({ type: 'table', id: 11, tableId: 11, table: ORDERS });
    tell({ type: 'cancel', id: 10 });
    tell(request(12, 11));
    expect(await answerTo(12)).toMatchObject({ type: 'proposal', proposal: { kind: 'candidates' } });
    expect(await answerTo(10)).toEqual({ type: 'cancelled', id: 10 });
  }, 60_000);

  it('answers a request on a table that it does not have with a fault', async () => {
    tell(request(13, 98));
    expect(await answerTo(13)).toMatchObject({ type: 'failed', fault: { code: 'workerFailed' } });
  });
});
