import http from 'node:http';
import type { AppConfig } from '@app/config';
import type { JobsLog } from '@app/jobs';

/** What the page shows. */
export interface MetricsText {
  readonly contentType: string;
  text(): Promise<string>;
}

export interface MetricsServer {
  close(): Promise<void>;
}

/** Serves the figures on a port of its own; undefined where it is switched off or the port cannot be had. */
export async function startMetrics(
  { host, port }: AppConfig['metrics'],
  metrics: MetricsText,
  log: JobsLog,
): Promise<MetricsServer | undefined> {
  if (port === null) return undefined;
  const server = http.createServer((request, response) => void answer(request, response, metrics));
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, resolve);
    });
  } catch (error) {
    // A second worker on the same machine: its work does not depend on its figures.
    log.error(`metrics are not served on ${host}:${port}: ${String(error)}`);
    return undefined;
  }
  log.log(`metrics on http://${host}:${port}/metrics`);
  return {
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  metrics: MetricsText,
): Promise<void> {
  if (request.method !== 'GET' || request.url !== '/metrics') {
    response.writeHead(404).end();
    return;
  }
  try {
    const text = await metrics.text();
    response.writeHead(200, { 'Content-Type': metrics.contentType, 'Cache-Control': 'no-store' }).end(text);
  } catch {
    response.writeHead(503).end();
  }
}
