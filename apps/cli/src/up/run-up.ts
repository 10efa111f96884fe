import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AppConfig, type Clock, createClock } from '@app/config';
import { inspectStore, requireSafeStore } from '@app/jobs';
import { loadSamples } from '../samples/load-samples.js';
import { Child } from './child.js';
import { watchDatabase } from './database-watch.js';
import { waitForHealth } from './health.js';
import { migrateAll } from './migrate-all.js';
import { type OpenDatabase, openDatabase, query } from './open-database.js';
import { readyText } from './ready-text.js';
import { describeFailure } from './report-failure.js';
import { requireOurPort } from './require-port.js';
import { Shutdown } from './shutdown.js';
import { UpError } from './up-error.js';
import { removeUpFile, writeUpFile } from './up-file.js';

const CHILD_STOP_MS = 10_000;
const HEALTH_TIMEOUT_MS = 90_000;
const HOPELESS_CRASHES = 3;
const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

type Say = (line: string) => void;

/** Database, schema, samples, API and worker: the whole system in one terminal. Returns when it was told to stop. */
export async function runUp(config: AppConfig, say: Say): Promise<void> {
  await requireOurPort(config);
  if (config.queue.redisUrl !== null) requireSafeStore(await inspectStore(config));
  const shutdown = new Shutdown();
  try {
    await startEverything(config, shutdown, say);
    await shutdown.requested;
    say('正在停止……');
  } catch (error) {
    if (!(error instanceof UpError && error.code === 'STOPPED')) throw error;
  } finally {
    await shutdown.run();
  }
  say('已停止。');
}

async function startEverything(given: AppConfig, shutdown: Shutdown, say: Say): Promise<void> {
  const url = localUrl(given);
  writeUpFile(given.dataDir, { pid: process.pid, url });
  shutdown.add(() => removeUpFile(given.dataDir));

  const database = await shutdown.unlessStopped(openDatabase(given), (open) => open.server?.stop());
  shutdown.add(() => database.server?.stop()); // also one that a killed `up` had left to us
  await shutdown.unlessStopped(migrateAll(database.url));
  const { accounts } = await shutdown.unlessStopped(loadSamples(database.config, say));

  const children = startChildren(database, shutdown, say);
  await requireHealth(url, children, shutdown, given);
  const [people] = await query<{ nobody: boolean }>(
    database.url,
    'SELECT NOT EXISTS (SELECT 1 FROM person) AS nobody',
  );
  const { http, clock } = given;
  const nobody = people?.nobody ?? true;
  const exposed = !LOOPBACK.includes(http.host);
  say(readyText({ url: http.publicUrl, accounts, logDir: logDirOf(given), clock, exposed, nobody }));
}

function startChildren(database: OpenDatabase, shutdown: Shutdown, say: Say): Child[] {
  const { config } = database;
  const clock = createClock(config);
  let databaseUrl = database.url;
  const children = PROCESSES.map(
    ({ title, name }) =>
      new Child({
        title,
        entry: entryOf(name),
        logFile: path.join(logDirOf(config), `${name}.log`),
        environment: () => childEnvironment(config, databaseUrl, clock),
        onCrash: (crash) =>
          say(
            `${crash.title}意外退出（${crash.code}），${crash.restartInMs / 1000} 秒后自动重启。 [CHILD_CRASHED]`,
          ),
      }),
  );
  shutdown.add(async () => {
    await Promise.all(children.map((child) => child.stop(CHILD_STOP_MS)));
  });
  shutdown.onForce(() => children.forEach((child) => child.kill()));
  children.forEach((child) => child.start());
  if (database.server) {
    const watch = watchDatabase(config, database.server, {
      restarted: () => say('数据库意外退出，已自动重启。 [DATABASE_CRASHED]'),
      moved: (server) => {
        databaseUrl = withPort(databaseUrl, server.port);
        children.forEach((child) => child.restart());
      },
      failed: (error) => say(describeFailure(error)),
    });
    shutdown.add(() => watch.stop());
  }
  return children;
}

const PROCESSES = [
  { title: '接口服务', name: 'api' },
  { title: '任务进程', name: 'worker' },
] as const;

async function requireHealth(
  url: string,
  children: Child[],
  shutdown: Shutdown,
  config: AppConfig,
): Promise<void> {
  const hopeless = (): boolean => children.some((child) => child.crashesInARow >= HOPELESS_CRASHES);
  const healthy = await waitForHealth(url, HEALTH_TIMEOUT_MS, () => hopeless() || shutdown.isRequested);
  if (shutdown.isRequested) throw new UpError('STOPPED', '已停止。');
  if (healthy) return;
  const logs = logDirOf(config);
  if (hopeless()) throw new UpError('CHILD_FAILED', `程序反复退出，无法启动，原因见 ${logs}。`);
  throw new UpError('NOT_HEALTHY', `接口服务没有在 ${HEALTH_TIMEOUT_MS / 1000} 秒内就绪，原因见 ${logs}。`);
}

/** Compiled: dist/apps/cli/src/up/run-up.js, with the other apps beside it. */
function entryOf(app: string): string {
  return fileURLToPath(new URL(`../../../${app}/src/main.js`, import.meta.url));
}

function childEnvironment(config: AppConfig, databaseUrl: string, clock: Clock): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: process.env['NODE_ENV'] ?? 'production',
    DATABASE_URL: databaseUrl,
    QIANTOU_DATA_DIR: config.dataDir,
    // A process that starts later must not start the drill over again.
    ...(config.clock.startsAt === null ? {} : { QIANTOU_NOW: new Date(clock.now()).toISOString() }),
  };
}

function localUrl({ http }: AppConfig): string {
  const anywhere = ['0.0.0.0', '::', '127.0.0.1', 'localhost'].includes(http.host);
  return `http://${anywhere ? '127.0.0.1' : http.host}:${http.port}`;
}

function withPort(url: string, port: number): string {
  const moved = new URL(url);
  moved.port = String(port);
  return moved.href;
}

function logDirOf(config: AppConfig): string {
  return path.join(config.dataDir, 'logs');
}
