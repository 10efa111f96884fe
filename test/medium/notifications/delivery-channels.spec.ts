import { steppedClock } from '@app/config';
import { BREAKER_FAILURES } from '@app/domain';
import { deliverPending, Lanes, SendError, type DeliveryOptions } from '@app/notifications';
import { Channel, DeliveryAttempt, OutboundMessage, Person } from '@app/persistence';
import {
  addChannel,
  deliveryOptions,
  NOTHING_DONE,
  remind,
  sendersThat,
  writeToChannel,
} from './delivery-steps.js';
import { addTask, at, clear, createWorld, messages, notifications, type World } from './world.js';

let world: World;
const clock = steppedClock(at('2027-12-28 09:00'));

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(() => clock.set(at('2027-12-28 09:00')));
afterEach(async () => {
  await clear(world);
  await world.dataSource.query(`DELETE FROM channel WHERE kind <> 'email'`);
  await world.dataSource.query(`UPDATE channel SET failures = 0, open_until = NULL`);
  await world.dataSource.query('DELETE FROM policy');
});

const takesEverything = sendersThat(() => Promise.resolve());

const deliver = (senders = takesEverything, options: Partial<DeliveryOptions> = {}) =>
  deliverPending({ ...deliveryOptions(world.dataSource, clock, senders), ...options });

const robot = (kind: Channel['kind'] = 'dingtalk') =>
  addChannel(world.dataSource, kind, world.jurisdiction.id);

const channelNow = ({ id }: Channel) => world.dataSource.getRepository(Channel).findOneByOrFail({ id });

const states = async () => (await messages(world.dataSource)).map(({ status }) => status);

const attempts = async () =>
  (await world.dataSource.getRepository(DeliveryAttempt).find({ order: { id: 'ASC' } })).map(
    ({ outcome }) => outcome,
  );

/** As if the rest of every channel and message had passed. */
async function waitOut(): Promise<void> {
  await world.dataSource.query(
    `UPDATE outbound_message SET next_attempt_at = clock_timestamp() WHERE status = 'pending'`,
  );
  await world.dataSource.query(
    `UPDATE channel SET open_until = clock_timestamp() WHERE open_until IS NOT NULL`,
  );
}

/** As if the worker had died in the middle of whatever was being sent. */
const killWorker = () =>
  world.dataSource.query(
    `UPDATE outbound_message SET status = 'sending', attempts = attempts + 1, version = version + 1,
            lease_until = clock_timestamp() - interval '1 second' WHERE status = 'pending'`,
  );

describe('the pace of a channel', () => {
  it('lets twenty out, whoever asks, and keeps the rest without a lease', async () => {
    const channel = await robot();
    await writeToChannel(world.dataSource, channel, 50);
    const runs = await Promise.all([deliver(), deliver(), deliver()]);
    expect(runs.reduce((sum, { sent }) => sum + sent, 0)).toBe(20);
    expect((await states()).filter((state) => state === 'pending')).toHaveLength(30);
    expect((await channelNow(channel)).grants).toHaveLength(20);
    expect(await deliver()).toEqual(NOTHING_DONE);
  });

  it('counts each channel for itself', async () => {
    for (const kind of ['dingtalk', 'wecom'] as const)
      await writeToChannel(world.dataSource, await robot(kind), 25);
    expect(await deliver()).toMatchObject({ sent: 40 });
  });

  it('gives a place back where nothing was sent', async () => {
    const channel = await robot();
    await writeToChannel(world.dataSource, channel, 30);
    await world.dataSource.query(`UPDATE notification SET status = 'skipped'`);
    expect(await deliver()).toMatchObject({ sent: 0, skipped: 30 });
    expect((await channelNow(channel)).grants).toEqual([]);
  });
});

describe('the breaker of a channel', () => {
  const down = sendersThat(() => Promise.reject(new SendError('temporary', '连接不上')));

  it('opens after failures in a row, lets one message try, and closes when that one arrives', async () => {
    const channel = await robot();
    await writeToChannel(world.dataSource, channel, 12);
    const first = await deliver(down, { lanes: new Lanes(() => 1) });
    expect(first).toMatchObject({ sent: 0, retry: BREAKER_FAILURES });
    expect((await channelNow(channel)).openUntil).not.toBeNull();
    expect(await deliver()).toEqual(NOTHING_DONE);
    await waitOut();
    const [one, two] = await Promise.all([deliver(down), deliver(down)]);
    expect(one.retry + two.retry).toBe(1);
    await waitOut();
    expect(await deliver()).toMatchObject({ sent: 12 });
    expect(await channelNow(channel)).toMatchObject({ failures: 0, openUntil: null, lastError: null });
  });

  it('uses up no tries of the message that tries whether it is over', async () => {
    await writeToChannel(world.dataSource, await robot('webhook'), 1);
    for (let index = 0; index < 30; index++) {
      await deliver(down);
      await waitOut();
    }
    const [message] = await messages(world.dataSource);
    expect(message).toMatchObject({ status: 'pending', attempts: BREAKER_FAILURES });
    expect(await attempts()).toHaveLength(30);
  });

  it('gives a message up that has met nothing else for three days', async () => {
    await writeToChannel(world.dataSource, await robot(), 1);
    await world.dataSource.query(
      `UPDATE outbound_message SET created_at = now() - interval '73 hours', attempts = 7`,
    );
    expect(await deliver(down)).toMatchObject({ failed: 1 });
  });

  it('rests at once and as long as the other side asks for, and blames no message', async () => {
    const channel = await robot();
    await writeToChannel(world.dataSource, channel, 3);
    const banned = sendersThat(() => Promise.reject(new SendError('throttled', '发送过快')));
    expect(await deliver(banned, { lanes: new Lanes(() => 1) })).toMatchObject({ retry: 1 });
    const [row] = await world.dataSource.query<{ minutes: number }[]>(
      `SELECT (extract(epoch FROM open_until - clock_timestamp()) / 60)::float8 AS minutes FROM channel WHERE id = $1`,
      [channel.id],
    );
    expect(row?.minutes).toBeGreaterThan(9);
    expect((await messages(world.dataSource)).map((message) => message.attempts)).toEqual([0, 0, 0]);
    await waitOut();
    expect(await deliver()).toMatchObject({ sent: 3 });
  });

  it('does not hold up other channels', async () => {
    const sick = await robot('dingtalk');
    const sound = await robot('wecom');
    for (const channel of [sick, sound]) await writeToChannel(world.dataSource, channel, 8);
    const halves = sendersThat((_message, id) =>
      id === sick.id ? Promise.reject(new SendError('temporary', '连接不上')) : Promise.resolve(),
    );
    expect(await deliver(halves)).toMatchObject({ sent: 8 });
  });
});

describe('what nobody knows', () => {
  it('is marked where the connection broke after the message was handed over, and tried again under its id', async () => {
    await writeToChannel(world.dataSource, await robot('webhook'), 1);
    const ids: string[] = [];
    const broken = sendersThat(({ id }) => {
      ids.push(id);
      return ids.length === 1 ? Promise.reject(new SendError('unknown', '对方没有回答')) : Promise.resolve();
    });
    expect(await deliver(broken)).toMatchObject({ retry: 1 });
    await waitOut();
    expect(await deliver(broken)).toMatchObject({ sent: 1 });
    expect(new Set(ids).size).toBe(1);
    expect(await attempts()).toEqual(['in_doubt', 'sent']);
    expect((await messages(world.dataSource))[0]).toMatchObject({ status: 'sent', inDoubt: true });
  });

  it('is marked where the worker died, and the message goes out again', async () => {
    await writeToChannel(world.dataSource, await robot(), 1);
    await killWorker();
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(await attempts()).toEqual(['in_doubt', 'sent']);
    expect((await messages(world.dataSource))[0]).toMatchObject({ inDoubt: true, deaths: 0 });
  });

  it('ends in quarantine after the third death in a row', async () => {
    await writeToChannel(world.dataSource, await robot(), 1);
    for (let death = 1; death <= 3; death++) {
      await killWorker();
      await deliver(takesEverything, { signal: AbortSignal.abort() });
    }
    const [message] = await messages(world.dataSource);
    expect(message).toMatchObject({ status: 'quarantined', lastError: '连续三次发送时任务进程中断，已隔离' });
    expect(await deliver()).toEqual(NOTHING_DONE);
    expect(await attempts()).toEqual(['in_doubt', 'in_doubt', 'in_doubt']);
  });

  it('is tried alone after the second death, with nothing beside it', async () => {
    await writeToChannel(world.dataSource, await robot(), 1);
    await killWorker();
    await world.dataSource.query('UPDATE outbound_message SET deaths = 1');
    // It rests first: a machine that is restarted over and over makes suspects of whatever is at hand.
    expect(await deliver()).toEqual(NOTHING_DONE);
    await waitOut();
    await writeToChannel(world.dataSource, await robot('wecom'), 5);
    let inHand = 0;
    const beside: number[] = [];
    const suspect = (await messages(world.dataSource))[0]?.key ?? '';
    const watching = sendersThat(async ({ id }) => {
      inHand += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      if (id.includes(suspect.replace(/[^\w-]+/g, '.').slice(0, 40))) beside.push(inHand);
      inHand -= 1;
    });
    const lanes = new Lanes();
    const runs = await Promise.all([deliver(watching, { lanes }), deliver(watching, { lanes })]);
    // What it interrupted is left to the next look.
    const rest = await deliver(watching, { lanes });
    expect([...runs, rest].reduce((sum, { sent }) => sum + sent, 0)).toBe(6);
    expect(beside).toEqual([1]);
  });
});

describe('the quiet hours', () => {
  it('hold news until they end, but not what a person sends by hand', async () => {
    const channel = await robot();
    await writeToChannel(world.dataSource, channel, 2);
    await world.dataSource.query(
      `UPDATE outbound_message SET by_hand = true WHERE id = (SELECT min(id) FROM outbound_message)`,
    );
    clock.set(at('2027-12-28 23:30'));
    expect(await deliver()).toMatchObject({ sent: 1 });
    clock.set(at('2027-12-29 06:59'));
    expect(await deliver()).toEqual(NOTHING_DONE);
    clock.set(at('2027-12-29 07:00'));
    expect(await deliver()).toMatchObject({ sent: 1 });
  });

  it('are those of the jurisdiction', async () => {
    await writeToChannel(world.dataSource, await robot(), 1);
    await world.dataSource.query(
      `INSERT INTO policy (jurisdiction_id, revision, rules, person_id, at)
       VALUES ($1, 1, '{"quiet": {"from": "08:00", "to": "10:00"}}', $2, now())`,
      [world.jurisdiction.id, world.office.id],
    );
    expect(await deliver()).toEqual(NOTHING_DONE);
    clock.set(at('2027-12-28 10:00'));
    expect(await deliver()).toMatchObject({ sent: 1 });
  });
});

describe('who cannot be reached', () => {
  it('is named with the reason: no telephone number, no gateway, a channel switched off', async () => {
    await addTask(world.dataSource, world.unit);
    await world.dataSource.getRepository(Person).update(world.clerk.id, { phone: '13800000000' });
    await remind(world.dataSource, clock.now(), ['inbox', 'sms']);
    expect(await deliver()).toEqual(NOTHING_DONE);
    expect((await messages(world.dataSource)).map(({ lastError }) => lastError)).toEqual([
      '未配置短信通道',
      '未配置短信通道',
    ]);

    await robot('sms');
    await world.dataSource.query(`UPDATE outbound_message SET status = 'pending'`);
    await world.dataSource.query(`UPDATE notification SET status = 'pending' WHERE channel = 'sms'`);
    const phones: (string | null | undefined)[] = [];
    const gateway = sendersThat(({ to }) => Promise.resolve(void phones.push(to?.phone)));
    expect(await deliver(gateway)).toMatchObject({ sent: 1, skipped: 1 });
    expect(phones).toEqual(['13800000000']);
    const reasons = new Map((await messages(world.dataSource)).map((row) => [row.personId, row.lastError]));
    expect(reasons.get(world.head.id)).toBe('收件人未登记手机号');

    const off = await robot();
    await writeToChannel(world.dataSource, off, 1);
    await world.dataSource.getRepository(Channel).update(off.id, { active: false });
    await deliver();
    expect((await messages(world.dataSource)).at(-1)).toMatchObject({
      status: 'skipped',
      lastError: '通道已停用',
    });
  });

  it('finds one message a person, channel and day, whatever it carries', async () => {
    await addTask(world.dataSource, world.unit, { title: '甲' });
    await addTask(world.dataSource, world.unit, { title: '乙' });
    await remind(world.dataSource, clock.now(), ['inbox', 'email', 'sms']);
    const written = await messages(world.dataSource);
    expect(written.map(({ channel, personId }) => `${channel} ${personId}`).sort()).toEqual(
      [world.clerk, world.head].flatMap(({ id }) => [`email ${id}`, `sms ${id}`]).sort(),
    );
    expect(written.every(({ jurisdictionId }) => jurisdictionId === world.jurisdiction.id)).toBe(true);
  });

  it('takes nothing more into a message that was tried', async () => {
    await addTask(world.dataSource, world.unit);
    await remind(world.dataSource, clock.now());
    await deliver(sendersThat(() => Promise.reject(new SendError('temporary', '连接不上'))));
    await addTask(world.dataSource, world.unit);
    await remind(world.dataSource, clock.now());
    const open = (await notifications(world.dataSource)).filter(
      ({ channel, messageId }) => channel === 'email' && messageId === null,
    );
    expect(open).toHaveLength(2);
    expect(await world.dataSource.getRepository(OutboundMessage).count()).toBe(2);
  });
});
