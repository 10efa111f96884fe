import { createDataSource, inTransaction, Jurisdiction } from '@app/persistence';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';

describe('a transaction', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource(database.url).initialize();
    for (const code of ['a', 'b'])
      await dataSource
        .getRepository(Jurisdiction)
        .insert({ code, name: code, taskPrefix: code, path: `/${code}/` });
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('leaves nothing behind when the work fails', async () => {
    const work = inTransaction(dataSource, async (manager) => {
      await manager.insert(Jurisdiction, { code: 'c', name: 'c', taskPrefix: 'C', path: '/c/' });
      throw new Error('half way');
    });
    await expect(work).rejects.toThrow('half way');
    expect(await dataSource.getRepository(Jurisdiction).countBy({ code: 'c' })).toBe(0);
  });

  it('runs the whole work again after a deadlock', async () => {
    const runs = { first: 0, second: 0 };
    let meet: () => void = () => undefined;
    const bothHold = new Promise<void>((resolve) => (meet = resolve));
    const crossing = (name: 'first' | 'second', codes: [string, string]) =>
      inTransaction(dataSource, async (manager) => {
        runs[name] += 1;
        await manager.query(`UPDATE jurisdiction SET name = name || $1 WHERE code = $2`, [name, codes[0]]);
        if (runs.first > 0 && runs.second > 0) meet();
        await bothHold;
        await manager.query(`UPDATE jurisdiction SET name = name || $1 WHERE code = $2`, [name, codes[1]]);
      });
    await Promise.all([crossing('first', ['a', 'b']), crossing('second', ['b', 'a'])]);
    // One of the two ran again; on a busy machine the repetition may cross the other once more.
    expect(runs.first + runs.second).toBeGreaterThanOrEqual(3);
    const names = (await dataSource.getRepository(Jurisdiction).find({ order: { code: 'ASC' } })).map(
      (j) => j.name,
    );
    for (const name of names) expect(name).toMatch(/^[ab](firstsecond|secondfirst)$/);
  });
});
