import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  type EmbeddedServer,
  freePort,
  runningEmbedded,
  startEmbedded,
  stopEmbedded,
} from '@app/persistence';
import pg from 'pg';

const isRoot = process.getuid?.() === 0;

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('embedded PostgreSQL', () => {
  let dataDir: string;
  let port: number;

  const start = (extra: { minFreeBytes?: number; port?: number } = {}): Promise<EmbeddedServer> =>
    startEmbedded({ dataDir, port, durable: false, ...extra });

  beforeEach(async () => {
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'qiantou-pg-'));
    fs.chmodSync(dataDir, 0o755);
    port = await freePort();
  });

  afterEach(async () => {
    await stopEmbedded(dataDir);
    fs.rmSync(dataDir, { recursive: true, force: true });
  });

  it('starts from nothing, asks for a password, knows Chinese, and stops cleanly', async () => {
    const server = await start();
    expect(server).toMatchObject({ port, adopted: false });
    const url = await server.databaseUrl('qiantou');

    expect(
      await query(url, "SELECT show_trgm('责任单位') <> '{}' AS ok").catch(async () => {
        await query(url, 'CREATE EXTENSION pg_trgm');
        return query(url, "SELECT show_trgm('责任单位') <> '{}' AS ok");
      }),
    ).toEqual([{ ok: true }]);
    expect(fs.statSync(path.join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
    await expect(query(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password/);

    await server.stop();
    expect(runningEmbedded(dataDir)).toBeNull();
    expect(fs.existsSync(path.join(dataDir, 'pg', 'postmaster.pid'))).toBe(false);
  });

  it('never runs as root', async () => {
    const { pid } = await start();
    if (process.platform !== 'linux') return;
    const uids = /^Uid:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
    expect(uids?.[1]).toBe(isRoot ? '65534' : String(process.getuid?.()));
  });

  it('adopts a server that is running already', async () => {
    const first = await start();
    const second = await start({ port: await freePort() });
    expect(second).toMatchObject({ pid: first.pid, port: first.port, adopted: true });
  });

  it('makes one cluster of two cold starts at once', async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(first.pid).toBe(second.pid);
    expect([first.adopted, second.adopted].sort()).toEqual([false, true]);
  });

  it('keeps what was committed when the server is killed', async () => {
    const first = await startEmbedded({ dataDir, port });
    const url = await first.databaseUrl('qiantou');
    await query(url, 'CREATE TABLE kept (n int)');
    await query(url, 'INSERT INTO kept VALUES (42)');
    process.kill(first.pid, 'SIGKILL');

    const second = await startEmbedded({ dataDir, port });
    expect(second.adopted).toBe(false);
    expect(await query(await second.databaseUrl('qiantou'), 'SELECT n FROM kept')).toEqual([{ n: 42 }]);
  });

  it('is not misled by the pid file of another process', async () => {
    const first = await start();
    await first.stop();
    const pidFile = path.join(dataDir, 'pg', 'postmaster.pid');
    fs.writeFileSync(
      pidFile,
      `${process.pid}\n${path.join(dataDir, 'pg')}\n0\n${port}\n\n127.0.0.1\n\nready   \n`,
    );
    expect((await start()).adopted).toBe(false);
  });

  it('starts again after an initdb that was cut short', async () => {
    fs.mkdirSync(path.join(dataDir, 'pg.new', 'base'), { recursive: true });
    fs.writeFileSync(path.join(dataDir, 'pg.lock'), '4194000 0 0');
    expect((await start()).adopted).toBe(false);
  });

  it('takes another port when somebody else sits on its own', async () => {
    const net = await import('node:net');
    const blocker = net.createServer().listen(port, '127.0.0.1');
    try {
      const server = await start();
      expect(server.port).not.toBe(port);
      expect(await query(await server.databaseUrl('qiantou'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      blocker.close();
    }
  });

  it('says so when the disk is nearly full', async () => {
    await expect(start({ minFreeBytes: Number.MAX_SAFE_INTEGER })).rejects.toMatchObject({
      name: 'EmbeddedPostgresError',
      code: 'PG_DISK_FULL',
      message: expect.stringMatching(/磁盘空间不足/) as unknown,
    });
  });

  it('says so when the disk fills up while the cluster is being made', async () => {
    const mounted =
      isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=12m', 'tmpfs', dataDir]).status === 0;
    if (!mounted) return; // needs the right to mount
    try {
      fs.chmodSync(dataDir, 0o755);
      await expect(start({ minFreeBytes: 0 })).rejects.toMatchObject({ code: 'PG_DISK_FULL' });
      expect(fs.existsSync(path.join(dataDir, 'pg'))).toBe(false);
    } finally {
      spawnSync('umount', ['-l', dataDir]);
    }
  });

  it('explains a lost password file', async () => {
    const server = await start();
    await server.stop();
    fs.rmSync(path.join(dataDir, 'secret'));
    await expect(start()).rejects.toMatchObject({ code: 'PG_SECRET' });
  });

  it('works below a directory that only root may enter', async () => {
    fs.chmodSync(dataDir, 0o700);
    const server = await startEmbedded({ dataDir: path.join(dataDir, 'inner'), port, durable: false });
    try {
      expect(await query(await server.databaseUrl('qiantou'), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    } finally {
      await server.stop();
    }
  });
});
