/** Serves the pages that browsers open in tests, each on whichever host name a test gives it. */
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from './launch.ts';

/** A running server. */
export interface Pages {
  /** The address of a page, on `localhost` or another name that leads to this machine. */
  url(path: string, host?: string): string;
  /** The paths that were asked for, in order. */
  asked(): readonly string[];
  close(): Promise<void>;
}

/** A page as it is sent: markup, or markup with another type, of which a last part may be sent later. */
export type Body =
  | string
  | { type: string; body: string; headers?: Record<string, string>; late?: { body: string; afterMs: number } };

/** Serves the sample article as `/article` and the given pages by path, and sends back what is posted, until closed. */
export async function servePages(pages: Readonly<Record<string, Body>> = {}): Promise<Pages> {
  const article = readFileSync(join(ROOT, 'scripts', 'sample', 'article.html'), 'utf8');
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (request.method === 'POST') {
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' });
      request.pipe(response);
      return;
    }
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    const page = path === '/article' || path === '/' ? article : pages[path];
    if (page === undefined) {
      response.writeHead(path === '/favicon.ico' ? 204 : 404, { 'content-type': 'text/plain' }).end('No such page');
      return;
    }
    const sent: Exclude<Body, string> =
      typeof page === 'string' ? { type: 'text/html; charset=utf-8', body: page } : page;
    response.writeHead(200, { 'content-type': sent.type, ...sent.headers });
    const { late } = sent;
    if (!late) response.end(sent.body);
    else {
      response.write(sent.body);
      setTimeout(() => response.end(late.body), late.afterMs);
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: (path, host = 'localhost') => `http://${host}:${port}${path}`,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
