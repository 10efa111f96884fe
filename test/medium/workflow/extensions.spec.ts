import {
  ExtensionLists,
  Extensions,
  TaskDetails,
  TaskMilestones,
  TaskTransitions,
  type ExtensionView,
  type TaskDetail,
} from '@app/workflow';
import { DEFAULT_POLICY, type DutyPolicy } from '@app/domain';
import { issuedPlan, type IssuedPlan } from './issued-plan.js';
import { at, createWorld, type Login, type World } from './world.js';

const PATH = '二/(一)';
const DUE = '2026-12-31';
const LATER = '2027-03-31';

describe('extensions', () => {
  let world: World;
  let plan: IssuedPlan;
  let extensions: Extensions;
  let lists: ExtensionLists;

  beforeEach(async () => {
    world = await createWorld();
    extensions = new Extensions(world.context);
    lists = new ExtensionLists(world.context);
    plan = await issuedPlan(world);
    await new TaskTransitions(world.context).move(
      await world.actor('gongxin'),
      plan.taskId(PATH),
      (await read()).version,
      { action: 'accept' },
    );
  });

  afterEach(() => world?.close());

  const read = async (login: Login = 'office'): Promise<TaskDetail> =>
    new TaskDetails(world.context).read(await world.actor(login), plan.taskId(PATH));
  const milestone = async () => {
    const found = (await read()).milestones.find((each) => each.due >= DUE);
    if (found === undefined) throw new Error('no milestone');
    return found;
  };
  const ask = async (
    newDue = LATER,
    login: Login = 'gongxin',
    reason = '设备交付推迟',
  ): Promise<ExtensionView> => {
    const { id, version } = await milestone();
    return extensions.request(await world.actor(login), id, version, { newDue, reason });
  };
  const approve = async (request: ExtensionView, grantedDue?: string, note = '情况属实') =>
    extensions.approve(await world.actor('office'), request.id, request.version, {
      note,
      ...(grantedDue === undefined ? {} : { grantedDue }),
    });
  const rules = (extension: DutyPolicy['extension']) =>
    world.dataSource.query(
      `INSERT INTO policy (jurisdiction_id, revision, rules, person_id, at)
       SELECT $1, COALESCE(max(revision), 0) + 1, $2, 1, now() FROM policy`,
      [world.city.id, JSON.stringify({ ...DEFAULT_POLICY, duties: { ...DEFAULT_POLICY.duties, extension } })],
    );
  const count = async (sql: string, parameters: unknown[] = []): Promise<number> => {
    const [row] = await world.dataSource.query<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM ${sql}`,
      parameters,
    );
    return row?.count ?? -1;
  };
  const told = async (kind: string): Promise<string[]> => {
    const rows = await world.dataSource.query<{ who: string }[]>(
      `SELECT DISTINCT p.login || '/' || n.channel AS who FROM notification n JOIN person p ON p.id = n.person_id
       WHERE n.kind = $1 ORDER BY who`,
      [kind],
    );
    return rows.map((row) => row.who);
  };

  it('move the day of the milestone and of the task, keep the original one, and are told and recorded once', async () => {
    const before = await read();
    const asked = await ask();
    expect(asked).toMatchObject({
      state: 'requested',
      fromDue: DUE,
      newDue: LATER,
      unit: { name: '市工信局' },
      granted: 0,
      left: 2,
      mayDecide: false,
      mayWithdraw: true,
    });
    expect(await told('extension_requested')).toEqual(['office/inbox', 'office2/inbox']);
    expect((await milestone()).due).toBe(DUE);
    const granted = await approve(asked, '2027-02-28');
    expect(granted).toMatchObject({ state: 'approved', grantedDue: '2027-02-28', granted: 1, left: 1 });
    expect(await milestone()).toMatchObject({ due: '2027-02-28', originalDue: DUE });
    const task = await read();
    expect(task).toMatchObject({ currentDue: '2027-02-28', originalDue: before.originalDue });
    expect(task.version).toBeGreaterThan(before.version);
    expect(task.events.slice(-2).map(({ label, note }) => [label, note])).toEqual([
      ['申请延期', '设备交付推迟'],
      ['同意延期', '情况属实'],
    ]);
    expect(await told('extension_decided')).toEqual([
      'gongxin-head/email',
      'gongxin-head/inbox',
      'gongxin/email',
      'gongxin/inbox',
    ]);
    const trail = await world.dataSource.query<{ action: string; before: object; after: object }[]>(
      `SELECT action, before, after FROM audit_event WHERE subject_type = 'extension' AND subject_id = $1 ORDER BY id`,
      [asked.id],
    );
    expect(trail.map(({ action }) => action)).toEqual(['extension.request', 'extension.approve']);
    expect(trail[1]).toMatchObject({ before: { due: DUE }, after: { due: '2027-02-28' } });
  });

  it('are asked for by a lead unit only, with a reason, for a later day, once at a time', async () => {
    await expect(ask(LATER, 'shangwu')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(ask(LATER, 'office')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(ask(LATER, 'caizheng')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ask(LATER, 'neighbour')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ask(LATER, 'gongxin', '  ')).rejects.toMatchObject({
      code: 'NOTE_REQUIRED',
      place: 'reason',
    });
    await expect(ask(DUE)).rejects.toMatchObject({ code: 'EXTENSION_REFUSED', place: 'newDue' });
    await expect(ask('2027-02-30')).rejects.toMatchObject({ code: 'EXTENSION_REFUSED', place: 'newDue' });
    const { id, version } = await milestone();
    await expect(
      extensions.request(await world.actor('gongxin'), id, version + 1, { newDue: LATER, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'VERSION_CONFLICT', current: { due: DUE } });
    await ask();
    await expect(ask('2027-04-30')).rejects.toMatchObject({
      message: '不能延期：已有一份申请在等专班办公室审批。',
    });
    expect(await count('extension_request')).toBe(1);
  });

  it('are decided by the office only, each way with a reason', async () => {
    const asked = await ask();
    const as = async (login: Login) => world.actor(login);
    await expect(extensions.approve(await as('gongxin'), asked.id, 1, { note: 'x' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(extensions.approve(await as('neighbour'), asked.id, 1, { note: 'x' })).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    );
    await expect(extensions.withdraw(await as('office'), asked.id, 1)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(approve(asked, undefined, ' ')).rejects.toMatchObject({
      code: 'NOTE_REQUIRED',
      place: 'note',
    });
    await expect(approve(asked, DUE)).rejects.toMatchObject({ code: 'EXTENSION_REFUSED', place: 'newDue' });
    const rejected = await extensions.reject(await as('office'), asked.id, asked.version, '时间足够');
    expect(rejected).toMatchObject({ state: 'rejected', decisionNote: '时间足够', left: 2 });
    expect((await milestone()).due).toBe(DUE);
    await expect(
      extensions.reject(await as('office'), asked.id, rejected.version, '时间足够'),
    ).rejects.toMatchObject({ code: 'EXTENSION_DECIDED' });
    const again = await ask();
    await extensions.withdraw(await as('gongxin-head'), again.id, again.version);
    expect(await count(`extension_request WHERE state = 'withdrawn'`)).toBe(1);
    await ask();
  });

  it('follow the rules of the jurisdiction: how often, and how late', async () => {
    await rules({ maxPerMilestone: 1, beforeDueOnly: true });
    await approve(await ask());
    await expect(ask('2027-06-30')).rejects.toMatchObject({
      message: '不能延期：这个节点已延期 1 次，达到规则允许的次数。',
    });
    await rules({ maxPerMilestone: 3, beforeDueOnly: true });
    world.clock.set(at(`${LATER} 20:00`));
    const inTime = await ask('2027-06-30');
    world.clock.set(at('2027-04-01 09:00'));
    await extensions.reject(await world.actor('office'), inTime.id, inTime.version, '不同意');
    await expect(ask('2027-06-30')).rejects.toMatchObject({
      message: '不能延期：节点已过时限，按规则须在到期前申请。',
    });
    await rules({ maxPerMilestone: 3, beforeDueOnly: false });
    const late = await ask('2027-06-30');
    await rules({ maxPerMilestone: 0, beforeDueOnly: false });
    await expect(approve(late)).rejects.toMatchObject({ message: '不能延期：按现行规则，节点不予延期。' });
    const { milestones } = await lists.ofTask(await world.actor('gongxin'), plan.taskId(PATH));
    expect(milestones).toContainEqual(
      expect.objectContaining({
        granted: 1,
        left: 0,
        mayRequest: false,
        obstacle: '按现行规则，节点不予延期。',
      }),
    );
  });

  it('lapse when the milestone is reported, and may be asked for anew once it is returned', async () => {
    const asked = await ask();
    const { id, version } = await milestone();
    const milestones = new TaskMilestones(world.context);
    await milestones.report(await world.actor('gongxin'), id, version, { evidence: '已完成' });
    await expect(approve(asked)).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    const [row] = await world.dataSource.query('SELECT state, decision_note AS note FROM extension_request');
    expect(row).toEqual({ state: 'lapsed', note: '节点已经报送完成' });
    await milestones.returnIt(await world.actor('office'), id, version + 1, '材料不全');
    await ask();
  });

  it('are settled once, however many people decide at the same time', async () => {
    const asked = await ask();
    const [office, office2, unit] = [
      await world.actor('office'),
      await world.actor('office2'),
      await world.actor('gongxin'),
    ];
    const answers = await Promise.allSettled([
      extensions.approve(office, asked.id, asked.version, { note: '同意' }),
      extensions.reject(office2, asked.id, asked.version, '不同意'),
      extensions.withdraw(unit, asked.id, asked.version),
    ]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const answer of answers) {
      if (answer.status === 'rejected') {
        expect(answer.reason).toMatchObject({
          code: 'VERSION_CONFLICT',
          current: { version: asked.version + 1 },
        });
      }
    }
    const [row] = await world.dataSource.query<{ state: string }[]>('SELECT state FROM extension_request');
    expect((await milestone()).due).toBe(row?.state === 'approved' ? LATER : DUE);
    expect(await count(`audit_event WHERE subject_type = 'extension'`)).toBe(2);
  });

  it('are listed for the office and for the unit that asked, by key and by state', async () => {
    const first = await ask();
    await extensions.withdraw(await world.actor('gongxin'), first.id, first.version);
    const second = await ask();
    const page = async (login: Login, query: object = {}) =>
      lists.page(await world.actor(login), { limit: 50, ...query });
    expect((await page('office')).items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await page('gongxin', { state: 'requested' })).items).toMatchObject([
      { id: second.id, mayWithdraw: true },
    ]);
    expect((await page('office', { state: 'requested' })).items).toMatchObject([
      { id: second.id, mayDecide: true },
    ]);
    for (const stranger of ['shangwu', 'caizheng', 'neighbour', 'admin'] as const) {
      expect((await page(stranger)).items).toEqual([]);
    }
    const { items, nextCursor } = await page('office', { limit: 1 });
    expect(items.map(({ id }) => id)).toEqual([second.id]);
    const rest = await page('office', { limit: 1, cursor: nextCursor ?? '' });
    expect(rest).toMatchObject({ items: [{ id: first.id }], nextCursor: null });
    await expect(lists.ofTask(await world.actor('caizheng'), plan.taskId(PATH))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});
