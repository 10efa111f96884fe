import { setTimeout as sleep } from 'node:timers/promises';
import {
  dayInShanghai,
  instantInShanghai,
  type Misfire,
  type Schedule,
  type ScheduleRule,
  type Slot,
} from '@app/domain';
import { runSchedules, type ScheduledWork, type ScheduleOptions } from '@app/notifications';
import { createDataSource, ScheduleRun, ScheduleStart } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { createRandom, SEED } from '../../../libs/domain/test/random.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const quiet = { error: () => undefined };

let database: TestDatabase;
let dataSource: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource(database.url, { poolSize: 20 }).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

beforeEach(async () => {
  await dataSource.query('TRUNCATE schedule_run, schedule_start');
});

interface Ran {
  readonly schedule: string;
  readonly slot: string;
}

/** A work that writes down what it is asked to do. */
function recording(schedules: readonly Schedule[], during?: (slot: Slot) => Promise<void>) {
  const ran: Ran[] = [];
  const work: ScheduledWork = {
    name: 'recording',
    schedules: async () => schedules,
    run: async (_context, schedule, slot) => {
      ran.push({ schedule: schedule.key, slot: slot.key });
      await during?.(slot);
      return { told: 1 };
    },
  };
  return { work, ran };
}

const daily = (misfire: Misfire, key = 'daily'): Schedule => ({
  key,
  rule: { every: 'day', time: '09:00' },
  misfire,
  windowDays: 30,
  graceMinutes: 60,
});

const at = (text: string): number => instantInShanghai(text.slice(0, 10), text.slice(11));
const run = (work: ScheduledWork, instant: number, more: Partial<ScheduleOptions> = {}) =>
  runSchedules({ dataSource, at: instant, works: [work], log: quiet, ...more });
const records = () => dataSource.getRepository(ScheduleRun).find({ order: { at: 'ASC', slot: 'ASC' } });

describe('what a schedule missed while nothing ran', () => {
  const RULES: Readonly<Record<string, ScheduleRule>> = {
    daily: { every: 'day', time: '09:00' },
    weekly: { every: 'week', weekday: 1, time: '09:00' },
    monthEnd: { every: 'month_end', time: '09:00' },
    workday: { every: 'workday', time: '09:00' },
  };
  const DOWN: Readonly<Record<string, number>> = {
    '1 min': MINUTE,
    '3 h': 3 * HOUR,
    '3 days': 3 * DAY,
    '40 days': 40 * DAY,
  };
  const WINDOW = 30;
  const GRACE = 60;
  /** 春节 2026: 15 to 23 February off, 14 and 28 worked; 清明: Monday 6 April off. */
  const works = (day: string): boolean => {
    if (['2026-02-14', '2026-02-28'].includes(day)) return true;
    if (day === '2026-04-06' || (day >= '2026-02-15' && day <= '2026-02-23')) return false;
    return ![0, 6].includes(new Date(day).getUTCDay());
  };
  /** Last record at 09:00 on 30 January; then down until so long after 09:00 on the day of the next slot. */
  const expectedSlots = (kind: string, from: number, to: number): string[] => {
    const slots: string[] = [];
    for (let instant = from + 1; instant <= to; instant += MINUTE - ((instant - from) % MINUTE)) {
      const text = new Date(instant + 8 * HOUR).toISOString();
      const [day, time] = [text.slice(0, 10), text.slice(11, 16)];
      if (time !== '09:00') continue;
      if (kind === 'daily' || (kind === 'workday' && works(day))) slots.push(day);
      if (kind === 'weekly' && new Date(day).getUTCDay() === 1) slots.push(day);
      if (kind === 'monthEnd' && new Date(Date.parse(day) + DAY).getUTCDate() === 1) slots.push(day);
    }
    return slots;
  };
  const cells = Object.keys(RULES).flatMap((kind) =>
    Object.keys(DOWN).flatMap((down) =>
      (['once', 'all', 'skip'] as const).flatMap((misfire) =>
        // Down from just before a slot, and from the middle of the day.
        ['2026-02-27T08:59', '2026-01-30T12:00'].map((stopped) => ({ kind, down, misfire, stopped })),
      ),
    ),
  );

  it(`runs what the policy says in each of ${cells.length} cells`, async () => {
    const wrong: unknown[] = [];
    for (const cell of cells) {
      await dataSource.query('TRUNCATE schedule_run, schedule_start');
      const { kind, down, misfire, stopped } = cell;
      const rule = RULES[kind] ?? { every: 'day', time: '09:00' };
      const schedule = { key: 'cell', rule, misfire, windowDays: WINDOW, graceMinutes: GRACE };
      const { work, ran } = recording([schedule]);
      const from = at(stopped);
      const now = from + (DOWN[down] ?? 0);
      await run(work, from);
      await Promise.all([run(work, now), run(work, now + 1000)]);
      const slots = expectedSlots(kind, from, now);
      const age = (day: string): number => now - instantInShanghai(day, '09:00');
      const inWindow = slots.filter((day) => age(day) <= WINDOW * DAY);
      const wanted = {
        once: inWindow.slice(-1),
        all: inWindow,
        skip: slots.filter((day) => age(day) <= GRACE * MINUTE),
      }[misfire];
      const recorded = await records();
      const done = recorded
        .filter(({ state }) => state === 'done')
        .map((row) => dayInShanghai(row.at.getTime()));
      const skipped = recorded.filter(({ state, error }) => state === 'skipped' && error.length > 4);
      const right =
        JSON.stringify(done) === JSON.stringify(wanted) &&
        ran.length === wanted.length &&
        skipped.length === slots.length - wanted.length;
      if (!right) wrong.push({ ...cell, wanted, done, skipped: skipped.length, ran });
    }
    expect(wrong).toEqual([]);
  }, 120_000);
});

describe('a slot', () => {
  it('of a schedule that has just been made lies ahead of it', async () => {
    const { work, ran } = recording([daily('all')]);
    await run(work, at('2026-11-22T09:01'));
    expect(ran).toEqual([]);
    await run(work, at('2026-11-23T09:00'));
    expect(ran).toEqual([{ schedule: 'daily', slot: '2026-11-23' }]);
    const [record] = await records();
    expect(record).toMatchObject({ state: 'done', attempts: 1, result: { told: 1 }, leaseUntil: null });
    expect(await dataSource.getRepository(ScheduleStart).count()).toBe(1);
  });

  it('that fails is tried again, then failed and visible, and keeps no other from running', async () => {
    const failing: ScheduledWork = {
      name: 'failing',
      schedules: async () => [daily('all', 'failing')],
      run: async () => {
        throw new Error('打印机没有纸');
      },
    };
    const broken: ScheduledWork = {
      name: 'broken',
      schedules: async () => {
        throw new Error('no schedules today');
      },
      run: async () => ({}),
    };
    const { work, ran } = recording([daily('all', 'good')]);
    const options = { works: [broken, failing, work], attempts: 3, pauseSeconds: 0, leaseSeconds: 5 };
    for (const text of [
      '2026-11-22T10:00',
      '2026-11-23T09:00',
      '2026-11-23T09:01',
      '2026-11-23T09:02',
      '2026-11-23T09:03',
    ])
      await run(work, at(text), options);
    expect(ran).toEqual([{ schedule: 'good', slot: '2026-11-23' }]);
    const failed = (await records()).find(({ schedule }) => schedule === 'failing');
    expect(failed).toMatchObject({ state: 'failed', attempts: 3, error: '打印机没有纸', leaseUntil: null });
  });

  it('whose worker died is taken over when its lease has run out, and not before', async () => {
    const { work, ran } = recording([daily('all')]);
    await run(work, at('2026-11-22T10:00'));
    await dataSource.query(
      `INSERT INTO schedule_run (schedule, slot, at, state, lease_until)
       VALUES ('daily', '2026-11-23', $1, 'running', clock_timestamp() + interval '1 hour')`,
      [new Date(at('2026-11-23T09:00'))],
    );
    await run(work, at('2026-11-23T09:05'));
    expect(ran).toEqual([]);
    await dataSource.query(`UPDATE schedule_run SET lease_until = clock_timestamp() - interval '1 second'`);
    await Promise.all(Array.from({ length: 4 }, () => run(work, at('2026-11-23T09:06'))));
    expect(ran).toEqual([{ schedule: 'daily', slot: '2026-11-23' }]);
    expect(await records()).toMatchObject([{ state: 'done', attempts: 2 }]);
  });

  it('whose worker dies again and again is given up', async () => {
    const { work, ran } = recording([daily('all')]);
    await run(work, at('2026-11-22T10:00'));
    await dataSource.query(
      `INSERT INTO schedule_run (schedule, slot, at, state, lease_until, attempts)
       VALUES ('daily', '2026-11-22', $1, 'running', clock_timestamp() - interval '1 second', 5)`,
      [new Date(at('2026-11-22T09:00'))],
    );
    await run(work, at('2026-11-22T10:01'));
    expect(ran).toEqual([]);
    expect(await records()).toMatchObject([{ state: 'failed', error: '多次中断，不再重试' }]);
  });

  it('keeps its lease for as long as it takes', async () => {
    const { work, ran } = recording([daily('all')], () => sleep(2500));
    await run(work, at('2026-11-22T10:00'));
    const long = run(work, at('2026-11-23T09:00'), { leaseSeconds: 1 });
    await sleep(1800);
    await run(work, at('2026-11-23T09:01'), { leaseSeconds: 1 });
    await long;
    expect(ran).toHaveLength(1);
    expect(await records()).toMatchObject([{ state: 'done', attempts: 1 }]);
  });

  it('runs again where its record was deleted, and no older one with it', async () => {
    const { work, ran } = recording([daily('once')]);
    for (const day of ['20', '21', '22', '23'])
      await run(work, at(`2026-11-${day}T09:00`) + (day === '20' ? 1 : 0));
    await dataSource.query(`DELETE FROM schedule_run WHERE slot = '2026-11-23'`);
    await run(work, at('2026-11-23T09:10'));
    expect(ran.map(({ slot }) => slot)).toEqual(['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-23']);
    await dataSource.query(`DELETE FROM schedule_run WHERE slot = '2026-11-21'`);
    await run(work, at('2026-11-23T09:20'));
    expect(ran).toHaveLength(4);
  });

  it('that a holiday moves to the same day as another is not lost', async () => {
    const rule: ScheduleRule = { every: 'week', weekday: 1, workday: true, time: '09:00' };
    const { work, ran } = recording([{ ...daily('all', 'weekly'), rule }]);
    await run(work, at('2026-02-14T10:00'));
    await run(work, at('2026-02-24T09:00'));
    expect(ran.map(({ slot }) => slot)).toEqual(['2026-W08', '2026-W09']);
    await dataSource.query(`DELETE FROM schedule_run WHERE slot = '2026-W08'`);
    await run(work, at('2026-02-24T09:01'));
    expect(ran.map(({ slot }) => slot)).toEqual(['2026-W08', '2026-W09', '2026-W08']);
  });
});

it(`eight runners at once run each slot once, whatever is deleted in between (seed ${SEED})`, async () => {
  const random = createRandom(SEED);
  const schedules = [
    daily('all'),
    { ...daily('all', 'hourly'), rule: { every: 'day', time: '21:00' } as const },
  ];
  const { work, ran } = recording(schedules);
  const start = at('2026-03-01T00:00');
  await run(work, start);
  const expected = new Map<string, number>();
  const expectRun = (place: string): void => void expected.set(place, (expected.get(place) ?? 0) + 1);
  for (let round = 1; round <= 50; round += 1) {
    const now = start + round * 12 * HOUR;
    const fired = round % 2 === 1 ? 'daily' : 'hourly';
    const day = dayInShanghai(now - 1);
    // Of the schedule that does not fire now: an older record or its newest, while the eight are running.
    const other = fired === 'daily' ? 'hourly' : 'daily';
    const newestFirst = (await records()).filter(({ schedule }) => schedule === other).reverse();
    const gone = newestFirst[random.chance(0.5) ? 0 : random.integer(0, Math.max(0, newestFirst.length - 1))];
    const isNewest = gone !== undefined && gone === newestFirst[0];
    const deleted = gone && dataSource.query('DELETE FROM schedule_run WHERE id = $1', [gone.id]);
    await Promise.all([deleted, ...Array.from({ length: 8 }, () => run(work, now))]);
    await Promise.all(Array.from({ length: 8 }, () => run(work, now + MINUTE)));
    expectRun(`${fired} ${day}`);
    if (isNewest) expectRun(`${other} ${gone.slot}`);
  }
  const counted = new Map<string, number>();
  for (const { schedule, slot } of ran)
    counted.set(`${schedule} ${slot}`, (counted.get(`${schedule} ${slot}`) ?? 0) + 1);
  expect([...counted].sort()).toEqual([...expected].sort());
}, 120_000);
