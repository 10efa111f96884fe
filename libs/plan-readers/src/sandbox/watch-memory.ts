import { readFileSync } from 'node:fs';

const SAMPLE_MS = 25;
const KIBIBYTE = 1024;
const RESIDENT = /^VmRSS:\s+(\d+) kB/m;
const HIGHEST = /^VmHWM:\s+(\d+) kB/m;

export interface MemoryWatch {
  /** Highest resident memory seen so far, bytes; 0 where the platform does not tell. */
  peak(): number;
  stop(): void;
}

/**
 * Looks again and again how much memory a process and its descendants hold (Linux; elsewhere it sees nothing), and
 * says once when it is more than `limit` bytes.
 */
export function watchMemory(pid: number, limit: number, onExceeded: () => void): MemoryWatch {
  let peak = 0;
  const sample = (): void => {
    const [own, ...others] = family(pid);
    if (own === undefined) return;
    const rest = others.reduce((sum, process) => sum + bytesOf(process, RESIDENT), 0);
    // the kernel remembers the highest of the child itself; of the others together nobody does
    peak = Math.max(peak, bytesOf(own, HIGHEST), bytesOf(own, RESIDENT) + rest);
    if (peak <= limit) return;
    clearInterval(timer);
    onExceeded();
  };
  const timer = setInterval(sample, SAMPLE_MS);
  return { peak: () => peak, stop: () => clearInterval(timer) };
}

/** @returns what /proc says of a process and all below it, the process itself first */
function family(pid: number): string[] {
  const status = readOrNothing(`/proc/${pid}/status`);
  if (status === '') return [];
  const children = readOrNothing(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean);
  return [status, ...children.flatMap((child) => family(Number(child)))];
}

function bytesOf(status: string, line: RegExp): number {
  return Number(line.exec(status)?.[1] ?? 0) * KIBIBYTE;
}

function readOrNothing(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return ''; // ended meanwhile, or not Linux
  }
}
