import { type Handlers, type JobName, type JobsLog } from '@app/jobs';

/**
 * How often the worker looks by itself, without the queue: repetitions that have come due and what a dead worker left
 * are announced by no job, and with a queue that is away, emptied or gone altogether everything still happens.
 */
const LOOKS: Readonly<Record<JobName, number>> = {
  'delivery.run': 5000,
  'webhooks.run': 5000,
  'schedules.run': 15_000,
  'sweep.run': 5000,
};
const TICK_MS = 5000;
/** A timer may ring a little early: the look of that tick must not fall out. */
const SLACK_MS = 500;

/** Runs the handlers in turn of their own accord, each at most once at a time. */
export class OwnLook {
  private readonly last = new Map<JobName, number>();
  private readonly running = new Map<JobName, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly handlers: Handlers,
    private readonly log: JobsLog,
  ) {}

  /** Everything at once, as what fell due while no worker ran; then at its pace. */
  start(): void {
    this.tick();
    this.timer = setInterval(() => this.tick(), TICK_MS);
  }

  /** Begins nothing more, and waits for what runs. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await Promise.allSettled(this.running.values());
  }

  private tick(): void {
    const now = performance.now();
    for (const [name, everyMs] of Object.entries(LOOKS) as [JobName, number][]) {
      const last = this.last.get(name);
      if (this.running.has(name) || (last !== undefined && now - last < everyMs - SLACK_MS)) continue;
      this.last.set(name, now);
      const run = this.handlers[name]({})
        .catch((error: unknown) => this.log.error(`${name}: ${String(error)}; the next look repeats it`))
        .finally(() => this.running.delete(name));
      this.running.set(name, run);
    }
  }
}
