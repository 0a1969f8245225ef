import type { Proposal, ProposalRequest } from '../../../src/candidates';
import { createEngine } from '../../../src/runtime';
import type { Engine, EngineResult } from '../../../src/runtime';
import { tableOfColumns } from '../../support/builders';
import { FakeWorker } from '../../support/fakeWorker';
import { ORDERS } from '../../support/orders';

const PROPOSAL: Proposal = { kind: 'refusal', refusal: 'notUnderstood' };
const CANCELLED = { ok: false, cancelled: true };

function request(utterance: string, table = ORDERS): ProposalRequest {
  return { utterance, table, today: 46_000, seed: 7 };
}

/** An engine with all workers that it made, the last one first. */
function start(): { readonly engine: Engine; readonly workers: FakeWorker[]; readonly worker: () => FakeWorker } {
  const workers: FakeWorker[] = [];
  const engine = createEngine(() => {
    workers.unshift(new FakeWorker());
    return workers[0] ?? new FakeWorker();
  }, 'https://example.test/model/');
  const worker = (): FakeWorker => workers[0] ?? new FakeWorker();
  return { engine, workers, worker };
}

/** Until all parts of small tables are posted. */
const settled = async (): Promise<void> => {
  for (let i = 0; i < 4; i++) await new Promise((resolve) => setTimeout(resolve, 0));
};

/** A table that is posted in so many parts. */
function bigTable(parts: number): ProposalRequest['table'] {
  const values = Array.from({ length: 100_000 }, () => 1);
  return tableOfColumns(Array.from({ length: parts }, (_, i) => ({ header: `Part ${i}`, values, numberFormats: 'General' })));
}

async function loaded(): Promise<ReturnType<typeof start>> {
  const started = start();
  const loading = started.engine.load();
  started.worker().answer({ type: 'loaded', id: started.worker().last('load').id });
  expect(await loading).toEqual({ ok: true, value: null });
  return started;
}

describe('Loading', () => {
  it('asks the worker once, however often it is called', async () => {
    const { engine, worker, workers } = start();
    const both = Promise.all([engine.load(), engine.load()]);
    worker().answer({ type: 'loaded', id: worker().last('load').id });
    expect(await both).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(await engine.load()).toEqual({ ok: true, value: null });
    expect(worker().posted).toEqual([{ type: 'load', id: expect.any(Number), modelUrl: 'https://example.test/model/' }]);
    expect(workers).toHaveLength(1);
  });

  it('shows how far it is', () => {
    const { engine, worker } = start();
    const seen: unknown[] = [];
    void engine.load((progress) => seen.push(progress));
    const { id } = worker().last('load');
    worker().answer({ type: 'loadProgress', id, progress: { loadedBytes: 5, totalBytes: 10 } });
    expect(seen).toEqual([{ loadedBytes: 5, totalBytes: 10 }]);
  });

  it('can be tried again after it failed', async () => {
    const { engine, worker } = start();
    const first = engine.load();
    worker().answer({ type: 'failed', id: worker().last('load').id, fault: { code: 'modelMissing', detail: 'model.json' } });
    expect(await first).toEqual({ ok: false, fault: { code: 'modelMissing', detail: 'model.json' } });
    const second = engine.load();
    worker().answer({ type: 'loaded', id: worker().last('load').id });
    expect(await second).toEqual({ ok: true, value: null });
    expect(worker().posted).toHaveLength(2);
  });

  it('answers a worker that cannot be made, and tries again next time', async () => {
    let attempts = 0;
    const engine = createEngine(() => {
      attempts++;
      throw new Error('blocked by policy');
    }, 'https://example.test/model/');
    expect(await engine.load()).toEqual({
      ok: false,
      fault: { code: 'workerFailed', detail: expect.stringContaining('blocked by policy') },
    });
    expect(await engine.load()).toMatchObject({ ok: false });
    expect(attempts).toBe(2);
  });
});

describe('A proposal', () => {
  it('loads first, then sends the table and the request', async () => {
    const { engine, worker } = start();
    const answer = engine.propose(request('red'));
    worker().answer({ type: 'loaded', id: worker().last('load').id });
    await settled();
    expect(worker().posted.map(({ type }) => type)).toEqual(['load', 'table', 'columns', 'propose']);
    const { id, tableId, utterance, today, seed } = worker().last('propose');
    expect({ tableId, utterance, today, seed }).toEqual({
      tableId: worker().last('table').tableId,
      utterance: 'red',
      today: 46_000,
      seed: 7,
    });
    worker().answer({ type: 'proposal', id, proposal: PROPOSAL });
    expect(await answer).toEqual({ ok: true, value: PROPOSAL });
  });

  it('is not made when loading fails', async () => {
    const { engine, worker } = start();
    const answer = engine.propose(request('red'));
    worker().answer({ type: 'failed', id: worker().last('load').id, fault: { code: 'modelDamaged' } });
    expect(await answer).toEqual({ ok: false, fault: { code: 'modelDamaged' } });
    expect(worker().posted).toHaveLength(1);
  });

  it('sends a table once, and again only after another one', async () => {
    const { engine, worker } = await loaded();
    const other = { ...ORDERS };
    engine.prepare?.(ORDERS);
    const tables = (): number => worker().posted.filter(({ type }) => type === 'table').length;
    for (const [utterance, table, count] of [
      ['red', ORDERS, 1],
      ['blue', ORDERS, 1],
      ['green', other, 2],
      ['bold', ORDERS, 3],
    ] as const) {
      void engine.propose(request(utterance, table));
      await settled();
      expect(tables()).toBe(count);
    }
  });

  it('shows its steps', async () => {
    const { engine, worker } = await loaded();
    const shares: number[] = [];
    void engine.propose(request('red'), (share) => shares.push(share));
    await settled();
    worker().answer({ type: 'step', id: worker().last('propose').id, share: 0.5 });
    expect(shares).toEqual([0.5]);
  });

  it('cancels the one before, whose late answer is nobody’s', async () => {
    const { engine, worker } = await loaded();
    const shares: number[] = [];
    const first = engine.propose(request('red'), (share) => shares.push(share));
    await settled();
    const { id } = worker().last('propose');
    const second = engine.propose(request('blue'));
    expect(await first).toEqual(CANCELLED);
    expect(worker().last('cancel')).toEqual({ type: 'cancel', id });
    worker().answer({ type: 'step', id, share: 1 });
    worker().answer({ type: 'proposal', id, proposal: PROPOSAL });
    expect(shares).toEqual([]);
    await settled();
    worker().answer({ type: 'proposal', id: worker().last('propose').id, proposal: PROPOSAL });
    expect(await second).toEqual({ ok: true, value: PROPOSAL });
  });

  it('that is overtaken while the model loads is never sent', async () => {
    const { engine, worker } = start();
    const first = engine.propose(request('red'));
    const second = engine.propose(request('blue'));
    worker().answer({ type: 'loaded', id: worker().last('load').id });
    expect(await first).toEqual(CANCELLED);
    await settled();
    expect(worker().posted.filter(({ type }) => type === 'propose')).toMatchObject([{ utterance: 'blue' }]);
    engine.cancel();
    expect(await second).toEqual(CANCELLED);
  });

  it('is cancelled by hand', async () => {
    const { engine, worker } = await loaded();
    const answer = engine.propose(request('red'));
    await settled();
    engine.cancel();
    expect(await answer).toEqual(CANCELLED);
    expect(worker().posted.filter(({ type }) => type === 'cancel')).toHaveLength(1);
    engine.cancel();
    expect(worker().posted.filter(({ type }) => type === 'cancel')).toHaveLength(1);
  });
});

describe('A table in parts', () => {
  it('arrives whole and in order before the request', async () => {
    const { engine, worker } = await loaded();
    const table = bigTable(3);
    void engine.propose(request('red', table));
    await settled();
    expect(
      worker()
        .posted.slice(1)
        .map(({ type }) => type),
    ).toEqual(['table', 'columns', 'columns', 'columns', 'propose']);
    expect(worker().last('table').table.columns).toEqual([]);
    expect(columnsReceived(worker())).toEqual(['Part 0', 'Part 1', 'Part 2']);
  });

  it('is not mixed with itself when the selection goes to another table and back', async () => {
    const { engine, worker } = await loaded();
    const table = bigTable(3);
    engine.prepare?.(table);
    engine.prepare?.(ORDERS);
    engine.prepare?.(table);
    await settled();
    await settled();
    expect(columnsReceived(worker())).toEqual(['Part 0', 'Part 1', 'Part 2']);
  });

  it('is sent again when another one was prepared before all of it was there', async () => {
    const { engine, worker } = await loaded();
    const answer = engine.propose(request('red', bigTable(3)));
    await Promise.resolve();
    engine.prepare?.(ORDERS);
    await settled();
    await settled();
    expect(columnsReceived(worker())).toEqual(['Part 0', 'Part 1', 'Part 2']);
    worker().answer({ type: 'proposal', id: worker().last('propose').id, proposal: PROPOSAL });
    expect(await answer).toEqual({ ok: true, value: PROPOSAL });
  });

  it('fails with the worker', async () => {
    const { engine, worker } = await loaded();
    const answer = engine.propose(request('red', bigTable(3)));
    await Promise.resolve();
    worker().crash('out of memory');
    expect(await answer).toMatchObject({ ok: false, fault: { code: 'workerFailed' } });
  });

  /** Headers that the worker has of the last table. */
  function columnsReceived({ posted }: FakeWorker): (string | null)[] {
    const start = posted.findLastIndex(({ type }) => type === 'table');
    return posted.slice(start).flatMap((message) => (message.type === 'columns' ? message.columns.map(({ header }) => header) : []));
  }
});

describe('A worker that breaks', () => {
  it('fails what waits for it, and a new worker loads and gets the table again', async () => {
    const { engine, worker, workers } = await loaded();
    const answer = engine.propose(request('red'));
    await settled();
    worker().crash('out of memory');
    expect(await answer).toEqual({ ok: false, fault: { code: 'workerFailed', detail: 'out of memory' } });
    expect(worker().terminated).toBe(true);
    const again = engine.propose(request('red'));
    expect(workers).toHaveLength(2);
    worker().answer({ type: 'loaded', id: worker().last('load').id });
    await settled();
    expect(worker().posted.map(({ type }) => type)).toEqual(['load', 'table', 'columns', 'propose']);
    worker().answer({ type: 'proposal', id: worker().last('propose').id, proposal: PROPOSAL });
    expect(await again).toEqual({ ok: true, value: PROPOSAL });
  });

  it('while loading lets the next load start over, even at once', async () => {
    const { engine, worker, workers } = start();
    const first = engine.load();
    worker().crash('no such file');
    const second = engine.load();
    expect(await first).toMatchObject({ ok: false, fault: { code: 'workerFailed' } });
    const third = engine.load();
    worker().answer({ type: 'loaded', id: worker().last('load').id });
    const results: EngineResult<null>[] = await Promise.all([second, third]);
    expect(results).toEqual([
      { ok: true, value: null },
      { ok: true, value: null },
    ]);
    expect(workers).toHaveLength(2);
    expect(worker().posted).toHaveLength(1);
  });
});

describe('Disposing', () => {
  it('ends the worker and what waits for it', async () => {
    const { engine, worker } = await loaded();
    const answer = engine.propose(request('red'));
    await settled();
    engine.dispose();
    expect(await answer).toEqual(CANCELLED);
    expect(worker().terminated).toBe(true);
  });

  it('while loading fails the load', async () => {
    const { engine } = start();
    const loading = engine.load();
    engine.dispose();
    expect(await loading).toMatchObject({ ok: false, fault: { code: 'workerFailed' } });
  });
});
