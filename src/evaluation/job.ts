import { finish } from './steps';
import type { Steps } from './steps';

/** Long work that is done in steps, or at once where its result is asked for before. */
export interface Job {
  readonly steps: () => Steps<void>;
}

/** Notes long work among the jobs and gives its result, which is worked out at once where it is not there yet. */
export function jobOf<T>(jobs: Job[], work: () => Steps<T>): () => T {
  let done: { readonly value: T } | undefined;
  function* steps(): Steps<void> {
    if (done === undefined) done = { value: yield* work() };
  }
  jobs.push({ steps });
  return () => (done ??= { value: finish(work()) }).value;
}

/** Does the jobs in their order and takes them off the list; later ones may ask earlier ones for their results. */
export function* doJobs(jobs: Job[]): Steps<void> {
  for (let job = jobs.shift(); job !== undefined; job = jobs.shift()) yield* job.steps();
}

/** Steps that ask for the results of the jobs. */
export function* afterJobs<T>(jobs: Job[], steps: Steps<T>): Steps<T> {
  yield* doJobs(jobs);
  return yield* steps;
}
