import { setTimeout as sleep } from 'node:timers/promises';
import { builtEntry, startProcess, type RunningProcess } from '../../support/processes.js';

type Environment = Readonly<Record<string, string>>;

const PAUSE_MS = 1000;
const WATCH_MS = 50;

/** A program that is started again whenever it ends, as `qiantou up` or a service manager does. */
export class KeptProcess {
  private current: RunningProcess;
  private keeping = true;
  private readonly watching: Promise<void>;
  private said = '';
  starts = 1;

  constructor(
    readonly app: 'api' | 'worker',
    private readonly env: Environment,
    private readonly nodeArgs: readonly string[] = [],
  ) {
    this.current = this.launch();
    this.watching = this.watch();
  }

  get pid(): number {
    return this.current.pid;
  }

  /** What it has said since its first start. */
  output(): string {
    return this.said + this.current.output();
  }

  /** kill -9 of whatever runs now; the keeper starts another one. */
  async kill(): Promise<void> {
    if (!this.current.hasEnded()) await this.current.kill();
  }

  async stop(): Promise<void> {
    this.keeping = false;
    await this.current.stop();
    await this.watching;
  }

  private launch(): RunningProcess {
    const args = ['--enable-source-maps', ...this.nodeArgs, builtEntry(this.app)];
    return startProcess(this.app, process.execPath, args, { LOG_LEVEL: 'log', ...this.env });
  }

  private async watch(): Promise<void> {
    while (this.keeping) {
      await sleep(WATCH_MS);
      if (!this.keeping || !this.current.hasEnded()) continue;
      this.said += this.current.output();
      await sleep(PAUSE_MS);
      if (!this.keeping) return;
      this.current = this.launch();
      this.starts += 1;
    }
  }
}

const TAIL = 3000;

interface Speaking {
  readonly app: string;
  output(): string;
}

/** `work`, after whose failure the processes' last words are printed. */
export async function logged<T>(processes: () => readonly Speaking[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    for (const speaker of processes()) console.error(`--- ${speaker.app}\n${speaker.output().slice(-TAIL)}`);
    throw error;
  }
}
