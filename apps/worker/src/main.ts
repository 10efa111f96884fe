import 'reflect-metadata';
import os from 'node:os';
import { loadConfig } from '@app/config';
import type { INestApplicationContext } from '@nestjs/common';
import { bootWorker } from './boot-worker.js';

/** Waits for signals; a second one does not hurry it, as the mail at hand has its own time limit. */
function stopOnSignals(app: INestApplicationContext): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await app.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop());
}

/** On a machine with few processors whoever waits in front of a screen goes first; a mail may come a second later. */
function giveWay(): void {
  try {
    os.setPriority(os.constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    return; // where the system does not allow it, all are equal
  }
}

async function main(): Promise<void> {
  giveWay();
  stopOnSignals(await bootWorker(loadConfig()));
  process.stdout.write('qiantou worker ready\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'the worker could not start'}\n`);
  process.exit(1);
});
