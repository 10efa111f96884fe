import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './paths.mjs';
import { tool } from './run.mjs';

const STAMP = inRoot('dist/.build-stamp.json');

/** What is built, from what, into what; each part only when its own sources changed. */
const PARTS = [
  {
    name: 'server',
    sources: ['apps/api', 'apps/worker', 'apps/cli', 'libs', '.swcrc', 'package-lock.json'],
    outputs: ['dist/apps', 'dist/libs'],
    build: buildServer,
  },
  {
    name: 'web',
    sources: ['apps/web', 'package-lock.json'],
    outputs: ['dist/web'],
    build: (options) =>
      tool(
        'vite/bin/vite.js',
        ['build', '--config', 'apps/web/vite.config.ts', '--logLevel', 'warn'],
        options,
      ),
  },
];

export class BuildError extends Error {}

/** Builds what is out of date, all parts at once. Says which parts it built. */
export async function ensureBuilt({
  force = false,
  output = 'keep',
  say = () => {},
  only = PARTS.map((part) => part.name),
} = {}) {
  const stamp = force ? {} : readStamp();
  const stale = PARTS.filter((part) => only.includes(part.name) && exists(part.sources[0]))
    .map((part) => ({ ...part, state: stateOf(part.sources) }))
    .filter((part) => stamp[part.name] !== part.state || !part.outputs.every(exists));
  if (stale.length === 0) return [];
  say('正在构建程序……');
  const failures = [];
  await Promise.all(
    stale.map(async (part) => {
      const { code, text } = await part.build({
        output,
        env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
      });
      if (code === 0) writeStamp(part);
      else failures.push(`${part.name}:\n${text.slice(-3000)}`);
    }),
  );
  if (failures.length > 0) throw new BuildError(`构建失败。[BUILD_FAILED]\n${failures.join('\n')}`);
  return stale.map((part) => part.name);
}

/** Compiled beside the old output and moved in when whole: a failed build leaves the last good one, and no file of a deleted source stays. */
async function buildServer(options) {
  const fresh = inRoot(`dist/.building-${process.pid}`);
  const sources = ['apps/api', 'apps/worker', 'apps/cli', 'libs'].filter(exists);
  const args = [...sources, '--out-dir', fresh, '--config-file', '.swcrc', '--copy-files', '--quiet'];
  try {
    const result = await tool('@swc/cli/bin/swc.js', args, options);
    if (result.code !== 0) return result;
    for (const part of ['apps', 'libs']) {
      fs.rmSync(inRoot('dist', part), { recursive: true, force: true });
      fs.renameSync(path.join(fresh, part), inRoot('dist', part));
    }
    return result;
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true });
  }
}

/** Names, sizes and times: reading every file would cost a warm start more than it is worth. */
function stateOf(sources) {
  const hash = createHash('sha256');
  for (const source of sources) addState(hash, source);
  return hash.digest('hex');
}

function addState(hash, relative) {
  const stat = fs.statSync(inRoot(relative), { throwIfNoEntry: false });
  if (!stat || /\.spec\.tsx?$/.test(relative)) return;
  if (!stat.isDirectory()) {
    hash.update(`${relative}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  for (const entry of fs.readdirSync(inRoot(relative)).sort()) addState(hash, `${relative}/${entry}`);
}

function exists(relative) {
  return fs.existsSync(inRoot(relative));
}

function readStamp() {
  try {
    return JSON.parse(fs.readFileSync(STAMP, 'utf8'));
  } catch {
    return {};
  }
}

function writeStamp({ name, state }) {
  fs.mkdirSync(path.dirname(STAMP), { recursive: true });
  fs.writeFileSync(STAMP, JSON.stringify({ ...readStamp(), [name]: state }));
}
