import { setTimeout as realSleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

interface Sleeper {
  readonly at: number;
  readonly wake: () => void;
}

/** So long nothing may have happened in the database before time moves on. */
const QUIET_TURNS = 4;

/**
 * A clock in the database that stands still while anybody works and jumps to the next awakening when all sleep: half an
 * hour of pacing in some seconds, with everything but the waiting as it is.
 */
export class VirtualTime {
  /** SQL expression of this moment. */
  static readonly NOW = '(SELECT at FROM virtual_clock)';

  private readonly sleepers = new Set<Sleeper>();
  private asking = 0;
  private asked = 0;
  private moving = false;

  private constructor(
    private readonly dataSource: DataSource,
    private current: number,
    private readonly ask: DataSource['query'],
  ) {}

  static async start(dataSource: DataSource, at: number): Promise<VirtualTime> {
    await dataSource.query('CREATE TABLE virtual_clock (at timestamptz NOT NULL)');
    await dataSource.query('INSERT INTO virtual_clock VALUES ($1)', [new Date(at)]);
    const time = new VirtualTime(dataSource, at, dataSource.query.bind(dataSource));
    time.watch();
    return time;
  }

  now(): number {
    return this.current;
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((wake) => {
      this.sleepers.add({ at: this.current + Math.max(1, milliseconds), wake });
      void this.moveOn();
    });
  }

  /** Counts what the database is being asked, in transactions too. */
  private watch(): void {
    const { dataSource } = this;
    const counted = async <T>(work: () => Promise<T>): Promise<T> => {
      this.asking += 1;
      this.asked += 1;
      try {
        return await work();
      } finally {
        this.asking -= 1;
      }
    };
    const query = dataSource.query.bind(dataSource);
    const transaction = dataSource.transaction.bind(dataSource) as (...given: unknown[]) => Promise<unknown>;
    Object.assign(dataSource, {
      query: (...given: Parameters<typeof query>) => counted(() => query(...given)),
      transaction: (...given: unknown[]) => counted(() => transaction(...given)),
    });
    const managerQuery = dataSource.manager.query.bind(dataSource.manager);
    Object.assign(dataSource.manager, {
      query: (...given: Parameters<typeof managerQuery>) => counted(() => managerQuery(...given)),
    });
  }

  private async moveOn(): Promise<void> {
    if (this.moving) return;
    this.moving = true;
    while (this.sleepers.size > 0) {
      await this.untilQuiet();
      const next = Math.min(...[...this.sleepers].map(({ at }) => at));
      this.current = Math.max(this.current, next);
      await this.ask('UPDATE virtual_clock SET at = $1', [new Date(this.current)]);
      for (const sleeper of [...this.sleepers].filter(({ at }) => at <= this.current)) {
        this.sleepers.delete(sleeper);
        sleeper.wake();
      }
    }
    this.moving = false;
  }

  private async untilQuiet(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_TURNS; quiet++) {
      const before = this.asked;
      await realSleep(0);
      if (this.asking > 0 || this.asked !== before) quiet = -1;
    }
  }
}
