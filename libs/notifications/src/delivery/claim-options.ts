import type { SendRules } from './send-rules.js';

/**
 * How long a message of a dead worker stays with it. Short, because somebody waits for it: with the five seconds until
 * the next look it goes out within fifteen. A worker that is alive renews its lease several times within it. Read from
 * the database's clock, because workers' clocks differ.
 */
export const LEASE_SECONDS = 9;

/** What killed its worker twice is tried alone, so that it takes nothing else with it. */
export const SUSPECT_DEATHS = 2;

/** It rests so long before. */
export const SUSPECT_REST_SECONDS = 60;

/** What killed its worker three times is not tried again by itself. */
export const QUARANTINE_DEATHS = 3;

/** The database's clock; a test that has no half hour to spare puts its own expression here. */
export const DATABASE_NOW = 'clock_timestamp()';

export interface ClaimOptions extends SendRules {
  readonly leaseSeconds: number;
  /** SQL expression of this moment by the database's clock. */
  readonly now: string;
}

/** $1 to $3 of every statement that uses {@link dueCondition}. */
export const ruleParameters = ({ today, offDuty, quiet }: SendRules): unknown[] => [today, offDuty, quiet];

/** What may go out now. */
export const dueCondition = ({ now }: Pick<ClaimOptions, 'now'>): string =>
  `m.status = 'pending' AND m.next_attempt_at <= ${now}
   AND (m.by_hand OR m.kind <> 'daily' OR m.day >= $1::date OR coalesce(m.jurisdiction_id, 0) <> ALL ($2::bigint[]))
   AND (m.by_hand OR coalesce(m.jurisdiction_id, 0) <> ALL ($3::bigint[]))`;
