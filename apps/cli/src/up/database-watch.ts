import type { AppConfig } from '@app/config';
import { type EmbeddedServer, runningEmbedded, startEmbedded } from '@app/persistence';

const CHECK_MS = 1000;

export interface DatabaseWatch {
  stop(): void;
}

/** Starts the embedded server again when it dies; `moved` tells that it had to take another port. */
export function watchDatabase(
  config: AppConfig,
  server: EmbeddedServer,
  on: { restarted(): void; moved(server: EmbeddedServer): void; failed(error: unknown): void },
): DatabaseWatch {
  let port = server.port;
  let busy = false;
  const check = async (): Promise<void> => {
    if (busy || runningEmbedded(config.dataDir)) return;
    busy = true;
    try {
      const again = await startEmbedded({ dataDir: config.dataDir, port });
      on.restarted();
      if (again.port !== port) on.moved(again);
      port = again.port;
    } catch (error) {
      on.failed(error);
    } finally {
      busy = false;
    }
  };
  const timer = setInterval(() => void check(), CHECK_MS);
  return { stop: () => clearInterval(timer) };
}
