import { Subtasks, TaskDetails, TaskReassignments, TaskTransitions, type SubtaskView } from '@app/workflow';
import { handOut } from './handed-out.js';
import { at, createWorld, PLAN_TEXT, type Login, type World } from './world.js';

const PATH = '二/(一)';

describe('subtasks', () => {
  let world: World;
  let subtasks: Subtasks;
  let transitions: TaskTransitions;
  let details: TaskDetails;
  let taskId: string;

  beforeAll(async () => {
    world = await createWorld('2026-03-02 09:00');
    subtasks = new Subtasks(world.context);
    transitions = new TaskTransitions(world.context);
    details = new TaskDetails(world.context);
    taskId = (await handOut(world, PLAN_TEXT)).get(PATH) ?? '';
  });

  afterAll(() => world?.close());

  const list = async (login: Login) => subtasks.list(await world.actor(login), taskId);
  const move = async (login: Login, action: 'accept' | 'request_completion') => {
    const { version } = await details.read(await world.actor('office'), taskId);
    await transitions.move(await world.actor(login), taskId, version, { action });
  };
  const only = async (title: string): Promise<SubtaskView> => {
    const found = (await list('office')).items.find((item) => item.title === title);
    if (found === undefined) throw new Error(`no subtask ${title}`);
    return found;
  };
  const split = async (login: Login, title: string, unit: string, due: string | null = null) => {
    const actor = await world.actor(login);
    return subtasks.create(actor, taskId, { unitId: world.unitId(unit), title, due });
  };

  it('are made by the lead once the task was accepted, within its time', async () => {
    await expect(split('gongxin', '摸底', '市财政局')).rejects.toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
    });
    await move('gongxin', 'accept');
    await expect(split('shangwu', '摸底', '市财政局')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(split('gongxin', '摸底', '市财政局', '2027-01-01')).rejects.toMatchObject({
      code: 'SUBTASK_DUE_INVALID',
      place: 'due',
    });
    const foreign = { unitId: '999999', title: '摸底' };
    await expect(subtasks.create(await world.actor('gongxin'), taskId, foreign)).rejects.toMatchObject({
      code: 'UNIT_UNKNOWN',
    });
    await expect(details.read(await world.actor('caizheng'), taskId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { items, maySplit } = await split('gongxin', '摸底', '市财政局', '2026-06-30');
    expect(maySplit).toBe(true);
    expect(items).toMatchObject([
      { title: '摸底', state: 'open', kind: 'split', due: '2026-06-30', version: 1 },
    ]);
    await split('gongxin', '随任务', '市工信局');
    expect(await only('随任务')).toMatchObject({ ownDue: null, due: '2026-12-31' });
  });

  it('let their owner read the task and report, and nothing more', async () => {
    expect((await details.read(await world.actor('caizheng'), taskId)).id).toBe(taskId);
    const { id, version, actions } = (await list('caizheng')).items[0] ?? { id: '', version: 0, actions: [] };
    expect(actions).toEqual(['report']);
    const owner = await world.actor('caizheng');
    await expect(subtasks.confirm(owner, id, version)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(subtasks.cancel(owner, id, version)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(subtasks.report(await world.actor('shangwu'), id, version, '代报')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(subtasks.report(await world.actor('neighbour'), id, version, '代报')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await subtasks.report(owner, id, version, '已摸底 312 台');
    expect(await only('摸底')).toMatchObject({
      state: 'reported',
      report: '已摸底 312 台',
      reportedBy: 'caizheng同志',
    });
    await expect(subtasks.report(owner, id, version, '再报')).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    await expect(subtasks.confirm(owner, id, version + 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('are returned with a reason and confirmed by lead or office', async () => {
    const { id, version } = await only('摸底');
    const lead = await world.actor('gongxin');
    await expect(subtasks.returnIt(lead, id, version, ' ')).rejects.toMatchObject({ code: 'NOTE_REQUIRED' });
    await subtasks.returnIt(lead, id, version, '缺台账');
    expect(await only('摸底')).toMatchObject({ state: 'open', returnReason: '缺台账' });
    await subtasks.report(await world.actor('caizheng'), id, version + 1, '已补台账');
    await subtasks.confirm(await world.actor('office'), id, version + 2);
    expect(await only('摸底')).toMatchObject({ state: 'confirmed', returnReason: '', actions: [] });
  });

  it('keep the task from completion while one is open', async () => {
    const { rows } = { rows: (await details.read(await world.actor('office'), taskId)).milestones };
    await world.dataSource.query(`UPDATE milestone SET state = 'confirmed' WHERE id = ANY($1::bigint[])`, [
      rows.map(({ id }) => id),
    ]);
    await expect(move('gongxin', 'request_completion')).rejects.toMatchObject({ code: 'OPEN_SUBTASKS' });
    const { id, version } = await only('随任务');
    const lead = await world.actor('gongxin');
    const edited = await subtasks.edit(lead, id, version, { title: '改名', due: '2026-05-01' });
    expect(edited.items.find((item) => item.id === id)).toMatchObject({
      title: '改名',
      due: '2026-05-01',
      version: 2,
    });
    await subtasks.cancel(lead, id, version + 1, '不再需要');
    await move('gongxin', 'request_completion');
    await expect(split('gongxin', '太晚', '市财政局')).rejects.toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
    });
  });

  it('leave one audit row each', async () => {
    const rows = await world.dataSource.query<{ action: string; count: number }[]>(
      `SELECT action, count(*)::int AS count FROM audit_event WHERE subject_type = 'subtask' GROUP BY 1 ORDER BY 1`,
    );
    expect(Object.fromEntries(rows.map(({ action, count }) => [action, count]))).toEqual({
      'subtask.cancel': 1,
      'subtask.confirm': 1,
      'subtask.create': 2,
      'subtask.edit': 1,
      'subtask.report': 2,
      'subtask.return': 1,
    });
  });
});

describe('落实 duties', () => {
  it('stand for each implementing unit from 交办 on, follow 改派, and are reported on the unit’s behalf', async () => {
    const world = await createWorld('2026-03-02 09:00');
    try {
      const taskId = (await handOut(world, PLAN_TEXT)).get(PATH) ?? '';
      const subtasks = new Subtasks(world.context);
      const office = await world.actor('office');
      const assign = async (implementing: readonly string[]) => {
        const { version } = await new TaskDetails(world.context).read(office, taskId);
        const assignments = [
          { unitId: world.unitId('市工信局'), role: 'lead' as const },
          ...implementing.map((name) => ({ unitId: world.unitId(name), role: 'implementing' as const })),
        ];
        await new TaskReassignments(world.context).reassign(office, taskId, version, {
          note: '调整',
          assignments,
        });
      };
      const duties = async () =>
        (await subtasks.list(office, taskId)).items.map(({ unit, state, kind }) => [unit.name, kind, state]);
      await assign(['市商务局', '市财政局']);
      expect(await duties()).toEqual([
        ['市商务局', 'implementing', 'open'],
        ['市财政局', 'implementing', 'open'],
      ]);
      await assign(['市财政局']);
      expect(await duties()).toEqual([
        ['市财政局', 'implementing', 'open'],
        ['市商务局', 'implementing', 'cancelled'],
      ]);
      await assign(['市财政局', '市商务局']);
      expect((await duties()).map(([, , state]) => state).sort()).toEqual(['cancelled', 'open', 'open']);

      const lead = await world.actor('gongxin');
      const { version } = await new TaskDetails(world.context).read(office, taskId);
      await new TaskTransitions(world.context).move(lead, taskId, version, { action: 'accept' });
      world.clock.set(at('2026-12-31 09:00'));
      const [duty] = (await subtasks.list(lead, taskId)).items;
      expect(duty).toMatchObject({ due: '2026-12-31', overdueDays: 0 });
      await subtasks.report(lead, duty?.id ?? '', duty?.version ?? 0, '电话核实，已完成');
      const [audited] = await world.dataSource.query<{ onBehalf: boolean }[]>(
        `SELECT on_behalf AS "onBehalf" FROM audit_event WHERE action = 'subtask.report'`,
      );
      expect(audited).toEqual({ onBehalf: true });
      await expect(
        subtasks.edit(lead, duty?.id ?? '', (duty?.version ?? 0) + 1, { title: '改' }),
      ).rejects.toMatchObject({ code: 'SUBTASK_STEP_NOT_ALLOWED' });
    } finally {
      await world.close();
    }
  });
});
