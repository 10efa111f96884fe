import type { AppConfig, Clock } from '@app/config';
import type { Handlers, JobQueue, JobsLog } from '@app/jobs';
import type { SecretBox } from '@app/persistence';
import { deliverWebhooks, runDueSweep, runSchedules, type Senders } from '@app/notifications';
import type { DataSource } from 'typeorm';
import { DeliveryTurns } from './delivery-turns.js';
import { DIGESTS } from './digest-work.js';

export interface HandlerParts {
  readonly config: AppConfig;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly queue: JobQueue;
  readonly log: JobsLog;
  readonly senders: Senders;
  readonly box: SecretBox;
}

/** One line a job: what is due is decided, and decided again after a crash, by what the database says. */
export class JobHandlers {
  private readonly stopping = new AbortController();
  private readonly delivery: DeliveryTurns;
  private telling: Promise<void> = Promise.resolve();

  constructor(private readonly parts: HandlerParts) {
    this.delivery = new DeliveryTurns({ ...parts, signal: this.stopping.signal });
  }

  readonly all: Handlers = {
    'sweep.run': () => this.sweep(),
    'schedules.run': () => this.schedules(),
    'delivery.run': () => this.deliver(),
    'webhooks.run': () => this.tellOthers(),
  };

  /** No further mail is begun. */
  stop(): void {
    this.stopping.abort();
  }

  /** The server connection goes when nothing is being sent any more. */
  close(): void {
    this.parts.senders.close();
  }

  /** Cheap where nothing is due. */
  async sweep(): Promise<void> {
    const { dataSource, clock, log } = this.parts;
    const swept = await runDueSweep({ dataSource, at: clock.now() });
    if (swept === null || swept.announced + swept.missed === 0) return;
    log.log(`sweep ${swept.day}: ${swept.announced} notifications`);
    await this.wakeDelivery();
  }

  /** Cheap where nothing is due. */
  async schedules(): Promise<void> {
    const { dataSource, clock, log } = this.parts;
    const options = {
      dataSource,
      at: clock.now(),
      works: [DIGESTS],
      signal: this.stopping.signal,
      log,
    };
    const { ran, skipped } = await runSchedules(options);
    if (ran.length + skipped === 0) return;
    log.log(
      `schedules: ${ran.map(({ schedule, slot }) => `${schedule} ${slot}`).join(', ')}, ${skipped} skipped`,
    );
    await this.wakeDelivery();
  }

  deliver(): Promise<void> {
    return this.delivery.deliver();
  }

  /** One after another: an endpoint is told of one change at a time. */
  tellOthers(): Promise<void> {
    const turn = this.telling.then(() => this.tellNow());
    this.telling = turn.catch(() => undefined);
    return turn;
  }

  private async tellNow(): Promise<void> {
    const { dataSource, clock, config, box, log } = this.parts;
    const { signal } = this.stopping;
    const { delivered, retry, failed } = await deliverWebhooks({ dataSource, clock, config, box, signal });
    if (delivered + retry + failed === 0) return;
    log.log(`webhooks: ${delivered} delivered, ${retry} to be repeated, ${failed} failed`);
  }

  private async wakeDelivery(): Promise<void> {
    await this.parts.queue.enqueue('delivery.run', {});
  }
}
