import type { SmtpSink } from '../../support/smtp-sink.js';
import { until } from '../../support/until.js';

export interface Hold {
  /** Returns when no more mails arrive: every lane waits for an answer by then, so what was answered before is written down. */
  full(): Promise<void>;
  release(): void;
}

const STILL_MS = 1000;
const LONGEST_MS = 30_000;

/** Lets some mails pass and holds the answer to all others. */
export function holdAfter(sink: SmtpSink, passing: number): Hold {
  let arrived = 0;
  let lastAt = 0;
  let open = (): void => undefined;
  const released = new Promise<void>((resolve) => (open = resolve));
  sink.behaviour = {
    beforeAccept: async () => {
      arrived += 1;
      lastAt = performance.now();
      if (arrived > passing) await released;
    },
  };
  const isStill = (): boolean => arrived > passing && performance.now() - lastAt > STILL_MS;
  return {
    full: () => until(isStill, LONGEST_MS, 'held mails in all lanes'),
    release: () => {
      sink.behaviour = {};
      open();
    },
  };
}
