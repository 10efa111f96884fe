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
    const crossing = (
      name: 'first' | 'second',
      codes: [string, string],
      patience: string,
      other: () => Promise<unknown>,
    ) =>
      inTransaction(dataSource, async (manager) => {
        runs[name] += 1;
        if (runs[name] > 1) await other(); // else the repetition might cross the other once more
        await manager.query(`SET LOCAL deadlock_timeout = '${patience}'`);
        await manager.query(`UPDATE jurisdiction SET name = name || $1 WHERE code = $2`, [name, codes[0]]);
        if (runs.first > 0 && runs.second > 0) meet();
        await bothHold;
        await manager.query(`UPDATE jurisdiction SET name = name || $1 WHERE code = $2`, [name, codes[1]]);
      });
    // Only the impatient one looks for a deadlock, so it is always the one that gives way.
    const second: Promise<void> = crossing('second', ['b', 'a'], '1min', () => Promise.resolve());
    await Promise.all([crossing('first', ['a', 'b'], '50ms', () => second), second]);
    expect(runs.first + runs.second).toBe(3);
    const names = (await dataSource.getRepository(Jurisdiction).find({ order: { code: 'ASC' } })).map(
      (j) => j.name,
    );
    for (const name of names) expect(name).toMatch(/^[ab](firstsecond|secondfirst)$/);
  });
});
