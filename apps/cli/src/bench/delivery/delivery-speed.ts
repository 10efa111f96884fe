import { loadavg } from 'node:os';
import { startBenchServer, type BenchServer } from '../bench-server.js';
import { deliveryRound, type RoundSpeed } from './delivery-round.js';
import { startMailSink, type MailSink } from './mail-sink.js';
import { noopRate } from './noop-jobs.js';

/** With the queue on one backend. */
export interface BackendSpeed {
  readonly backend: 'PostgreSQL' | 'Redis';
  /** Jobs a second that do nothing at all, in the same run. */
  readonly noopPerSecond: number;
  readonly rounds: readonly RoundSpeed[];
  /** Processes that wanted the machine's processors when it was over. */
  readonly load: number;
}

export interface DeliverySpeed {
  /** Of each round. */
  readonly mails: number;
  readonly backends: readonly BackendSpeed[];
}

const WORKERS = [1, 2, 3];
/** The statements of a round are counted by the server. */
const SETTINGS = { shared_preload_libraries: 'pg_stat_statements' };

/** @param redisUrl with it a second series runs, its queue on that server */
export async function deliverySpeed(mails: number, redisUrl: string | null): Promise<DeliverySpeed> {
  const server = await startBenchServer({ settings: SETTINGS });
  const sink = await startMailSink();
  try {
    const backends = [await backendSpeed(server, sink, mails, null)];
    if (redisUrl !== null) backends.push(await backendSpeed(server, sink, mails, redisUrl));
    return { mails, backends };
  } finally {
    await sink.close();
    await server.close();
  }
}

async function backendSpeed(
  server: BenchServer,
  sink: MailSink,
  mails: number,
  redisUrl: string | null,
): Promise<BackendSpeed> {
  const backend = redisUrl === null ? 'PostgreSQL' : 'Redis';
  const rounds: RoundSpeed[] = [];
  for (const workers of WORKERS) {
    const speed = await deliveryRound(server, sink, { workers, mails, redisUrl });
    console.error(`${backend}, workers ${workers}: ${speed.perSecond.toFixed(0)} mails/s`);
    rounds.push(speed);
  }
  const noopPerSecond = await noopRate(await server.database(`noop${backend}`), redisUrl, mails);
  return { backend, noopPerSecond, rounds, load: loadavg()[0] ?? 0 };
}
