import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { cliEntry, environment, root } from './paths.mjs';

const STOP_TIMEOUT_MS = 30_000;
const POLL_MS = 100;

/** From a fresh clone to a running system. */
export async function start() {
  try {
    await ensureInstalled({ say: console.log });
    await ensureBuilt({ say: console.log });
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
  const child = spawn(process.execPath, ['--enable-source-maps', cliEntry, 'up'], {
    cwd: root,
    stdio: 'inherit',
  });
  // The terminal sends Ctrl+C to both of us; a service manager only to this process.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

/** Ends a running `npm start` from another terminal, and a database that was left behind. */
export async function stop() {
  const dataDir = environment().QIANTOU_DATA_DIR;
  const up = processOf(path.join(dataDir, 'up.json'), (text) => JSON.parse(text).pid, 'cli/src/main.js');
  if (up !== null) await end(up, 'SIGTERM');
  const database = processOf(
    path.join(dataDir, 'pg/postmaster.pid'),
    (text) => Number(text.split('\n')[0]),
    'postgres',
  );
  if (database !== null) await end(database, 'SIGINT');
  console.log(up === null && database === null ? '牵头没有在运行。' : '牵头已停止。');
}

/** The process a file names, if it is alive and still what the file means. */
function processOf(file, pidIn, mark) {
  try {
    const pid = pidIn(fs.readFileSync(file, 'utf8'));
    if (!(pid > 1) || !isAlive(pid)) return null;
    if (process.platform === 'linux' && !fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(mark))
      return null;
    return pid;
  } catch {
    return null;
  }
}

async function end(pid, signal) {
  process.kill(pid, signal);
  for (let waited = 0; waited < STOP_TIMEOUT_MS && isAlive(pid); waited += POLL_MS) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
