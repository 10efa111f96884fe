import { DEFAULT_POLICY, type Policy, type PolicyStep, type StepTell } from '@app/domain';
import { previewSweep, runSweep, unreachableSubjects } from '@app/notifications';
import { ProgressReport, type Person, type Unit } from '@app/persistence';
import {
  addPerson,
  addTask,
  addUnit,
  at,
  clear,
  createWorld,
  messages,
  notifications,
  type World,
} from './world.js';

const UNIT: readonly StepTell[] = [{ audience: 'contact', channels: ['inbox'] }];
const step = (subject: PolicyStep['subject'], key: string, offset: number, more: Partial<PolicyStep> = {}) =>
  ({ key, name: key, subject, offset, in: 'days', tell: UNIT, ...more }) satisfies PolicyStep;

let world: World;
let helper: Unit;
let helperClerk: Person;
let revision = 0;
beforeAll(async () => {
  world = await createWorld();
  helper = await addUnit(world.dataSource, world.jurisdiction.id, '市财政局');
  helperClerk = await addPerson(world.dataSource, helper, 'contact', { name: '财政联络员' });
});
afterAll(() => world.close());
afterEach(async () => {
  await clear(world);
  await world.dataSource.query(
    'TRUNCATE policy, paper, channel, subtask, instruction, report_page, progress_report CASCADE',
  );
});

/** Lays down these steps as the jurisdiction's only ladder. */
async function rules(steps: readonly PolicyStep[], more: Partial<Policy> = {}): Promise<void> {
  const ladder = { steps };
  const policy = {
    ...DEFAULT_POLICY,
    ladders: { ordinary: ladder, '13710': ladder, slips: ladder },
    ...more,
  };
  await world.dataSource.query(
    `INSERT INTO policy (jurisdiction_id, revision, rules, person_id, at) VALUES ($1, $2, $3, $4, now())`,
    [world.jurisdiction.id, ++revision, JSON.stringify(policy), world.office.id],
  );
}

const sweep = (text: string) => runSweep({ dataSource: world.dataSource, at: at(text) });
const sent = async (text: string): Promise<string[]> =>
  (await sweep(text)).plan
    .filter(({ outcome }) => outcome === 'send')
    .map(({ step: key, channel, personName }) => `${key} ${channel} ${personName}`)
    .sort();
const insert = async (table: string, values: Readonly<Record<string, unknown>>): Promise<string> => {
  const names = Object.keys(values);
  const [row] = await world.dataSource.query<{ id: string }[]>(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, place) => `$${place + 1}`).join(', ')}) RETURNING id`,
    Object.values(values),
  );
  return row?.id ?? '';
};
const assign = (taskId: string, unit: Unit, role: 'lead' | 'cooperating') =>
  insert('assignment', {
    ...{ jurisdiction_id: unit.jurisdictionId, task_id: taskId, unit_id: unit.id, printed_name: unit.name },
    ...{ role, basis: 'stated', sort: 2 },
  });

describe('签收', () => {
  it('asks whoever has not signed, until they have', async () => {
    await rules([step('acceptance', 'accept-late', 1, { in: 'workdays' })]);
    const { task } = await addTask(world.dataSource, world.unit, {
      state: 'issued',
      issued: '2027-06-01 09:00',
    });
    await assign(task.id, helper, 'lead');
    await world.dataSource.query(`UPDATE task SET accept_due = '2027-06-04' WHERE id = $1`, [task.id]);
    await world.dataSource.query(`UPDATE assignment SET accepted_at = now() WHERE unit_id = $1`, [helper.id]);
    expect(await sent('2027-06-04 09:00')).toEqual([]);
    const { plan } = await sweep('2027-06-07 09:00');
    expect(plan).toMatchObject([
      { key: `accept-late|acceptance:${task.id}|2027-06-04|${world.clerk.id}|inbox`, sentence: '已逾期3天' },
    ]);
    expect((await notifications(world.dataSource))[0]).toMatchObject({
      subjectType: 'task',
      body: '任务签收已逾期3天',
    });
    await world.dataSource.query(`UPDATE task SET state = 'objected'`);
    const later = await addPerson(world.dataSource, world.unit, 'contact');
    expect(await sent('2027-06-08 09:00')).toEqual([]);
    await world.dataSource.query(`UPDATE task SET state = 'issued'`);
    expect(await sent('2027-06-08 09:00')).toEqual([`accept-late inbox ${later.name}`]);
    await world.dataSource.query('DELETE FROM person WHERE id = $1', [later.id]);
  });
});

describe('报送', () => {
  it('asks every unit that owes the page, by name, until it is filed', async () => {
    await rules([step('report', 'report-late', 1)], {
      duties: { ...DEFAULT_POLICY.duties, report: { cadence: 'monthly', dueDay: 25, headSignOff: true } },
    });
    const { task } = await addTask(world.dataSource, world.unit, { issued: '2027-06-01 09:00' });
    await world.dataSource.query(`UPDATE task SET accepted_at = '2027-06-02T09:00+08'`);
    await insert('subtask', {
      ...{
        jurisdiction_id: world.jurisdiction.id,
        task_id: task.id,
        unit_id: helper.id,
        kind: 'given',
        title: '摸底',
      },
      ...{ at: '2027-06-03T09:00+08', sort: 1 },
    });
    expect(await sent('2027-06-25 09:00')).toEqual([]);
    // 06-26 and 06-27 are a weekend.
    expect(await sent('2027-06-28 09:00')).toEqual([
      `report-late inbox ${world.clerk.name}`,
      `report-late inbox ${helperClerk.name}`,
    ]);
    expect((await notifications(world.dataSource))[0]).toMatchObject({
      subjectType: 'report_duty',
      taskId: null,
      body: '2027年6月月报已逾期3天',
    });
    const page = { jurisdiction_id: world.jurisdiction.id, unit_id: world.unit.id, cadence: 'monthly' };
    const written = { due: '2027-07-26', saved_at: new Date(), saved_by_id: world.clerk.id };
    await insert('report_page', { ...page, period: '2027-07', state: 'filed', ...written });
    // July's 25th is a Sunday: due on Monday.
    expect(await sent('2027-07-27 09:00')).toEqual([`report-late inbox ${helperClerk.name}`]);
  });
});

describe('分解任务', () => {
  it('goes by its own day, or by that of its task', async () => {
    await rules([step('subtask', 'part-day', 0)]);
    const { task } = await addTask(world.dataSource, world.unit, { due: '2027-06-30' });
    const part = {
      jurisdiction_id: world.jurisdiction.id,
      task_id: task.id,
      unit_id: helper.id,
      kind: 'given',
    };
    const given = { at: '2027-02-01T09:00+08', sort: 1 };
    const own = await insert('subtask', { ...part, ...given, title: '摸底', due: '2027-06-15' });
    await insert('subtask', { ...part, ...given, title: '整改', due: null });
    expect((await sweep('2027-06-15 09:00')).plan).toMatchObject([
      { key: `part-day|subtask:${own}|2027-06-15|${helperClerk.id}|inbox`, sentence: '今日到期' },
    ]);
    await world.dataSource.query(`UPDATE subtask SET state = 'reported' WHERE id = $1`, [own]);
    expect(await sent('2027-06-30 09:00')).toEqual([`part-day inbox ${helperClerk.name}`]);
    await world.dataSource.query(`UPDATE task SET state = 'suspended'`);
    await world.dataSource.query('DELETE FROM notification');
    expect(await sent('2027-06-30 10:00')).toEqual([]);
  });
});

describe('批示', () => {
  const instruct = (values: Readonly<Record<string, unknown>>, planId: string) =>
    insert('instruction', {
      ...{
        jurisdiction_id: world.jurisdiction.id,
        plan_id: planId,
        text: '请说明原因',
        answer_due: '2027-06-30',
      },
      ...{ at: '2027-06-01T09:00+08', author_id: world.head.id, ...values },
    });

  it('asks the unit, the leads or the office, and tells whoever gave it', async () => {
    const tell: readonly StepTell[] = [...UNIT, { audience: 'supervisor', channels: ['inbox'] }];
    await rules([step('instruction', 'answer-late', 1, { tell })]);
    const { task } = await addTask(world.dataSource, world.unit);
    const ofUnit = await instruct({ task_id: task.id, unit_id: helper.id }, task.planId);
    expect(await sent('2027-07-01 09:00')).toEqual([
      `answer-late inbox ${world.head.name}`,
      `answer-late inbox ${helperClerk.name}`,
    ]);
    await world.dataSource.query(`UPDATE instruction SET state = 'answered' WHERE id = $1`, [ofUnit]);
    await instruct({ task_id: task.id }, task.planId);
    expect(await sent('2027-07-01 10:00')).toEqual([
      `answer-late inbox ${world.head.name}`,
      `answer-late inbox ${world.clerk.name}`,
    ]);
    await world.dataSource.query(`UPDATE task SET state = 'archived'`);
    await instruct({}, task.planId);
    expect(await sent('2027-07-01 11:00')).toEqual([
      `answer-late inbox ${world.office.name}`,
      `answer-late inbox ${world.head.name}`,
    ]);
  });
});

describe('任务', () => {
  const ladder = [1, 3, 7].map((offset) => step('task', `day-${offset}`, offset, { in: 'workdays' }));
  const report = (taskId: string, text: string, part: 'lead' | 'subtask' = 'lead') =>
    world.dataSource.getRepository(ProgressReport).insert({
      ...{ jurisdictionId: world.jurisdiction.id, taskId, unitId: world.unit.id, personId: world.clerk.id },
      ...{ period: '2027-06', part, done: '已部署', at: new Date(at(text)) },
    });

  it('counts from 交办 and is silent where the lead has reported since the step before', async () => {
    await rules(ladder);
    const { task } = await addTask(world.dataSource, world.unit, { due: null, issued: '2027-06-01 15:00' });
    expect(await sent('2027-06-02 09:00')).toEqual([`day-1 inbox ${world.clerk.name}`]);
    await report(task.id, '2027-06-02 16:00', 'subtask');
    await report(task.id, '2027-06-03 16:00');
    expect(await sent('2027-06-04 09:00')).toEqual([]);
    const { plan } = await sweep('2027-06-10 09:00');
    expect(plan.map(({ step: key, outcome, sentence }) => [key, outcome, sentence])).toEqual([
      ['day-7', 'send', '交办已9天，尚未报送进展'],
    ]);
  });

  it('records a step that passed unanswered while nobody swept, and ends with the request for completion', async () => {
    await rules(ladder);
    const { task } = await addTask(world.dataSource, world.unit, { due: null, issued: '2027-06-01 15:00' });
    await report(task.id, '2027-06-02 16:00');
    const { plan } = await sweep('2027-06-10 09:00');
    expect(plan.map(({ step: key, outcome }) => `${key} ${outcome}`).sort()).toEqual(['day-7 send']);
    await world.dataSource.query(`UPDATE task SET state = 'completion_requested'`);
    await world.dataSource.query('DELETE FROM notification');
    expect(await sent('2027-06-11 09:00')).toEqual([]);
  });
});

describe('whom a step reaches', () => {
  it('is each audience on its channels, each person once a channel', async () => {
    const tell: readonly StepTell[] = [
      { audience: 'contact', channels: ['inbox', 'email', 'sms'] },
      { audience: 'head', channels: ['inbox'] },
      { audience: 'cooperating', channels: ['inbox'] },
      { audience: 'group', channels: ['inbox'] },
      { audience: 'office', channels: ['inbox'] },
      { audience: 'supervisor', channels: ['inbox', 'email'] },
    ];
    await rules([step('milestone', 'on-day', 0, { tell })]);
    const { task } = await addTask(world.dataSource, world.unit, { due: '2027-06-30' });
    await assign(task.id, helper, 'cooperating');
    const { dataSource, jurisdiction } = world;
    const [group, leader] = [
      await addUnit(dataSource, jurisdiction.id, '专项工作组'),
      await addUnit(dataSource, jurisdiction.id, '市工信局'),
    ];
    for (const [unit, role] of [
      [leader, 'lead'],
      [world.unit, 'member'],
    ] as const)
      await insert('unit_member', {
        jurisdiction_id: jurisdiction.id,
        group_id: group.id,
        unit_id: unit.id,
        role,
      });
    const groupClerk = await addPerson(dataSource, leader, 'contact', { name: '工信联络员' });
    const chief = await addPerson(dataSource, leader, 'supervisor', { name: '分管领导' });
    const phone = await addPerson(dataSource, world.unit, 'contact', {
      name: '有手机',
      phone: '13900000000',
    });
    // Contact and head in one person.
    await insert('membership', {
      ...{ jurisdiction_id: jurisdiction.id, person_id: phone.id, unit_id: world.unit.id, role: 'head' },
    });
    expect(await sent('2027-06-30 09:00')).toEqual(
      [
        ...[world.clerk, phone].flatMap(({ name }) => [`on-day inbox ${name}`, `on-day email ${name}`]),
        `on-day sms ${phone.name}`,
        ...[world.head, helperClerk, groupClerk, world.office].map(({ name }) => `on-day inbox ${name}`),
        ...[`on-day inbox ${chief.name}`, `on-day email ${chief.name}`],
      ].sort(),
    );
    expect((await messages(dataSource)).map(({ key }) => key).sort()).toEqual(
      [
        ...[world.clerk, phone, chief].map(({ id }) => `daily:2027-06-30:${id}`),
        `daily:2027-06-30:${phone.id}:sms`,
      ].sort(),
    );
    await dataSource.query('DELETE FROM unit_member');
    await dataSource.query('DELETE FROM person WHERE id = ANY($1)', [[groupClerk.id, chief.id, phone.id]]);
  });

  it('is the group chat of the unit, and that of the office', async () => {
    const tell: readonly StepTell[] = [
      { audience: 'contact', channels: ['robot'] },
      { audience: 'head', channels: ['robot'] },
      { audience: 'office', channels: ['robot'] },
    ];
    await rules([step('milestone', 'on-day', 0, { tell })]);
    const chat = (kind: string, unitId: string | null, active = true) =>
      insert('channel', {
        jurisdiction_id: world.jurisdiction.id,
        unit_id: unitId,
        kind,
        name: kind,
        active,
      });
    const ours = await chat('dingtalk', world.unit.id);
    const office = await chat('wecom', null);
    await chat('feishu', helper.id);
    await chat('feishu', world.unit.id, false);
    const { milestone } = await addTask(world.dataSource, world.unit, { due: '2027-06-30' });
    const { plan } = await sweep('2027-06-30 09:00');
    expect(plan.map(({ key }) => key).sort()).toEqual([
      `on-day|milestone:${milestone.id}|2027-06-30|channel:${ours}|dingtalk`,
      `on-day|milestone:${milestone.id}|2027-06-30|channel:${office}|wecom`,
    ]);
    const rows = await messages(world.dataSource);
    expect(rows.map(({ key, channel, personId }) => [key, channel, personId])).toEqual([
      [`daily:2027-06-30:channel:${ours}`, 'dingtalk', null],
      [`daily:2027-06-30:channel:${office}`, 'wecom', null],
    ]);
    expect(rows.every(({ jurisdictionId }) => jurisdictionId === world.jurisdiction.id)).toBe(true);
    expect((await sweep('2027-06-30 10:00')).plan).toEqual([]);
  });
});

describe('papers', () => {
  it('are drafted once a step and unit, also where nobody is told, and not for missed steps', async () => {
    await rules([
      step('milestone', 'overdue', 1, { paper: 'chase' }),
      step('milestone', 'overdue-weekly', 7, { every: 7, paper: 'supervise' }),
    ]);
    const empty = await addUnit(world.dataSource, world.jurisdiction.id, '空单位');
    const { task, milestone } = await addTask(world.dataSource, world.unit, { due: '2027-06-30' });
    await assign(task.id, empty, 'lead');
    await Promise.all([1, 2, 3].map(() => sweep('2027-07-08 09:00')));
    await sweep('2027-07-09 09:00');
    const papers = await world.dataSource.query<Record<string, unknown>[]>(
      `SELECT key, kind, state, task_id AS task, unit_id AS unit, milestone_id AS milestone, step, reason, day FROM paper ORDER BY id`,
    );
    const common = {
      kind: 'supervise',
      state: 'draft',
      task: task.id,
      milestone: milestone.id,
      step: 'overdue-7',
    };
    expect(papers).toEqual(
      [world.unit, empty].map(({ id }) => ({
        ...{ ...common, key: `overdue-7|milestone:${milestone.id}|2027-06-30|${id}`, unit: id },
        ...{ reason: '节点“完成任务”已逾期8天', day: '2027-07-08' },
      })),
    );
  });
});

describe('jurisdictions', () => {
  it('have each their send time', async () => {
    await rules([step('milestone', 'on-day', 0)], { sendTime: '08:30' });
    await addTask(world.dataSource, world.unit, { due: '2027-06-30' });
    expect(await sent('2027-06-30 08:29')).toEqual([]);
    expect(await sent('2027-06-30 08:30')).toEqual([`on-day inbox ${world.clerk.name}`]);
  });

  it('send on a rest day what is meant to go out on rest days', async () => {
    await rules([step('milestone', 'before-2', -2, { atRest: true }), step('milestone', 'on-day', 0)]);
    await addTask(world.dataSource, world.unit, { due: '2027-06-28' });
    expect(await sent('2027-06-25 09:00')).toEqual([]);
    expect(await sent('2027-06-26 09:00')).toEqual([`before-2 inbox ${world.clerk.name}`]);
    expect(await sent('2027-06-27 09:00')).toEqual([]);
    expect(await sent('2027-06-28 09:00')).toEqual([`on-day inbox ${world.clerk.name}`]);
  });
});

describe('ladders', () => {
  it('are the task’s, else the plan’s, else the jurisdiction’s', async () => {
    const of = (key: string) => ({ steps: [step('milestone', key, 0)] });
    await rules([], {
      ladder: 'slips',
      ladders: { ordinary: of('mine'), '13710': of('plan'), slips: of('all') },
    });
    const tasks = [];
    for (let index = 0; index < 3; index += 1)
      tasks.push(await addTask(world.dataSource, world.unit, { due: '2027-06-30' }));
    const ladder = (table: string, key: string, id: string | undefined) =>
      world.dataSource.query(`UPDATE ${table} SET ladder = $1 WHERE id = $2`, [key, id]);
    await ladder('plan', '13710', tasks[0]?.task.planId);
    await ladder('plan', '13710', tasks[1]?.task.planId);
    await ladder('task', 'ordinary', tasks[1]?.task.id);
    const { plan } = await sweep('2027-06-30 09:00');
    const found = new Map(plan.map(({ taskId, step: key }) => [taskId, key]));
    expect(tasks.map(({ task }) => found.get(task.id))).toEqual(['plan', 'mine', 'all']);
  });
});

describe('many at once', () => {
  it('write each line once and never lock each other out', async () => {
    await rules([
      step('milestone', 'overdue', 1, {
        paper: 'chase',
        tell: [{ audience: 'contact', channels: ['inbox', 'email'] }],
      }),
      step('task', 'day-ten', 10, { tell: [{ audience: 'head', channels: ['inbox', 'email'] }] }),
    ]);
    for (let index = 0; index < 30; index += 1)
      await addTask(world.dataSource, world.unit, { due: '2027-06-29' });
    for (const day of ['2027-06-30', '2027-07-01', '2027-07-02']) {
      const results = await Promise.all(Array.from({ length: 6 }, () => sweep(`${day} 09:00`)));
      const keys = results.flatMap(({ plan }) => plan.map(({ key }) => key));
      expect(new Set(keys).size).toBe(keys.length);
    }
    const rows = await notifications(world.dataSource);
    expect(rows).toHaveLength(30 * 4);
    expect(rows.filter(({ channel, messageId }) => channel === 'email' && messageId === null)).toEqual([]);
    expect(await messages(world.dataSource)).toHaveLength(2 * 3);
  });
});

describe('what waits', () => {
  it('waits for the next workday on every channel', async () => {
    const tell: readonly StepTell[] = [{ audience: 'contact', channels: ['robot'] }];
    await rules([step('milestone', 'on-day', 0, { tell })]);
    const chat = await insert('channel', {
      ...{ jurisdiction_id: world.jurisdiction.id, unit_id: world.unit.id, kind: 'wecom', name: '群' },
    });
    await addTask(world.dataSource, world.unit, { due: '2027-06-30' });
    await sweep('2027-06-30 09:00');
    await world.dataSource.query(`UPDATE outbound_message SET status = 'sent', version = 3, attempts = 1`);
    await addTask(world.dataSource, world.unit, { due: '2027-06-30' });
    expect((await sweep('2027-06-30 10:00')).plan.map(({ outcome }) => outcome)).toEqual(['later']);
    expect((await sweep('2027-07-01 09:00')).plan.map(({ outcome }) => outcome)).toEqual(['send']);
    expect((await messages(world.dataSource)).map(({ key }) => key)).toEqual(
      ['2027-06-30', '2027-07-01'].map((day) => `daily:${day}:channel:${chat}`),
    );
  });
});

describe('previewSweep', () => {
  it('says day by day what then goes out, a page at a time', async () => {
    await rules([
      step('milestone', 'before-7', -7, { tell: [...UNIT, { audience: 'head', channels: ['inbox'] }] }),
      step('milestone', 'on-day', 0),
      step('milestone', 'overdue-weekly', 7, { every: 7 }),
      step('task', 'day-ten', 10),
    ]);
    for (const due of ['2027-06-30', '2027-07-02', '2027-07-20'])
      await addTask(world.dataSource, world.unit, { due, issued: '2027-06-20 09:00' });
    const options = { jurisdictionId: world.jurisdiction.id, from: '2027-06-25', days: 30, limit: 4 };
    const foreseen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await previewSweep(world.dataSource.manager, { ...options, cursor });
      if (cursor === undefined) expect(page.counts?.reduce((sum, { count }) => sum + count, 0)).toBe(18);
      foreseen.push(
        ...page.items.map(({ day, step: key, recipient, taskId }) => `${day} ${key} ${recipient} ${taskId}`),
      );
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    const real: string[] = [];
    for (let day = 0; day < 30; day += 1) {
      const text = new Date(at('2027-06-25 09:00') + day * 86_400_000).toISOString().slice(0, 10);
      const { plan } = await sweep(`${text} 09:00`);
      real.push(
        ...plan
          .filter(({ outcome }) => outcome === 'send')
          .map(({ step: key, personName, taskId }) => `${text} ${key} ${personName} ${taskId}`),
      );
    }
    expect(foreseen.sort()).toEqual(real.sort());
    expect(foreseen).toHaveLength(18);
  });
});

describe('unreachableSubjects', () => {
  it('lists what has a step due and nobody to hear it', async () => {
    await rules([step('milestone', 'on-day', 0), step('task', 'day-ten', 10)]);
    const empty = await addUnit(world.dataSource, world.jurisdiction.id, '无人单位');
    const { task } = await addTask(world.dataSource, empty, { due: '2027-06-30' });
    await addTask(world.dataSource, world.unit, { due: '2027-06-30' });
    const list = (limit: number) =>
      unreachableSubjects(world.dataSource.manager, { at: at('2027-06-30 09:00'), limit });
    expect((await list(10)).map(({ subject, taskId }) => [subject, taskId])).toEqual([
      ['milestone', task.id],
      ['task', task.id],
    ]);
    expect(await list(1)).toHaveLength(1);
  });
});
