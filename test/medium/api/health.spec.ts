import { createJobQueue, type JobQueue, type JobsConfig } from '@app/jobs';
import { startRedis } from '../../support/redis.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { createWorld, type World } from '../workflow/world.js';
import { startApi, type TestApi } from './app.js';

const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };
const redis = await startRedis();
if ('missing' in redis) console.warn(`skipped on Redis: ${redis.missing}`);

afterAll(async () => {
  if (!('missing' in redis)) await redis.stop();
});

describe.each(['PostgreSQL', 'Redis'] as const)('health and queues on %s', (backend) => {
  const available = backend === 'PostgreSQL' || !('missing' in redis);
  const test = available ? it : it.skip;
  let world: World;
  let api: TestApi;
  let jobs: JobQueue;
  let database: TestDatabase;

  beforeAll(async () => {
    if (!available) return;
    world = await createWorld();
    database = await createTestDatabase();
    const redisUrl = backend === 'Redis' && !('missing' in redis) ? redis.url : null;
    const config: JobsConfig = { database: { url: database.url, embeddedPort: 0 }, queue: { redisUrl } };
    jobs = createJobQueue(config, silent);
    api = await startApi(world, { jobs });
    await jobs.enqueue('sweep.run', {});
  });

  afterAll(async () => {
    await api?.close();
    await jobs?.close();
    await database?.drop();
    await world?.close();
  });

  test('the page of the queues opens for administrators, under the headers of all pages', async () => {
    const admin = await api.as('admin');
    const { text, headers } = await admin.get('/api/v1/queues').expect(200);
    expect(text).toContain('任务队列');
    expect(headers['content-security-policy']).toContain("script-src 'self';");
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    const [, script = ''] = /src="(static\/js\/main[^"]+)"/.exec(text) ?? [];
    const { headers: asset } = await admin.get(`/api/v1/queues/${script}`).expect(200);
    expect(asset['content-type']).toContain('javascript');
  });

  test('it shows what waits, and that nothing can be changed', async () => {
    const admin = await api.as('admin');
    const { body } = await admin
      .get('/api/v1/queues/api/queues?activeQueue=sweep&jobsPerPage=10')
      .expect(200);
    const queues = body.queues as { name: string; readOnlyMode: boolean; counts: { waiting: number } }[];
    expect(queues.map(({ name }) => name).sort()).toEqual(['delivery', 'schedules', 'sweep', 'webhooks']);
    expect(queues.every(({ readOnlyMode }) => readOnlyMode)).toBe(true);
    expect(queues.find(({ name }) => name === 'sweep')?.counts.waiting).toBe(1);
    for (const path of ['sweep/pause', 'sweep/retry/failed', 'sweep/clean/wait'])
      await admin.put(`/api/v1/queues/api/queues/${path}`).expect(404);
    expect((await jobs.counts()).sweep['waiting']).toBe(1);
  });

  test('it opens for nobody else', async () => {
    for (const path of ['/api/v1/queues', '/api/v1/queues/api/queues', '/api/v1/queues/static/js/x.js']) {
      await api.anonymous().get(path).expect(401);
      await (await api.as('office')).get(path).expect(403);
    }
  });

  test('the board is for the office and administrators', async () => {
    const { body } = await (await api.as('office')).get('/api/v1/health/board').expect(200);
    expect(body.items[0]).toMatchObject({ key: 'no-worker', severity: 'red' });
    await (await api.as('admin')).get('/api/v1/health/board').expect(200);
    await (await api.as('gongxin')).get('/api/v1/health/board').expect(403);
  });

  test('the system is ready when its database has the schema of this version', async () => {
    const { body } = await api.anonymous().get('/api/v1/health/ready').expect(200);
    expect(body).toEqual({ ready: true, database: true, schema: true });
    await world.dataSource.query(`UPDATE migrations SET name = name || '-gone' WHERE id = 1`);
    const late = await api.anonymous().get('/api/v1/health/ready').expect(503);
    expect(late.body).toEqual({ ready: false, database: true, schema: false });
    await world.dataSource.query(`UPDATE migrations SET name = replace(name, '-gone', '') WHERE id = 1`);
  });
});
