import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { chromium } from 'playwright-core';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Whatever slips past the recording of requests finds no address either.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

/** An answer that a test gives in place of a server outside this machine. */
export interface StandIn {
  readonly contentType: string;
  readonly body: string;
}

/** How a session differs from a plain one. */
export interface BrowserOptions {
  /** Outside addresses that the test answers itself (Office.js, say); they do not count as outside requests. */
  readonly standIns?: Readonly<Record<string, StandIn>>;
  /** Size of the page in CSS pixels; 1280 by 800 unless said. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  /** Leaves requests alone, so that the browser keeps what it has fetched; outside requests find no address then, and nobody records them. */
  readonly keepsCache?: boolean;
}

/** A Chromium with an empty profile that reaches nothing but this machine. */
export interface BrowserSession {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Addresses outside this machine that the page asked for; each request was refused. */
  readonly outsideRequests: readonly string[];
  /** Errors on the console and errors that nobody caught, in order. */
  readonly pageErrors: readonly string[];
  close(): Promise<void>;
}

/** Starts Chromium (CHROMIUM_PATH, or /usr/bin/chromium) and opens an empty page. Throws a plain sentence when there is none. */
export async function openBrowser(options: BrowserOptions = {}): Promise<BrowserSession> {
  const browser = await launch();
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    acceptDownloads: true,
  });
  const outsideRequests: string[] = [];
  const pageErrors: string[] = [];
  if (options.keepsCache !== true) await context.route('**/*', (route) => guard(route, options.standIns ?? {}, outsideRequests));
  await context.routeWebSocket(isOutside, (socket) => {
    outsideRequests.push(socket.url());
    void socket.close();
  });
  const page = await context.newPage();
  recordErrors(page, pageErrors);
  return { context, page, outsideRequests, pageErrors, close: () => browser.close() };
}

async function launch(): Promise<Browser> {
  if (!existsSync(CHROMIUM)) {
    throw new Error(`No Chromium at ${CHROMIUM}: install Chromium, or name its executable in CHROMIUM_PATH.`);
  }
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

function isOutside(url: URL): boolean {
  return !['localhost', '127.0.0.1'].includes(url.hostname) && !['data:', 'blob:', 'about:'].includes(url.protocol);
}

async function guard(route: Route, standIns: Readonly<Record<string, StandIn>>, outside: string[]): Promise<void> {
  const url = route.request().url();
  const standIn = standIns[url];
  if (standIn !== undefined) return route.fulfill({ status: 200, contentType: standIn.contentType, body: standIn.body });
  if (!isOutside(new URL(url))) return route.continue();
  outside.push(url);
  return route.abort('blockedbyclient');
}

function recordErrors(page: Page, into: string[]): void {
  page.on('pageerror', (error) => into.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') into.push(message.text());
  });
}
