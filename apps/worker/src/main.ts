import 'reflect-metadata';
import { loadConfig } from '@app/config';
import { createDataSource, openClock } from '@app/persistence';
import { ConsoleLogger, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { LOG_LEVELS, type LogLevel } from '@app/config';
import { WorkerModule } from './worker.module.js';

/** What is at least as important as the level. */
const levelsUpTo = (level: LogLevel): LogLevel[] => LOG_LEVELS.slice(0, LOG_LEVELS.indexOf(level) + 1);

/** Waits for signals; a second one does not hurry it, as the mail at hand has its own time limit. */
function stopOnSignals(app: INestApplicationContext): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

async function main(): Promise<void> {
  const config = loadConfig();
  if (config.database.url === null) throw new Error('DATABASE_URL 没有设置；单机运行请用 npm start。');
  const logger = new ConsoleLogger({ json: true, logLevels: levelsUpTo(config.log.level) });
  const dataSource = await createDataSource(config.database.url).initialize();
  const clock = await openClock(config, dataSource);
  const app = await NestFactory.createApplicationContext(
    WorkerModule.of({ config, dataSource, clock, logger }),
    { logger, abortOnError: false },
  );
  stopOnSignals(app);
  process.stdout.write('qiantou worker ready\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'the worker could not start'}\n`);
  process.exit(1);
});
