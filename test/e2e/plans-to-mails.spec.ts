import type { ImportedPlan, InstructionView, SubtaskList, TaskDetail } from '@app/workflow';
import type { ReceivedMail } from '../support/smtp-sink.js';
import { until } from '../support/until.js';
import { isAlive } from './support/children.js';
import { expectDigestAddsUp } from './support/digest-check.js';
import { holdAfter } from './support/hold.js';
import {
  codesOf,
  digestOf,
  isDaily,
  isDigest,
  isHandOut,
  itemsOf,
  restOf,
  type MailItem,
  recipientOf,
  toSignOf,
} from './support/mails.js';
import { importPlan, reportMilestone, reviewAndIssue, transition } from './support/office.js';
import { dutiesOn, leadsOf, unitPeople } from './support/oracle-duties.js';
import { untilDone } from './support/progress.js';
import { draftedByRecords, toldByRecords } from './support/records.js';
import {
  contactOf,
  DAILY_TIME,
  type DayOfWork,
  type Facts,
  mailsOf,
  readFacts,
} from './support/reminder-days.js';
import { type Duty, type ExpectedItem, expectedOn, isWeekday } from './support/reminder-oracle.js';
import { seedPlans } from './support/seeds.js';
import { loggedIt, System } from './support/system.js';

const HANDED_OUT_ON = '2024-08-05';
const YEAR_END = '2027-12-31';
/** The lease of a killed worker has to run out, and the next wake-up, once a minute, to come. */
const LEASE_STALL_MS = 140_000;
/** Mails that go through before the worker is killed. */
const BEFORE_KILL = 4;

const STEPS = [
  ...['before-30', 'before-7', 'before-1', 'on-day', 'overdue', 'overdue-7', 'overdue-escalate'],
  ...['accept-before', 'accept-escalate', 'report-before', 'report-escalate'],
  ...['part-before-7', 'part-before-1', 'part-overdue-1', 'instruction-before', 'instruction-overdue'],
];
const PAPERS: Readonly<Record<string, string>> = { overdue: 'chase', 'overdue-escalate': 'supervise' };
const DIGESTS = [
  ...['2024-08-05 weekly', '2027-12-01 weekly', '2027-12-01 month-end', '2027-12-24 weekly'],
  ...['2027-12-30 weekly', '2027-12-31 month-end', '2028-01-03 weekly'],
];

/** From five plans on an empty machine to every mail of the last month of 2027, each exactly once. */
describe('five plans, their tasks and every mail', () => {
  let system: System;
  let facts: Facts;
  const told = new Map<string, string>();
  const expected: ExpectedItem[] = [];
  const daily: { day: string; mail: ReceivedMail }[] = [];
  let done: TaskDetail[] = [];
  const test = loggedIt(() => system);

  beforeAll(async () => {
    // Before the send time: a sweep of this morning finds nothing to do.
    system = await System.start({ now: `${HANDED_OUT_ON}T08:00:00+08:00` });
  });

  afterAll(() => system.dispose());

  /** A morning of the worker, compared with the oracle. */
  async function morning(day: string, digests: number): Promise<DayOfWork> {
    const from = system.sink.received.length;
    await system.moveTo(`${day}T${DAILY_TIME}`);
    const arrived = await mailsOf(system, day, from, digests);
    compare(day, arrived);
    return arrived;
  }

  function compare(day: string, arrived: DayOfWork): void {
    const duties = dutiesOn(facts, day);
    const items = expectedOn(day, duties, told);
    const mailed = items.filter(({ channel }) => channel === 'email');
    expected.push(...items);
    daily.push(...arrived.daily.map((mail) => ({ day, mail })));
    console.log(`${day}: ${mailed.length} items expected by mail, ${arrived.daily.length} mails of the day`);
    const line = ({ email, about, due, left }: MailItem): string =>
      `${email} ${about} ${due} ${left} days left`;
    const whole = arrived.daily.filter((mail) => restOf(mail) === 0);
    const cut = arrived.daily.filter((mail) => restOf(mail) > 0);
    const cutOff = new Set(cut.map(recipientOf));
    expect(whole.flatMap(itemsOf).map(line).sort()).toEqual(
      mailed
        .filter(({ email }) => !cutOff.has(email))
        .map(line)
        .sort(),
    );
    for (const mail of cut) expectMostUrgent(mail, mailed);
    const recipients = arrived.daily.map(recipientOf);
    expect([...new Set(recipients)].sort()).toEqual([...recipients].sort());
    const signing = duties.filter(({ kind }) => kind === '签收');
    const toSign = arrived.daily.map((mail) => `${recipientOf(mail)} ${toSignOf(mail)} more to sign`);
    expect(toSign).toEqual(
      arrived.daily.map((mail) => `${recipientOf(mail)} ${besides(mail, signing)} more to sign`),
    );
  }

  /** Of hundreds a mail prints the most urgent of each section and counts the others. */
  function expectMostUrgent(mail: ReceivedMail, mailed: readonly ExpectedItem[]): void {
    const all = mailed.filter(({ email }) => email === recipientOf(mail));
    const printed = itemsOf(mail);
    expect(printed.length + restOf(mail)).toBe(all.length);
    for (const overdue of [true, false]) {
      const days = (items: readonly { readonly left: number }[]): number[] =>
        items.flatMap(({ left }) => (left < 0 === overdue ? [left] : [])).sort((a, b) => a - b);
      expect(days(printed)).toEqual(days(all).slice(0, days(printed).length));
    }
    const known = new Set(all.map(({ about, due }) => `${about} ${due}`));
    expect(printed.filter(({ about, due }) => !known.has(`${about} ${due}`))).toEqual([]);
  }

  /** 今日待办 says nothing twice: what the mail itself reminds of is not in it. */
  function besides(mail: ReceivedMail, signing: readonly Duty[]): number {
    const tasks = new Set(itemsOf(mail).map(({ about }) => about.split(' ')[1]));
    const mine = signing.filter(({ told: { unit } }) => unit.includes(recipientOf(mail)));
    return mine.filter(({ about }) => !tasks.has(about.split(' ')[1])).length;
  }

  test('its months have no published holiday that this test does not know', async () => {
    const rows = await system.query(
      `SELECT day FROM calendar_day WHERE kind IS NOT NULL
         AND (day BETWEEN '2027-09-20' AND '2028-01-10' OR day BETWEEN '2024-08-01' AND '2024-08-31')`,
    );
    expect(rows).toEqual([]);
    expect(isWeekday(YEAR_END)).toBe(true);
  });

  test('no unit belongs to a 专项工作组, whose lead would hear of it too', async () => {
    expect(await system.query('SELECT * FROM unit_member')).toEqual([]);
  });

  test('all five plans are imported, reviewed and handed out', async () => {
    const office = await system.signIn('office');
    for (const plan of seedPlans()) {
      const { planId, clauses }: ImportedPlan = await importPlan(office, plan);
      const { tasks } = await reviewAndIssue(office, planId, plan.leads);
      console.log(`${plan.file}: ${clauses} clauses, ${tasks} tasks`);
      expect(tasks).toBeGreaterThan(20);
    }
    facts = await readFacts(system);
  });

  test('everybody who leads gets one mail a plan with exactly their tasks', async () => {
    const wanted = new Map<string, string[]>();
    for (const detail of facts.details) {
      for (const email of unitPeople(facts, leadsOf(detail))) {
        const key = `${detail.plan.id} ${email}`;
        wanted.set(key, [...(wanted.get(key) ?? []), detail.code].sort());
      }
    }
    const planOf = new Map(facts.details.map(({ code, plan }) => [code, plan.id]));
    await untilDone({
      what: 'the mails of the hand-out',
      measure: () => system.sink.received.length,
      isDone: (count) => count >= wanted.size,
    });
    expect(system.sink.received.every(isHandOut)).toBe(true);
    const got = system.sink.received.map((mail) => {
      const codes = codesOf(mail);
      return [`${planOf.get(codes[0] ?? '')} ${recipientOf(mail)}`, codes.sort()] as const;
    });
    expect([...got].sort()).toEqual([...wanted].sort());
  });

  test('the first digest is that of the same Monday', async () => void (await morning(HANDED_OUT_ON, 5)));
  test('a workday before the time to sign is over', async () => void (await morning('2024-08-07', 0)));

  // Three years nothing ran: of all digests that were missed the newest week's and the newest month's are made up for.
  test('30 days before, with the worker killed in the middle of a delivery', async () => {
    const day = '2027-12-01';
    const from = system.sink.received.length;
    const held = holdAfter(system.sink, BEFORE_KILL);
    await system.moveTo(`${day}T${DAILY_TIME}`);
    await held.full();
    const worker = system.workerPid;
    process.kill(worker, 'SIGKILL');
    await until(() => !isAlive(worker), 5_000, 'the end of the worker');
    held.release();
    const arrived = await mailsOf(system, day, from, 10, LEASE_STALL_MS);
    const lost = system.sink.unacknowledged;
    expect(lost.length).toBeGreaterThan(0);
    for (const { mail } of lost) {
      const again = system.sink.received.filter((other) => other.mail.messageId === mail.messageId);
      expect(again).toHaveLength(1);
    }
    expect(system.workerPid).not.toBe(worker);
    compare(day, arrived);
  }, 300_000);

  test('the sweep of the same day, started again in the afternoon, sends nothing', async () => {
    await system.moveTo('2027-12-01T15:30:00+08:00');
    await expectOnlyHeartbeat('2027-12-01');
  });

  test('tasks that are done, reported or cancelled in between', async () => {
    done = facts.details
      .filter((task) => task.state === 'issued' && contactOf(facts, task) !== undefined)
      .filter((task) => task.milestones.some(({ due, state }) => due === YEAR_END && state === 'planned'))
      .slice(0, 3);
    const [completed, reported, cancelled] = done;
    if (!completed || !reported || !cancelled) throw new Error('no tasks due at the end of the year');
    for (const task of [completed, reported]) await reportEverything(task);
    const [contact, office] = await Promise.all([system.signIn(loginOf(completed)), system.signIn('office')]);
    await transition(contact, completed.id, 'request_completion');
    expect((await transition(office, completed.id, 'approve')).state).toBe('completed');
    expect((await transition(office, cancelled.id, 'cancel', '并入其他任务')).state).toBe('cancelled');
    await instructAndSplit(reported);
    facts = await readFacts(system);
  });

  test('7 days before', async () => void (await morning('2027-12-24', 5)));
  test('1 day before', async () => void (await morning('2027-12-30', 5)));
  test('on the day, the last workday of the month', async () => void (await morning(YEAR_END, 5)));

  test('nothing on a rest day', async () => {
    await system.moveTo(`2028-01-01T${DAILY_TIME}`);
    await expectOnlyHeartbeat('2028-01-01');
  });

  test('after a weekend, overdue, with a digest that adds up', async () => {
    const { digests } = await morning('2028-01-03', 5);
    const supervisor = await system.signIn('supervisor');
    expect(digests).toHaveLength(5);
    for (const mail of digests) await expectDigestAddsUp(supervisor, mail, '2028-01-03');
  });

  test('five workdays late, up to the top', async () => void (await morning('2028-01-07', 0)));

  test('what happens in the quiet hours waits until seven', async () => {
    const from = system.sink.received.length;
    await system.moveTo('2028-01-07T22:30:00+08:00');
    await returnCompletion('夜间退回');
    await system.moveTo('2028-01-08T06:30:00+08:00'); // a worker that starts looks at once
    expect((await waitingMails()).length).toBe(1);
    await system.moveTo('2028-01-08T07:00:00+08:00');
    await untilDone({
      what: 'the mail of the night',
      measure: waitingMails,
      isDone: (waiting) => waiting.length === 0,
    });
    expect(system.sink.received.slice(from).map(({ mail }) => mail.subject)).toEqual([
      expect.stringMatching(/1项被退回/),
    ]);
  });

  test('every item arrived exactly once in all those days, and what was done was left alone', async () => {
    const mailed = expected.filter(({ channel }) => channel === 'email');
    const rest = daily.reduce((sum, { mail }) => sum + restOf(mail), 0);
    expect(daily.flatMap(({ mail }) => itemsOf(mail)).length + rest).toBe(mailed.length);
    const steps = new Set(expected.map(({ step }) => step));
    for (const step of STEPS) expect(steps).toContain(step);
    const ids = system.sink.received.map(({ mail }) => mail.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    const later = daily.filter(({ day }) => day > '2027-12-01').flatMap(({ mail }) => itemsOf(mail));
    const [completed, reported, cancelled] = done.map(({ code }) => code);
    const ended = later.filter(({ about }) =>
      [completed, cancelled].some((code) => about.includes(code ?? '-')),
    );
    expect(ended).toEqual([]);
    expect(later.filter(({ about }) => about === `节点 ${reported}`)).toEqual([]);
    expect(system.sink.received.filter(isDaily)).toHaveLength(daily.length);
  });

  test('every step was told to whom it concerns, by the records too', async () => {
    const wanted = expected.map((item) =>
      [item.channel, item.email, item.about, item.due, item.step].join(' '),
    );
    expect((await toldByRecords(system)).sort()).toEqual(wanted.sort());
  });

  test('催办通知书 and 督办通知单 were drafted for what was late, and for nothing else', async () => {
    const wanted = expected.flatMap(({ about, due, step }) =>
      PAPERS[step] === undefined ? [] : [`${PAPERS[step]} ${about} ${due}`],
    );
    expect(wanted.length).toBeGreaterThan(0);
    expect((await draftedByRecords(system)).sort()).toEqual([...new Set(wanted)].sort());
  });

  test('every digest of a week and of a month that had its day arrived once for every jurisdiction', () => {
    const issues = system.sink.received.filter(isDigest).map(digestOf);
    const wanted = DIGESTS.flatMap((issue) => seedPlans().map((plan) => `${issue} ${plan.jurisdiction}`));
    const got = issues.map(({ asOf, kind, jurisdiction }) => `${asOf} ${kind} ${jurisdiction}`);
    expect(got.sort()).toEqual(wanted.sort());
    return Promise.resolve();
  });

  const loginOf = (task: TaskDetail): string => contactOf(facts, task) ?? '';

  /** 批示 to the lead unit, and a part of the task for another unit. */
  async function instructAndSplit(task: TaskDetail): Promise<void> {
    const [supervisor, contact] = await Promise.all([
      system.signIn('supervisor'),
      system.signIn(loginOf(task)),
    ]);
    const text = '请专题研究，年底前报送进展。';
    const order = { taskId: task.id, text, answerDue: '2027-12-30' };
    await supervisor.post<InstructionView>('/instructions', order);
    const leads = leadsOf(task);
    const helper = facts.units.find(
      ({ id, jurisdictionId }) =>
        jurisdictionId === task.jurisdiction.id && !leads.includes(id) && unitPeople(facts, [id]).length > 0,
    );
    const part = { unitId: helper?.id, title: '完成摸底', due: YEAR_END };
    await contact.post<SubtaskList>(`/tasks/${task.id}/subtasks`, part);
  }

  async function reportEverything(task: TaskDetail): Promise<void> {
    const contact = await system.signIn(loginOf(task));
    await transition(contact, task.id, 'accept');
    for (const milestone of task.milestones) await reportMilestone(contact, milestone, '已完成，见附表。');
  }

  const waitingMails = () =>
    system.query(`SELECT id FROM outbound_message WHERE status IN ('pending', 'sending')`);

  async function returnCompletion(why: string): Promise<void> {
    const undated = facts.details.find(
      (task) => task.milestones.length === 0 && contactOf(facts, task) !== undefined,
    );
    if (undated === undefined) throw new Error('no task without a date');
    const [contact, office] = await Promise.all([system.signIn(loginOf(undated)), system.signIn('office')]);
    if ((await contact.get<TaskDetail>(`/tasks/${undated.id}`)).state === 'issued') {
      await transition(contact, undated.id, 'accept');
    }
    await transition(contact, undated.id, 'request_completion');
    await transition(office, undated.id, 'return', why);
  }

  /** A returned request makes a mail of its own: when it arrives, the worker has looked, and nothing else came. */
  async function expectOnlyHeartbeat(day: string): Promise<void> {
    const from = system.sink.received.length;
    await returnCompletion(`请补充材料（${day}）`);
    await untilDone({
      what: 'the mail about the return',
      measure: () => system.sink.received.length - from,
      isDone: (count) => count > 0,
    });
    const subjects = system.sink.received.slice(from).map(({ mail }) => mail.subject);
    expect(subjects).toEqual([expect.stringMatching(/1项被退回/)]);
  }
});
