import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, runningEmbedded, startEmbedded, stopEmbedded } from '@app/persistence';
import pg from 'pg';
import { type RunningServer, startUp } from '../../support/processes.js';
import { type SmtpSink, startSmtpSink } from '../../support/smtp-sink.js';
import { childOf } from './children.js';
import { Http } from './http.js';

export interface SystemOptions {
  /** What the clock shows at the start, with its zone. */
  readonly now: string;
  readonly env?: Readonly<Record<string, string>>;
}

const LOG_TAIL = 4000;

/** `qiantou up` on an empty data directory with ports and a mail server of its own. */
export class System {
  private up: RunningServer | null = null;

  private constructor(
    readonly dataDir: string,
    readonly sink: SmtpSink,
    private readonly env: Readonly<Record<string, string>>,
  ) {}

  static async start({ now, env = {} }: SystemOptions): Promise<System> {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'qiantou-e2e-'));
    fs.chmodSync(dataDir, 0o755); // the database runs as another user
    const sink = await startSmtpSink();
    const system = new System(dataDir, sink, {
      PORT: String(await freePort()),
      QIANTOU_PG_PORT: String(await freePort()),
      QIANTOU_DATA_DIR: dataDir,
      QIANTOU_SAMPLES: 'directory',
      SMTP_URL: sink.url,
      ...env,
    });
    await system.launch(now);
    return system;
  }

  get url(): string {
    return `http://127.0.0.1:${this.env['PORT']}`;
  }

  signIn(login: string): Promise<Http> {
    return Http.signIn(this.url, login);
  }

  get pid(): number {
    return this.up?.pid ?? 0;
  }

  get workerPid(): number {
    return childOf(this.pid, 'apps/worker');
  }

  /** Stops everything and starts it again with another clock. */
  async moveTo(now: string): Promise<void> {
    await this.halt();
    await this.launch(now);
  }

  /** SIGTERM, waited for; says how it ended. */
  async halt(): Promise<number | string> {
    const ended = (await this.up?.stop()) ?? 0;
    this.up = null;
    return ended;
  }

  async launch(now: string): Promise<void> {
    try {
      this.up = await startUp({ ...this.env, QIANTOU_NOW: now });
    } catch (error) {
      console.error(this.logs());
      throw error;
    }
  }

  /** Straight from the tables, past all of the product. */
  async query<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
    const client = new pg.Client({ connectionString: await this.databaseUrl() });
    await client.connect();
    try {
      return (await client.query<T>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  async databaseUrl(): Promise<string> {
    const running = runningEmbedded(this.dataDir);
    if (running === null) throw new Error('the database does not run');
    const server = await startEmbedded({ dataDir: this.dataDir, port: running.port });
    return await server.databaseUrl('qiantou');
  }

  /** What the processes said last. */
  logs(): string {
    const files = ['api.log', 'worker.log'].map((name) => path.join(this.dataDir, 'logs', name));
    const parts = files.filter(fs.existsSync).map((file) => [file, fs.readFileSync(file, 'utf8')] as const);
    return [['qiantou up', this.up?.output() ?? ''] as const, ...parts]
      .map(([name, text]) => `--- ${name}\n${text.slice(-LOG_TAIL)}`)
      .join('\n');
  }

  /** Leaves nothing behind. */
  async dispose(): Promise<void> {
    await this.halt();
    await stopEmbedded(this.dataDir);
    await this.sink.close();
    fs.rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** `it`, which prints what the processes said when the test fails. */
export function loggedIt(system: () => System | undefined) {
  return (name: string, body: () => Promise<void>, timeoutMs?: number): void => {
    it(
      name,
      async () => {
        try {
          await body();
        } catch (error) {
          console.error(system()?.logs() ?? 'the system did not start');
          throw error;
        }
      },
      timeoutMs,
    );
  };
}
