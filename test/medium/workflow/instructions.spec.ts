import { InstructionDesk, InstructionSteps, Instructions, TaskDetails, TaskTransitions } from '@app/workflow';
import type { Actor, InstructionView } from '@app/workflow';
import { audited, hire, issueSmallPlan, told, type IssuedPlan } from './directory-steps.js';
import { at, createWorld, type Login, type World } from './world.js';

describe('an instruction', () => {
  let world: World;
  let plan: IssuedPlan;
  let desk: InstructionDesk;
  let steps: InstructionSteps;
  let instructions: Instructions;
  let mayor: Awaited<ReturnType<typeof hire>>;

  beforeAll(async () => {
    world = await createWorld();
    plan = await issueSmallPlan(world);
    desk = new InstructionDesk(world.context);
    steps = new InstructionSteps(world.context);
    instructions = new Instructions(world.context);
    mayor = await hire(world, 'shizhang', world.unitId('市专班办公室'), 'supervisor');
  });

  afterAll(() => world?.close());

  const list = async (actor: Actor, box?: 'to-answer' | 'given') =>
    (await instructions.page(actor, { box, limit: 50 })).items;
  const latest = async (id: string): Promise<InstructionView> => {
    const found = (await list(await mayor.actor())).find((each) => each.id === id);
    if (found === undefined) throw new Error('no such instruction');
    return found;
  };
  const move = async (
    who: Actor,
    id: string,
    action: 'answer' | 'return' | 'close' | 'withdraw',
    text?: string,
  ) => steps.move(who, id, (await latest(id)).version, { action, text });

  const given = async (input: object = {}): Promise<InstructionView> =>
    desk.give(await mayor.actor(), {
      taskId: plan.taskId('二/(一)'),
      text: '请专题研究',
      answerDue: '2026-03-20',
      ...input,
    });

  it('is given by a supervisor of the place, on work that goes on, with a day to come', async () => {
    const task = { taskId: plan.taskId('二/(一)'), text: '请研究' };
    const give = async (login: Login, input: object = task) =>
      desk.give(await world.actor(login), input as typeof task);
    await expect(give('gongxin')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    // A supervisor above reads no task here, so there is none for them to speak about.
    await expect(give('supervisor')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(give('neighbour')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(give('supervisor', { planId: plan.planId, text: 'x' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const invalid = (place: string) => ({ code: 'INSTRUCTION_INVALID', place });
    await expect(give('office')).rejects.toMatchObject(invalid('onBehalfOf'));
    await expect(given({ answerDue: '2026-03-01' })).rejects.toMatchObject(invalid('answerDue'));
    await expect(given({ unitId: world.unitId('市财政局') })).rejects.toMatchObject(invalid('unitId'));
    await expect(given({ taskId: undefined })).rejects.toMatchObject(invalid('taskId'));
    expect(await audited(world, 'instruction.issue')).toBe(0);
  });

  it('goes to the lead unit, by mail too, and the office reads along', async () => {
    const view = await given();
    expect(view).toMatchObject({
      state: 'issued',
      addressees: [{ name: '市工信局' }],
      author: 'shizhang同志',
      overdueDays: 0,
      task: { code: expect.stringMatching(/^CZ-2026-/) },
    });
    expect(view.actions.map(({ action }) => action)).toEqual(['close', 'withdraw']);
    const mailed = ['gongxin-head/email', 'gongxin-head/inbox', 'gongxin/email', 'gongxin/inbox'];
    expect(await told(world, 'instructed')).toEqual([...mailed, 'office/inbox', 'office2/inbox']);
    expect((await list(await world.actor('gongxin'), 'to-answer')).map(({ id }) => id)).toEqual([view.id]);
    expect(await list(await world.actor('shangwu'))).toEqual([]);
    // Whoever reads the task reads what was said about it, but is not asked.
    const beside = await instructions.ofTask(await world.actor('shangwu'), plan.taskId('二/(一)'));
    expect(beside).toMatchObject({ mayGive: null, items: [{ id: view.id, actions: [] }] });
    await expect(
      instructions.ofTask(await world.actor('caizheng'), plan.taskId('二/(一)')),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    for (const login of ['admin', 'supervisor', 'neighbour'] as const)
      expect(await list(await world.actor(login))).toEqual([]);
    const { events } = await new TaskDetails(world.context).read(await mayor.actor(), plan.taskId('二/(一)'));
    expect(events.at(-1)).toMatchObject({ kind: 'instruction', label: '作出批示' });
  });

  it('is answered, returned, answered again and closed, one row in the trail each', async () => {
    const { id } = await given();
    const [unit, leader] = [await world.actor('gongxin'), await mayor.actor()];
    await expect(move(unit, id, 'answer', ' ')).rejects.toMatchObject({
      code: 'NOTE_REQUIRED',
      place: 'text',
    });
    await expect(move(unit, id, 'close', 'x')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(move(await world.actor('shangwu'), id, 'answer', 'x')).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(move(await world.actor('caizheng'), id, 'answer', 'x')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(move(leader, id, 'return', 'x')).rejects.toMatchObject({
      code: 'INSTRUCTION_STEP_NOT_ALLOWED',
    });
    const answered = await move(unit, id, 'answer', '已开会研究');
    expect(answered).toMatchObject({
      state: 'answered',
      steps: [{ unit: { name: '市工信局' }, onBehalf: false }],
    });
    expect(await told(world, 'instruction_answered')).toContain('shizhang/email');
    await expect(move(leader, id, 'return', '')).rejects.toMatchObject({ code: 'NOTE_REQUIRED' });
    expect((await move(leader, id, 'return', '没有时间表')).state).toBe('returned');
    await move(unit, id, 'answer', '三月底完成');
    const closed = await move(leader, id, 'close');
    expect(closed).toMatchObject({ state: 'closed', actions: [] });
    expect(closed.steps.map(({ action }) => action)).toEqual(['answer', 'return', 'answer', 'close']);
    await expect(move(unit, id, 'answer', '补充')).rejects.toMatchObject({
      code: 'INSTRUCTION_STEP_NOT_ALLOWED',
    });
    const counts = ['answer', 'return', 'close'].map((action) => audited(world, `instruction.${action}`));
    expect(await Promise.all(counts)).toEqual([2, 1, 1]);
  });

  it('two who move it at once do not overwrite each other', async () => {
    const { id, version } = await given();
    const [unit, head] = [await world.actor('gongxin'), await world.actor('gongxin-head')];
    const results = await Promise.allSettled(
      [unit, head].map((who) => steps.move(who, id, version, { action: 'answer', text: who.name })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await latest(id)).steps).toHaveLength(1);
    const [lost] = results.filter((result) => result.status === 'rejected');
    expect(lost).toMatchObject({ reason: { code: 'VERSION_CONFLICT', current: { state: 'answered' } } });
  });

  it('is passed on and answered by the office, which is marked, and judged by somebody else', async () => {
    const office = await world.actor('office');
    const view = await desk.give(office, {
      planId: plan.planId,
      unitId: world.unitId('市财政局'),
      text: '资金要到位',
      onBehalfOf: '王副市长',
    });
    expect(view).toMatchObject({ onBehalfOf: '王副市长', task: null, addressees: [{ name: '市财政局' }] });
    expect((await list(await world.actor('caizheng'), 'to-answer')).map(({ id }) => id)).toEqual([view.id]);
    expect((await list(office, 'given')).map(({ id }) => id)).toEqual([view.id]);
    const answered = await move(office, view.id, 'answer', '财政局电话答复：已列入预算');
    expect(answered.steps).toMatchObject([{ onBehalf: true, unit: null }]);
    await expect(move(office, view.id, 'close')).rejects.toMatchObject({ code: 'INSTRUCTION_SECOND_PERSON' });
    expect(answered.actions.map(({ action }) => action)).toEqual(['answer', 'withdraw']);
    expect((await move(await world.actor('office2'), view.id, 'close')).state).toBe('closed');
  });

  it('of a plan without a unit is the office’s to answer', async () => {
    const view = await given({ taskId: undefined, planId: plan.planId });
    expect(view.addressees).toEqual([]);
    expect((await list(await world.actor('office'), 'to-answer')).map(({ id }) => id)).toContain(view.id);
    const answered = await move(await world.actor('office'), view.id, 'answer', '已安排督查');
    expect(answered.steps).toMatchObject([{ onBehalf: false }]);
    // The office closes for the supervisor, and that shows.
    const closed = await move(await world.actor('office2'), view.id, 'close');
    expect(closed.steps.at(-1)).toMatchObject({ action: 'close', onBehalf: true });
  });

  it('is overdue while nobody has answered in time', async () => {
    const { id } = await given();
    world.clock.set(at('2026-03-23 09:00'));
    const overdue = async () =>
      (await instructions.page(await mayor.actor(), { overdue: true, limit: 50 })).items.map(
        (item) => item.id,
      );
    expect((await latest(id)).overdueDays).toBe(3);
    expect(await overdue()).toContain(id);
    await move(await world.actor('gongxin'), id, 'answer', '迟复');
    expect((await latest(id)).overdueDays).toBe(0);
    expect(await overdue()).not.toContain(id);
    await move(await mayor.actor(), id, 'withdraw', '已另行安排');
    expect((await latest(id)).state).toBe('withdrawn');
  });

  it('is listed page by page, and not to units while its task is taken back', async () => {
    const all = (await list(await mayor.actor())).map(({ id }) => id);
    const seen: string[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await instructions.page(await mayor.actor(), { limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all);
    const taskId = plan.taskId('二/(三)');
    const { id } = await given({ taskId, answerDue: undefined });
    const transitions = new TaskTransitions(world.context);
    const gongxin = await world.actor('gongxin');
    const { version } = await new TaskDetails(world.context).read(gongxin, taskId);
    await transitions.move(gongxin, taskId, version, { action: 'object', note: '不属我局' });
    await transitions.move(await world.actor('office'), taskId, version + 1, { action: 'withdraw' });
    expect((await list(await world.actor('gongxin'))).map((item) => item.id)).not.toContain(id);
    expect((await list(await world.actor('office'))).map((item) => item.id)).toContain(id);
  });
});
