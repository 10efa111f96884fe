import { instantInShanghai } from '@app/domain';
import { runSweep } from '@app/notifications';
import { createDataSource, createSecretBox } from '@app/persistence';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { fillDuties } from '../../scale/many-duties.js';
import type { BenchServer } from '../bench-server.js';
import type { MailSink } from './mail-sink.js';
import { startWorker } from './worker-process.js';

export interface Round {
  readonly workers: number;
  readonly mails: number;
  readonly redisUrl: string | null;
}

export interface RoundSpeed {
  readonly workers: number;
  /** Mails that the server took; fewer than were due where the round ran out of time. */
  readonly arrived: number;
  /** From the first to the last. */
  readonly perSecond: number;
  /** Everything the database was asked meanwhile, by looks, heartbeat and queue, too. */
  readonly statementsPerMail: number;
}

const DAY = '2026-03-02';
const TIME = '09:05';
const POLL_MS = 100;
/** A round that takes longer is judged by what has arrived, so that the whole bench has an end. */
const ROUND_MS = 35_000;

/** A mail to each of so many people, carrying one reminder, on a database of its own. */
export async function deliveryRound(
  server: BenchServer,
  sink: MailSink,
  { workers, mails, redisUrl }: Round,
): Promise<RoundSpeed> {
  const url = await server.database(`${redisUrl === null ? 'postgres' : 'redis'}${workers}`);
  const key = randomBytes(32);
  const env = {
    ...{ DATABASE_URL: url, SMTP_URL: sink.url, QIANTOU_SECRET_KEY: key.toString('base64') },
    ...{ QIANTOU_NOW: `${DAY}T${TIME}:00+08:00`, REDIS_URL: redisUrl ?? '' },
  };
  const running = await Promise.all(Array.from({ length: workers }, () => startWorker(env)));
  const dataSource = await createDataSource(url, { poolSize: 2 }).initialize();
  await fillDuties((sql, values) => dataSource.query(sql, values), {
    ...{ units: mails, due: DAY, issuedOn: '2026-01-05', channels: ['email'], robots: null },
    box: createSecretBox(key),
  });
  // As the server would itself, some minutes after so many rows were written.
  await dataSource.query('ANALYZE');
  await dataSource.query('CREATE EXTENSION pg_stat_statements');
  sink.clear();
  await runSweep({ dataSource, at: instantInShanghai(DAY, TIME) });
  const before = await statements(dataSource);
  await untilArrived(sink, mails);
  const [arrived, asked] = [sink.times.length, (await statements(dataSource)) - before];
  await Promise.all(running.map((worker) => worker.stop()));
  await dataSource.destroy();
  const seconds = ((sink.times[arrived - 1] ?? 0) - (sink.times[0] ?? 0)) / 1000;
  return { workers, arrived, perSecond: (arrived - 1) / seconds, statementsPerMail: asked / arrived };
}

async function untilArrived(sink: MailSink, mails: number): Promise<void> {
  const until = performance.now() + ROUND_MS;
  while (sink.times.length < mails && performance.now() < until) await sleep(POLL_MS);
  if (sink.times.length < 2) throw new Error('no mails arrived');
}

async function statements(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<{ calls: number }[]>(
    `SELECT coalesce(sum(s.calls), 0)::int AS calls FROM pg_stat_statements s
     JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = current_database()`,
  );
  return row?.calls ?? 0;
}
