import { randomUUID } from 'node:crypto';
import type { StoreReport } from '@app/jobs';
import type { DataSource } from 'typeorm';

const BEAT_EVERY_MS = 15_000;
const KEPT = '1 day';

/** Says in the database that this worker lives and how it finds the queue's store: the health board reads it. */
export class Heartbeat {
  private readonly instance = randomUUID();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly store: () => StoreReport | undefined,
  ) {}

  start(): void {
    void this.beat();
    this.timer = setInterval(() => void this.beat(), BEAT_EVERY_MS);
  }

  /** A worker that stops as it should is not missed. */
  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.dataSource
      .query('DELETE FROM worker_heartbeat WHERE instance = $1', [this.instance])
      .catch(() => undefined);
  }

  /** A beat that fails is made up for by the next; that there is none is the message. */
  private async beat(): Promise<void> {
    try {
      await this.dataSource.query(
        `WITH old AS (DELETE FROM worker_heartbeat WHERE beat_at < clock_timestamp() - interval '${KEPT}')
         INSERT INTO worker_heartbeat (instance, started_at, beat_at, queue)
         VALUES ($1, clock_timestamp(), clock_timestamp(), $2)
         ON CONFLICT (instance) DO UPDATE
           SET beat_at = clock_timestamp(), queue = excluded.queue, updated_at = now()`,
        [this.instance, JSON.stringify(this.store() ?? {})],
      );
    } catch {
      return;
    }
  }
}
