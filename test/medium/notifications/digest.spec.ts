import { steppedClock } from '@app/config';
import { LEDGER_CLASSES, type DigestContent } from '@app/domain';
import { createMailTransport, deliverPending, runDigest } from '@app/notifications';
import { DigestIssue, Milestone, ScheduleRun, type Person, type Unit } from '@app/persistence';
import { startSmtpSink, type SmtpSink } from '../../support/smtp-sink.js';
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
let sink: SmtpSink;
let supervisor: Person;
let other: Unit;

beforeAll(async () => {
  world = await createWorld();
  sink = await startSmtpSink();
  const government = await addUnit(world.dataSource, world.jurisdiction.id, '市政府办公室');
  supervisor = await addPerson(world.dataSource, government, 'supervisor', { name: '王副市长' });
  await addPerson(world.dataSource, government, 'supervisor', { active: false });
  other = await addUnit(world.dataSource, world.jurisdiction.id, '市交通运输局');
});
afterAll(async () => {
  await sink.close();
  await world.close();
});
afterEach(async () => {
  sink.clear();
  await clear(world);
});

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

async function deliver(): Promise<void> {
  const transport = createMailTransport({ smtpUrl: sink.url, from: 'q@example.gov.cn' });
  await deliverPending({
    dataSource: world.dataSource,
    clock: steppedClock(at('2027-12-27 09:01')),
    transport,
    config: {
      mail: { smtpUrl: sink.url, from: 'q@example.gov.cn' },
      http: { publicUrl: 'https://q.example', host: '', port: 1, cookieSecure: false, uploadMaxBytes: 1 },
    },
  });
  transport?.close();
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
    expect(content.newlyOverdue.map((row) => row.title)).toEqual(['新逾期的事项']);
    expect(content.longestOverdue.map((row) => row.overdueDays)).toEqual([26, 3]);
    expect(issue).toMatchObject({ week: '2027-W52', asOf: '2027-12-27', policyVersion: 1 });
  });

  it('is issued once a week, however often and by however many it is run', async () => {
    await fillLedger();
    expect((await digest('2027-12-27 08:59')).digests).toEqual([]);
    const runs = await Promise.all([1, 2, 3].map(() => digest(MONDAY)));
    expect(runs.flatMap((run) => run.digests)).toHaveLength(1);
    for (const later of ['2027-12-27 15:00', '2027-12-29 09:00', '2027-12-31 17:00']) {
      expect((await digest(later)).digests).toEqual([]);
    }
    expect(await issues()).toHaveLength(1);
    expect((await digest('2028-01-03 09:00')).digests).toHaveLength(1);
    expect((await issues()).map((issue) => issue.week)).toEqual(['2027-W52', '2028-W01']);
    expect((await world.dataSource.getRepository(ScheduleRun).find()).map((run) => run.slot).sort()).toEqual([
      '2027-W52',
      '2028-W01',
    ]);
  });

  it('waits for the first workday of the week', async () => {
    await addTask(world.dataSource, world.unit, { due: '2026-12-31', issued: '2026-01-05 09:00' });
    expect((await digest('2026-02-16 09:00')).digests).toEqual([]); // 春节, a week without a workday
    expect((await digest('2026-02-23 09:00')).digests).toEqual([]); // its last day
    expect((await digest('2026-02-24 09:00')).digests.map(({ week }) => week)).toEqual(['2026-W09']);
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
    await digest('2028-01-04 09:00');
    const [first, second] = await issues();
    expect(first?.content).toEqual(before);
    const titles = (second?.content as DigestContent).newlyOverdue.map((row) => row.title);
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
    await deliver();
    const mail = sink.received[0]?.mail;
    expect(mail?.subject).toBe('「牵头」测试市督查摘要：2项逾期（2027-12-27）');
    const ledger = `https://q.example/ledger?class=overdue&amp;jurisdictionId=${world.jurisdiction.id}`;
    expect(mail?.html).toContain(`href="${ledger}"`);
    expect(mail?.html).toContain(`href="${ledger}&amp;unitId=${other.id}&amp;role=first-lead"`);
    expect(mail?.html).toContain('逾期最久的事项');
    expect(mail?.text).toContain('合计 7项');
  });

  it('is issued too when nothing is overdue, and says so', async () => {
    await addTask(world.dataSource, world.unit, { due: '2028-06-30' });
    await digest(MONDAY);
    await deliver();
    expect(sink.received[0]?.mail.subject).toBe('「牵头」测试市督查摘要：本周无逾期事项（2027-12-27）');
    expect(sink.received[0]?.mail.html).toContain('本周无逾期事项');
    expect(sink.received[0]?.mail.html).not.toContain('各牵头单位');
  });

  it('issues nothing where there is no ledger', async () => {
    expect(await digest(MONDAY)).toEqual({ week: '2027-W52', digests: [] });
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
});
