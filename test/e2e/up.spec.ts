import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, runningEmbedded, stopEmbedded } from '@app/persistence';
import { type RunningServer, startUp, untilHealthy, untilSaid } from '../support/processes.js';
import { until } from '../support/until.js';
import { childOf, isAlive } from './support/children.js';

/** One command, the whole system; and it comes back from whatever is killed. */
describe('qiantou up', () => {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'qiantou-e2e-up-'));
  let up: RunningServer;
  let port: string;

  const start = (): Promise<RunningServer> =>
    startUp({ QIANTOU_DATA_DIR: dataDir, QIANTOU_SAMPLES: 'none', PORT: port });

  beforeAll(async () => {
    fs.chmodSync(dataDir, 0o755);
    port = String(await freePort());
    up = await start();
  });

  afterAll(async () => {
    await up.stop();
    await stopEmbedded(dataDir);
    fs.rmSync(dataDir, { recursive: true, force: true });
  });

  it('serves', async () => {
    expect((await fetch(`${up.url}/api/v1/health`)).status).toBe(200);
  });

  it('starts a killed API again', async () => {
    process.kill(childOf(up.pid, 'apps/api'), 'SIGKILL');
    await untilSaid(up, /接口服务意外退出/);
    await untilHealthy(up, up.url);
  });

  it('starts a killed worker again', async () => {
    const killed = childOf(up.pid, 'apps/worker');
    process.kill(killed, 'SIGKILL');
    await untilSaid(up, /任务进程意外退出/);
    await until(() => ![0, killed].includes(childOf(up.pid, 'apps/worker')), 30_000, 'a new worker');
  });

  it('starts a killed database again', async () => {
    const killed = runningEmbedded(dataDir)?.pid ?? 0;
    process.kill(killed, 'SIGKILL');
    await untilSaid(up, /数据库意外退出，已自动重启/);
    expect(runningEmbedded(dataDir)?.pid).not.toBe(killed);
    await untilHealthy(up, up.url);
  });

  it('leaves no process in the way when it is killed itself, and takes over its database', async () => {
    const database = runningEmbedded(dataDir);
    const children = () => [childOf(up.pid, 'apps/api'), childOf(up.pid, 'apps/worker')];
    await until(() => !children().includes(0), 30_000, 'both children'); // one may just be starting again
    const orphans = children();
    await up.kill();
    await until(() => !orphans.some(isAlive), 30_000, 'the end of the orphans');
    up = await start();
    expect(runningEmbedded(dataDir)).toEqual(database);
  });

  it('stops everything, and in order, when it is told to', async () => {
    expect(await up.stop()).toBe(0);
    expect(up.output()).toMatch(/正在停止……\s+已停止。\s*$/);
    expect(runningEmbedded(dataDir)).toBeNull();
    expect(fs.existsSync(path.join(dataDir, 'up.json'))).toBe(false);
  });
});
