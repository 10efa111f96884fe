import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '@app/persistence';

/** A built program, started as in production and watched. */
export interface RunningProcess {
  readonly name: string;
  readonly pid: number;
  /** Everything it has said so far. */
  output(): string;
  hasEnded(): boolean;
  /** Resolves with the exit code, or the name of the signal. */
  readonly ended: Promise<number | string>;
  signal(signal: NodeJS.Signals): void;
  /** SIGTERM, and SIGKILL for the deaf. */
  stop(timeoutMs?: number): Promise<number | string>;
  /** kill -9, waited for. */
  kill(): Promise<void>;
}

export interface RunningServer extends RunningProcess {
  readonly url: string;
}

type Environment = Readonly<Record<string, string>>;

const READY_TIMEOUT_MS = 90_000;
const STOP_TIMEOUT_MS = 20_000;
const running = new Set<ChildProcess>();

// A test run that is cut short must not leave servers behind.
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Settings of the person who runs the tests must not reach the programs under test. */
const OWN_VARIABLES =
  /^(PORT|HOST|DATABASE_URL|REDIS_URL|SMTP_URL|MAIL_FROM|PUBLIC_URL|QIANTOU_|SESSION_|COOKIE_|LOG_LEVEL|UPLOAD_|NODE_OPTIONS|NODE_ENV|npm_|INIT_CWD)/;

export function cleanEnvironment(extra: Environment = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !OWN_VARIABLES.test(name));
  return { ...Object.fromEntries(inherited), NODE_ENV: 'production', ...extra };
}

export const builtEntry = (app: 'api' | 'worker' | 'cli'): string =>
  path.resolve(`dist/apps/${app}/src/main.js`);

export function startProcess(
  name: string,
  command: string,
  args: readonly string[],
  env: Environment,
  cwd = process.cwd(),
): RunningProcess {
  const child = spawn(command, [...args], {
    cwd,
    env: cleanEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  let ended: number | string | null = null;
  const end = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve((ended = signal ?? code ?? 1));
    });
    child.once('error', (error) => resolve((ended = error.message)));
  });
  return {
    name,
    pid: child.pid ?? 0,
    output: () => output,
    hasEnded: () => ended !== null,
    ended: end,
    signal: (signal) => void child.kill(signal),
    stop: async (timeoutMs = STOP_TIMEOUT_MS) => {
      child.kill('SIGTERM');
      const force = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
      return await end.finally(() => clearTimeout(force));
    },
    kill: async () => {
      child.kill('SIGKILL');
      await end;
    },
  };
}

export function startCli(args: readonly string[], env: Environment = {}): RunningProcess {
  return startProcess(
    `qiantou ${args.join(' ')}`,
    process.execPath,
    ['--enable-source-maps', builtEntry('cli'), ...args],
    env,
  );
}

/** The API on a free port, answering. `env` has to name the database. */
export async function startApi(env: Environment): Promise<RunningServer> {
  const port = env['PORT'] ?? String(await freePort());
  const args = ['--enable-source-maps', builtEntry('api')];
  const api = startProcess('api', process.execPath, args, { PORT: port, LOG_LEVEL: 'log', ...env });
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(api, url);
  return { ...api, url };
}

/** The worker, taking jobs: it says so in a line that `ready` matches. */
export async function startWorker(
  env: Environment,
  ready = /worker (is )?ready|任务进程已就绪/i,
): Promise<RunningProcess> {
  const worker = startProcess('worker', process.execPath, ['--enable-source-maps', builtEntry('worker')], {
    LOG_LEVEL: 'log',
    ...env,
  });
  await untilSaid(worker, ready);
  return worker;
}

/** The whole system by one command, as `npm start` does it; QIANTOU_DATA_DIR should be a directory of the test's own. */
export async function startUp(env: Environment): Promise<RunningServer> {
  const port = env['PORT'] ?? String(await freePort());
  const pgPort = env['QIANTOU_PG_PORT'] ?? String(await freePort());
  const up = startCli(['up'], { PORT: port, QIANTOU_PG_PORT: pgPort, ...env });
  await untilSaid(up, /牵头已就绪/);
  return { ...up, url: `http://127.0.0.1:${port}` };
}

export async function untilSaid(
  process: RunningProcess,
  line: RegExp,
  timeoutMs = READY_TIMEOUT_MS,
): Promise<void> {
  await waitWhileAlive(process, timeoutMs, `say ${line}`, () => Promise.resolve(line.test(process.output())));
}

export async function untilHealthy(
  process: RunningProcess,
  url: string,
  timeoutMs = READY_TIMEOUT_MS,
): Promise<void> {
  await waitWhileAlive(process, timeoutMs, `answer at ${url}`, async () => {
    const answer = await fetch(`${url}/api/v1/health`, { signal: AbortSignal.timeout(2000) }).catch(
      () => null,
    );
    await answer?.arrayBuffer();
    return answer?.ok ?? false;
  });
}

async function waitWhileAlive(
  process: RunningProcess,
  timeoutMs: number,
  what: string,
  isDone: () => Promise<boolean>,
): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  while (!(await isDone())) {
    if (process.hasEnded())
      throw new Error(`${process.name} ended before it could ${what}:\n${process.output().slice(-3000)}`);
    if (Date.now() > deadline)
      throw new Error(`${process.name} did not ${what} in time:\n${process.output().slice(-3000)}`);
    await sleep(50);
  }
}
