import type { Proposal, ProposalRequest } from '../../../src/candidates';
import type { Engine, EngineResult, LoadProgress } from '../../../src/runtime';

/** What a scripted engine does; each call takes the next answer of the test. */
export interface EngineScript {
  /** Answers a request; may take its time. */
  readonly answer: (request: ProposalRequest) => EngineResult<Proposal> | Promise<EngineResult<Proposal>>;
  /** One result for each loading, the last one for all further ones; ready at once unless given. */
  readonly loads?: readonly (EngineResult<null> | Promise<EngineResult<null>>)[];
  /** Told to whoever loads. */
  readonly progress?: LoadProgress;
}

/** An engine that plays a script and remembers what it was asked. */
export class FakeEngine implements Engine {
  readonly requests: ProposalRequest[] = [];
  cancelled = 0;
  private loaded = 0;

  constructor(private readonly script: EngineScript) {}

  async load(onProgress?: (progress: LoadProgress) => void): Promise<EngineResult<null>> {
    const { loads = [{ ok: true, value: null }], progress } = this.script;
    if (progress !== undefined) onProgress?.(progress);
    const result = loads[Math.min(this.loaded++, loads.length - 1)];
    return result ?? { ok: true, value: null };
  }

  async propose(request: ProposalRequest): Promise<EngineResult<Proposal>> {
    this.requests.push(request);
    return this.script.answer(request);
  }

  cancel(): void {
    this.cancelled++;
  }

  dispose(): void {
    this.cancel();
  }
}
