import { freePort } from '@app/persistence';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../../../../api/src/main.js', import.meta.url));
const PAUSE_MS = 200;
const TRIES = 150;

/** The API as it runs for people: a process of its own, reached over HTTP. */
export interface ApiProcess {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startApi(databaseUrl: string): Promise<ApiProcess> {
  const port = await freePort();
  const child = spawn(process.execPath, [ENTRY], {
    env: {
      ...process.env,
      DATABASE_URL: databaseUrl,
      PORT: `${port}`,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}/api/v1`;
  await answering(child, `${url}/health`);
  return {
    url,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < TRIES && child.exitCode === null; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  child.kill('SIGKILL');
  throw new Error('the API did not start');
}
