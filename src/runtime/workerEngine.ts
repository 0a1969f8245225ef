import type { Proposal, ProposalRequest } from '../candidates';
import type { Engine, EngineFault, EngineResult, LoadProgress } from './engine';
import type { WorkerRequest, WorkerResponse } from './protocol';
import { columnGroups } from './tableParts';

type Answer = Extract<WorkerResponse, { type: 'loaded' | 'proposal' | 'cancelled' | 'failed' }>;

interface Pending {
  readonly resolve: (answer: Answer) => void;
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
  readonly onStep?: ((share: number) => void) | undefined;
}

/** The part of a worker that the engine uses, so that tests can stand in for it. */
export interface WorkerLike {
  postMessage(message: WorkerRequest): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<WorkerResponse>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** An engine in a dedicated worker, with the model read from `modelUrl` (a folder, with a slash at its end). */
export function createWorkerEngine(modelUrl: string): Engine {
  return createEngine(() => new Worker(new URL('./worker.ts', import.meta.url)) as WorkerLike, modelUrl);
}

/** An engine over any worker; a worker that breaks is made anew by the next `load`. */
export function createEngine(createWorker: () => WorkerLike, modelUrl: string): Engine {
  return new WorkerEngine(createWorker, modelUrl);
}

/** Owns the worker and the requests that wait for it. */
class WorkerEngine implements Engine {
  private worker: WorkerLike | undefined;
  private loading: Promise<EngineResult<null>> | undefined;
  private readonly pending = new Map<number, Pending>();
  private readonly tableIds = new WeakMap<object, number>();
  private sentTable = -1;
  private sending: Promise<void> = Promise.resolve();
  private sendings = 0;
  private lastId = 0;
  private running: number | undefined;

  constructor(
    private readonly createWorker: () => WorkerLike,
    private readonly modelUrl: string,
  ) {}

  load(onProgress?: (progress: LoadProgress) => void): Promise<EngineResult<null>> {
    this.loading ??= this.keepIfLoaded(this.startLoading(onProgress));
    return this.loading;
  }

  prepare(table: ProposalRequest['table']): void {
    if (this.worker !== undefined) void this.sendTable(this.worker, table);
  }

  async propose(request: ProposalRequest, onStep?: (share: number) => void): Promise<EngineResult<Proposal>> {
    this.cancel();
    const id = ++this.lastId;
    this.running = id;
    const loaded = await this.load();
    if (!loaded.ok) return loaded;
    const { worker } = this;
    while (this.running === id && worker !== undefined) {
      const tableId = await this.sendTable(worker, request.table);
      if (this.worker !== worker) return { ok: false, fault: { code: 'workerFailed', detail: 'the worker broke' } };
      if (this.running !== id || this.sentTable !== tableId) continue; // a table that was prepared meanwhile overtook this one
      const { utterance, today, seed } = request;
      return resultOf(await this.ask({ type: 'propose', id, tableId, utterance, today, seed }, { onStep }));
    }
    return { ok: false, cancelled: true };
  }

  cancel(): void {
    if (this.running === undefined) return;
    this.worker?.postMessage({ type: 'cancel', id: this.running });
    this.pending.get(this.running)?.resolve({ type: 'cancelled', id: this.running });
    this.running = undefined;
  }

  dispose(): void {
    this.cancel();
    this.stop({ code: 'workerFailed', detail: 'disposed' });
  }

  /** Forgets a load that failed, unless the next one has begun meanwhile. */
  private keepIfLoaded(loading: Promise<EngineResult<null>>): Promise<EngineResult<null>> {
    const kept = loading.then((result) => {
      if (!result.ok && this.loading === kept) this.loading = undefined;
      return result;
    });
    return kept;
  }

  private async startLoading(onProgress?: (progress: LoadProgress) => void): Promise<EngineResult<null>> {
    try {
      this.worker ??= this.startWorker();
    } catch (error) {
      return { ok: false, fault: { code: 'workerFailed', detail: String(error) } }; // a page's policy may forbid workers
    }
    const answer = await this.ask({ type: 'load', id: ++this.lastId, modelUrl: this.modelUrl }, { onProgress });
    if (answer.type === 'loaded') return { ok: true, value: null };
    return { ok: false, fault: answer.type === 'failed' ? answer.fault : { code: 'workerFailed' } };
  }

  private startWorker(): WorkerLike {
    const worker = this.createWorker();
    worker.onmessage = ({ data }) => this.receive(data);
    worker.onerror = (event) => this.stop({ code: 'workerFailed', detail: event.message });
    return worker;
  }

  /** Posts a table in parts, once; the worker has all of it when the promise is done, unless another table overtook it. */
  private async sendTable(worker: WorkerLike, table: ProposalRequest['table']): Promise<number> {
    const tableId = this.tableIds.get(table) ?? ++this.lastId;
    this.tableIds.set(table, tableId);
    if (this.sentTable !== tableId) {
      this.sentTable = tableId;
      this.sending = this.postParts(worker, tableId, table);
    }
    await this.sending;
    return tableId;
  }

  private async postParts(worker: WorkerLike, tableId: number, table: ProposalRequest['table']): Promise<void> {
    worker.postMessage({ type: 'table', id: tableId, tableId, table: { ...table, columns: [] } });
    const sending = ++this.sendings;
    for (const columns of columnGroups(table)) {
      if (this.sendings !== sending || this.worker !== worker) return;
      worker.postMessage({ type: 'columns', id: tableId, tableId, columns });
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
  }

  private ask(request: WorkerRequest, watch: Omit<Pending, 'resolve'>): Promise<Answer> {
    return new Promise((resolve) => {
      const done = (answer: Answer): void => {
        this.pending.delete(request.id);
        resolve(answer);
      };
      this.pending.set(request.id, { ...watch, resolve: done });
      this.worker?.postMessage(request);
    });
  }

  private receive(response: WorkerResponse): void {
    const pending = this.pending.get(response.id);
    if (response.type === 'loadProgress') pending?.onProgress?.(response.progress);
    else if (response.type === 'step') pending?.onStep?.(response.share);
    else pending?.resolve(response);
  }

  private stop(fault: EngineFault): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.loading = undefined;
    this.sentTable = -1;
    for (const [id, { resolve }] of [...this.pending]) resolve({ type: 'failed', id, fault });
  }
}

function resultOf(answer: Answer): EngineResult<Proposal> {
  switch (answer.type) {
    case 'proposal':
      return { ok: true, value: answer.proposal };
    case 'failed':
      return { ok: false, fault: answer.fault };
    default:
      return { ok: false, cancelled: true };
  }
}
