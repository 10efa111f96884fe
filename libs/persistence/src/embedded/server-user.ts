import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
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

/**
 * Root gives the server to uid 65534, which needs no account. Below a closed directory such as /root that user can
 * reach nothing, so it keeps the one capability of passing through directories; where that is not allowed either,
 * a user namespace in which we only look like that user.
 */
export function chooseServerUser(mustReach: readonly string[], probe: string): ServerUser {
  if (process.getuid?.() !== 0) return OURSELVES;
  const candidates: ServerUser[] = [
    {
      prefix: [
        'setpriv',
        `--reuid=${NOBODY}`,
        `--regid=${NOBODY}`,
        '--clear-groups',
        '--inh-caps=-all,+dac_override',
        '--ambient-caps=+dac_override',
        '--bounding-set=-all,+dac_override',
      ],
      spawnOptions: {},
      owner: NOBODY,
    },
    { prefix: ['unshare', '-U', `--map-user=${NOBODY}`], spawnOptions: {}, owner: 0 },
  ];
  if (mustReach.every(reachableForOthers)) {
    candidates.unshift({ prefix: [], spawnOptions: { uid: NOBODY, gid: NOBODY }, owner: NOBODY });
  }
  const usable = candidates.find((candidate) => works(candidate, probe));
  if (usable) return usable;
  throw new EmbeddedPostgresError(
    'PG_NO_RIGHTS',
    '以 root 身份无法启动自带数据库（目录对其他用户不可达），请换用普通用户运行，或把程序放到 /opt、/srv 等目录下。',
  );
}

function works({ prefix, spawnOptions }: ServerUser, probe: string): boolean {
  const [command = probe, ...args] = [...prefix, probe, '--version'];
  return spawnSync(command, args, { ...spawnOptions, stdio: 'ignore' }).status === 0;
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
