import { setTimeout as sleep } from 'node:timers/promises';
import type { AppConfig, Clock } from '@app/config';
import type { JobsLog } from '@app/jobs';
import { deliverPending, Lanes, untilLeaseEndsMs, type Senders } from '@app/notifications';
import type { SecretBox } from '@app/persistence';
import type { DataSource } from 'typeorm';

export interface DeliveryParts {
  readonly config: AppConfig;
  readonly dataSource: DataSource;
  readonly clock: Clock;
  readonly log: JobsLog;
  readonly senders: Senders;
  readonly box: SecretBox;
  readonly signal: AbortSignal;
}

/** A look that takes longer goes on by itself: what hangs in one channel must not keep the next look from the others. */
const HANDED_ON_MS = 4000;
/** A lease that ends before the next look is worth a look of its own: its worker may be dead. */
const NEXT_LOOK_MS = 5000;
const AFTER_LEASE_MS = 50;

/** Looks for messages to send. Looks may overlap; the lanes they share bound what the process sends at once. */
export class DeliveryTurns {
  private readonly lanes = new Lanes();
  private readonly turns = new Set<Promise<void>>();
  private lookAgain: NodeJS.Timeout | undefined;

  constructor(private readonly parts: DeliveryParts) {}

  /** Once the signal is aborted: waits for what is being sent and begins nothing. */
  async deliver(): Promise<void> {
    if (this.parts.signal.aborted) {
      clearTimeout(this.lookAgain);
      await Promise.allSettled(this.turns);
      return;
    }
    await this.followLeases();
    const turn = this.deliverNow().finally(() => this.turns.delete(turn));
    this.turns.add(turn);
    const handedOn = new AbortController();
    const late = sleep(HANDED_ON_MS, 'late' as const, { signal: handedOn.signal }).catch(() => null);
    try {
      if ((await Promise.race([turn, late])) === 'late') this.watch(turn);
    } finally {
      handedOn.abort();
    }
  }

  private async followLeases(): Promise<void> {
    clearTimeout(this.lookAgain);
    const endsIn = await untilLeaseEndsMs(this.parts.dataSource);
    if (endsIn === null || endsIn > NEXT_LOOK_MS) return;
    const again = (): void => this.watch(this.deliver());
    this.lookAgain = setTimeout(again, Math.max(0, endsIn) + AFTER_LEASE_MS);
  }

  private watch(turn: Promise<void>): void {
    turn.catch((error: unknown) =>
      this.parts.log.error(`delivery: ${String(error)}; the next look repeats it`),
    );
  }

  private async deliverNow(): Promise<void> {
    const { log, ...options } = this.parts;
    const { sent, skipped, retry, waits, failed } = await deliverPending({ ...options, lanes: this.lanes });
    if (sent + skipped + retry + waits + failed === 0) return;
    log.log(`delivery: ${sent} sent, ${skipped} skipped, ${retry + waits} to be repeated, ${failed} failed`);
  }
}
