import {
  PlanImports,
  PlanIssue,
  PlanReviews,
  ReviewDesk,
  TaskDetails,
  TaskTransitions,
  type TaskDetail,
  type TransitionRequest,
} from '@app/workflow';
import { at, createWorld, PLAN_TEXT, type Login, type World } from './world.js';

describe('the life of a task', () => {
  let world: World;
  let details: TaskDetails;
  let transitions: TaskTransitions;
  let reviews: PlanReviews;
  let planId: string;
  let ids: Map<string, string>;

  beforeAll(async () => {
    world = await createWorld();
    details = new TaskDetails(world.context);
    transitions = new TaskTransitions(world.context);
    reviews = new PlanReviews(world.context);
    const office = await world.actor('office');
    const imports = new PlanImports(world.context, { maxBytes: 100_000 });
    const input = { jurisdictionId: world.city.id, fileName: 'p.txt', bytes: Buffer.from(PLAN_TEXT) };
    ({ planId } = await imports.importDocument(office, input));
    const { review } = await reviews.adoptUnits(office, planId, undefined);
    await new ReviewDesk(world.context).acceptAll(office, planId, review.plan.version);
    await new PlanIssue(world.context).issue(office, planId, review.plan.version);
    ids = new Map(review.tasks.map((task) => [task.clause.path, task.id]));
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
  const told = async (kind: string): Promise<string[]> => {
    const rows = await world.dataSource.query<{ who: string }[]>(
      `SELECT DISTINCT p.login || '/' || n.channel AS who FROM notification n JOIN person p ON p.id = n.person_id
       WHERE n.kind = $1 AND n.step = $1 ORDER BY who`,
      [kind],
    );
    return rows.map((row) => row.who);
  };

  it('is accepted by the office on the unit’s behalf, which the unit hears', async () => {
    const task = await move('office', '二/(一)', { action: 'accept' });
    expect(task.events.at(-1)).toMatchObject({
      action: 'accept',
      onBehalf: true,
      fromState: 'issued',
      toState: 'active',
    });
    expect(await told('accepted')).toEqual(['gongxin-head/inbox', 'gongxin/inbox']);
  });

  it('goes by objection back to the draft, is corrected and issued again under its code', async () => {
    await expect(move('gongxin', '二/(三)', { action: 'object', note: ' ' })).rejects.toMatchObject({
      code: 'NOTE_REQUIRED',
      place: 'note',
    });
    const objected = await move('gongxin', '二/(三)', { action: 'object', note: '不属我局职责' });
    expect(await told('objected')).toEqual(['office/inbox', 'office2/inbox']);
    const withdrawn = await move('office', '二/(三)', { action: 'withdraw' });
    expect(withdrawn).toMatchObject({ state: 'draft', issuedAt: null, code: objected.code });
    await expect(read('gongxin', '二/(三)')).rejects.toMatchObject({ code: 'NOT_FOUND' });

    const { blockers } = await reviews.editTask(
      await world.actor('office'),
      planId,
      idOf('二/(三)'),
      withdrawn.version,
      {
        assignments: [{ unitId: world.unitId('市财政局'), role: 'lead' }],
      },
    );
    expect(blockers).toEqual([]);
    world.clock.set(at('2026-03-10 09:00'));
    const again = await move('office', '二/(三)', { action: 'issue' });
    expect(again).toMatchObject({ state: 'issued', code: objected.code, lead: [{ name: '市财政局' }] });
    expect(again.issuedAt).toBe('2026-03-10T01:00:00.000Z');
    expect((await read('caizheng', '二/(三)')).myRole).toBe('lead');
    await expect(read('gongxin', '二/(三)')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is moved by those it concerns only', async () => {
    await expect(move('shangwu', '二/(一)', { action: 'request_completion' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(move('supervisor', '二/(一)', { action: 'suspend', note: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND', // above the city: sums only
    });
    await expect(move('neighbour', '二/(一)', { action: 'cancel', note: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(move('admin', '二/(一)', { action: 'accept' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(move('office', '二/(一)', { action: 'approve' })).rejects.toMatchObject({
      code: 'TRANSITION_NOT_ALLOWED',
    });
  });

  it('rests while suspended and keeps its dates', async () => {
    const before = await read('office', '二/(一)');
    world.clock.set(at('2027-02-01 09:00'));
    expect(await read('office', '二/(一)')).toMatchObject({
      light: 'red',
      class: 'overdue',
      overdueDays: 32,
    });
    const suspended = await move('office', '二/(一)', { action: 'suspend', note: '上级政策调整' });
    expect(suspended).toMatchObject({ light: null, class: 'halted', overdueDays: 0, nextDue: null });
    expect(suspended.milestones[0]).toMatchObject({ due: before.milestones[0]?.due, overdueDays: 0 });
    expect((await move('office', '二/(一)', { action: 'resume' })).class).toBe('overdue');
  });

  it('lets one of two people win, and tells the other what happened', async () => {
    const { version } = await read('office', '三/(四)');
    const id = idOf('三/(四)');
    const [unit, office] = [await world.actor('caizheng'), await world.actor('office')];
    const answers = await Promise.allSettled([
      transitions.move(unit, id, version, { action: 'accept' }),
      transitions.move(office, id, version, { action: 'accept' }),
    ]);
    const lost = answers.find((answer) => answer.status === 'rejected');
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    expect(lost).toMatchObject({
      reason: { code: 'VERSION_CONFLICT', current: { state: 'active', lastChange: { label: '签收' } } },
    });
    const { events } = await read('office', '三/(四)');
    expect(events.filter((event) => event.action === 'accept')).toHaveLength(1);
  });

  it('completes without milestones where the plan fixes none', async () => {
    await move('caizheng', '三/(四)', { action: 'request_completion', note: '已建立机制' });
    expect((await move('office2', '三/(四)', { action: 'approve' })).completedAt).toBe(
      '2027-02-01T01:00:00.000Z',
    );
    const offered = async (login: Login) =>
      (await read(login, '三/(四)')).actions.map((entry) => entry.action);
    expect([await offered('office2'), await offered('office')]).toEqual([[], ['close']]);
  });
});
