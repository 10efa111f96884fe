import { startRedis } from '../support/redis.js';
import { isDaily, isDigest, isHandOut, itemsOf, recipientOf } from './support/mails.js';
import { importPlan, ledger, reviewAndIssue } from './support/office.js';
import { untilDone } from './support/progress.js';
import { DAILY_TIME, mailsOf } from './support/reminder-days.js';
import { seedPlan } from './support/seeds.js';
import { System } from './support/system.js';

const PLAN = seedPlan('jingdezhen');
const HANDED_OUT_ON = '2024-08-05';
const DAY = '2027-12-24';

const redis = await startRedis();
if ('missing' in redis) console.warn(`skipped on Redis: ${redis.missing}`);

afterAll(async () => {
  if (!('missing' in redis)) await redis.stop();
});

/** The short way from a plan to its mails is the same on both queues, and a queue that dies loses nothing. */
describe.each(['PostgreSQL', 'Redis'] as const)('a plan and its mails with the queue on %s', (backend) => {
  const url = 'missing' in redis ? null : redis.url;
  const available = backend === 'PostgreSQL' || url !== null;
  let system: System;

  beforeAll(async () => {
    if (!available) return;
    const env: Record<string, string> = backend === 'Redis' && url !== null ? { REDIS_URL: url } : {};
    system = await System.start({ now: `${HANDED_OUT_ON}T08:00:00+08:00`, env });
  });

  afterAll(() => system?.dispose());

  (available ? it : it.skip)('arrive once', async () => {
    try {
      await handOut();
      await remind();
    } catch (error) {
      console.error(system.logs());
      throw error;
    }
  });

  async function handOut(): Promise<void> {
    const office = await system.signIn('office');
    const { planId } = await importPlan(office, PLAN);
    const { tasks } = await reviewAndIssue(office, planId, PLAN.leads);
    expect(await ledger(office)).toHaveLength(tasks);
    const [leads] = await system.query<{ people: number }>(
      `SELECT count(DISTINCT m.person_id)::int AS people FROM assignment a JOIN task t ON t.id = a.task_id
       JOIN membership m ON m.unit_id = a.unit_id WHERE a.role = 'lead' AND t.state = 'issued'`,
    );
    await untilDone({
      what: 'the mails of the hand-out',
      measure: () => system.sink.received.length,
      isDone: (count) => count === leads?.people,
    });
    expect(system.sink.received.every(isHandOut)).toBe(true);
  }

  async function remind(): Promise<void> {
    const from = system.sink.received.length;
    if (backend === 'Redis' && !('missing' in redis)) await redis.crashAndRestart();
    await system.moveTo(`${DAY}T${DAILY_TIME}`);
    const { daily, digests } = await mailsOf(system, DAY, from, 1);
    expect(daily.length).toBeGreaterThan(0);
    expect(new Set(daily.map(recipientOf)).size).toBe(daily.length);
    const items = daily.flatMap(itemsOf).map((item) => JSON.stringify(item));
    expect(new Set(items).size).toBe(items.length);
    expect(digests).toHaveLength(1);
    await system.moveTo(`${DAY}T16:00:00+08:00`);
    await untilDone({
      what: 'the worker',
      measure: () => system.workerPid,
      isDone: (pid) => pid > 0,
    });
    const arrived = system.sink.received.slice(from);
    expect(arrived.filter(isDaily)).toHaveLength(daily.length);
    expect(arrived.filter(isDigest)).toHaveLength(1);
  }
});
