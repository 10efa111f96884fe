import type { Handlers, JobName, JobQueue } from '@app/jobs';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import type { MetricsText } from './metrics-server.js';
import { TableMetrics } from './table-metrics.js';

const SECONDS = [0.01, 0.05, 0.25, 1, 5, 30, 120];
/** A page that is asked for more often is answered from what was read last. */
const FRESH_MS = 5000;

interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

/** What the worker tells of itself, its queue and its tables, in the text form of Prometheus. */
export class WorkerMetrics implements MetricsText {
  private readonly registry = new Registry();
  private readonly tables: TableMetrics;
  private readonly jobs: Histogram;
  private readonly queued: Gauge;
  private readonly connections: Gauge;
  private last: { readonly at: number; readonly text: Promise<string> } | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly queue: Pick<JobQueue, 'counts'>,
  ) {
    const registers = [this.registry];
    collectDefaultMetrics({ register: this.registry });
    this.tables = new TableMetrics(dataSource, this.registry);
    this.jobs = new Histogram({
      name: 'qiantou_job_seconds',
      help: 'Runs of a handler in this worker, from the queue or of its own accord',
      labelNames: ['job', 'outcome'],
      buckets: SECONDS,
      registers,
    });
    this.queued = new Gauge({
      name: 'qiantou_queue_jobs',
      help: 'Jobs in the queue, by state',
      labelNames: ['queue', 'state'],
      registers,
    });
    this.connections = new Gauge({
      name: 'qiantou_database_connections',
      help: 'Connections of this worker to the database; waiting: callers that wait for one',
      labelNames: ['state'],
      registers,
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** The same handlers, timed. */
  timed(handlers: Handlers): Handlers {
    const entries = Object.entries(handlers).map(([name, handle]) => {
      const job = name as JobName;
      const timed = async (): Promise<void> => {
        const end = this.jobs.startTimer({ job });
        try {
          await handle({});
          end({ outcome: 'done' });
        } catch (error) {
          end({ outcome: 'failed' });
          throw error;
        }
      };
      return [job, timed] as const;
    });
    return Object.fromEntries(entries) as unknown as Handlers;
  }

  text(): Promise<string> {
    const now = performance.now();
    if (this.last === undefined || now - this.last.at > FRESH_MS) {
      const text = this.read();
      this.last = { at: now, text };
      text.catch(() => (this.last = undefined));
    }
    return this.last.text;
  }

  private async read(): Promise<string> {
    await this.tables.collect();
    await this.readQueue();
    this.readPool();
    return this.registry.metrics();
  }

  /** A queue that is away has no counts; everything else is told all the same. */
  private async readQueue(): Promise<void> {
    this.queued.reset();
    const counts = await this.queue.counts().catch(() => ({}));
    for (const [queue, states] of Object.entries(counts))
      for (const [state, jobs] of Object.entries(states)) this.queued.set({ queue, state }, jobs);
  }

  private readPool(): void {
    const { totalCount, idleCount, waitingCount } = (this.dataSource.driver as unknown as { master: Pool })
      .master;
    this.connections.set({ state: 'open' }, totalCount);
    this.connections.set({ state: 'idle' }, idleCount);
    this.connections.set({ state: 'waiting' }, waitingCount);
  }
}
