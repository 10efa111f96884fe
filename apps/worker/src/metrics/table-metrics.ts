import { Counter, Gauge, type Registry } from 'prom-client';
import type { DataSource } from 'typeorm';

/**
 * Figures that stand in the tables. They are those of the whole installation, the same from every worker: take the
 * greatest of several workers, not their sum. Labels are kinds and states, never names of people or units.
 */
interface TableGauge {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  /** Rows of the labels, and `value`. */
  readonly sql: string;
}

const AGE = (instant: string): string =>
  `greatest(0, extract(epoch FROM clock_timestamp() - ${instant}))::float8`;

const GAUGES: readonly TableGauge[] = [
  {
    name: 'qiantou_messages',
    help: 'Messages that are not settled, by channel and state',
    labels: ['channel', 'state'],
    sql: `SELECT channel, status AS state, count(*)::int AS value FROM outbound_message
          WHERE status IN ('pending', 'sending', 'failed', 'quarantined') GROUP BY 1, 2`,
  },
  {
    name: 'qiantou_messages_oldest_due_seconds',
    help: 'For how long the oldest message that could go out has been waiting',
    labels: ['channel'],
    sql: `SELECT channel, ${AGE('min(next_attempt_at)')} AS value FROM outbound_message
          WHERE status = 'pending' AND next_attempt_at <= clock_timestamp() GROUP BY 1`,
  },
  {
    name: 'qiantou_messages_in_doubt',
    help: 'Messages of which a try has no known end',
    labels: ['channel'],
    sql: `SELECT channel, count(*)::int AS value FROM outbound_message
          WHERE in_doubt AND status <> 'sent' GROUP BY 1`,
  },
  {
    name: 'qiantou_schedule_last_run_age_seconds',
    help: 'Since the newest slot of a schedule that was run',
    labels: ['schedule'],
    sql: `SELECT split_part(schedule, ':', 1) AS schedule, ${AGE('max(updated_at)')} AS value FROM schedule_run
          WHERE state = 'done' GROUP BY 1`,
  },
  {
    name: 'qiantou_schedule_running_late_seconds',
    help: 'For how long slots have been past the end of their lease with nobody taking them over',
    labels: ['schedule'],
    sql: `SELECT split_part(schedule, ':', 1) AS schedule, ${AGE('min(lease_until)')} AS value FROM schedule_run
          WHERE state = 'running' AND lease_until < clock_timestamp() GROUP BY 1`,
  },
  {
    name: 'qiantou_schedule_slots',
    help: 'Slots recorded in the last seven days, by state',
    labels: ['state'],
    sql: `SELECT state, count(*)::int AS value FROM schedule_run
          WHERE created_at > clock_timestamp() - interval '7 days' GROUP BY 1`,
  },
  {
    name: 'qiantou_lease_takeovers',
    help: 'Work taken over from a worker that died, in the last day',
    labels: ['of'],
    sql: `SELECT 'schedule' AS of, coalesce(sum(attempts - 1), 0)::int AS value FROM schedule_run
          WHERE attempts > 1 AND updated_at > clock_timestamp() - interval '1 day'
          UNION ALL
          SELECT 'message', coalesce(sum(deaths), 0)::int FROM outbound_message
          WHERE deaths > 0 AND updated_at > clock_timestamp() - interval '1 day'`,
  },
  {
    name: 'qiantou_channel_breaker_open',
    help: '1 while nothing is tried on a channel',
    labels: ['kind', 'channel_id'],
    sql: `SELECT kind, id AS channel_id, (open_until > clock_timestamp())::int AS value FROM channel
          WHERE active AND open_until IS NOT NULL`,
  },
];

const ATTEMPTS = `
  SELECT m.channel, a.outcome, count(*)::int AS value, max(a.id) AS last
  FROM delivery_attempt a JOIN outbound_message m ON m.id = a.message_id
  WHERE a.id > $1 AND a.created_at < clock_timestamp() - interval '5 seconds' GROUP BY 1, 2`;

type Row = Readonly<Record<string, string | number>>;

/** Adds the figures to a registry; `collect` reads them anew. */
export class TableMetrics {
  private readonly gauges: ReadonlyMap<TableGauge, Gauge>;
  private readonly attempts: Counter;
  private lastAttempt: string | undefined;

  constructor(
    private readonly dataSource: DataSource,
    registry: Registry,
  ) {
    const registers = [registry];
    this.gauges = new Map(
      GAUGES.map((gauge) => [
        gauge,
        new Gauge({ name: gauge.name, help: gauge.help, labelNames: [...gauge.labels], registers }),
      ]),
    );
    this.attempts = new Counter({
      name: 'qiantou_delivery_attempts_total',
      help: 'Tries to deliver since the first reading of this page, of all workers, by channel and outcome',
      labelNames: ['channel', 'outcome'],
      registers,
    });
  }

  async collect(): Promise<void> {
    for (const [{ sql, labels }, gauge] of this.gauges) {
      const rows = await this.dataSource.query<Row[]>(sql);
      gauge.reset();
      for (const row of rows) gauge.set(pick(row, labels), Number(row['value']));
    }
    await this.countAttempts();
  }

  /** Follows the table by its ids; the newest seconds are left, because ids do not become visible in their order. */
  private async countAttempts(): Promise<void> {
    this.lastAttempt ??= await this.newestAttempt();
    const rows = await this.dataSource.query<Row[]>(ATTEMPTS, [this.lastAttempt]);
    for (const row of rows) {
      this.attempts.inc(pick(row, ['channel', 'outcome']), Number(row['value']));
      if (BigInt(row['last'] ?? 0) > BigInt(this.lastAttempt)) this.lastAttempt = String(row['last']);
    }
  }

  private async newestAttempt(): Promise<string> {
    const [row] = await this.dataSource.query<{ id: string }[]>(
      'SELECT coalesce(max(id), 0) AS id FROM delivery_attempt',
    );
    return row?.id ?? '0';
  }
}

const pick = (row: Row, labels: readonly string[]): Record<string, string> =>
  Object.fromEntries(labels.map((label) => [label, String(row[label])]));
