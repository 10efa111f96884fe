import { LEDGER_CLASSES, readDigest, type DigestContent } from '@app/domain';
import { createLinks, renderDigestMail, runSchedules } from '@app/notifications';
import { DigestIssue, Milestone, Paper, type Person, type Unit } from '@app/persistence';
import { digestSchedules, issueDigest, runDigest, runDigestSchedule } from '@app/workflow';
import {
  addJurisdiction,
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

const MONDAY = '2027-12-27 09:00';
let world: World;
let supervisor: Person;
let other: Unit;

beforeAll(async () => {
  world = await createWorld();
  const government = await addUnit(world.dataSource, world.jurisdiction.id, '市政府办公室');
  supervisor = await addPerson(world.dataSource, government, 'supervisor', { name: '王副市长' });
  await addPerson(world.dataSource, government, 'supervisor', { active: false });
  other = await addUnit(world.dataSource, world.jurisdiction.id, '市交通运输局');
});
afterAll(() => world?.close());
afterEach(() => clear(world));

const digest = (text: string, dryRun = false) =>
  runDigest({ dataSource: world.dataSource, at: at(text), dryRun });
const issues = () => world.dataSource.getRepository(DigestIssue).find({ order: { id: 'ASC' } });

async function fillLedger(): Promise<void> {
  const { dataSource, unit } = world;
  await addTask(dataSource, unit, { due: '2027-12-01', title: '逾期最久的事项' });
  await addTask(dataSource, other, { due: '2027-12-24', title: '新逾期的事项' });
  await addTask(dataSource, other, { due: '2027-12-29' });
  await addTask(dataSource, other, { due: '2028-06-30', state: 'issued' });
  await addTask(dataSource, unit, { due: null });
  await addTask(dataSource, unit, { due: '2027-12-01', state: 'closed' });
  await addTask(dataSource, unit, { due: '2027-12-01', state: 'suspended' });
  await addTask(dataSource, unit, { due: '2027-12-01', state: 'draft' });
}

/** The mail of the first issue, as it would leave the house. */
async function mail() {
  const [issue] = await issues();
  if (issue === undefined) throw new Error('no digest was issued');
  return renderDigestMail({
    personName: supervisor.name,
    jurisdictionId: issue.jurisdictionId,
    jurisdictionName: world.jurisdiction.name,
    issueId: issue.id,
    ...{ kind: issue.kind, period: issue.period, asOf: issue.asOf },
    content: readDigest(issue.content),
    links: createLinks('https://q.example'),
  });
}

const sum = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((a, b) => a + b, 0);

describe('runDigest', () => {
  it('counts every issued task in exactly one class and one unit', async () => {
    await fillLedger();
    await digest(MONDAY);
    const [issue] = await issues();
    const content = issue?.content as DigestContent;
    expect(content.total).toBe(7);
    expect(content.byClass).toEqual({
      overdue: 2,
      due_soon: 1,
      on_schedule: 1,
      undated: 1,
      completed: 1,
      halted: 1,
    });
    expect(sum(content.byClass)).toBe(content.total);
    for (const ledgerClass of LEDGER_CLASSES) {
      const units = content.byUnit.reduce((total, unit) => total + unit.byClass[ledgerClass], 0);
      expect(units).toBe(content.byClass[ledgerClass]);
    }
    expect(content.byUnit.map((unit) => unit.total)).toEqual([4, 3]);
    expect(content.newlyOverdue.rows.map((row) => row.title)).toEqual(['新逾期的事项']);
    expect(content.longestOverdue.map((row) => row.overdueDays)).toEqual([26, 3]);
    expect(issue).toMatchObject({ kind: 'weekly', period: '2027-W52', asOf: '2027-12-27', policyVersion: 0 });
  });

  it('is issued once a week, however often and by however many it is run', async () => {
    await fillLedger();
    expect((await digest('2027-12-27 08:59')).digests).toEqual([]);
    const runs = await Promise.all([1, 2, 3].map(() => digest(MONDAY)));
    expect(runs.flatMap((run) => run.digests)).toHaveLength(1);
    for (const later of ['2027-12-27 15:00', '2027-12-29 09:00', '2027-12-30 17:00']) {
      expect((await digest(later)).digests).toEqual([]);
    }
    expect(await issues()).toHaveLength(1);
    expect((await digest('2028-01-10 09:00')).digests).toHaveLength(1);
    expect((await issues()).map((issue) => issue.period)).toEqual(['2027-W52', '2028-W02']);
  });

  it('waits for the first workday of the week', async () => {
    await addTask(world.dataSource, world.unit, { due: '2026-12-31', issued: '2026-01-05 09:00' });
    expect((await digest('2026-02-16 09:00')).digests).toEqual([]); // 春节, a week without a workday
    expect((await digest('2026-02-23 09:00')).digests).toEqual([]); // its last day
    expect((await digest('2026-02-24 09:00')).digests.map(({ period }) => period)).toEqual(['2026-W09']);
  });

  it('catches up later in the week', async () => {
    await fillLedger();
    expect((await digest('2027-12-30 11:00')).digests).toHaveLength(1);
  });

  it('names as new only what became overdue since the digest before, and leaves that one as it was', async () => {
    await fillLedger();
    await digest(MONDAY);
    const before = (await issues())[0]?.content;
    const late = await addTask(world.dataSource, world.unit, { due: '2027-12-27', title: '周一当天到期' });
    await digest('2028-01-10 09:00');
    const [first, second] = await issues();
    expect(first?.content).toEqual(before);
    const titles = (second?.content as DigestContent).newlyOverdue.rows.map((row) => row.title);
    expect(titles).toEqual(['周一当天到期', '推进城中村改造']);
    await world.dataSource.getRepository(Milestone).update(late.milestone.id, { state: 'confirmed' });
    expect((await issues())[1]?.content).toEqual(second?.content);
  });

  it('tells the active supervisors of the jurisdiction, in the inbox and by mail', async () => {
    await fillLedger();
    const county = await addJurisdiction(world.dataSource, '下辖县', world.jurisdiction);
    const countyUnit = await addUnit(world.dataSource, county.id, '县政府办');
    const magistrate = await addPerson(world.dataSource, countyUnit, 'supervisor', { name: '县长' });
    const { digests } = await digest(MONDAY);
    expect(digests.map((planned) => planned.recipients.map((person) => person.name))).toEqual([['王副市长']]);
    await addTask(world.dataSource, countyUnit);
    const [below] = (await digest('2027-12-28 09:00')).digests;
    // Those above read its sums and could open none of its rows.
    expect(below?.recipients.map((person) => person.name)).toEqual(['县长']);
    await world.dataSource.query('DELETE FROM notification WHERE jurisdiction_id = $1', [county.id]);
    await world.dataSource.query('DELETE FROM membership WHERE person_id = $1', [magistrate.id]);
    const rows = await notifications(world.dataSource);
    expect(rows.map((row) => `${row.kind} ${row.channel} ${row.personId}`)).toEqual([
      `digest inbox ${supervisor.id}`,
      `digest email ${supervisor.id}`,
    ]);
    expect((await messages(world.dataSource))[0]?.key).toBe(
      `digest:2027-W52:${world.jurisdiction.id}:${supervisor.id}`,
    );
  });

  it('mails numbers that link to their rows', async () => {
    await fillLedger();
    await digest(MONDAY);
    const { subject, html, text } = await mail();
    expect(subject).toBe('「牵头」测试市督查摘要：2项逾期（2027-12-27）');
    const ledger = `https://q.example/ledger?class=overdue&amp;jurisdictionId=${world.jurisdiction.id}`;
    expect(html).toContain(`href="${ledger}"`);
    expect(html).toContain(`href="${ledger}&amp;unitId=${other.id}&amp;role=first-lead"`);
    expect(html).toContain('逾期最久的事项');
    expect(text).toContain('合计 7项');
    expect(text).toContain('其中两周内到期 1项');
  });

  it('is issued too when nothing is overdue, and says so', async () => {
    await addTask(world.dataSource, world.unit, { due: '2028-06-30' });
    await digest(MONDAY);
    const { subject, html } = await mail();
    expect(subject).toBe('「牵头」测试市督查摘要：本周无逾期事项（2027-12-27）');
    expect(html).toContain('本周无逾期事项');
    expect(html).not.toContain('各牵头单位');
  });

  it('issues nothing where there is no ledger', async () => {
    expect(await digest(MONDAY)).toEqual({ digests: [] });
    expect(await issues()).toEqual([]);
  });

  it('plans exactly what a real run then issues, and writes nothing itself', async () => {
    await fillLedger();
    const dry = await digest(MONDAY, true);
    expect(await issues()).toEqual([]);
    expect(await notifications(world.dataSource)).toEqual([]);
    expect(await digest(MONDAY)).toEqual(dry);
    expect((await issues())[0]?.content).toEqual(JSON.parse(JSON.stringify(dry.digests[0]?.content)));
    expect((await digest(MONDAY, true)).digests).toEqual([]);
  });

  it('shows the numbers of the issue before beside its own', async () => {
    await fillLedger();
    await digest(MONDAY);
    await addTask(world.dataSource, world.unit, { due: '2027-12-27' });
    const [next] = (await digest('2028-01-10 09:00')).digests;
    expect(next?.content.before).toMatchObject({ asOf: '2027-12-27', total: 7, byClass: { overdue: 2 } });
    expect(next?.content.total).toBe(8);
  });

  it('tells what waits, what was issued and what comes', async () => {
    const { dataSource, unit, office } = world;
    const { jurisdictionId } = unit;
    const { task } = await addTask(dataSource, unit, { due: '2028-01-05', state: 'completion_requested' });
    const asked = await addTask(dataSource, other, { due: '2027-12-01' });
    await dataSource.query(
      `INSERT INTO instruction (jurisdiction_id, plan_id, task_id, author_id, text, answer_due, state, at)
       VALUES ($1, $2, $3, $4, '请抓紧', '2027-12-20', 'issued', now())`,
      [jurisdictionId, asked.task.planId, asked.task.id, supervisor.id],
    );
    await dataSource.getRepository(Paper).save({
      ...{ key: 'hand|1', jurisdictionId, kind: 'chase', state: 'issued', taskId: asked.task.id },
      ...{ unitId: other.id, day: '2027-12-23', year: 2027, number: 4, issuedById: office.id },
      issuedAt: new Date(at('2027-12-23 10:00')),
    } as Paper);
    const [issued] = (await digest(MONDAY)).digests;
    const content = issued?.content;
    expect(content?.waiting).toEqual([{ kind: 'completion', count: 1, oldestDays: expect.any(Number) }]);
    expect(content?.waitingRows).toMatchObject({ total: 1, rows: [{ taskId: task.id }] });
    expect(content?.instructions).toMatchObject({
      total: 1,
      rows: [{ taskId: asked.task.id, units: ['市交通运输局'], due: '2027-12-20', overdueDays: 7 }],
    });
    expect(content?.papers).toMatchObject({ total: 1, rows: [{ kind: 'chase', number: 4 }] });
    expect(content?.coming).toMatchObject({ total: 1, rows: [{ taskId: task.id, nextDue: '2028-01-05' }] });
    const { html } = await mail();
    expect(html).toContain('批示未答复1件，其中逾期1件');
    expect(html).toContain('催办通知书1件');
  });

  it('is made for a month on its last workday, beside that of the week', async () => {
    await fillLedger();
    const { digests } = await digest('2027-12-31 09:00');
    expect(digests.map(({ kind, period }) => `${kind} ${period}`)).toEqual([
      'weekly 2027-W52',
      'month-end 2027-12',
    ]);
    expect((await digest('2027-12-31 10:00')).digests).toEqual([]);
    const titles = (await notifications(world.dataSource)).map(({ title }) => title);
    expect(titles).toContain('测试市督查月末摘要（2027年12月）');
  });

  it('is made once for the slot of a schedule, also by many at once', async () => {
    await fillLedger();
    const slot = { jurisdictionId: world.jurisdiction.id, kind: 'weekly', period: '2027-W52' } as const;
    const run = () => issueDigest({ dataSource: world.dataSource, at: at(MONDAY), ...slot });
    const made = await Promise.all([run(), run(), run()]);
    expect(made.filter((each) => each !== null)).toHaveLength(1);
    expect(await issues()).toHaveLength(1);
  });

  describe('of an office that has just begun', () => {
    const DIGESTS = { name: 'digests', schedules: digestSchedules, run: runDigestSchedule };
    const runAt = (text: string) =>
      runSchedules({ dataSource: world.dataSource, at: at(text), works: [DIGESTS] });
    const periods = async (): Promise<string[]> => (await issues()).map(({ period }) => period);

    beforeEach(async () => {
      await world.dataSource.query('TRUNCATE schedule_run, schedule_start');
      await fillLedger();
    });

    it('on a Monday morning is that of the same day', async () => {
      await runAt('2027-12-27 08:00');
      await runAt(MONDAY);
      expect(await periods()).toEqual(['2027-W52']);
    });

    it('in the middle of a week is that of the next Monday: there was no week to tell of', async () => {
      await runAt('2027-12-22 10:00');
      await runAt('2027-12-24 18:00');
      expect(await periods()).toEqual([]);
      await runAt(MONDAY);
      expect(await periods()).toEqual(['2027-W52']);
    });

    it('and was switched off on Monday comes when it is back', async () => {
      await runAt('2027-12-22 10:00');
      await runAt('2027-12-29 15:00');
      expect(await periods()).toEqual(['2027-W52']);
      await runAt('2027-12-29 15:01');
      expect(await periods()).toEqual(['2027-W52']);
    });
  });
});
