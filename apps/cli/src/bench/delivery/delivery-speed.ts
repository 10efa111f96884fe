import { instantInShanghai } from '@app/domain';
import { runSweep } from '@app/notifications';
import { createDataSource, createSecretBox } from '@app/persistence';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fillDuties } from '../../scale/many-duties.js';
import { startBenchServer, type BenchServer } from '../bench-server.js';
import { startMailSink, type MailSink } from './mail-sink.js';
import { noopRate } from './noop-jobs.js';
import { startWorker } from './worker-process.js';

/** Mails a second, from the first to the last that the server took. */
export interface DeliverySpeed {
  readonly mails: number;
  readonly byWorkers: readonly { readonly workers: number; readonly perSecond: number }[];
  /** Jobs a second that do nothing at all, on the same backend in the same run. */
  readonly noopPerSecond: number;
  readonly backend: 'PostgreSQL' | 'Redis';
}

const DAY = '2026-03-02';
const TIME = '09:05';
const WORKERS = [1, 2, 3];
const POLL_MS = 100;
const STALL_MS = 60_000;

/** A mail to each of so many people, carrying one reminder; every round on a database of its own. */
export async function deliverySpeed(mails: number, redisUrl: string | null): Promise<DeliverySpeed> {
  const server = await startBenchServer();
  const sink = await startMailSink();
  try {
    const byWorkers: { workers: number; perSecond: number }[] = [];
    for (const workers of WORKERS) {
      const perSecond = await round(server, sink, { workers, mails, redisUrl });
      console.error(`${workers} workers: ${perSecond.toFixed(0)} mails/s`);
      byWorkers.push({ workers, perSecond });
    }
    const noopPerSecond = await noopRate(await server.database('noop'), redisUrl, mails);
    return { mails, byWorkers, noopPerSecond, backend: redisUrl === null ? 'PostgreSQL' : 'Redis' };
  } finally {
    await sink.close();
    await server.close();
  }
}

interface Round {
  readonly workers: number;
  readonly mails: number;
  readonly redisUrl: string | null;
}

async function round(
  server: BenchServer,
  sink: MailSink,
  { workers, mails, redisUrl }: Round,
): Promise<number> {
  const url = await server.database(`round${workers}`);
  const key = randomBytes(32);
  const env = {
    ...{ DATABASE_URL: url, SMTP_URL: sink.url, QIANTOU_SECRET_KEY: key.toString('base64') },
    ...{ QIANTOU_NOW: `${DAY}T${TIME}:00+08:00`, REDIS_URL: redisUrl ?? '' },
  };
  sink.clear();
  const running = await Promise.all(Array.from({ length: workers }, () => startWorker(env)));
  const dataSource = await createDataSource(url).initialize();
  await fillDuties((sql, values) => dataSource.query(sql, values), {
    ...{ units: mails, due: DAY, issuedOn: '2026-01-05', channels: ['email'], robots: null },
    box: createSecretBox(key),
  });
  await runSweep({ dataSource, at: instantInShanghai(DAY, TIME) });
  await untilArrived(sink, mails);
  await Promise.all(running.map((worker) => worker.stop()));
  await dataSource.destroy();
  const seconds = ((sink.times.at(-1) ?? 0) - (sink.times[0] ?? 0)) / 1000;
  return (mails - 1) / seconds;
}

async function untilArrived(sink: MailSink, mails: number): Promise<void> {
  let [known, since] = [0, performance.now()];
  while (sink.times.length < mails) {
    await sleep(POLL_MS);
    if (sink.times.length > known) [known, since] = [sink.times.length, performance.now()];
    if (performance.now() - since > STALL_MS) throw new Error(`only ${known} of ${mails} mails arrived`);
  }
}
