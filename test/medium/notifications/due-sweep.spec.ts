import { runDueSweep, type SweepResult } from '@app/notifications';
import { addTask, at, clear, createWorld, notifications, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => {
  await world.close();
});
beforeEach(async () => {
  await clear(world);
  await world.dataSource.query('TRUNCATE schedule_run');
});

const DAY = '2027-12-28';
const look = (text: string): Promise<SweepResult | null> =>
  runDueSweep({ dataSource: world.dataSource, at: at(text) });
/** As many workers as that look at once; how many of them swept. */
const looks = async (text: string, workers: number): Promise<number> => {
  const results = await Promise.all(Array.from({ length: workers }, () => look(text)));
  return results.filter((result) => result !== null).length;
};

interface Row {
  readonly slot: string;
  readonly at: Date;
  readonly state: string;
  readonly attempts: number;
  readonly leased: boolean;
}
const records = (): Promise<Row[]> =>
  world.dataSource.query<Row[]>(
    `SELECT slot, at, state, attempts, lease_until > clock_timestamp() AS leased FROM schedule_run
     WHERE schedule = 'reminders' ORDER BY slot`,
  );

/** A worker that took the sweep of the day and then died; its lease ends so many seconds from now. */
const died = (seconds: number, day = DAY): Promise<unknown> =>
  world.dataSource.query(
    `INSERT INTO schedule_run (schedule, slot, at, state, lease_until)
     VALUES ('reminders', $1, $2, 'running', clock_timestamp() + make_interval(secs => $3))`,
    [day, new Date(at(`${day} 09:00`)), seconds],
  );

describe('runDueSweep', () => {
  it('sweeps at the send time, then after five minutes, whoever of eight looks first', async () => {
    await addTask(world.dataSource, world.unit, { due: DAY });
    expect(await looks(`${DAY} 08:59`, 8)).toBe(0);
    expect(await looks(`${DAY} 09:00`, 8)).toBe(1);
    expect((await notifications(world.dataSource)).some(({ step }) => step === 'on-day')).toBe(true);
    expect(await looks(`${DAY} 09:04`, 8)).toBe(0);
    expect(await looks(`${DAY} 09:05`, 8)).toBe(1);
    expect(await records()).toEqual([
      { slot: DAY, at: new Date(at(`${DAY} 09:05`)), state: 'done', attempts: 1, leased: null },
    ]);
  });

  it('leaves the sweep to the worker that has it, and takes it over when that one has died', async () => {
    await died(30);
    expect(await look(`${DAY} 09:00`)).toBeNull();
    await world.dataSource.query(`UPDATE schedule_run SET lease_until = clock_timestamp()`);
    expect(await looks(`${DAY} 09:01`, 4)).toBe(1);
    expect(await records()).toMatchObject([{ state: 'done', attempts: 2, leased: null }]);
  });

  it('a lease that was bent into next year keeps nobody away', async () => {
    await died(365 * 86_400);
    expect(await looks(`${DAY} 09:00`, 4)).toBe(1);
    expect(await records()).toMatchObject([{ state: 'done', leased: null }]);
  });

  it('a sweep that fails is repeated by the next look', async () => {
    await world.dataSource.query('ALTER TABLE outbound_message RENAME TO away');
    await expect(look(`${DAY} 09:00`)).rejects.toThrow();
    await world.dataSource.query('ALTER TABLE away RENAME TO outbound_message');
    expect(await records()).toMatchObject([{ state: 'running', leased: false }]);
    expect(await look(`${DAY} 09:00`)).not.toBeNull();
    expect(await records()).toMatchObject([{ state: 'done' }]);
  });

  it('a day that was cut off and never finished is marked when a later one is swept', async () => {
    await died(-1, '2027-12-27');
    await look(`${DAY} 09:00`);
    expect(await records()).toMatchObject([
      { slot: '2027-12-27', state: 'skipped', leased: null },
      { slot: DAY, state: 'done' },
    ]);
  });

  it('a record deleted by hand has the day swept again, and nobody told twice', async () => {
    await addTask(world.dataSource, world.unit, { due: DAY });
    await look(`${DAY} 09:00`);
    const before = await notifications(world.dataSource);
    await world.dataSource.query('DELETE FROM schedule_run');
    expect(await look(`${DAY} 09:01`)).toMatchObject({ announced: 0 });
    expect(await notifications(world.dataSource)).toHaveLength(before.length);
  });
});
