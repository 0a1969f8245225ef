/** Long work that can stop for a moment at each `yield`, and its result. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Rows that one step takes: a few milliseconds. */
const ROWS_OF_STEP = 50_000;

/** Does all of the work at once. */
export function finish<T>(steps: Steps<T>): T {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Goes through rows in order, some thousand a step; `read` is given each run of them, the end not inside. */
export function* throughRows(rowCount: number, read: (first: number, end: number) => void, rowsOfStep = ROWS_OF_STEP): Steps<void> {
  for (let first = 0; first < rowCount; first += rowsOfStep) {
    read(first, Math.min(rowCount, first + rowsOfStep));
    yield;
  }
}
