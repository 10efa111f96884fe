import { inTransaction } from '@app/persistence';
import type { DataSource, EntityManager } from 'typeorm';
import { PROBE_MS } from './breaker.js';
import type { ClaimOptions } from './claim-options.js';
import { isHalfOpen, type LaneChannel } from './lane-channel.js';
import { isPaced, memoryOf, paceOf, waitMs } from './pace.js';
import { take, type Taken, type TakeOptions } from './take.js';

/** A message this worker alone may send until its lease runs out. */
export interface Claim extends Taken {
  /** The moment of its departure that the channel remembers; null where the channel has no pace. */
  readonly grantedAt: Date | null;
  /** Tries whether the trouble of its channel is over. */
  readonly probe: boolean;
}

/** A message, or how long the channel's pace makes everybody wait; null: nothing to do. */
export type ClaimResult = Claim | { readonly waitMs: number } | null;

interface ChannelState {
  readonly grants: readonly Date[];
  readonly failures: number;
  readonly open: boolean;
  readonly now: Date;
}

/** Waits for whoever has the channel in hand, so that two workers never count the same departures. */
async function lockChannel(
  manager: EntityManager,
  { id }: LaneChannel,
  { now }: ClaimOptions,
): Promise<ChannelState | null> {
  await manager.query('SELECT FROM channel WHERE id = $1 FOR UPDATE', [id]);
  const [state] = await manager.query<ChannelState[]>(
    `SELECT grants, failures, coalesce(open_until > ${now}, false) AS open, ${now} AS now
     FROM channel WHERE id = $1 AND active`,
    [id],
  );
  return state ?? null;
}

/** Place in the pace and message are taken in one transaction: no place without a message, no lease without a place. */
async function takeAtPace(
  manager: EntityManager,
  channel: LaneChannel,
  options: ClaimOptions,
  suspects: boolean,
): Promise<ClaimResult> {
  const state = await lockChannel(manager, channel, options);
  if (state === null || state.open) return null;
  const pace = paceOf(channel.kind, channel.settings);
  const wait = waitMs(
    pace,
    state.grants.map((at) => at.getTime()),
    state.now.getTime(),
  );
  if (wait > 0) return { waitMs: wait };
  const [taken] = await take(manager, channel, options, { suspects, most: 1 });
  if (taken === undefined) return null;
  const probe = isHalfOpen(state);
  await manager.query(
    `UPDATE channel SET grants = (grants || $2::timestamptz)[greatest(1, cardinality(grants) + 2 - $3::int):],
            open_until = CASE WHEN $4 THEN ${options.now} + make_interval(secs => $5) ELSE open_until END
     WHERE id = $1`,
    [channel.id, state.now, memoryOf(pace), probe, PROBE_MS / 1000],
  );
  return { ...taken, grantedAt: isPaced(pace) ? state.now : null, probe };
}

/** Nobody has to be waited for: no pace is counted, and no trouble is tried out. */
export const isFree = (channel: LaneChannel): boolean =>
  !isPaced(paceOf(channel.kind, channel.settings)) && !isHalfOpen(channel);

/** Takes messages of a channel that {@link isFree}, those first that have waited longest. */
export async function claimFree(
  dataSource: DataSource,
  channel: LaneChannel,
  options: ClaimOptions,
  wanted: TakeOptions,
): Promise<Claim[]> {
  const taken = await take(dataSource.manager, channel, options, wanted);
  return taken.map((message) => ({ ...message, grantedAt: null, probe: false }));
}

/**
 * Takes the channel's next message.
 * @param suspects those that may have killed their worker instead of the others
 */
export async function claimNext(
  dataSource: DataSource,
  channel: LaneChannel,
  options: ClaimOptions,
  suspects = false,
): Promise<ClaimResult> {
  if (!isFree(channel))
    return inTransaction(dataSource, (manager) => takeAtPace(manager, channel, options, suspects));
  const [claim] = await claimFree(dataSource, channel, options, { suspects, most: 1 });
  return claim ?? null;
}
