import type { BrowserSession } from './browser';

/** The longest that a page may be deaf to its person, in milliseconds. */
export const LONGEST_FREEZE_MS = 200;

/** How long the longest task of a page's main thread was. */
export interface Freezes {
  /** Time on the processor, in milliseconds: what a free machine would have taken. */
  readonly busyMs: number;
  /** Time on the clock, in milliseconds; a machine that has other work to do makes it longer. */
  readonly clockMs: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  /** Microseconds of the thread's own time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/**
 * Watches a page's main thread while `work` goes on. Chromium's own record of tasks is read rather than the page's
 * long-task observer, since it also tells the time on the processor: a busy machine cannot make the page look frozen.
 */
export async function freezesDuring(session: BrowserSession, work: () => Promise<void>): Promise<Freezes> {
  const browser = session.context.browser();
  if (browser === null) throw new Error('The page has no browser.');
  await browser.startTracing(session.page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] });
  let trace: Buffer | undefined;
  try {
    await work();
  } finally {
    trace = await browser.stopTracing();
  }
  return longestTask(trace);
}

function longestTask(trace: Buffer): Freezes {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: readonly TraceEvent[] }; // Chromium's trace format
  const tasks = tasksOf(traceEvents);
  if (tasks.length === 0) throw new Error('The trace holds no task of the page.');
  return { busyMs: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000, clockMs: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000 };
}

/** Tasks of the main threads of renderers. */
function tasksOf(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const key = ({ pid, tid }: TraceEvent): string => `${pid}.${tid}`;
  const mains = new Set(events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain').map(key));
  return events.filter((event) => event.ph === 'X' && /RunTask$/.test(event.name) && mains.has(key(event)));
}
