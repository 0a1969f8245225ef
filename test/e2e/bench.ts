/** `npm run bench`: what the shipped model costs in a browser, as one JSON object on stdout. */
import { readdirSync, statSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { DEFAULT_SAMPLING } from '../../src/candidates';
import type { BrowserSession } from './support/browser';
import { openBrowser } from './support/browser';
import build from './support/build';
import { openPlayground, selectTable } from './support/playground';
import { startServer } from './support/server';

const MODEL = path.resolve('assets/model');
const COLD_STARTS = 3;

/** Requests of all kinds about the sample's orders. */
const REQUESTS = [
  'highlight sales above 900 in green',
  'color rows where the status is cancelled red',
  'mark duplicate order ids in orange',
  'top 10 sales bold',
  'data bars for sales',
  'overdue orders in red',
  'bold customers that contain works',
  'orders due in the next 14 days yellow',
  'sales between 100 and 500 light blue',
  'red yellow green scale on margin',
  'blank statuses grey',
  'errors in unit price red text',
  'quantity below 3 italic',
  'products that begin with Stand in purple',
  'above average sales green with dark green text',
  'traffic lights for margin',
  'rows where region is north or south blue',
  'bottom 20 percent of margin in pink',
  'unit cost greater than unit price red',
  'pending orders that were due before today bold red',
  'underline shipped orders',
  'strike through cancelled orders',
  'order date this month yellow',
  'highlight the largest quantity',
  'not completed and sales over 2000 orange',
];

/** Milliseconds from the start of a navigation until the pane can answer. */
async function timeToReady({ page }: BrowserSession, url: string): Promise<number> {
  const started = performance.now();
  await openPlayground(page, url);
  return performance.now() - started;
}

/** First visits with an empty profile, and in each a second visit. */
async function measureStarts(url: string): Promise<{ readonly coldMs: number; readonly warmMs: number }> {
  const times: { cold: number; warm: number }[] = [];
  for (let start = 0; start < COLD_STARTS; start += 1) {
    const session = await openBrowser({ keepsCache: true });
    times.push({ cold: await timeToReady(session, url), warm: await timeToReady(session, url) });
    await session.close();
  }
  return {
    coldMs: quantile(
      times.map(({ cold }) => cold),
      0.5,
    ),
    warmMs: quantile(
      times.map(({ warm }) => warm),
      0.5,
    ),
  };
}

interface TimedAnswer {
  readonly ms: number;
  readonly isRefusal: boolean;
}

/** From Enter until the answer is painted, on the page's own clock; typed at once, so that no pause starts the model earlier. */
function timedAnswer(page: Page, request: string): Promise<TimedAnswer> {
  return page.evaluate(async (text) => {
    const box = document.querySelector('textarea');
    if (box === null) throw new Error('The page has no description box.');
    const write = (value: string): void => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(box, value);
      box.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const painted = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));
    const answer = (): Element | null => document.querySelector('main [role=radio], main .fui-MessageBarTitle');
    write('');
    while (answer() !== null) await painted();
    write(text);
    await painted();
    const started = performance.now();
    box.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    await new Promise<void>((resolve) => {
      const look = (): void => (answer() === null ? undefined : (observer.disconnect(), resolve()));
      const observer = new MutationObserver(look);
      observer.observe(document.body, { childList: true, subtree: true });
      look();
    });
    await painted();
    return { ms: performance.now() - started, isRefusal: document.querySelector('main [role=radio]') === null };
  }, request);
}

async function measureAnswers(url: string): Promise<readonly TimedAnswer[]> {
  const session = await openBrowser();
  // The compiler behind this script names functions by a helper that the page lacks.
  await session.page.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  await openPlayground(session.page, url);
  await selectTable(session.page);
  await session.page.getByText('Orders!A1:L481').waitFor();
  const answers: TimedAnswer[] = [];
  for (const request of REQUESTS) answers.push(await timedAnswer(session.page, request));
  await session.close();
  return answers;
}

/** Bytes of each of the model's files. */
function modelFiles(): Readonly<Record<string, number>> {
  return Object.fromEntries(readdirSync(MODEL).map((name) => [name, statSync(path.join(MODEL, name)).size]));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return Math.round((sorted[Math.ceil(share * sorted.length) - 1] ?? 0) * 10) / 10;
}

async function bench(): Promise<void> {
  build();
  const server = await startServer();
  try {
    const timeToReady = await measureStarts(server.url);
    const answers = await measureAnswers(server.url);
    const times = answers.map(({ ms }) => ms);
    const files = modelFiles();
    const report = {
      modelBytes: Object.values(files).reduce((sum, bytes) => sum + bytes, 0),
      modelFiles: files,
      timeToReady,
      enterToCandidates: {
        p50Ms: quantile(times, 0.5),
        p95Ms: quantile(times, 0.95),
        requests: times.length,
        refusals: answers.filter(({ isRefusal }) => isRefusal).length,
      },
      threads: 1,
      steps: DEFAULT_SAMPLING.numInferenceSteps,
      batch: DEFAULT_SAMPLING.batch,
      processor: cpus()[0]?.model.trim() ?? 'unknown',
    };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } finally {
    await server.close();
  }
}

void bench();
