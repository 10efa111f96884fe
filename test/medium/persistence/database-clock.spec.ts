import { createDataSource, followDatabaseClock, openClock } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { until } from '../../support/until.js';

/** The database runs on this machine, so that its clock is this process's too. */
const NEAR_MS = 2000;

describe('the clock that follows the database', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource(database.url).initialize();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('shows the database’s time whatever the machine counts from', async () => {
    const clock = await followDatabaseClock(dataSource, { elapsed: () => performance.now() - 86_400_000 });
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(NEAR_MS);
    clock.stop();
  });

  it('finds back when the machine’s count jumps', async () => {
    let jump = 0;
    const clock = await followDatabaseClock(dataSource, {
      everyMs: 20,
      elapsed: () => performance.now() + jump,
    });
    jump = 600_000;
    expect(clock.now() - Date.now()).toBeGreaterThan(500_000);
    await until(() => Math.abs(clock.now() - Date.now()) < NEAR_MS, 5000, 'the right time');
    clock.stop();
  });

  it('runs on while the database is away', async () => {
    const other = await createDataSource(database.url).initialize();
    const clock = await followDatabaseClock(other, { everyMs: 10 });
    await other.destroy();
    const before = clock.now();
    await until(() => clock.now() >= before + 100, 5000, 'time to pass');
    expect(Math.abs(clock.now() - Date.now())).toBeLessThan(NEAR_MS);
    clock.stop();
  });

  it('is the clock of the drill where one is set', async () => {
    const clock = await openClock({ clock: { startsAt: Date.UTC(2027, 0, 1) } }, dataSource);
    expect(new Date(clock.now()).getUTCFullYear()).toBe(2027);
    clock.stop();
  });
});
