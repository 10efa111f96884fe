import 'reflect-metadata';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '@app/config';
import { createJobQueue, requireSafeStore } from '@app/jobs';
import { createDataSource, openClock, POOL_SIZES } from '@app/persistence';
import { createApp } from './create-app.js';
import { JsonLogger } from './http/json-logger.js';

const WEB_DIR = fileURLToPath(new URL('../../../web', import.meta.url));
const KEEP_ALIVE_MS = 65_000;
const STOP_LIMIT_MS = 10_000;

/** Opens what the process needs, listens, and closes it all again in reverse when asked to stop. */
async function main(): Promise<void> {
  const config = loadConfig();
  const logger = new JsonLogger(config.log.level);
  if (config.database.url === null) throw new Error('DATABASE_URL 没有设置；单机运行请用 npm start。');
  const dataSource = await createDataSource(config.database.url, { poolSize: POOL_SIZES.api }).initialize();
  const clock = await openClock(config, dataSource);
  const jobs = createJobQueue(config, logger);
  requireSafeStore(await jobs.inspect());
  const app = await createApp(
    {
      config,
      dataSource,
      jobs,
      clock,
      // Not waited for: the answer must not hang on a queue that is away, and the sweep finds what it missed.
      onCommitted: () => {
        void jobs.enqueue('delivery.run', {});
        if (config.webhooks.hosts.length > 0) void jobs.enqueue('webhooks.run', {});
      },
    },
    { webDir: WEB_DIR },
  );
  const server = await app.listen(config.http.port, config.http.host);
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  logger.log(`listening on http://${config.http.host}:${config.http.port}`);

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // New connections are refused and idle ones end; answers under way are finished first, within reason.
    setTimeout(() => process.exit(1), STOP_LIMIT_MS).unref();
    await app.close();
    await jobs.close();
    clock.stop();
    await dataSource.destroy();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

main().catch((error: unknown) => {
  new JsonLogger('error').error(error instanceof Error ? error.message : 'the server could not start');
  process.exit(1);
});
