import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { EmbeddedPostgresError } from './errors.js';

const NOBODY = 65_534;
const EXECUTE_OTHERS = 0o001;

/** How the server is started so that it does not run as root, which PostgreSQL refuses. */
export interface ServerUser {
  /** Put before the command. */
  readonly prefix: readonly string[];
  readonly spawnOptions: { readonly uid?: number; readonly gid?: number };
  /** Who must own the cluster; `null`: whoever we are. */
  readonly owner: number | null;
}

const OURSELVES: ServerUser = { prefix: [], spawnOptions: {}, owner: null };

/** Passing through closed directories; containers usually grant only the second, wider one. */
const PASSAGE = ['dac_read_search', 'dac_override'] as const;

const nobodyWith = (capability: (typeof PASSAGE)[number]): ServerUser => ({
  prefix: [
    'setpriv',
    `--reuid=${NOBODY}`,
    `--regid=${NOBODY}`,
    '--clear-groups',
    `--inh-caps=-all,+${capability}`,
    `--ambient-caps=+${capability}`,
    `--bounding-set=-all,+${capability}`,
    '--securebits=+no_setuid_fixup', // else access(2), which initdb asks, answers for a user without the capability
  ],
  spawnOptions: {},
  owner: NOBODY,
});

/** A user namespace in which we only look like that user; `owner` is who we are outside. */
const lookLikeNobody = (owner: number | null): ServerUser => ({
  prefix: ['unshare', '-U', `--map-user=${NOBODY}`],
  spawnOptions: {},
  owner,
});

/**
 * Root gives the server to uid 65534, which needs no account. Below a closed directory such as /root that user can
 * reach nothing, so it keeps the one capability of passing through directories; where that is not allowed either,
 * it is a user namespace. So it is for an ordinary user without an account, as containers like to have them.
 */
export function chooseServerUser(mustReach: readonly string[], initdb: string): ServerUser {
  const usable = candidates(mustReach).find((candidate) => works(candidate, initdb));
  if (usable) return usable;
  throw new EmbeddedPostgresError(
    'PG_NO_RIGHTS',
    '当前用户无法启动自带数据库，请换用有账号的普通用户运行，或把程序放到 /opt、/srv 等其他用户可进入的目录下。',
  );
}

function candidates(mustReach: readonly string[]): ServerUser[] {
  if (process.getuid?.() !== 0) return [OURSELVES, lookLikeNobody(null)];
  const roundabout = [...PASSAGE.map(nobodyWith), lookLikeNobody(0)];
  if (!mustReach.every(reachableForOthers)) return roundabout;
  return [{ prefix: [], spawnOptions: { uid: NOBODY, gid: NOBODY }, owner: NOBODY }, ...roundabout];
}

/** Asks initdb for its settings: it then looks for its files and its user, and does nothing. */
function works(user: ServerUser, initdb: string): boolean {
  if (user === OURSELVES) return hasAccount();
  const [command = initdb, ...args] = [...user.prefix, initdb, '--show', '-D', os.tmpdir()];
  return spawnSync(command, args, { ...user.spawnOptions, stdio: 'ignore' }).status === 0;
}

function hasAccount(): boolean {
  try {
    os.userInfo();
    return true;
  } catch {
    return false;
  }
}

function reachableForOthers(target: string): boolean {
  for (let directory = path.dirname(target); ; directory = path.dirname(directory)) {
    if (fs.existsSync(directory) && (fs.statSync(directory).mode & EXECUTE_OTHERS) === 0) return false;
    if (directory === path.dirname(directory)) return true;
  }
}

/** A cluster that another kind of user made (the folder was moved, or run with sudo once) is handed over. */
export function giveCluster(cluster: string, user: ServerUser): void {
  if (user.owner === null || fs.statSync(cluster).uid === user.owner) return;
  const owner = user.owner;
  fs.chownSync(cluster, owner, owner);
  for (const entry of fs.readdirSync(cluster, { recursive: true, encoding: 'utf8' })) {
    fs.lchownSync(path.join(cluster, entry), owner, owner);
  }
}
