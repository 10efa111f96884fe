import type { CalendarDay } from '@app/domain';
import type { OutboundMessage } from '@app/persistence';
import type { EntityManager } from 'typeorm';
import { dueCondition, ruleParameters, SUSPECT_DEATHS, type ClaimOptions } from './claim-options.js';
import type { LaneChannel } from './lane-channel.js';

/** A person as their messages need them. */
export interface Addressee {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly active: boolean;
}

/** A message under a lease. */
export interface Taken {
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
  /** How long it has waited since it was written, by the database's clock. */
  readonly ageMs: number;
}

type QueryWithCount<T> = [T[], number];

const carried = ({ kind }: LaneChannel): string => {
  const given = '$5::bigint';
  if (kind === 'email') return `m.channel = 'email' AND ${given} IS NOT NULL`;
  return kind === 'sms'
    ? `m.channel = 'sms' AND m.jurisdiction_id = ${given}`
    : `m.channel = '${kind}' AND m.channel_id = ${given}`;
};

export interface TakeOptions {
  /** Those that may have killed their worker instead of the others. */
  readonly suspects: boolean;
  readonly most: number;
}

/** Takes the messages that have waited longest, past those that others are just taking. */
export async function take(
  manager: EntityManager,
  channel: LaneChannel,
  options: ClaimOptions,
  { suspects, most }: TakeOptions,
): Promise<Taken[]> {
  const usable = `EXISTS (SELECT FROM channel c WHERE c.id = $6
                          AND (c.open_until IS NULL OR c.open_until <= ${options.now}))`;
  const [rows] = await manager.query<QueryWithCount<Taken>>(
    `WITH picked AS (
       SELECT m.id FROM outbound_message m
       WHERE ${carried(channel)} AND ${dueCondition(options)} AND m.deaths ${suspects ? '>=' : '<'} ${SUSPECT_DEATHS}
         AND ${usable}
       ORDER BY m.next_attempt_at, m.id LIMIT $7 FOR UPDATE SKIP LOCKED)
     UPDATE outbound_message AS taken SET status = 'sending', attempts = attempts + 1, version = version + 1,
            updated_at = now(), lease_until = ${options.now} + make_interval(secs => $4)
     FROM picked WHERE taken.id = picked.id
     RETURNING taken.id, key, jurisdiction_id AS "jurisdictionId", kind, day, created_at AS "createdAt",
               person_id AS "personId", attempts AS attempt, version,
               (extract(epoch FROM ${options.now} - created_at) * 1000)::float8 AS "ageMs",
               (SELECT jsonb_build_object('name', p.name, 'email', p.email, 'phone', p.phone, 'active', p.active)
                FROM person p WHERE p.id = taken.person_id) AS person`,
    [
      ...ruleParameters(options),
      options.leaseSeconds,
      channel.kind === 'sms' ? channel.jurisdictionId : channel.id,
      channel.id,
      most,
    ],
  );
  return rows;
}
