import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { builtEntry, cleanEnvironment } from '../../support/processes.js';

const PROGRAM = path.resolve('test/faults/support/boot-again.mjs');
/** `dist`, from the entry of one of its programs. */
const BUILT = path.resolve(builtEntry('worker'), '../../../..');

interface Answer {
  readonly error?: string;
}

/** A process that boots the built worker again and again, as often as it is told to. */
export class BootingWorker {
  readonly app = 'worker';
  private said = '';

  private constructor(private readonly child: ChildProcess) {
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
  }

  /** Its modules are loaded, and nothing is open yet. */
  static async start(env: Readonly<Record<string, string>>): Promise<BootingWorker> {
    const child = fork(PROGRAM, [BUILT], {
      env: cleanEnvironment({ LOG_LEVEL: 'log', ...env }),
      execArgv: [],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const worker = new BootingWorker(child);
    await worker.answer();
    return worker;
  }

  /** Open, taking jobs and looking for what is due at that instant. */
  async boot(now: string): Promise<void> {
    this.child.send({ boot: now });
    await this.answer();
  }

  /** Everything is closed again. */
  async shut(): Promise<void> {
    this.child.send({});
    await this.answer();
  }

  output(): string {
    return this.said;
  }

  end(): void {
    this.child.kill('SIGKILL');
  }

  private answer(): Promise<void> {
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null): void => reject(new Error(`it ended with ${code}:\n${this.said}`));
      this.child.once('exit', onExit);
      this.child.once('message', ({ error }: Answer) => {
        this.child.off('exit', onExit);
        if (error === undefined) resolve();
        else reject(new Error(`${error}\n${this.said.slice(-3000)}`));
      });
    });
  }
}
