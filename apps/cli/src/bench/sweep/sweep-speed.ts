import { instantInShanghai } from '@app/domain';
import { runSweep } from '@app/notifications';
import { createDataSource } from '@app/persistence';
import { loadavg } from 'node:os';
import type { DataSource } from 'typeorm';
import { startBenchServer } from '../bench-server.js';
import { elapsedUntil } from '../timing.js';
import { fillSweepWorld, SWEPT_ON } from './sweep-world.js';

export interface SweepSpeed {
  readonly milestones: number;
  /** Rows that the first sweep wrote. */
  readonly notifications: number;
  readonly messages: number;
  readonly papers: number;
  readonly firstSeconds: number;
  /** A second sweep, for which nothing is new. */
  readonly secondSeconds: number;
  /** The same rows copied into tables of the same indexes and constraints, by one INSERT … SELECT each. */
  readonly bareSeconds: number;
  readonly ratio: number;
  /** Processes that wanted the machine's processors when it was over. */
  readonly load: number;
}

const WRITTEN = ['outbound_message', 'notification', 'paper'] as const;
const MILLISECONDS = 1000;

/** A sweep of a large ledger in a scratch database, beside the bare insertion of what it writes. */
export async function sweepSpeed(milestones: number): Promise<SweepSpeed> {
  const server = await startBenchServer();
  const dataSource = await createDataSource(await server.database('sweep'), { poolSize: 2 }).initialize();
  try {
    await fillSweepWorld(dataSource, milestones);
    const at = instantInShanghai(SWEPT_ON, '09:05');
    const sweep = () => runSweep({ dataSource, at, list: false });
    const firstSeconds = (await elapsedUntil(sweep)) / MILLISECONDS;
    await dataSource.query('VACUUM ANALYZE notification');
    const secondSeconds = (await elapsedUntil(sweep)) / MILLISECONDS;
    const bareSeconds = await copyAll(dataSource);
    const [notifications, messages, papers] = [
      await count(dataSource, 'notification'),
      await count(dataSource, 'outbound_message'),
      await count(dataSource, 'paper'),
    ];
    return {
      ...{ milestones, notifications, messages, papers, firstSeconds, secondSeconds, bareSeconds },
      ...{ ratio: firstSeconds / bareSeconds, load: loadavg()[0] ?? 0 },
    };
  } finally {
    await dataSource.destroy();
    await server.close();
  }
}

async function copyAll(dataSource: DataSource): Promise<number> {
  let seconds = 0;
  for (const table of WRITTEN) {
    await dataSource.query(`CREATE TABLE bare_${table} (LIKE ${table} INCLUDING ALL)`);
    for (const definition of await foreignKeys(dataSource, table))
      await dataSource.query(`ALTER TABLE bare_${table} ADD ${definition}`);
    const copy = () => dataSource.query(`INSERT INTO bare_${table} SELECT * FROM ${table}`);
    seconds += (await elapsedUntil(copy)) / MILLISECONDS;
  }
  return seconds;
}

async function foreignKeys(dataSource: DataSource, table: string): Promise<string[]> {
  const rows = await dataSource.query<{ definition: string }[]>(
    `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conrelid = $1::regclass AND contype = 'f'`,
    [table],
  );
  return rows.map(({ definition }) => definition);
}

async function count(dataSource: DataSource, table: string): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${table}`);
  return row?.count ?? 0;
}
