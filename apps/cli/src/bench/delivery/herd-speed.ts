import { runDueSweep, writeOffPending } from '@app/notifications';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../timing.js';
import { openScaleWorld, type ScaleWorld, type Visitor } from '../scale/scale-world.js';
import { startMailSink } from './mail-sink.js';
import { startWorker } from './worker-process.js';

/** What people who browse notice of a herd of notices; milliseconds. */
export interface HerdSpeed {
  readonly notices: number;
  readonly users: number;
  readonly idle: Answers;
  readonly during: Answers;
  readonly drainSeconds: number;
  /** Connections to the database at the height of it. */
  readonly connections: number;
  /** Processes that wanted the machine's processors when it was over. */
  readonly load: number;
}

export interface Answers {
  readonly requests: number;
  readonly p50: number;
  readonly p95: number;
  /** Of each question alone. */
  readonly byPath: readonly { readonly path: string; readonly p95: number }[];
}

const USERS = 20;
const IDLE_MS = 20_000;
/** Then it is judged by what has arrived. */
const LONGEST_MS = 180_000;
const WARM_UP_MS = 5000;
/** Between an answer and the next question: people who click fast. */
const THINK_MS = 1000;
const LOOK_MS = 200;
const PATHS = ['/tasks?limit=50', '/tasks?class=overdue&limit=50', '/inbox?limit=20', '/tasks/summary'];

/** As many notices as wanted become due at once while twenty people page through a large ledger. */
export async function herdSpeed(notices: number, tasks: number): Promise<HerdSpeed> {
  const world = await openScaleWorld(tasks, true);
  const sink = await startMailSink();
  try {
    const visitors = [await world.visitor('s1-office-1'), await world.visitor('s1-u-1-30')];
    await forgetThePast(world);
    const worker = await startWorker({ DATABASE_URL: world.databaseUrl, SMTP_URL: sink.url });
    await browse(world, visitors, (elapsed) => elapsed < WARM_UP_MS);
    const idle = await browse(world, visitors, (elapsed) => elapsed < IDLE_MS);
    sink.clear();
    await makeDue(world, notices);
    const started = performance.now();
    const goesOn = (): boolean => sink.times.length < notices && performance.now() - started < LONGEST_MS;
    let connections = 0;
    const watching = watch(world, (count) => (connections = Math.max(connections, count)), goesOn);
    const during = await browse(world, visitors, goesOn);
    const drainSeconds = (performance.now() - started) / 1000;
    await watching;
    await worker.stop();
    return {
      ...{ notices: sink.times.length, users: USERS, drainSeconds, connections, load: loadavg()[0] ?? 0 },
      ...{ idle: answersOf(idle), during: answersOf(during) },
    };
  } finally {
    await sink.close();
    await world.close();
  }
}

interface Answered {
  readonly path: string;
  readonly ms: number;
}

function answersOf(all: readonly Answered[]): Answers {
  const p95 = (some: readonly Answered[]): number =>
    percentile(
      some.map(({ ms }) => ms),
      0.95,
    );
  const p50 = percentile(
    all.map(({ ms }) => ms),
    0.5,
  );
  const byPath = PATHS.map((path) => ({ path, p95: p95(all.filter((answered) => answered.path === path)) }));
  return { requests: all.length, p50, p95: p95(all), byPath };
}

async function browse(
  { api }: ScaleWorld,
  visitors: readonly Visitor[],
  goesOn: (elapsedMs: number) => boolean,
): Promise<Answered[]> {
  const answers: Answered[] = [];
  const started = performance.now();
  const user = async (place: number): Promise<void> => {
    const cookie = visitors[place % visitors.length]?.cookie ?? '';
    await sleep((THINK_MS * place) / USERS); // not all at the same moment
    for (let turn = place; goesOn(performance.now() - started); turn += 1) {
      const path = PATHS[turn % PATHS.length] ?? '';
      const asked = performance.now();
      const answer = await fetch(`${api.url}${path}`, { headers: { cookie } });
      await answer.arrayBuffer();
      answers.push({ path, ms: performance.now() - asked });
      await sleep(THINK_MS);
    }
  };
  await Promise.all(Array.from({ length: USERS }, (_, place) => user(place)));
  return answers;
}

/** What the invented ledger would have people told today is told and written off before anything is measured. */
async function forgetThePast({ dataSource, clock }: ScaleWorld): Promise<void> {
  await runDueSweep({ dataSource, at: clock.now() });
  await writeOffPending(dataSource, '基准测试');
  await dataSource.query('VACUUM ANALYZE');
}

/** A mail each to people of their own, all at once, whatever the hour. */
async function makeDue({ dataSource }: ScaleWorld, notices: number): Promise<void> {
  await dataSource.query(
    `WITH people AS (
       INSERT INTO person (login, name, email, password_hash)
       SELECT 'herd' || n, '联络员' || n, 'herd' || n || '@qiantou.example', 'x' FROM generate_series(1, $1::int) n
       RETURNING id),
     messages AS (
       INSERT INTO outbound_message (key, person_id, channel, kind, day, by_hand)
       SELECT 'herd:' || id, id, 'email', 'event', current_date, true FROM people RETURNING id, person_id)
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
