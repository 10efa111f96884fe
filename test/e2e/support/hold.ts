import type { SmtpSink } from '../../support/smtp-sink.js';

export interface Hold {
  /** Mails that arrived whole and wait for their answer. */
  count(): number;
  release(): void;
}

/** Lets some mails pass and holds the answer to all others. */
export function holdAfter(sink: SmtpSink, passing: number): Hold {
  let arrived = 0;
  let open = (): void => undefined;
  const released = new Promise<void>((resolve) => (open = resolve));
  sink.behaviour = {
    beforeAccept: async () => {
      arrived += 1;
      if (arrived > passing) await released;
    },
  };
  return {
    count: () => Math.max(0, arrived - passing),
    release: () => {
      sink.behaviour = {};
      open();
    },
  };
}
