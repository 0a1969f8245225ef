import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { Readable } from 'node:stream';

const ROOT = path.resolve(__dirname, '../..');
const READY = /^FormatFusion is ready at (http:\/\/localhost:\d+\/)$/m;

type Started = ChildProcessByStdio<null, Readable, Readable>;

/** The address that `npm start` prints. */
function addressOf(started: Started): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const listen = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = READY.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    started.stdout.on('data', listen);
    started.stderr.on('data', listen);
    started.once('exit', () => reject(new Error(`npm start ended:\n${output}`)));
  });
}

async function isClosed(address: string): Promise<boolean> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const answered = await fetch(address).then(
      () => true,
      () => false,
    );
    if (!answered) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

describe('npm start', () => {
  test('prints its address once, serves the playground there, and ends when npm is stopped', async () => {
    const started: Started = spawn('npm', ['start'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
    const address = await addressOf(started);
    const page = await fetch(address);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<title>FormatFusion playground</title>');
    started.kill('SIGTERM');
    expect(await isClosed(address)).toBe(true);
  });
});
