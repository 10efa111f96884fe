import { inTransaction, type OutboundMessage } from '@app/persistence';
import type { CalendarDay } from '@app/domain';
import type { DataSource, EntityManager } from 'typeorm';
import { PROBE_MS } from './breaker.js';
import { dueCondition, ruleParameters, SUSPECT_DEATHS, type ClaimOptions } from './claim-options.js';
import { isHalfOpen, type LaneChannel } from './lane-channel.js';
import { isPaced, memoryOf, paceOf, waitMs } from './pace.js';

/** A person as their messages need them. */
export interface Addressee {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly active: boolean;
}

/** A message this worker alone may send until its lease runs out. */
export interface Claim {
  readonly id: string;
  readonly key: string;
  readonly jurisdictionId: string | null;
  readonly kind: OutboundMessage['kind'];
  readonly day: CalendarDay;
  readonly createdAt: Date;
  /** Null where a group or a system is told. */
  readonly personId: string | null;
  readonly person: Addressee | null;
  /** Counts this try. */
  readonly attempt: number;
  /** With the id it tells this claim from a later one of the same message. */
  readonly version: number;
  /** The moment of its departure that the channel remembers; null where the channel has no pace. */
  readonly grantedAt: Date | null;
  /** Tries whether the trouble of its channel is over. */
  readonly probe: boolean;
  /** How long it has waited since it was written, by the database's clock. */
  readonly ageMs: number;
}

/** A message, or how long the channel's pace makes everybody wait; null: nothing to do. */
export type ClaimResult = Claim | { readonly waitMs: number } | null;

type QueryWithCount<T> = [T[], number];
type Taken = Omit<Claim, 'grantedAt' | 'probe'>;

const carried = ({ kind }: LaneChannel): string => {
  const given = '$5::bigint';
  if (kind === 'email') return `m.channel = 'email' AND ${given} IS NOT NULL`;
  return kind === 'sms'
    ? `m.channel = 'sms' AND m.jurisdiction_id = ${given}`
    : `m.channel = '${kind}' AND m.channel_id = ${given}`;
};

/** Takes the message that has waited longest. */
async function take(
  manager: EntityManager,
  channel: LaneChannel,
  options: ClaimOptions,
  suspects: boolean,
): Promise<Taken | null> {
  const usable = `EXISTS (SELECT FROM channel c WHERE c.id = $6
                          AND (c.open_until IS NULL OR c.open_until <= ${options.now}))`;
  const [rows] = await manager.query<QueryWithCount<Taken>>(
    `UPDATE outbound_message AS taken SET status = 'sending', attempts = attempts + 1, version = version + 1,
            updated_at = now(), lease_until = ${options.now} + make_interval(secs => $4)
     WHERE id = (
       SELECT m.id FROM outbound_message m
       WHERE ${carried(channel)} AND ${dueCondition(options)} AND m.deaths ${suspects ? '>=' : '<'} ${SUSPECT_DEATHS}
         AND ${usable}
       ORDER BY m.next_attempt_at, m.id LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING id, key, jurisdiction_id AS "jurisdictionId", kind, day, created_at AS "createdAt",
               person_id AS "personId", attempts AS attempt, version,
               (extract(epoch FROM ${options.now} - created_at) * 1000)::float8 AS "ageMs",
               (SELECT jsonb_build_object('name', p.name, 'email', p.email, 'phone', p.phone, 'active', p.active)
                FROM person p WHERE p.id = taken.person_id) AS person`,
    [
      ...ruleParameters(options),
      options.leaseSeconds,
      channel.kind === 'sms' ? channel.jurisdictionId : channel.id,
      channel.id,
    ],
  );
  return rows[0] ?? null;
}

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
  const taken = await take(manager, channel, options, suspects);
  if (taken === null) return null;
  const probe = isHalfOpen(state);
  await manager.query(
    `UPDATE channel SET grants = (grants || $2::timestamptz)[greatest(1, cardinality(grants) + 2 - $3::int):],
            open_until = CASE WHEN $4 THEN ${options.now} + make_interval(secs => $5) ELSE open_until END
     WHERE id = $1`,
    [channel.id, state.now, memoryOf(pace), probe, PROBE_MS / 1000],
  );
  return { ...taken, grantedAt: isPaced(pace) ? state.now : null, probe };
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
  const free = !isPaced(paceOf(channel.kind, channel.settings)) && !isHalfOpen(channel);
  if (!free) return inTransaction(dataSource, (manager) => takeAtPace(manager, channel, options, suspects));
  const taken = await take(dataSource.manager, channel, options, suspects);
  return taken === null ? null : { ...taken, grantedAt: null, probe: false };
}

const RENEWALS_PER_LEASE = 3;

/** Keeps the lease while `work` runs; a renewal that fails is made up for by the next. */
export async function holdingLease<T>(
  dataSource: DataSource,
  claim: Claim,
  { leaseSeconds, now }: ClaimOptions,
  work: () => Promise<T>,
): Promise<T> {
  const renew = (): void => {
    dataSource
      .query(
        `UPDATE outbound_message SET lease_until = ${now} + make_interval(secs => $3)
         WHERE id = $1 AND version = $2 AND status = 'sending'`,
        [claim.id, claim.version, leaseSeconds],
      )
      .catch(() => undefined);
  };
  const timer = setInterval(renew, (leaseSeconds * 1000) / RENEWALS_PER_LEASE);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}
