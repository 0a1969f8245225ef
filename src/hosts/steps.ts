/** Long work that can stop for a moment at each `yield`; what is yielded is how much was done since the last one, in bytes, where that is counted. */
export type Steps<T> = Generator<number | undefined, T, undefined>;

/** What work in slices may be told. */
export interface SliceOptions {
  /** Waits until whatever else is to be done had its turn; by default one turn of the event loop. */
  readonly pause?: () => Promise<void>;
  /** Once aborted, no further slice begins. */
  readonly signal?: AbortSignal;
  /** Told after each slice how much is done in all, as the steps count it. */
  readonly onSlice?: (done: number) => void;
}

/** How long one slice takes, in milliseconds, and the length of one step beyond that. */
const SLICE_MS = 30;

/** Does all of the work at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Does the work in slices between which the page can answer; `undefined` where it was called off. Throws what the work throws. */
export function finishInSlices<T>(steps: Steps<T>, options?: SliceOptions & { readonly signal?: never }): Promise<T>;
export function finishInSlices<T>(steps: Steps<T>, options: SliceOptions): Promise<T | undefined>;
export async function finishInSlices<T>(steps: Steps<T>, options: SliceOptions = {}): Promise<T | undefined> {
  const { pause = nextTurn, signal, onSlice } = options;
  let done = 0;
  for (let sliceEnd = performance.now() + SLICE_MS; ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    done += step.value ?? 0;
    if (performance.now() < sliceEnd) continue;
    onSlice?.(done);
    await pause();
    if (signal?.aborted === true) return undefined;
    sliceEnd = performance.now() + SLICE_MS;
  }
}

/** A message to oneself: timers of a page that is not in front come once a second. */
function nextTurn(): Promise<void> {
  if (typeof MessageChannel === 'undefined') return new Promise((resolve) => setTimeout(resolve, 0));
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
