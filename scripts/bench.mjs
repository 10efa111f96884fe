import { requireNode } from './lib/node-version.mjs';

requireNode();
const { ensureBuilt } = await import('./lib/build.mjs');
const { ensureInstalled } = await import('./lib/install.mjs');
const { benchEntry } = await import('./lib/paths.mjs');
const { run } = await import('./lib/run.mjs');

await ensureInstalled({ say: console.error });
await ensureBuilt({ only: ['server'] });
const { code } = await run(process.execPath, ['--enable-source-maps', benchEntry, ...process.argv.slice(2)]);
process.exit(code);
