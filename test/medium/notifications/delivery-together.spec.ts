import { steppedClock } from '@app/config';
import { BREAKER_FAILURES } from '@app/domain';
import { deliverPending, SendError, type Senders } from '@app/notifications';
import { until } from '../../support/until.js';
import { deliveryOptions, NOTHING_DONE, sendersThat } from './delivery-steps.js';
import { at, clear, createWorld, messages, type World } from './world.js';

let world: World;
const clock = steppedClock(at('2027-12-28 09:00'));

beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => {
  await world.close();
});
afterEach(async () => {
  await clear(world);
  await world.dataSource.query(`UPDATE channel SET failures = 0, open_until = NULL, settings = '{}'`);
});

const deliver = (senders: Senders) => deliverPending(deliveryOptions(world.dataSource, clock, senders));

const statuses = async (): Promise<Record<string, number>> => {
  const counts: Record<string, number> = {};
  for (const { status } of await messages(world.dataSource)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
};

/** One mail of one line each, to people of their own. @returns the messages' ids */
async function writeMails(count: number): Promise<string[]> {
  const rows = await world.dataSource.query<{ id: string }[]>(
    `WITH people AS (
       INSERT INTO person (login, name, email, password_hash)
       SELECT 'together' || gen_random_uuid(), '联络员', 'a' || n || '@example.gov.cn', 'x' FROM generate_series(1, $2::int) n
       RETURNING id),
     written AS (
       INSERT INTO outbound_message (key, jurisdiction_id, person_id, channel, kind, day)
       SELECT 'together:' || id, $1::bigint, id, 'email', 'event', '2027-12-28' FROM people RETURNING id, person_id),
     told AS (
       INSERT INTO notification (key, jurisdiction_id, person_id, channel, kind, step, slot, subject_type, subject_id,
                                 title, body, at, message_id)
       SELECT 'n|plan:1|' || id, $1::bigint, person_id, 'email', 'completed', 'completed', '2027-12-28', 'plan', 1,
              '方案已办结', '方案已办结。', now(), id FROM written)
     SELECT id FROM written ORDER BY id`,
    [world.jurisdiction.id, count],
  );
  return rows.map(({ id }) => id);
}

/** Mails that are handed over and wait for an answer until they are let go. */
function holdingSenders() {
  const held: (() => void)[] = [];
  const senders = sendersThat(() => new Promise((resolve) => held.push(resolve)));
  return { held, senders, letGo: () => held.splice(0).forEach((go) => go()) };
}

describe('mails sent together', () => {
  it('are no more than would be in doubt if their worker died now', async () => {
    await writeMails(30);
    const { held, senders, letGo } = holdingSenders();
    const running = deliver(senders);
    await until(() => held.length === 6, 10_000, 'all lanes of the mail');
    expect(await statuses()).toEqual({ sending: 6, pending: 24 });
    const going = setInterval(letGo, 5);
    expect(await running).toEqual({ ...NOTHING_DONE, sent: 30 });
    clearInterval(going);
    expect(await statuses()).toEqual({ sent: 30 });
  });

  it('do not wait for one that hangs', async () => {
    await writeMails(40);
    let answer = (): void => undefined;
    let first = true;
    const senders = sendersThat(() => {
      if (!first) return Promise.resolve();
      first = false;
      return new Promise((resolve) => (answer = resolve));
    });
    const running = deliver(senders);
    await until(async () => (await statuses())['sent'] === 39, 20_000, 'all others');
    expect(await statuses()).toEqual({ sent: 39, sending: 1 });
    answer();
    expect(await running).toEqual({ ...NOTHING_DONE, sent: 40 });
  });

  it('that fail together make the channel rest once', async () => {
    await writeMails(BREAKER_FAILURES + 1);
    const held: (() => void)[] = [];
    const senders = sendersThat(
      () => new Promise((_, reject) => held.push(() => reject(new SendError('temporary', '没有回答')))),
    );
    const run = deliver(senders);
    await until(() => held.length > BREAKER_FAILURES, 5000, 'mails in all lanes');
    held.forEach((fail) => fail());
    expect(await run).toEqual({ ...NOTHING_DONE, retry: BREAKER_FAILURES + 1 });
    const [channel] = await world.dataSource.query<{ failures: number; seconds: number }[]>(
      `SELECT failures, extract(epoch FROM open_until - clock_timestamp())::float8 AS seconds FROM channel WHERE kind = 'email'`,
    );
    expect(channel?.failures).toBe(BREAKER_FAILURES);
    // The first rest is half a minute, give or take a fifth.
    expect(channel?.seconds).toBeGreaterThan(0);
    expect(channel?.seconds).toBeLessThanOrEqual(36);
  });

  it('are spoilt by none that cannot be read', async () => {
    const [bad] = await writeMails(6);
    await world.dataSource.query(
      `UPDATE notification SET kind = 'reminder', key = 'on-day|milestone:1|no day|' || id WHERE message_id = $1`,
      [bad],
    );
    expect(await deliver(sendersThat(() => Promise.resolve()))).toEqual({
      ...NOTHING_DONE,
      ...{ sent: 5, retry: 1 },
    });
  });

  it('are spoilt by none that cannot be written down', async () => {
    const [bad] = await writeMails(6);
    await world.dataSource.query(
      `CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
       CREATE TRIGGER refuse BEFORE INSERT ON delivery_attempt FOR EACH ROW WHEN (NEW.message_id = ${bad})
       EXECUTE FUNCTION refuse()`,
    );
    const running = deliver(sendersThat(() => Promise.resolve()));
    try {
      await until(async () => (await statuses())['sent'] === 5, 10_000, 'the others');
      expect(await statuses()).toEqual({ sent: 5, sending: 1 });
    } finally {
      await world.dataSource.query('DROP FUNCTION refuse CASCADE');
    }
    expect(await running).toEqual({ ...NOTHING_DONE, sent: 6 });
  });

  it('are two where the mail server is given a pace', async () => {
    await world.dataSource.query(`UPDATE channel SET settings = '{"perMinute": 100}' WHERE kind = 'email'`);
    await writeMails(5);
    const { held, senders, letGo } = holdingSenders();
    const running = deliver(senders);
    await until(() => held.length === 2, 10_000, 'both lanes');
    expect(await statuses()).toEqual({ sending: 2, pending: 3 });
    const going = setInterval(letGo, 5);
    expect(await running).toEqual({ ...NOTHING_DONE, sent: 5 });
    clearInterval(going);
  });
});
