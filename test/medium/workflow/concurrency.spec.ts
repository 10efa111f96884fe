import { TASK_ACTIONS, taskTransition, type TaskAction, type TaskState } from '@app/domain';
import type { Response } from 'supertest';
import { Random } from '../../../apps/cli/src/scale/random.js';
import { startApi, type Client, type TestApi } from '../api/app.js';
import { API, match } from '../api/plan-steps.js';
import { issuedTasks, type IssuedTask } from './issued-tasks.js';
import { createWorld, type Login, type World } from './world.js';

const SEED = Number(process.env['SEED'] ?? 20_260_304);
/** Half of the 500 pairs edit a milestone, half move a task. */
const PAIRS = 250;
const TASKS = 100;
const MOVES = 20;
const AT_ONCE = 10;
const LONG = 300_000;

const WORKERS: readonly Login[] = ['office', 'office2', 'gongxin', 'gongxin-head'];
const MOVED: readonly TaskAction[] = TASK_ACTIONS.filter(
  (action) => action !== 'reassign' && action !== 'issue',
);
const NOTE = '依据会议纪要';

describe('people who work on one task at the same time', () => {
  let world: World;
  let api: TestApi;
  let clients: ReadonlyMap<Login, Client>;

  beforeAll(async () => {
    world = await createWorld();
    api = await startApi(world);
    await api.app.listen(0, '127.0.0.1');
    clients = new Map(await Promise.all(WORKERS.map(async (login) => [login, await api.as(login)] as const)));
    console.log(`seed ${SEED}`);
  });

  afterAll(async () => {
    await api?.close();
    await world?.close();
  });

  const as = (login: Login): Client => {
    const client = clients.get(login);
    if (client === undefined) throw new Error(`nobody is signed in as ${login}`);
    return client;
  };

  const rows = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
    world.dataSource.query<T[]>(sql, values);
  const number = async (sql: string, values: unknown[] = []): Promise<number> =>
    (await rows<{ count: number }>(`SELECT count(*)::int AS count ${sql}`, values))[0]?.count ?? -1;
  const auditRows = (ids: readonly string[]): Promise<number> =>
    number('FROM audit_event WHERE task_id = ANY($1::bigint[])', [ids]);

  /** Works through the list, some at once, as a day's visitors do. */
  async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
    const queue = [...items];
    const next = async (): Promise<void> => {
      for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
  }

  /** One of two answers is the winner's; the loser's shows version and words of what won. */
  function winnerOf(answers: readonly [Response, Response]): {
    winner: number;
    current: Record<string, unknown>;
  } {
    const statuses = answers.map((answer) => answer.status);
    expect([...statuses].sort()).toEqual([200, 409]);
    const winner = statuses.indexOf(200);
    const lost = answers[1 - winner]?.body as { code: string; current: Record<string, unknown> };
    expect(lost.code).toBe('VERSION_CONFLICT');
    return { winner, current: lost.current };
  }

  it(
    'never overwrite each other’s words on a milestone',
    async () => {
      const tasks = await issuedTasks(world, { count: PAIRS / 10, state: 'active', milestone: true });
      await inParallel(tasks, async ({ milestoneId }) => {
        for (let version = 1; version <= 10; version += 1) {
          const say = (login: Login) =>
            as(login)
              .post(`${API}/milestones/${milestoneId}/report`)
              .set(match(version))
              .send({ evidence: `${login} ${version}` });
          const answers = await Promise.all([say('gongxin'), say('gongxin-head')]);
          const { winner, current } = winnerOf(answers);
          const evidence = `${winner === 0 ? 'gongxin' : 'gongxin-head'} ${version}`;
          expect(current).toMatchObject({ version: version + 1, evidence });
          expect(await rows('SELECT evidence, version FROM milestone WHERE id = $1', [milestoneId])).toEqual([
            { evidence, version: version + 1 },
          ]);
        }
      });
      expect(await auditRows(tasks.map(({ id }) => id))).toBe(PAIRS);
    },
    LONG,
  );

  it(
    'never move a task past each other',
    async () => {
      const tasks = await issuedTasks(world, { count: PAIRS / 10, state: 'active' });
      await inParallel(tasks, async ({ id }) => {
        for (let version = 1; version <= 10; version += 1) {
          const action = version % 2 === 1 ? 'suspend' : 'resume';
          const move = (login: Login) =>
            as(login)
              .post(`${API}/tasks/${id}/transitions`)
              .set(match(version))
              .send({ action, note: `${login} ${version}` });
          const { winner, current } = winnerOf(await Promise.all([move('office'), move('office2')]));
          const login = winner === 0 ? 'office' : 'office2';
          expect(current).toMatchObject({
            version: version + 1,
            state: action === 'suspend' ? 'suspended' : 'active',
            lastChange: { actor: `${login}同志` },
          });
          const [last] = await rows(
            'SELECT note FROM task_event WHERE task_id = $1 ORDER BY id DESC LIMIT 1',
            [id],
          );
          expect(last).toEqual({ note: `${login} ${version}` });
        }
      });
      expect(await auditRows(tasks.map(({ id }) => id))).toBe(PAIRS);
    },
    LONG,
  );

  it(
    'leave no task in a state that no rule leads to',
    async () => {
      const tasks = await issuedTasks(world, { count: TASKS, state: 'issued' });
      const random = new Random(SEED);
      const drawn = tasks.map((task) => ({
        task,
        moves: Array.from({ length: MOVES }, () => ({
          login: random.pick(WORKERS),
          action: random.pick(MOVED),
          rereads: random.percent(70),
        })),
      }));
      let changes = 0;
      for (const { task, moves } of drawn) {
        const answers = await Promise.all(moves.map((move) => tryMove(task, move)));
        for (const { status, body } of answers)
          expect([status, codeOf(status, body)]).toEqual([
            ANSWERS[codeOf(status, body)],
            codeOf(status, body),
          ]);
        const won = answers.filter(({ status }) => status === 200).length;
        changes += won;
        await expectWholeHistory(task, won);
      }
      console.log(`${changes} of ${TASKS * MOVES} moves succeeded`);
      expect(changes).toBeGreaterThan(TASKS / 2);
      expect(await auditRows(tasks.map(({ id }) => id))).toBe(changes);
    },
    LONG,
  );

  interface TriedMove {
    readonly login: Login;
    readonly action: TaskAction;
    /** Looks at the task once more before moving; the others go by what they saw at first. */
    readonly rereads: boolean;
  }

  async function tryMove({ id }: IssuedTask, { login, action, rereads }: TriedMove): Promise<Response> {
    const client = as(login);
    const version = rereads
      ? ((await client.get(`${API}/tasks/${id}`)).body as { version?: number }).version
      : 1;
    return client
      .post(`${API}/tasks/${id}/transitions`)
      .set(match(version ?? 1))
      .send({ action, note: NOTE });
  }

  /** A move succeeds, comes too late, is not the person's to make, or the task is out of sight (a withdrawn draft). */
  const codeOf = (status: number, body: { code?: string }): string =>
    status === 200 ? '' : (body.code ?? 'none');
  const ANSWERS: Readonly<Record<string, number>> = {
    VERSION_CONFLICT: 409,
    TRANSITION_NOT_ALLOWED: 409,
    FORBIDDEN: 403,
    SECOND_PERSON_REQUIRED: 403,
    NOT_FOUND: 404,
    '': 200,
  };

  /** Every step is in the table of moves, begins where the one before ended, and the task stands where the last one led. */
  async function expectWholeHistory({ id }: IssuedTask, changes: number): Promise<void> {
    const steps = await rows<{ action: TaskAction; from: TaskState; to: TaskState }>(
      `SELECT action, from_state AS "from", to_state AS "to" FROM task_event
       WHERE task_id = $1 AND kind = 'transition' ORDER BY id`,
      [id],
    );
    expect(steps).toHaveLength(changes);
    let state: TaskState = 'issued';
    for (const { action, from, to } of steps) {
      expect([from, to]).toEqual([state, taskTransition(from, action)?.to]);
      state = to;
    }
    expect(await rows('SELECT state, version FROM task WHERE id = $1', [id])).toEqual([
      { state, version: 1 + changes },
    ]);
  }
});
