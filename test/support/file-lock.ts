import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const DIRECTORY = path.resolve('.data/test-locks');
const POLL_MS = 200;

/** One at a time among all test processes of this checkout; a lock whose owner died is taken over. */
export async function withFileLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  fs.mkdirSync(DIRECTORY, { recursive: true });
  const file = path.join(DIRECTORY, name);
  while (!take(file)) await sleep(POLL_MS);
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!ownerIsAlive(file)) fs.rmSync(file, { force: true });
    return false;
  }
}

function ownerIsAlive(file: string): boolean {
  try {
    process.kill(Number(fs.readFileSync(file, 'utf8')), 0);
    return true;
  } catch {
    return false;
  }
}
