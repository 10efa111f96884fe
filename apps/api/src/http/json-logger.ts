import { ConsoleLogger, type LogLevel } from '@nestjs/common';
import type { AppConfig } from '@app/config';
import { currentRequestId } from './request-id.js';

const LEVELS: readonly LogLevel[] = ['fatal', 'error', 'warn', 'log', 'debug', 'verbose'];

const STARTUP_CONTEXTS: ReadonlySet<string> = new Set(['InstanceLoader', 'RouterExplorer', 'RoutesResolver']);

/** One JSON object a line, with the number of the request it belongs to. */
export class JsonLogger extends ConsoleLogger {
  constructor(level: AppConfig['log']['level']) {
    super({ json: true, colors: false, logLevels: LEVELS.slice(0, LEVELS.indexOf(level) + 1) });
  }

  /** Nest lists every module and route at start: of use only to whoever looks for an error in them. */
  override log(message: unknown, ...rest: unknown[]): void {
    const context = rest.at(-1);
    if (typeof context === 'string' && STARTUP_CONTEXTS.has(context)) this.debug(message, context);
    else super.log(message, ...rest);
  }

  protected override getJsonLogObject(
    message: unknown,
    options: Parameters<ConsoleLogger['getJsonLogObject']>[1],
  ): ReturnType<ConsoleLogger['getJsonLogObject']> {
    return Object.assign(super.getJsonLogObject(message, options), { requestId: currentRequestId() });
  }
}
