import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** What the antivirus program said of a file. `failed`: it said nothing that can be relied on. */
export type ScanVerdict = 'clean' | 'infected' | 'failed';

export interface Scanner {
  /** The program, for the record. */
  readonly name: string;
  scan(bytes: Uint8Array): Promise<ScanVerdict>;
}

export interface ScannerSettings {
  /** Program and arguments; the argument `{file}` becomes the path of a temporary file. */
  readonly command: readonly string[] | null;
  readonly timeoutSeconds: number;
}

const PLACEHOLDER = '{file}';
const CLEAN = 0;
const INFECTED = 1;
const MS = 1000;
/** All that the program gets to know of our environment: no address of a database, no password. */
const PASSED_ON = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'SystemRoot', 'TEMP'];

/** The configured program, or null where none is: files are then marked as not scanned. */
export function scannerOf({ command, timeoutSeconds }: ScannerSettings): Scanner | null {
  const [program, ...args] = command ?? [];
  if (program === undefined) return null;
  const limit = timeoutSeconds * MS;
  const byPath = args.some((arg) => arg.includes(PLACEHOLDER));
  return {
    name: path.basename(program),
    scan: (bytes) =>
      byPath
        ? withFile(bytes, (file) =>
            run(
              program,
              args.map((arg) => arg.replaceAll(PLACEHOLDER, file)),
              null,
              limit,
            ),
          )
        : run(program, args, bytes, limit),
  };
}

/** The file is readable for us alone, and for a scanner that runs as somebody else only if it is handed over. */
async function withFile(
  bytes: Uint8Array,
  use: (file: string) => Promise<ScanVerdict>,
): Promise<ScanVerdict> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'qiantou-scan-'));
  try {
    const file = path.join(folder, 'file');
    await writeFile(file, bytes, { mode: 0o600 });
    return await use(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(
  program: string,
  args: readonly string[],
  input: Uint8Array | null,
  limit: number,
): Promise<ScanVerdict> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: [input === null ? 'ignore' : 'pipe', 'ignore', 'ignore'],
      env: passedOn(),
      // A group of its own, so that everything it has started ends with it.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    const timer = setTimeout(() => kill(child), limit);
    const end = (verdict: ScanVerdict): void => {
      clearTimeout(timer);
      resolve(verdict);
    };
    child.once('error', () => end('failed'));
    child.once('exit', (code) => end(verdictOf(code)));
    // A program that does not read to the end closes the pipe; its exit code counts.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input);
  });
}

function verdictOf(code: number | null): ScanVerdict {
  if (code === CLEAN) return 'clean';
  return code === INFECTED ? 'infected' : 'failed';
}

function passedOn(): Record<string, string> {
  return Object.fromEntries(
    PASSED_ON.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in this moment.
  }
}
