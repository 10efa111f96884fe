import type { AppConfig, Clock } from '@app/config';
import type { Handlers, JobQueue, JobsLog } from '@app/jobs';
import type { SecretBox } from '@app/persistence';
import { deliverPending, deliverWebhooks, runDigest, runSweep, type MailTransport } from '@app/notifications';
import type { DataSource } from 'typeorm';

export interface HandlerParts {
  readonly config: AppConfig;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly queue: JobQueue;
  readonly log: JobsLog;
  readonly transport: MailTransport | null;
  readonly box: SecretBox;
}

/** One line a job: what is due is decided, and decided again after a crash, by what the database says. */
export class JobHandlers {
  private readonly stopping = new AbortController();
  private delivering: Promise<void> = Promise.resolve();
  private telling: Promise<void> = Promise.resolve();

  constructor(private readonly parts: HandlerParts) {}

  readonly all: Handlers = {
    'sweep.run': () => this.sweep(),
    'digest.run': () => this.digest(),
    'delivery.run': () => this.deliver(),
    'webhooks.run': () => this.tellOthers(),
  };

  /** What fell due while no worker was running. */
  async catchUp(): Promise<void> {
    await this.sweep();
    await this.digest();
    await this.deliver();
    await this.tellOthers();
  }

  /** No further mail is begun. */
  stop(): void {
    this.stopping.abort();
  }

  /** The server connection goes when nothing is being sent any more. */
  close(): void {
    this.parts.transport?.close();
  }

  private async sweep(): Promise<void> {
    const { dataSource, clock, log } = this.parts;
    const { day, plan } = await runSweep({ dataSource, at: clock.now() });
    if (plan.length === 0) return;
    log.log(`sweep ${day}: ${plan.length} notifications`);
    await this.wakeDelivery();
  }

  private async digest(): Promise<void> {
    const { dataSource, clock, log } = this.parts;
    const { week, digests } = await runDigest({ dataSource, at: clock.now() });
    if (digests.length === 0) return;
    log.log(`digest ${week}: ${digests.length} issued`);
    await this.wakeDelivery();
  }

  /** One after another: two at once would only open twice as many connections to the mail server. */
  deliver(): Promise<void> {
    const turn = this.delivering.then(() => this.deliverNow());
    this.delivering = turn.catch(() => undefined);
    return turn;
  }

  /** One after another, as with mail. */
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

  private async deliverNow(): Promise<void> {
    const { dataSource, clock, config, transport, log } = this.parts;
    const { sent, skipped, retry, failed } = await deliverPending({
      dataSource,
      clock,
      config,
      transport,
      signal: this.stopping.signal,
    });
    if (sent + skipped + retry + failed === 0) return;
    log.log(`delivery: ${sent} sent, ${skipped} skipped, ${retry} to be repeated, ${failed} failed`);
  }

  private async wakeDelivery(): Promise<void> {
    await this.parts.queue.enqueue('delivery.run', {});
  }
}
