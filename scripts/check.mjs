import { requireNode } from './lib/node-version.mjs';

requireNode();
const { runChecks } = await import('./lib/checks.mjs');
const { ensureInstalled } = await import('./lib/install.mjs');

await ensureInstalled({ full: true, output: 'inherit', say: console.log });
const { failed } = await runChecks();
console.log(failed.length === 0 ? '检查全部通过。' : `检查未通过：${failed.join('、')}`);
process.exit(failed.length === 0 ? 0 : 1);
