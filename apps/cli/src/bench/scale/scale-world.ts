import { createClock, loadConfig, type Clock } from '@app/config';
import { dayInShanghai } from '@app/domain';
import { CONNECTION_OPTIONS, createDataSource } from '@app/persistence';
import { loadActor, type Actor } from '@app/workflow';
import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { holdsIssuedPlans, seedScale } from '../../scale/seed-scale.js';
import { migrateAll } from '../../up/migrate-all.js';
import { startBenchServer } from '../bench-server.js';
import { startApi, type ApiProcess } from './api-process.js';
import { Recorder } from './recorder.js';

const DATABASE = 'qiantou';
const SEED = 2026;
const TOKEN_BYTES = 32;

/** A person of the scaled data, ready to ask. */
export interface Visitor {
  readonly actor: Actor;
  readonly cookie: string;
}

/** A database with as many tasks as wanted, the API in front of it, and a bare connection to it. */
export interface ScaleWorld {
  readonly tasks: number;
  readonly databaseUrl: string;
  /** The database is the bench's own and is thrown away. */
  readonly own: boolean;
  /** Seconds that making the data took; null where it was there. */
  readonly seeded: number | null;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly recorder: Recorder;
  readonly bare: pg.Client;
  readonly api: ApiProcess;
  visitor(login: string): Promise<Visitor>;
  close(): Promise<void>;
}

/**
 * In the database that DATABASE_URL names, which is filled if nobody works with it; else in a temporary one.
 * @param durable of the temporary one: as it ships
 */
export async function openScaleWorld(tasks: number, durable = false): Promise<ScaleWorld> {
  const config = loadConfig();
  const clock = createClock(config);
  const own = config.database.url === null ? await startBenchServer({ durable }) : null;
  const url = (await own?.database(DATABASE)) ?? config.database.url ?? '';
  if (own === null) await migrateAll(url);
  const dataSource = await createDataSource(url, { poolSize: 4 }).initialize();
  const started = performance.now();
  const there = await holdsIssuedPlans(dataSource);
  const today = dayInShanghai(clock.now());
  if (!there) await seedScale(dataSource, { tasks, seed: SEED, today, password: randomText() });
  const seeded = there ? null : (performance.now() - started) / 1000;
  const bare = new pg.Client({ connectionString: url, options: CONNECTION_OPTIONS });
  await bare.connect();
  const api = await startApi(url);
  return {
    tasks: await countTasks(dataSource),
    databaseUrl: url,
    own: config.database.url === null,
    ...{ seeded, dataSource, clock, bare, api },
    recorder: Recorder.on(dataSource),
    visitor: (login) => visit(dataSource, login, clock),
    async close() {
      await api.stop();
      await bare.end();
      await dataSource.destroy();
      await own?.close();
    },
  };
}

const randomText = (): string => randomBytes(TOKEN_BYTES).toString('base64url');

async function countTasks(dataSource: DataSource): Promise<number> {
  const [row] = await dataSource.query<{ count: number }[]>('SELECT count(*)::int AS count FROM task');
  return row?.count ?? 0;
}

/** A session as signing in would leave it: what is measured here is what comes after. */
async function visit(dataSource: DataSource, login: string, clock: Clock): Promise<Visitor> {
  const [person] = await dataSource.query<{ id: string }[]>('SELECT id FROM person WHERE login = $1', [
    login,
  ]);
  const actor = person === undefined ? null : await loadActor(dataSource.manager, person.id);
  if (actor === null) throw new Error(`${login} is not in this database: was it filled by seed --scale?`);
  const token = randomText();
  const now = new Date(clock.now());
  await dataSource.query(
    `INSERT INTO session (token_hash, person_id, last_seen_at, expires_at) VALUES ($1, $2, $3, $3::timestamptz + interval '1 day')`,
    [createHash('sha256').update(token).digest('hex'), actor.personId, now],
  );
  return { actor, cookie: `qiantou_session=${token}` };
}
