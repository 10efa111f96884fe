import { worklistFor, loadWorklist } from '@app/notifications';
import { Milestone } from '@app/persistence';
import { addTask, addUnit, clear, createWorld, type World } from './world.js';

const DAY = '2027-12-27';

describe('今日待办', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterAll(() => world?.close());
  afterEach(() => clear(world));

  const kindsOf = async (personId: string): Promise<string[]> =>
    (await worklistFor(world.dataSource.manager, personId, DAY)).groups.map(
      ({ kind, items }) => `${kind} ${items.map(({ title }) => title.replace(/^\S+ /, '')).join('、')}`,
    );

  it('groups everything that waits for the unit, what presses most first', async () => {
    const { dataSource, unit } = world;
    await addTask(dataSource, unit, { due: '2027-12-20', title: '逾期的' });
    await addTask(dataSource, unit, { due: '2028-01-03', title: '近的' });
    await addTask(dataSource, unit, { due: '2028-01-04', title: '远的' });
    await addTask(dataSource, unit, { due: '2028-06-30', title: '待签的', state: 'issued' });
    const back = await addTask(dataSource, unit, { due: '2028-06-30', title: '退回的' });
    await dataSource
      .getRepository(Milestone)
      .update(back.milestone.id, { state: 'returned', returnReason: '缺附表' });
    const asked = await addTask(dataSource, unit, { due: '2028-06-30', title: '有批示的' });
    await dataSource.query(
      `INSERT INTO instruction (jurisdiction_id, plan_id, task_id, author_id, text, state, at)
       VALUES ($1, $2, $3, $4, 'x 请抓紧', 'issued', now())`,
      [unit.jurisdictionId, asked.task.planId, asked.task.id, world.office.id],
    );
    const other = await addUnit(dataSource, unit.jurisdictionId, '市交通运输局');
    await dataSource.query(
      `INSERT INTO subtask (jurisdiction_id, task_id, unit_id, kind, title, due, state, at, sort)
       VALUES ($1, $2, $3, 'split', 'x 摸底', '2027-12-30', 'open', now(), 1),
              ($1, $2, $4, 'split', 'x 别人的', '2027-12-30', 'open', now(), 2)`,
      [unit.jurisdictionId, asked.task.id, unit.id, other.id],
    );
    const expected = [
      ...['overdue 逾期的', 'returned 退回的', 'sign 待签的', 'due 近的'],
      ...['instruction 请抓紧', 'subtask 摸底'],
    ];
    expect(await kindsOf(world.clerk.id)).toEqual(expected);
    expect(await kindsOf(world.head.id)).toEqual(expected);
  });

  it('asks for the page of reports from the day it can be written until it is filed', async () => {
    const { dataSource, unit, clerk } = world;
    await addTask(dataSource, unit, { due: '2028-06-30' });
    await dataSource.query(`UPDATE task SET accepted_at = '2027-01-05'`);
    const reports = (await worklistFor(dataSource.manager, clerk.id, '2027-12-24')).groups.find(
      ({ kind }) => kind === 'report',
    );
    expect(reports?.items.map(({ title }) => title)).toContain('2027年12月月报');
    await dataSource.query(
      `INSERT INTO report_page (jurisdiction_id, unit_id, period, cadence, due, state, saved_at, saved_by_id, filed_at, first_filed_at)
       SELECT $1, $2, to_char(month, 'YYYY-MM'), 'monthly', month::date + 24, 'filed', now(), $3, now(), now()
       FROM generate_series('2027-06-01'::timestamp, '2027-12-01', '1 month') month`,
      [unit.jurisdictionId, unit.id, clerk.id],
    );
    expect(await kindsOf(clerk.id)).toEqual([]);
  });

  it('has nothing for people without a unit that acts, and no entry for whoever has nothing', async () => {
    await addTask(world.dataSource, world.unit, { due: '2027-12-20' });
    const lists = await loadWorklist(world.dataSource.manager, [world.office.id, world.clerk.id], DAY);
    expect([...lists.keys()]).toEqual([world.clerk.id]);
    expect(await loadWorklist(world.dataSource.manager, [], DAY)).toEqual(new Map());
  });
});
