import { createDataSource, migrate } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { createEmptyDatabase, type TestDatabase } from '../../support/database.js';

describe('the migrations', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createEmptyDatabase();
    dataSource = await createDataSource(database.url).initialize();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const drift = async () =>
    (await dataSource.driver.createSchemaBuilder().log()).upQueries.map((q) => q.query);
  const tables = async () =>
    (
      await dataSource.query<{ name: string }[]>(
        `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
      )
    ).map((row) => row.name);

  it('bring an empty database to exactly what the entities say', async () => {
    await migrate(dataSource);
    expect(await drift()).toEqual([]);
  });

  it('may run again', async () => {
    await migrate(dataSource);
    expect(await drift()).toEqual([]);
  });

  it('can be taken back one by one and run again', async () => {
    const { length } = dataSource.migrations;
    for (let taken = 0; taken < length; taken++) await dataSource.undoLastMigration();
    expect((await tables()).filter((name) => name !== 'migrations')).toEqual([]);
    await migrate(dataSource);
    expect(await drift()).toEqual([]);
  });

  it('ship the published holidays and make-up workdays', async () => {
    const days = await dataSource.query<{ day: string; kind: string }[]>(
      `SELECT day, kind FROM calendar_day WHERE day IN ('2026-02-14', '2026-02-16') ORDER BY day`,
    );
    expect(days).toEqual([
      { day: '2026-02-14', kind: 'workday' },
      { day: '2026-02-16', kind: 'holiday' },
    ]);
  });
});
