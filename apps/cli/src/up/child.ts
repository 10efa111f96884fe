import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export interface ChildSpec {
  /** As people call it. */
  readonly title: string;
  readonly entry: string;
  readonly logFile: string;
  /** Asked before every start, since the clock runs on and the database may have moved. */
  environment(): NodeJS.ProcessEnv;
  onCrash(event: { title: string; code: string; restartInMs: number }): void;
}

const GUARD = new URL('./orphan-guard.js', import.meta.url).href;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
/** A process that lived this long was healthy: the next crash is a new story. */
const HEALTHY_MS = 60_000;
const LOG_LIMIT_BYTES = 10 * 1024 ** 2;

/** One process that is kept running until it is told to stop. */
export class Child {
  private process: ChildProcess | null = null;
  private timer: NodeJS.Timeout | null = null;
  private stopping = false;
  private crashes = 0;

  constructor(private readonly spec: ChildSpec) {}

  /** Crashes in a row. */
  get crashesInARow(): number {
    return this.crashes;
  }

  start(): void {
    if (this.stopping) return;
    const startedAt = performance.now();
    const log = openLog(this.spec.logFile);
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', GUARD, this.spec.entry], {
      env: this.spec.environment(),
      stdio: ['ignore', log, log, 'ipc'],
      detached: process.platform !== 'win32', // Ctrl+C is for us; we tell them in order
      windowsHide: true,
    });
    fs.closeSync(log);
    this.process = child;
    child.once('error', () => undefined); // 'exit' or 'close' follows
    child.once('close', (code, signal) => this.ended(signal ?? String(code), performance.now() - startedAt));
  }

  /** Ends it now, to be started again at once: for a database that moved. */
  restart(): void {
    this.process?.kill('SIGTERM');
  }

  async stop(timeoutMs: number): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    const child = this.process;
    if (!child) return;
    const closed = new Promise((resolve) => child.once('close', resolve));
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    await closed;
    clearTimeout(force);
  }

  kill(): void {
    this.stopping = true;
    this.process?.kill('SIGKILL');
  }

  private ended(code: string, livedMs: number): void {
    this.process = null;
    if (this.stopping) return;
    this.crashes = livedMs > HEALTHY_MS ? 1 : this.crashes + 1;
    const restartInMs = Math.min(FIRST_PAUSE_MS * 2 ** (this.crashes - 1), LONGEST_PAUSE_MS);
    this.spec.onCrash({ title: this.spec.title, code, restartInMs });
    this.timer = setTimeout(() => this.start(), restartInMs);
  }
}

function openLog(file: string): number {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (fs.existsSync(file) && fs.statSync(file).size > LOG_LIMIT_BYTES) fs.renameSync(file, `${file}.1`);
  return fs.openSync(file, 'a', 0o600);
}
