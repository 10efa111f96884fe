import { LiveChanges, ReportPages, Subtasks, TaskDetails, TaskTransitions } from '@app/workflow';
import { hears, liveScopeOf } from '../../../libs/workflow/src/live/live-scope.js';
import { issuedPlan, type IssuedPlan } from './issued-plan.js';
import { createWorld, type Login, type World } from './world.js';

const PATH = '二/(一)';

describe('live changes', () => {
  let world: World;
  let plan: IssuedPlan;

  beforeAll(async () => {
    world = await createWorld();
    plan = await issuedPlan(world);
    const { version } = await new TaskDetails(world.context).read(
      await world.actor('office'),
      plan.taskId(PATH),
    );
    const accept = { action: 'accept' } as const;
    await new TaskTransitions(world.context).move(
      await world.actor('gongxin'),
      plan.taskId(PATH),
      version,
      accept,
    );
  });

  afterAll(() => world?.close());

  const heardBy = async (login: Login, action: string): Promise<boolean> => {
    const actor = await world.actor(login);
    const changes = await new LiveChanges(world.context).after(world.city.id, 0, 1000);
    return changes.some((change) => change.action === action && hears(liveScopeOf(actor), change));
  };

  it('of a part reach the unit that answers for it, as its right to read does', async () => {
    const unitId = world.unitId('市财政局');
    const subtasks = new Subtasks(world.context);
    const actor = await world.actor('gongxin');
    const { items } = await subtasks.create(actor, plan.taskId(PATH), { unitId, title: '核对清单' });
    expect(await heardBy('caizheng', 'subtask.create')).toBe(true);
    expect(await heardBy('neighbour', 'subtask.create')).toBe(false);
    const part = items.find(({ unit }) => unit.id === unitId);
    await subtasks.cancel(actor, part?.id ?? '', part?.version ?? 0);
    expect(await heardBy('caizheng', 'subtask.create')).toBe(false);
  });

  it('of a page of reports reach its unit and the office, and no other unit', async () => {
    const place = { unitId: world.unitId('市工信局'), period: '2026-03' };
    const entry = {
      ...{ taskId: plan.taskId(PATH), part: 'lead' as const, figures: [] },
      ...{ done: '完成3家。', problems: '', nextSteps: '' },
    };
    await new ReportPages(world.context).save(await world.actor('gongxin'), place, 0, [entry]);
    const heard = async (login: Login) => heardBy(login, 'report.save');
    expect([await heard('gongxin-head'), await heard('office')]).toEqual([true, true]);
    expect([await heard('shangwu'), await heard('caizheng'), await heard('neighbour')]).toEqual([
      false,
      false,
      false,
    ]);
  });
});
