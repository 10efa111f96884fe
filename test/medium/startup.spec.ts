import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '@app/persistence';
import { startCli, startProcess } from '../support/processes.js';

interface NodeVersionModule {
  nodeVersionProblem(version: string): string | null;
}

const script = (name: string): string => path.resolve('scripts', name);

describe('the Node version', () => {
  let problem: NodeVersionModule['nodeVersionProblem'];

  beforeAll(async () => {
    const address = pathToFileURL(script('lib/node-version.mjs')).href;
    problem = ((await import(address)) as NodeVersionModule).nodeVersionProblem;
  });

  it.each(['v20.19.0', 'v20.20.2', 'v22.1.0', 'v24.11.0', 'v100.0.0'])('%s is new enough', (version) => {
    expect(problem(version)).toBeNull();
  });

  it.each(['v20.18.3', 'v18.20.4', 'v8.17.0', 'v20.9.0'])(
    '%s is refused in one sentence, in two languages',
    (version) => {
      const sentence = problem(version) ?? '';
      expect(sentence).toContain(version);
      expect(sentence).toMatch(/需要 Node\.js 20\.19.*needs Node\.js 20\.19.*\[NODE_VERSION\]$/);
      expect(sentence).not.toContain('\n');
    },
  );
});

describe('qiantou up says in one sentence why it cannot start', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'qiantou-up-'));
    fs.chmodSync(dataDir, 0o755);
  });

  afterEach(() => fs.rmSync(dataDir, { recursive: true, force: true }));

  async function refused(env: Record<string, string>): Promise<string> {
    const up = startCli(['up'], { QIANTOU_DATA_DIR: dataDir, ...env });
    expect(await up.ended).toBe(1);
    const said = up.output().trim();
    expect(said.split('\n')).toHaveLength(1);
    return said;
  }

  it('port taken, before anything else is touched', async () => {
    const port = await freePort();
    const blocker = net.createServer().listen(port, '127.0.0.1');
    try {
      expect(await refused({ PORT: String(port) })).toMatch(
        new RegExp(`端口 ${port} 已被.*占用.*\\[PORT_TAKEN\\]$`),
      );
      expect(fs.readdirSync(dataDir)).toEqual([]);
    } finally {
      blocker.close();
    }
  });

  it('a setting that makes no sense, without repeating its value', async () => {
    const said = await refused({ PORT: 'topsecret' });
    expect(said).toMatch(/PORT.*\[CONFIG_INVALID\]$/);
    expect(said).not.toContain('topsecret');
  });

  it('a database that is not there, without its password', async () => {
    const said = await refused({
      PORT: String(await freePort()),
      DATABASE_URL: 'postgres://u:topsecret@127.0.0.1:1/q',
    });
    expect(said).toMatch(/连不上数据库 127\.0\.0\.1:1\/q.*\[DATABASE_UNREACHABLE\]$/);
    expect(said).not.toContain('topsecret');
  });

  it('a disk that is nearly full', async () => {
    const mount = ['-t', 'tmpfs', '-o', 'size=100m', 'tmpfs', dataDir];
    if (process.getuid?.() !== 0 || spawnSync('mount', mount).status !== 0) return; // needs the right to mount
    try {
      expect(await refused({ PORT: String(await freePort()) })).toMatch(
        /^磁盘空间不足.*300 MB.*\[PG_DISK_FULL\]$/,
      );
      expect(fs.readdirSync(dataDir)).toEqual([]);
    } finally {
      spawnSync('umount', ['-l', dataDir]);
    }
  });

  it('and stopping what does not run is no error', async () => {
    const stop = startProcess('stop', process.execPath, [script('start.mjs'), '--stop'], {
      QIANTOU_DATA_DIR: dataDir,
    });
    expect(await stop.ended).toBe(0);
    expect(stop.output().trim()).toBe('牵头没有在运行。');
  });
});
