import { setTimeout as sleep } from 'node:timers/promises';
import { steppedClock } from '@app/config';
import { createSenders, deliverPending, Lanes, type Senders } from '@app/notifications';
import { DeliveryAttempt, Milestone, OutboundMessage, Person, Task } from '@app/persistence';
import { startSmtpSink, type SmtpSink } from '../../support/smtp-sink.js';
import { until } from '../../support/until.js';
import { deliveryOptions, FROM, NOTHING_DONE, remind } from './delivery-steps.js';
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

let world: World;
let sink: SmtpSink;
let senders: Senders;
const clock = steppedClock(at('2027-12-28 09:00'));

beforeAll(async () => {
  world = await createWorld();
  sink = await startSmtpSink();
  senders = openSenders();
});
afterAll(async () => {
  senders.close();
  await sink.close();
  await world.close();
});
beforeEach(() => {
  clock.set(at('2027-12-28 09:00'));
});
afterEach(async () => {
  sink.clear();
  await clear(world);
  await world.dataSource.query(`UPDATE channel SET failures = 0, open_until = NULL`);
});

const openSenders = (smtpUrl: string | null = sink.url): Senders =>
  createSenders({ mail: { smtpUrl, from: FROM }, webhooks: { hosts: [] } });

const announceAll = () => remind(world.dataSource, clock.now());

const deliver = (options: Partial<Parameters<typeof deliverPending>[0]> = {}) =>
  deliverPending({ ...deliveryOptions(world.dataSource, clock, senders), ...options });

/** As if the waiting time after a failure had passed. */
const skipBackoff = async () => {
  await world.dataSource.query(`UPDATE outbound_message SET next_attempt_at = now()`);
  await world.dataSource.query(`UPDATE channel SET failures = 0, open_until = NULL`);
};

const attempts = () => world.dataSource.getRepository(DeliveryAttempt).find({ order: { id: 'ASC' } });

describe('deliverPending', () => {
  it('sends one mail a person with everything in it, and writes down that it did', async () => {
    for (let index = 0; index < 3; index++)
      await addTask(world.dataSource, world.unit, { title: `任务${index}` });
    await addTask(world.dataSource, world.unit, { due: '2027-12-20', title: '逾期的任务' });
    await announceAll();
    expect(await deliver()).toEqual({ ...NOTHING_DONE, sent: 2 });
    expect(sink.received.map(({ to }) => to[0]).sort()).toEqual([world.clerk.email, world.head.email]);
    const mail = sink.received.find(({ to }) => to[0] === world.clerk.email)?.mail;
    expect(mail?.subject).toBe('「牵头」3项任务临期、1项逾期（2027-12-28）');
    expect(mail?.from).toMatchObject({ name: '牵头督办', address: 'qiantou@example.gov.cn' });
    expect(mail?.html).toContain('已逾期8天');
    expect(mail?.text).toContain('今日到期');
    const headers = new Map(mail?.headers.map(({ key, value }) => [key, value]));
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.messageId).toMatch(/^<qiantou\.daily\.2027-12-28\.\d+\.[0-9a-f]{16}@example\.gov\.cn>$/);
    expect((await messages(world.dataSource)).map((row) => row.status)).toEqual(['sent', 'sent']);
    expect((await notifications(world.dataSource)).filter((row) => row.status === 'pending')).toEqual([]);
    expect((await attempts()).map((row) => row.outcome)).toEqual(['sent', 'sent']);
    expect(await deliver()).toEqual(NOTHING_DONE);
  });

  it('links to the task', async () => {
    const { task } = await addTask(world.dataSource, world.unit);
    await announceAll();
    await deliver();
    for (const { mail } of sink.received) {
      expect(mail.html).toContain(`href="https://qiantou.example.gov.cn/tasks/${task.id}"`);
      expect(mail.text).toContain(`https://qiantou.example.gov.cn/tasks/${task.id}`);
    }
  });

  it('drops what has become pointless, with the reason', async () => {
    const reported = await addTask(world.dataSource, world.unit, { title: '已经报送的' });
    const cancelled = await addTask(world.dataSource, world.unit, { title: '已经中止的' });
    const moved = await addTask(world.dataSource, world.unit, { title: '已经延期的' });
    await addTask(world.dataSource, world.unit, { title: '仍然到期的' });
    await announceAll();
    await world.dataSource.getRepository(Milestone).update(reported.milestone.id, { state: 'reported' });
    await world.dataSource.getRepository(Task).update(cancelled.task.id, { state: 'cancelled' });
    await world.dataSource.getRepository(Milestone).update(moved.milestone.id, { due: '2028-03-01' });
    await deliver();
    for (const { mail } of sink.received) {
      expect(mail.subject).toBe('「牵头」1项任务临期（2027-12-28）');
      expect(mail.html).not.toContain('已经');
    }
    const dropped = (await notifications(world.dataSource)).filter(
      (row) => row.channel === 'email' && row.status === 'skipped' && row.step === 'on-day',
    );
    expect(new Set(dropped.map((row) => row.statusReason))).toEqual(
      new Set(['节点已报送', '任务已中止', '节点时限已调整']),
    );
  });

  it('sends nothing when nothing is left to say', async () => {
    const { task } = await addTask(world.dataSource, world.unit);
    await announceAll();
    await world.dataSource.getRepository(Task).update(task.id, { state: 'completed' });
    expect(await deliver()).toMatchObject({ sent: 0, skipped: 2 });
    expect((await messages(world.dataSource)).map((row) => `${row.status} ${row.lastError}`)).toEqual([
      'skipped 任务办结',
      'skipped 任务办结',
    ]);
  });

  it('skips people without an address, with an unusable one, and inactive ones', async () => {
    const unit = await addUnit(world.dataSource, world.jurisdiction.id, '市无邮箱局');
    const none = await addPerson(world.dataSource, unit, 'contact', { email: null });
    const bad = await addPerson(world.dataSource, unit, 'contact', { email: 'a@b.cn, c@d.cn' });
    const gone = await addPerson(world.dataSource, unit, 'contact');
    await addTask(world.dataSource, unit);
    await announceAll();
    await world.dataSource.getRepository(Person).update(gone.id, { active: false });
    expect(await deliver()).toMatchObject({ sent: 0, skipped: 3 });
    const reasons = new Map((await messages(world.dataSource)).map((row) => [row.personId, row.lastError]));
    expect(reasons.get(none.id)).toBe('收件人未登记邮箱');
    expect(reasons.get(bad.id)).toBe('邮箱地址无效');
    expect(reasons.get(gone.id)).toBe('收件人已停用');
    expect(sink.received).toEqual([]);
  });

  it('says so in the log where no mail server is configured', async () => {
    await addTask(world.dataSource, world.unit);
    await announceAll();
    expect(await deliver({ senders: openSenders(null) })).toMatchObject({ sent: 0, skipped: 2 });
    const rows = (await notifications(world.dataSource)).filter(
      (row) => row.channel === 'email' && row.step === 'on-day',
    );
    expect(rows.map((row) => `${row.status} ${row.statusReason}`)).toEqual(
      Array(2).fill('skipped 未配置邮件服务'),
    );
  });

  it('repeats after a transient failure, with the same Message-ID, and not before its time', async () => {
    await addTask(world.dataSource, world.unit);
    await announceAll();
    const ids: string[] = [];
    sink.behaviour.refuseMail = ({ mail }) => {
      ids.push(mail.messageId ?? '');
      return { responseCode: 451, message: 'try again later' };
    };
    expect(await deliver()).toMatchObject({ sent: 0, retry: 2 });
    expect(await deliver()).toMatchObject({ sent: 0, retry: 0 });
    sink.behaviour = {};
    await skipBackoff();
    expect(await deliver()).toMatchObject({ sent: 2 });
    expect(sink.received.map(({ mail }) => mail.messageId).sort()).toEqual(ids.sort());
    const log = await attempts();
    expect(log.map((row) => row.outcome)).toEqual(['failed', 'failed', 'sent', 'sent']);
    expect(log[0]?.error).toContain('try again later');
  });

  it('gives up after a permanent refusal, and keeps the reason', async () => {
    await addTask(world.dataSource, world.unit);
    await announceAll();
    sink.behaviour.refuseRecipient = (address) =>
      address === world.clerk.email ? { responseCode: 550, message: 'no such user' } : null;
    expect(await deliver()).toMatchObject({ sent: 1, failed: 1 });
    await skipBackoff();
    expect(await deliver()).toMatchObject({ sent: 0, failed: 0, retry: 0 });
    const failed = (await messages(world.dataSource)).find((row) => row.status === 'failed');
    expect(failed?.personId).toBe(world.clerk.id);
    expect(failed?.lastError).toContain('no such user');
  });

  it('gives up after eight tries', async () => {
    await addTask(world.dataSource, world.unit);
    await announceAll();
    sink.behaviour.refuseMail = () => ({ responseCode: 452, message: 'mailbox full' });
    for (let index = 0; index < 10; index++) {
      await deliver();
      await skipBackoff();
    }
    expect((await messages(world.dataSource)).map((row) => `${row.status} ${row.attempts}`)).toEqual([
      'failed 8',
      'failed 8',
    ]);
    expect(await attempts()).toHaveLength(16);
  });

  it('treats a server that is away as a passing trouble', async () => {
    await addTask(world.dataSource, world.unit);
    await announceAll();
    const nowhere = openSenders('smtp://127.0.0.1:9');
    expect(await deliver({ senders: nowhere })).toMatchObject({ retry: 2 });
    nowhere.close();
  });

  it('takes a message of a dead worker over when its lease has run out, and not before', async () => {
    await addTask(world.dataSource, world.unit);
    await announceAll();
    await world.dataSource.query(
      `UPDATE outbound_message SET status = 'sending', attempts = 1, lease_until = clock_timestamp() + interval '1 second'`,
    );
    expect(await deliver()).toMatchObject({ sent: 0 });
    await until(async () => (await deliver()).sent > 0, 5000, 'the second try');
    await until(async () => (await messages(world.dataSource)).every((row) => row.status === 'sent'), 5000);
    expect(sink.received).toHaveLength(2);
    // The try of the dead worker is in the log, and does not bring the last one nearer.
    expect((await attempts()).map(({ outcome }) => outcome).sort()).toEqual([
      ...['in_doubt', 'in_doubt'],
      ...['sent', 'sent'],
    ]);
    expect((await messages(world.dataSource)).map((row) => row.attempts)).toEqual([1, 1]);
  });

  it('keeps the lease of a mail that takes longer than it', async () => {
    await addTask(world.dataSource, world.unit);
    await announceAll();
    sink.behaviour.beforeAccept = () => sleep(1500);
    const runs = await Promise.all([
      deliver({ leaseSeconds: 0.6 }),
      sleep(1000).then(() => deliver({ leaseSeconds: 0.6 })),
    ]);
    expect(runs.map((run) => run.sent)).toEqual([2, 0]);
    expect(sink.received).toHaveLength(2);
    expect((await messages(world.dataSource)).map((row) => row.attempts)).toEqual([1, 1]);
  });

  it('leaves the last word to the worker that holds the lease', async () => {
    await addTask(world.dataSource, world.unit);
    await announceAll();
    await world.dataSource.query(`UPDATE outbound_message SET status = 'skipped' WHERE person_id = $1`, [
      world.head.id,
    ]);
    sink.behaviour.beforeAccept = async () => {
      await world.dataSource.query(
        `UPDATE outbound_message SET version = version + 1 WHERE status = 'sending'`,
      );
    };
    await deliver();
    const [row] = (await messages(world.dataSource)).filter((message) => message.personId === world.clerk.id);
    expect(row?.status).toBe('sending');
    expect(await attempts()).toHaveLength(1);
  });

  it('sends each message once when three workers deliver at the same time', async () => {
    const people: string[] = [];
    for (let index = 0; index < 30; index++) {
      const unit = await addUnit(world.dataSource, world.jurisdiction.id, `市第${index}局`);
      people.push((await addPerson(world.dataSource, unit, 'contact')).email ?? '');
      await addTask(world.dataSource, unit);
    }
    await announceAll();
    const runs = await Promise.all([deliver(), deliver(), deliver()]);
    expect(runs.reduce((sum, run) => sum + run.sent, 0)).toBe(30);
    expect(sink.received.map(({ to }) => to[0]).sort()).toEqual(people.sort());
  });

  it('finishes the mail at hand and takes no other when told to stop', async () => {
    for (let index = 0; index < 5; index++) {
      const unit = await addUnit(world.dataSource, world.jurisdiction.id, `市停${index}局`);
      await addPerson(world.dataSource, unit, 'contact');
      await addTask(world.dataSource, unit);
    }
    await announceAll();
    const stop = new AbortController();
    sink.behaviour.beforeAccept = () => {
      stop.abort();
      return Promise.resolve();
    };
    const { sent } = await deliver({ signal: stop.signal, lanes: new Lanes(() => 2) });
    expect(sent).toBeGreaterThan(0);
    expect(sent).toBeLessThanOrEqual(2);
    expect(sink.received).toHaveLength(sent);
    const states = (await messages(world.dataSource)).map((row) => row.status);
    expect(states.filter((state) => state === 'pending')).toHaveLength(5 - sent);
  });

  it('holds a daily message of an earlier day over the weekend', async () => {
    clock.set(at('2027-12-24 09:00'));
    await addTask(world.dataSource, world.unit, { due: '2027-12-24' });
    await announceAll();
    await world.dataSource.query(`UPDATE outbound_message SET attempts = 1`);
    clock.set(at('2027-12-25 10:00'));
    expect(await deliver()).toMatchObject({ sent: 0 });
    clock.set(at('2027-12-27 08:00'));
    expect(await deliver()).toMatchObject({ sent: 0 });
    clock.set(at('2027-12-27 09:00'));
    expect(await deliver()).toMatchObject({ sent: 2 });
    expect(sink.received[0]?.mail.subject).toBe('「牵头」1项逾期（2027-12-27）');
    expect(sink.received[0]?.mail.text).toContain('已逾期3天');
  });

  it('prints hostile names as text and lets no one add a header', async () => {
    const title = `<script>alert(1)</script>&\r\nBcc: evil@example.com "q" {{ homeUrl }}`;
    await addTask(world.dataSource, world.unit, { title, milestoneName: '<img src=x onerror=alert(1)>' });
    await world.dataSource
      .getRepository(Person)
      .update(world.clerk.id, { name: '张三\r\nBcc: evil@example.com' });
    await announceAll();
    await deliver();
    await world.dataSource.getRepository(Person).update(world.clerk.id, { name: '联络员' });
    expect(sink.received).toHaveLength(2);
    for (const { mail, to, raw } of sink.received) {
      expect(mail.html).not.toContain('<script>');
      expect(mail.html).not.toContain('<img');
      expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(to).toHaveLength(1);
      expect(mail.bcc ?? []).toEqual([]);
      expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
      expect(mail.headers.map(({ key }) => key)).not.toContain('bcc');
    }
    expect(await world.dataSource.getRepository(OutboundMessage).countBy({ status: 'sent' })).toBe(2);
  });
});
