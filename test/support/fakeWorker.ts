import type { WorkerLike } from '../../src/runtime';

/** What the engine posts and receives. */
export type PostedMessage = Parameters<WorkerLike['postMessage']>[0];
/** What a worker answers. */
export type WorkerAnswer = Parameters<NonNullable<WorkerLike['onmessage']>>[0]['data'];

/** A worker that remembers what it is told and answers when a test says so. */
export class FakeWorker implements WorkerLike {
  readonly posted: PostedMessage[] = [];
  terminated = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;

  postMessage(message: PostedMessage): void {
    if (this.terminated) throw new Error('a terminated worker was told something');
    this.posted.push(message);
  }

  terminate(): void {
    this.terminated = true;
  }

  /** The last message of a type; throws when there is none. */
  last<T extends PostedMessage['type']>(type: T): Extract<PostedMessage, { type: T }> {
    const found = this.posted.findLast((message): message is Extract<PostedMessage, { type: T }> => message.type === type);
    if (found === undefined) throw new Error(`no ${type} was posted`);
    return found;
  }

  answer(data: WorkerAnswer): void {
    this.onmessage?.(new MessageEvent('message', { data }));
  }

  crash(message: string): void {
    this.onerror?.({ message } as ErrorEvent); // Node has no ErrorEvent; only its message is read
  }
}
