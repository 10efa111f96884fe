import { runSweep } from '@app/notifications';
import { createDataSource, createSecretBox } from '@app/persistence';
import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { fillDuties } from '../../../apps/cli/src/scale/many-duties.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { at } from './world.js';

const UNITS = 500;
const FILLED = [
  ...['unit', 'person', 'membership', 'channel', 'clause', 'task', 'assignment', 'milestone'],
  ...['notification', 'outbound_message'],
];

describe('runSweep on a database that nobody has analysed', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase();
    dataSource = await createDataSource(database.url, { poolSize: 2 }).initialize();
    for (const table of FILLED)
      await dataSource.query(`ALTER TABLE ${table} SET (autovacuum_enabled = false)`);
    await fillDuties((sql, values) => dataSource.query(sql, values), {
      units: UNITS,
      due: '2026-03-02',
      issuedOn: '2026-01-05',
      channels: ['inbox', 'email', 'robot'],
      robots: {
        chatUrl: (unit) => `https://chat.qiantou.example/${unit}`,
        hookUrl: (unit) => `https://hook.qiantou.example/${unit}`,
      },
      box: createSecretBox(randomBytes(32)),
    });
  });

  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  it('ends, with everybody told once on each channel', async () => {
    const known = await dataSource.query<object[]>(
      `SELECT DISTINCT tablename FROM pg_stats WHERE schemaname = 'public' AND tablename = ANY($1)`,
      [FILLED],
    );
    expect(known).toEqual([]);
    const sweep = () => runSweep({ dataSource, at: at('2026-03-02 09:05'), list: false });
    expect((await sweep()).announced).toBe(4 * UNITS);
    expect((await sweep()).announced).toBe(0);
    const counts = await dataSource.query<object[]>(
      `SELECT channel, count(*)::int AS rows, count(DISTINCT task_id)::int AS tasks,
              count(DISTINCT coalesce(person_id, channel_id))::int AS recipients, count(DISTINCT message_id)::int AS messages
       FROM notification GROUP BY channel ORDER BY channel`,
    );
    const each = { rows: UNITS, tasks: UNITS, recipients: UNITS };
    expect(counts).toEqual([
      { channel: 'dingtalk', ...each, messages: UNITS },
      { channel: 'email', ...each, messages: UNITS },
      { channel: 'inbox', ...each, messages: 0 },
      { channel: 'webhook', ...each, messages: UNITS },
    ]);
  });
});
