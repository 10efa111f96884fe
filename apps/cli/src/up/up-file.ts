import fs from 'node:fs';
import path from 'node:path';

/** What a running `up` leaves for `npm run stop` and for a second `up`. */
export interface UpRecord {
  readonly pid: number;
  readonly url: string;
}

const fileIn = (dataDir: string): string => path.join(dataDir, 'up.json');

export function runningUp(dataDir: string): UpRecord | null {
  try {
    const record = JSON.parse(fs.readFileSync(fileIn(dataDir), 'utf8')) as UpRecord;
    if (record.pid === process.pid || !isUp(record.pid)) return null;
    return record;
  } catch {
    return null;
  }
}

export function writeUpFile(dataDir: string, record: UpRecord): void {
  fs.mkdirSync(dataDir, { recursive: true });
  fs.writeFileSync(fileIn(dataDir), JSON.stringify(record));
}

export function removeUpFile(dataDir: string): void {
  fs.rmSync(fileIn(dataDir), { force: true });
}

function isUp(pid: number): boolean {
  process.kill(pid, 0); // throws when there is nobody
  if (process.platform !== 'linux') return true;
  return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('cli/src/main');
}
