/** A proxy that writes down every host that a browser asks for, and lets it reach this machine alone. */
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';

/** A running proxy. */
export interface RecordingProxy {
  /** The port that it listens on, on this machine. */
  port: number;
  /** What was asked for, each once and in order: `GET http://host/path` without the query, or `CONNECT host:443`. */
  asked(): string[];
  close(): Promise<void>;
}

/** Every name that tests give to their own server; see `Pages.url`. */
const TEST_HOST = /^(?:localhost\.?|127\.0\.0\.1|[\w.-]+\.localhost|plain\.test)$/;
/** Where the tests' servers are, whatever name they are called by. */
const HERE = '127.0.0.1';
/** What a proxy answers where it does not let anything through. */
const REFUSED = 502;

/** Whether something that was asked for is a page of the tests. */
export function isTestPage(asked: string): boolean {
  const [method, address = ''] = asked.split(' ');
  const url = URL.parse(method === 'CONNECT' ? `http://${address}` : address);
  return url !== null && TEST_HOST.test(url.hostname);
}

/** Starts a proxy on a free port of this machine. */
export async function startProxy(): Promise<RecordingProxy> {
  const asked = new Set<string>();
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    const line = `${request.method} ${(request.url ?? '').replace(/[?#].*$/, '')}`;
    asked.add(line);
    if (isTestPage(line)) passOn(request, response);
    else response.writeHead(REFUSED).end();
  });
  server.on('connect', ({ url = '' }: IncomingMessage, socket: Socket, head: Buffer) => {
    const line = `CONNECT ${url}`;
    asked.add(line);
    socket.on('error', () => socket.destroy());
    if (isTestPage(line)) tunnel(url, socket, head);
    else socket.end(`HTTP/1.1 ${REFUSED} Refused\r\n\r\n`);
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, HERE, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    asked: () => Array.from(asked),
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}

function passOn(request: IncomingMessage, response: ServerResponse): void {
  const { port, pathname, search, host } = new URL(request.url ?? '');
  const { 'proxy-connection': _hop, ...headers } = request.headers;
  const options = { host: HERE, port, method: request.method, path: pathname + search, headers: { ...headers, host } };
  const onward = ask(options, (answer) => {
    response.writeHead(answer.statusCode ?? REFUSED, answer.headers);
    answer.pipe(response);
  });
  // A page that is left, or a server that has closed, ends what was under way.
  onward.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(REFUSED).end()));
  response.on('close', () => onward.destroy());
  request.pipe(onward);
}

function tunnel(address: string, socket: Socket, head: Buffer): void {
  const { port } = new URL(`http://${address}`);
  const onward = connect(Number(port || 80), HERE, () => {
    socket.write('HTTP/1.1 200 Connected\r\n\r\n');
    onward.write(head);
    onward.pipe(socket).pipe(onward);
  });
  onward.on('error', () => socket.destroy());
  socket.on('close', () => onward.destroy());
}
