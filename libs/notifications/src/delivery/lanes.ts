import type { LaneChannel } from './lane-channel.js';
import { widthOf } from './width.js';

/** A channel to be served now, or how long until one may be; null: nothing a free lane could do. */
export type NextTurn = { readonly channel: LaneChannel } | { readonly waitMs: number } | null;

interface Waiting {
  readonly channel: LaneChannel;
  /** By the same count of milliseconds as {@link Lanes.next} is asked with. */
  readonly notBefore: number;
}

/** So much is in doubt when the process dies. */
const AT_ONCE = 8;

/**
 * What this process sends at once, however many channels have something to send. Channels take turns, so that none waits
 * for another's backlog; a send that hangs holds up one lane and no later look.
 */
export class Lanes {
  private readonly busy = new Map<string, number>();
  private readonly waiting: Waiting[] = [];
  private total = 0;
  private draining = false;
  private idle: (() => void) | null = null;

  constructor(
    private readonly width: (channel: LaneChannel) => number = widthOf,
    readonly atOnce = AT_ONCE,
  ) {}

  /** False while something is to be done alone: lanes end after the message at hand. */
  get open(): boolean {
    return !this.draining;
  }

  /** Puts the channels into the queue, each as often as it has messages and may be served at once. */
  offer(channels: readonly LaneChannel[]): void {
    for (const channel of channels) {
      const there = this.waiting.filter(({ channel: { id } }) => id === channel.id).length;
      const served = this.busy.get(channel.id) ?? 0;
      const room = Math.min(this.width(channel), channel.due) - there - served;
      for (let place = 0; place < room; place += 1) this.waiting.push({ channel, notBefore: 0 });
    }
  }

  /** The channel whose turn it is, with a lane for it, to be given back by {@link done}. */
  next(now: number): NextTurn {
    if (this.draining || this.total >= this.atOnce) return null;
    const ready = this.waiting.findIndex(({ notBefore }) => notBefore <= now);
    const [turn] = ready < 0 ? [] : this.waiting.splice(ready, 1);
    if (turn === undefined) {
      const earliest = Math.min(...this.waiting.map(({ notBefore }) => notBefore));
      return Number.isFinite(earliest) ? { waitMs: earliest - now } : null;
    }
    this.busy.set(turn.channel.id, (this.busy.get(turn.channel.id) ?? 0) + 1);
    this.total += 1;
    return { channel: turn.channel };
  }

  /** @param again from when the channel wants another turn; null: it has nothing more, or not soon */
  done(channel: LaneChannel, again: number | null): void {
    const left = (this.busy.get(channel.id) ?? 1) - 1;
    if (left > 0) this.busy.set(channel.id, left);
    else this.busy.delete(channel.id);
    this.total -= 1;
    if (again !== null && !this.draining) this.waiting.push({ channel, notBefore: again });
    if (this.total === 0) this.idle?.();
  }

  /** Runs `work` while this process has nothing else in hand; does nothing where another call is waiting to. */
  async alone(work: () => Promise<void>): Promise<void> {
    if (this.draining) return;
    this.draining = true;
    this.waiting.length = 0; // the next look offers them again
    try {
      if (this.total > 0) await new Promise<void>((resolve) => (this.idle = resolve));
      this.idle = null;
      await work();
    } finally {
      this.draining = false;
    }
  }
}
