import type { Proposal, ProposalRequest } from '../candidates';
import type { EngineFault, LoadProgress } from './engine';

/** What a page asks of the worker; `id` comes back with every answer. Tables are sent once, in parts, and named by `tableId`. */
export type WorkerRequest =
  | { readonly type: 'load'; readonly id: number; readonly modelUrl: string }
  /** A table without its columns, which follow in order, some at a time, so that no message takes long to copy. */
  | { readonly type: 'table'; readonly id: number; readonly tableId: number; readonly table: ProposalRequest['table'] }
  | { readonly type: 'columns'; readonly id: number; readonly tableId: number; readonly columns: ProposalRequest['table']['columns'] }
  | {
      readonly type: 'propose';
      readonly id: number;
      readonly tableId: number;
      readonly utterance: string;
      readonly today: number;
      readonly seed: number;
    }
  /** Stops the proposal with this id at its next step. */
  | { readonly type: 'cancel'; readonly id: number };

/** What the worker answers. */
export type WorkerResponse =
  | { readonly type: 'loadProgress'; readonly id: number; readonly progress: LoadProgress }
  | { readonly type: 'loaded'; readonly id: number }
  | { readonly type: 'step'; readonly id: number; readonly share: number }
  | { readonly type: 'proposal'; readonly id: number; readonly proposal: Proposal }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly fault: EngineFault };
