import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import type { ReadCode } from '../read-result.js';
import type { Command } from './command.js';
import type { ReadLimits } from './limits.js';
import { watchMemory } from './watch-memory.js';

/** How a child ended: with words, or without. */
export type ChildEnd =
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'died'; readonly code: ReadCode; readonly detail: string };

export interface ChildRun {
  readonly end: ChildEnd;
  readonly milliseconds: number;
  /** Highest resident memory of the child and its own children, bytes; 0 where the platform does not tell. */
  readonly peakBytes: number;
}

const ERRORS_KEPT = 4096;
const MEMORY_WORDS = /out of memory|allocation.failed|failed to allocate|bad_alloc/i;
const alive = new Set<ChildProcess>();

// Nobody waits for their answers any more.
process.once('exit', () => alive.forEach(killGroup));

/**
 * Runs a command that gets `bytes` on its standard input and answers on descriptor 3, as the leader of a process
 * group of its own. However it ends there is an end to look at.
 * @throws only where no process can be started at all
 */
export function runChild(command: Command, bytes: Uint8Array, limits: ReadLimits): Promise<ChildRun> {
  const started = performance.now();
  const child = spawn(command.file, [...command.args], {
    env: command.env,
    stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
    detached: true,
    windowsHide: true,
  });
  alive.add(child);
  return new Promise((resolve, reject) => {
    let ours: Death | null = null;
    const kill = (death: Death): void => {
      ours ??= death;
      killGroup(child);
    };
    const timer = setTimeout(() => kill({ code: 'out-of-time', detail: 'wall time' }), limits.timeoutMs);
    const memory = watchMemory(child.pid ?? 0, limits.memoryBytes, () =>
      kill({ code: 'out-of-memory', detail: 'resident memory' }),
    );
    const answer = collect(child.stdio[3] as Readable, limits.answerBytes, () =>
      kill({ code: 'too-large', detail: 'answer' }),
    );
    const errors = collect(child.stderr, ERRORS_KEPT, () => undefined);
    const over = (): void => {
      clearTimeout(timer);
      memory.stop();
      alive.delete(child);
    };
    child.once('error', (error) => {
      over();
      reject(error);
    });
    child.once('exit', () => killGroup(child)); // what it has started goes with it
    child.once('close', (code, signal) => {
      over();
      const end =
        ours === null ? endOf(code, signal, answer(), errors()) : { kind: 'died' as const, ...ours };
      resolve({ end, milliseconds: performance.now() - started, peakBytes: memory.peak() });
    });
    feed(child, bytes);
  });
}

interface Death {
  readonly code: ReadCode;
  readonly detail: string;
}

function endOf(code: number | null, signal: string | null, answer: string, errors: string): ChildEnd {
  if (code === 0 && answer !== '') return { kind: 'answer', text: answer };
  const detail = `ended by ${signal ?? code ?? 'nothing'}`;
  return { kind: 'died', code: causeOf(signal, errors), detail };
}

/** Why a child that we did not kill is gone. */
function causeOf(signal: string | null, errors: string): ReadCode {
  if (signal === 'SIGXCPU') return 'out-of-time';
  if (signal === 'SIGKILL' || MEMORY_WORDS.test(errors)) return 'out-of-memory'; // the kernel's choice when memory is short
  return 'damaged';
}

/** Keeps the first `limit` bytes of what a stream says; `onMore` once there is more. */
function collect(stream: Readable | null, limit: number, onMore: () => void): () => string {
  const parts: Buffer[] = [];
  let length = 0;
  stream?.on('error', () => undefined);
  stream?.on('data', (part: Buffer) => {
    if (length <= limit) parts.push(part);
    length += part.length;
    if (length > limit) onMore();
  });
  return () => Buffer.concat(parts).toString('utf8', 0, limit);
}

/** A child that has died before it read everything breaks the pipe; its end says why. */
function feed(child: ChildProcess, bytes: Uint8Array): void {
  child.stdin?.on('error', () => undefined);
  child.stdin?.end(bytes);
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // it has ended already
  }
}
