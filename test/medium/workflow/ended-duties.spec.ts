import {
  Approvals,
  Extensions,
  Subtasks,
  TaskDetails,
  TaskReassignments,
  TaskTransitions,
  UnitMergers,
  type TaskDetail,
  type TransitionRequest,
} from '@app/workflow';
import { issuedPlan, type IssuedPlan } from './issued-plan.js';
import { createWorld, type Login, type World } from './world.js';

const PATH = '二/(一)';
const LATER = '2027-03-31';

/** Nothing that somebody is asked for is left hanging on a task that went another way. */
describe('what hangs on a task', () => {
  let world: World;
  let plan: IssuedPlan;
  let transitions: TaskTransitions;

  beforeEach(async () => {
    world = await createWorld();
    plan = await issuedPlan(world);
    transitions = new TaskTransitions(world.context);
  });

  afterEach(() => world?.close());

  const read = async (): Promise<TaskDetail> =>
    new TaskDetails(world.context).read(await world.actor('office'), plan.taskId(PATH));
  const move = async (login: Login, request: TransitionRequest): Promise<void> =>
    transitions.move(await world.actor(login), plan.taskId(PATH), (await read()).version, request);
  const askLater = async () => {
    const milestone = (await read()).milestones.find(({ due }) => due >= '2026-12-31');
    if (milestone === undefined) throw new Error('no milestone');
    const request = { newDue: LATER, reason: '设备交付推迟' };
    const extensions = new Extensions(world.context);
    return extensions.request(await world.actor('gongxin'), milestone.id, milestone.version, request);
  };
  const split = async (unit: string) =>
    new Subtasks(world.context).create(await world.actor('gongxin'), plan.taskId(PATH), {
      unitId: world.unitId(unit),
      title: '核对清单',
    });
  const states = async (table: 'extension_request' | 'subtask'): Promise<string[]> => {
    const rows = await world.dataSource.query<{ state: string }[]>(`SELECT state FROM ${table} ORDER BY id`);
    return rows.map(({ state }) => state);
  };
  const told = async (login: Login): Promise<string[]> => {
    const { personId } = await world.actor(login);
    const rows = await world.dataSource.query<{ title: string }[]>(
      `SELECT title FROM notification WHERE person_id = $1 AND channel = 'inbox' ORDER BY id`,
      [personId],
    );
    return rows.map(({ title }) => title.slice(0, title.indexOf('】') + 1));
  };
  const waiting = async (): Promise<number> => {
    const query = { kind: 'extension', limit: 50 } as const;
    return (await new Approvals(world.context).page(await world.actor('office'), query)).items.length;
  };

  it('中止 ends open parts and requests, and tells each unit once', async () => {
    await move('gongxin', { action: 'accept' });
    await askLater();
    await split('市财政局');
    await split('市工信局');
    await move('office', { action: 'cancel', note: '任务并入其他方案' });
    expect(await states('extension_request')).toEqual(['lapsed']);
    expect(new Set(await states('subtask'))).toEqual(new Set(['cancelled']));
    expect(await waiting()).toBe(0);
    expect((await told('caizheng')).at(-1)).toBe('【中止】');
    expect((await told('gongxin')).filter((title) => title === '【中止】')).toHaveLength(1);
    const [row] = await world.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM audit_event WHERE action IN ('task.cancel', 'extension.lapse')`,
    );
    expect(row?.count).toBe(2);
  });

  it('改派 lets the request of whoever leads no more lapse, and leaves open parts to the new lead', async () => {
    await move('gongxin', { action: 'accept' });
    await askLater();
    await split('市财政局');
    const { version } = await read();
    const assignments = [{ unitId: world.unitId('市商务局'), role: 'lead' as const }];
    await new TaskReassignments(world.context).reassign(
      await world.actor('office'),
      plan.taskId(PATH),
      version,
      { note: '职责调整', assignments },
    );
    expect(await states('extension_request')).toEqual(['lapsed']);
    expect(await states('subtask')).toContain('open');
    expect(await told('gongxin')).toContain('【延期申请失效】');
  });

  it('挂起 lets a request rest: it waits for nobody until the task goes on', async () => {
    await move('gongxin', { action: 'accept' });
    await askLater();
    expect(await waiting()).toBe(1);
    await move('office', { action: 'suspend', note: '等待上级文件' });
    expect([await waiting(), await states('extension_request')]).toEqual([0, ['requested']]);
    await move('office', { action: 'resume' });
    expect(await waiting()).toBe(1);
  });

  it('a merger takes the request along: the unit that goes on may take it back', async () => {
    await move('gongxin', { action: 'accept' });
    const asked = await askLater();
    await merge();
    const withdrawn = await new Extensions(world.context).withdraw(
      await world.actor('shangwu'),
      asked.id,
      asked.version + 1,
    );
    expect(withdrawn).toMatchObject({ state: 'withdrawn', unit: { name: '市商务局' } });
  });

  it('a merger takes the objection along: the unit that goes on may take it back', async () => {
    await move('gongxin', { action: 'object', note: '职责已划转' });
    await merge();
    await move('shangwu', { action: 'retract' });
    expect((await read()).state).toBe('issued');
  });

  const merge = async (): Promise<void> => {
    const [from, intoId] = [world.unitId('市工信局'), world.unitId('市商务局')];
    await new UnitMergers(world.context).merge(await world.actor('admin'), from, 1, { intoId });
  };
});
