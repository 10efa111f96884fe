import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, createSecretBox } from '@app/persistence';
import { SEED, createRandom, type Random } from '../../libs/domain/test/random.js';
import { startHttpSink, type HttpSink } from '../support/http-sink.js';
import { startRedis } from '../support/redis.js';
import { startSmtpSink, type SmtpSink } from '../support/smtp-sink.js';
import { until } from '../support/until.js';
import { FaultDatabase } from './support/database.js';
import { KeptProcess, logged } from './support/kept-process.js';
import { codeOf, fillDuties } from '../../apps/cli/src/scale/many-duties.js';
import { Receivers, type Receipt } from './support/receipts.js';

/** 500 units × inbox, mail, group chat and receiving system: 2,000 notices. */
const UNITS = 500;
const CHANNELS = ['email', 'dingtalk', 'webhook'] as const;
const DAY = '2026-03-02';
const KILLS = 20;
const CRASHES = 5;
const HANGING = 0.05;
const LONGEST_PAUSE_MS = 5000;
const SETTLE_MS = 600_000;

const redis = await startRedis();
afterAll(async () => {
  if (!('missing' in redis)) await redis.stop();
});

/** What a person is owed survives whatever happens to the processes. */
describe.each(['PostgreSQL', 'Redis'] as const)('a crash storm, the queue on %s', (backend) => {
  const redisUrl = backend === 'Redis' && !('missing' in redis) ? redis.url : null;
  const available = backend === 'PostgreSQL' || redisUrl !== null;
  let database: FaultDatabase;
  let smtp: SmtpSink;
  let http: HttpSink;
  let processes: KeptProcess[] = [];

  beforeAll(async () => {
    if (!available) return;
    [database, smtp, http] = await Promise.all([FaultDatabase.start(), startSmtpSink(), startHttpSink()]);
  });

  afterAll(async () => {
    await Promise.all(processes.map((process) => process.stop()));
    await Promise.all([smtp?.close(), http?.close(), database?.dispose()]);
  });

  (available ? it : it.skip)(`loses none of ${UNITS * 4} notices (SEED=${SEED})`, async () => {
    const random = createRandom(SEED);
    const receivers = new Receivers(smtp, http, random, HANGING);
    const key = randomBytes(32);
    await fillDuties((sql, values) => database.query(sql, values), {
      ...{ units: UNITS, due: DAY, issuedOn: '2026-01-05', channels: ['inbox', 'email', 'robot'] },
      robots: {
        chatUrl: (unit) => `${http.url}/chat/${unit}`,
        hookUrl: (unit) => `${http.url}/hook/${unit}`,
      },
      box: createSecretBox(key),
    });
    const env = {
      ...{ DATABASE_URL: database.url, SMTP_URL: smtp.url, WEBHOOK_HOSTS: http.allowed },
      ...{ QIANTOU_SECRET_KEY: key.toString('base64'), QIANTOU_NOW: `${DAY}T09:05:00+08:00` },
      ...(redisUrl === null ? {} : { REDIS_URL: redisUrl }),
    };
    processes = [
      new KeptProcess('api', { ...env, PORT: String(await freePort()) }),
      new KeptProcess('worker', env),
      new KeptProcess('worker', env),
    ];
    await logged(
      () => processes,
      () => until(async () => (await written()) > 0, 60_000, 'the first notices'),
    );
    await storm(random);
    const lastFault = performance.now();
    await logged(
      () => processes,
      () => until(async () => (await waiting()) === 0, SETTLE_MS, 'the end of all deliveries'),
    );
    const seconds = Math.round((performance.now() - lastFault) / 1000);
    await expectEverythingOnce(receivers, seconds);
  });

  async function storm({ pick, integer }: Random): Promise<void> {
    const faults = [
      ...Array.from({ length: KILLS }, () => () => pick(processes).kill()),
      ...Array.from({ length: CRASHES }, () => () => database.crash()),
    ];
    while (faults.length > 0) {
      await sleep(integer(100, LONGEST_PAUSE_MS));
      await faults.splice(integer(0, faults.length - 1), 1)[0]?.();
    }
  }

  const count = async (sql: string): Promise<number> =>
    (await database.query<{ count: number }>(`SELECT count(*)::int AS count FROM ${sql}`))[0]?.count ?? 0;
  const written = (): Promise<number> => count('notification');
  const waiting = async (): Promise<number> =>
    (await count(`notification WHERE status = 'pending'`)) +
    (await count(`outbound_message WHERE status IN ('pending', 'sending')`)) +
    (UNITS * 4 - (await written()));

  async function expectEverythingOnce(receivers: Receivers, seconds: number): Promise<void> {
    const receipts = receivers.all();
    const extra = extraReceipts(receipts);
    const inDoubt = await count('outbound_message WHERE in_doubt');
    console.log(
      `${backend}: ${receipts.length} receipts, ${extra.length} extra, ${receivers.hanging} left hanging, ${inDoubt} in doubt, ` +
        `all done ${seconds} s after the last fault; starts ${processes.map(({ app, starts }) => `${app} ${starts}`).join(', ')}`,
    );
    expect(lost(receipts)).toEqual([]);
    expect(extra.filter(({ sameId }) => !sameId)).toEqual([]);
    expect(extra.length).toBeLessThanOrEqual(UNITS * 4 * 0.002);
    const inbox = await database.query<{ unit: number; times: number }>(
      `SELECT (person_id - 1000)::int AS unit, count(*)::int AS times FROM notification
       WHERE channel = 'inbox' AND status = 'sent' GROUP BY 1 ORDER BY 1`,
    );
    expect(inbox).toEqual(Array.from({ length: UNITS }, (_, index) => ({ unit: index + 1, times: 1 })));
  }

  /** Channel and unit of every notice nobody acknowledged. */
  function lost(receipts: readonly Receipt[]): string[] {
    const arrived = new Set(
      receipts
        .filter(({ unit, text }) => text.includes(codeOf(unit)))
        .map(({ channel, unit }) => `${channel} ${unit}`),
    );
    const owed = CHANNELS.flatMap((channel) =>
      Array.from({ length: UNITS }, (_, index) => `${channel} ${index + 1}`),
    );
    return owed.filter((notice) => !arrived.has(notice));
  }

  function extraReceipts(receipts: readonly Receipt[]): { notice: string; sameId: boolean }[] {
    const first = new Map<string, string>();
    return receipts.flatMap(({ channel, unit, id }) => {
      const notice = `${channel} ${unit}`;
      const known = first.get(notice);
      if (known === undefined) first.set(notice, id);
      return known === undefined ? [] : [{ notice, sameId: known === id }];
    });
  }
});
