import type { DataSource } from 'typeorm';

/** Rows put right, by what was wrong with them. */
export type RepairReport = Readonly<Record<RepairKey, number>>;

export type RepairKey =
  'messageLeases' | 'scheduleLeases' | 'webhookLeases' | 'messagePauses' | 'channelPauses';

interface Repair {
  readonly table: string;
  /** The instant that stands too far ahead. */
  readonly column: string;
  /** Where it means anything. */
  readonly where: string;
  /** The furthest ahead that any worker ever sets it, with room to spare. */
  readonly longestSeconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * A lease ends by itself, unless it stands where no worker would have put it: after a change by hand, or of the
 * database's clock. Whoever has such a lease could keep others away for years.
 */
const REPAIRS: Readonly<Record<RepairKey, Repair>> = {
  messageLeases: {
    table: 'outbound_message',
    column: 'lease_until',
    where: `status = 'sending'`,
    longestSeconds: 2 * MINUTE,
  },
  // A run that failed waits here too, for up to eight minutes.
  scheduleLeases: {
    table: 'schedule_run',
    column: 'lease_until',
    where: `state = 'running'`,
    longestSeconds: 15 * MINUTE,
  },
  webhookLeases: {
    table: 'webhook_endpoint',
    column: 'lease_until',
    where: 'true',
    longestSeconds: 2 * MINUTE,
  },
  // Quiet hours and rest days move a message by some days at most: the longest holidays, and a weekend beside them.
  messagePauses: {
    table: 'outbound_message',
    column: 'next_attempt_at',
    where: `status = 'pending'`,
    longestSeconds: 15 * DAY,
  },
  channelPauses: {
    table: 'channel',
    column: 'open_until',
    where: 'true',
    longestSeconds: 2 * HOUR,
  },
};

/** Set-based, and cheap where nothing is wrong. Times are the database's, so a worker's own clock does not matter. */
export async function repair(dataSource: DataSource): Promise<RepairReport> {
  const counts: [string, number][] = [];
  for (const [key, { table, column, where, longestSeconds }] of Object.entries(REPAIRS)) {
    const [, rows] = await dataSource.query<[unknown[], number]>(
      `UPDATE ${table} SET ${column} = clock_timestamp(), updated_at = now()
       WHERE ${where} AND ${column} > clock_timestamp() + make_interval(secs => $1)`,
      [longestSeconds],
    );
    counts.push([key, rows]);
  }
  return Object.fromEntries(counts) as RepairReport;
}
