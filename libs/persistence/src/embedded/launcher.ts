import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Binaries, findBinaries } from './binaries.js';
import { ensureDatabase, requireLogin } from './databases.js';
import { diskFull, isDiskFull, MIN_FREE_BYTES, requireFreeSpace } from './disk.js';
import { EmbeddedPostgresError } from './errors.js';
import { initCluster, SUPERUSER } from './init.js';
import { withLock } from './lock.js';
import { type EmbeddedPaths, embeddedPaths } from './paths.js';
import { freePort, isPortFree } from './ports.js';
import {
  isOurPostmaster,
  isProcessAlive,
  type PostmasterInfo,
  processesIn,
  readPostmaster,
} from './postmaster.js';
import { readOrCreateSecret } from './secret.js';
import { chooseServerUser, giveCluster, type ServerUser } from './server-user.js';

export interface EmbeddedOptions {
  /** Base directory: cluster, password, log and lock go below it. */
  readonly dataDir: string;
  /** Preferred port on the loopback; another free one is taken when it is in use. */
  readonly port: number;
  /** Extra `-c name=value` settings. */
  readonly settings?: Readonly<Record<string, string>>;
  /** false: data may be lost with the machine; for tests. */
  readonly durable?: boolean;
  readonly minFreeBytes?: number;
}

export interface EmbeddedServer {
  readonly pid: number;
  readonly port: number;
  /** true: it was running already, from a process that ended without stopping it. */
  readonly adopted: boolean;
  /** The address of a database on it, made if missing. */
  databaseUrl(name: string): Promise<string>;
  stop(): Promise<void>;
}

const START_TIMEOUT_MS = 60_000;
const STOP_TIMEOUT_MS = 15_000;
const POLL_MS = 15;
const LOG_TAIL = 1500;
const LOG_LIMIT_BYTES = 10 * 1024 ** 2;

const BASE_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  password_encryption: 'scram-sha-256',
  max_connections: '100',
};
const CARELESS: Readonly<Record<string, string>> = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
};

/** Starts the server under `dataDir`, or takes over the one that already runs there. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const paths = embeddedPaths(options.dataDir);
  requireFreeSpace(paths.base, options.minFreeBytes ?? MIN_FREE_BYTES);
  fs.mkdirSync(paths.base, { recursive: true });
  const { info, adopted, password } = await withLock(paths.lock, () => startLocked(paths, options));
  const urlOf = (database: string): string =>
    `postgres://${SUPERUSER}:${encodeURIComponent(password)}@127.0.0.1:${info.port}/${encodeURIComponent(database)}`;
  await requireLogin(urlOf('postgres'), paths.secret);
  return {
    pid: info.pid,
    port: info.port,
    adopted,
    databaseUrl: async (name) => {
      await ensureDatabase(urlOf('postgres'), name);
      return urlOf(name);
    },
    stop: async () => {
      await stopEmbedded(options.dataDir);
    },
  };
}

async function startLocked(
  paths: EmbeddedPaths,
  options: EmbeddedOptions,
): Promise<{ info: PostmasterInfo; adopted: boolean; password: string }> {
  const password = readOrCreateSecret(paths.secret);
  const running = readPostmaster(paths);
  if (running && isOurPostmaster(running, paths)) {
    return { info: await untilReady(paths, () => !isProcessAlive(running.pid)), adopted: true, password };
  }
  if (running) await clearAfterCrash(paths);

  const binaries = await findBinaries();
  const user = chooseServerUser([binaries.postgres, paths.cluster], binaries.initdb);
  const durable = options.durable ?? true;
  if (!fs.existsSync(paths.cluster)) initCluster(paths, binaries, user, password, durable);
  giveCluster(paths.cluster, user);
  const port = (await isPortFree(options.port)) ? options.port : await freePort();
  const settings = { ...BASE_SETTINGS, ...(durable ? {} : CARELESS), ...options.settings };
  return { info: await launch(paths, binaries, user, port, settings), adopted: false, password };
}

/** PostgreSQL itself refuses over a zombie, and over any other process that has got the same number. */
async function clearAfterCrash(paths: EmbeddedPaths): Promise<void> {
  const deadline = performance.now() + STOP_TIMEOUT_MS;
  while (processesIn(paths.cluster).length > 0 && performance.now() < deadline) await sleep(POLL_MS);
  if (process.platform === 'linux' && processesIn(paths.cluster).length === 0) {
    fs.rmSync(paths.postmasterPid, { force: true });
  }
}

async function launch(
  paths: EmbeddedPaths,
  binaries: Binaries,
  user: ServerUser,
  port: number,
  settings: Readonly<Record<string, string>>,
): Promise<PostmasterInfo> {
  const log = fs.openSync(paths.log, isLarge(paths.log) ? 'w' : 'a', 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command = binaries.postgres, ...args] = [
    ...user.prefix,
    ...[binaries.postgres, '-D', paths.cluster, '-p', String(port)],
    ...flags,
  ];
  const child = spawn(command, args, {
    ...user.spawnOptions,
    cwd: paths.base,
    detached: true,
    stdio: ['ignore', log, log],
    windowsHide: true,
  });
  let ended = false;
  child.once('exit', () => (ended = true)).once('error', () => (ended = true));
  child.unref();
  fs.closeSync(log);
  return await untilReady(paths, () => ended);
}

async function untilReady(paths: EmbeddedPaths, hasEnded: () => boolean): Promise<PostmasterInfo> {
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    const info = readPostmaster(paths);
    if (info?.ready === true) return info;
    if (hasEnded()) break;
    await sleep(POLL_MS);
  }
  const said = logTail(paths);
  if (isDiskFull(said)) throw diskFull(paths.base);
  throw new EmbeddedPostgresError('PG_START_FAILED', `自带数据库启动失败，详情见 ${paths.log}。`, said);
}

/** Fast shutdown: open transactions are rolled back. Says whether there was a server. */
export async function stopEmbedded(dataDir: string): Promise<boolean> {
  const paths = embeddedPaths(dataDir);
  const info = readPostmaster(paths);
  if (!info || !isOurPostmaster(info, paths)) return false;
  if (process.platform === 'win32') {
    const { pgCtl } = await findBinaries();
    spawnSync(pgCtl, ['stop', '-D', paths.cluster, '-m', 'fast'], { stdio: 'ignore' });
    return true;
  }
  process.kill(info.pid, 'SIGINT');
  if (await gone(info.pid, STOP_TIMEOUT_MS)) return true;
  process.kill(info.pid, 'SIGQUIT'); // immediate: the next start recovers from the log
  await gone(info.pid, STOP_TIMEOUT_MS);
  return true;
}

/** The server that runs under `dataDir`, if any; asks no questions of it. */
export function runningEmbedded(dataDir: string): { pid: number; port: number } | null {
  const paths = embeddedPaths(dataDir);
  const info = readPostmaster(paths);
  return info && isOurPostmaster(info, paths) ? { pid: info.pid, port: info.port } : null;
}

async function gone(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (isProcessAlive(pid)) {
    if (performance.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}

function isLarge(file: string): boolean {
  return fs.existsSync(file) && fs.statSync(file).size > LOG_LIMIT_BYTES;
}

function logTail(paths: EmbeddedPaths): string {
  try {
    return fs.readFileSync(paths.log, 'utf8').slice(-LOG_TAIL);
  } catch {
    return '';
  }
}
