import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { EmbeddedPostgresError } from './errors.js';
import { isProcessAlive } from './postmaster.js';

const POLL_MS = 50;
const WAIT_MS = 60_000;

/** Two cold starts at once would both run initdb: the second one waits and then finds a running server. */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const token = `${process.pid} ${bootId()} ${Math.random()}`;
  const deadline = performance.now() + WAIT_MS;
  while (!(await acquire(file, token))) {
    if (performance.now() > deadline) {
      throw new EmbeddedPostgresError(
        'PG_LOCKED',
        `另一个启动过程占用着数据库，请稍后再试；若确认没有，请删除 ${file}。`,
      );
    }
    await sleep(POLL_MS);
  }
  try {
    return await work();
  } finally {
    if (read(file) === token) fs.rmSync(file, { force: true });
  }
}

async function acquire(file: string, token: string): Promise<boolean> {
  removeIfAbandoned(file);
  try {
    fs.writeFileSync(file, token, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  // Somebody who saw the abandoned lock just before us may remove ours for it: look again before believing it.
  await sleep(POLL_MS);
  return read(file) === token;
}

function removeIfAbandoned(file: string): void {
  const content = read(file);
  if (content === null || content === '') return;
  const [pid, boot] = content.split(' ');
  if (boot !== bootId() || !isProcessAlive(Number(pid))) fs.rmSync(file, { force: true });
}

/** After a restart of the machine the same pid may be anybody. */
function bootId(): string {
  return read('/proc/sys/kernel/random/boot_id')?.trim() ?? '-';
}

function read(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
