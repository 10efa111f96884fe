import fs from 'node:fs';
import type { EmbeddedPaths } from './paths.js';

/** What a server writes about itself into postmaster.pid. */
export interface PostmasterInfo {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

const PID_LINE = 0;
const PORT_LINE = 3;
const STATE_LINE = 7;

export function readPostmaster(paths: EmbeddedPaths): PostmasterInfo | null {
  let lines: string[];
  try {
    lines = fs.readFileSync(paths.postmasterPid, 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[PID_LINE]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, port: Number(lines[PORT_LINE] ?? 0), ready: (lines[STATE_LINE] ?? '').startsWith('ready') };
}

/** Alive, and really our server: after a restart of the machine the same number may be anything. */
export function isOurPostmaster({ pid }: PostmasterInfo, paths: EmbeddedPaths): boolean {
  if (!isProcessAlive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    const words = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.some((word) => word.includes('postgres')) && words.includes(paths.cluster);
  } catch {
    return false;
  }
}

/** A zombie still has its number but does no work; PostgreSQL itself takes it for a running server. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  if (process.platform !== 'linux') return true;
  try {
    return !/^State:\s+[ZX]/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Sessions of a server that was killed live on for a moment and may still write. Removing the pid file takes away
 * PostgreSQL's own protection against that, so nobody may be left in the cluster's directory.
 */
export function processesIn(directory: string): number[] {
  if (process.platform !== 'linux') return [];
  return fs
    .readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && workingDirectory(entry) === directory)
    .map(Number)
    .filter(isProcessAlive);
}

function workingDirectory(pid: string): string | null {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return null;
  }
}
