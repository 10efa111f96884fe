import { randomBytes } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { dayInShanghai, instantInShanghai } from '@app/domain';
import { createSecretBox } from '@app/persistence';
import { startSmtpSink, type ReceivedMail, type SmtpSink } from '../support/smtp-sink.js';
import { until } from '../support/until.js';
import { FaultDatabase } from './support/database.js';
import { KeptProcess, logged } from './support/kept-process.js';
import { emailOf, fillDuties } from '../../apps/cli/src/scale/many-duties.js';

const SKEWED = pathToFileURL('test/faults/support/skewed-clock.mjs').href;
const UNITS = 200;
const MINUTE_MS = 60_000;
/** How far the workers' own clocks are off. */
const SKEWS_MS = [-10 * MINUTE_MS, 0, 10 * MINUTE_MS];
const JUMP_MS = -60 * MINUTE_MS;
/** Some receivers are slow, so that a thief would have the time to steal. */
const SLOW_MS = 17_000;
const SLOW_ONES = 3;
/** The worker looks every five seconds whether a send time has come; the rest is the sweep's and the mail server's. */
const PUNCTUAL_MS = 15_000;
const SHANGHAI_MS = 8 * 60 * MINUTE_MS;

/** The send time of the rules is a few minutes ahead of the real time: a worker that believes its own clock is early. */
describe('workers whose clocks are ten minutes off', () => {
  let database: FaultDatabase;
  let smtp: SmtpSink;
  let workers: KeptProcess[] = [];

  beforeAll(async () => {
    [database, smtp] = await Promise.all([FaultDatabase.start(), startSmtpSink()]);
  });

  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.stop()));
    await Promise.all([smtp.close(), database.dispose()]);
  });

  it('send nothing early, nothing twice, and take nothing from each other', async () => {
    const opensAt = await nextFullMinute();
    const day = dayInShanghai(opensAt);
    const key = randomBytes(32);
    await fillDuties((sql, values) => database.query(sql, values), {
      ...{ units: UNITS, due: day, issuedOn: '2026-01-05', channels: ['inbox', 'email'], robots: null },
      ...{ sendTime: timeInShanghai(opensAt), box: createSecretBox(key) },
    });
    expect(instantInShanghai(day, timeInShanghai(opensAt))).toBe(opensAt);
    const arrivals = watchArrivals();
    const env = {
      DATABASE_URL: database.url,
      SMTP_URL: smtp.url,
      QIANTOU_SECRET_KEY: key.toString('base64'),
    };
    workers = SKEWS_MS.map((skew) => {
      const shifted = { ...env, FAULT_SKEW_MS: String(skew), FAULT_JUMP_MS: String(JUMP_MS) };
      return new KeptProcess('worker', shifted, ['--import', SKEWED]);
    });
    await logged(
      () => workers,
      () => until(() => arrivals.length > 0, opensAt + PUNCTUAL_MS - Date.now(), 'the first mail'),
    );
    await logged(
      () => workers,
      () => until(() => smtp.received.length >= UNITS / 4, 60_000, 'a quarter of the mails'),
    );
    for (const worker of workers) process.kill(worker.pid, 'SIGUSR2');
    await logged(
      () => workers,
      () => until(() => smtp.received.length >= UNITS, 120_000, 'all mails'),
    );
    await sleep(SLOW_MS);
    const after = (at: number): string => ((at - opensAt) / 1000).toFixed(1);
    const times = arrivals.map(({ at }) => at);
    console.log(
      `${UNITS} mails, the first ${after(Math.min(...times))} s after the send time, the last ${after(Math.max(...times))} s`,
    );
    expect(arrivals.filter(({ at }) => at < opensAt)).toEqual([]);
    expect(arrivals.map(({ to }) => to).sort()).toEqual(everybody());
    const [{ tries } = { tries: 0 }] = await database.query<{ tries: number }>(
      'SELECT max(n)::int AS tries FROM (SELECT count(*) AS n FROM delivery_attempt GROUP BY message_id) tried',
    );
    expect(tries).toBe(1);
    expect(workers.map(({ starts }) => starts)).toEqual(workers.map(() => 1));
  });

  /** Two to three minutes ahead, time for the workers to start, and within one day. */
  async function nextFullMinute(): Promise<number> {
    const wanted = Math.ceil((Date.now() + MINUTE_MS) / MINUTE_MS) * MINUTE_MS;
    if (dayInShanghai(wanted) === dayInShanghai(Date.now()) && timeInShanghai(wanted) < '23:50')
      return wanted;
    await sleep(MINUTE_MS);
    return nextFullMinute();
  }

  /** Every mail as it arrives, acknowledged or not. */
  function watchArrivals(): { readonly to: string; readonly at: number }[] {
    const arrivals: { to: string; at: number }[] = [];
    const recipient = ({ to }: ReceivedMail): string => to[0] ?? '';
    smtp.behaviour = {
      beforeAccept: async (mail) => {
        arrivals.push({ to: recipient(mail), at: Date.now() });
        if (arrivals.length <= SLOW_ONES) await sleep(SLOW_MS);
      },
    };
    return arrivals;
  }

  const everybody = (): string[] => Array.from({ length: UNITS }, (_, index) => emailOf(index + 1)).sort();
  const timeInShanghai = (instant: number): string =>
    new Date(instant + SHANGHAI_MS).toISOString().slice(11, 16);
});
