import fs from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

const MEBIBYTE = 1024 ** 2;
export const MIN_FREE_BYTES = 300 * MEBIBYTE;

const DISK_FULL = /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/;

export function freeBytes(directory: string): number {
  const { bavail, bsize } = fs.statfsSync(nearestExisting(directory));
  return bavail * bsize;
}

/** Better a sentence before the start than a database that dies in the middle of its first write. */
export function requireFreeSpace(directory: string, minimum: number): void {
  const free = freeBytes(directory);
  if (free < minimum) throw diskFull(directory, minimum);
}

export function isDiskFull(error: unknown): boolean {
  if (error instanceof EmbeddedPostgresError) return error.code === 'PG_DISK_FULL';
  return DISK_FULL.test(
    error instanceof Error ? `${error.message} ${(error as NodeJS.ErrnoException).code}` : String(error),
  );
}

export function diskFull(directory: string, minimum = MIN_FREE_BYTES): EmbeddedPostgresError {
  const needed = Math.ceil(minimum / MEBIBYTE);
  return new EmbeddedPostgresError(
    'PG_DISK_FULL',
    `磁盘空间不足：${directory} 所在磁盘至少要有 ${needed} MB 可用空间，请清理后重试。`,
  );
}

function nearestExisting(directory: string): string {
  let current = path.resolve(directory);
  while (!fs.existsSync(current) && current !== path.dirname(current)) current = path.dirname(current);
  return current;
}
