import { createReadStream, existsSync, statSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const DIST = path.resolve('dist');

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.xml': 'application/xml',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A static server on a free port of this machine. */
export interface StaticServer {
  /** Address without a closing slash, `http://localhost:PORT`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Serves the built product (or another folder) without any header that a plain static host would not send. */
export async function startServer(root: string = DIST): Promise<StaticServer> {
  const server = createServer((request, response) => answer(root, request, response));
  const port = await listen(server);
  server.unref(); // a test that fails before it closes the server ends all the same
  return {
    url: `http://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address() as AddressInfo; // a server on a port has no other kind of address
      resolve(address.port);
    });
  });
}

function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  const file = fileFor(root, request.url ?? '/');
  if (file === null) {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
    return;
  }
  const type = CONTENT_TYPES[path.extname(file)] ?? 'application/octet-stream';
  const { size, mtime } = statSync(file);
  const changed = mtime.toUTCString();
  if (request.headers['if-modified-since'] === changed) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': size, 'Last-Modified': changed, 'Cache-Control': 'no-cache' });
  createReadStream(file).pipe(response);
}

/** The file behind a request, `playground.html` at the root; null for what is not there or lies outside `root`. */
function fileFor(root: string, url: string): string | null {
  const { pathname } = new URL(url, 'http://localhost');
  const file = path.join(root, pathname === '/' ? 'playground.html' : decodeURIComponent(pathname));
  const isInside = file.startsWith(root + path.sep);
  return isInside && existsSync(file) && statSync(file).isFile() ? file : null;
}
