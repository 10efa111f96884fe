import fs from 'node:fs';
import path from 'node:path';
import pg from 'pg';

/**
 * The embedded test server is started by the first test that needs a database and shared by every run that is under
 * way; the last run to end stops it. Runs sign in and out here.
 */
const base = path.resolve('.data/test-pg');
const users = path.join(base, 'users');

export function signIn() {
  fs.mkdirSync(users, { recursive: true });
  fs.writeFileSync(path.join(users, String(process.pid)), '');
}

export async function signOut() {
  fs.rmSync(path.join(users, String(process.pid)), { force: true });
  const others = fs.readdirSync(users).filter((pid) => alive(Number(pid)));
  if (others.length > 0) return;
  if (process.env.DATABASE_URL) await dropOurs(process.env.DATABASE_URL);
  await stopServer();
}

/** A server that was lent to us is left as it was found. */
async function dropOurs(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(
    `SELECT datname FROM pg_database WHERE datname LIKE 'qiantou\\_test\\_%'`,
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  await client.end();
}

async function stopServer() {
  const pid = Number(readFirstLine(path.join(base, 'pg', 'postmaster.pid')));
  if (!(pid > 0) || !alive(pid)) return;
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 10_000 && alive(pid); waited += 50) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function readFirstLine(file) {
  try {
    return fs.readFileSync(file, 'utf8').split('\n')[0];
  } catch {
    return '';
  }
}

function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
