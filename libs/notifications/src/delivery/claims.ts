import type { DataSource } from 'typeorm';
import { Batch } from './batch.js';
import { claimFree, claimNext, isFree, type Claim, type ClaimResult } from './claim.js';
import type { ClaimOptions } from './claim-options.js';
import type { LaneChannel } from './lane-channel.js';

/**
 * So long a free lane waits for others of its channel: messages that are taken together are composed together, and
 * planning the questions for one costs the database as much as for six.
 */
const GATHER_MS = 5;

/** Takes a message for each lane that has room for one; lanes of one channel that ask at the same moment, at once. */
export class Claims {
  private readonly batches = new Map<string, Batch<null, Claim | null>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly options: ClaimOptions,
  ) {}

  next(channel: LaneChannel): Promise<ClaimResult> {
    return isFree(channel)
      ? this.batchOf(channel).do(null)
      : claimNext(this.dataSource, channel, this.options);
  }

  private batchOf(channel: LaneChannel): Batch<null, Claim | null> {
    const known = this.batches.get(channel.id);
    if (known !== undefined) return known;
    // What a failed one may have taken is held by its lease; taking more beside it would put more in doubt than lanes.
    const batch = new Batch<null, Claim | null>(
      async (asked) => {
        const wanted = { suspects: false, most: asked.length };
        const claims = await claimFree(this.dataSource, channel, this.options, wanted);
        return asked.map((_, place) => claims[place] ?? null);
      },
      { apart: false, gatherMs: GATHER_MS },
    );
    this.batches.set(channel.id, batch);
    return batch;
  }
}
