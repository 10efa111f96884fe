import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@app/persistence';
import { Redis } from 'ioredis';
import { findOrInstall } from './needs.js';

export interface TestRedis {
  readonly url: string;
  /** kill -9 and start again on the same port and data, or with nothing left of them. */
  crashAndRestart(options?: { readonly emptied?: boolean }): Promise<void>;
  /** A setting changed while it runs, as by an operator. */
  configure(name: string, value: string): Promise<void>;
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 10_000;

/** A real redis-server of our own, set up as production should be: append-only file, nothing evicted. */
export async function startRedis(): Promise<TestRedis | { readonly missing: string }> {
  const server = await findOrInstall({
    name: 'redis-server',
    candidates: ['redis-server', '/usr/bin/redis-server'],
    debianPackages: ['redis-server'],
  });
  if ('missing' in server) return server;
  const port = await freePort();
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'qiantou-redis-'));
  const url = `redis://127.0.0.1:${port}`;
  let child = await launch(server.path, port, directory);
  return {
    url,
    crashAndRestart: async ({ emptied = false } = {}) => {
      await end(child, 'SIGKILL');
      if (emptied) {
        fs.rmSync(directory, { recursive: true, force: true });
        fs.mkdirSync(directory);
      }
      child = await launch(server.path, port, directory);
    },
    configure: async (name, value) => {
      const client = new Redis(url);
      await client.config('SET', name, value);
      client.disconnect();
    },
    stop: async () => {
      await end(child, 'SIGTERM');
      fs.rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function launch(command: string, port: number, directory: string): Promise<ChildProcess> {
  const settings = [
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--appendonly',
    'yes',
    '--maxmemory-policy',
    'noeviction',
  ];
  const child = spawn(command, ['--port', String(port), '--dir', directory, ...settings], {
    stdio: 'ignore',
  });
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (await answers(port)) return child;
    await sleep(50);
  }
  child.kill('SIGKILL');
  throw new Error('redis-server did not start');
}

async function answers(port: number): Promise<boolean> {
  const client = new Redis(port, '127.0.0.1', {
    lazyConnect: true,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  client.on('error', () => undefined); // refused while it is starting
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}
