import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { AppConfig } from '@app/config';
import { currentRequestId } from './request-id.js';

const LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];

/** One JSON object a line, with the number of the request it belongs to. */
export class JsonLogger extends ConsoleLogger {
  constructor(level: AppConfig['log']['level']) {
    super({ json: true, colors: false, logLevels: LEVELS.slice(0, LEVELS.indexOf(level) + 1) });
  }

  protected override getJsonLogObject(
    message: unknown,
    options: Parameters<ConsoleLogger['getJsonLogObject']>[1],
  ): ReturnType<ConsoleLogger['getJsonLogObject']> {
    return Object.assign(super.getJsonLogObject(message, options), { requestId: currentRequestId() });
  }
}
