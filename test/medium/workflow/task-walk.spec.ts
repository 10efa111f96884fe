import {
  PLAIN_TASK_ACTIONS,
  TASK_TRANSITIONS,
  actorsFor,
  taskTransition,
  type TaskAction,
  type TaskState,
} from '@app/domain';
import { TaskReassignments, TaskTransitions, WorkflowError } from '@app/workflow';
import { SEED, createRandom, type Random } from '../../../libs/domain/test/random.js';
import { handOut } from './handed-out.js';
import { createWorld, PLAN_TEXT, type Login, type World } from './world.js';

const STEPS = 400;
/** Those who may do something come up more often. */
const LOGINS: readonly Login[] = [
  'office',
  'office2',
  'gongxin',
  'shangwu',
  'caizheng',
  'office',
  'office2',
  'gongxin',
  'shangwu',
  'caizheng',
  'supervisor',
  'admin',
  'neighbour',
];
const UNITS = ['市工信局', '市商务局', '市财政局'];
const REFUSALS = [
  'FORBIDDEN',
  'NOT_FOUND',
  'TRANSITION_NOT_ALLOWED',
  'NOTE_REQUIRED',
  'SECOND_PERSON_REQUIRED',
  'OPEN_MILESTONES',
  'OPEN_SUBTASKS',
  'ALREADY_ACCEPTED',
  'VERSION_CONFLICT',
  'PLAN_BLOCKED',
];

/** What is stored of a task that a move may change. */
interface Stored {
  readonly state: TaskState;
  readonly version: number;
  readonly audits: number;
  readonly events: number;
}

interface Step {
  readonly login: Login;
  readonly action: TaskAction;
  readonly capacities: readonly string[];
  /** The code of the refusal; null where it came through. */
  readonly refusal: string | null;
  readonly before: Stored;
  readonly after: Stored;
}

describe(`a random walk of ${STEPS} steps over the table of transitions (SEED=${SEED})`, () => {
  let world: World;
  let plans = 0;

  beforeAll(async () => {
    world = await createWorld('2026-03-02 09:00');
  });

  afterAll(() => world?.close());

  const stored = async (id: string): Promise<Stored> => {
    const [row] = await world.dataSource.query<Stored[]>(
      `SELECT state, version, (SELECT count(*)::int FROM audit_event WHERE task_id = t.id) AS audits,
              (SELECT count(*)::int FROM task_event WHERE task_id = t.id) AS events FROM task t WHERE id = $1`,
      [id],
    );
    if (row === undefined) throw new Error(`task ${id} has gone`);
    return row;
  };

  /** Tasks that the table lets go on; a fresh plan's where every one so far has come to an end, so that the walk goes on. */
  const liveIds = async (): Promise<string[]> => {
    const rows = await world.dataSource.query<{ id: string }[]>(
      'SELECT id FROM task WHERE state = ANY($1) ORDER BY id',
      [[...new Set(TASK_TRANSITIONS.map(({ from }) => from))].filter((state) => state !== 'draft')],
    );
    if (rows.length > 0) return rows.map((row) => row.id);
    plans += 1;
    const ids = [...(await handOut(world, PLAN_TEXT.replace('方案', `方案（第${plans}批）`))).values()];
    await world.dataSource.query(`UPDATE milestone SET state = 'confirmed' WHERE state = 'planned'`);
    return ids;
  };

  const leadsOf = async (id: string): Promise<string[]> => {
    const rows = await world.dataSource.query<{ id: string }[]>(
      `SELECT unit_id AS id FROM assignment WHERE task_id = $1 AND role = 'lead'`,
      [id],
    );
    return rows.map((row) => row.id);
  };

  /** Most steps try what the table offers and seldom the end, so that the walk gets far; the rest tries anything. */
  const tryFrom = (state: TaskState, { pick, chance }: Random): TaskAction => {
    const offered = TASK_TRANSITIONS.filter(
      ({ from, action }) => from === state && (action !== 'cancel' || chance(0.05)),
    ).map(({ action }) => action);
    const anything = [...PLAIN_TASK_ACTIONS, 'reassign' as const];
    return pick(chance(0.8) && offered.length > 0 ? offered : anything);
  };

  const step = async (random: Random): Promise<Step> => {
    const { pick, chance } = random;
    const id = pick(await liveIds());
    const before = await stored(id);
    const login = pick(LOGINS);
    const actor = await world.actor(login);
    const leads = await leadsOf(id);
    const action = tryFrom(before.state, random);
    const version = chance(0.9) ? before.version : before.version - 1;
    const note = chance(0.8) ? '理由' : '';
    const assignments = [{ unitId: world.unitId(pick(UNITS)), role: 'lead' as const }];
    const run = () =>
      action === 'reassign'
        ? new TaskReassignments(world.context).reassign(actor, id, version, { note, assignments })
        : new TaskTransitions(world.context).move(actor, id, version, { action, note });
    const refusal = await run().then(
      () => null,
      (error: unknown) => (error instanceof WorkflowError ? error.code : `${String(error)}`),
    );
    const capacities = actorsFor(actor, { jurisdictionId: world.city.id, leadUnitIds: leads });
    return { login, action, capacities, before, refusal, after: await stored(id) };
  };

  /** What a step that came through may have left: the table's state, one version, one event, one audit row. */
  const expectLegal = (told: Step): void => {
    const { action, before, after, capacities } = told;
    const row = taskTransition(before.state, action);
    // 签收 of one of several lead units leaves the state as it is.
    const targets = action === 'accept' ? [row?.to, before.state] : [row?.to];
    const may = row?.by.some((by) => capacities.includes(by));
    expect({ ...told, may, legal: targets.includes(after.state) }).toEqual({
      ...told,
      may: true,
      legal: true,
    });
    const { version, audits, events } = before;
    const expected = { version: version + 1, audits: audits + 1, events: events + 1, state: after.state };
    expect({ ...told, after }).toEqual({ ...told, after: expected });
  };

  it('never leaves the table, and every success is one version, one event and one audit row', async () => {
    const random = createRandom(SEED);
    const walked: Step[] = [];
    for (let count = 0; count < STEPS; count += 1) walked.push(await step(random));
    for (const told of walked.filter(({ refusal }) => refusal !== null)) {
      expect({ ...told, known: REFUSALS.includes(told.refusal ?? '') }).toEqual({ ...told, known: true });
      expect({ ...told, after: told.after }).toEqual({ ...told, after: told.before });
    }
    const moved = walked.filter(({ refusal }) => refusal === null);
    for (const told of moved) expectLegal(told);
    expect(moved.length).toBeGreaterThan(STEPS / 10);
    expect(new Set(moved.map(({ after }) => after.state)).size).toBeGreaterThan(4);
    const [open] = await world.dataSource.query<{ wrong: number }[]>(
      `SELECT count(*)::int AS wrong FROM task t
       WHERE (t.state = 'objected') <> EXISTS (SELECT 1 FROM duty_objection o WHERE o.task_id = t.id AND o.state = 'open')`,
    );
    expect(open).toEqual({ wrong: 0 });
  });
});
