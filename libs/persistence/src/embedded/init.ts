import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Binaries } from './binaries.js';
import { diskFull, isDiskFull } from './disk.js';
import { EmbeddedPostgresError } from './errors.js';
import type { EmbeddedPaths } from './paths.js';
import type { ServerUser } from './server-user.js';

export const SUPERUSER = 'postgres';
const OWNER_ONLY_DIR = 0o700;
const OWNER_ONLY = 0o600;

/** With ctype C, trigrams of Chinese text are empty and search finds nothing. */
const CTYPE: Readonly<Record<string, string>> = { linux: 'C.UTF-8', darwin: 'en_US.UTF-8' };

/** Makes the cluster beside its place and moves it in when it is whole, so that a killed initdb leaves no half. */
export function initCluster(
  paths: EmbeddedPaths,
  binaries: Binaries,
  user: ServerUser,
  password: string,
  durable: boolean,
): void {
  const fresh = `${paths.cluster}.new`;
  const passwordFile = path.join(paths.base, `pg.pw-${process.pid}`);
  fs.rmSync(fresh, { recursive: true, force: true });
  try {
    fs.mkdirSync(fresh, { recursive: true, mode: OWNER_ONLY_DIR });
    fs.writeFileSync(passwordFile, `${password}\n`, { mode: OWNER_ONLY });
    if (user.owner !== null)
      [fresh, passwordFile].forEach((file) => fs.chownSync(file, user.owner ?? 0, user.owner ?? 0));
    runInitdb(binaries.initdb, fresh, passwordFile, user, durable);
    fs.renameSync(fresh, paths.cluster);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    if (isDiskFull(error)) throw diskFull(paths.base);
    throw error;
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
}

function runInitdb(
  initdb: string,
  directory: string,
  passwordFile: string,
  user: ServerUser,
  durable: boolean,
): void {
  const ctype = CTYPE[process.platform];
  const [command = initdb, ...args] = [
    ...user.prefix,
    initdb,
    ...['-D', directory, '-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'],
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
    ...(ctype === undefined ? [] : [`--lc-ctype=${ctype}`]),
    ...(durable ? [] : ['--no-sync']),
  ];
  const result = spawnSync(command, args, {
    ...user.spawnOptions,
    encoding: 'utf8',
    cwd: path.dirname(initdb),
  });
  if (result.status === 0) return;
  const said = `${result.stderr ?? ''}${result.error?.message ?? ''}`;
  if (isDiskFull(said)) throw diskFull(directory);
  throw new EmbeddedPostgresError('PG_INIT_FAILED', '自带数据库初始化失败，详情见日志。', said);
}
