import type { InjectedFailure } from './excelError';
import { ExcelError, takeFailure } from './excelError';
import type { RangeRef } from '../../../src/sheet';
import type { SheetState, WorkbookState } from './workbookState';

/** Excel on the web refuses larger requests and answers. */
export const MAX_PAYLOAD_BYTES = 5 * 1024 * 1024;

/** The application behind all request contexts. */
export interface Application {
  readonly workbook: WorkbookState;
  /** Requirement set, as the minor of ExcelApi 1.x. */
  readonly apiLevel: number;
  readonly failures: InjectedFailure[];
  /** Calls of `sync` that sent something. */
  roundTrips: number;
  /** Bytes of the largest answer. */
  largestResponse: number;
  /** The person is typing in a cell: every batch is refused. */
  isEditingCell: boolean;
  readonly listeners: Map<string, Set<(argument: unknown) => unknown>>;
}

/** An object that loads properties. */
export interface Loadable {
  load(names?: string): unknown;
}

/** Makes the objects that others lead to, so that their files need not know each other. */
export interface ObjectFactory {
  range(resolve: () => { readonly sheet: SheetState; readonly range: RangeRef } | null): Loadable;
  rangeAreas(resolve: () => { readonly sheet: SheetState; readonly areas: readonly RangeRef[] } | null): Loadable;
  worksheet(resolve: () => SheetState | null): Loadable;
}

interface Operation {
  readonly name: string;
  readonly bytes: number;
  readonly run: () => void;
}

/** A queue of operations that `sync` sends in order; what it loads is readable only after a `sync` that went well. */
export abstract class RequestQueue {
  abstract readonly objects: ObjectFactory;
  /** Counts the runs of this context; objects of an earlier run are dead. */
  generation = 0;
  #queue: Operation[] = [];
  #deliveries: (() => void)[] = [];
  #responseBytes = 0;
  #isRunning = false;

  constructor(readonly application: Application) {}

  /** Queues one operation; `bytes` is what it adds to the request. What a running operation queues runs at once. */
  enqueue(name: string, run: () => void, bytes = 80): void {
    const operation = { name, run, bytes };
    if (this.#isRunning) this.#run(operation);
    else this.#queue.push(operation);
  }

  /** Hands loaded data over when the batch has gone through. Called while operations run. */
  deliver(bytes: number, delivery: () => void): void {
    this.#responseBytes += bytes;
    this.#deliveries.push(delivery);
  }

  /** Throws what office.js throws where the host's Excel is too old for a member. */
  requireApi(level: number, member: string): void {
    if (this.application.apiLevel >= level) return;
    throw new ExcelError('ApiNotFound', `${member} needs ExcelApi 1.${level}`, member);
  }

  get hasPendingOperations(): boolean {
    return this.#queue.length > 0;
  }

  /** Sends the queue. An operation that fails ends the batch; those before it stay done, nothing is delivered. */
  async sync(): Promise<void> {
    await Promise.resolve();
    const queue = this.#queue;
    this.#queue = [];
    this.#deliveries = [];
    this.#responseBytes = 0;
    if (queue.length === 0) return;
    this.application.roundTrips += 1;
    await new Promise<void>((resolve) => queueMicrotask(resolve));
    this.#admit(queue);
    this.#runAll(queue);
    this.application.largestResponse = Math.max(this.application.largestResponse, this.#responseBytes);
    if (this.#responseBytes > MAX_PAYLOAD_BYTES) {
      throw new ExcelError('ResponsePayloadSizeLimitExceeded', 'The response payload size has exceeded the limit.');
    }
    for (const delivery of this.#deliveries) delivery();
  }

  #admit(queue: readonly Operation[]): void {
    if (this.application.isEditingCell) {
      throw new ExcelError('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
    }
    const bytes = queue.reduce((sum, operation) => sum + operation.bytes, 0);
    if (bytes > MAX_PAYLOAD_BYTES)
      throw new ExcelError('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
  }

  #runAll(queue: readonly Operation[]): void {
    this.#isRunning = true;
    try {
      for (const operation of queue) this.#run(operation);
    } finally {
      this.#isRunning = false;
    }
  }

  #run(operation: Operation): void {
    const failure = takeFailure(this.application.failures, operation.name);
    if (failure !== undefined) throw failure;
    operation.run();
  }
}
