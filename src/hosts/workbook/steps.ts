/** Long work that can stop for a moment at each `yield`, and its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** How long one slice of long work takes at most, in milliseconds, as far as its steps are short. */
const SLICE_MS = 40;

/** Does all of the work at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Does the work in slices between which the page can answer. Throws what the work throws. */
export async function finishInSlices<T>(steps: Steps<T>): Promise<T> {
  for (let sliceEnd = performance.now() + SLICE_MS; ;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnd) continue;
    await nextTurn();
    sliceEnd = performance.now() + SLICE_MS;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
