import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request as it arrived, whole. */
export interface ReceivedRequest {
  /** Milliseconds of this process's clock when the last byte was there. */
  readonly at: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * What the sink does with a request. `hang` keeps the connection open and says nothing, `cut` breaks it without an
 * answer, `half` promises a longer answer than it gives and then breaks the connection.
 */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly delayMs?: number;
  readonly end?: 'answer' | 'hang' | 'cut' | 'half';
}

export type Behaviour = (request: ReceivedRequest, count: number) => Answer | Promise<Answer>;

export interface HttpSink {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  readonly url: string;
  /** As an entry of the list of allowed hosts. */
  readonly allowed: string;
  readonly requests: readonly ReceivedRequest[];
  /** Connections that were opened, with or without a request. */
  readonly connections: () => number;
  behaviour: Behaviour;
  /** Forgets all requests and every special behaviour. */
  clear(): void;
  close(): Promise<void>;
}

const GOOD: Answer = { status: 200, body: '{"errcode":0,"errmsg":"ok","code":0}' };
const HEADERS = { 'content-type': 'application/json' };

/** A server that writes down every request; it plays robots, gateways and receiving systems. */
export async function startHttpSink(port = 0): Promise<HttpSink> {
  const requests: ReceivedRequest[] = [];
  let connections = 0;
  const server = createServer((request, response) => {
    void serve(request, response).catch(() => response.destroy());
  });
  server.on('connection', () => (connections += 1));

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const received = await receive(request);
    requests.push(received);
    const answer = await sink.behaviour(received, requests.length);
    if (answer.delayMs !== undefined) await sleep(answer.delayMs);
    reply(response, answer);
  };

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: chosen } = server.address() as AddressInfo;
  const sink: HttpSink = {
    url: `http://127.0.0.1:${chosen}`,
    allowed: `internal+http://127.0.0.1:${chosen}`,
    requests,
    connections: () => connections,
    behaviour: () => GOOD,
    clear: () => {
      requests.length = 0;
      connections = 0;
      sink.behaviour = () => GOOD;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return sink;
}

async function receive(request: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return {
    at: Date.now(),
    method: request.method ?? '',
    path: request.url ?? '',
    headers: request.headers,
    body: Buffer.concat(chunks).toString('utf8'),
  };
}

function reply(response: ServerResponse, { status = 200, headers, body = '', end = 'answer' }: Answer): void {
  if (end === 'hang') return;
  if (end === 'cut') {
    response.destroy();
    return;
  }
  const promised = end === 'half' ? { 'content-length': String(Buffer.byteLength(body) + 100) } : {};
  response.writeHead(status, { ...HEADERS, ...promised, ...headers });
  if (end === 'answer') response.end(body);
  else response.write(body, () => response.destroy());
}
