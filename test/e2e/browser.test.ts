import type { BrowserSession } from './support/browser';
import { openBrowser } from './support/browser';
import type { StaticServer } from './support/server';
import { startServer } from './support/server';

describe('The browser that drives the journeys', () => {
  let server: StaticServer;
  let session: BrowserSession;

  beforeAll(async () => {
    server = await startServer();
    session = await openBrowser({ standIns: { 'https://stand-in.example/word': { contentType: 'text/plain', body: 'hello' } } });
  });

  afterAll(async () => {
    await session.close();
    await server.close();
  });

  test('reaches the built pages on this machine', async () => {
    const response = await session.page.goto(`${server.url}/manifest.xml`);
    expect(response?.status()).toBe(200);
    expect((await session.page.goto(`${server.url}/../package.json`))?.status()).toBe(404);
  });

  test('records and refuses a request to another machine', async () => {
    await session.page.goto(`${server.url}/manifest.xml`);
    const outcome = await session.page.evaluate(() => fetch('https://outside.example/').then(String, () => 'refused'));
    expect(outcome).toBe('refused');
    expect(session.outsideRequests).toEqual(['https://outside.example/']);
  });

  test('records and refuses a request of a worker', async () => {
    await session.page.goto(`${server.url}/manifest.xml`);
    const outcome = await session.page.evaluate(
      () =>
        new Promise((resolve) => {
          const code = "fetch('https://from-worker.example/').then(() => postMessage('reached'), () => postMessage('refused'))";
          const worker = new Worker(URL.createObjectURL(new Blob([code])));
          worker.onmessage = (event) => resolve(event.data);
        }),
    );
    expect(outcome).toBe('refused');
    expect(session.outsideRequests).toContain('https://from-worker.example/');
  });

  test('gives the answer of a stand-in', async () => {
    await session.page.goto('https://stand-in.example/word');
    expect(await session.page.textContent('body')).toBe('hello');
    expect(session.outsideRequests).not.toContain('https://stand-in.example/word');
  });
});
