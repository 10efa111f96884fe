import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../timing.js';
import { openScaleWorld, type ScaleWorld, type Visitor } from '../scale/scale-world.js';
import { startMailSink } from './mail-sink.js';
import { startWorker } from './worker-process.js';

/** What people who browse notice of a herd of notices; milliseconds. */
export interface HerdSpeed {
  readonly notices: number;
  readonly users: number;
  readonly idleP95: number;
  readonly duringP95: number;
  readonly drainSeconds: number;
  /** Connections to the database at the height of it. */
  readonly connections: number;
}

const USERS = 20;
const IDLE_MS = 20_000;
const THINK_MS = 250;
const LOOK_MS = 200;
const PATHS = ['/tasks?limit=50', '/tasks?class=overdue&limit=50', '/inbox?limit=20', '/tasks/summary'];

/** As many notices as wanted become due at once while twenty people page through a large ledger. */
export async function herdSpeed(notices: number, tasks: number): Promise<HerdSpeed> {
  const world = await openScaleWorld(tasks);
  const sink = await startMailSink();
  try {
    const visitors = [await world.visitor('s1-office-1'), await world.visitor('s1-u-1-30')];
    const worker = await startWorker({ DATABASE_URL: world.databaseUrl, SMTP_URL: sink.url });
    const idle = await browse(world, visitors, (elapsed) => elapsed < IDLE_MS);
    await makeDue(world, notices);
    const started = performance.now();
    let connections = 0;
    const watching = watch(
      world,
      (count) => (connections = Math.max(connections, count)),
      () => sink.times.length < notices,
    );
    const during = await browse(world, visitors, () => sink.times.length < notices);
    const drainSeconds = (performance.now() - started) / 1000;
    await watching;
    await worker.stop();
    return {
      ...{ notices, users: USERS, drainSeconds, connections },
      ...{ idleP95: percentile(idle, 0.95), duringP95: percentile(during, 0.95) },
    };
  } finally {
    await sink.close();
    await world.close();
  }
}

/** Milliseconds of every answer. */
async function browse(
  { api }: ScaleWorld,
  visitors: readonly Visitor[],
  goesOn: (elapsedMs: number) => boolean,
): Promise<number[]> {
  const times: number[] = [];
  const started = performance.now();
  const user = async (place: number): Promise<void> => {
    const cookie = visitors[place % visitors.length]?.cookie ?? '';
    for (let turn = place; goesOn(performance.now() - started); turn += 1) {
      const asked = performance.now();
      const answer = await fetch(`${api.url}${PATHS[turn % PATHS.length]}`, { headers: { cookie } });
      await answer.arrayBuffer();
      times.push(performance.now() - asked);
      await sleep(THINK_MS);
    }
  };
  await Promise.all(Array.from({ length: USERS }, (_, place) => user(place)));
  return times;
}

/** A mail each to people of their own, all at once. */
async function makeDue({ dataSource }: ScaleWorld, notices: number): Promise<void> {
  await dataSource.query(
    `WITH people AS (
       INSERT INTO person (login, name, email, password_hash)
       SELECT 'herd' || n, '联络员' || n, 'herd' || n || '@qiantou.example', 'x' FROM generate_series(1, $1::int) n
       RETURNING id),
     messages AS (
       INSERT INTO outbound_message (key, person_id, channel, kind, day)
       SELECT 'herd:' || id, id, 'email', 'event', current_date FROM people RETURNING id, person_id)
     INSERT INTO notification (key, jurisdiction_id, person_id, channel, kind, step, slot, subject_type, subject_id,
                               title, body, at, status, message_id)
     SELECT 'herd|' || m.person_id || '|email', j.id, m.person_id, 'email', 'unit_changed', 'unit_changed', current_date,
            'unit', 0, '单位信息有变更', '请查看。', now(), 'pending', m.id
     FROM messages m CROSS JOIN (SELECT min(id) AS id FROM jurisdiction) j`,
    [notices],
  );
}

async function watch(
  { bare }: ScaleWorld,
  onCount: (count: number) => void,
  goesOn: () => boolean,
): Promise<void> {
  while (goesOn()) {
    const { rows } = await bare.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM pg_stat_activity WHERE datname = current_database()',
    );
    onCount(rows[0]?.count ?? 0);
    await sleep(LOOK_MS);
  }
}
