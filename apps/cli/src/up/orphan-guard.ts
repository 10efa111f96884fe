import { isMainThread } from 'node:worker_threads';

/**
 * Loaded into the processes that `up` starts. When `up` is killed it cannot stop them; they notice that their line
 * to it is broken and leave by themselves, so that the port is free for the next start.
 */
const PATIENCE_MS = 10_000;

function leave(): void {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), PATIENCE_MS).unref();
}

// A worker thread inherits the preload but never the line; its process is guarded already.
if (isMainThread) watchLine();

function watchLine(): void {
  if (process.connected) {
    process.on('disconnect', leave);
    process.channel?.unref(); // the line alone is no reason to stay
  } else {
    leave(); // broken while this process was still being loaded
  }
}
