import type { Proposal, ProposalRequest } from '../candidates';

/** How far loading is; bytes are of all model and runtime files together, `totalBytes` 0 while unknown. */
export interface LoadProgress {
  readonly loadedBytes: number;
  readonly totalBytes: number;
}

/** Why the engine cannot answer. */
export interface EngineFault {
  readonly code: 'modelMissing' | 'modelDamaged' | 'runtimeFailed' | 'workerFailed';
  readonly detail?: string;
}

/** What the engine answers. `cancelled` when a newer request or `cancel` overtook this one. */
export type EngineResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: EngineFault }
  | { readonly ok: false; readonly cancelled: true };

/** The model behind the pane: one per page, alive for the page's life. Only one proposal runs at a time; a new one cancels the last. */
export interface Engine {
  /** Loads model and runtime once; later calls give the same result, a failed load may be tried again. */
  load(onProgress?: (progress: LoadProgress) => void): Promise<EngineResult<null>>;
  /** Tells the engine the table of the next requests, so that its headers and values are encoded ahead. */
  prepare?(table: ProposalRequest['table']): void;
  /** `onStep` gets the share done, 0 to 1. */
  propose(request: ProposalRequest, onStep?: (share: number) => void): Promise<EngineResult<Proposal>>;
  cancel(): void;
  dispose(): void;
}
