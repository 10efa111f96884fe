import { requireNode } from './lib/node-version.mjs';

requireNode();
const { ensureBuilt } = await import('./lib/build.mjs');
const { ensureInstalled } = await import('./lib/install.mjs');
const { jest } = await import('./lib/jest.mjs');

await ensureInstalled({ full: true, output: 'inherit', say: console.log });
await ensureBuilt({ only: ['server'], output: 'stderr', say: console.log });
const { passed, failed, skipped, seconds } = await jest('faults', process.argv.slice(2));
console.log(`faults    ${passed} passed, ${failed} failed, ${skipped} skipped (${seconds.toFixed(1)} s)`);
process.exit(failed === 0 ? 0 : 1);
