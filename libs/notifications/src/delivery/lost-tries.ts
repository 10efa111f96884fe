import type { DataSource } from 'typeorm';
import { carriedBy } from './lane-channel.js';
import {
  QUARANTINE_DEATHS,
  SUSPECT_DEATHS,
  SUSPECT_REST_SECONDS,
  type ClaimOptions,
} from './claim-options.js';

export const DIED = '发送时任务进程中断，是否送达不明';
export const POISON = '连续三次发送时任务进程中断，已隔离';

/**
 * Tries whose worker died. Nobody knows whether the message arrived, so the log says so, and it is tried again under the
 * same id: losing a reminder costs a deadline, a second copy with the same number costs a glance. The third death in a
 * row puts it aside; before the last try it rests, because a machine that is being restarted over and over makes
 * suspects of whatever is just being sent. Of the tries after which the pauses grow it is none: the other side did not fail.
 * @param at of the injected clock
 */
export async function takeBackLost(
  dataSource: DataSource,
  { now }: Pick<ClaimOptions, 'now'>,
  at: Date,
): Promise<void> {
  await dataSource.query(
    `WITH lost AS (
       SELECT id FROM outbound_message WHERE status = 'sending' AND lease_until < ${now} FOR UPDATE SKIP LOCKED),
     logged AS (
       INSERT INTO delivery_attempt (message_id, at, outcome, error) SELECT id, $1, 'in_doubt', $2 FROM lost)
     UPDATE outbound_message m
     SET status = CASE WHEN deaths + 1 >= $4 THEN 'quarantined' ELSE 'pending' END,
         last_error = CASE WHEN deaths + 1 >= $4 THEN $3 ELSE $2 END,
         deaths = deaths + 1, attempts = greatest(attempts - 1, 0), version = version + 1, in_doubt = true, lease_until = NULL,
         next_attempt_at = ${now} + CASE WHEN deaths + 1 >= $5 THEN make_interval(secs => $6) ELSE interval '0' END,
         updated_at = now()
     FROM lost WHERE m.id = lost.id`,
    [at, DIED, POISON, QUARANTINE_DEATHS, SUSPECT_DEATHS, SUSPECT_REST_SECONDS],
  );
}

/** What no channel carries is not kept waiting: a channel put back into service must not pour out old news. */
export async function skipUncarried(
  dataSource: DataSource,
  { now }: Pick<ClaimOptions, 'now'>,
): Promise<void> {
  await dataSource.query(
    `WITH stranded AS (
       SELECT m.id, CASE m.channel WHEN 'sms' THEN '未配置短信通道' WHEN 'email' THEN '邮件通道已停用'
                    ELSE '通道已停用' END AS reason
       FROM outbound_message m
       WHERE m.status = 'pending' AND m.next_attempt_at <= ${now}
         AND NOT EXISTS (SELECT FROM channel c WHERE c.active AND ${carriedBy('c', 'm')})
       FOR UPDATE OF m SKIP LOCKED),
     told AS (
       UPDATE notification n SET status = 'skipped', status_reason = stranded.reason, updated_at = now()
       FROM stranded WHERE n.message_id = stranded.id AND n.status = 'pending')
     UPDATE outbound_message m SET status = 'skipped', last_error = stranded.reason, version = version + 1,
            updated_at = now()
     FROM stranded WHERE m.id = stranded.id`,
  );
}

/**
 * Milliseconds until the next lease runs out, unless it is renewed; null where nothing is being sent. Whoever looks just
 * then takes over from a dead worker without waiting for its next turn.
 */
export async function untilLeaseEndsMs(dataSource: DataSource): Promise<number | null> {
  const [row] = await dataSource.query<{ ms: number | null }[]>(
    `SELECT (extract(epoch FROM min(lease_until) - clock_timestamp()) * 1000)::float8 AS ms
     FROM outbound_message WHERE status = 'sending'`,
  );
  return row?.ms ?? null;
}
