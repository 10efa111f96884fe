import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { inRoot } from './paths.mjs';
import { npm } from './run.mjs';

const STAMP = inRoot('node_modules/.qiantou-stamp');
/** npm's own record of what it put into node_modules. */
const NPM_RECORD = inRoot('node_modules/.package-lock.json');
const LOCK = inRoot('package-lock.json');

export class InstallError extends Error {}

/** Installs what the lock file says, unless that is there already. `full` includes what only development needs. */
export async function ensureInstalled({ full = false, output = 'keep', say = () => {} } = {}) {
  const wanted = createHash('sha256').update(fs.readFileSync(LOCK)).digest('hex');
  const stamp = readJson(STAMP);
  if (stamp?.lock === wanted && (stamp.full || !full)) return false;
  if (!recordMatchesLock(full)) await install(full, output, say);
  fs.writeFileSync(STAMP, JSON.stringify({ lock: wanted, full }));
  return true;
}

async function install(full, output, say) {
  say('正在安装依赖（首次约需一两分钟）……');
  const args = ['ci', '--no-audit', '--no-fund', full ? '--include=dev' : '--omit=dev'];
  const { code, text } = await npm(args, { output, env: { ...process.env, NODE_ENV: '' } });
  if (code !== 0) {
    throw new InstallError(`依赖安装失败，请检查网络后重试。[INSTALL_FAILED]\n${text.slice(-2000)}`);
  }
}

/** Somebody ran `npm ci` by hand: the same result, no need to do it again. */
function recordMatchesLock(full) {
  const record = readJson(NPM_RECORD)?.packages;
  const lock = readJson(LOCK)?.packages;
  if (!record || !lock) return false;
  return Object.entries(lock).every(([place, entry]) => {
    if (place === '' || entry.optional || entry.devOptional || (entry.dev && !full)) return true;
    return record[place]?.version === entry.version;
  });
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
