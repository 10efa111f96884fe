import { UpError } from './up-error.js';

type CleanUp = () => unknown;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** Ctrl+C reaches us from the terminal and again from the process that started us: that is one wish, not two. */
const SAME_WISH_MS = 1500;

/** What has to be undone, in reverse order, when the system stops: asked to, or because a later step failed. */
export class Shutdown {
  readonly requested: Promise<void>;
  isRequested = false;
  private readonly cleanUps: CleanUp[] = [];
  private readonly forced: CleanUp[] = [];
  private request: () => void = () => undefined;
  private requestedAt = 0;

  constructor() {
    this.requested = new Promise((resolve) => (this.request = resolve));
    for (const signal of SIGNALS) process.on(signal, this.onSignal);
  }

  add(cleanUp: CleanUp): void {
    this.cleanUps.push(cleanUp);
  }

  /** For the impatient: a second signal. */
  onForce(cleanUp: CleanUp): void {
    this.forced.push(cleanUp);
  }

  /** Waits for a step; if we were told to stop meanwhile, undoes it and goes no further. */
  async unlessStopped<T>(step: Promise<T>, undo?: (result: T) => unknown): Promise<T> {
    const result = await step;
    if (!this.isRequested) return result;
    await undo?.(result);
    throw new UpError('STOPPED', '已停止。');
  }

  async run(): Promise<void> {
    this.isRequested = true;
    for (let cleanUp = this.cleanUps.pop(); cleanUp; cleanUp = this.cleanUps.pop()) {
      try {
        await cleanUp();
      } catch (error) {
        console.error(error); // the others still have to be undone
      }
    }
    for (const signal of SIGNALS) process.off(signal, this.onSignal);
  }

  private readonly onSignal = (): void => {
    const now = performance.now();
    if (!this.isRequested) {
      this.isRequested = true;
      this.requestedAt = now;
      this.request();
    } else if (now - this.requestedAt > SAME_WISH_MS) {
      for (const force of this.forced) force();
    }
  };
}
