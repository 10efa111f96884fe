import { randomBytes } from 'node:crypto';
import { steppedClock } from '@app/config';
import {
  deliverPending,
  Lanes,
  SendError,
  type DeliveryTime,
  type OpenChannel,
  type Senders,
} from '@app/notifications';
import { createDataSource, createSecretBox, type ChannelKind } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { seededRandom } from '../../libs/domain/test/random.js';
import { VirtualTime } from './support/virtual-time.js';

const WORKERS = 3;
const LOOK_MS = 5000;
const AT_MOST = 1.2;
const MINUTE_MS = 60_000;
const SECOND_MS = 1000;
/** 2027-12-28 09:00 in Shanghai. */
const NINE = Date.UTC(2027, 11, 28, 1, 0, 0);
const HALF_HOUR_MS = 30 * MINUTE_MS;

/** What a provider enforces, counted over messages as they arrive. */
interface Enforced {
  readonly kind: ChannelKind;
  readonly notices: number;
  readonly windows: readonly { readonly messages: number; readonly ms: number }[];
  readonly banMs: number;
  /** Around full and half hours it turns everybody away for so long. */
  readonly crowdedMs: number;
}

const ROBOTS: readonly Enforced[] = [
  {
    kind: 'dingtalk',
    notices: 100,
    windows: [{ messages: 20, ms: MINUTE_MS }],
    banMs: 10 * MINUTE_MS,
    crowdedMs: 0,
  },
  { kind: 'wecom', notices: 100, windows: [{ messages: 20, ms: MINUTE_MS }], banMs: MINUTE_MS, crowdedMs: 0 },
  {
    kind: 'feishu',
    notices: 400,
    windows: [
      { messages: 100, ms: MINUTE_MS },
      { messages: 5, ms: SECOND_MS },
    ],
    banMs: MINUTE_MS,
    crowdedMs: 10 * SECOND_MS,
  },
];

/** A group robot that counts, refuses and bans. */
class Robot {
  readonly arrivals: number[] = [];
  readonly ids: string[] = [];
  bans = 0;
  private bannedUntil = 0;

  constructor(readonly rules: Enforced) {}

  receive(id: string, now: number): void {
    if (now < this.bannedUntil) throw new SendError('throttled', '发送过快');
    const tooMany = this.rules.windows.some(
      ({ messages, ms }) => this.arrivals.filter((at) => at > now - ms).length >= messages,
    );
    if (tooMany || now % HALF_HOUR_MS < this.rules.crowdedMs) {
      this.bans += 1;
      this.bannedUntil = now + this.rules.banMs;
      throw new SendError('throttled', '发送过快');
    }
    this.arrivals.push(now);
    this.ids.push(id);
  }
}

/** The shortest time in which the limits let so many messages through, from nine o'clock on. */
function shortestMs({ windows, crowdedMs, notices }: Enforced): number {
  const sent: number[] = [];
  for (let index = 0; index < notices; index++) {
    const free = windows.map(({ messages, ms }) => (sent[index - messages] ?? -ms) + ms);
    sent.push(Math.max(crowdedMs, ...free));
  }
  return sent.at(-1) ?? 0;
}

describe('robots that enforce their limits', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource(database.url, { poolSize: 12 }).initialize();
  });

  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it.each([1, 2])('take 600 notices at nine from three workers: no ban, no loss (run %i)', async (run) => {
    const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9)) + run;
    process.stdout.write(`robots: seed ${seed - run}\n`);
    const dice = seededRandom(seed);
    const time = await VirtualTime.start(dataSource, NINE);
    const robots = new Map<string, Robot>();
    for (const rules of ROBOTS) robots.set(await writeNotices(rules), new Robot(rules));

    const senders = robotSenders(robots, time, dice);
    await Promise.all(Array.from({ length: WORKERS }, () => work(time, senders, dice)));

    for (const robot of robots.values()) {
      const tookMs = (robot.arrivals.at(-1) ?? 0) - NINE;
      const ratio = tookMs / shortestMs(robot.rules);
      process.stdout.write(
        `${robot.rules.kind}: ${(tookMs / MINUTE_MS).toFixed(2)} min, ${ratio.toFixed(3)} of the shortest\n`,
      );
      expect([robot.rules.kind, robot.bans]).toEqual([robot.rules.kind, 0]);
      expect(new Set(robot.ids).size).toBe(robot.rules.notices);
      expect(robot.ids).toHaveLength(robot.rules.notices);
      expect(ratio).toBeLessThanOrEqual(AT_MOST);
    }
  });

  /** A worker: looks, and looks again five seconds later, until nothing is left. */
  async function work(time: VirtualTime, senders: Senders, dice: () => number): Promise<void> {
    const lanes = new Lanes();
    const options = {
      ...{ dataSource, senders, lanes, time: deliveryTime(time) },
      clock: steppedClock(NINE),
      box: createSecretBox(randomBytes(32)),
      config: {
        mail: { from: 'q@example.gov.cn', smtpUrl: null },
        http: { publicUrl: 'https://q', host: '', port: 1, cookieSecure: false, uploadMaxBytes: 1 },
      },
    };
    await time.sleep(dice() * LOOK_MS);
    while (await anythingLeft()) {
      await deliverPending(options);
      await time.sleep(LOOK_MS);
    }
  }

  const deliveryTime = (time: VirtualTime): DeliveryTime => ({
    now: VirtualTime.NOW,
    elapsed: () => time.now(),
    sleep: (milliseconds) => time.sleep(milliseconds),
  });

  async function anythingLeft(): Promise<boolean> {
    const rows = await dataSource.query<unknown[]>(
      `SELECT 1 FROM outbound_message WHERE status IN ('pending', 'sending') LIMIT 1`,
    );
    return rows.length > 0;
  }

  /** On its way for a while, as over a network: nobody knows for how long. */
  function robotSenders(robots: ReadonlyMap<string, Robot>, time: VirtualTime, dice: () => number): Senders {
    const send = async ({ id }: { readonly id: string }, channel: OpenChannel): Promise<void> => {
      await time.sleep(20 + dice() ** 3 * 400);
      robots.get(channel.id)?.receive(id, time.now());
      await time.sleep(20 + dice() * 100);
    };
    return { senderFor: () => ({ send, close: () => undefined }), close: () => undefined };
  }

  /** @returns the channel's id */
  async function writeNotices({ kind, notices }: Enforced): Promise<string> {
    const [channel] = await dataSource.query<{ id: string }[]>(
      `WITH place AS (
         INSERT INTO jurisdiction (code, name, task_prefix, path) VALUES ('r', '测试市', 'CZ', '/r/')
         ON CONFLICT (code) DO UPDATE SET name = excluded.name RETURNING id)
       INSERT INTO channel (kind, name, jurisdiction_id) SELECT $1, $1, id FROM place RETURNING id`,
      [kind],
    );
    const id = channel?.id ?? '';
    await dataSource.query(
      `WITH written AS (
         INSERT INTO outbound_message (key, jurisdiction_id, channel_id, channel, kind, day, next_attempt_at, created_at)
         SELECT c.id || ':' || n, c.jurisdiction_id, c.id, c.kind, 'event', '2027-12-28', $3, $3
         FROM channel c, generate_series(1, $2::int) n WHERE c.id = $1 RETURNING id, key, jurisdiction_id, channel_id, channel)
       INSERT INTO notification (key, jurisdiction_id, channel_id, channel, kind, step, slot, subject_type, subject_id,
                                 title, body, at, message_id)
       SELECT key || '|n', jurisdiction_id, channel_id, channel, 'completed', 'completed', '2027-12-28', 'plan', 1,
              '方案已办结', '方案已办结。', $3, id FROM written`,
      [id, notices, new Date(NINE)],
    );
    return id;
  }
});
