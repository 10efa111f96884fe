/** What this lib needs of a logger; Nest's `Logger` and `console` both fit. */
export interface JobsLog {
  log(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

const QUIET_MS = 30_000;

/** A database that is away makes the same error many times a second: one line per half minute is enough. */
export function calmErrors(
  log: JobsLog,
  now: () => number = () => performance.now(),
): (source: string, error: unknown) => void {
  const lastSaid = new Map<string, number>();
  return (source, error) => {
    const message = `${source}: ${messageOf(error)}`;
    const said = lastSaid.get(message);
    if (said !== undefined && now() - said < QUIET_MS) return;
    if (lastSaid.size > 100) lastSaid.clear();
    lastSaid.set(message, now());
    log.warn(message);
  };
}

/** node-postgres and ioredis answer a refused connection with an AggregateError, whose own message is empty. */
export function messageOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(messageOf).join('; ');
  return error instanceof Error ? error.message || error.name : String(error);
}
