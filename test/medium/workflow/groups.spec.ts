import { GroupMembers, Ledger, TaskDetails, TaskTransitions, UnitDetails, Units } from '@app/workflow';
import { DIRECTORY } from '../../../libs/notifications/src/sweep/directory-sql.js';
import { addUnit, audited, hire, issueSmallPlan, told, type IssuedPlan } from './directory-steps.js';
import { createWorld, type World } from './world.js';

const TASK = '二/(一)';

describe('a work group', () => {
  let world: World;
  let plan: IssuedPlan;
  let groupId: string;
  let groups: GroupMembers;
  let outsider: Awaited<ReturnType<typeof hire>>;

  beforeAll(async () => {
    world = await createWorld();
    groups = new GroupMembers(world.context);
    plan = await issueSmallPlan(world);
    const group = await addUnit(world, '市设备更新专项工作组', { kind: 'group' });
    groupId = group.id;
    const energy = await addUnit(world, '市能源局');
    outsider = await hire(world, 'nengyuan', energy.id, 'contact');
    // The group leads the task in place of the bureau.
    await world.dataSource.query(`UPDATE assignment SET unit_id = $2 WHERE task_id = $1 AND role = 'lead'`, [
      plan.taskId(TASK),
      groupId,
    ]);
  });

  afterAll(() => world?.close());

  const seen = async (actor: Awaited<ReturnType<World['actor']>>) =>
    (await new Ledger(world.context).page(actor, { sort: 'code', limit: 50 })).items.map(({ id }) => id);
  const members = () => [
    { unitId: world.unitId('市财政局'), role: 'lead' as const },
    { unitId: world.unitId('市商务局'), role: 'member' as const },
  ];

  it('is nobody’s before it has units', async () => {
    expect(await seen(await world.actor('gongxin'))).not.toContain(plan.taskId(TASK));
    expect(await seen(await outsider.actor())).toEqual([]);
  });

  it('is made of units of the place, at most one of which leads', async () => {
    const admin = await world.actor('admin');
    const set = (list: Parameters<GroupMembers['set']>[3], id = groupId) => groups.set(admin, id, 1, list);
    const refused = { code: 'GROUP_INVALID' };
    const lead = { unitId: world.unitId('市工信局'), role: 'lead' as const };
    await expect(set([...members(), lead])).rejects.toMatchObject(refused);
    await expect(set([...members(), ...members()])).rejects.toMatchObject(refused);
    await expect(set([{ unitId: groupId, role: 'member' }])).rejects.toMatchObject(refused);
    await expect(set(members(), world.unitId('市工信局'))).rejects.toMatchObject(refused);
    const neighbour = (await world.actor('neighbour')).memberships[0]?.unitId ?? '';
    await expect(set([{ unitId: neighbour, role: 'member' }])).rejects.toMatchObject(refused);
    await expect(groups.set(await world.actor('office'), groupId, 1, members())).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(groups.set(await world.actor('neighbour'), groupId, 1, members())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await audited(world, 'unit.members')).toBe(0);
  });

  it('takes its list on the version that was seen, tells its units and leaves one row in the trail', async () => {
    const admin = await world.actor('admin');
    const detail = await groups.set(admin, groupId, 1, members());
    expect(detail).toMatchObject({
      version: 2,
      members: [
        { unit: { name: '市财政局' }, role: 'lead' },
        { unit: { name: '市商务局' }, role: 'member' },
      ],
      duties: { tasks: 1, byRole: { lead: 1 } },
      warnings: [],
    });
    await expect(groups.set(admin, groupId, 1, [])).rejects.toMatchObject({ code: 'VERSION_CONFLICT' });
    expect(await audited(world, 'unit.members')).toBe(1);
    const mails = ['caizheng/email', 'caizheng/inbox', 'shangwu/email', 'shangwu/inbox'];
    expect(await told(world, 'unit_changed')).toEqual(mails);
    const details = new UnitDetails(world.context);
    expect((await details.read(admin, world.unitId('市商务局'))).groups).toMatchObject([
      { unit: { id: groupId }, role: 'member' },
    ]);
  });

  it('is acted for by the people of its lead unit', async () => {
    const lead = await world.actor('caizheng');
    expect(lead.memberships.find(({ unitId }) => unitId === groupId)).toMatchObject({
      role: 'contact',
      via: '市财政局',
    });
    const details = new TaskDetails(world.context);
    const task = await details.read(lead, plan.taskId(TASK));
    expect(task.myRole).toBe('lead');
    await new TaskTransitions(world.context).move(lead, task.id, task.version, { action: 'accept' });
    expect((await details.read(lead, task.id)).state).toBe('active');
  });

  it('is read, and no more, by the others', async () => {
    const member = await world.actor('shangwu');
    // Without its own part in the task, the bureau reads it as a unit of the group.
    await world.dataSource.query(`DELETE FROM assignment WHERE task_id = $1 AND unit_id = $2`, [
      plan.taskId(TASK),
      world.unitId('市商务局'),
    ]);
    const details = new TaskDetails(world.context);
    const task = await details.read(member, plan.taskId(TASK));
    expect([task.myRole, task.actions, task.may.report]).toEqual([null, [], false]);
    expect(await seen(member)).toContain(task.id);
    const mine = await new Ledger(world.context).page(member, { role: 'lead', sort: 'code', limit: 50 });
    expect(mine.items.map(({ id }) => id)).not.toContain(task.id);
    const move = new TaskTransitions(world.context).move(member, task.id, task.version, {
      action: 'request_completion',
    });
    await expect(move).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(details.read(await outsider.actor(), task.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is reminded through its lead unit, each person once', async () => {
    // Who is of the group and of its lead unit is one person.
    const lead = await world.actor('caizheng');
    await world.dataSource.query(
      `INSERT INTO membership (jurisdiction_id, person_id, unit_id, role) VALUES ($1, $2, $3, 'contact')`,
      [world.city.id, lead.personId, groupId],
    );
    const reached = await world.dataSource.query<{ personId: string }[]>(
      `SELECT d.person_id AS "personId" FROM (${DIRECTORY}) d
       WHERE d.scope = 'duty' AND d.address = $1 AND d.audience IN ('contact', 'head') AND d.line = 'inbox'`,
      [groupId],
    );
    expect(reached.map(({ personId }) => personId)).toEqual([lead.personId]);
    expect(
      (await world.actor('caizheng')).memberships.filter(({ unitId }) => unitId === groupId),
    ).toMatchObject([{ via: null }]);
    await world.dataSource.query('DELETE FROM membership WHERE unit_id = $1', [groupId]);
  });

  it('keeps its kind while it has units, and its lead when that is switched off has no say', async () => {
    const units = new Units(world.context);
    const admin = await world.actor('admin');
    await expect(units.edit(admin, groupId, 2, { kind: 'department' })).rejects.toMatchObject({
      code: 'GROUP_INVALID',
    });
    await world.dataSource.query('UPDATE unit SET active = false WHERE id = $1', [world.unitId('市财政局')]);
    expect(await seen(await world.actor('caizheng'))).toEqual([]);
    await world.dataSource.query('UPDATE unit SET active = true WHERE id = $1', [world.unitId('市财政局')]);
  });
});
