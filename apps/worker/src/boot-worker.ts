import { type AppConfig, LOG_LEVELS, type LogLevel } from '@app/config';
import { createDataSource, openClock, POOL_SIZES } from '@app/persistence';
import { ConsoleLogger, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module.js';

/** What is at least as important as the level. */
const levelsUpTo = (level: LogLevel): LogLevel[] => LOG_LEVELS.slice(0, LOG_LEVELS.indexOf(level) + 1);

/** Opens what the worker needs and has it take jobs; closing the context ends and closes everything. */
export async function bootWorker(config: AppConfig): Promise<INestApplicationContext> {
  const { url } = config.database;
  if (url === null) throw new Error('DATABASE_URL 没有设置；单机运行请用 npm start。');
  const logger = new ConsoleLogger({ json: true, logLevels: levelsUpTo(config.log.level) });
  const dataSource = await createDataSource(url, { poolSize: POOL_SIZES.worker }).initialize();
  const clock = await openClock(config, dataSource);
  return NestFactory.createApplicationContext(WorkerModule.of({ config, dataSource, clock, logger }), {
    logger,
    abortOnError: false,
  });
}
