import { setTimeout as sleep } from 'node:timers/promises';
import { createJobQueue, type Handlers, type JobQueue, type JobsConfig, startWorkers } from '@app/jobs';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { startTcpProxy, type TcpProxy } from '../support/tcp-proxy.js';
import { until } from '../support/until.js';

/** A timer that outlives the queue it belonged to, and would keep Jest waiting. */
const BULLMQ_LAST_RETRY_MS = 2100;
const AGAIN_MS = 40_000;
const SCHEDULES = [{ id: 'every-second', job: 'sweep.run' as const, everyMs: 1000, reason: 'test' }];
const said: string[] = [];
const log = {
  log: (m: string) => said.push(m),
  warn: (m: string) => said.push(m),
  error: (m: string) => said.push(m),
};

function counting(): { runs: () => number; handlers: Handlers } {
  let runs = 0;
  const count = (): Promise<void> => {
    runs += 1;
    return Promise.resolve();
  };
  const names = ['sweep.run', 'delivery.run', 'schedules.run', 'webhooks.run'];
  return {
    runs: () => runs,
    handlers: Object.fromEntries(names.map((name) => [name, count])) as unknown as Handlers,
  };
}

/** Milliseconds from a wake-up to its run. */
async function pickUp(queue: JobQueue, runs: () => number): Promise<number> {
  const before = runs();
  const started = performance.now();
  while (!(await queue.enqueue('delivery.run', {})) || runs() === before) {
    await sleep(10);
    if (performance.now() - started > AGAIN_MS) throw new Error('nobody took the job');
  }
  return performance.now() - started;
}

describe('the queue on PostgreSQL', () => {
  let database: TestDatabase;
  let proxy: TcpProxy;
  let config: JobsConfig;

  beforeAll(async () => {
    database = await createTestDatabase();
    const { hostname, port } = new URL(database.url);
    proxy = await startTcpProxy({ host: hostname, port: Number(port) });
    const url = new URL(database.url);
    url.hostname = '127.0.0.1';
    url.port = String(proxy.port);
    config = { database: { url: url.href, embeddedPort: 0 }, queue: { redisUrl: null } };
  });

  afterAll(async () => {
    await proxy?.close();
    await database?.drop();
    await sleep(BULLMQ_LAST_RETRY_MS);
  });

  const sql = async (text: string): Promise<void> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(text);
    await client.end();
  };

  it('schedules go on after their rows were deleted', async () => {
    const { runs, handlers } = counting();
    const workers = await startWorkers(handlers, config, log, { schedules: SCHEDULES });
    await until(() => runs() > 0, 10_000);
    for (const rows of ['job', 'scheduler', 'meta']) await sql(`DELETE FROM bullmq.${rows}`);
    const before = runs();
    await until(() => runs() >= before + 2, AGAIN_MS, 'a schedule after the loss');
    await workers.close();
  });

  it.each([
    ['ended', (p: TcpProxy) => p.cut()],
    ['gone without a word', (p: TcpProxy) => p.swallow()],
  ] as const)('jobs are taken at once again after connections were %s', async (how, break_) => {
    const { runs, handlers } = counting();
    const direct = createJobQueue({ ...config, database: { url: database.url, embeddedPort: 0 } }, log);
    const workers = await startWorkers(handlers, config, log, { schedules: [] });
    await pickUp(direct, runs);
    // A job that was being settled is its worker's until the lock runs out.
    await until(async () => (await direct.counts()).delivery['active'] === 0);
    break_(proxy);
    await sleep(20_000); // nobody can work while the line is dead
    proxy.heal();
    const recovery = await pickUp(direct, runs);
    expect(recovery).toBeLessThan(10_000);
    await sleep(2000); // listening again, not only looking now and then
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      times.push(await pickUp(direct, runs));
      await sleep(300);
    }
    // Whoever only looks every few seconds would need seconds.
    console.log(`${how}: recovery ${Math.round(recovery)} ms, then ${times.map(Math.round).join(', ')} ms`);
    expect(times.toSorted((a, b) => a - b)[2]).toBeLessThan(500);
    await workers.close();
    await direct.close();
  });
});
