import {
  DutyObjections,
  Ledger,
  TaskDetails,
  TaskReassignments,
  TaskTransitions,
  type Reassignment,
  type TaskDetail,
  type TransitionRequest,
} from '@app/workflow';
import { handOut } from './handed-out.js';
import { at, createWorld, PLAN_TEXT, type Login, type World } from './world.js';

const FIRST = '二/(一)';
const SECOND = '二/(三)';

describe('objections, 改派 and the clock of 签收', () => {
  let world: World;
  let details: TaskDetails;
  let transitions: TaskTransitions;
  let ids: ReadonlyMap<string, string>;

  beforeAll(async () => {
    world = await createWorld('2026-03-02 09:00');
    details = new TaskDetails(world.context);
    transitions = new TaskTransitions(world.context);
    ids = await handOut(world, PLAN_TEXT);
  });

  afterAll(() => world?.close());

  const idOf = (path: string): string => ids.get(path) ?? '';
  const read = async (login: Login, path: string): Promise<TaskDetail> =>
    details.read(await world.actor(login), idOf(path));
  const move = async (login: Login, path: string, request: TransitionRequest): Promise<TaskDetail> => {
    const { version } = await read('office', path);
    await transitions.move(await world.actor(login), idOf(path), version, request);
    return read('office', path);
  };
  const reassign = async (login: Login, path: string, request: Reassignment): Promise<TaskDetail> => {
    const { version } = await read('office', path);
    const reassignments = new TaskReassignments(world.context);
    await reassignments.reassign(await world.actor(login), idOf(path), version, request);
    return read('office', path);
  };
  const objections = async (login: Login, path: string) =>
    new DutyObjections(world.context).list(await world.actor(login), idOf(path));
  const overdueCodes = async (): Promise<string[]> => {
    const query = { acceptance: 'overdue', sort: 'code', limit: 50 } as const;
    const { items } = await new Ledger(world.context).page(await world.actor('office'), query);
    return items.map(({ code }) => code);
  };

  it('gives three workdays for 签收 and says when they are over', async () => {
    expect((await read('gongxin', FIRST)).acceptance).toEqual({ due: '2026-03-05', overdueDays: 0 });
    expect(await overdueCodes()).toEqual([]);
    world.clock.set(at('2026-03-09 09:00'));
    expect((await read('gongxin', FIRST)).acceptance).toEqual({ due: '2026-03-05', overdueDays: 4 });
    expect(await overdueCodes()).toContain((await read('office', FIRST)).code);
    world.clock.set(at('2026-03-03 09:00'));
  });

  it('keeps the objection with the words of the clause and stops the clock', async () => {
    const request = {
      action: 'object',
      note: '职责已划转',
      proposedUnitId: world.unitId('市财政局'),
    } as const;
    await expect(move('gongxin', FIRST, { ...request, note: ' ' })).rejects.toMatchObject({
      code: 'NOTE_REQUIRED',
    });
    await expect(move('gongxin', FIRST, { ...request, proposedUnitId: '999999' })).rejects.toMatchObject({
      code: 'UNIT_UNKNOWN',
    });
    await move('gongxin', FIRST, request);
    const [objection] = await objections('office', FIRST);
    expect(objection).toMatchObject({
      state: 'open',
      unit: { name: '市工信局' },
      proposedUnit: { name: '市财政局' },
      reason: '职责已划转',
      decidedAt: null,
    });
    expect(objection?.clauseText).toContain('聚焦重点行业淘汰落后低效设备');
    world.clock.set(at('2026-03-09 09:00'));
    expect((await read('gongxin', FIRST)).acceptance?.overdueDays).toBe(0);
    expect(await overdueCodes()).not.toContain((await read('office', FIRST)).code);
  });

  it('goes back to the unit that takes it back, with the time that was left', async () => {
    await expect(move('shangwu', FIRST, { action: 'retract' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const task = await move('gongxin', FIRST, { action: 'retract' });
    expect(task).toMatchObject({ state: 'issued', acceptance: { due: '2026-03-11', overdueDays: 0 } });
    expect(await objections('gongxin', FIRST)).toMatchObject([
      { state: 'withdrawn', decidedBy: 'gongxin同志' },
    ]);
  });

  it('is answered: not upheld, the same unit signs afresh with the whole time', async () => {
    await move('gongxin', FIRST, { action: 'object', note: '仍不属我局' });
    await expect(move('office', FIRST, { action: 'reissue' })).rejects.toMatchObject({
      code: 'NOTE_REQUIRED',
    });
    const task = await move('office', FIRST, { action: 'reissue', note: '三定方案明确由你局负责' });
    expect(task).toMatchObject({ state: 'issued', acceptance: { due: '2026-03-12' } });
    expect(await objections('office', FIRST)).toMatchObject([
      { state: 'rejected', decisionNote: '三定方案明确由你局负责' },
      { state: 'withdrawn' },
    ]);
  });

  it('is upheld by 改派: other units, nothing lost, everybody told', async () => {
    await move('gongxin', FIRST, { action: 'object', note: '请改派' });
    const parts = [
      { unitId: world.unitId('市财政局'), role: 'lead' },
      { unitId: world.unitId('市商务局'), role: 'cooperating' },
    ] as const;
    const bad: [Reassignment, string][] = [
      [{ note: ' ', assignments: parts }, 'NOTE_REQUIRED'],
      [
        { note: '改', assignments: [{ unitId: world.unitId('市财政局'), role: 'cooperating' }] },
        'LEAD_REQUIRED',
      ],
      [
        { note: '改', assignments: [...parts, { unitId: world.unitId('市财政局'), role: 'cooperating' }] },
        'ASSIGNMENT_INVALID',
      ],
      [{ note: '改', assignments: [{ unitId: '999999', role: 'lead' }] }, 'UNIT_UNKNOWN'],
    ];
    for (const [request, code] of bad)
      await expect(reassign('office', FIRST, request)).rejects.toMatchObject({ code });
    await expect(reassign('gongxin', FIRST, { note: '改', assignments: parts })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });

    const before = await read('office', FIRST);
    const task = await reassign('office', FIRST, { note: '职责已划转', assignments: parts });
    expect(task).toMatchObject({
      state: 'issued',
      code: before.code,
      lead: [{ name: '市财政局' }],
      cooperating: [{ name: '市商务局' }],
      acceptedAt: null,
      acceptance: { due: '2026-03-12' },
    });
    expect(task.milestones.map(({ id }) => id)).toEqual(before.milestones.map(({ id }) => id));
    expect(task.events.slice(0, -1)).toEqual(before.events);
    expect(await objections('office', FIRST)).toMatchObject([
      { state: 'upheld' },
      { state: 'rejected' },
      { state: 'withdrawn' },
    ]);
    const [audited] = await world.dataSource.query<{ before: object; after: object }[]>(
      `SELECT before, after FROM audit_event WHERE action = 'task.reassign'`,
    );
    expect(audited).toMatchObject({
      before: { state: 'objected', assignments: [{ name: '市工信局', role: 'lead' }, { name: '市商务局' }] },
      after: { state: 'issued', assignments: [{ name: '市财政局', role: 'lead' }, { name: '市商务局' }] },
    });
    const told = await world.dataSource.query<{ who: string }[]>(
      `SELECT DISTINCT p.login || ' ' || n.kind AS who FROM notification n JOIN person p ON p.id = n.person_id
       WHERE n.title LIKE '【改派】%' ORDER BY who`,
    );
    expect(told.map(({ who }) => who)).toEqual([
      'caizheng issued',
      'gongxin reassigned',
      'gongxin-head reassigned',
      'shangwu reassigned',
    ]);
    await expect(read('gongxin', FIRST)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is reassigned without an objection too, after it was accepted', async () => {
    expect(await move('gongxin', SECOND, { action: 'accept' })).toMatchObject({ state: 'active' });
    const assignments = [{ unitId: world.unitId('市商务局'), role: 'lead' }] as const;
    const task = await reassign('office', SECOND, { note: '分工调整', assignments });
    expect(task).toMatchObject({ state: 'issued', acceptedAt: null, signatures: [{ at: null }] });
    expect(await objections('office', SECOND)).toEqual([]);
    expect((await move('shangwu', SECOND, { action: 'accept' })).state).toBe('active');
  });

  it('waits for every lead unit’s signature, and the office signs for those that are missing', async () => {
    const leads = ['市工信局', '市商务局', '市财政局'].map((name) => ({
      unitId: world.unitId(name),
      role: 'lead' as const,
    }));
    await reassign('office', SECOND, { note: '共同牵头', assignments: leads });
    expect(await move('shangwu', SECOND, { action: 'accept' })).toMatchObject({
      state: 'issued',
      acceptedAt: null,
      signatures: [
        { unit: { name: '市工信局' }, at: null },
        { unit: { name: '市商务局' }, person: 'shangwu同志', onBehalf: false },
        { unit: { name: '市财政局' }, at: null },
      ],
    });
    await expect(move('shangwu', SECOND, { action: 'accept' })).rejects.toMatchObject({
      code: 'ALREADY_ACCEPTED',
    });
    await expect(move('shangwu', SECOND, { action: 'object', note: '反悔' })).rejects.toMatchObject({
      code: 'ALREADY_ACCEPTED',
    });
    const offered = async (login: Login) => (await read(login, SECOND)).actions.map(({ action }) => action);
    expect([await offered('shangwu'), await offered('gongxin')]).toEqual([[], ['accept', 'object']]);
    expect(await move('gongxin', SECOND, { action: 'accept' })).toMatchObject({ state: 'issued' });
    expect(await move('office', SECOND, { action: 'accept' })).toMatchObject({
      state: 'active',
      signatures: [{ onBehalf: false }, { onBehalf: false }, { unit: { name: '市财政局' }, onBehalf: true }],
    });
  });

  it('keeps an objection to the unit that made it where several lead', async () => {
    const leads = ['市工信局', '市商务局'].map((name) => ({
      unitId: world.unitId(name),
      role: 'lead' as const,
    }));
    await reassign('office', SECOND, { note: '重新共同牵头', assignments: leads });
    await move('shangwu', SECOND, { action: 'accept' });
    await move('gongxin', SECOND, { action: 'object', note: '请只留商务局' });
    await expect(move('shangwu', SECOND, { action: 'retract' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await read('shangwu', SECOND)).actions).toEqual([]);
    const task = await move('gongxin', SECOND, { action: 'retract' });
    expect(task.signatures.map(({ at: signed }) => signed === null)).toEqual([true, false]);
  });
});
