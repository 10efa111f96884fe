import { Ledger, TaskDetails, UnitDetails, UnitMergers, Units } from '@app/workflow';
import { UnitDirectory } from '../../../libs/workflow/src/shared/unit-directory.js';
import { addUnit, audited, issueSmallPlan, told, type IssuedPlan } from './directory-steps.js';
import { createWorld, type World } from './world.js';

describe('two units become one', () => {
  let world: World;
  let plan: IssuedPlan;
  let mergers: UnitMergers;
  let units: Units;
  let oldId: string;
  let newId: string;
  let groupId: string;

  beforeAll(async () => {
    world = await createWorld();
    plan = await issueSmallPlan(world);
    mergers = new UnitMergers(world.context);
    units = new Units(world.context);
    [oldId, newId] = [world.unitId('市商务局'), world.unitId('市工信局')];
    groupId = (await addUnit(world, '市消费品以旧换新专班', { kind: 'group' })).id;
    const query = (sql: string, values: unknown[]) => world.dataSource.query(sql, values);
    // A finished task of the old unit, a subtask, a page half written, an office below, a group it leads.
    await query(`UPDATE task SET state = 'completed' WHERE id = $1`, [plan.taskId('三/(四)')]);
    await query(
      `INSERT INTO assignment (jurisdiction_id, task_id, unit_id, printed_name, role, basis, sort)
       VALUES ($1, $2, $3, '商务部门', 'cooperating', 'stated', 9)`,
      [world.city.id, plan.taskId('三/(四)'), oldId],
    );
    await query(
      `INSERT INTO subtask (jurisdiction_id, task_id, unit_id, kind, title, state, at, sort)
       VALUES ($1, $2, $3, 'split', '举办活动', 'open', now(), 1), ($1, $2, $3, 'split', '统计', 'confirmed', now(), 2)`,
      [world.city.id, plan.taskId('二/(三)'), oldId],
    );
    await query(
      `INSERT INTO report_page (jurisdiction_id, unit_id, period, cadence, due, state, saved_at, saved_by_id)
       VALUES ($1, $2, '2026-03', 'monthly', '2026-03-25', 'submitted', now(), $3),
              ($1, $2, '2026-02', 'monthly', '2026-02-25', 'filed', now(), $3)`,
      [world.city.id, oldId, (await world.actor('shangwu')).personId],
    );
    await query(
      `INSERT INTO unit_member (jurisdiction_id, group_id, unit_id, role) VALUES ($1, $2, $3, 'lead'), ($1, $2, $4, 'member')`,
      [world.city.id, groupId, oldId, newId],
    );
    await addUnit(world, '市商务综合执法队', { parentId: oldId });
    await units.addAlias(await world.actor('admin'), oldId, '商务主管部门');
  });

  afterAll(() => world?.close());

  const rowsOf = async (path: string) =>
    world.dataSource.query<{ unit: string; role: string; printed: string; why: string }[]>(
      `SELECT u.name AS unit, a.role, a.printed_name AS printed, a.unit_rule AS why FROM assignment a
       JOIN unit u ON u.id = a.unit_id WHERE a.task_id = $1 ORDER BY a.sort, a.id`,
      [plan.taskId(path)],
    );

  it('is refused where it makes no sense, and to whoever does not keep the directory', async () => {
    const admin = await world.actor('admin');
    const invalid = { code: 'UNIT_MERGE_INVALID', place: 'intoId' };
    const neighbour = (await world.actor('neighbour')).memberships[0]?.unitId ?? '';
    for (const into of [oldId, groupId, neighbour, '999999'])
      await expect(mergers.preview(admin, oldId, into)).rejects.toMatchObject(invalid);
    await expect(mergers.preview(await world.actor('office'), oldId, newId)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(mergers.preview(await world.actor('neighbour'), oldId, newId)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('a unit with duties cannot be switched off instead', async () => {
    const edit = units.edit(await world.actor('admin'), oldId, 1, { active: false });
    await expect(edit).rejects.toMatchObject({ code: 'UNIT_HAS_DUTIES', place: 'active' });
    await expect(edit).rejects.toThrow(/市商务局.*并入/);
  });

  it('is shown in numbers first, and changes nothing by that', async () => {
    const preview = await mergers.preview(await world.actor('admin'), oldId, newId);
    expect(preview).toMatchObject({
      from: { name: '市商务局' },
      into: { name: '市工信局' },
      version: 1,
      kept: 1,
    });
    expect(preview.counts).toEqual({
      ...{ tasks: 2, doubled: 1, subtasks: 1, reportPages: 1, instructions: 0 },
      ...{ people: 1, aliases: 1, children: 1, groups: 1 },
    });
    expect((await rowsOf('二/(一)')).map(({ unit }) => unit)).toEqual(['市工信局', '市商务局']);
  });

  it('moves exactly what is open, in one step, on the version that was seen', async () => {
    const admin = await world.actor('admin');
    await expect(mergers.merge(admin, oldId, 7, { intoId: newId })).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
    });
    const before = await new TaskDetails(world.context).read(
      await world.actor('office'),
      plan.taskId('二/(一)'),
    );
    const { counts } = await mergers.merge(admin, oldId, 1, { intoId: newId, note: '机构改革' });
    expect(counts).toMatchObject({ tasks: 2, subtasks: 1, reportPages: 1 });
    const because = '“市商务局”已并入“市工信局”';
    expect(await rowsOf('二/(一)')).toMatchObject([{ unit: '市工信局', role: 'lead', why: because }]);
    const [first, ...others] = await rowsOf('二/(二)');
    expect(first).toMatchObject({ unit: '市工信局', printed: '市商务局', why: because });
    expect(others.map(({ unit }) => unit)).toEqual(['市财政局']);
    // What has ended stays with who did it.
    expect((await rowsOf('三/(四)')).map(({ unit }) => unit)).toContain('市商务局');
    const subtasks = await world.dataSource.query(
      `SELECT u.name, s.state FROM subtask s JOIN unit u ON u.id = s.unit_id ORDER BY s.sort`,
    );
    expect(subtasks).toEqual([
      { name: '市工信局', state: 'open' },
      { name: '市商务局', state: 'confirmed' },
    ]);
    const pages = await world.dataSource.query(
      `SELECT u.name, r.period, r.state FROM report_page r JOIN unit u ON u.id = r.unit_id ORDER BY r.period`,
    );
    expect(pages).toEqual([
      { name: '市商务局', period: '2026-02', state: 'filed' },
      { name: '市工信局', period: '2026-03', state: 'draft' },
    ]);
    const after = await new TaskDetails(world.context).read(
      await world.actor('office'),
      plan.taskId('二/(一)'),
    );
    expect(after.version).toBe(before.version + 1);
    expect(after.events.at(-1)).toMatchObject({
      action: 'unit-merged',
      label: '随单位合并移交',
      note: because,
    });
  });

  it('leaves one row in the trail for each task, with both sides, and one for the unit', async () => {
    expect(await audited(world, 'unit.merge')).toBe(1);
    // Two tasks by assignment, one by a subtask.
    expect(await audited(world, 'task.unit-merged')).toBe(3);
    const [row] = await world.dataSource.query<{ before: object; after: object }[]>(
      `SELECT before, after FROM audit_event WHERE action = 'task.unit-merged' AND task_id = $1`,
      [plan.taskId('二/(一)')],
    );
    expect(row?.before).toMatchObject({ units: [{ unit: '市工信局' }, { unit: '市商务局' }] });
    expect(row?.after).toMatchObject({ units: [{ unit: '市工信局', role: 'lead' }] });
  });

  it('takes people, names, units below and groups along, and tells the people', async () => {
    const detail = await new UnitDetails(world.context).read(await world.actor('admin'), newId);
    expect(detail.people.map(({ login }) => login).sort()).toEqual(['gongxin', 'gongxin-head', 'shangwu']);
    expect(detail.aliases.map(({ name }) => name).sort()).toEqual(['商务主管部门', '市商务局']);
    expect(detail.groups).toMatchObject([{ role: 'lead' }]);
    const directory = await UnitDirectory.load(world.dataSource.manager, world.city.id);
    expect(['市商务局', '商务主管部门'].map((name) => directory.find(name))).toEqual([newId, newId]);
    const [below] = await units.list(await world.actor('admin'), { text: '执法队', limit: 5 });
    expect(below?.parent).toMatchObject({ id: newId });
    expect(await told(world, 'unit_changed')).toEqual(
      expect.arrayContaining(['gongxin/email', 'shangwu/email', 'office/inbox']),
    );
    const led = await new Ledger(world.context).page(await world.actor('shangwu'), {
      ...{ role: 'lead', sort: 'code', limit: 50 },
    });
    expect(led.items.map(({ id }) => id)).toContain(plan.taskId('二/(一)'));
  });

  it('is final: the old unit is history and its name another’s', async () => {
    const admin = await world.actor('admin');
    const old = await new UnitDetails(world.context).read(admin, oldId);
    expect(old).toMatchObject({
      active: false,
      mergedInto: { id: newId },
      duties: { tasks: 0, subtasks: 0 },
    });
    const merged = { code: 'UNIT_MERGED' };
    await expect(units.edit(admin, oldId, old.version, { active: true })).rejects.toMatchObject(merged);
    await expect(mergers.merge(admin, oldId, old.version, { intoId: newId })).rejects.toMatchObject(merged);
    const into = await new UnitDetails(world.context).read(admin, newId);
    const renamed = await units.edit(admin, newId, into.version, { name: '市商务局' });
    expect(renamed.aliases.map(({ name }) => name)).toContain('市工信局');
  });
});
